import type { ClauseId } from '../decision/clauses.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import type { Rule } from '../evaluation/rule.ts';
import { type Place, parcelOf } from '../evaluation/stock.ts';
import { termOf } from '../evaluation/term.ts';
import type { PolicyDocument, Window } from '../policy/document.ts';

/**
 * R1: what a term is counted from has happened, but nobody knows on which day: the policy says what that means. The
 * customer knows the day of a delivery, the store that of an order and of a hand-over.
 */
export function termStartKnown(clause: ClauseId, windows: (policy: PolicyDocument) => readonly Window[]): Rule {
  return {
    name: 'term-start-known',
    clause,
    saw: ({ place }, context) => ({
      unknown: windows(context.policy)
        .filter((window) => termOf(window, place, context) === 'day-unknown')
        .map(({ from }) => from),
    }),
    objections: ({ place }, context) => {
      if (place.kind !== 'parcel') return [];
      const unknown = windows(context.policy).filter((window) => termOf(window, place, context) === 'day-unknown');
      // Where two terms are counted from one event, the first of them says what to do.
      const byEvent = new Map([...unknown].reverse().map((window) => [window.from, window]));
      return [...byEvent.values()].flatMap((window) => objectionTo(clause, window, place));
    },
  };
}

function objectionTo(clause: ClauseId, { from: event, unknownDay }: Window, place: Place): ObjectionReason[] {
  switch (unknownDay) {
    case 'ask': {
      if (event !== 'delivery')
        return [{ code: 'term-start-unknown', verdict: 'awaiting', clause, turn: 'store', event }];
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
