import { Temporal } from 'temporal-polyfill';
import type { ReturnClaim } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import type { Calendar, Clock, Period, PolicyDocument, Window } from '../../src/index.ts';
import { remembered, rememberedOf } from './remembered.ts';
import { dayOf, endOfDay, ifHappened, instantOf, isLocalDate, type Now } from './time.ts';
import type { Verdict } from './types.ts';
import { isInParcel, type Unit } from './units.ts';

/** An event: when it was, that it was on a day nobody knows, or that it has not happened. */
type Event = When | 'day-unknown' | undefined;

/** The exclusive end of a clock; the policies that the model reads have periods and no other clocks. */
export type End = number | 'day-unknown' | undefined;

/** What a claim says about the day of receipt. */
export interface SaysReceipt {
  readonly receivedOn?: ReturnClaim['receivedOn'];
}

/** The end of a clock for one unit; undefined where it sets no term. */
export function endOf(clock: Clock | undefined, unit: Unit, claim: SaysReceipt, order: Order, now: Now): End {
  if (clock === undefined || !('period' in clock)) return undefined;
  const event = eventOf(clock.from, unit, claim, order, now);
  if (event === undefined || event === 'day-unknown') return event;
  return endOfPeriod(event, clock.period, now);
}

/** The same where it is known. */
export function knownEndOf(...args: Parameters<typeof endOf>): number | undefined {
  const end = endOf(...args);
  return end === 'day-unknown' ? undefined : end;
}

function eventOf(from: string, unit: Unit, claim: SaysReceipt, order: Order, now: Now): Event {
  // What the facts should state and do not (or only for a day to come) happened on an unknown day.
  if (from === 'placed') return ifHappened(order.placed, now) ?? 'day-unknown';
  if (!isInParcel(unit)) return undefined;
  if (from === 'dispatch') return unit.place.dispatchedOn ?? (unit.place.handedOver ? 'day-unknown' : undefined);
  // The delivery of the parcel, else the day that the customer states.
  if (!unit.place.delivered) return undefined;
  return unit.place.deliveredOn ?? ifHappened(claim.receivedOn, now) ?? 'day-unknown';
}

/** What follows where a term is counted from an unknown day. */
export function objectionsToUnknownDays(
  windows: readonly (Window | undefined)[],
  unit: Unit,
  claim: SaysReceipt,
  order: Order,
  now: Now,
): Verdict[] {
  const judged: string[] = [];
  const objections: Verdict[] = [];
  for (const window of windows) {
    if (window === undefined || !('from' in window)) continue;
    if (endOf(window, unit, claim, order, now) !== 'day-unknown') continue;
    // Where two terms are counted from one event, the first says what to do.
    if (judged.includes(window.from)) continue;
    judged.push(window.from);
    if (window.unknownDay === 'ask') objections.push('awaiting');
    if (window.unknownDay === 'deny') objections.push('denied');
    if (window.unknownDay === 'review') objections.push('review');
  }
  return objections;
}

/** So long after an event. Exclusive. */
export function endOfPeriod(event: When, period: Period, { zone, policy }: Now): number {
  return endsOf(policy)(period)(event instanceof Date ? event.toISOString() : event, zone);
}

const endsOf = rememberedOf(({ calendar }: PolicyDocument) =>
  rememberedOf((period: Period) => remembered((event, zone) => countPeriod(event, period, zone, calendar))),
);

function countPeriod(event: string, period: Period, zone: string, calendar: Calendar): number {
  const { unit, amount } = period;
  // An event of which only the day is known counts with the end of that day. The last millisecond is still in time.
  const starts = isLocalDate(event) ? endOfDay(dayOf(event, zone), zone) : instantOf(event, zone) + 1;
  if (unit === 'minute') return starts + amount * 60_000;
  if (unit === 'hour') return starts + amount * 3_600_000;

  let last = lastDayOf(dayOf(event, zone), period, calendar);
  if (period.rollForward === 'next-business-day') {
    while (isDayOff(last, calendar)) last = last.add({ days: 1 });
  }
  if (period.endsAt !== 'same-local-time' || isLocalDate(event)) return endOfDay(last, zone);
  const time = Temporal.Instant.fromEpochMilliseconds(instantOf(event, zone)).toZonedDateTimeISO(zone).toPlainTime();
  return last.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds + 1;
}

function lastDayOf(day: Temporal.PlainDate, period: Period, calendar: Calendar): Temporal.PlainDate {
  const { unit, amount } = period;
  // The day of the event is day 1, not day 0.
  const before = period.countEventDay === true ? day.subtract({ days: 1 }) : day;
  if (unit === 'day') return before.add({ days: amount });
  if (unit === 'week') return before.add({ weeks: amount });
  if (unit === 'business-day') return addWorkingDays(before, amount, calendar);
  const months = unit === 'year' ? 12 * amount : amount;
  const end = day.add({ months });
  // 31 January and a month: the end of February, or the day after.
  const past = end.day < day.day && period.overflow === 'next-day' ? end.add({ days: 1 }) : end;
  return period.countEventDay === true ? past.subtract({ days: 1 }) : past;
}

function addWorkingDays(day: Temporal.PlainDate, amount: number, calendar: Calendar): Temporal.PlainDate {
  let last = day;
  for (let counted = 0; counted < amount; counted++) {
    do last = last.add({ days: 1 });
    while (isDayOff(last, calendar));
  }
  return last;
}

function isDayOff(day: Temporal.PlainDate, { weekend, holidays }: Calendar): boolean {
  return weekend.includes(day.dayOfWeek) || holidays.includes(String(day));
}
