import type { CheckedUnits, MissingItemClaim } from '../../facts/claim.ts';
import type { Order, OrderLine } from '../../facts/order.ts';
import { changesOf, checkedClaim, stated } from './checked.ts';
import { type ClaimChanges, completed, orderOf } from './items.ts';
import { anOrder } from './order.ts';
import { afterDelivery } from './receipt.ts';

const USE = { name: 'aMissingItem', right: "aMissingItem(order, { items: [{ line: 'RING-7', quantity: 1 }] })" };

/**
 * "Something is missing from what arrived": one unit of the first line, reported the day after it came, with the evidence
 * that the built-in policy asks for, and confirmed by the store. It is granted for `anOrder()`.
 *
 * @param order - the order that it is about
 * @param changes - what else is to be stated, or otherwise; of items only what matters
 * @returns the claim, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateMissingItem } from 'redress';
 * import { aMissingItem, anOrder } from 'redress/testing';
 *
 * evaluateMissingItem(anOrder(), aMissingItem()).outcome; //=> 'approved'
 *
 * const unchecked = aMissingItem(anOrder(), { items: [{ check: undefined }] });
 * evaluateMissingItem(anOrder(), unchecked).reasons[0]?.code; //=> 'store-check-pending'
 * ```
 * @since 0.2.0
 */
export function aMissingItem(order: Order = anOrder(), changes: ClaimChanges<MissingItemClaim> = {}): MissingItemClaim {
  const { number } = orderOf(order, USE);
  const { items = [{}] } = changesOf(changes, USE);
  const confirmed = ({ product }: OrderLine) => ({ product, check: { finding: 'confirmed' } as const });
  const claim: MissingItemClaim = {
    asked: afterDelivery(order),
    orderNumber: number,
    evidence: [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }],
    ...changes,
    kind: 'missing-item',
    items: completed<CheckedUnits>(order, items, confirmed, USE),
  };
  return checkedClaim<'missing-item'>(stated(claim), USE);
}
