import type { Decision } from '../decision/decision.ts';
import type { Reason } from '../decision/reasons.ts';
import { askedFacts, statableFacts } from '../eligibility/claimFacts.ts';
import type { Value } from '../eligibility/testedValues.ts';
import type { Claim } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { sourceOf } from '../policy/factNames.ts';
import { localDayAt, parseInstant, toLocalDate } from '../time/index.ts';
import type { Change } from './change.ts';
import { isStated } from './isStated.ts';

/**
 * What the customer or the store could do about the reasons of a decision, for each of them one or more ways; what only
 * the carrier can do is no change.
 */
export function answersTo(decision: Decision, policies: readonly PolicyDocument[]): Change[][] {
  const values = valuesAsked(decision, policies);
  const ways = decision.reasons.map((reason) => waysFor(reason, decision, values));
  return [...new Map(ways.filter((some) => some.length > 0).map((some) => [JSON.stringify(some), some])).values()];
}

/** What the customer could say besides: facts that the policy looks at and the claim does not state, and the choice. */
export function statementsIn(claim: Claim, policies: readonly PolicyDocument[]): Change[] {
  const facts = policies.flatMap((policy) => [...statableFacts(policy, claim.kind)]);
  return facts.flatMap(([fact, values]) =>
    isStated(fact, claim) ? [] : values.flatMap((value): Change[] => statement(fact, value)),
  );
}

function statement(fact: string, value: Value): Change[] {
  if (fact.startsWith('evidence.')) {
    const evidence = fact.slice('evidence.'.length);
    return value === true ? [{ code: 'provide-evidence', who: 'customer', evidence }] : [];
  }
  if (fact !== 'claim.remedy') return [{ code: 'state-fact', who: 'customer', fact, value }];
  const remedy = REMEDIES.find((kind) => kind === value);
  return remedy === undefined ? [] : [{ code: 'choose-remedy', who: 'customer', remedy }];
}

const REMEDIES = ['refund', 'account-balance', 'replacement', 'repair', 'allowance'] as const;

function waysFor(reason: Reason, decision: Decision, values: ReadonlyMap<string, ReadonlySet<Value>>): Change[] {
  const { at, zone } = decision;
  switch (reason.code) {
    case 'information-missing':
    case 'information-contradicts-order':
      return [{ code: 'provide-information', who: 'customer', information: reason.information }];
    case 'evidence-missing':
      return [{ code: 'provide-evidence', who: 'customer', evidence: reason.evidence }];
    case 'condition-unknown': {
      const who = reason.turn === 'store' ? 'store' : 'customer';
      return [{ code: 'state-condition', who, condition: reason.condition }];
    }
    case 'delivery-day-unknown':
      return [{ code: 'state-delivery-day', who: 'customer', day: dayOf(at, zone) }];
    case 'sending-day-unknown':
      return sendingDays(decision).map((day) => ({ code: 'prove-sending-day', who: 'customer', day }));
    case 'before-estimate':
    case 'window-not-open':
      return [{ code: 'wait-until', who: 'customer', until: reason.opens }];
    case 'store-check-pending':
      return [{ code: 'confirm-claim', who: 'store' }];
    case 'replaceability-unknown':
      return [true, false].map((replaceable) => ({ code: 'state-replaceability', who: 'store', replaceable }));
    case 'cause-of-loss-unknown':
      return [{ code: 'clear-address', who: 'store' }];
    case 'fact-unknown':
      if (reason.turn === 'carrier') return [];
      return [...(values.get(reason.fact) ?? [])].map((value) => ({
        code: 'state-fact',
        who: reason.turn,
        fact: reason.fact,
        value,
      }));
    case 'requirement-pending':
      return [{ code: 'state-fact', who: reason.turn, fact: 'authorization', value: at }];
    default:
      return [];
  }
}

const dayOf = (instant: string, zone: string) => toLocalDate(localDayAt(zone, parseInstant(instant) ?? 0));

/** The last day that would be in time, or the very day from which it is counted. */
function sendingDays({ deadlines, zone }: Decision): string[] {
  return deadlines
    .filter(({ act }) => act === 'send-back')
    .flatMap(({ lastDay, rule: { anchor } }) => [
      ...(lastDay === undefined ? [] : [lastDay]),
      anchor.length > 'YYYY-MM-DD'.length ? dayOf(anchor, zone) : anchor,
    ]);
}

/** What the policies compare facts with, by what must be stated for them. */
function valuesAsked({ kind }: Decision, policies: readonly PolicyDocument[]): Map<string, Set<Value>> {
  const bySource = new Map<string, Set<Value>>();
  for (const policy of policies) {
    for (const [name, values] of askedFacts(policy, kind)) {
      const source = sourceOf(name);
      const known = bySource.get(source) ?? new Set();
      bySource.set(source, known);
      for (const value of values) known.add(value);
    }
  }
  return bySource;
}
