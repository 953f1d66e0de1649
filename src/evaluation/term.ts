import type { Window } from '../policy/document.ts';
import { type Deadline, deadlineAfter, toInstant, toLocalDate } from '../time/index.ts';
import type { Context } from './context.ts';
import type { Happened, ParcelFacts } from './facts.ts';
import { eventText, isMoment } from './facts.ts';
import type { Place } from './stock.ts';

/** A window with its event known. */
export interface Term {
  readonly window: Window;
  /** Exclusive, epoch milliseconds. */
  readonly closes: number;
  /** The same as ISO 8601 in UTC. */
  readonly closed: string;
  /** The last local day, YYYY-MM-DD. */
  readonly lastDay: string;
  /** The event: ISO 8601 in UTC, or a local date. */
  readonly anchor: string;
}

/** Terms that were computed for a decision: all units of a parcel have the same. */
export type TermCache = Map<Window, Map<ParcelFacts | undefined, FoundTerm>>;

type FoundTerm = Term | 'day-unknown' | undefined;

/** The term that a window gives at a place; an unknown day and an event to come have no term. */
export function termOf(window: Window, place: Place, context: Context): FoundTerm {
  const ofWindow = context.terms.get(window) ?? new Map<ParcelFacts | undefined, FoundTerm>();
  context.terms.set(window, ofWindow);
  const parcel = place.kind === 'parcel' ? place.parcel : undefined;
  if (!ofWindow.has(parcel)) ofWindow.set(parcel, computeTerm(window, place, context));
  return ofWindow.get(parcel);
}

function computeTerm(window: Window, place: Place, { facts, policy }: Context): FoundTerm {
  const event = anchorOf(window, place, facts.placed);
  if (!isMoment(event)) return event;
  const deadline = deadlineAfter(event, window.period, facts.zone, policy.calendar);
  return { window, anchor: eventText(event), ...closing(deadline) };
}

/** The term, where there is one. */
export function knownTerm(window: Window, place: Place, context: Context): Term | undefined {
  const term = termOf(window, place, context);
  return term === 'day-unknown' ? undefined : term;
}

/** A deadline as decisions state it. */
export function closing({ closes, lastDay }: Deadline) {
  return { closes, closed: toInstant(closes), lastDay: toLocalDate(lastDay) };
}

/** An event that must have happened, since a later one has, happened on an unknown day. */
function anchorOf({ from }: Window, place: Place, placed: Happened): Happened {
  if (from === 'placed') return placed ?? 'day-unknown';
  if (place.kind !== 'parcel') return undefined;
  const { dispatched, delivered } = place.parcel;
  return from === 'delivery' ? delivered : (dispatched ?? 'day-unknown');
}
