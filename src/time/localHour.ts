import { HOUR } from './units.ts';
import { wallClockAt } from './zone.ts';

/**
 * The first instant, from this one on, at which the clock on the wall shows a full hour.
 *
 * @param zone an IANA zone name
 * @param ms the instant, in epoch milliseconds
 */
export function nextFullHour(zone: string, ms: number): number {
  let full = ms;
  let past = pastTheHour(zone, full);
  // More than one turn only where the clock jumps by half an hour on the way (Lord Howe).
  while (past !== 0) {
    full += HOUR - past;
    past = pastTheHour(zone, full);
  }
  return full;
}

/** How long ago the clock showed a full hour, in milliseconds. */
function pastTheHour(zone: string, ms: number): number {
  const wallClock = wallClockAt(zone, ms);
  return wallClock - Math.floor(wallClock / HOUR) * HOUR;
}
