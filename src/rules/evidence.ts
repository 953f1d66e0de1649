import type { ClauseId } from '../decision/clauses.ts';
import type { Context, ItemOf } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { EvidenceTerm, PolicyDocument, Window } from '../policy/document.ts';
import { untilOf } from './information.ts';

type WithEvidence = 'return' | 'missing-item' | 'defect';
type Item = ItemOf[WithEvidence];

/** R7, M3, D1: the evidence that is needed, and by when. */
export interface EvidenceTerms {
  readonly evidence: readonly EvidenceTerm[];
  readonly dueBy: Window;
}

/** Required evidence: what came after the deadline does not count, what is missing is named until the deadline. */
export function evidence<K extends WithEvidence>(
  clause: ClauseId,
  terms: (policy: PolicyDocument) => EvidenceTerms,
): Rule<K> {
  return {
    name: 'evidence',
    clause,
    saw: (_, context) => ({
      needed: neededFor(context, terms(context.policy).evidence),
      given: (context.claim.evidence ?? []).filter(({ at }) => context.clock.hasHappened(at)).map(({ kind }) => kind),
    }),
    objections: (unit, context) => {
      if (unit.place.kind === 'gone') return [];
      const { evidence: listed, dueBy } = terms(context.policy);
      const term = knownTerm(dueBy, unit.place, context);
      const missing = neededFor(context, listed).filter((kind) => !hasCome(kind, term, context));
      if (term === undefined || context.facts.at < term.closes) {
        const awaited = { code: 'evidence-missing', verdict: 'awaiting', clause, turn: 'customer' } as const;
        return missing.map((kind) => ({ ...awaited, evidence: kind, ...untilOf(term) }));
      }
      const { closed, lastDay } = term;
      const late = { code: 'evidence-not-in-time', verdict: 'denied', clause, closed, lastDay } as const;
      return missing.map((kind) => ({ ...late, evidence: kind }));
    },
  };
}

/** Evidence is about the claim as a whole: what one of its lines makes necessary is needed for all its units. */
function neededFor({ claim, facts }: Context<WithEvidence>, listed: readonly EvidenceTerm[]): string[] {
  const cases = {
    'part-of-line': () => facts.order.lines.some((line) => isClaimedInPart(line, claim.items)),
    'damaged-units': () => claim.items.some(isDamaged),
  };
  return listed.filter(({ when }) => when === undefined || when.some((name) => cases[name]())).map(({ kind }) => kind);
}

/** The claim is about some units of the line, but fewer than were bought. */
function isClaimedInPart(line: ParsedLine, items: readonly Item[]): boolean {
  const claimed = items.reduce((sum, item) => sum + (item.line === line.id ? item.quantity : 0), 0);
  return claimed > 0 && claimed < line.quantity;
}

/** The customer says so. */
function isDamaged(item: Item): boolean {
  const stated = item as Partial<ItemOf['return']>;
  return stated.arrivedDamaged === true || stated.condition?.undamaged === false;
}

/** Evidence without a date came with the claim. */
function hasCome(kind: string, term: Term | undefined, { claim, clock, asked }: Context<WithEvidence>): boolean {
  return (claim.evidence ?? []).some((piece) => {
    if (piece.kind !== kind) return false;
    const came = piece.at === undefined ? asked : clock.moment(piece.at);
    return came !== undefined && (term === undefined || came.ms < term.closes);
  });
}
