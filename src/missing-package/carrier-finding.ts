import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, Unit } from '../evaluation/context.ts';
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
  objections: (unit, context) => {
    const parcel = parcelInQuestion(unit.place, context.facts);
    return parcel === undefined ? [] : objectionsTo(parcel, unit, context);
  },
};

function objectionsTo(parcel: ParcelFacts, unit: Unit, context: Context<'missing-package'>): ObjectionReason[] {
  const about = { clause: 'P2', parcel: parcel.id } as const;
  const { carrierCheck, inTransit, disputedDelivery = 'review' } = unit.terms.policy.missingPackage;
  if (parcel.delivered !== undefined) {
    if (isBeforeEstimate(unit, context)) return [];
    if (disputedDelivery === 'grant') return [];
    if (disputedDelivery === 'deny') return [{ code: 'delivered-by-carrier', verdict: 'denied', ...about }];
    return [{ code: 'delivery-disputed', verdict: 'review', ...about }];
  }
  if (parcel.carrier === 'lost' || isBeforeEstimate(unit, context)) return [];
  if (parcel.carrier === 'in-transit' && inTransit !== 'grant') {
    return [{ code: 'still-in-transit', verdict: 'awaiting', turn: 'carrier', ...about }];
  }
  if (parcel.carrier === 'in-transit' || carrierCheck === 'not-needed') return [];
  return [{ code: 'carrier-check-pending', verdict: 'awaiting', turn: 'carrier', ...about }];
}
