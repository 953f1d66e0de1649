import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { eventOf } from '../evaluation/events.ts';
import type { Rule } from '../evaluation/rule.ts';
import { parcelOf } from '../evaluation/stock.ts';
import { endOf } from '../evaluation/term.ts';
import { anchorsOf } from '../policy/anchors.ts';
import type { Clock } from '../policy/clock.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';
import { whoKnows } from './open-facts.ts';

/**
 * R1: what a term is counted from has happened, but nobody knows on which day: the policy says what that means. The
 * customer knows the day of a delivery and of the sending back, the store that of an order and of a hand-over.
 */
export function termStartKnown(
  clause: ClauseId,
  windows: (policy: PolicyDocument) => readonly (Window | undefined)[],
): Rule {
  const unknownIn = (unit: Unit, context: Context) => unknownStarts(windows(unit.terms.policy), unit, context);
  return {
    name: 'term-start-known',
    clause,
    saw: (unit, context) => ({ unknown: unknownIn(unit, context).map(({ event }) => event) }),
    objections: (unit, context) => {
      if (unit.place.kind === 'gone') return [];
      const unknown = unknownIn(unit, context);
      if (unknown.length === 0) return [];
      // Where two terms are counted from one event, the first of them says what to do.
      const byEvent = new Map([...unknown].reverse().map((start) => [start.event, start]));
      return [...byEvent.values()].flatMap((start) => objectionTo(clause, start, unit));
    },
  };
}

interface UnknownStart {
  readonly event: string;
  readonly unknownDay: Window['unknownDay'];
}

function unknownStarts(windows: readonly (Window | undefined)[], unit: Unit, context: Context): UnknownStart[] {
  const unknown: UnknownStart[] = [];
  const look = (clock: Clock, { unknownDay }: Window) => {
    if (endOf(clock, unit, context) !== 'day-unknown') return;
    for (const event of anchorsOf(clock)) {
      if (isUnknown(event, unit, context)) unknown.push({ event, unknownDay });
    }
  };
  for (const window of windows) {
    if (window === undefined) continue;
    look(window, window);
    if (window.opens !== undefined) look(window.opens, window);
  }
  return unknown;
}

const isUnknown = (event: string, unit: Unit, context: Context) => eventOf(event, unit, context) === 'day-unknown';

function objectionTo(clause: ClauseId, { event, unknownDay }: UnknownStart, { place, terms }: Unit): ObjectionReason[] {
  switch (unknownDay) {
    case 'ask': {
      if (event !== 'delivery')
        return [
          { code: 'term-start-unknown', verdict: 'awaiting', clause, turn: whoKnows(event, terms.policy), event },
        ];
      const parcel = parcelOf(place) ?? '';
      return [{ code: 'delivery-day-unknown', verdict: 'awaiting', clause, turn: 'customer', parcel }];
    }
    case 'deny':
      return [{ code: 'term-start-not-known', verdict: 'denied', clause, event }];
    case 'review':
      return [{ code: 'term-start-to-be-judged', verdict: 'review', clause, event }];
    case 'allow':
      return [];
  }
}
