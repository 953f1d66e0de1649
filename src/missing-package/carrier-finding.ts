import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context } from '../evaluation/context.ts';
import { eventText, type ParcelFacts } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { isBeforeEstimate } from './estimate-passed.ts';
import { parcelInQuestion } from './parcel-in-question.ts';

/** P2: the carrier is asked; what it found in transit is waited for, what it delivered is disputed. */
export const carrierFinding: Rule<'missing-package'> = {
  name: 'carrier-finding',
  clause: 'P2',
  saw: ({ place }, { facts }) => {
    const parcel = parcelInQuestion(place, facts);
    return { carrier: parcel?.carrier ?? null, delivered: eventText(parcel?.delivered) };
  },
  objections: ({ place }, context) => {
    const parcel = parcelInQuestion(place, context.facts);
    return parcel === undefined ? [] : objectionsTo(parcel, context);
  },
};

function objectionsTo(parcel: ParcelFacts, context: Context<'missing-package'>): ObjectionReason[] {
  const about = { clause: 'P2', parcel: parcel.id } as const;
  if (parcel.delivered !== undefined) return [{ code: 'delivery-disputed', verdict: 'review', ...about }];
  if (parcel.carrier === 'lost' || isBeforeEstimate(parcel, context)) return [];
  const code = parcel.carrier === 'in-transit' ? 'still-in-transit' : 'carrier-check-pending';
  return [{ code, verdict: 'awaiting', turn: 'carrier', ...about }];
}
