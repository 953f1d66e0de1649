import type { ClauseId } from '../decision/clauses.ts';
import type { Rule } from '../evaluation/rule.ts';

/** Units that were never handed to a carrier cannot have arrived or got lost; they can be cancelled. */
export function shipped(clause: ClauseId): Rule {
  return {
    name: 'shipped',
    clause,
    saw: ({ place }) => ({ place: place.kind }),
    objections: ({ place }) =>
      place.kind === 'store' ? [{ code: 'never-shipped', verdict: 'denied', clause, pointsTo: 'cancellation' }] : [],
  };
}

/** Where units are must be known: the store knows what it packed into which parcel. */
export function contentsKnown(clause: ClauseId): Rule {
  return {
    name: 'parcel-contents-known',
    clause,
    saw: ({ place }) => ({ place: place.kind }),
    objections: ({ place }) =>
      place.kind === 'unknown'
        ? [{ code: 'parcel-contents-unknown', verdict: 'awaiting', clause, turn: 'store', parcels: place.parcels }]
        : [],
  };
}
