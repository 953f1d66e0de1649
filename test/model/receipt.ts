import type { Evidence, ReturnClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { EvidenceTerm, InformationKind, Window } from '../../src/index.ts';
import { instantOf, type Now } from './time.ts';
import type { Verdict } from './types.ts';
import type { Unit } from './units.ts';
import { knownEndOf, type SaysReceipt } from './window.ts';

/** Where a unit is, as far as returns, missing items and defects care: the first part of R1 and of M1. */
export function objectionsToReceipt(unit: Unit): Verdict[] {
  // R1, M1: never shipped: denied.
  if (unit.place === 'nowhere') return ['denied'];
  // M1: parcel contents unknown: awaiting the store.
  if (unit.place === 'unknown') return ['awaiting'];
  // R1, M1: in a parcel that was never handed over: never shipped.
  if (!unit.place.handedOver) return ['denied'];
  // R1, M1: not delivered yet: awaiting the parcel (past its estimate too).
  return unit.place.delivered ? [] : ['awaiting'];
}

/** R1, R6, M3, D1: asked after the window: denied. */
export function objectionsToAsking(
  window: Window | undefined,
  unit: Unit,
  claim: SaysReceipt & { readonly asked: ReturnClaim['asked'] },
  order: Order,
  now: Now,
): Verdict[] {
  const closes = knownEndOf(window, unit, claim, order, now);
  return closes !== undefined && instantOf(claim.asked, now.zone) >= closes ? ['denied'] : [];
}

/** R7: what is missing makes the outcome awaiting until the same deadline; then it can no longer come: denied. */
export function objectionToMissing(closes: number | undefined, now: Now): Verdict {
  if (closes === undefined) return 'awaiting';
  return now.at < closes ? 'awaiting' : 'denied';
}

/** What a customer gives with a claim. */
interface Given {
  readonly asked: ReturnClaim['asked'];
  readonly orderNumber?: string | undefined;
  readonly reason?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
}

/** R7: the information that the policy wants, due by the end of a window; what contradicts the order is missing. */
export function objectionsToInformation(
  wanted: readonly InformationKind[],
  given: Given,
  item: { readonly line: string; readonly product?: string | undefined } | undefined,
  order: Order,
  closes: number | undefined,
  now: Now,
): Verdict[] {
  const product = order.lines.find((line) => line.id === item?.line)?.product;
  const isThere = (kind: InformationKind): boolean => {
    if (kind === 'order-number') return given.orderNumber === order.number;
    if (kind === 'product-code') return item?.product === product;
    return (given.reason ?? '').trim() !== '';
  };
  return wanted.filter((kind) => !isThere(kind)).map(() => objectionToMissing(closes, now));
}

/** R7: the evidence that the policy wants; `differs`: units come back in part or damaged, as some terms ask. */
export function objectionsToEvidence(
  wanted: readonly EvidenceTerm[] | undefined,
  given: Given,
  differs: boolean,
  closes: number | undefined,
  now: Now,
): Verdict[] {
  const needed = (wanted ?? []).filter((term) => term.when === undefined || differs);
  return needed
    .filter((term) => !hasEvidence(term.kind, given, closes, now))
    .map(() => objectionToMissing(closes, now));
}

/** R7: evidence may carry an instant, without one it came with the claim; what came after the deadline does not count. */
function hasEvidence(kind: string, given: Given, closes: number | undefined, now: Now): boolean {
  for (const piece of given.evidence ?? []) {
    if (piece.kind !== kind) continue;
    const came = instantOf(piece.at ?? given.asked, now.zone);
    if (came > now.at) continue;
    if (closes !== undefined && came >= closes) continue;
    return true;
  }
  return false;
}
