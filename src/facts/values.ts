/**
 * A moment on the time line: an ISO 8601 string with an offset (`2026-03-05T10:00:00+01:00`, `...Z`) or a `Date`.
 * A local time without an offset is refused, because it names no moment.
 *
 * @since 0.1.0
 */
export type Instant = string | Date;

/**
 * When something happened: an {@link Instant}, or the plain local date `YYYY-MM-DD` where only the day is known.
 * A local date is read in the zone of the decision.
 *
 * @since 0.1.0
 */
export type When = Instant | string;

/**
 * When something happened, or that it happened on a day nobody knows. Leave the field out for "has not happened".
 *
 * @since 0.1.0
 */
export type WhenOrUnknown = When | 'day-unknown';

/**
 * What a shop adds to the facts for its own use. No rule of the built-in policy reads it.
 *
 * @since 0.1.0
 */
export type Attributes = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * A number of units of one order line.
 *
 * @since 0.1.0
 */
export interface Units {
  /** Id of the order line. */
  readonly line: string;
  /** How many units, a whole number. */
  readonly quantity: number;
}
