import { digitAt, threeDigits, twoDigits, twoDigitsAt } from './digits.ts';
import { type EpochDay, isWritable, readDateOf, readLocalDate, toLocalDate } from './localDate.ts';
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

/** The characters of an instant that are no digits. */
const T = 84;
const Z = 90;
const COLON = 58;
const POINT = 46;
const PLUS = 43;
const MINUS = 45;

/** Where the parts of `YYYY-MM-DDTHH:mm:ss.sss` begin. */
const TIME_AT = 10;
const HOURS_AT = 11;
const SECONDS_AT = 17;
const FRACTION_AT = 20;

const MOST_DECIMALS = 9;

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
  const day = readDateOf(text);
  if (day === undefined || text.charCodeAt(TIME_AT) !== T) return undefined;
  const minutes = hoursAndMinutesAt(text, HOURS_AT);
  const hasSeconds = text.charCodeAt(SECONDS_AT - 1) === COLON;
  const seconds = hasSeconds ? twoDigitsAt(text, SECONDS_AT) : 0;
  const hasFraction = hasSeconds && text.charCodeAt(FRACTION_AT - 1) === POINT;
  const zoneAt = hasFraction ? endOfDigits(text, FRACTION_AT) : hasSeconds ? FRACTION_AT - 1 : SECONDS_AT - 1;
  const fraction = hasFraction ? milliseconds(text, zoneAt) : 0;
  const ms = day * DAY + minutes + seconds * SECOND + fraction - offsetAt(text, zoneAt);
  // Checked in UTC as well, so that an instant written back by toInstant can be read again.
  return seconds < 60 && ms >= FIRST_INSTANT && ms < END_OF_INSTANTS ? ms : undefined;
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
  const day = Math.floor(ms / DAY);
  // What is no whole millisecond of four-digit years is left to Date, which takes ten times as long.
  if (!Number.isInteger(ms) || !isWritable(day)) return new Date(ms).toISOString();
  const time = ms - day * DAY;
  const minutes = Math.floor(time / MINUTE);
  const thousandths = time % MINUTE;
  const seconds = Math.floor(thousandths / SECOND);
  return `${toLocalDate(day)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds)}.${threeDigits(thousandths % SECOND)}Z`;
}

/** What `HH:mm` writes in milliseconds, or NaN. */
function hoursAndMinutesAt(text: string, at: number): number {
  const hours = twoDigitsAt(text, at);
  const minutes = twoDigitsAt(text, at + 3);
  return text.charCodeAt(at + 2) === COLON && hours < 24 && minutes < 60 ? hours * HOUR + minutes * MINUTE : Number.NaN;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (digitAt(text, at) >= 0) at += 1;
  return at;
}

/** The first three digits of a fraction of a second, or NaN for too few or too many; further ones are cut, never rounded. */
function milliseconds(text: string, end: number): number {
  const decimals = end - FRACTION_AT;
  if (decimals > MOST_DECIMALS) return Number.NaN;
  const hundredths = decimals > 1 ? digitAt(text, FRACTION_AT + 1) : 0;
  const thousandths = decimals > 2 ? digitAt(text, FRACTION_AT + 2) : 0;
  return 100 * digitAt(text, FRACTION_AT) + 10 * hundredths + thousandths;
}

/** What the rest of the text writes as an offset, or NaN where it is none. */
function offsetAt(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === Z) return text.length === at + 1 ? 0 : Number.NaN;
  const isOffset = (sign === PLUS || sign === MINUS) && text.length === at + '+HH:mm'.length;
  const size = isOffset ? hoursAndMinutesAt(text, at + 1) : Number.NaN;
  return sign === MINUS ? -size : size;
}
