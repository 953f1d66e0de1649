import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeadlineRule, deadlineAfter, firstEvent, lastEvent } from '../../src/time/deadline.ts';
import { isoWeekday, toLocalDate } from '../../src/time/localDate.ts';
import { type Moment, resolveMoment, toInstant } from '../../src/time/moment.ts';
import type { Calendar, Period } from '../../src/time/period.ts';
import { refusalOf } from '../refusalOf.ts';
import { instants, runs, zones } from './arbitraries.ts';
import { oracle } from './oracle.ts';

const NO_DAYS_OFF: Calendar = { weekend: [], holidays: [] };
const SEVEN_DAYS: Period = { amount: 7, unit: 'day' };

/** The first instant too late and the last local day, as texts. */
const closing = (event: string, rule: DeadlineRule, zone: string, calendar = NO_DAYS_OFF) => {
  const { closes, lastDay } = deadlineAfter(resolveMoment(event, zone), rule, zone, calendar);
  return [toInstant(closes), toLocalDate(lastDay)];
};

describe('seven days end with the seventh local day', () => {
  it.each([
    ['in UTC', 'UTC', '2026-03-02T10:15:00Z', '2026-03-10T00:00:00.000Z', '2026-03-09'],
    ['in Tokyo, where it is tomorrow', 'Asia/Tokyo', '2026-06-01T15:30:00Z', '2026-06-09T15:00:00.000Z', '2026-06-09'],
    ['in Kathmandu', 'Asia/Kathmandu', '2026-03-01T15:00:00Z', '2026-03-08T18:15:00.000Z', '2026-03-08'],
    ['a day of 23 hours', 'Europe/Berlin', '2026-03-22T11:00:00Z', '2026-03-29T22:00:00.000Z', '2026-03-29'],
    ['a day of 25 hours', 'Europe/Berlin', '2026-10-18T10:00:00Z', '2026-10-25T23:00:00.000Z', '2026-10-25'],
    ['half an hour longer', 'Australia/Lord_Howe', '2026-03-29T01:00:00Z', '2026-04-05T13:30:00.000Z', '2026-04-05'],
    ['when 23:00 does not exist', 'America/Nuuk', '2026-03-21T15:00:00Z', '2026-03-29T01:00:00.000Z', '2026-03-28'],
    ['after 23:00 came twice', 'America/Santiago', '2026-03-28T15:00:00Z', '2026-04-05T04:00:00.000Z', '2026-04-04'],
    ['after 23:00 came twice, Cairo', 'Africa/Cairo', '2026-10-22T10:00:00Z', '2026-10-29T22:00:00.000Z', '2026-10-29'],
    ['after 23:00 came twice, Beirut', 'Asia/Beirut', '2026-10-17T10:00:00Z', '2026-10-24T22:00:00.000Z', '2026-10-24'],
    ['before a day that starts at 1', 'Africa/Cairo', '2026-04-16T10:00:00Z', '2026-04-23T22:00:00.000Z', '2026-04-23'],
    ['that started at 1, Havana', 'America/Havana', '2026-03-01T15:00:00Z', '2026-03-09T04:00:00.000Z', '2026-03-08'],
    ['before Ramadan ends', 'Africa/Casablanca', '2026-02-10T12:00:00Z', '2026-02-18T00:00:00.000Z', '2026-02-17'],
    ['at the first midnight', 'America/St_Johns', '2010-10-30T12:00:00Z', '2010-11-07T02:30:00.000Z', '2010-11-06'],
    ['on the next day if missing', 'Pacific/Apia', '2011-12-23T22:00:00Z', '2011-12-31T10:00:00.000Z', '2011-12-31'],
    ['before a missing day', 'Pacific/Apia', '2011-12-22T22:00:00Z', '2011-12-30T10:00:00.000Z', '2011-12-29'],
    ['across a missing day', 'Pacific/Apia', '2011-12-27T22:00:00Z', '2012-01-03T10:00:00.000Z', '2012-01-03'],
  ])('%s', (_, zone, event, closes, lastDay) => {
    expect(closing(event, SEVEN_DAYS, zone)).toEqual([closes, lastDay]);
  });

  it('counted from the local date: a millisecond decides', () => {
    expect(closing('2026-06-01T21:59:59.999Z', SEVEN_DAYS, 'Europe/Paris')[1]).toBe('2026-06-08');
    expect(closing('2026-06-01T22:00:00.000Z', SEVEN_DAYS, 'Europe/Paris')[1]).toBe('2026-06-09');
  });

  it('whether the time of the event is known or not', () => {
    expect(closing('2026-10-18', SEVEN_DAYS, 'Europe/Berlin')).toEqual(
      closing('2026-10-18T10:00:00Z', SEVEN_DAYS, 'Europe/Berlin'),
    );
  });

  it('tells the nominal date when the zone skipped it', () => {
    const event = resolveMoment('2011-12-23', 'Pacific/Apia');
    const { nominalDay = 0 } = deadlineAfter(event, SEVEN_DAYS, 'Pacific/Apia', NO_DAYS_OFF);
    expect(toLocalDate(nominalDay)).toBe('2011-12-30');
  });

  it('as Temporal says', () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 60 }), (zone, ms, amount) => {
        const { closes } = deadlineAfter(
          resolveMoment(toInstant(ms), zone),
          { amount, unit: 'day' },
          zone,
          NO_DAYS_OFF,
        );
        const target = oracle.zonedAt(zone, ms).toPlainDate().add({ days: amount });
        // Converted and back: the next date that exists, where the target is missing.
        const existing = target.toZonedDateTime(zone).toPlainDate();
        expect(closes).toBe(existing.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
      }),
      runs(300),
    );
  });

  it('seven days later when everything is seven days later, in a zone without changes', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 60 }), (ms, weeks, amount) => {
        const rule: Period = { amount, unit: 'business-day', rollForward: 'next-business-day' };
        const weekends = { weekend: [6, 7], holidays: [] };
        const closes = (at: number) =>
          deadlineAfter(resolveMoment(toInstant(at), 'Asia/Tokyo'), rule, 'Asia/Tokyo', weekends).closes;
        const shift = weeks * 7 * 86_400_000;
        expect(closes(ms + shift)).toBe(closes(ms) + shift);
      }),
      runs(100),
    );
  });
});

describe('elapsed time', () => {
  it('includes its last millisecond, whatever the clock does', () => {
    const thirtyMinutes: Period = { amount: 30, unit: 'minute' };
    expect(closing('2026-03-29T00:45:00Z', thirtyMinutes, 'Europe/Berlin')[0]).toBe('2026-03-29T01:15:00.001Z');
    const day: Period = { amount: 24, unit: 'hour' };
    expect(closing('2026-10-24T12:00:00Z', day, 'Europe/Berlin')[0]).toBe('2026-10-25T12:00:00.001Z');
  });

  it('counts a day as 24 hours and a week as seven of these', () => {
    const week: Period = { amount: 1, unit: 'week', endsAt: 'exact' };
    expect(closing('2026-03-05T17:00:00Z', week, 'America/New_York')).toEqual([
      '2026-03-12T17:00:00.001Z',
      '2026-03-12',
    ]);
    expect(closing('2026-03-05T17:00:00Z', { amount: 7, unit: 'day', endsAt: 'exact' }, 'America/New_York')).toEqual(
      closing('2026-03-05T17:00:00Z', week, 'America/New_York'),
    );
  });

  it('starts when the day is over if only the date is known', () => {
    const hours: Period = { amount: 2, unit: 'hour' };
    expect(closing('2026-03-28', hours, 'America/Nuuk')).toEqual(['2026-03-29T03:00:00.000Z', '2026-03-29']);
  });

  it('ends on the date of its last millisecond', () => {
    const hour: Period = { amount: 1, unit: 'hour' };
    expect(closing('2026-03-09T22:59:59.999Z', hour, 'UTC')).toEqual(['2026-03-10T00:00:00.000Z', '2026-03-09']);
  });

  it('ends before the last day that can be written begins', () => {
    const minutes = (amount: number): Period => ({ amount, unit: 'minute' });
    const most = (Date.UTC(9999, 11, 31) - Date.UTC(2026, 0, 1)) / 60_000;
    expect(closing('2025-12-31T23:59:59.999Z', minutes(most), 'UTC')[0]).toBe('9999-12-31T00:00:00.000Z');
    expect(() => closing('2026-01-01T00:00:00Z', minutes(most), 'UTC')).toThrow('after the year 9999');
  });

  it('has no nominal date', () => {
    const event = resolveMoment('2026-03-09T10:00:00Z', 'UTC');
    expect(deadlineAfter(event, { amount: 1, unit: 'hour' }, 'UTC', NO_DAYS_OFF)).not.toHaveProperty('nominalDay');
  });
});

describe('the same local time', () => {
  const oneDay: Period = { amount: 1, unit: 'day', endsAt: 'same-local-time' };

  it('is 25 hours later when the clocks go back', () => {
    expect(closing('2026-10-24T12:00:00Z', oneDay, 'Europe/Berlin')).toEqual([
      '2026-10-25T13:00:00.001Z',
      '2026-10-25',
    ]);
  });

  it('is an hour later on the clock when the clock jumps over it', () => {
    expect(closing('2026-03-28T01:30:00Z', oneDay, 'Europe/Berlin')[0]).toBe('2026-03-29T01:30:00.001Z');
  });

  it('is the first one when it comes twice', () => {
    expect(closing('2026-10-24T00:30:00Z', oneDay, 'Europe/Berlin')[0]).toBe('2026-10-25T00:30:00.001Z');
  });

  it('is on the next date when the date is missing', () => {
    expect(closing('2011-12-29T22:00:00Z', oneDay, 'Pacific/Apia')).toEqual(['2011-12-30T22:00:00.001Z', '2011-12-31']);
  });

  it('is on Monday when Sunday moves', () => {
    const rule: Period = { ...oneDay, rollForward: 'next-business-day' };
    expect(closing('2026-03-07T10:00:00Z', rule, 'UTC', { weekend: [6, 7], holidays: [] })).toEqual([
      '2026-03-09T10:00:00.001Z',
      '2026-03-09',
    ]);
  });

  it('is on its own date up to the last millisecond of the day', () => {
    expect(closing('2026-10-24T21:59:59.999Z', oneDay, 'Europe/Berlin')).toEqual([
      '2026-10-25T23:00:00.000Z',
      '2026-10-25',
    ]);
  });

  it('is the end of the day if only the date is known', () => {
    expect(closing('2026-10-24', oneDay, 'Europe/Berlin')).toEqual(['2026-10-25T23:00:00.000Z', '2026-10-25']);
  });
});

describe('hours of Regulation 1182/71', () => {
  const hours = (amount: number, countEventHour = false): Period => ({
    amount,
    unit: 'hour',
    endsAt: 'end-of-hour',
    countEventHour,
  });

  it.each([
    ['start after the hour of the event', '2026-06-01T07:20:00Z', hours(48), '2026-06-03T08:00:00.000Z'],
    ['start with it if it counts', '2026-06-01T07:20:00Z', hours(48, true), '2026-06-03T07:00:00.000Z'],
    ['leave out the hour that begins with the event', '2026-06-01T07:00:00Z', hours(1), '2026-06-01T09:00:00.000Z'],
    ['leave out the hour that ends with the event', '2026-06-01T07:59:59.999Z', hours(1), '2026-06-01T09:00:00.000Z'],
    ['start with the next day after a date', '2026-06-01', hours(1), '2026-06-01T23:00:00.000Z'],
  ])('%s', (_, event, rule, closes) => {
    expect(closing(event, rule, 'Europe/Berlin')[0]).toBe(closes);
  });

  it('are full hours of the local clock', () => {
    expect(closing('2026-06-01T07:20:00Z', hours(1), 'Asia/Kathmandu')[0]).toBe('2026-06-01T09:15:00.000Z');
  });

  it('end with a full hour also after a jump of half an hour', () => {
    // 01:50, then 02:30 follows on 01:59: the hour of the event and the one cut short end together at 03:00.
    expect(closing('2026-10-03T15:20:00Z', hours(1), 'Australia/Lord_Howe')[0]).toBe('2026-10-03T17:00:00.000Z');
  });
});

describe('steps', () => {
  const steps: Period[] = [
    { amount: 14, unit: 'day', endsAt: 'exact' },
    { amount: 12, unit: 'month' },
  ];

  it('each start on the date on which the one before ended', () => {
    expect(closing('2026-01-15T10:00:00Z', { steps }, 'Europe/Berlin')).toEqual([
      '2027-01-29T23:00:00.000Z',
      '2027-01-29',
    ]);
  });

  it('start from the date after roll-forward', () => {
    const rolled: Period[] = [
      { amount: 1, unit: 'day', rollForward: 'next-business-day' },
      { amount: 1, unit: 'day' },
    ];
    expect(closing('2026-03-06', { steps: rolled }, 'UTC', { weekend: [6, 7], holidays: [] })[1]).toBe('2026-03-10');
  });

  it('can keep the time of the event', () => {
    const sameTime: Period[] = [SEVEN_DAYS, { amount: 1, unit: 'day', endsAt: 'same-local-time' }];
    expect(closing('2026-03-02T10:00:00Z', { steps: sameTime }, 'UTC')[0]).toBe('2026-03-10T10:00:00.001Z');
  });

  it.each<[string, Period[], says: string]>([
    ['that are none', [], 'at least one'],
    ['that end in hours', [SEVEN_DAYS, { amount: 1, unit: 'hour' }], 'exact'],
    ['that begin with hours', [{ amount: 1, unit: 'hour' }, SEVEN_DAYS], 'hour'],
  ])('%s are refused', (_, refused, says) => {
    expect(refusalOf(() => closing('2026-03-02', { steps: refused }, 'UTC'))).toContain(says);
  });
});

describe('a rule is refused', () => {
  it.each<[Period, says: string]>([
    [{ amount: 1, unit: 'month', endsAt: 'exact' }, 'month'],
    [{ amount: 1, unit: 'year', endsAt: 'exact' }, 'year'],
    [{ amount: 1, unit: 'business-day', endsAt: 'exact' }, 'business-day'],
    [{ amount: 1, unit: 'day', endsAt: 'end-of-hour' }, 'day'],
    [{ amount: 1, unit: 'minute', endsAt: 'end-of-hour' }, 'minute'],
    [{ amount: 1, unit: 'hour', endsAt: 'end-of-day' }, 'hour'],
    [{ amount: 1, unit: 'minute', endsAt: 'same-local-time' }, 'minute'],
    [{ amount: -1, unit: 'hour' }, '-1'],
    [{ amount: 1e15, unit: 'hour' }, 'after the year 9999'],
  ])('that says %o, and the refusal names %s', (period, says) => {
    expect(refusalOf(() => closing('2026-03-02T10:00:00Z', period, 'UTC'))).toContain(says);
  });
});

describe('of several events', () => {
  const moments = (...texts: string[]): Moment[] => texts.map((text) => resolveMoment(text, 'Europe/Berlin'));

  it('the last and the first are found in any order', () => {
    const [june1, june5, june3] = moments('2026-06-01T10:00:00Z', '2026-06-05T09:00:00Z', '2026-06-03T08:00:00Z');
    const events = [june1, june5, june3].filter((event) => event !== undefined);
    expect(lastEvent(events)).toBe(june5);
    expect(firstEvent(events)).toBe(june1);
    expect(lastEvent([...events].reverse())).toBe(june5);
    expect(firstEvent([...events].reverse())).toBe(june1);
  });

  it('one known by its date counts with the end of that date', () => {
    const events = moments('2026-06-01', '2026-06-01T10:00:00Z');
    expect(lastEvent(events)?.isDate).toBe(true);
    expect(firstEvent(events)?.isDate).toBe(false);
  });

  it('of those that end together the one that was named first counts', () => {
    const [date, instant] = moments('2026-06-01', '2026-06-01T21:59:59.999Z');
    const events = [date, instant].filter((event) => event !== undefined);
    expect([firstEvent(events), lastEvent(events)]).toEqual([date, date]);
  });

  it('there is none among none', () => {
    expect(lastEvent([])).toBeUndefined();
    expect(firstEvent([])).toBeUndefined();
  });
});

describe('every deadline', () => {
  it('shows the local date of its last millisecond', () => {
    const rules = fc.constantFrom<Period>(
      SEVEN_DAYS,
      { amount: 5, unit: 'hour' },
      { amount: 5, unit: 'hour', endsAt: 'end-of-hour' },
      { amount: 1, unit: 'month', endsAt: 'same-local-time' },
      { amount: 3, unit: 'business-day' },
    );
    fc.assert(
      fc.property(zones, instants, rules, (zone, ms, rule) => {
        const weekends = { weekend: [6, 7], holidays: [] };
        const { closes, lastDay } = deadlineAfter(resolveMoment(toInstant(ms), zone), rule, zone, weekends);
        expect(
          oracle
            .zonedAt(zone, closes - 1)
            .toPlainDate()
            .toString(),
        ).toBe(toLocalDate(lastDay));
        expect(closes).toBeGreaterThan(ms);
        if (rule.unit === 'business-day') expect(isoWeekday(lastDay)).toBeLessThan(6);
      }),
      runs(200),
    );
  });
});
