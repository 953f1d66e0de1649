import type { MissingPackageClaim } from '../../facts/claim.ts';
import type { Order, Parcel } from '../../facts/order.ts';
import { changesOf, checkedClaim, stated } from './checked.ts';
import { daysAfter, latest, PLACED } from './days.ts';
import { orderOf } from './items.ts';
import { anOrder } from './order.ts';
import { aLostParcel } from './parcels.ts';

const USE = { name: 'aMissingPackage', right: "aMissingPackage(order, { parcels: ['P1'] })" };

/** When the parcels were not on their way, ten days after the placing of the example. */
const TEN_DAYS_LATER = /* @__PURE__ */ daysAfter(PLACED, 10) as string;

/**
 * "My package has not come": every parcel that is not known to be delivered, asked the day after the last news of any. It
 * is granted for an order that the carrier lost, such as `anOrder({ parcels: [aLostParcel()] })`.
 *
 * @param order - the order that it is about. Default: one that the carrier lost
 * @param changes - what else is to be stated, or otherwise
 * @returns the claim, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateMissingPackage } from 'redress';
 * import { aMissingPackage, anOrder, aParcelOnItsWay } from 'redress/testing';
 *
 * const order = anOrder({ parcels: [aParcelOnItsWay()] });
 * evaluateMissingPackage(order, aMissingPackage(order)).reasons[0]?.code; //=> 'carrier-check-pending'
 * ```
 * @since 0.2.0
 */
export function aMissingPackage(
  order: Order = anOrder({ parcels: [aLostParcel()] }),
  changes: Partial<Omit<MissingPackageClaim, 'kind'>> = {},
): MissingPackageClaim {
  const { number, parcels = [] } = orderOf(order, USE);
  const claim: MissingPackageClaim = {
    asked: daysAfter(latest(parcels.flatMap(newsOf)), 1) ?? TEN_DAYS_LATER,
    orderNumber: number,
    ...changesOf(changes, USE),
    kind: 'missing-package',
  };
  return checkedClaim<'missing-package'>(stated(claim), USE);
}

function newsOf({ dispatched, delivered, estimate, carrier, lastScan }: Parcel) {
  return [dispatched, delivered, typeof estimate === 'object' ? estimate.to : estimate, carrier?.at, lastScan];
}
