import type { Decision } from '../decision/decision.ts';
import type { Reason } from '../decision/reasons.ts';
import { type Stated, statementsFor } from '../eligibility/claimFacts.ts';
import { returnConditions } from '../eligibility/favourableClaim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Change } from './change.ts';

/** What the customer or the store could do about the reasons of a decision; what only the carrier can do is no change. */
export function candidatesFor(decision: Decision, policies: readonly PolicyDocument[]): Change[] {
  const changes = [
    ...decision.reasons.flatMap((reason) => changesFor(reason, decision)),
    ...policies.flatMap((policy) => statementsFor(policy, returnConditions(policy)).flatMap(stated)),
    ...REMEDIES.map((remedy) => ({ code: 'choose-remedy', who: 'customer', remedy }) as const),
  ];
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}

const REMEDIES = ['account-balance', 'refund', 'replacement', 'repair', 'allowance'] as const;

const stated = (facts: Stated): Change[] =>
  Object.entries(facts).map(([fact, value]) => ({ code: 'state-fact', who: 'customer', fact, value }));

function changesFor(reason: Reason, { at, lines }: Decision): Change[] {
  switch (reason.code) {
    case 'information-missing':
    case 'information-contradicts-order':
      return [{ code: 'provide-information', who: 'customer', information: reason.information }];
    case 'evidence-missing':
      return [{ code: 'provide-evidence', who: 'customer', evidence: reason.evidence }];
    case 'condition-unknown':
      return [
        { code: 'state-condition', who: reason.turn === 'store' ? 'store' : 'customer', condition: reason.condition },
      ];
    case 'delivery-day-unknown':
      return [{ code: 'state-delivery-day', who: 'customer', day: at.slice(0, 'YYYY-MM-DD'.length) }];
    case 'sending-day-unknown': {
      const late = lines.flatMap(({ reasons }) => reasons.flatMap((one) => ('lastDay' in one ? [one.lastDay] : [])));
      return [{ code: 'prove-sending-day', who: 'customer', day: late[0] ?? at.slice(0, 'YYYY-MM-DD'.length) }];
    }
    case 'before-estimate':
    case 'window-not-open':
      return [{ code: 'wait-until', who: 'customer', until: reason.opens }];
    case 'store-check-pending':
      return [{ code: 'confirm-claim', who: 'store' }];
    case 'replaceability-unknown':
      return [true, false].map((replaceable) => ({ code: 'state-replaceability', who: 'store', replaceable }) as const);
    case 'cause-of-loss-unknown':
      return [{ code: 'clear-address', who: 'store' }];
    case 'fact-unknown':
      return [true, false].map(
        (value) => ({ code: 'state-fact', who: reason.turn, fact: reason.fact, value }) as const,
      );
    case 'requirement-pending':
      return [{ code: 'state-fact', who: reason.turn, fact: 'authorization', value: at }];
    default:
      return [];
  }
}
