import { readable } from '../facts/readable.ts';
import type { Change } from './change.ts';
import { type ClaimFacts, type Item, inClaim, inItems } from './claimFacts.ts';
import { stateFact, withFact } from './stateFact.ts';

/**
 * The facts as they are after some changes. What is given comes with the moment of evaluation.
 *
 * @param facts - the order, the claim and the moment
 * @param changes - what is done about it, such as `whatWouldChange` names it
 * @returns new facts; the ones passed in stay as they are
 * @throws {@link InvalidInputError} for facts or changes that cannot be read; the evaluators look at the rest
 * @example
 * ```ts
 * import { applyChanges } from 'redress';
 *
 * const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }] };
 * const claim = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' } as const;
 * const facts = { order, claim, at: '2026-03-02T09:00:00Z' };
 * const after = applyChanges(facts, [{ code: 'provide-information', who: 'customer', information: 'order-number' }]);
 * after.claim.orderNumber; //=> 'A-1'
 * ```
 * @since 0.2.0
 */
export function applyChanges(facts: ClaimFacts, changes: readonly Change[]): ClaimFacts {
  // Waiting comes first: what is given afterwards is given then.
  const inTurn = readable(['changes'], () =>
    [...changes].sort((a, b) => Number(b.code === 'wait-until') - Number(a.code === 'wait-until')),
  );
  return readable(['facts'], () => inTurn.reduce(applyChange, facts));
}

function applyChange(facts: ClaimFacts, change: Change): ClaimFacts {
  const { order, claim, at } = facts;
  const withClaim = (fields: object) => inClaim(facts, fields);
  const withItems = (fields: (item: Item) => object) => inItems(facts, fields);
  switch (change.code) {
    case 'provide-information':
      if (change.information === 'order-number') return withClaim({ orderNumber: order.number });
      if (change.information === 'reason') return withClaim({ reason: claim.reason ?? '-' });
      return withItems(({ line }) => ({ product: order.lines.find(({ id }) => id === line)?.product }));
    case 'provide-evidence': {
      const { evidence = [] } = claim as { readonly evidence?: readonly object[] };
      return withClaim({ evidence: [...evidence, { kind: change.evidence, at }] });
    }
    case 'state-condition':
      return withItems((item) => conditionStated(item, change.who, change.condition, at));
    case 'state-delivery-day':
      return withClaim({ receivedOn: change.day });
    case 'prove-sending-day':
      return withItems(({ sentBack }) =>
        sentBack === undefined || sentBack === 'day-unknown' ? { sentBack: change.day } : {},
      );
    case 'wait-until':
      return { ...facts, at: change.until };
    case 'choose-remedy':
      return withClaim({ remedy: change.remedy });
    case 'state-fact':
      return stateFact(facts, change.fact, change.value);
    case 'confirm-claim':
      return withItems(() => ({ check: { finding: 'confirmed', at } }));
    case 'state-replaceability': {
      const { replaceable } = change;
      return claim.kind === 'missing-package' ? withClaim({ replaceable }) : withItems(() => ({ replaceable }));
    }
    case 'clear-address':
      return { ...facts, order: { ...order, destination: { ...order.destination, addressComplete: true } } };
    default:
      throw new TypeError('there is no such change');
  }
}

/** The customer states how the goods are; the store finds it when it looks at them. What is known stays as it is. */
function conditionStated(item: Item, who: 'customer' | 'store', condition: string, at: string): object {
  if (who === 'customer') return { condition: withFact(item.condition as object | undefined, condition, true) };
  const inspection = item.inspection as { readonly condition?: object } | undefined;
  return { inspection: { at, ...inspection, condition: withFact(inspection?.condition, condition, true) } };
}
