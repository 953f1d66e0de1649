import { remember } from './boundedMap.ts';
import { SECOND } from './units.ts';

/** At most so many names are remembered as valid: all of the time zone database, aliases included, is about 600. */
const KNOWN_ZONES = 1_024;

/** At most so many formatters are kept, at about 50 kB each. They are needed only while a year is scanned. */
const KEPT_FORMATTERS = 16;

const knownZones = /* @__PURE__ */ new Map<string, true>();
const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/**
 * Does this host know the name as a time zone of the IANA database?
 *
 * A bare offset such as `'+01:00'` is no zone: only some hosts take one, and it knows no summer time.
 *
 * @param name the name to judge, such as `'Europe/Berlin'`
 * @example
 * isZone('Europe/Berlin'); //=> true
 * isZone('Europe/Atlantis'); //=> false
 * isZone('+01:00'); //=> false
 * @since 0.1.0
 */
export function isZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  // Intl reads a missing name as the host's own zone, so what is not a text has to be turned away before.
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    // Not remembered: there is no end to the names that are none, nor to their length.
    return false;
  }
  return remember(knownZones, KNOWN_ZONES, name, true);
}

/**
 * The offset of a zone at an instant, asked of Intl each time: exact and slow (some microseconds).
 *
 * @param zone an IANA zone name
 * @param ms epoch milliseconds, years 1 to 9999
 * @returns milliseconds east of UTC
 * @throws RangeError when the zone is unknown or the instant is none
 */
export function intlOffsetAt(zone: string, ms: number): number {
  const wholeSecond = Math.floor(ms / SECOND) * SECOND;
  return wallClockAt(zone, wholeSecond) - wholeSecond;
}

/** What the clock on the wall shows, as the epoch milliseconds at which a clock in UTC shows the same. */
function wallClockAt(zone: string, wholeSecond: number): number {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  // Parts by name, not columns of a formatted text: no specification promises the columns. Commas are parts too.
  for (const { type, value } of formatterOf(zone).formatToParts(wholeSecond)) {
    shown[type as keyof typeof shown] = Number(value);
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  return formatters.get(zone) ?? remember(formatters, KEPT_FORMATTERS, zone, newFormatter(zone));
}

function newFormatter(zone: string): Intl.DateTimeFormat {
  if (!isZone(zone)) throw new RangeError(`Not a time zone that this host knows: ${zone}`);
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
