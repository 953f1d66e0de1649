import { remember } from './boundedMap.ts';
import { intlOffsetAt } from './intlOffset.ts';
import { DAY, SECOND } from './units.ts';

/** From an instant on (epoch milliseconds), the zone is so many milliseconds east of UTC. */
interface OffsetChange {
  readonly from: number;
  readonly offset: number;
}

/** The offset at the start of a year, then each change within it, in order of time. */
type OffsetTable = readonly OffsetChange[];

/** A "year" is any 365 days counted from 1970: the tables need equal slices of time, not the calendar's. */
const YEAR = 365 * DAY;

/**
 * How far apart the samples of a year are. No two changes may lie between two samples, or both could go unseen.
 *
 * The closest pair in the time zone database (2025b, 2025c and 2026d, all zones, all years) is four days apart:
 * Freetown, September 1939. Since 1940 it is seven days less an hour: Recife 2000 and Gaza 2040, so a week is too long.
 */
const SAMPLE_STEP = 3 * DAY;

/** At most so many zones and, of each, so many years are kept: about 5 MB if all of them ever are. */
const KEPT_ZONES = 640;
const KEPT_YEARS = 32;

const zones = /* @__PURE__ */ new Map<string, Map<number, OffsetTable>>();

/**
 * How far is the zone's clock ahead of UTC at an instant?
 *
 * The first question about a zone and year scans that year (about a millisecond); after that it is a short look-up.
 *
 * @param zone an IANA zone name
 * @param ms the instant, in epoch milliseconds
 * @returns milliseconds east of UTC, exact to the second that some offsets before 1972 have
 * @throws RangeError when the zone is unknown
 * @example
 * offsetAt('Europe/Berlin', Date.UTC(2026, 6, 1)); //=> 7_200_000
 * offsetAt('Asia/Kathmandu', Date.UTC(2026, 6, 1)); //=> 20_700_000
 * @since 0.1.0
 */
export function offsetAt(zone: string, ms: number): number {
  if (zone === 'UTC') return 0;
  let offset = 0;
  for (const change of tableOf(zone, Math.floor(ms / YEAR))) {
    if (change.from > ms) break;
    offset = change.offset;
  }
  return offset;
}

function tableOf(zone: string, year: number): OffsetTable {
  const known = zones.get(zone)?.get(year);
  if (known !== undefined) return known;
  // Scanned before anything is kept, so that an unknown zone leaves nothing behind.
  const table = scanYear(zone, year);
  const years = zones.get(zone) ?? remember(zones, KEPT_ZONES, zone, new Map<number, OffsetTable>());
  return remember(years, KEPT_YEARS, year, table);
}

function scanYear(zone: string, year: number): OffsetTable {
  const end = (year + 1) * YEAR;
  let from = year * YEAR;
  let offset = intlOffsetAt(zone, from);
  const table = [{ from, offset }];
  while (from < end) {
    const to = Math.min(from + SAMPLE_STEP, end);
    const offsetThere = intlOffsetAt(zone, to);
    if (offsetThere !== offset) table.push({ from: findChange(zone, from, to), offset: offsetThere });
    from = to;
    offset = offsetThere;
  }
  return table;
}

/** The first whole second at which the offset of `before` is no longer in force. Changes happen on whole seconds. */
function findChange(zone: string, before: number, after: number): number {
  const offsetBefore = intlOffsetAt(zone, before);
  let last = before / SECOND;
  let first = after / SECOND;
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (intlOffsetAt(zone, middle * SECOND) === offsetBefore) last = middle;
    else first = middle;
  }
  return first * SECOND;
}
