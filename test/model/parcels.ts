import type { Order, Parcel } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import { rememberedOf } from './remembered.ts';
import { hasHappened, ifHappened, type Now } from './time.ts';

/** What is known about a parcel at the moment of evaluation. */
export interface KnownParcel {
  readonly id: string;
  readonly contentsKnown: boolean;
  /** C1: handed to the carrier. */
  readonly handedOver: boolean;
  /** The hand-over, where its day is known. */
  readonly dispatchedOn: When | undefined;
  readonly delivered: boolean;
  /** The delivery, where its day is known. */
  readonly deliveredOn: When | undefined;
  /** When the carrier said anything about it. */
  readonly foundOn: When | undefined;
  /** The carrier lost it and it has not turned up. */
  readonly lost: boolean;
  readonly foundInTransit: boolean;
  readonly causedByAddress: boolean | undefined;
  /** P1: the last day of the estimate, a local date. An estimate is no event. */
  readonly estimatedOn: string | undefined;
}

export function knownParcels(order: Order, now: Now): readonly KnownParcel[] {
  return parcelsKnownAt(now)(order);
}

const parcelsKnownAt = rememberedOf((now: Now) =>
  rememberedOf((order: Order) => (order.parcels ?? []).map((parcel) => knownParcel(parcel, now))),
);

function knownParcel(parcel: Parcel, now: Now): KnownParcel {
  // What has no date of its own has not happened while the hand-over is known to be still to come.
  const stillToCome =
    parcel.dispatched !== undefined && parcel.dispatched !== 'day-unknown' && !hasHappened(parcel.dispatched, now);
  const carrierSpoke = parcel.carrier?.at === undefined ? !stillToCome : hasHappened(parcel.carrier.at, now);
  const carrier = carrierSpoke ? parcel.carrier : undefined;

  const deliveredOn = parcel.delivered === 'day-unknown' ? undefined : ifHappened(parcel.delivered, now);
  const delivered =
    (parcel.delivered === 'day-unknown' && !stillToCome) || deliveredOn !== undefined || carrier?.state === 'delivered';

  const dispatchedOn = parcel.dispatched === 'day-unknown' ? undefined : ifHappened(parcel.dispatched, now);
  const dispatched = parcel.dispatched === 'day-unknown' || dispatchedOn !== undefined;

  // A delivery implies the hand-over, and a carrier can carry or lose only what it was handed.
  const handedOver = dispatched || delivered || carrier !== undefined;

  const lost = carrier?.state === 'lost' && !delivered;
  return {
    id: parcel.id,
    contentsKnown: parcel.contents !== undefined,
    handedOver,
    dispatchedOn,
    delivered,
    deliveredOn,
    foundOn: carrier?.at,
    lost,
    foundInTransit: carrier?.state === 'in-transit',
    causedByAddress: lost ? carrier?.causedByAddress : undefined,
    estimatedOn: typeof parcel.estimate === 'string' ? parcel.estimate : parcel.estimate?.to,
  };
}

/** The parcels of an order whose contents are not known although they are on their way or delivered. */
export function someContentsUnknown(order: Order, now: Now): boolean {
  return knownParcels(order, now).some((parcel) => !parcel.contentsKnown && parcel.handedOver);
}
