import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEpochDay, toLocalDate } from '../../src/time/localDate.ts';
import { parseInstant, resolveMoment, toInstant } from '../../src/time/moment.ts';
import { instants, runs, zones } from './arbitraries.ts';
import { oracle } from './oracle.ts';

describe('an instant', () => {
  it.each([
    ['2026-03-09T10:15:00Z', '2026-03-09T10:15:00.000Z'],
    ['2026-03-09T10:15Z', '2026-03-09T10:15:00.000Z'],
    ['2026-03-09T10:15+01:00', '2026-03-09T09:15:00.000Z'],
    ['2026-03-09T10:15:30.5-03:30', '2026-03-09T13:45:30.500Z'],
    ['2026-03-09T10:15:30.123456789Z', '2026-03-09T10:15:30.123Z'],
    ['2026-03-09T23:59:59.9999Z', '2026-03-09T23:59:59.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-03-10T00:00:00+14:00', '2026-03-09T10:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
    ['1900-01-01T00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
  ])('%s is read as %s', (text, instant) => {
    const ms = parseInstant(text);
    expect(ms !== undefined && toInstant(ms)).toBe(instant);
  });

  it.each([
    ['a local time without an offset', '2026-03-09T10:15:00'],
    ['a date', '2026-03-09'],
    ['a day that does not exist', '2026-02-29T10:15:00Z'],
    ['an hour 24', '2026-03-09T24:00:00Z'],
    ['a minute 60', '2026-03-09T10:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset without a colon', '2026-03-09T10:15:00+0100'],
    ['an offset of hours only', '2026-03-09T10:15:00+01'],
    ['an offset with seconds', '2026-03-09T10:15:00+01:00:30'],
    ['an offset of a day', '2026-03-09T10:15:00+24:00'],
    ['small letters', '2026-03-09t10:15:00z'],
    ['a space for the T', '2026-03-09 10:15:00Z'],
    ['a point for the first colon', '2026-03-09T10.15:00Z'],
    ['the space that a plus becomes in an address', '2026-03-09T10:15:00 01:00'],
    ['a comma in the fraction', '2026-03-09T10:15:00,5Z'],
    ['a fraction of ten digits', '2026-03-09T10:15:00.1234567890Z'],
    ['a fraction without digits', '2026-03-09T10:15:00.Z'],
    ['a fraction without seconds', '2026-03-09T10:15.5Z'],
    ['a zone in brackets', '2026-03-09T10:15:00+01:00[Europe/Berlin]'],
    ['hours only', '2026-03-09T10Z'],
    ['six digits for the year', '+002026-03-09T10:15:00Z'],
    ['a year before 1900', '1899-12-31T23:59:59Z'],
    ['a year after 2199', '2200-01-01T00:00:00Z'],
    ['a year before 1900 in UTC', '1900-01-01T00:00:00+01:00'],
    ['a year after 2199 in UTC', '2199-12-31T23:30:00-01:00'],
    ['the first instant of 2200 in UTC', '2199-12-31T23:00:00-01:00'],
    ['a line break after it', '2026-03-09T10:15:00Z\n'],
    ['the English way', 'Mon, 09 Mar 2026 10:15:00 GMT'],
    ['a number', '1773051300000'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('survives being written and read again', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        expect(parseInstant(toInstant(ms))).toBe(ms);
      }),
      runs(300),
    );
  });

  it.each([0, 9, 10, 99, 100, 999])('is written with three digits for %i ms', (ms) => {
    expect(toInstant(ms)).toBe(`1970-01-01T00:00:00.${String(ms).padStart(3, '0')}Z`);
  });

  it.each([0.5, -0.5, -62_167_219_200_001, 253_402_300_800_000, 8.64e15])(
    'is written as Date writes it where it is no whole millisecond of the years 0 to 9999: %d',
    (ms) => {
      expect(toInstant(ms)).toBe(new Date(ms).toISOString());
    },
  );

  it('is read as Temporal reads it, with any offset', () => {
    fc.assert(
      fc.property(zones, instants, (zone, ms) => {
        const text = oracle.zonedAt(zone, ms).toString({ timeZoneName: 'never' });
        expect(parseInstant(text)).toBe(ms);
      }),
      runs(300),
    );
  });

  it('is never guessed from other texts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseInstant(text)).toBeUndefined();
      }),
      runs(300),
    );
  });
});

describe('an event', () => {
  it('with a time is one instant, on the local date of the zone', () => {
    const ms = Date.UTC(2026, 5, 1, 15, 30);
    expect(resolveMoment('2026-06-01T15:30:00Z', 'Asia/Tokyo')).toEqual({
      ms,
      endMs: ms,
      day: toEpochDay('2026-06-02'),
      isDate: false,
    });
  });

  it('without a time is a whole local day', () => {
    const { ms, endMs, day, isDate } = resolveMoment('2026-03-29', 'Europe/Berlin');
    expect(toInstant(ms)).toBe('2026-03-28T23:00:00.000Z');
    expect(toInstant(endMs)).toBe('2026-03-29T21:59:59.999Z');
    expect(toLocalDate(day)).toBe('2026-03-29');
    expect(isDate).toBe(true);
  });

  it('on a date that the zone skipped is on the next one', () => {
    const { ms, endMs, day } = resolveMoment('2011-12-30', 'Pacific/Apia');
    expect(toInstant(ms)).toBe('2011-12-30T10:00:00.000Z');
    expect(toInstant(endMs)).toBe('2011-12-31T09:59:59.999Z');
    expect(toLocalDate(day)).toBe('2011-12-31');
  });

  it.each(['2026-03-09T10:15:00', '2026-02-30', 'yesterday', ''])('is not %o', (text) => {
    expect(() => resolveMoment(text, 'UTC')).toThrow(
      new RangeError(`Neither an instant with an offset nor a date: ${text}`),
    );
  });

  it('needs a zone that exists', () => {
    expect(() => resolveMoment('2026-03-09', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
