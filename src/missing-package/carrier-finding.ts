import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context } from '../evaluation/context.ts';
import { eventText, type ParcelFacts } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { isBeforeEstimate } from './estimate-passed.ts';

/** P2: the carrier is asked; what it found in transit is waited for, what it delivered is disputed. */
export const carrierFinding: Rule<'missing-package'> = {
  name: 'carrier-finding',
  clause: 'P2',
  saw: ({ place }) =>
    place.kind === 'parcel'
      ? { carrier: place.parcel.carrier ?? null, delivered: eventText(place.parcel.delivered) }
      : {},
  objections: ({ place }, context) => (place.kind === 'parcel' ? objectionsTo(place.parcel, context) : []),
};

function objectionsTo(parcel: ParcelFacts, context: Context<'missing-package'>): ObjectionReason[] {
  const about = { clause: 'P2', parcel: parcel.id } as const;
  if (parcel.delivered !== undefined) return [{ code: 'delivery-disputed', verdict: 'review', ...about }];
  if (parcel.carrier === 'lost' || isBeforeEstimate(parcel, context)) return [];
  const code = parcel.carrier === 'in-transit' ? 'still-in-transit' : 'carrier-check-pending';
  return [{ code, verdict: 'awaiting', turn: 'carrier', ...about }];
}
