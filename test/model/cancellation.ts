import type { CancellationClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { windowOf } from './receipt.ts';
import { instantOf, iso, lastInstantOf, type Now } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, leastShippedFirst, type Unit, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';

export function judgeCancellation(order: Order, claim: CancellationClaim, now: Now): Answer {
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const units = leastShippedFirst(unitsOf(order, now), now);
  // Without items: everything that is left of the order.
  const items = claim.items ?? everythingLeft(units);
  for (const { unit, line, parcel } of claimUnits(order, items, units, now)) {
    const objections = unit === 'surplus' ? (['denied'] as const) : objectionsTo(unit, claim, now);
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: false });
    // C3: a shipped unit points to the return, with its deadline where delivery is known.
    if (unit !== 'surplus') {
      const closes = windowOf(unit, {}, now);
      if (closes !== undefined) deadlines.push({ act: 'request-return', line, closes: iso(closes) });
    }
  }
  return { judged, deadlines };
}

function everythingLeft(units: readonly Unit[]): { line: string; quantity: number; parcel?: string }[] {
  return units.filter((unit) => unit.settled === undefined).map((unit) => ({ line: unit.line, quantity: 1 }));
}

function objectionsTo(unit: Unit, claim: CancellationClaim, now: Now): Verdict[] {
  // C1, C2: not shipped: can be cancelled.
  if (unit.place === 'nowhere') return [];
  // Not known whether it was shipped: the store has to look (as M1).
  if (unit.place === 'unknown') return ['awaiting'];
  if (!unit.place.handedOver) return [];
  // C3: handed over after the request but before the evaluation: review. So is what may have been: the hand-over is
  // known only as a day, or not at all, and nothing shows that it came before the request.
  const { dispatchedOn, deliveredOn, foundOn } = unit.place;
  const shownBefore = [dispatchedOn, deliveredOn, foundOn].some(
    (event) => event !== undefined && lastInstantOf(event, now.zone) <= instantOf(claim.asked, now.zone),
  );
  if (!shownBefore) return ['review'];
  // C3: already shipped: denied, return it instead.
  return ['denied'];
}
