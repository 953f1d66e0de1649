import { Temporal } from 'temporal-polyfill';
import type { Claim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import { moneyOf, sum } from './money.ts';
import { storesPolicy } from './policy.ts';
import { dayOf, hasHappened, instantOf, isLocalDate, type Now, nowOf, undatedOrHappened } from './time.ts';
import { ledgerOf } from './units.ts';

/** Whether the facts contradict each other in a way that this model does not judge. */
export function contradicts(order: Order, claim: Claim, at: string, policy = storesPolicy): boolean {
  const now = nowOf(order, at, policy);
  return (
    parcelsContradict(order, claim, now) ||
    returnContradicts(order, claim, now) ||
    settledTwice(order, now) ||
    paidTooLittle(order)
  );
}

/** Certainly before: where one of the two is only a day, on an earlier day. */
function isBefore(a: When, b: When, zone: string): boolean {
  if (isLocalDate(a) || isLocalDate(b)) return Temporal.PlainDate.compare(dayOf(a, zone), dayOf(b, zone)) < 0;
  return instantOf(a, zone) < instantOf(b, zone);
}

function dated(when: When | 'day-unknown' | undefined): When | undefined {
  return when === 'day-unknown' ? undefined : when;
}

function parcelsContradict(order: Order, claim: Claim, now: Now): boolean {
  const { zone } = now;
  const receivedOn = 'receivedOn' in claim ? claim.receivedOn : undefined;
  for (const parcel of order.parcels ?? []) {
    const dispatched = dated(parcel.dispatched);
    const delivered = dated(parcel.delivered);
    const deliveryHappened = delivered !== undefined && hasHappened(delivered, now);
    const deliveryKnown = parcel.delivered === 'day-unknown' || deliveryHappened;

    // Delivered (or received, as the customer says) before dispatched.
    if (dispatched !== undefined && deliveryHappened && isBefore(delivered, dispatched, zone)) return true;
    if (dispatched !== undefined && receivedOn !== undefined && isBefore(receivedOn, dispatched, zone)) return true;

    // Dispatched or delivered before placed.
    if (order.placed !== undefined) {
      if (dispatched !== undefined && isBefore(dispatched, order.placed, zone)) return true;
      if (delivered !== undefined && isBefore(delivered, order.placed, zone)) return true;
      if (receivedOn !== undefined && isBefore(receivedOn, order.placed, zone)) return true;
    }

    // Lost after a delivery, or on an unknown day, or a delivery on an unknown day.
    const { carrier } = parcel;
    if (carrier?.state === 'lost' && undatedOrHappened(carrier.at, now) && deliveryKnown) {
      if (carrier.at === undefined || delivered === undefined) return true;
      if (!isBefore(carrier.at, delivered, zone)) return true;
    }
  }
  return false;
}

function returnContradicts(order: Order, claim: Claim, now: Now): boolean {
  if (claim.kind !== 'return' && claim.kind !== 'defect') return false;
  for (const item of claim.items) {
    const sent = dated(item.sentBack);
    if (sent === undefined) continue;
    // Received back, or looked at, before sent back.
    if (item.receivedBack !== undefined && isBefore(item.receivedBack, sent, now.zone)) return true;
    if (item.inspection?.at !== undefined && isBefore(item.inspection.at, sent, now.zone)) return true;
    // Sent back before the customer says that it came.
    if (claim.receivedOn !== undefined && isBefore(sent, claim.receivedOn, now.zone)) return true;
    // Sent back before a parcel that holds the line was delivered.
    for (const parcel of order.parcels ?? []) {
      const delivered = dated(parcel.delivered);
      const holds = (parcel.contents ?? []).some(({ line }) => line === item.line);
      if (holds && delivered !== undefined && isBefore(sent, delivered, now.zone)) return true;
    }
  }
  return false;
}

/** More units of a line were settled than there were, some refunded and some replaced: which of them twice is not known. */
function settledTwice(order: Order, now: Now): boolean {
  const settled = ledgerOf(order, now).flatMap((entry) => entry.lines ?? []);
  return order.lines.some((line) => {
    const own = settled.filter((each) => each.line === line.id && each.quantity > 0);
    const replaced = own.filter((each) => each.remedy === 'replacement').length;
    return replaced > 0 && replaced < own.length && sum(own.map((each) => each.quantity)) > line.quantity;
  });
}

function paidTooLittle(order: Order): boolean {
  const money = moneyOf(order);
  return money.paid < money.parts;
}
