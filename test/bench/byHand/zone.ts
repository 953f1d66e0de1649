import { DAY } from './instants.ts';

/** The changes of a zone's offset in one year, the first entry being the offset at its start. */
interface Year {
  readonly from: readonly number[];
  readonly offset: readonly number[];
}

const YEAR = 365 * DAY;
const zones = new Map<string, Year[]>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds east of UTC. */
export function offsetAt(zone: string, ms: number): number {
  const { from, offset } = yearOf(zone, ms);
  let i = from.length - 1;
  while (i > 0 && (from[i] as number) > ms) i -= 1;
  return offset[i] as number;
}

/** The first instant of a local day. */
export function startOfDay(zone: string, day: number): number {
  const wall = day * DAY;
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const asBefore = wall - before;
  if (before === after || offsetAt(zone, asBefore) === before) return asBefore;
  const asAfter = wall - after;
  // In the gap of a clock put forward over midnight, the day starts with the change.
  return after < before || offsetAt(zone, asAfter) === after ? asAfter : changeBefore(zone, asBefore);
}

export const localDayAt = (zone: string, ms: number) => Math.floor((ms + offsetAt(zone, ms)) / DAY);

function changeBefore(zone: string, ms: number): number {
  const { from } = yearOf(zone, ms);
  let i = from.length - 1;
  while (i > 0 && (from[i] as number) > ms) i -= 1;
  return from[i] as number;
}

function yearOf(zone: string, ms: number): Year {
  const year = Math.floor(ms / YEAR);
  let years = zones.get(zone);
  if (years === undefined) {
    years = [];
    zones.set(zone, years);
  }
  const known = years[year];
  if (known !== undefined) return known;
  const scanned = scan(zone, year);
  years[year] = scanned;
  return scanned;
}

function scan(zone: string, year: number): Year {
  const from = [year * YEAR];
  const offset = [askIntl(zone, year * YEAR)];
  for (let at = year * YEAR; at < (year + 1) * YEAR; at += 5 * DAY) {
    const there = askIntl(zone, at + 5 * DAY);
    if (there === offset.at(-1)) continue;
    let [last, first] = [at / 1000, at / 1000 + 5 * 86_400];
    while (first - last > 1) {
      const middle = Math.floor((first + last) / 2);
      if (askIntl(zone, middle * 1000) === offset.at(-1)) last = middle;
      else first = middle;
    }
    from.push(first * 1000);
    offset.push(there);
  }
  return { from, offset };
}

function askIntl(zone: string, ms: number): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const shown: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(ms)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}
