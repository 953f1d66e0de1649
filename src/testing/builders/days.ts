import type { WhenOrUnknown } from '../../facts/values.ts';

/**
 * The days of the example that all builders tell: ordered on Sunday 1 March 2026, handed to the carrier the day after,
 * delivered on Thursday 5 March at noon UTC. They are fixed, so a test gives the same tomorrow.
 */
export const PLACED = '2026-03-01T09:00:00.000Z';
export const DELIVERED = '2026-03-05T12:00:00.000Z';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many hours after an instant; a local date counts as its noon in UTC. Undefined where the day is not known. */
export function hoursAfter(when: WhenOrUnknown | undefined, hours: number): string | undefined {
  const ms = msOf(when);
  const later = new Date((ms ?? Number.NaN) + hours * HOUR);
  return Number.isNaN(later.getTime()) ? undefined : later.toISOString();
}

export const daysAfter = (when: WhenOrUnknown | undefined, days: number) => hoursAfter(when, (days * DAY) / HOUR);

/** The last of several events, as an instant; undefined where no day is known. */
export function latest(events: readonly (WhenOrUnknown | undefined)[]): string | undefined {
  return extreme(events, Math.max);
}

/** The first of them. */
export function earliest(events: readonly (WhenOrUnknown | undefined)[]): string | undefined {
  return extreme(events, Math.min);
}

function extreme(events: readonly (WhenOrUnknown | undefined)[], pick: (...ms: number[]) => number) {
  const known = events.map(msOf).filter((ms) => ms !== undefined);
  return known.length === 0 ? undefined : new Date(pick(...known)).toISOString();
}

/** What is no date is left to the parser, which says so. */
function msOf(when: WhenOrUnknown | undefined): number | undefined {
  if (when === undefined) return undefined;
  const text =
    when instanceof Date ? when.getTime() : Date.parse(/^\d{4}-\d\d-\d\d$/.test(when) ? `${when}T12:00Z` : when);
  return Number.isFinite(text) ? text : undefined;
}
