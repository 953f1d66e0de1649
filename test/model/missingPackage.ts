import type { MissingPackageClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { type KnownParcel, knownParcels } from './parcels.ts';
import { objectionsToAsking, objectionsToEvidence, objectionsToInformation } from './receipt.ts';
import { instantOf, iso, type Now } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { isInParcel, mayBeIn, type Unit, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { endOfPeriod, knownEndOf, objectionsToUnknownDays } from './window.ts';

export function judgeMissingPackage(order: Order, claim: MissingPackageClaim, now: Now): Answer {
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const terms = now.policy.missingPackage;
  for (const { unit: claimed, parcel } of claimedUnits(order, claim, now)) {
    // What may be in a parcel that the claim names shares the story of that parcel.
    const unit: Unit = parcel === undefined ? claimed : { ...claimed, place: parcel };
    const closes = knownEndOf(terms.claim, unit, {}, order, now);
    const objections: Verdict[] = [
      // P1: the order number, from the customer.
      ...objectionsToInformation(terms.information, claim, undefined, order, closes, now),
      ...objectionsToEvidence(terms.evidence, claim, false, closes, now),
      ...objectionsToUnknownDays([terms.claim], unit, {}, order, now),
      ...objectionsToAsking(terms.claim, unit, claim, order, now),
    ];
    // P1: never handed over: denied, points to C1.
    if (claimed.place === 'nowhere') objections.push('denied');
    // M1: in a parcel whose contents are unknown, perhaps: awaiting the store.
    if (claimed.place === 'unknown') objections.push('awaiting');
    if (parcel !== undefined) objections.push(...objectionsToParcel(order, parcel, now));
    judged.push({
      line: unit.line,
      parcel: parcel?.id,
      verdict: verdictOn(objections),
      replaceable: claim.replaceable,
    });

    // P1: from when on it may be claimed, and until when.
    const opens = parcel?.handedOver ? opensAt(parcel, closes, now) : undefined;
    if (opens === undefined && closes === undefined) continue;
    deadlines.push({
      act: 'claim-missing-package',
      line: unit.line,
      ...(opens === undefined ? {} : { opens: iso(opens) }),
      ...(closes === undefined ? {} : { closes: iso(closes) }),
    });
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

/** P1: the end of the estimate, or so long after it; without one, the hand-over, where there is no end to name either. */
function opensAt(parcel: KnownParcel, closes: number | undefined, now: Now): number | undefined {
  const { opens } = now.policy.missingPackage.claim;
  if (opens === undefined || !('period' in opens)) return undefined;
  if (parcel.estimatedOn !== undefined) return endOfPeriod(parcel.estimatedOn, opens.period, now);
  if (parcel.dispatchedOn !== undefined && closes === undefined) return instantOf(parcel.dispatchedOn, now.zone);
  return undefined;
}

function objectionsToParcel(order: Order, parcel: KnownParcel, now: Now): Verdict[] {
  // P1: never handed over: denied.
  if (!parcel.handedOver) return ['denied'];

  const terms = now.policy.missingPackage;
  // P2: delivered according to the carrier but disputed: review.
  if (parcel.delivered) {
    if (terms.disputedDelivery === 'grant') return [];
    return terms.disputedDelivery === 'deny' ? ['denied'] : ['review'];
  }

  // P1: before the end of the estimate: too early. Without an estimate there is nothing to wait for.
  const opens = parcel.estimatedOn === undefined ? undefined : opensAt(parcel, undefined, now);
  const tooEarly: Verdict[] = opens !== undefined && now.at < opens ? ['too-early'] : [];

  // P1: a loss that the carrier confirmed need not wait for the estimate.
  if (parcel.lost) {
    if (!terms.confirmedLossNeedNotWait) return [...tooEarly, ...objectionsToAddress(order, parcel, now)];
    return objectionsToAddress(order, parcel, now);
  }
  if (tooEarly.length > 0) return tooEarly;

  // P2: in transit: awaiting the parcel; no finding yet: awaiting the carrier.
  if (parcel.foundInTransit) return terms.inTransit === 'grant' ? [] : ['awaiting'];
  return terms.carrierCheck === 'not-needed' ? [] : ['awaiting'];
}

function objectionsToAddress(order: Order, parcel: KnownParcel, now: Now): Verdict[] {
  if (now.policy.missingPackage.lostByIncompleteAddress === 'refund') return [];
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
