import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEpochDay, toLocalDate } from '../../src/time/localDate.ts';
import { addPeriod, type Calendar, type Period, type PeriodUnit } from '../../src/time/period.ts';
import { refusalOf } from '../refusalOf.ts';
import { epochDays, runs } from './arbitraries.ts';
import { oracle } from './oracle.ts';

const NO_DAYS_OFF: Calendar = { weekend: [], holidays: [] };
const WEEKENDS: Calendar = { weekend: [6, 7], holidays: [] };
const EASTER_2026: Calendar = { weekend: [6, 7], holidays: ['2026-04-03', '2026-04-06', '2026-05-01'] };

const end = (date: string, period: Period, calendar = NO_DAYS_OFF) => {
  const { nominalDay, lastDay } = addPeriod(toEpochDay(date), period, calendar);
  return { nominal: toLocalDate(nominalDay), last: toLocalDate(lastDay) };
};

describe('a period from 2026-03-05', () => {
  it.each<[number, PeriodUnit, string, string]>([
    [0, 'day', '2026-03-05', '2026-03-04'],
    [7, 'day', '2026-03-12', '2026-03-11'],
    [2, 'week', '2026-03-19', '2026-03-18'],
    [1, 'month', '2026-04-05', '2026-04-04'],
    [2, 'year', '2028-03-05', '2028-03-04'],
    [7, 'business-day', '2026-03-16', '2026-03-13'],
  ])('of %i %s ends on %s, or on %s if the day of the event counts', (amount, unit, last, counted) => {
    expect(end('2026-03-05', { amount, unit }, WEEKENDS).last).toBe(last);
    expect(end('2026-03-05', { amount, unit, countEventDay: true }, WEEKENDS).last).toBe(counted);
  });
});

describe('a month without the day', () => {
  it('ends on its last day, or on the day after', () => {
    expect(end('2027-01-31', { amount: 1, unit: 'month' }).last).toBe('2027-02-28');
    expect(end('2027-01-31', { amount: 1, unit: 'month', overflow: 'next-day' }).last).toBe('2027-03-01');
    expect(end('2024-02-29', { amount: 1, unit: 'year', overflow: 'next-day' }).last).toBe('2025-03-01');
  });
});

describe('business days', () => {
  const businessDays = (amount: number): Period => ({ amount, unit: 'business-day' });

  it.each([
    ['start on the Monday after a Saturday', '2026-03-07', 1, WEEKENDS, '2026-03-09'],
    ['leave out holidays', '2026-04-02', 1, EASTER_2026, '2026-04-07'],
    ['know weekends on Friday and Saturday', '2026-06-10', 5, { weekend: [5, 6], holidays: [] }, '2026-06-17'],
    ['are plain days without a weekend', '2026-03-05', 5, NO_DAYS_OFF, '2026-03-10'],
    ['are none when there are none', '2026-03-07', 0, WEEKENDS, '2026-03-07'],
  ])('%s', (_, date, amount, calendar, last) => {
    expect(end(date, businessDays(amount), calendar).last).toBe(last);
  });

  it('count the day of the event only when it is one', () => {
    const counted = { ...businessDays(1), countEventDay: true };
    expect(end('2026-03-06', counted, WEEKENDS).last).toBe('2026-03-06');
    expect(end('2026-03-07', counted, WEEKENDS).last).toBe('2026-03-09');
  });

  it('never come when the weekend has all seven days', () => {
    const calendar = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
    const rolling: Period = { amount: 1, unit: 'day', rollForward: 'next-business-day' };
    expect(refusalOf(() => end('2026-03-05', businessDays(1), calendar))).toContain('No day of the week');
    expect(refusalOf(() => end('2026-03-05', rolling, calendar))).toContain('No day of the week');
    expect(end('2026-03-05', { amount: 1, unit: 'day' }, calendar).last).toBe('2026-03-06');
  });

  it('are each a working day, and as many as asked for', () => {
    fc.assert(
      fc.property(epochDays, fc.integer({ min: 1, max: 40 }), (day, amount) => {
        const { lastDay } = addPeriod(day, businessDays(amount), WEEKENDS);
        const daysAfter = Array.from({ length: lastDay - day }, (_, i) => oracle.date(day + 1 + i));
        const working = daysAfter.filter((date) => date.dayOfWeek < 6);
        expect(working).toHaveLength(amount);
        expect(working.at(-1)).toEqual(daysAfter.at(-1));
      }),
      runs(100),
    );
  });
});

describe('a period that ends on a day off', () => {
  it.each(['next-business-day', 'eu-1182-71'] as const)('moves to the next working day (%s)', (rollForward) => {
    const fourteenDays: Period = { amount: 14, unit: 'day', rollForward };
    expect(end('2026-03-20', fourteenDays, EASTER_2026)).toEqual({ nominal: '2026-04-03', last: '2026-04-07' });
    expect(end('2026-03-19', fourteenDays, EASTER_2026)).toEqual({ nominal: '2026-04-02', last: '2026-04-02' });
  });

  it('stays there when nothing is said', () => {
    expect(end('2026-03-20', { amount: 14, unit: 'day' }, EASTER_2026).last).toBe('2026-04-03');
    expect(end('2026-03-20', { amount: 14, unit: 'day', rollForward: 'none' }, EASTER_2026).last).toBe('2026-04-03');
  });
});

describe('Article 3(5): two days or more hold two working days', () => {
  const eu = (amount: number, unit: PeriodUnit): Period => ({
    amount,
    unit,
    rollForward: 'eu-1182-71',
    minWorkingDays: 2,
  });

  it('lengthens two days over Easter', () => {
    expect(end('2026-04-02', eu(2, 'day'), EASTER_2026)).toEqual({ nominal: '2026-04-04', last: '2026-04-08' });
  });

  it('leaves a single day alone', () => {
    expect(end('2026-04-02', eu(1, 'day'), EASTER_2026).last).toBe('2026-04-07');
    expect(end('2026-04-02', eu(1, 'business-day'), EASTER_2026).last).toBe('2026-04-07');
  });

  it('counts the day of the event where the period does', () => {
    expect(end('2026-04-02', { ...eu(2, 'day'), countEventDay: true }, EASTER_2026).last).toBe('2026-04-07');
  });

  it('applies to a week with one working day in it', () => {
    const holidays = ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29'];
    expect(end('2026-12-23', eu(1, 'week'), { weekend: [6, 7], holidays }).last).toBe('2026-12-31');
  });

  it('leaves no time at all alone, in whatever unit', () => {
    expect(end('2026-04-02', eu(0, 'week'), EASTER_2026).last).toBe('2026-04-02');
    expect(end('2026-04-02', eu(0, 'day'), EASTER_2026).last).toBe('2026-04-02');
  });

  it('leaves alone what holds enough', () => {
    expect(end('2026-03-05', eu(14, 'day'), WEEKENDS).last).toBe('2026-03-19');
  });
});

describe('a period is refused', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('with an amount of %s', (amount) => {
    expect(refusalOf(() => end('2026-03-05', { amount, unit: 'day' }))).toContain(String(amount));
  });

  it.each<PeriodUnit>(['minute', 'hour'])('in %ss, which are no dates', (unit) => {
    expect(refusalOf(() => end('2026-03-05', { amount: 1, unit }))).toContain(unit);
  });

  it.each<PeriodUnit>(['day', 'week', 'month', 'year', 'business-day'])('past the year 9999, in %ss', (unit) => {
    expect(() => end('2026-03-05', { amount: 1e12, unit }, WEEKENDS)).toThrow(RangeError);
  });

  it('after the last day of that year, which is the last that can be written', () => {
    const daysLeft = 2_932_896 - toEpochDay('2026-03-05');
    expect(end('2026-03-05', { amount: daysLeft, unit: 'day' }).last).toBe('9999-12-31');
    const tooLate = refusalOf(() => end('2026-03-05', { amount: daysLeft + 1, unit: 'day' }));
    expect(tooLate).toContain('after the year 9999');
  });
});

describe('a longer period', () => {
  it('never ends earlier', () => {
    const units = fc.constantFrom<PeriodUnit>('day', 'business-day', 'week', 'month', 'year');
    const periods = fc.record({
      unit: units,
      countEventDay: fc.boolean(),
      overflow: fc.constantFrom('clamp', 'next-day'),
      rollForward: fc.constantFrom('none', 'next-business-day', 'eu-1182-71'),
      minWorkingDays: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(epochDays, periods, fc.integer({ min: 0, max: 30 }), (day, period, amount) => {
        const shorter = addPeriod(day, { ...period, amount }, EASTER_2026);
        const longer = addPeriod(day, { ...period, amount: amount + 1 }, EASTER_2026);
        expect(longer.lastDay).toBeGreaterThanOrEqual(shorter.lastDay);
        expect(shorter.lastDay).toBeGreaterThanOrEqual(shorter.nominalDay);
      }),
      runs(300),
    );
  });
});
