import fc from 'fast-check';
import { type EpochDay, offsetAt, startOfDay, toEpochDay } from '../../src/time/index.ts';
import { weighted } from './choices.ts';

/** Zones whose clocks have changed at midnight: there, days begin at 01:00, end twice, or are missing. */
const MIDNIGHT_ZONES: Readonly<Record<string, string>> = {
  'America/Santiago': 'CL',
  'Africa/Cairo': 'EG',
  'Asia/Beirut': 'LB',
  'America/Nuuk': 'GL',
  'America/Havana': 'CU',
  'America/Sao_Paulo': 'BR',
  'America/Asuncion': 'PY',
  'America/St_Johns': 'CA',
  'Atlantic/Azores': 'PT',
  'Pacific/Apia': 'WS',
};

/** Zones that are hard in other ways (odd offsets, far from UTC, changes at Ramadan) or not hard at all. */
const OTHER_ZONES: Readonly<Record<string, string>> = {
  UTC: 'GB',
  'Europe/Paris': 'FR',
  'America/New_York': 'US',
  'Asia/Tokyo': 'JP',
  'America/Los_Angeles': 'US',
  'Asia/Kathmandu': 'NP',
  'Asia/Kolkata': 'IN',
  'Asia/Seoul': 'KR',
  'Australia/Lord_Howe': 'AU',
  'Pacific/Chatham': 'NZ',
  'Pacific/Kiritimati': 'KI',
  'Pacific/Pago_Pago': 'AS',
  'Africa/Casablanca': 'MA',
};

/** The names of the zones whose clocks have changed at midnight. */
export const midnightZones: readonly string[] = Object.keys(MIDNIGHT_ZONES);

/** A time zone in which the clock has changed at midnight. */
export const anyMidnightZone: fc.Arbitrary<string> = fc.constantFrom(...midnightZones);

/**
 * A time zone, easy or hard; shrinks to UTC.
 *
 * @example
 * fc.assert(fc.property(anyZone, anyInstant, (zone, at) => localDateTimeAt(zone, Date.parse(at)).length >= 29));
 */
export const anyZone: fc.Arbitrary<string> = weighted(
  [3, fc.constantFrom(...Object.keys(OTHER_ZONES))],
  [2, anyMidnightZone],
);

/** The country of a zone of {@link anyZone}. */
export function countryOf(zone: string): string | undefined {
  return MIDNIGHT_ZONES[zone] ?? OTHER_ZONES[zone];
}

/** The years of generated days. */
export const FIRST_YEAR = 2005;
export const LAST_YEAR = 2037;

const known = new Map<string, readonly EpochDay[]>();

/**
 * The days of a year in which the clock of a zone changes. They depend on the time zone data of the runtime; looked up
 * once for each zone and year.
 */
export function clockChanges(zone: string, year: number): readonly EpochDay[] {
  const key = `${zone} ${year}`;
  const changes = known.get(key) ?? daysOfChange(zone, toEpochDay(`${year}-01-01`), toEpochDay(`${year}-12-31`));
  known.set(key, changes);
  return changes;
}

function daysOfChange(zone: string, first: EpochDay, last: EpochDay): EpochDay[] {
  const days: EpochDay[] = [];
  let offset = offsetAt(zone, startOfDay(zone, first));
  for (let day = first; day < last; day += 1) {
    const next = offsetAt(zone, startOfDay(zone, day + 1));
    if (next !== offset) days.push(day);
    offset = next;
  }
  return days;
}
