import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason, Party } from '../decision/reasons.ts';
import type { OpenFact } from '../evaluation/conditions.ts';
import type { Context, ItemOf, Unit } from '../evaluation/context.ts';
import type { Clock } from '../evaluation/facts.ts';
import { wayBackOf } from '../evaluation/wayBack.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { askedOf } from '../policy/factNames.ts';

type Of = Extract<ObjectionReason, { code: 'fact-unknown' }>['of'];

const CLAUSES: Readonly<Record<Of, ClauseId>> = {
  exception: 'T1',
  requirement: 'T2',
  limit: 'T3',
  evidence: 'R7',
  deduction: 'T4',
  remedy: 'T5',
};

/** What an unknown fact means, as the condition says: somebody is asked for it, or a person decides. */
export function openFactReasons(
  facts: readonly OpenFact[],
  of: Of,
  unit: Unit,
  { policy, clock }: Context,
): ObjectionReason[] {
  const clause = CLAUSES[of];
  return facts.map(({ fact, how }) => {
    if (how === 'review') return { code: 'fact-to-be-judged', verdict: 'review', clause, fact, of };
    return { code: 'fact-unknown', verdict: 'awaiting', clause, turn: turnFor(fact, unit, policy, clock), fact, of };
  });
}

/** The customer knows how the goods are until they are sent, the store from then on. */
function turnFor(fact: string, { item }: Unit, policy: PolicyDocument, clock: Clock): Party {
  const isAway =
    fact.startsWith('condition.') && item !== undefined && wayBackOf(item as ItemOf['return'], clock).isSent;
  return isAway ? 'store' : whoKnows(fact, policy);
}

/** Who is asked for a fact: whom the policy names, or who can know it. */
export function whoKnows(fact: string, { facts }: PolicyDocument): Party {
  const declared = facts !== undefined && Object.hasOwn(facts, fact) ? facts[fact]?.askOf : undefined;
  return declared ?? askedOf(fact);
}
