import fc from 'fast-check';
import type { When } from '../../src/facts/values.ts';
import {
  type EpochDay,
  localDateTimeAt,
  localDayAt,
  resolveMoment,
  startOfDay,
  toEpochDay,
  toInstant,
  toLocalDate,
} from '../../src/time/index.ts';
import { oneOf, weighted } from './choices.ts';
import { anyZone, clockChanges, FIRST_YEAR, LAST_YEAR } from './zones.ts';

/** Where in a local day: its first instant, its last millisecond, or so many thousandths into it. */
export type TimeOfDay = 'first-instant' | 'last-millisecond' | number;

/** Any time of the day, and both of its ends often. */
export const anyTimeOfDay: fc.Arbitrary<TimeOfDay> = weighted<TimeOfDay>(
  [3, fc.integer({ min: 0, max: 999 })],
  [1, fc.constant('first-instant' as const)],
  [1, fc.constant('last-millisecond' as const)],
);

/** The instant, in epoch milliseconds, at a time of a local day; of a day that the zone skipped, of the next one. */
export function instantOn(zone: string, day: EpochDay, time: TimeOfDay): number {
  const starts = startOfDay(zone, day);
  const ends = startOfDay(zone, localDayAt(zone, starts) + 1);
  if (time === 'first-instant') return starts;
  if (time === 'last-millisecond') return ends - 1;
  return starts + Math.floor(((ends - starts) * time) / 1000);
}

/** So many local days after the day of an instant, and when on that day. */
export interface Later {
  readonly days: number;
  readonly time: TimeOfDay;
}

/** So many days later, at any time of the day. */
export function later(min: number, max: number): fc.Arbitrary<Later> {
  return fc.record({ days: fc.integer({ min, max }), time: anyTimeOfDay });
}

/** The instant that is {@link Later} than another one; with 0 days it can be earlier on the same day. */
export function after(zone: string, ms: number, { days, time }: Later): number {
  return instantOn(zone, localDayAt(zone, ms) + days, time);
}

/** How a moment is written in the facts. */
export type Form = 'utc' | 'offset' | 'date' | 'day-unknown';

/** An instant most of the time, a local date now and then. */
export const anyForm: fc.Arbitrary<Form> = oneOf<Form>([6, 'utc'], [2, 'offset'], [2, 'date']);

/** The same, and seldom that the day is not known. */
export const anyFormOrUnknown: fc.Arbitrary<Form> = oneOf<Form>(
  [8, 'utc'],
  [3, 'offset'],
  [4, 'date'],
  [1, 'day-unknown'],
);

/** An instant always, in UTC or with the offset of the zone. */
export const anyInstantForm: fc.Arbitrary<Form> = oneOf<Form>([3, 'utc'], [1, 'offset']);

/** Writes an instant down. */
export function written(form: Form, zone: string, ms: number): string {
  if (form === 'utc') return toInstant(ms);
  if (form === 'offset') return localDateTimeAt(zone, ms);
  return form === 'date' ? toLocalDate(localDayAt(zone, ms)) : form;
}

/** Reads a moment of the facts; a local date counts with its first instant. Undefined where the day is not known. */
export function read(when: When | undefined, zone: string): number | undefined {
  if (when === undefined || when === 'day-unknown') return undefined;
  return typeof when === 'string' ? resolveMoment(when, zone).ms : when.getTime();
}

const FIRST_DAY = toEpochDay(`${FIRST_YEAR}-01-01`);
const LAST_DAY = toEpochDay(`${LAST_YEAR}-12-31`);

/** A calendar date from 2005 to 2037. */
export const anyLocalDate: fc.Arbitrary<string> = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(toLocalDate);

/** An instant from 2005 to 2037, as ISO 8601 in UTC. */
export const anyInstant: fc.Arbitrary<string> = fc
  .integer({ min: startOfDay('UTC', FIRST_DAY), max: startOfDay('UTC', LAST_DAY) })
  .map(toInstant);

/** A day on which an order is placed: early enough that everything that follows lies before 2038. */
const anyDay: fc.Arbitrary<EpochDay> = fc.integer({ min: FIRST_DAY + 30, max: LAST_DAY - 400 });

/**
 * A day in a zone that is up to so many days before or after one in which its clock changes; any day of a year in
 * which it never does.
 */
export function anyDayNearChange(zone: string, before: number, behind: number): fc.Arbitrary<EpochDay> {
  return fc
    .tuple(
      fc.integer({ min: FIRST_YEAR + 1, max: LAST_YEAR - 2 }),
      fc.nat({ max: 359 }),
      fc.integer({ min: -before, max: behind }),
    )
    .map(([year, pick, days]) => {
      const changes = clockChanges(zone, year);
      return (changes[pick % Math.max(1, changes.length)] ?? toEpochDay(`${year}-01-01`) + pick) + days;
    });
}

/** Any day of a zone; every third time one from which a week or two lead over a change of the clock. */
export function anyDayIn(zone: string, year?: number): fc.Arbitrary<EpochDay> {
  if (year === undefined) return weighted([2, anyDay], [1, anyDayNearChange(zone, 20, 1)]);
  const [first, last] = [toEpochDay(`${year}-01-01`), toEpochDay(`${year}-12-31`)];
  const any = fc.integer({ min: first, max: last });
  const changes = clockChanges(zone, year);
  if (changes.length === 0) return any;
  const before = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -20, max: 1 })).map(([day, by]) => day + by);
  return weighted([2, any], [1, before]);
}

/** An instant within a second of the beginning of a local day, as ISO 8601 in UTC; every other day near a change. */
export function anyInstantNearMidnight(zone: string): fc.Arbitrary<string> {
  const day = weighted([1, anyDay], [1, anyDayNearChange(zone, 1, 1)]);
  const distance = weighted([2, fc.constantFrom(0, -1, 1)], [1, fc.integer({ min: -1000, max: 1000 })]);
  return fc.tuple(day, distance).map(([on, by]) => toInstant(startOfDay(zone, on) + by));
}

/** An instant of a day in which the clock changes, or of the days around it, as ISO 8601 in UTC. */
export function anyInstantNearChange(zone: string): fc.Arbitrary<string> {
  return fc
    .tuple(anyDayNearChange(zone, 1, 1), anyTimeOfDay)
    .map(([day, time]) => toInstant(instantOn(zone, day, time)));
}

/** A zone, and an instant that may be hard to place in it. */
export const anyZonedInstant: fc.Arbitrary<{ zone: string; at: string }> = anyZone.chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    at: weighted([1, anyInstant], [1, anyInstantNearMidnight(zone)], [1, anyInstantNearChange(zone)]),
  }),
);
