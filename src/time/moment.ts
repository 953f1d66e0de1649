import { twoDigitsAt } from './digits.ts';
import { type EpochDay, readLocalDate } from './localDate.ts';
import { DAY, HOUR, MINUTE, SECOND } from './units.ts';
import { dayBounds, localDayAt } from './zone.ts';

/**
 * An event, placed in a zone: an instant, or a local date of which the time of day is not known.
 *
 * @since 0.1.0
 */
export interface Moment {
  /** The instant in epoch milliseconds; of a date, the first instant of it. */
  readonly ms: number;
  /** The same instant; of a date, the last millisecond of it. */
  readonly endMs: number;
  /** The local date in the zone, in days since 1970-01-01; for a date that the zone skipped, the next one. */
  readonly day: EpochDay;
  /** Only the date is known. */
  readonly isDate: boolean;
}

/** The form alone; whether the calendar has the day is asked afterwards. The group is the fraction of the second. */
const INSTANT =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.(\d{1,9}))?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Where the parts of a text of that form begin, counted from the end for the offset. */
const HOURS_AT = 11;
const MINUTES_AT = 14;
const SECONDS_AT = 17;
const OFFSET_LENGTH = 6;

const FIRST_INSTANT = /* @__PURE__ */ Date.UTC(1900, 0, 1);
const END_OF_INSTANTS = /* @__PURE__ */ Date.UTC(2200, 0, 1);

/**
 * Which instant does this text name?
 *
 * Strict ISO 8601 with `Z` or an offset in hours and minutes. Seconds and a fraction of up to nine digits may be left
 * out; the fraction is cut to milliseconds. A local time without an offset names no instant, and neither does a leap
 * second, an hour 24, a day that the calendar does not have, or a year outside 1900 to 2199 (there or in UTC).
 *
 * @param text the text to read
 * @returns epoch milliseconds, or undefined when the text names no instant
 * @example
 * parseInstant('2026-03-09T23:59+01:00'); //=> Date.UTC(2026, 2, 9, 22, 59)
 * parseInstant('2026-03-09T23:59'); //=> undefined
 * parseInstant('2026-02-29T12:00Z'); //=> undefined
 * @since 0.1.0
 */
export function parseInstant(text: string): number | undefined {
  const form = INSTANT.exec(text);
  if (form === null) return undefined;
  const day = readLocalDate(text.slice(0, 'YYYY-MM-DD'.length));
  if (day === undefined) return undefined;
  const ms = day * DAY + timeOfDay(text) + milliseconds(form[1]) - offsetOf(text);
  // Checked in UTC as well, so that an instant written back by toInstant can be read again.
  return ms >= FIRST_INSTANT && ms < END_OF_INSTANTS ? ms : undefined;
}

/**
 * When was an event, in a zone?
 *
 * The text must have been checked before: an instant that {@link parseInstant} reads, or a local date.
 *
 * @param text an instant with an offset, or a date
 * @param zone an IANA zone name
 * @throws RangeError when the text is neither, or the zone is unknown
 * @example
 * resolveMoment('2026-03-09', 'Europe/Berlin').endMs; //=> Date.UTC(2026, 2, 9, 22, 59, 59, 999)
 * resolveMoment('2026-03-09T23:30:00Z', 'Europe/Berlin').day; //=> toEpochDay('2026-03-10')
 * @since 0.1.0
 */
export function resolveMoment(text: string, zone: string): Moment {
  const ms = parseInstant(text);
  if (ms !== undefined) return { ms, endMs: ms, day: localDayAt(zone, ms), isDate: false };
  const date = readLocalDate(text);
  if (date === undefined) throw new RangeError(`Neither an instant with an offset nor a date: ${text}`);
  const { day, starts, ends } = dayBounds(zone, date);
  return { ms: starts, endMs: ends - 1, day, isDate: true };
}

/**
 * How is an instant written?
 *
 * @param ms the instant, in epoch milliseconds
 * @returns ISO 8601 in UTC with milliseconds
 * @throws RangeError when the number is no instant
 * @example
 * toInstant(0); //=> '1970-01-01T00:00:00.000Z'
 * @since 0.1.0
 */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

function timeOfDay(text: string): number {
  const hasSeconds = text[SECONDS_AT - 1] === ':';
  const seconds = hasSeconds ? twoDigitsAt(text, SECONDS_AT) : 0;
  return twoDigitsAt(text, HOURS_AT) * HOUR + twoDigitsAt(text, MINUTES_AT) * MINUTE + seconds * SECOND;
}

/** The first three digits of a fraction of a second; further ones are cut, never rounded. */
function milliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function offsetOf(text: string): number {
  if (text.endsWith('Z')) return 0;
  const sign = text.length - OFFSET_LENGTH;
  const size = twoDigitsAt(text, sign + 1) * HOUR + twoDigitsAt(text, sign + 4) * MINUTE;
  return text[sign] === '-' ? -size : size;
}
