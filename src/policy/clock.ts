import type { Period } from '../time/index.ts';

/**
 * What a term is counted from: an event of the order, the parcel or the claim, or any attribute that holds a date.
 *
 * @since 0.2.0
 */
export type Anchor =
  | 'placed'
  | 'payment'
  | 'invoice'
  | 'dispatch'
  | 'last-dispatch'
  | 'delivery'
  | 'first-delivery'
  | 'last-delivery'
  | 'estimate'
  | 'last-scan'
  | 'asked'
  | 'authorization'
  | 'sent-back'
  | 'received-back'
  | 'now'
  | (string & {});

/**
 * Until when: the end of a term. The same form wherever a policy says until when or from when.
 *
 * @since 0.2.0
 */
export type Clock =
  | PeriodClock
  | CountBackClock
  | CutOffClock
  | YearlyClock
  | DateClock
  | LatestOf
  | EarliestOf
  | FirstKnown
  | Unlimited;

/**
 * So long after an event.
 *
 * @since 0.2.0
 */
export interface PeriodClock {
  readonly from: Anchor;
  readonly period: Period;
}

/**
 * So long before an event, such as 48 hours before the delivery that was planned.
 *
 * @since 0.2.0
 */
export interface CountBackClock {
  readonly from: Anchor;
  readonly before: Period;
}

/**
 * The next time that the clock on the wall shows this time, after an event.
 *
 * @since 0.2.0
 */
export interface CutOffClock {
  readonly from: Anchor;
  /** `HH:MM`. */
  readonly until: string;
  /** On the day of the event itself, also where that time has passed. Left out: the next time after the event. */
  readonly sameDay?: true | undefined;
  /** IANA zone of the clock. Left out: the zone in which days are counted. */
  readonly zone?: string | undefined;
}

/**
 * The end of the first such date that is not before the event.
 *
 * @since 0.2.0
 */
export interface YearlyClock {
  readonly from: Anchor;
  /** `--MM-DD`. */
  readonly on: string;
}

/**
 * The end of a date.
 *
 * @since 0.2.0
 */
export interface DateClock {
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * The last of several ends.
 *
 * @since 0.2.0
 */
export interface LatestOf {
  readonly latestOf: readonly Clock[];
}

/**
 * The first of several ends.
 *
 * @since 0.2.0
 */
export interface EarliestOf {
  readonly earliestOf: readonly Clock[];
}

/**
 * The first in the list whose event has happened on a known day: another anchor where one is missing.
 *
 * @since 0.2.0
 */
export interface FirstKnown {
  readonly firstKnown: readonly Clock[];
}

/**
 * No end.
 *
 * @since 0.2.0
 */
export interface Unlimited {
  readonly unlimited: true;
}
