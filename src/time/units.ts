/** Lengths of elapsed time in milliseconds. A local day is not always {@link DAY} long; only a day in UTC is. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
