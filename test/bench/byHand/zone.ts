/** Local days in a time zone, from a table of the changes of its offset that is scanned once for each year. */

export const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Change {
  readonly from: number;
  readonly offset: number;
}

const tables = new Map<string, Map<number, readonly Change[]>>();

/** The shop ships to a few dozen zones; whatever else is asked is forgotten. */
const MOST_ZONES = 500;

export function isZone(zone: string): boolean {
  if (tables.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
  } catch {
    return false;
  }
  if (tables.size >= MOST_ZONES) tables.clear();
  tables.set(zone, new Map());
  return true;
}

function offsetAt(zone: string, ms: number): number {
  let offset = 0;
  for (const change of tableOf(zone, new Date(ms).getUTCFullYear())) {
    if (change.from > ms) break;
    offset = change.offset;
  }
  return offset;
}

function tableOf(zone: string, year: number): readonly Change[] {
  let years = tables.get(zone);
  if (years === undefined) {
    years = new Map();
    tables.set(zone, years);
  }
  let table = years.get(year);
  if (table === undefined) {
    table = scan(zone, year);
    years.set(year, table);
  }
  return table;
}

/** Looks at the zone twice a week, and closely where the offset changed in between. */
function scan(zone: string, year: number): Change[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const measure = (ms: number) => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - ms;
  const end = Date.UTC(year + 1, 0, 1);
  let from = Date.UTC(year, 0, 1);
  let offset = measure(from);
  const table = [{ from, offset }];
  while (from < end) {
    const to = Math.min(from + 3 * DAY, end);
    const then = measure(to);
    if (then !== offset) {
      let before = from;
      let after = to;
      while (after - before > 1000) {
        const middle = Math.floor((before + after) / 2000) * 1000;
        if (measure(middle) === offset) before = middle;
        else after = middle;
      }
      table.push({ from: after, offset: then });
    }
    from = to;
    offset = then;
  }
  return table;
}

/** The local day of an instant, in days since 1970. */
function localDay(zone: string, ms: number): number {
  return Math.floor((ms + offsetAt(zone, ms)) / DAY);
}

/** The first instant of a local day; where midnight is skipped or comes twice, the first one of the day for good. */
function startOfDay(zone: string, day: number): number {
  const midnight = day * DAY;
  const before = offsetAt(zone, midnight - DAY);
  const after = offsetAt(zone, midnight + DAY);
  const early = midnight - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  // The clock jumps before or at midnight: the day begins with the jump, or when the clock shows midnight again.
  let change = early;
  while (offsetAt(zone, change - HOUR / 4) === after) change -= HOUR / 4;
  return Math.max(change, midnight - after);
}

/** YYYY-MM-DD. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** ISO 8601 in UTC with milliseconds. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString();
}

/** "Within seven days": until the end of the seventh local day after the event. */
export interface Term {
  readonly from: string;
  readonly closes: number;
  readonly closed: string;
  readonly lastDay: string;
}

/** How days are counted: by the table above, or as the naive build counts them. */
export interface Days {
  /** The local day of an instant, in days since 1970. */
  localDay(zone: string, ms: number): number;
  /** The first instant of a local day. */
  startOfDay(zone: string, day: number): number;
}

export const BY_TABLE: Days = { localDay, startOfDay };

export function sevenDaysAfter(zone: string, event: number, days = BY_TABLE): Term {
  const lastDay = days.localDay(zone, event) + 7;
  const closes = days.startOfDay(zone, lastDay + 1);
  return { from: instantText(event), closes, closed: instantText(closes), lastDay: dayText(lastDay) };
}
