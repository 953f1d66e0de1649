import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import { holds, isOpen, type OpenFact, type Truth } from '../evaluation/conditions.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { piecesOf } from '../evaluation/pieces.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Clock } from '../policy/clock.ts';
import type { EvidenceTerm, PolicyDocument, Window } from '../policy/document.ts';
import { untilOf } from './information.ts';
import { openFactReasons } from './open-facts.ts';

/** R7, M3, D1: the evidence that is needed, and by when. */
export interface EvidenceTerms {
  readonly evidence: readonly EvidenceTerm[];
  readonly dueBy?: Window | undefined;
}

/** Required evidence: what came after the deadline does not count, what is missing is named until the deadline. */
export function evidence<K extends ClaimKind>(
  clause: ClauseId,
  terms: (policy: PolicyDocument) => EvidenceTerms,
): Rule<K> {
  return {
    name: 'evidence',
    clause,
    saw: (unit, context) => ({
      needed: neededFor(unit, context, terms(unit.terms.policy).evidence).needed.map(({ kind }) => kind),
      given: (context.claim.evidence ?? []).filter(({ at }) => context.clock.hasHappened(at)).map(({ kind }) => kind),
    }),
    objections: (unit, context) => {
      if (unit.place.kind === 'gone') return [];
      const { evidence: listed, dueBy } = terms(unit.terms.policy);
      const { needed, open } = neededFor(unit, context, listed);
      const objections = openFactReasons(open, 'evidence', unit, context);
      for (const piece of needed) {
        const missing = missingPiece(clause, piece, piece.by ?? dueBy, unit, context);
        if (missing !== undefined) objections.push(missing);
      }
      return objections;
    },
  };
}

/** What speaks against the unit while a piece is missing, or once it is too late for it. */
function missingPiece(
  clause: ClauseId,
  { kind: evidence }: EvidenceTerm,
  dueBy: Clock | undefined,
  unit: Unit,
  context: Context,
): ObjectionReason | undefined {
  const term = dueBy && knownTerm(dueBy, unit, context);
  if (hasCome(evidence, term, context)) return undefined;
  if (term === undefined || context.facts.at < term.closes) {
    return { code: 'evidence-missing', verdict: 'awaiting', clause, turn: 'customer', evidence, ...untilOf(term) };
  }
  const { closed, lastDay } = term;
  return { code: 'evidence-not-in-time', verdict: 'denied', clause, closed, lastDay, evidence };
}

/** The pieces that are needed, and facts that would tell of others. */
function neededFor(unit: Unit, context: Context, listed: readonly EvidenceTerm[]) {
  const needed: EvidenceTerm[] = [];
  const open: OpenFact[] = [];
  let last: { readonly when: EvidenceTerm['when']; readonly truth: Truth } | undefined;
  for (const piece of listed) {
    // Pieces that are needed together are often listed under one condition.
    if (last === undefined || last.when !== piece.when) {
      last = { when: piece.when, truth: holds(piece.when, unit, context) };
    }
    if (isOpen(last.truth)) {
      for (const fact of last.truth) open.push(fact);
    } else if (last.truth) needed.push(piece);
  }
  return { needed, open };
}

/** Evidence without a date came with the claim. */
function hasCome(kind: string, term: Term | undefined, { claim, clock, asked }: Context): boolean {
  for (const piece of piecesOf(kind, claim)) {
    if (piece.kind !== kind) continue;
    const came = piece.at === undefined ? asked : clock.moment(piece.at);
    if (came !== undefined && (term === undefined || came.ms < term.closes)) return true;
  }
  return false;
}
