import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlOffsetAt } from '../../src/time/intlOffset.ts';
import { toEpochDay, toLocalDate } from '../../src/time/localDate.ts';
import { toInstant } from '../../src/time/moment.ts';
import { atWallClock, isZone, localDateTimeAt, localDayAt, offsetAt, startOfDay } from '../../src/time/zone.ts';
import { allZones, epochDays, instants, runs, zones } from './arbitraries.ts';
import { oracle } from './oracle.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('%s is one', (name) => {
    expect(isZone(name)).toBe(true);
    expect(isZone(name)).toBe(true);
  });

  it.each(['Europe/Atlantis', '', '+01:00', '-0800', ' UTC', 'x'.repeat(100_000)])('%.20s is none', (name) => {
    expect(isZone(name)).toBe(false);
  });

  it.each([undefined, null, 1, {}])('%s is none, and not the zone of the host', (name) => {
    expect(isZone(name as unknown as string)).toBe(false);
  });

  it('that is unknown is refused', () => {
    expect(() => offsetAt('Europe/Atlantis', 0)).toThrow('Europe/Atlantis');
    expect(() => startOfDay('+01:00', 0)).toThrow(RangeError);
    expect(() => offsetAt(undefined as unknown as string, 0)).toThrow(RangeError);
  });
});

describe('the offset', () => {
  it.each([
    ['UTC', '2026-07-01T00:00:00Z', '+00:00'],
    ['Europe/Berlin', '2026-07-01T00:00:00Z', '+02:00'],
    ['Asia/Kathmandu', '2026-07-01T00:00:00Z', '+05:45'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '-03:30'],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', '+14:00'],
    ['Africa/Casablanca', '2026-02-10T12:00:00Z', '+01:00'],
    ['Africa/Casablanca', '2026-02-17T12:00:00Z', '+00:00'],
    ['Africa/Monrovia', '1971-06-01T00:00:00Z', '-00:44:30'],
  ])('of %s at %s is %s', (zone, instant, offset) => {
    expect(localDateTimeAt(zone, Date.parse(instant)).slice('2026-07-01T00:00:00.000'.length)).toBe(offset);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 1, 2],
    ['America/New_York', '2026-11-01T06:00:00Z', -4, -5],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 10.5, 11],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', -10, 14],
    // Seven days less an hour apart: a sample once a week would see neither.
    ['America/Recife', '2000-10-08T03:00:00Z', -3, -2],
    ['America/Recife', '2000-10-15T02:00:00Z', -2, -3],
  ])('of %s changes at %s, to the millisecond', (zone, instant, before, after) => {
    const ms = Date.parse(instant);
    expect(offsetAt(zone, ms - 1)).toBe(before * HOUR);
    expect(offsetAt(zone, ms)).toBe(after * HOUR);
  });

  it('is that of Temporal, in every zone', () => {
    fc.assert(
      fc.property(allZones, instants, (zone, ms) => {
        expect(offsetAt(zone, ms)).toBe(oracle.zonedAt(zone, ms).offsetNanoseconds / 1e6);
      }),
      runs(150),
    );
  });

  it('is that of Temporal on both sides of a change', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const change = oracle.zonedAt(zone, ms).getTimeZoneTransition('next');
        if (change === null) return;
        const at = change.epochMilliseconds;
        expect(offsetAt(zone, at)).toBe(change.offsetNanoseconds / 1e6);
        expect(offsetAt(zone, at - 1)).toBe(oracle.zonedAt(zone, at - 1).offsetNanoseconds / 1e6);
      }),
      runs(60),
    );
  });

  it('from the table is the one that Intl gives, before 1970 as well', () => {
    const early = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(1990, 0, 1) });
    fc.assert(
      fc.property(allZones, early, (zone, ms) => {
        expect(offsetAt(zone, ms)).toBe(intlOffsetAt(zone, ms));
      }),
      runs(150),
    );
  });
});

describe('the start of a day', () => {
  it.each([
    ['is midnight in UTC', 'UTC', '2026-03-09', '2026-03-09T00:00:00.000Z'],
    ['is midnight before the clocks change', 'Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['is 45 minutes off in Kathmandu', 'Asia/Kathmandu', '2026-03-09', '2026-03-08T18:15:00.000Z'],
    ['is 01:00 in Cairo in April', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['is 01:00 in Beirut in March', 'Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['is 01:00 in Santiago in September', 'America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['is 01:00 in Havana in March', 'America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['comes an hour later when the last hour was twice', 'America/Santiago', '2026-04-05', '2026-04-05T04:00:00.000Z'],
    ['is 00:30 where the clock jumps over midnight', 'America/Toronto', '1919-03-31', '1919-03-31T04:30:00.000Z'],
    ['comes after a Saturday that ends at 23:00 in Nuuk', 'America/Nuuk', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    ["is the first of two midnights in St John's", 'America/St_Johns', '2010-11-07', '2010-11-07T02:30:00.000Z'],
    ['is that of the next day where one is missing', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['follows a missing day', 'Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('%s', (_, zone, date, instant) => {
    expect(toInstant(startOfDay(zone, toEpochDay(date)))).toBe(instant);
  });

  it('is that of Temporal', () => {
    fc.assert(
      fc.property(zones, epochDays, (zone, day) => {
        expect(startOfDay(zone, day)).toBe(oracle.startOfDay(zone, day));
      }),
      runs(300),
    );
  });

  it('is that of Temporal on the days around a change', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const change = oracle.zonedAt(zone, ms).getTimeZoneTransition('next');
        if (change === null) return;
        const changeDay = oracle.epochDay(change.toPlainDate());
        for (const day of [changeDay - 1, changeDay, changeDay + 1, changeDay + 2]) {
          expect(startOfDay(zone, day)).toBe(oracle.startOfDay(zone, day));
        }
      }),
      runs(60),
    );
  });

  it('belongs to the day, and the millisecond before does not', () => {
    fc.assert(
      fc.property(zones, epochDays, (zone, day) => {
        const start = startOfDay(zone, day);
        const apiaWithoutTheThirtieth = zone === 'Pacific/Apia' && toLocalDate(day) === '2011-12-30';
        expect(localDayAt(zone, start)).toBe(apiaWithoutTheThirtieth ? day + 1 : day);
        expect(localDayAt(zone, start - 1)).toBeLessThan(day);
      }),
      runs(300),
    );
  });
});

describe('the local date and time', () => {
  it('of an instant', () => {
    const ms = Date.UTC(2026, 2, 9, 22, 59, 59, 999);
    expect(localDateTimeAt('Europe/Berlin', ms)).toBe('2026-03-09T23:59:59.999+01:00');
    expect(localDateTimeAt('UTC', ms)).toBe('2026-03-09T22:59:59.999+00:00');
    expect(toLocalDate(localDayAt('Asia/Tokyo', ms))).toBe('2026-03-10');
  });

  it('ends before 23:00 on Saturday 28 March 2026 in Nuuk', () => {
    const sunday = startOfDay('America/Nuuk', toEpochDay('2026-03-29'));
    expect(localDateTimeAt('America/Nuuk', sunday - 1)).toBe('2026-03-28T22:59:59.999-02:00');
  });

  it('of any instant is that of Temporal', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const zoned = oracle.zonedAt(zone, ms);
        const text = zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
        expect(localDateTimeAt(zone, ms)).toBe(text);
        expect(localDayAt(zone, ms)).toBe(oracle.epochDay(zoned.toPlainDate()));
      }),
      runs(300),
    );
  });
});

describe('a clock reading', () => {
  const at = (zone: string, reading: string) => toInstant(atWallClock(zone, Date.parse(`${reading}Z`)));

  it('that is jumped over moves forward by the length of the jump', () => {
    expect(at('Europe/Berlin', '2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('Australia/Lord_Howe', '2026-10-04T02:10:00')).toBe('2026-10-03T15:40:00.000Z');
    expect(at('Pacific/Apia', '2011-12-30T12:00:00')).toBe('2011-12-30T22:00:00.000Z');
  });

  it('that comes twice is the earlier one', () => {
    expect(at('Europe/Berlin', '2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('Australia/Lord_Howe', '2026-04-05T01:45:00')).toBe('2026-04-04T14:45:00.000Z');
  });

  it('is taken as Temporal takes it', () => {
    fc.assert(
      fc.property(zones, epochDays, fc.integer({ min: 0, max: DAY - 1 }), (zone, day, timeOfDay) => {
        const reading = oracle.date(day).toPlainDateTime().add({ milliseconds: timeOfDay });
        expect(atWallClock(zone, day * DAY + timeOfDay)).toBe(reading.toZonedDateTime(zone).epochMilliseconds);
      }),
      runs(300),
    );
  });
});
