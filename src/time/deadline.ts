import { elapsedTime } from './elapsedTime.ts';
import { type EpochDay, LAST_DAY } from './localDate.ts';
import { nextFullHour } from './localHour.ts';
import type { Moment } from './moment.ts';
import { addPeriod, type Calendar, type Period, type PeriodDays, type PeriodEnd } from './period.ts';
import { DAY, HOUR } from './units.ts';
import { atWallClock, dayBounds, localDayAt, wallClockAt } from './zone.ts';

/**
 * The end of a period.
 *
 * @since 0.1.0
 */
export interface Deadline {
  /** The first instant that is too late, in epoch milliseconds: an act is in time if it came before. */
  readonly closes: number;
  /** The local date of the last instant in time, in days since 1970-01-01: the date to show. */
  readonly lastDay: EpochDay;
  /**
   * The date that the period alone gives, before roll-forward and dates that the zone skips, in days since 1970-01-01.
   * Elapsed time (`exact`, `end-of-hour`) has none.
   */
  readonly nominalDay?: EpochDay;
}

/**
 * A period, or several of which each starts on the date on which the one before ended (14 days, then 12 months).
 * Steps count dates; only the last one says where in its day the whole ends.
 *
 * @since 0.1.0
 */
export type DeadlineRule = Period | { readonly steps: readonly Period[] };

/**
 * Until when may it be done?
 *
 * Days, business days, weeks, months and years are counted on local dates, minutes and hours as elapsed time; the last
 * millisecond is still in time. What is not known exactly is read in the customer's favour: elapsed time after an event
 * of which only the date is known starts when that date is over, and `same-local-time` then means the end of the day.
 *
 * Not every unit can end everywhere: `exact` needs a minute, hour, day or week, `end-of-hour` needs hours, and minutes
 * and hours take no other end. Steps can end with `end-of-day` or `same-local-time`.
 *
 * @param event when the period is triggered, resolved in the same zone
 * @param rule the period, or the steps
 * @param zone the IANA zone whose calendar counts
 * @param calendar weekend and holidays, for business days and for roll-forward
 * @throws RangeError when unit and end do not fit together, there are no steps, or {@link addPeriod} refuses
 * @example
 * const delivered = resolveMoment('2026-08-29T15:00:00Z', 'America/Santiago');
 * const sevenDays = { amount: 7, unit: 'day' };
 * const deadline = deadlineAfter(delivered, sevenDays, 'America/Santiago', { weekend: [], holidays: [] });
 * toInstant(deadline.closes); //=> '2026-09-06T04:00:00.000Z'
 * toLocalDate(deadline.lastDay); //=> '2026-09-05'
 * @see Regulation (EEC, Euratom) No 1182/71, Article 3
 * @since 0.1.0
 */
export function deadlineAfter(event: Moment, rule: DeadlineRule, zone: string, calendar: Calendar): Deadline {
  const steps = 'steps' in rule ? rule.steps : [rule];
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('A rule needs at least one step');
  const endsAt = endOf(last);
  switch (endsAt) {
    case 'end-of-day':
      return endOfDay(addSteps(event.day, steps, calendar), zone);
    case 'same-local-time':
      return sameLocalTime(event, addSteps(event.day, steps, calendar), zone);
    default:
      if (steps.length > 1) throw new RangeError(`Steps cannot end so: ${endsAt}`);
      return endsAt === 'exact' ? exact(event, last, zone) : endOfHour(event, last, zone);
  }
}

/**
 * Which of several events was the last one, for a period that starts when all have happened (the last parcel)?
 *
 * An event of which only the date is known counts with the end of that date, in the customer's favour.
 *
 * @param moments events resolved in one zone, in any order
 * @returns the last one, or undefined when there are none
 * @example
 * const parcels = ['2026-06-01', '2026-06-05', '2026-06-03'].map((date) => resolveMoment(date, 'Europe/Berlin'));
 * toLocalDate(lastEvent(parcels).day); //=> '2026-06-05'
 * @see Directive 2011/83/EU, Article 9(2)(b)(i): several goods in one order, delivered separately
 * @since 0.1.0
 */
export function lastEvent(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (last, next) => (last && last.endMs >= next.endMs ? last : next),
    undefined,
  );
}

/**
 * Which of several events was the first one, for a period that starts as soon as one has happened?
 *
 * An event of which only the date is known counts with the end of that date, in the customer's favour.
 *
 * @param moments events resolved in one zone, in any order
 * @returns the first one, or undefined when there are none
 * @example
 * const parcels = ['2026-06-03', '2026-06-01', '2026-06-05'].map((date) => resolveMoment(date, 'Europe/Berlin'));
 * toLocalDate(firstEvent(parcels).day); //=> '2026-06-01'
 * @see Directive 2011/83/EU, Article 9(2)(b)(iii): regular delivery of goods, where the first good counts
 * @since 0.1.0
 */
export function firstEvent(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (first, next) => (first && first.endMs <= next.endMs ? first : next),
    undefined,
  );
}

function endOf({ unit, endsAt }: Period): PeriodEnd {
  const countsTime = unit === 'minute' || unit === 'hour';
  return endsAt ?? (countsTime ? 'exact' : 'end-of-day');
}

/** Each step starts on the date on which the one before ended; the nominal date is that of the last step. */
function addSteps(day: EpochDay, steps: readonly Period[], calendar: Calendar): PeriodDays {
  return steps.reduce<PeriodDays>((end, step) => addPeriod(end.lastDay, step, calendar), {
    nominalDay: day,
    lastDay: day,
  });
}

function endOfDay({ nominalDay, lastDay }: PeriodDays, zone: string): Deadline {
  const { day, ends } = dayBounds(zone, lastDay);
  return { closes: ends, lastDay: day, nominalDay };
}

function sameLocalTime(event: Moment, days: PeriodDays, zone: string): Deadline {
  if (event.isDate) return endOfDay(days, zone);
  const timeOfDay = wallClockAt(zone, event.ms) - event.day * DAY;
  const closes = atWallClock(zone, days.lastDay * DAY + timeOfDay) + 1;
  return { closes, lastDay: localDayAt(zone, closes - 1), nominalDay: days.nominalDay };
}

function exact(event: Moment, period: Period, zone: string): Deadline {
  return endingBefore(event.endMs + elapsedTime(period) + 1, zone);
}

/**
 * Hours of Regulation 1182/71: they start when the hour of the event is over (Article 3(1)) and end with the last of
 * them. Where the clock jumps by half an hour in between, that last hour is the one shown on the wall.
 */
function endOfHour(event: Moment, period: Period, zone: string): Deadline {
  if (period.unit !== 'hour') throw new RangeError(`Not counted in hours: ${period.unit}`);
  const eventHourEnds = nextFullHour(zone, event.endMs + 1);
  const eventHourCounted = period.countEventHour ? HOUR : 0;
  return endingBefore(nextFullHour(zone, eventHourEnds - eventHourCounted + elapsedTime(period)), zone);
}

function endingBefore(closes: number, zone: string): Deadline {
  if (closes > LAST_DAY * DAY) throw new RangeError('The period ends after the year 9999');
  return { closes, lastDay: localDayAt(zone, closes - 1) };
}
