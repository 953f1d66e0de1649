import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isLocalDate, isoWeekday, toEpochDay, toLocalDate } from '../../src/time/localDate.ts';
import { epochDays, runs } from './arbitraries.ts';
import { oracle } from './oracle.ts';

describe('a local date', () => {
  it.each(['1900-01-01', '2000-02-29', '2028-02-29', '2026-12-31', '2199-12-31'])('%s is one', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    ['a day that the month does not have', '2026-04-31'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '2100-02-29'],
    ['a month 0', '2026-00-10'],
    ['a month 13', '2026-13-01'],
    ['a day 0', '2026-01-00'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2199', '2200-01-01'],
    ['missing zeros', '2026-3-9'],
    ['other separators', '2026/03/09'],
    ['another separator before the month', '2026/03-09'],
    ['another separator before the day', '2026-03/09'],
    ['a month 99', '2026-99-01'],
    ['the character before 0 for a digit', '20/6-03-09'],
    ['the character after 9 for a digit', '201:-03-09'],
    ['a time', '2026-03-09T00:00'],
    ['space around it', ' 2026-03-09'],
    ['a line break after it', '2026-03-09\n'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => toEpochDay(text)).toThrow(new RangeError(`Not a day of the years 1900 to 2199: ${text}`));
  });

  it('is counted from 1970', () => {
    expect(toEpochDay('1970-01-01')).toBe(0);
    expect(toEpochDay('1969-12-31')).toBe(-1);
    expect(toEpochDay('2026-03-09')).toBe(20_521);
  });

  it('is written with four digits for the year', () => {
    expect(toLocalDate(-719_528)).toBe('0000-01-01');
    expect(toLocalDate(2_932_896)).toBe('9999-12-31');
  });

  it('is written as Date writes it on the first and the last day of every year', () => {
    for (let year = 0; year < 10_000; year += 1) {
      const first = new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
      const last = new Date(0).setUTCFullYear(year, 11, 31) / 86_400_000;
      const digits = String(year).padStart(4, '0');
      expect([toLocalDate(first), toLocalDate(last)]).toEqual([`${digits}-01-01`, `${digits}-12-31`]);
    }
  });

  it.each([Number.NaN, 0.5, -719_529, 2_932_897, Number.POSITIVE_INFINITY])('is not day %s', (day) => {
    expect(() => toLocalDate(day)).toThrow(new RangeError(`Not a day of the years 0 to 9999: ${day}`));
  });

  it('survives being counted and written again', () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        expect(toEpochDay(toLocalDate(day))).toBe(day);
        expect(toLocalDate(day)).toBe(oracle.date(day).toString());
      }),
      runs(300),
    );
  });
});

describe('the weekday', () => {
  it.each([
    ['2026-03-09', 1],
    ['2026-03-14', 6],
    ['2026-03-15', 7],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ])('of %s is %i', (date, weekday) => {
    expect(isoWeekday(toEpochDay(date))).toBe(weekday);
  });

  it('is that of Temporal', () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        expect(isoWeekday(day)).toBe(oracle.date(day).dayOfWeek);
      }),
      runs(300),
    );
  });
});

describe('adding months', () => {
  const add = (date: string, months: number, overflow: 'clamp' | 'next-day') =>
    toLocalDate(addMonths(toEpochDay(date), months, overflow));

  it.each([
    ['2026-01-15', 1, '2026-02-15', '2026-02-15'],
    ['2027-01-31', 1, '2027-02-28', '2027-03-01'],
    ['2028-01-31', 1, '2028-02-29', '2028-03-01'],
    ['2026-08-31', 1, '2026-09-30', '2026-10-01'],
    ['2024-02-29', 12, '2025-02-28', '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29', '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28', '2026-03-01'],
    ['2026-11-30', 3, '2027-02-28', '2027-03-01'],
    ['2026-01-31', 0, '2026-01-31', '2026-01-31'],
  ])('%s and %i months clamps to %s or goes on to %s', (date, months, clamped, nextDay) => {
    expect(add(date, months, 'clamp')).toBe(clamped);
    expect(add(date, months, 'next-day')).toBe(nextDay);
  });

  it('clamps as Temporal does', () => {
    fc.assert(
      fc.property(epochDays, fc.integer({ min: -30, max: 30 }), (day, months) => {
        expect(addMonths(day, months, 'clamp')).toBe(oracle.epochDay(oracle.date(day).add({ months })));
      }),
      runs(300),
    );
  });
});
