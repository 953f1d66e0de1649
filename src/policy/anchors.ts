import type { Clock } from './clock.ts';

/** The events that a clock is counted from. */
export function anchorsOf(clock: Clock): string[] {
  if ('latestOf' in clock) return clock.latestOf.flatMap(anchorsOf);
  if ('earliestOf' in clock) return clock.earliestOf.flatMap(anchorsOf);
  if ('firstKnown' in clock) return clock.firstKnown.flatMap(anchorsOf);
  return 'from' in clock ? [clock.from] : [];
}
