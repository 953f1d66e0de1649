import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsClamped } from 'date-fns/addMonths';
import { twoDigitsAt } from './digits.ts';
import { DAY } from './units.ts';

/**
 * A calendar date without a time and without a zone, as ISO 8601 writes it: `'2026-03-09'`.
 *
 * @since 0.1.0
 */
export type LocalDate = string;

/**
 * A calendar date as a number of days since 1970-01-01. Dates are counted with these, so no clock is involved.
 *
 * @since 0.1.0
 */
export type EpochDay = number;

/** The last day of the year 9999: the last one that four digits can write, and where every count of days must end. */
export const LAST_DAY: EpochDay = 2_932_896;

/** The first day of the year 0: the first one that four digits can write. */
const FIRST_DAY: EpochDay = -719_528;

const DATE = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** 1970-01-01 was a Thursday, the fourth day of the ISO week. */
const WEEKDAY_OF_DAY_ZERO = 4;

/**
 * Is this text a day of the calendar, between the years 1900 and 2199?
 *
 * The years are limited because a date outside them is a typing error in any order, and to find it is the point.
 *
 * @param text the text to judge, such as `'2026-02-28'`
 * @example
 * isLocalDate('2028-02-29'); //=> true
 * isLocalDate('2026-02-29'); //=> false
 * isLocalDate('2026-3-9'); //=> false
 * @since 0.1.0
 */
export function isLocalDate(text: string): boolean {
  return readLocalDate(text) !== undefined;
}

/**
 * How many days after 1970-01-01 is this date?
 *
 * @param date a calendar date, years 1900 to 2199
 * @returns days since 1970-01-01, negative before it
 * @throws RangeError when the text is not a day of the calendar
 * @example
 * toEpochDay('1970-01-02'); //=> 1
 * @since 0.1.0
 */
export function toEpochDay(date: LocalDate): EpochDay {
  const day = readLocalDate(date);
  if (day === undefined) throw new RangeError(`Not a calendar date of the years 1900 to 2199: ${date}`);
  return day;
}

/**
 * Which date is so many days after 1970-01-01?
 *
 * @param day days since 1970-01-01, years 0 to 9999
 * @throws RangeError when the number is not a whole one or lies outside these years
 * @example
 * toLocalDate(1); //=> '1970-01-02'
 * toLocalDate(-1); //=> '1969-12-31'
 * @since 0.1.0
 */
export function toLocalDate(day: EpochDay): LocalDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`Not a day of the years 0 to 9999: ${day}`);
  }
  const date = new Date(day * DAY);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  const dayOfMonth = String(date.getUTCDate()).padStart(2, '0');
  return `${year}-${month}-${dayOfMonth}`;
}

/**
 * Which day of the week is it? 1 is Monday, 7 is Sunday, as in ISO 8601.
 *
 * @param day days since 1970-01-01
 * @example
 * isoWeekday(toEpochDay('2026-03-09')); //=> 1
 * @since 0.1.0
 */
export function isoWeekday(day: EpochDay): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const daysAfterMonday = (((day + WEEKDAY_OF_DAY_ZERO - 1) % 7) + 7) % 7;
  return (daysAfterMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * Which date has the same number so many months later, and which one stands in when that month is too short?
 *
 * @param day days since 1970-01-01
 * @param months whole months, negative to go back
 * @param overflow `'clamp'` takes the last day of the short month (EU Regulation 1182/71 Article 3(2)(c), BGB 188(3));
 *   `'next-day'` takes the first day of the month after it (Brazilian Civil Code Article 132 paragraph 3)
 * @returns days since 1970-01-01
 * @example
 * toLocalDate(addMonths(toEpochDay('2027-01-31'), 1, 'clamp')); //=> '2027-02-28'
 * toLocalDate(addMonths(toEpochDay('2027-01-31'), 1, 'next-day')); //=> '2027-03-01'
 * @since 0.1.0
 */
export function addMonths(day: EpochDay, months: number, overflow: 'clamp' | 'next-day'): EpochDay {
  const start = new UTCDateMini(day * DAY);
  const clamped = addMonthsClamped(start, months);
  const monthIsTooShort = clamped.getDate() < start.getDate();
  const target = clamped.getTime() / DAY;
  return monthIsTooShort && overflow === 'next-day' ? target + 1 : target;
}

/**
 * The date that a text names, or undefined when it names none.
 *
 * @param text the text to read, years 1900 to 2199
 * @returns days since 1970-01-01
 */
export function readLocalDate(text: string): EpochDay | undefined {
  if (!DATE.test(text)) return undefined;
  const dayOfMonth = twoDigitsAt(text, 8);
  const ms = Date.UTC(100 * twoDigitsAt(text, 0) + twoDigitsAt(text, 2), twoDigitsAt(text, 5) - 1, dayOfMonth);
  // Date.UTC carries 30 February over into March, so only a day that exists keeps its number.
  return new Date(ms).getUTCDate() === dayOfMonth ? ms / DAY : undefined;
}
