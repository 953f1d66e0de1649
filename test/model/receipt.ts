import type { DefectClaim, Evidence, MissingItemClaim, ReturnClaim } from '../../src/facts/claim.ts';
import { endOfSevenDays, ifHappened, instantOf, type Now } from './time.ts';
import type { Verdict } from './types.ts';
import type { Unit } from './units.ts';

/** Where a unit is, as far as returns, missing items and defects care: the first part of R1 and of M1. */
export function objectionsToReceipt(
  unit: Unit,
  claim: ReturnClaim | MissingItemClaim | DefectClaim,
  now: Now,
): Verdict[] {
  // R1, M1: never shipped: denied.
  if (unit.place === 'nowhere') return ['denied'];
  // M1: parcel contents unknown: awaiting the store.
  if (unit.place === 'unknown') return ['awaiting'];
  // R1, M1: in a parcel that was never handed over: never shipped.
  if (!unit.place.handedOver) return ['denied'];
  // R1, M1: not delivered yet: awaiting the parcel (past its estimate too).
  if (!unit.place.delivered) return ['awaiting'];
  // R1: delivered on an unknown day: awaiting that day, from the customer.
  const closes = windowOf(unit, claim, now);
  if (closes === undefined) return ['awaiting'];
  // R1, R6, M3, D1: asked after the seven days: denied.
  if (instantOf(claim.asked, now.zone) >= closes) return ['denied'];
  return [];
}

/** The exclusive end of the seven days of one unit, where its day of receipt is known. */
export function windowOf(
  unit: Unit,
  claim: { readonly receivedOn?: ReturnClaim['receivedOn'] },
  now: Now,
): number | undefined {
  if (unit.place === 'nowhere' || unit.place === 'unknown') return undefined;
  if (!unit.place.delivered) return undefined;
  // The delivery of the parcel, else the day that the customer states.
  const received = unit.place.deliveredOn ?? ifHappened(claim.receivedOn, now);
  if (received === undefined) return undefined;
  return endOfSevenDays(received, now.zone);
}

/** R7: what is missing makes the outcome awaiting until the same deadline; then it can no longer come: denied. */
export function objectionToMissing(closes: number | undefined, now: Now): Verdict {
  if (closes === undefined) return 'awaiting';
  return now.at < closes ? 'awaiting' : 'denied';
}

/** R7: evidence may carry an instant, without one it came with the claim; what came after the deadline does not count. */
export function hasEvidence(
  kind: string,
  evidence: readonly Evidence[] | undefined,
  claim: { readonly asked: ReturnClaim['asked'] },
  closes: number | undefined,
  now: Now,
): boolean {
  for (const piece of evidence ?? []) {
    if (piece.kind !== kind) continue;
    const came = instantOf(piece.at ?? claim.asked, now.zone);
    if (came > now.at) continue;
    if (closes !== undefined && came >= closes) continue;
    return true;
  }
  return false;
}

/** R7: given, and not contradicting the order. */
export function isGivenAndRight(given: string | undefined, right: string): boolean {
  return given === right;
}
