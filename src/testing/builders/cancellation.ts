import type { CancellationClaim } from '../../facts/claim.ts';
import type { Order } from '../../facts/order.ts';
import { changesOf, checkedClaim, stated } from './checked.ts';
import { hoursAfter, PLACED } from './days.ts';
import { type ClaimChanges, completed, orderOf } from './items.ts';
import { anOrder } from './order.ts';

const USE = { name: 'aCancellation', right: "aCancellation(order, { asked: '2026-03-01T12:00:00Z' })" };

/**
 * "Please cancel my order": all that is left of it, asked three hours after it was placed. It is granted for an order of
 * which nothing was shipped, such as `anOrder({ parcels: [] })`.
 *
 * @param order - the order that it is about. Default: one of which nothing was shipped
 * @param changes - what else is to be stated, or otherwise; of items only what matters
 * @returns the claim, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateCancellation } from 'redress';
 * import { aCancellation, aLine, anOrder } from 'redress/testing';
 *
 * const order = anOrder({ lines: [aLine('RING-7', 9800, { quantity: 2 })], parcels: [] });
 * evaluateCancellation(order, aCancellation(order)).refund.total; //=> 9800
 * evaluateCancellation(order, aCancellation(order, { items: [{ quantity: 1 }] })).refund.total; //=> 4900
 * ```
 * @since 0.2.0
 */
export function aCancellation(
  order: Order = anOrder({ parcels: [] }),
  changes: ClaimChanges<CancellationClaim> = {},
): CancellationClaim {
  const { placed, number } = orderOf(order, USE);
  const { items } = changesOf(changes, USE);
  const claim: CancellationClaim = {
    asked: hoursAfter(placed ?? PLACED, 3) as string,
    orderNumber: number,
    ...changes,
    kind: 'cancellation',
    items: items && completed(order, items, ({ product }) => ({ product }), USE),
  };
  return checkedClaim<'cancellation'>(stated(claim), USE);
}
