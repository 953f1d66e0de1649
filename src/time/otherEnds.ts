import type { Deadline } from './deadline.ts';
import { elapsedTime } from './elapsedTime.ts';
import { addMonths, type EpochDay, isoWeekday, toLocalDate } from './localDate.ts';
import type { Moment } from './moment.ts';
import { type Calendar, type Period, wholeAmount } from './period.ts';
import { DAY, HOUR, MINUTE } from './units.ts';
import { atWallClock, dayBounds, localDayAt } from './zone.ts';

/**
 * Until when may it be done, so long before an event?
 *
 * Minutes and hours count back on the stopwatch; days and longer count back on dates, and the date they lead to is the
 * last day in time. What is not known exactly is read in the customer's favour: an event of which only the date is known
 * counts with the end of that date.
 *
 * @param event when the thing happens that must be preceded, resolved in the same zone
 * @param period how long before
 * @param zone the IANA zone whose calendar counts
 * @param calendar weekend and holidays, for business days
 * @throws RangeError for an amount that is negative or no whole number
 * @example
 * const release = resolveMoment('2026-05-20', 'Europe/Berlin');
 * const deadline = deadlineBefore(release, { amount: 2, unit: 'day' }, 'Europe/Berlin', { weekend: [], holidays: [] });
 * toLocalDate(deadline.lastDay); //=> '2026-05-18'
 * @since 0.2.0
 */
export function deadlineBefore(event: Moment, period: Period, zone: string, calendar: Calendar): Deadline {
  if (period.unit === 'minute' || period.unit === 'hour') return closingAt(event.endMs + 1 - elapsedTime(period), zone);
  return endOfDay(countBack(event.day, period, calendar), zone);
}

function countBack(day: EpochDay, period: Period, calendar: Calendar): EpochDay {
  const amount = wholeAmount(period);
  switch (period.unit) {
    case 'week':
      return day - 7 * amount;
    case 'month':
      return addMonths(day, -amount, 'clamp');
    case 'year':
      return addMonths(day, -12 * amount, 'clamp');
    case 'business-day':
      return workingDaysBefore(day, amount, calendar);
    default:
      return day - amount;
  }
}

function workingDaysBefore(day: EpochDay, amount: number, { weekend, holidays }: Calendar): EpochDay {
  let first = day;
  for (let counted = 0; counted < amount; ) {
    first -= 1;
    if (!weekend.includes(isoWeekday(first)) && !holidays.includes(toLocalDate(first))) counted += 1;
  }
  return first;
}

/**
 * When does the clock on the wall show a time: next after an event, or on the day of the event itself?
 *
 * @param event the event; one of which only the date is known counts with the start of that date
 * @param time `HH:MM`
 * @param zone the IANA zone of the clock
 * @param sameDay on the day of the event, also where that time has passed; else the next time
 * @example
 * const ordered = resolveMoment('2025-03-07T15:15:00Z', 'America/New_York');
 * toInstant(timeOfDay(ordered, '11:00', 'America/New_York').closes); //=> '2025-03-07T16:00:00.000Z'
 * @since 0.2.0
 */
export function timeOfDay(event: Moment, time: string, zone: string, sameDay = false): Deadline {
  const ofDay = Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;
  let day = localDayAt(zone, event.ms);
  let closes = atWallClock(zone, day * DAY + ofDay);
  while (!sameDay && closes <= event.ms) {
    day += 1;
    closes = atWallClock(zone, day * DAY + ofDay);
  }
  return closingAt(closes, zone);
}

/**
 * The end of the first date with this day and month that is not before the event's date.
 *
 * @param event resolved in the same zone
 * @param monthDay `--MM-DD`; 29 February is the last day of February in other years
 * @param zone the IANA zone whose calendar counts
 * @example
 * const ordered = resolveMoment('2025-11-20', 'Europe/Berlin');
 * toLocalDate(nextDate(ordered, '--01-31', 'Europe/Berlin').lastDay); //=> '2026-01-31'
 * @since 0.2.0
 */
export function nextDate(event: Moment, monthDay: string, zone: string): Deadline {
  const year = new Date(event.day * DAY).getUTCFullYear();
  const thisYear = dateIn(year, monthDay);
  return endOfDay(thisYear >= event.day ? thisYear : dateIn(year + 1, monthDay), zone);
}

/** The end of a date. */
export function endOfDate(day: EpochDay, zone: string): Deadline {
  return endOfDay(day, zone);
}

function dateIn(year: number, monthDay: string): EpochDay {
  const month = Number(monthDay.slice(2, 4));
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Date.UTC(year, month - 1, Math.min(Number(monthDay.slice(5)), lastOfMonth)) / DAY;
}

function endOfDay(lastDay: EpochDay, zone: string): Deadline {
  const { day, ends } = dayBounds(zone, lastDay);
  return { closes: ends, lastDay: day };
}

function closingAt(closes: number, zone: string): Deadline {
  return { closes, lastDay: localDayAt(zone, closes - 1) };
}
