import { Temporal } from 'temporal-polyfill';

/** The answers of Temporal, against which ours are checked. */
export const oracle = {
  zonedAt: (zone: string, ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone),

  date: (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day }),

  epochDay: (date: Temporal.PlainDate) => Temporal.PlainDate.from('1970-01-01').until(date).days,

  startOfDay: (zone: string, day: number) => oracle.date(day).toZonedDateTime(zone).epochMilliseconds,
};
