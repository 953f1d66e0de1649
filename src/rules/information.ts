import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, ItemOf, Unit } from '../evaluation/context.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import type { ClaimKind, InformationKind } from '../facts/claim.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';

/** R7, M3, D1, P1: what the customer must say, and by when. */
export interface InformationTerms {
  readonly information: readonly InformationKind[];
  /** The term by which it is due, where there is one. */
  readonly dueBy?: Window | undefined;
}

/** Required information: each thing that is missing or contradicts the order is named, until the deadline. */
export function information<K extends ClaimKind>(
  clause: ClauseId,
  terms: (policy: PolicyDocument) => InformationTerms,
): Rule<K> {
  return {
    name: 'information',
    clause,
    saw: (unit, context) =>
      Object.fromEntries(
        terms(unit.terms.policy).information.map((kind) => [kind, statedIn(unit, context, kind).given ?? null]),
      ),
    objections: (unit, context) => {
      if (unit.place.kind === 'gone') return [];
      const { information: required, dueBy } = terms(unit.terms.policy);
      const term = dueBy && knownTerm(dueBy, unit, context);
      const objections: ObjectionReason[] = [];
      for (const kind of required) {
        const objection = objectionTo(clause, kind, statedIn(unit, context, kind), term, context);
        if (objection !== undefined) objections.push(objection);
      }
      return objections;
    },
  };
}

interface Stated {
  readonly given: string | undefined;
  /** What it must be, where the order says so. */
  readonly expected: string | undefined;
}

function statedIn<K extends ClaimKind>(unit: Unit<ItemOf[K]>, context: Context<K>, kind: InformationKind): Stated {
  const { claim, facts } = context;
  switch (kind) {
    case 'order-number':
      return { given: claim.orderNumber, expected: facts.order.number };
    case 'product-code':
      return { given: unit.item?.product, expected: unit.line.product };
    case 'reason':
      return { given: isBlank(claim.reason) ? undefined : claim.reason, expected: undefined };
  }
}

/** A form that nobody filled in gives spaces. */
const isBlank = (text: string | undefined) => text !== undefined && text.trim() === '';

function objectionTo(
  clause: ClauseId,
  kind: InformationKind,
  { given, expected }: Stated,
  term: Term | undefined,
  { facts }: Context,
): ObjectionReason | undefined {
  if (given !== undefined && (expected === undefined || given === expected)) return undefined;
  if (term !== undefined && facts.at >= term.closes) {
    const { closed, lastDay } = term;
    return { code: 'information-not-in-time', verdict: 'denied', clause, information: kind, closed, lastDay };
  }
  const awaited = { verdict: 'awaiting', clause, turn: 'customer', information: kind, ...untilOf(term) } as const;
  if (given === undefined || expected === undefined) return { code: 'information-missing', ...awaited };
  return { code: 'information-contradicts-order', ...awaited, given, expected };
}

/** The term as the reasons state it. */
export function untilOf(term: Term | undefined): { until?: string; lastDay?: string } {
  return term === undefined ? {} : { until: term.closed, lastDay: term.lastDay };
}
