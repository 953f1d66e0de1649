import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import type { PolicyDocument } from '../../src/index.ts';
import { remembered } from './remembered.ts';

/** The moment of evaluation in milliseconds, the zone in which days are counted, and the policy that holds. */
export interface Now {
  readonly at: number;
  readonly zone: string;
  readonly policy: PolicyDocument;
}

export function nowOf(order: Order, at: string, policy: PolicyDocument): Now {
  const zone = zoneOf(order, policy);
  return { at: instantOf(at, zone), zone, policy };
}

/** R1: the zone of the destination where the facts name it (and the policy lets it count), else the policy's zone. */
export function zoneOf(order: Order, { zone, zoneOf }: PolicyDocument): string {
  return zoneOf === 'policy' ? zone : (order.destination?.zone ?? zone);
}

export function isLocalDate(when: When): when is string {
  return typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
}

/** The first moment of a local day; of the next day that exists, where the zone skipped this one. */
export function startOfDay(date: Temporal.PlainDate, zone: string): number {
  return startOf(String(date), zone);
}

const startOf = remembered((date, zone) => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);

/** When something happened, in milliseconds. A local date counts with its first instant. */
export function instantOf(when: When, zone: string): number {
  if (when instanceof Date) return when.getTime();
  return instantOfText(when, zone);
}

const instantOfText = remembered((when, zone) =>
  isLocalDate(when) ? startOfDay(Temporal.PlainDate.from(when), zone) : Temporal.Instant.from(when).epochMilliseconds,
);

/** The local day on which something happened. */
export function dayOf(when: When, zone: string): Temporal.PlainDate {
  return when instanceof Date ? dayOfInstant(when.getTime(), zone) : dayOfText(when, zone);
}

const dayOfText = remembered((when, zone) =>
  isLocalDate(when) ? Temporal.PlainDate.from(when) : dayOfInstant(instantOf(when, zone), zone),
);

function dayOfInstant(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** The end of a local day, exclusive: the first moment of the next day. A skipped day stands for the next one. */
export function endOfDay(date: Temporal.PlainDate, zone: string): number {
  return endOf(String(date), zone);
}

const endOf = remembered((date, zone) => {
  const existing = dayOfInstant(startOf(date, zone), zone);
  return startOfDay(existing.add({ days: 1 }), zone);
});

/** The last moment at which something can have happened: of a local day, its last millisecond. */
export function lastInstantOf(when: When, zone: string): number {
  return isLocalDate(when) ? endOfDay(dayOf(when, zone), zone) - 1 : instantOf(when, zone);
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
