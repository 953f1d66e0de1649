import type { ReturnClaim, ReturnedUnits } from '../../facts/claim.ts';
import type { Order, OrderLine } from '../../facts/order.ts';
import { changesOf, checkedClaim, stated } from './checked.ts';
import { type ClaimChanges, completed, linesOf, orderOf } from './items.ts';
import { anOrder } from './order.ts';
import { afterDelivery } from './receipt.ts';

const USE = { name: 'aReturn', right: "aReturn(order, { items: [{ line: 'RING-7', quantity: 1 }] })" };

/** As new, by the names of the built-in policy. */
const AS_NEW = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };

/**
 * "I do not want these": all units of the order, as new, asked the day after they came, with the information and the
 * evidence that the built-in policy asks for. It is granted for `anOrder()`.
 *
 * @param order - the order that it is about
 * @param changes - what else is to be stated, or otherwise; of items only what matters
 * @returns the claim, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 * import { anOrder, aReturn } from 'redress/testing';
 *
 * evaluateReturn(anOrder(), aReturn()).outcome; //=> 'approved'
 *
 * const used = aReturn(anOrder(), { items: [{ condition: { unused: false } }] });
 * evaluateReturn(anOrder(), used).reasons[0]?.code; //=> 'condition-not-met'
 * ```
 * @since 0.2.0
 */
export function aReturn(order: Order = anOrder(), changes: ClaimChanges<ReturnClaim> = {}): ReturnClaim {
  const { number } = orderOf(order, USE);
  const { items } = changesOf(changes, USE);
  const asNew = ({ product }: OrderLine) => ({ product, condition: AS_NEW });
  const all = linesOf(order).map(({ id, quantity }) => ({ line: id, quantity }));
  const claim: ReturnClaim = {
    asked: afterDelivery(order),
    orderNumber: number,
    reason: 'It does not fit.',
    evidence: [{ kind: 'packaging-photo' }, { kind: 'item-photo' }],
    ...changes,
    kind: 'return',
    items: completed<ReturnedUnits>(order, items ?? all, asNew, USE),
  };
  return checkedClaim<'return'>(stated(claim), USE);
}
