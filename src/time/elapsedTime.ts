import { type Period, wholeAmount } from './period.ts';
import { DAY, HOUR, MINUTE } from './units.ts';

/**
 * How long is a period on a stopwatch?
 *
 * @returns milliseconds; a day is 24 hours and a week seven of these
 * @throws RangeError for business days, months and years, of which no two need be equally long
 */
export function elapsedTime(period: Period): number {
  return wholeAmount(period) * lengthOfUnit(period);
}

function lengthOfUnit({ unit }: Period): number {
  switch (unit) {
    case 'minute':
      return MINUTE;
    case 'hour':
      return HOUR;
    case 'day':
      return DAY;
    case 'week':
      return 7 * DAY;
    default:
      throw new RangeError(`Not counted in hours: ${unit}`);
  }
}
