import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsClamped } from 'date-fns/addMonths';
import { twoDigits, twoDigitsAt } from './digits.ts';
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

/** How many days of a year come before each of its months, and before the next year, without a leap day. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

const FEBRUARY = 2;

/** Every month has these days; of the others the calendar is asked. */
const SHORTEST_MONTH = 28;

const HYPHEN = 45;

/** As long as `YYYY-MM-DD`. */
const DATE_LENGTH = 10;

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
  if (day === undefined) throw new RangeError(`Not a day of the years 1900 to 2199: ${date}`);
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
  if (!isWritable(day)) throw new RangeError(`Not a day of the years 0 to 9999: ${day}`);
  const year = yearOf(day);
  const month = monthOf(day, year);
  const dayOfMonth = day - firstOfMonth(year, month) + 1;
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
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
  return text.length === DATE_LENGTH ? readDateOf(text) : undefined;
}

/** The date with which a text begins, or undefined when it begins with none. */
export function readDateOf(text: string): EpochDay | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = 100 * twoDigitsAt(text, 0) + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const dayOfMonth = twoDigitsAt(text, 8);
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return undefined;
  const first = firstOfMonth(year, month);
  const isInMonth = dayOfMonth <= SHORTEST_MONTH || dayOfMonth <= firstOfMonth(year, month + 1) - first;
  return isInMonth ? first + dayOfMonth - 1 : undefined;
}

/** Is this a day whose year has four digits? */
export function isWritable(day: number): boolean {
  return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY;
}

/** The first day of a month; the thirteenth month is the January of the next year. */
function firstOfMonth(year: number, month: number): EpochDay {
  const leapDay = month > FEBRUARY && isLeapYear(year) ? 1 : 0;
  return firstOfYear(year) + (DAYS_BEFORE[month - 1] as number) + leapDay;
}

/** Days of 365-day years since the year 0, and one for each leap year before this one; the year 0 was one. */
function firstOfYear(year: number): EpochDay {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  return FIRST_DAY + 365 * year + leapDays;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 400 years are 146,097 days, so a guess by their mean length is at most one year too far. */
function yearOf(day: EpochDay): number {
  const guess = Math.floor(((day - FIRST_DAY) * 400) / 146_097);
  if (day < firstOfYear(guess)) return guess - 1;
  return day < firstOfYear(guess + 1) ? guess : guess + 1;
}

/** No month is longer than 31 days, so a guess by that length is at most one month too early. */
function monthOf(day: EpochDay, year: number): number {
  const guess = Math.floor((day - firstOfYear(year)) / 31) + 1;
  return day < firstOfMonth(year, guess + 1) ? guess : guess + 1;
}
