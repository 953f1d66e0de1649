import type { MissingPackageClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { type KnownParcel, knownParcels } from './parcels.ts';
import { isGivenAndRight } from './receipt.ts';
import { instantOf, iso, type Now } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { isInParcel, mayBeIn, type Unit, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';

export function judgeMissingPackage(order: Order, claim: MissingPackageClaim, now: Now): Answer {
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  for (const { unit, parcel } of claimedUnits(order, claim, now)) {
    const objections: Verdict[] = [];
    // P1: the order number, from the customer, without a term.
    if (!isGivenAndRight(claim.orderNumber, order.number)) objections.push('awaiting');
    // P1: never handed over: denied, points to C1.
    if (unit.place === 'nowhere') objections.push('denied');
    // M1: in a parcel whose contents are unknown, perhaps: awaiting the store.
    if (unit.place === 'unknown') objections.push('awaiting');
    if (parcel !== undefined) objections.push(...objectionsToParcel(order, parcel, now));
    judged.push({ line: unit.line, parcel: parcel?.id, verdict: verdictOn(objections), replaceable: false });

    // P1: from when on it may be claimed.
    const opens = parcel?.handedOver ? opensAt(parcel, now) : undefined;
    if (opens !== undefined) deadlines.push({ act: 'claim-missing-package', line: unit.line, opens: iso(opens) });
  }
  return { judged, deadlines };
}

function claimedUnits(
  order: Order,
  claim: MissingPackageClaim,
  now: Now,
): { unit: Unit; parcel: KnownParcel | undefined }[] {
  const parcels = knownParcels(order, now);
  // What was given back or replaced already is no longer claimed.
  const units = unitsOf(order, now).filter((unit) => unit.settled === undefined);

  if (claim.parcels !== undefined) {
    const claimed: { unit: Unit; parcel: KnownParcel | undefined }[] = [];
    for (const unit of units) {
      const id = claim.parcels.find((named) => mayBeIn(order, unit, named, now));
      if (id !== undefined) claimed.push({ unit, parcel: parcels.find((parcel) => parcel.id === id) });
    }
    return claimed;
  }

  // Without parcels: all that is not known to be delivered; everything, if all of it is.
  const notDelivered = units.filter((unit) => !isInParcel(unit) || !unit.place.delivered);
  const chosen = notDelivered.length > 0 ? notDelivered : units;
  return chosen.map((unit) => ({ unit, parcel: isInParcel(unit) ? unit.place : undefined }));
}

/** P1: the end of the estimate; without one, the hand-over. */
function opensAt(parcel: KnownParcel, now: Now): number | undefined {
  if (parcel.estimateEnds !== undefined) return parcel.estimateEnds;
  if (parcel.dispatchedOn !== undefined) return instantOf(parcel.dispatchedOn, now.zone);
  return undefined;
}

function objectionsToParcel(order: Order, parcel: KnownParcel, now: Now): Verdict[] {
  // P1: never handed over: denied.
  if (!parcel.handedOver) return ['denied'];

  // P2: delivered according to the carrier but disputed: review.
  if (parcel.delivered) return ['review'];

  // P1: a loss that the carrier confirmed need not wait for the estimate.
  if (parcel.lost) {
    const complete = order.destination?.addressComplete;
    const caused = parcel.causedByAddress;
    // P4: denied only where both are shown.
    if (complete === false && caused === true) return ['denied'];
    // P3: the address is completely right: full refund.
    if (complete === true) return [];
    // P4: either of the two unknown while the address is not known to be complete: awaiting the store.
    if (complete === undefined || caused === undefined) return ['awaiting'];
    // The address was incomplete, but that did not cause the loss.
    return [];
  }

  // P1: before the end of the estimate: too early.
  if (parcel.estimateEnds !== undefined && now.at < parcel.estimateEnds) return ['too-early'];

  // P2: in transit: awaiting the parcel; no finding yet: awaiting the carrier.
  return ['awaiting'];
}
