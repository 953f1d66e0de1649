import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, Unit } from '../evaluation/context.ts';
import { eventText, isMoment, type ParcelFacts } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import type { Moment } from '../time/index.ts';

/** C3: a shipped unit cannot be cancelled; if it was handed over only after the request, a person decides. */
export const notShipped: Rule<'cancellation'> = {
  name: 'not-shipped',
  clause: 'C3',
  saw: ({ place }, { asked }) => ({
    asked: eventText(asked),
    ...(place.kind === 'parcel'
      ? { dispatched: eventText(place.parcel.dispatched), delivered: eventText(place.parcel.delivered) }
      : {}),
  }),
  objections: (unit, context) => {
    if (unit.place.kind !== 'parcel' || unit.terms.policy.cancellation.shipped === 'allow') return [];
    return [objectionTo(unit, unit.place.parcel, context)];
  },
};

function objectionTo({ terms }: Unit, parcel: ParcelFacts, { asked }: Context<'cancellation'>): ObjectionReason {
  if (!wasShippedBefore(parcel, asked) && terms.policy.cancellation.shippedAfterRequest === 'review') {
    return { code: 'shipped-after-request', verdict: 'review', clause: 'C3', parcel: parcel.id };
  }
  const denied = {
    code: 'already-shipped',
    verdict: 'denied',
    clause: 'C3',
    pointsTo: 'return',
    parcel: parcel.id,
  } as const;
  return isMoment(parcel.delivered) ? { ...denied, delivered: eventText(parcel.delivered) } : denied;
}

/**
 * The parcel is known to have left before the request. A hand-over on an unknown day, or on the day of the request,
 * may have been later.
 */
function wasShippedBefore({ dispatched, delivered, foundAt }: ParcelFacts, asked: Moment): boolean {
  return [dispatched, delivered, foundAt].some((event) => isMoment(event) && event.endMs <= asked.ms);
}
