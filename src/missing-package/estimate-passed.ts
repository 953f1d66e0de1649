import type { Context } from '../evaluation/context.ts';
import { isMoment, type ParcelFacts } from '../evaluation/facts.ts';
import type { ActTerm } from '../evaluation/question.ts';
import type { Rule } from '../evaluation/rule.ts';
import { closing } from '../evaluation/term.ts';
import { deadlineAfter, resolveMoment, toInstant, toLocalDate } from '../time/index.ts';
import { parcelInQuestion } from './parcel-in-question.ts';

/** P1: a package may be claimed once its estimate has passed; a confirmed loss need not wait. */
export const estimatePassed: Rule<'missing-package'> = {
  name: 'estimate-passed',
  clause: 'P1',
  saw: ({ place }, context) => {
    const parcel = parcelInQuestion(place, context.facts);
    return {
      opens: (parcel && openingOf(parcel, context)?.closed) ?? null,
      carrier: parcel?.carrier ?? null,
    };
  },
  objections: ({ place }, context) => {
    const parcel = parcelInQuestion(place, context.facts);
    if (parcel === undefined || !isBeforeEstimate(parcel, context)) return [];
    const opening = openingOf(parcel, context);
    if (opening === undefined) return [];
    const { closed: opens, lastDay } = opening;
    return [{ code: 'before-estimate', verdict: 'too-early', clause: 'P1', parcel: parcel.id, opens, lastDay }];
  },
};

/** Whether the claim of a parcel is still too early. */
export function isBeforeEstimate(parcel: ParcelFacts, context: Context<'missing-package'>): boolean {
  const opening = openingOf(parcel, context);
  return mustWait(parcel, context) && opening !== undefined && context.facts.at < opening.closes;
}

/** What the carrier says has arrived, or has lost for good, does not become clearer by waiting. */
function mustWait({ carrier, delivered }: ParcelFacts, { policy }: Context<'missing-package'>): boolean {
  return delivered === undefined && !(carrier === 'lost' && policy.missingPackage.confirmedLossNeedNotWait);
}

/** From when the parcel may be claimed: after its estimate, or without one from the hand-over. */
export function claimTerm(parcel: ParcelFacts, context: Context<'missing-package'>): ActTerm[] {
  const act = { act: 'claim-missing-package', clause: 'P1' } as const;
  const opening = openingOf(parcel, context);
  if (opening !== undefined && parcel.estimate !== undefined) {
    const { amount, unit } = context.policy.missingPackage.afterEstimate;
    const rule = { from: 'estimate', anchor: toLocalDate(parcel.estimate), amount, unit } as const;
    return [{ ...act, opens: opening.closed, rule }];
  }
  if (!isMoment(parcel.dispatched)) return [];
  const opens = toInstant(parcel.dispatched.ms);
  return [{ ...act, opens, rule: { from: 'dispatch', anchor: opens, amount: 0, unit: 'day' } }];
}

/** The first instant at which the parcel may be claimed: after its estimate and the time that the policy adds. */
function openingOf({ estimate }: ParcelFacts, { facts, policy }: Context) {
  if (estimate === undefined) return undefined;
  const lastDay = resolveMoment(toLocalDate(estimate), facts.zone);
  return closing(deadlineAfter(lastDay, policy.missingPackage.afterEstimate, facts.zone, policy.calendar));
}
