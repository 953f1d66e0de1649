import type { ClaimKind } from '../facts/claim.ts';
import type { Clock } from '../policy/clock.ts';
import {
  type Deadline,
  deadlineAfter,
  deadlineBefore,
  endOfDate,
  type Moment,
  nextDate,
  timeOfDay,
  toEpochDay,
  toInstant,
  toLocalDate,
} from '../time/index.ts';
import type { Context, PlacedUnit } from './context.ts';
import { eventOf } from './events.ts';
import { eventText, isMoment } from './facts.ts';

/** The end of a clock, and how it came about. */
export interface Term {
  /** Exclusive, epoch milliseconds. */
  readonly closes: number;
  /** The same as ISO 8601 in UTC. */
  readonly closed: string;
  /** The last local day, YYYY-MM-DD. */
  readonly lastDay: string;
  readonly rule: TermRule;
}

/** What a term was counted from, and how. */
export interface TermRule {
  /** The event, or `date` for a fixed date. */
  readonly from: string;
  /** The event itself: ISO 8601 in UTC, or a local date. */
  readonly anchor: string;
  readonly amount: number;
  readonly unit: string;
}

/** Terms that were computed for a decision: units at one place mostly have the same. */
export type TermCache = Map<Clock, Map<unknown, End>>;

/** The end; none ever; one that hangs on an event of an unknown day, or on one that has not happened. */
export type End = Term | 'unlimited' | 'day-unknown' | undefined;

type Asked = Pick<PlacedUnit, 'line' | 'quantity' | 'place' | 'item'> | undefined;

/** When a clock closes for a unit. */
export function endOf<K extends ClaimKind>(clock: Clock, unit: Asked, context: Context<K>): End {
  let ofClock = context.terms.get(clock);
  if (ofClock === undefined) {
    ofClock = new Map();
    context.terms.set(clock, ofClock);
  }
  const key = unit?.place.kind === 'parcel' && isOfPlace(clock) ? unit.place.parcel : unit;
  const known = ofClock.get(key);
  if (known !== undefined || ofClock.has(key)) return known;
  const end = compute(clock, unit, context);
  ofClock.set(key, end);
  return end;
}

/** The term, where there is one. */
export function knownTerm<K extends ClaimKind>(clock: Clock, unit: Asked, context: Context<K>): Term | undefined {
  const end = endOf(clock, unit, context);
  return typeof end === 'object' ? end : undefined;
}

/** Counted from something that all units of a parcel share. */
function isOfPlace(clock: Clock): boolean {
  if (!('from' in clock)) return 'on' in clock;
  return !clock.from.includes('.') && clock.from !== 'sent-back' && clock.from !== 'received-back';
}

function compute<K extends ClaimKind>(clock: Clock, unit: Asked, context: Context<K>): End {
  if ('from' in clock) return fromEvent(clock, unit, context);
  if ('unlimited' in clock) return 'unlimited';
  if ('on' in clock) return fixedDate(clock.on, context.facts.zone);
  const ends = (clocks: readonly Clock[]) => clocks.map((one) => endOf(one, unit, context));
  if ('latestOf' in clock) return latest(ends(clock.latestOf));
  if ('earliestOf' in clock) return earliest(ends(clock.earliestOf));
  return firstKnown(ends(clock.firstKnown));
}

type FromEvent = Extract<Clock, { from: string }>;

function fromEvent<K extends ClaimKind>(clock: FromEvent, unit: Asked, context: Context<K>): End {
  const event = eventOf(clock.from, unit, context);
  if (!isMoment(event)) return event;
  const { closes, lastDay } = deadlineOf(clock, event, context);
  return { closes, closed: toInstant(closes), lastDay: toLocalDate(lastDay), rule: ruleOf(clock, event) };
}

function deadlineOf<K extends ClaimKind>(clock: FromEvent, event: Moment, { facts, policy }: Context<K>): Deadline {
  const { zone } = facts;
  if ('period' in clock) return deadlineAfter(event, clock.period, zone, policy.calendar);
  if ('before' in clock) return deadlineBefore(event, clock.before, zone, policy.calendar);
  if ('until' in clock) return timeOfDay(event, clock.until, clock.zone ?? zone, clock.sameDay === true);
  return nextDate(event, clock.on, zone);
}

function ruleOf(clock: FromEvent, event: Moment): TermRule {
  const { from } = clock;
  const anchor = eventText(event);
  if ('period' in clock) return { from, anchor, amount: clock.period.amount, unit: clock.period.unit };
  if ('before' in clock) return { from, anchor, amount: 0 - clock.before.amount, unit: clock.before.unit };
  return { from, anchor, amount: 0, unit: 'day' };
}

function fixedDate(date: string, zone: string): Term {
  return {
    ...closing(endOfDate(toEpochDay(date), zone)),
    rule: { from: 'date', anchor: date, amount: 0, unit: 'day' },
  };
}

/** What has not happened yet may still move the last of several ends, not the first of them. */
function latest(ends: readonly End[]): End {
  if (ends.includes('unlimited')) return 'unlimited';
  if (ends.includes(undefined)) return undefined;
  return ends.every(isTerm) ? ends.reduce((last, end) => (end.closes > last.closes ? end : last)) : 'day-unknown';
}

function earliest(ends: readonly End[]): End {
  if (ends.includes('day-unknown')) return 'day-unknown';
  const terms = ends.filter(isTerm);
  if (terms.length > 0) return terms.reduce((first, end) => (end.closes < first.closes ? end : first));
  return ends.includes(undefined) ? undefined : 'unlimited';
}

function firstKnown(ends: readonly End[]): End {
  const known = ends.find((end) => end === 'unlimited' || isTerm(end));
  return known ?? (ends.includes('day-unknown') ? 'day-unknown' : undefined);
}

const isTerm = (end: End): end is Term => typeof end === 'object';

/** A deadline as decisions state it. */
export function closing({ closes, lastDay }: Deadline) {
  return { closes, closed: toInstant(closes), lastDay: toLocalDate(lastDay) };
}
