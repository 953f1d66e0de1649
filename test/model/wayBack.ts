import type { Condition, SentBackUnits } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import type { SendBackTerms } from '../../src/index.ts';
import { ifHappened, instantOf, iso, type Now, undatedOrHappened } from './time.ts';
import type { NaiveDeadline, Verdict } from './types.ts';
import type { Unit } from './units.ts';
import { knownEndOf, type SaysReceipt } from './window.ts';

/** R5, R6: the way of goods back to the store. Nothing is objected to where the customer keeps them. */
export function objectionsToWayBack(
  terms: SendBackTerms | null,
  item: SentBackUnits,
  unit: Unit,
  claim: SaysReceipt,
  order: Order,
  now: Now,
): Verdict[] {
  if (terms === null) return [];
  return [
    ...objectionsToLoss(terms, item, now),
    ...objectionsToSending(item, knownEndOf(terms.dispatch, unit, claim, order, now), now),
    ...objectionsToArrival(item, knownEndOf(terms.arrival, unit, claim, order, now), now),
  ];
}

/** R6: the acts of the way back that have a deadline. */
export function deadlinesOfWayBack(
  terms: SendBackTerms | null,
  unit: Unit,
  claim: SaysReceipt,
  order: Order,
  now: Now,
): NaiveDeadline[] {
  const deadlines: NaiveDeadline[] = [];
  const sent = knownEndOf(terms?.dispatch, unit, claim, order, now);
  if (sent !== undefined) deadlines.push({ act: 'send-back', line: unit.line, closes: iso(sent) });
  const arrived = knownEndOf(terms?.arrival, unit, claim, order, now);
  if (arrived !== undefined) deadlines.push({ act: 'arrive-back', line: unit.line, closes: iso(arrived) });
  return deadlines;
}

/** The store's look at the goods, if it has happened. */
export function inspectionOf(
  item: SentBackUnits,
  now: Now,
): { readonly at?: When | undefined; readonly condition: Condition } | undefined {
  if (item.inspection === undefined) return undefined;
  // Without a date it was when the goods had come back, and not before a sending that is still to come.
  if (isStillToSend(item, now) && item.inspection.at === undefined && item.receivedBack === undefined) return undefined;
  // Nobody looks at what is still to arrive.
  if (item.receivedBack !== undefined && ifHappened(item.receivedBack, now) === undefined) return undefined;
  return undatedOrHappened(item.inspection.at ?? item.receivedBack, now) ? item.inspection : undefined;
}

function isStillToSend({ sentBack }: SentBackUnits, now: Now): boolean {
  return sentBack !== undefined && sentBack !== 'day-unknown' && ifHappened(sentBack, now) === undefined;
}

function objectionsToLoss({ lostOnTheWayBack }: SendBackTerms, item: SentBackUnits, now: Now): Verdict[] {
  if (lostOnTheWayBack === 'store') return [];
  // R5: lost by the carrier: denied; if the goods arrive after all, arrival wins.
  if (item.lostOnTheWayBack !== true || isStillToSend(item, now)) return [];
  const arrived = ifHappened(item.receivedBack, now) !== undefined || inspectionOf(item, now) !== undefined;
  return arrived ? [] : ['denied'];
}

function objectionsToSending(item: SentBackUnits, closes: number | undefined, now: Now): Verdict[] {
  // Without a known start of the term there is no deadline to be judged by.
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
  if (received === undefined && inspection?.at !== undefined && instantOf(inspection.at, now.zone) < closes) return [];
  // R6: received later: awaiting proof of the sending day. Not received yet: the same proof is wanting.
  return ['awaiting'];
}

/** Until when the goods must have arrived, where the policy says so. */
function objectionsToArrival(item: SentBackUnits, closes: number | undefined, now: Now): Verdict[] {
  if (closes === undefined) return [];
  const received = ifHappened(item.receivedBack, now);
  if (received !== undefined) return instantOf(received, now.zone) < closes ? [] : ['denied'];
  if (now.at < closes) return [];
  const inspection = inspectionOf(item, now);
  if (inspection === undefined) return ['denied'];
  // Looked at, so it has arrived: in time for sure if it was looked at in time.
  if (inspection.at !== undefined && instantOf(inspection.at, now.zone) < closes) return [];
  return ['awaiting'];
}
