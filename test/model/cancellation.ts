import type { CancellationClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { objectionsToAsking, objectionsToEvidence, objectionsToInformation } from './receipt.ts';
import { instantOf, iso, lastInstantOf, type Now } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, isInParcel, leastShippedFirst, type Unit, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { knownEndOf, objectionsToUnknownDays } from './window.ts';

export function judgeCancellation(order: Order, claim: CancellationClaim, now: Now): Answer {
  const terms = now.policy.cancellation;
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const units = leastShippedFirst(unitsOf(order, now), now);
  // Without items: everything that is left of the order.
  const items = claim.items ?? everythingLeft(units);
  for (const { unit, line, parcel } of claimUnits(order, items, units, now)) {
    if (unit === 'surplus') {
      judged.push({ line, parcel, verdict: 'denied', replaceable: undefined });
      continue;
    }
    const closes = knownEndOf(terms.request, unit, {}, order, now);
    const objections = [
      ...objectionsToPlace(unit, claim, now),
      ...objectionsToUnknownDays([terms.request], unit, {}, order, now),
      ...objectionsToAsking(terms.request, unit, claim, order, now),
      ...objectionsToInformation(terms.information, claim, undefined, order, closes, now),
      ...objectionsToEvidence(terms.evidence, claim, false, closes, now),
    ];
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: undefined });
    if (closes !== undefined) deadlines.push({ act: 'request-cancellation', line, closes: iso(closes) });
    // C3: a shipped unit points to the return, with its deadline where delivery is known.
    if (isInParcel(unit) && unit.place.delivered) {
      const returned = knownEndOf(now.policy.return.request, unit, {}, order, now);
      if (returned !== undefined) deadlines.push({ act: 'request-return', line, closes: iso(returned) });
    }
  }
  return { judged, deadlines };
}

function everythingLeft(units: readonly Unit[]): { line: string; quantity: number; parcel?: string }[] {
  return units.filter((unit) => unit.settled === undefined).map((unit) => ({ line: unit.line, quantity: 1 }));
}

function objectionsToPlace(unit: Unit, claim: CancellationClaim, now: Now): Verdict[] {
  const { shipped, shippedAfterRequest } = now.policy.cancellation;
  // C1, C2: not shipped: can be cancelled.
  if (unit.place === 'nowhere') return [];
  // Not known whether it was shipped: the store has to look (as M1).
  if (unit.place === 'unknown') return ['awaiting'];
  // C3: unless the policy lets shipped units be cancelled too.
  if (!unit.place.handedOver || shipped === 'allow') return [];
  // C3: handed over after the request but before the evaluation: review. So is what may have been: the hand-over is
  // known only as a day, or not at all, and nothing shows that it came before the request.
  const { dispatchedOn, deliveredOn, foundOn } = unit.place;
  const shownBefore = [dispatchedOn, deliveredOn, foundOn].some(
    (event) => event !== undefined && lastInstantOf(event, now.zone) <= instantOf(claim.asked, now.zone),
  );
  if (!shownBefore && shippedAfterRequest === 'review') return ['review'];
  // C3: already shipped: denied, return it instead.
  return ['denied'];
}
