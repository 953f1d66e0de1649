import { twoDigits } from './digits.ts';
import type { EpochDay } from './localDate.ts';
import { offsetAt } from './offsetTable.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';

export { isZone } from './intlOffset.ts';
export { offsetAt } from './offsetTable.ts';

/**
 * Which date does the calendar on the wall show at an instant?
 *
 * @param zone an IANA zone name
 * @param ms the instant, in epoch milliseconds
 * @returns days since 1970-01-01
 * @throws RangeError when the zone is unknown
 * @example
 * toLocalDate(localDayAt('Asia/Tokyo', Date.UTC(2026, 5, 1, 15, 30))); //=> '2026-06-02'
 * @since 0.1.0
 */
export function localDayAt(zone: string, ms: number): EpochDay {
  return Math.floor(wallClockAt(zone, ms) / DAY);
}

/**
 * When does a local date begin, or the next one that exists?
 *
 * That is not always midnight (Santiago, 6 September 2026 begins at 01:00) and a date can be missing (Apia went from
 * 29 to 31 December 2011). Where the clock shows midnight twice, the first one counts.
 *
 * @param zone an IANA zone name
 * @param day days since 1970-01-01
 * @returns the first instant of that date, in epoch milliseconds
 * @throws RangeError when the zone is unknown
 * @example
 * toInstant(startOfDay('America/Santiago', toEpochDay('2026-09-06'))); //=> '2026-09-06T04:00:00.000Z'
 * toInstant(startOfDay('Pacific/Apia', toEpochDay('2011-12-30'))); //=> '2011-12-30T10:00:00.000Z'
 * @since 0.1.0
 */
export function startOfDay(zone: string, day: EpochDay): number {
  const midnight = day * DAY;
  let [early, late] = instantsOf(zone, midnight);
  if (wallClockAt(zone, early) === midnight) return early;
  // The clock was put back shortly before, or jumps over midnight: bisection finds from when on it shows that or more.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallClockAt(zone, middle) < midnight) early = middle;
    else late = middle;
  }
  return late;
}

/** A local date that exists: its first instant, and the first instant that is no longer of it. */
export interface DayBounds {
  readonly day: EpochDay;
  readonly starts: number;
  readonly ends: number;
}

/**
 * From when to when is a local date, or the next one that exists?
 *
 * @param zone an IANA zone name
 * @param day days since 1970-01-01
 * @throws RangeError when the zone is unknown
 */
export function dayBounds(zone: string, day: EpochDay): DayBounds {
  const starts = startOfDay(zone, day);
  const existing = localDayAt(zone, starts);
  return { day: existing, starts, ends: startOfDay(zone, existing + 1) };
}

/**
 * What does the calendar and the clock on the wall show at an instant?
 *
 * @param zone an IANA zone name
 * @param ms the instant, in epoch milliseconds
 * @returns ISO 8601 with milliseconds and the offset; an offset with seconds (before 1972) is written with them
 * @throws RangeError when the zone is unknown
 * @example
 * localDateTimeAt('Europe/Berlin', Date.UTC(2026, 2, 9, 22, 59, 59, 999)); //=> '2026-03-09T23:59:59.999+01:00'
 * @since 0.1.0
 */
export function localDateTimeAt(zone: string, ms: number): string {
  const dateTime = new Date(wallClockAt(zone, ms)).toISOString().slice(0, -'Z'.length);
  return dateTime + offsetText(offsetAt(zone, ms));
}

/**
 * When does the clock on the wall show a date and time, or, where it jumps over them, as much later as it jumped?
 *
 * @param zone an IANA zone name
 * @param wallClock the date and time on the wall, as the epoch milliseconds at which a clock in UTC shows the same
 * @returns epoch milliseconds; of two such instants the earlier
 */
export function atWallClock(zone: string, wallClock: number): number {
  const [early, late] = instantsOf(zone, wallClock);
  return wallClockAt(zone, early) === wallClock ? early : late;
}

/**
 * What the clock on the wall shows, as the epoch milliseconds at which a clock in UTC shows the same.
 *
 * @param zone an IANA zone name
 * @param ms the instant, in epoch milliseconds
 */
export function wallClockAt(zone: string, ms: number): number {
  return ms + offsetAt(zone, ms);
}

/**
 * The instants at which the clock shows this, by the offset that was in force a day before and by that of a day after;
 * where it shows it only once, the other one is beside the point. No zone is a whole day from UTC and none changes twice
 * in two days, so whenever the clock shows the reading, one of the two offsets is in force. The larger one gives the
 * earlier instant.
 */
function instantsOf(zone: string, wallClock: number): readonly [early: number, late: number] {
  const before = offsetAt(zone, wallClock - DAY);
  const after = offsetAt(zone, wallClock + DAY);
  return [wallClock - Math.max(before, after), wallClock - Math.min(before, after)];
}

function offsetText(offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const seconds = (size % MINUTE) / SECOND;
  const hoursAndMinutes = `${sign}${twoDigits(Math.floor(size / HOUR))}:${twoDigits(Math.floor((size % HOUR) / MINUTE))}`;
  return seconds === 0 ? hoursAndMinutes : `${hoursAndMinutes}:${twoDigits(seconds)}`;
}
