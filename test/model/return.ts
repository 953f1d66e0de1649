import type { ReturnClaim, ReturnedUnits } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { hasEvidence, isGivenAndRight, objectionsToReceipt, objectionToMissing, windowOf } from './receipt.ts';
import { ifHappened, instantOf, iso, type Now, undatedOrHappened } from './time.ts';
import type { Answer, Judged, NaiveDeadline, Verdict } from './types.ts';
import { claimUnits, latestDeliveredFirst, unitsOf } from './units.ts';
import { verdictOn } from './verdicts.ts';
import { CONDITIONS, RETURN_PHOTOS } from './words.ts';

export function judgeReturn(order: Order, claim: ReturnClaim, now: Now): Answer {
  const judged: Judged[] = [];
  const deadlines: NaiveDeadline[] = [];
  const units = latestDeliveredFirst(unitsOf(order, now), now, claim.asked);
  for (const { unit, item, line, parcel } of claimUnits(order, claim.items, units, now)) {
    if (unit === 'surplus') {
      judged.push({ line, parcel, verdict: 'denied', replaceable: false });
      continue;
    }
    const closes = windowOf(unit, claim, now);
    const objections = [
      ...objectionsToReceipt(unit, claim, now), // R1, R6: the request
      ...objectionsToCondition(item, now), // R2
      ...objectionsToCosts(claim), // R4
      ...objectionsToLoss(item, now), // R5
      ...objectionsToSending(item, closes, now), // R6: the dispatch
      ...objectionsToInformation(order, claim, item, closes, now), // R7
    ];
    judged.push({ line, parcel, verdict: verdictOn(objections), replaceable: false });
    // R6: two acts, one deadline per unit.
    if (closes !== undefined) {
      deadlines.push({ act: 'request-return', line, closes: iso(closes) });
      deadlines.push({ act: 'send-back', line, closes: iso(closes) });
    }
  }
  return { judged, deadlines };
}

function objectionsToCondition(item: ReturnedUnits, now: Now): Verdict[] {
  const objections: Verdict[] = [];
  // R2: a unit that arrived damaged is not an unwanted unit: denied, points to D1.
  if (item.arrivedDamaged === true) objections.push('denied');
  const inspected = inspectionOf(item, now)?.condition ?? {};
  const stated = item.condition ?? {};
  for (const name of CONDITIONS) {
    // R2: the inspection decides where the two differ.
    const fact = inspected[name] ?? stated[name];
    // R2: one that is false denies the unit.
    if (fact === false) objections.push('denied');
    // R2: one that is unknown: awaiting the customer's statement or the inspection.
    if (fact === undefined) objections.push('awaiting');
  }
  return objections;
}

function inspectionOf(item: ReturnedUnits, now: Now): ReturnedUnits['inspection'] {
  if (item.inspection === undefined) return undefined;
  // Without a date it was when the goods had come back, and not before a sending that is still to come.
  if (isStillToSend(item, now) && item.inspection.at === undefined && item.receivedBack === undefined) return undefined;
  return undatedOrHappened(item.inspection.at ?? item.receivedBack, now) ? item.inspection : undefined;
}

function isStillToSend({ sentBack }: ReturnedUnits, now: Now): boolean {
  return sentBack !== undefined && sentBack !== 'day-unknown' && ifHappened(sentBack, now) === undefined;
}

function objectionsToCosts(claim: ReturnClaim): Verdict[] {
  // R4: the store paid, and its figure is not known yet: awaiting it.
  const unknown = (claim.returnCosts ?? []).some((cost) => cost.paidBy === 'store' && cost.amount === undefined);
  return unknown ? ['awaiting'] : [];
}

function objectionsToLoss(item: ReturnedUnits, now: Now): Verdict[] {
  // R5: lost by the carrier: denied; if the goods arrive after all, arrival wins.
  if (item.lostOnTheWayBack !== true || isStillToSend(item, now)) return [];
  const arrived = ifHappened(item.receivedBack, now) !== undefined || inspectionOf(item, now) !== undefined;
  return arrived ? [] : ['denied'];
}

function objectionsToSending(item: ReturnedUnits, closes: number | undefined, now: Now): Verdict[] {
  // Without a known day of receipt there is no deadline to be judged by.
  if (closes === undefined) return [];

  // Sent on a known day (a local date counts with its first instant, so the whole last day is in time).
  const sentOn = item.sentBack === 'day-unknown' ? undefined : ifHappened(item.sentBack, now);
  // R6: sent later than the deadline: denied.
  if (sentOn !== undefined) return instantOf(sentOn, now.zone) < closes ? [] : ['denied'];

  // Whatever has happened by now has happened in time while the deadline has not passed.
  // R6: in time and not sent yet: approved, "send back by ...".
  if (now.at < closes) return [];

  const received = ifHappened(item.receivedBack, now);
  const inspection = inspectionOf(item, now);
  const sentOnUnknownDay =
    item.sentBack === 'day-unknown' ||
    (item.lostOnTheWayBack === true && !isStillToSend(item, now)) ||
    received !== undefined ||
    inspection !== undefined;
  // R6: not sent when the deadline has passed: denied.
  if (!sentOnUnknownDay) return ['denied'];

  // R6: sending day unknown but received (or looked at) by the deadline: in time.
  if (received !== undefined && instantOf(received, now.zone) < closes) return [];
  if (inspection?.at !== undefined && instantOf(inspection.at, now.zone) < closes) return [];
  // R6: received later: awaiting proof of the sending day. Not received yet: the same proof is wanting.
  return ['awaiting'];
}

function objectionsToInformation(
  order: Order,
  claim: ReturnClaim,
  item: ReturnedUnits,
  closes: number | undefined,
  now: Now,
): Verdict[] {
  const objections: Verdict[] = [];
  // R7: the order number.
  if (!isGivenAndRight(claim.orderNumber, order.number)) objections.push(objectionToMissing(closes, now));
  // R7: the product code.
  const product = order.lines.find((line) => line.id === item.line)?.product ?? '';
  if (!isGivenAndRight(item.product, product)) objections.push(objectionToMissing(closes, now));
  // R7: the complete reasons.
  if ((claim.reason ?? '').trim() === '') objections.push(objectionToMissing(closes, now));
  // R7: photos, where the quantity differs or some units are damaged.
  if (photosAreRequired(order, claim)) {
    for (const kind of RETURN_PHOTOS) {
      if (!hasEvidence(kind, claim.evidence, claim, closes, now)) objections.push(objectionToMissing(closes, now));
    }
  }
  return objections;
}

function photosAreRequired(order: Order, claim: ReturnClaim): boolean {
  // Fewer units of a line than were bought.
  for (const line of order.lines) {
    let returned = 0;
    for (const item of claim.items) {
      if (item.line === line.id) returned += item.quantity;
    }
    if (returned > 0 && returned < line.quantity) return true;
  }
  // Some of its units are damaged, by what the customer says.
  return claim.items.some((item) => item.arrivedDamaged === true || item.condition?.undamaged === false);
}
