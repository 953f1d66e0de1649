import { isLocalDate, localDayAt, parseInstant, startOfDay, toInstant, toLocalDate } from '../time/index.ts';

/**
 * The end of a term as people say it: the last local day, or, where it does not end with a day, the instant before which
 * the act is in time.
 *
 * @since 0.1.0
 */
export type TermEnd =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly instant: string };

/**
 * From when on something is possible: from a local day on, or from an instant on.
 *
 * @since 0.1.0
 */
export type TermStart = TermEnd;

const MINUTE = 60_000;

/** An exclusive instant never shows as the midnight that it is: the day before it is the last one. */
export function endOf(closes: string, zone: string): TermEnd {
  const ms = msOf(closes);
  if (beginsADay(ms, zone)) return { kind: 'day', day: toLocalDate(localDayAt(zone, ms - 1)) };
  // Clock times are shown without seconds: the earlier minute is in time for sure.
  return { kind: 'instant', instant: toInstant(Math.floor(ms / MINUTE) * MINUTE) };
}

/** From an instant on: from the day that begins with it, or from that clock time. */
export function startOf(opens: string, zone: string): TermStart {
  const ms = msOf(opens);
  if (beginsADay(ms, zone)) return { kind: 'day', day: toLocalDate(localDayAt(zone, ms)) };
  // At the later minute it is open for sure.
  return { kind: 'instant', instant: toInstant(Math.ceil(ms / MINUTE) * MINUTE) };
}

/** The local day of an event; an event of which only the day is known has that day in every zone. */
export function dayOf(event: string, zone: string): string {
  return isLocalDate(event) ? event : toLocalDate(localDayAt(zone, msOf(event)));
}

function beginsADay(ms: number, zone: string): boolean {
  return startOfDay(zone, localDayAt(zone, ms)) === ms;
}

/** Epoch milliseconds of an instant that is one; for none Intl would show the time that it is now. */
export function msOf(instant: string): number {
  const ms = parseInstant(instant);
  if (ms === undefined) throw new RangeError(`Not an instant: ${instant}`);
  return ms;
}
