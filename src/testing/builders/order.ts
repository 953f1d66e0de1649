import type { Order, Parcel } from '../../facts/order.ts';
import type { Instant } from '../../facts/values.ts';
import { isFields } from '../misuse.ts';
import { changesOf, checkedOrder, stated } from './checked.ts';
import { listOf } from './contents.ts';
import { daysAfter, earliest, hoursAfter, PLACED } from './days.ts';
import { aLine } from './line.ts';
import { aParcel } from './parcels.ts';

const USE = { name: 'anOrder', right: "anOrder({ lines: [aLine('RING-7', 4900)] })" };

/** From the placing to the delivery at noon of the fourth day after it. */
const HOURS_TO_DELIVERY = 4 * 24 + 3;

/**
 * A valid order: one ring for 49.00 EUR, placed on 1 March 2026 and delivered in one parcel on 5 March to an address that was judged complete. Everything can be
 * stated otherwise, and what is not stated follows: the parcel holds the lines, and comes four days after the placing.
 *
 * An order of which nothing was shipped has no parcels: `anOrder({ parcels: [] })`.
 *
 * @param changes - the facts to state
 * @returns the order, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 * import { aLine, anOrder, aReturn } from 'redress/testing';
 *
 * const order = anOrder({ lines: [aLine('RING-7', 4900), aLine('BOX-1', 900)], shipping: { charged: 500 } });
 * evaluateReturn(order, aReturn(order)).refund.total; //=> 5800
 * ```
 * @since 0.2.0
 */
export function anOrder(changes: Partial<Order> = {}): Order {
  const { lines = [aLine()], parcels, placed } = changesOf(changes, USE);
  return checkedOrder(
    stated({
      number: 'A-1001',
      currency: 'EUR',
      placed: placed ?? placedBefore(parcels),
      lines: listOf(lines, USE),
      parcels: [oneParcel(lines, placed)],
      ...changes,
      destination: destinationOf(changes),
    }),
    USE,
  );
}

/** The address was judged complete, unless it says otherwise. */
function destinationOf(changes: Partial<Order>): Order['destination'] {
  if (!('destination' in changes)) return { addressComplete: true };
  const { destination } = changes;
  return isFields(destination) ? stated({ addressComplete: true, ...destination }) : destination;
}

function oneParcel(lines: Order['lines'], placed: Instant | undefined): Parcel {
  const delivered = hoursAfter(placed, HOURS_TO_DELIVERY);
  return aParcel(lines, delivered === undefined ? {} : { delivered });
}

/** The day of the example; for parcels that were on their way before it, the day before the first of them. */
function placedBefore(parcels: readonly Parcel[] | undefined): string {
  const events = (Array.isArray(parcels) ? parcels : []).flatMap((parcel) => [parcel?.dispatched, parcel?.delivered]);
  return earliest([PLACED, daysAfter(earliest(events), -1)]) ?? PLACED;
}
