import { addMonths, type EpochDay, isoWeekday, LAST_DAY, type LocalDate, toLocalDate } from './localDate.ts';

/**
 * The days on which nobody works at the place that counts: where the act is done, or the shop, as the policy says.
 *
 * @since 0.1.0
 */
export interface Calendar {
  /** Days of the week, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  /** Dates, in any order. A holiday observed on another day is given as that day. */
  readonly holidays: readonly LocalDate[];
}

/**
 * What a period is counted in. Minutes and hours are elapsed time, the others are dates of the calendar.
 *
 * @since 0.1.0
 */
export type PeriodUnit = 'minute' | 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'year';

/**
 * Where in its last day or hour a period ends.
 *
 * - `end-of-day`: with the last instant of the last local date
 * - `same-local-time`: on the last date, when the clock shows what it showed at the event
 * - `exact`: so much elapsed time after the event, a day being 24 hours
 * - `end-of-hour`: with the last full local hour (EU Regulation 1182/71 Article 3(1) and 3(2)(a))
 *
 * @since 0.1.0
 */
export type PeriodEnd = 'end-of-day' | 'same-local-time' | 'exact' | 'end-of-hour';

/**
 * A length of time as a policy states it, with all that a bare number of days leaves open.
 *
 * @since 0.1.0
 */
export interface Period {
  /** How many units, a whole number, zero or more. Zero days end with the day of the event. */
  readonly amount: number;
  readonly unit: PeriodUnit;
  /** Where it ends. Left out: `exact` for minutes and hours, `end-of-day` for all others. */
  readonly endsAt?: PeriodEnd | undefined;
  /** The day of the event is day 1, not day 0: the period ends a day earlier. Left out: false. */
  readonly countEventDay?: boolean | undefined;
  /** With `end-of-hour`: the hour of the event is the first one counted. Left out: false. */
  readonly countEventHour?: boolean | undefined;
  /** 31 January plus one month is the last day of February (`clamp`) or 1 March (`next-day`). Left out: `clamp`. */
  readonly overflow?: 'clamp' | 'next-day' | undefined;
  /**
   * A last day on a weekend or holiday moves to the next day that is neither; `eu-1182-71` is the same movement under
   * Article 3(4) of that regulation. Left out: `none`. Elapsed time (`exact`, `end-of-hour`) never moves.
   */
  readonly rollForward?: 'none' | 'next-business-day' | 'eu-1182-71' | undefined;
  /** A period of two days or more holds at least so many working days (Regulation 1182/71 Article 3(5)). Left out: 0. */
  readonly minWorkingDays?: number | undefined;
}

/**
 * The date on which a period ends.
 *
 * @since 0.1.0
 */
export interface PeriodDays {
  /** Before weekends, holidays and the minimum of working days were looked at. Days since 1970-01-01. */
  readonly nominalDay: EpochDay;
  /** After that. Days since 1970-01-01. */
  readonly lastDay: EpochDay;
}

/**
 * On which date does a period end that starts with an event on a given date?
 *
 * The order is: count the period, move an end that falls on a day off, lengthen until there are enough working days.
 * Zero days that count the day of the event hold no day at all and end on the day before.
 *
 * @param day the local date of the event, in days since 1970-01-01
 * @param period what to count; `endsAt` plays no part here
 * @param calendar weekend and holidays, for business days and for roll-forward
 * @throws RangeError for minutes and hours, which are not counted on dates; for an amount that is negative or no whole
 *   number; when a business day is needed and the weekend has all seven days; past the year 9999
 * @example
 * const calendar = { weekend: [6, 7], holidays: ['2026-04-03', '2026-04-06'] };
 * const fourteenDays = { amount: 14, unit: 'day', rollForward: 'eu-1182-71' };
 * const { nominalDay, lastDay } = addPeriod(toEpochDay('2026-03-20'), fourteenDays, calendar);
 * toLocalDate(nominalDay); //=> '2026-04-03'
 * toLocalDate(lastDay); //=> '2026-04-07'
 * @see Regulation (EEC, Euratom) No 1182/71, Articles 2 and 3; BGB 187, 188, 193; Brazilian Civil Code, Article 132
 * @since 0.1.0
 */
export function addPeriod(day: EpochDay, period: Period, calendar: Calendar): PeriodDays {
  const nominalDay = onCalendar(countUnits(day, period, calendar));
  const rolls = period.rollForward !== undefined && period.rollForward !== 'none';
  const rolled = rolls ? firstWorkingDay(nominalDay, calendar) : nominalDay;
  const lastDay = withWorkingDays(dayBeforeFirst(day, period), rolled, period, calendar);
  return { nominalDay, lastDay };
}

/**
 * The amount of a period, checked.
 *
 * @throws RangeError when it is negative or no whole number
 */
export function wholeAmount(period: Period): number {
  if (!Number.isSafeInteger(period.amount) || period.amount < 0) {
    throw new RangeError(`Not a whole number of units, zero or more: ${period.amount}`);
  }
  return period.amount;
}

function countUnits(day: EpochDay, period: Period, calendar: Calendar): EpochDay {
  const amount = wholeAmount(period);
  const overflow = period.overflow ?? 'clamp';
  const dayEarlier = period.countEventDay ? 1 : 0;
  switch (period.unit) {
    case 'day':
      return day + amount - dayEarlier;
    case 'week':
      return day + 7 * amount - dayEarlier;
    case 'month':
      return addMonths(day, amount, overflow) - dayEarlier;
    case 'year':
      return addMonths(day, 12 * amount, overflow) - dayEarlier;
    case 'business-day':
      return addWorkingDays(dayBeforeFirst(day, period), amount, calendar);
    default:
      throw new RangeError(`Not counted in dates: ${period.unit}`);
  }
}

/** The day before day 1. */
function dayBeforeFirst(day: EpochDay, period: Period): EpochDay {
  return period.countEventDay ? day - 1 : day;
}

/** Article 3(5): lengthens the days after `before` up to `last` until they hold the minimum of working days. */
function withWorkingDays(before: EpochDay, last: EpochDay, period: Period, calendar: Calendar): EpochDay {
  if (!isTwoDaysOrMore(period)) return last;
  const enough = addWorkingDays(before, period.minWorkingDays ?? 0, calendar);
  return Math.max(last, enough);
}

/** The length as the rule states it, not as it falls: one business day is one day, also over a weekend. */
function isTwoDaysOrMore({ unit, amount }: Period): boolean {
  return unit === 'day' || unit === 'business-day' ? amount >= 2 : amount >= 1;
}

/** The so-manieth working day after a date; the date itself for none. */
function addWorkingDays(day: EpochDay, count: number, calendar: Calendar): EpochDay {
  // Each takes a day at least, so an absurd count is refused before the counting.
  onCalendar(day + count);
  let last = day;
  for (let counted = 0; counted < count; counted += 1) last = firstWorkingDay(last + 1, calendar);
  return last;
}

/** The date itself, or the first one after it that is neither weekend nor holiday. */
function firstWorkingDay(day: EpochDay, calendar: Calendar): EpochDay {
  let candidate = onCalendar(day);
  if (isWeekendAllWeek(calendar)) throw new RangeError('No day of the week is a business day');
  while (isDayOff(candidate, calendar)) candidate = onCalendar(candidate + 1);
  return candidate;
}

function isDayOff(day: EpochDay, { weekend, holidays }: Calendar): boolean {
  return weekend.includes(isoWeekday(day)) || holidays.includes(toLocalDate(day));
}

function isWeekendAllWeek({ weekend }: Calendar): boolean {
  return [1, 2, 3, 4, 5, 6, 7].every((weekday) => weekend.includes(weekday));
}

/** A huge amount must neither run for ever nor give a date that cannot be written. */
function onCalendar(day: EpochDay): EpochDay {
  if (day <= LAST_DAY) return day;
  throw new RangeError('The period ends after the year 9999');
}
