import { TZDate } from '@date-fns/tz';
import { startOfDay } from 'date-fns';
import { DAY, type Days } from '../byHand/zone.ts';

/** Days counted by a date library that keeps the zone within the date, as one would first. */
export const BY_ZONED_DATES: Days = {
  localDay(zone, ms) {
    const local = new TZDate(ms, zone);
    return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY;
  },
  startOfDay(zone, day) {
    const date = new Date(day * DAY);
    return startOfDay(new TZDate(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12, zone)).getTime();
  },
};
