import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';

/** The moment of evaluation in milliseconds, and the zone in which days are counted. */
export interface Now {
  readonly at: number;
  readonly zone: string;
}

/** R1: the zone of the destination where the facts name it, else the policy's zone, which is UTC. */
export function zoneOf(order: Order): string {
  return order.destination?.zone ?? 'UTC';
}

export function isLocalDate(when: When): when is string {
  return typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
}

/** The first moment of a local day; of the next day that exists, where the zone skipped this one. */
export function startOfDay(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}

/** When something happened, in milliseconds. A local date counts with its first instant. */
export function instantOf(when: When, zone: string): number {
  if (when instanceof Date) return when.getTime();
  if (isLocalDate(when)) return startOfDay(Temporal.PlainDate.from(when), zone);
  return Temporal.Instant.from(when).epochMilliseconds;
}

/** The local day on which something happened. */
export function dayOf(when: When, zone: string): Temporal.PlainDate {
  if (isLocalDate(when)) return Temporal.PlainDate.from(when);
  return dayOfInstant(instantOf(when, zone), zone);
}

function dayOfInstant(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** The end of a local day, exclusive: the first moment of the next day. A skipped day stands for the next one. */
export function endOfDay(date: Temporal.PlainDate, zone: string): number {
  const existing = dayOfInstant(startOfDay(date, zone), zone);
  return startOfDay(existing.add({ days: 1 }), zone);
}

/** The last moment at which something can have happened: of a local day, its last millisecond. */
export function lastInstantOf(when: When, zone: string): number {
  return isLocalDate(when) ? endOfDay(dayOf(when, zone), zone) - 1 : instantOf(when, zone);
}

/** R1: seven calendar days, the day of receipt not counted, until the end of the seventh day. Exclusive. */
export function endOfSevenDays(received: When, zone: string): number {
  return endOfDay(dayOf(received, zone).add({ days: 7 }), zone);
}

/** Everything dated after the moment of evaluation has not happened. */
export function hasHappened(when: When, now: Now): boolean {
  return instantOf(when, now.zone) <= now.at;
}

/** The fact itself if it has happened, else nothing. */
export function ifHappened(when: When | undefined, now: Now): When | undefined {
  if (when === undefined) return undefined;
  return hasHappened(when, now) ? when : undefined;
}

/** For facts with an optional date: without one they are known now. */
export function undatedOrHappened(when: When | undefined, now: Now): boolean {
  return when === undefined || hasHappened(when, now);
}

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
