/**
 * What a clock on the wall shows and which instant that is. The host's own zone plays no part.
 *
 * Where the clock shows a time twice (the hour before summer time ends), the first one is meant. Where it never shows a
 * time (the hour that summer time skips, in São Paulo from midnight on), it is read as much later as the clock jumped:
 * 00:30 on a day that begins at 01:00 is 01:30.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The instant of a local time `YYYY-MM-DD HH:MM:SS`, as ISO 8601 in UTC; undefined where there is no such date or time. */
export function instantOf(local: string, zone: string): string | undefined {
  const wall = wallClockOf(local);
  return wall === undefined ? undefined : new Date(atWallClock(wall, zone)).toISOString();
}

const noons = new Map<string, string>();

/** Noon of a local date, as ISO 8601 in UTC. Many orders share a day, so each is computed once. */
export function noonOf(date: string, zone: string): string {
  const key = `${date} ${zone}`;
  const noon = noons.get(key) ?? instantOf(`${date} 12:00:00`, zone);
  if (noon === undefined) throw new RangeError(`${date} is no date`);
  noons.set(key, noon);
  return noon;
}

/** A local date so many days later. */
export function addDays(date: string, days: number): string {
  return dateText(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}

/** The reading as the milliseconds at which a clock in UTC shows the same. */
function wallClockOf(local: string): number | undefined {
  const iso = `${local.replace(' ', 'T')}.000Z`;
  const ms = Date.parse(iso);
  // `Date.parse` takes 31 April for 1 May and 24:00 for the next midnight; only what comes out again exists.
  return Number.isNaN(ms) || new Date(ms).toISOString() !== iso ? undefined : ms;
}

function atWallClock(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)];
  return candidates.find((ms) => ms + offsetAt(ms, zone) === wall) ?? wall - before;
}

const dateText = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(ms)) ?? [];
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * (HOUR / 60);
  return sign === '-' ? -size : size;
}
