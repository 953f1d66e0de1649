import { describe, expect, it } from 'vitest';
import {
  deadlineBefore,
  endOfDate,
  nextDate,
  resolveMoment,
  timeOfDay,
  toEpochDay,
  toInstant,
  toLocalDate,
} from '../../src/time/index.ts';

const calendar = { weekend: [6, 7], holidays: ['2026-04-03', '2026-04-06'] };

describe('so long before an event', () => {
  it.each([
    [2, 'day', '2026-04-08', '2026-04-06'],
    [1, 'week', '2026-04-08', '2026-04-01'],
    [2, 'week', '2026-04-08', '2026-03-25'],
    [1, 'month', '2026-03-31', '2026-02-28'],
    [1, 'year', '2028-02-29', '2027-02-28'],
    [3, 'year', '2028-02-29', '2025-02-28'],
    [1, 'business-day', '2026-04-07', '2026-04-02'],
    [3, 'business-day', '2026-04-08', '2026-04-01'],
    [0, 'day', '2026-04-08', '2026-04-08'],
  ] as const)('%i %s before %s is up to %s', (amount, unit, event, lastDay) => {
    const found = deadlineBefore(resolveMoment(event, 'Europe/Berlin'), { amount, unit }, 'Europe/Berlin', calendar);
    expect(toLocalDate(found.lastDay)).toBe(lastDay);
  });

  it('hours are elapsed time, also over a change of the clocks', () => {
    const event = resolveMoment('2026-03-29T12:00:00+02:00', 'Europe/Berlin');
    const { closes } = deadlineBefore(event, { amount: 24, unit: 'hour' }, 'Europe/Berlin', calendar);
    expect(toInstant(closes)).toBe('2026-03-28T10:00:00.001Z');
  });

  it('minutes are elapsed time, and end on the date of the last millisecond', () => {
    const event = resolveMoment('2026-04-08T00:29:59.999Z', 'UTC');
    const { closes, lastDay } = deadlineBefore(event, { amount: 30, unit: 'minute' }, 'UTC', calendar);
    expect(toInstant(closes)).toBe('2026-04-08T00:00:00.000Z');
    expect(toLocalDate(lastDay)).toBe('2026-04-07');
  });
});

describe('the next time of day', () => {
  const next = (event: string, time: string, zone: string) =>
    toInstant(timeOfDay(resolveMoment(event, zone), time, zone).closes);

  it('is later than the event', () => {
    expect(next('2026-03-09T09:59:59.999Z', '10:00', 'UTC')).toBe('2026-03-09T10:00:00.000Z');
    expect(next('2026-03-09T10:00:00Z', '10:00', 'UTC')).toBe('2026-03-10T10:00:00.000Z');
  });

  it('counts an event of which only the date is known from the start of that date', () => {
    expect(next('2026-03-09', '10:00', 'UTC')).toBe('2026-03-09T10:00:00.000Z');
    expect(next('2026-03-09', '00:00', 'UTC')).toBe('2026-03-10T00:00:00.000Z');
  });

  it('on the day of the event is that time also where it has passed', () => {
    const on = (event: string) => toInstant(timeOfDay(resolveMoment(event, 'UTC'), '11:00', 'UTC', true).closes);
    expect(on('2026-03-09T10:00:00Z')).toBe('2026-03-09T11:00:00.000Z');
    expect(on('2026-03-09T14:00:00Z')).toBe('2026-03-09T11:00:00.000Z');
  });

  it('is as much later as the clock jumps over it', () => {
    expect(next('2026-03-29T00:30:00Z', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is the first midnight where two come, so between them that of the day after', () => {
    const atMidnight = (event: string) => next(event, '00:00', 'America/St_Johns');
    expect(atMidnight('2010-11-07T02:29:59.999Z')).toBe('2010-11-07T02:30:00.000Z');
    expect(atMidnight('2010-11-07T03:00:00Z')).toBe('2010-11-08T03:30:00.000Z');
  });
});

describe('the next date with a day and month', () => {
  const next = (event: string, monthDay: string) =>
    toLocalDate(nextDate(resolveMoment(event, 'UTC'), monthDay, 'UTC').lastDay);

  it.each([
    ['2026-01-31', '--01-31', '2026-01-31'],
    ['2026-02-01', '--01-31', '2027-01-31'],
    ['2026-03-01', '--02-29', '2027-02-28'],
    ['2027-12-31', '--02-29', '2028-02-29'],
  ])('after %s, %s is %s', (event, monthDay, date) => {
    expect(next(event, monthDay)).toBe(date);
  });
});

describe('the end of a date', () => {
  it('is the start of the next one, also where that is missing', () => {
    const end = (date: string) => {
      const { closes, lastDay } = endOfDate(toEpochDay(date), 'Pacific/Apia');
      return [toInstant(closes), toLocalDate(lastDay)];
    };
    expect(end('2011-12-29')).toEqual(['2011-12-30T10:00:00.000Z', '2011-12-29']);
    expect(end('2011-12-30')).toEqual(['2011-12-31T10:00:00.000Z', '2011-12-31']);
  });
});
