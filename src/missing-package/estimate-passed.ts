import type { Context, Unit } from '../evaluation/context.ts';
import { isMoment, type ParcelFacts } from '../evaluation/facts.ts';
import type { ActTerm } from '../evaluation/question.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import { actTerm } from '../rules/terms.ts';
import { toInstant } from '../time/index.ts';
import { inParcel, parcelInQuestion } from './parcel-in-question.ts';

/** P1: a package may be claimed once its estimate has passed; a confirmed loss need not wait. */
export const estimatePassed: Rule<'missing-package'> = {
  name: 'estimate-passed',
  clause: 'P1',
  saw: (unit, context) => {
    const parcel = parcelInQuestion(unit.place, context.facts);
    return { opens: openingOf(unit, context)?.closed ?? null, carrier: parcel?.carrier ?? null };
  },
  objections: (unit, context) => {
    const opening = openingOf(unit, context);
    const parcel = parcelInQuestion(unit.place, context.facts);
    if (parcel === undefined || opening === undefined || !isBeforeEstimate(unit, context)) return [];
    const { closed: opens, lastDay, rule } = opening;
    if (rule.from !== 'estimate')
      return [{ code: 'window-not-open', verdict: 'too-early', clause: 'T7', opens, lastDay }];
    return [{ code: 'before-estimate', verdict: 'too-early', clause: 'P1', parcel: parcel.id, opens, lastDay }];
  },
};

/** Whether the claim of a parcel is still too early. */
export function isBeforeEstimate(unit: Unit, context: Context<'missing-package'>): boolean {
  const parcel = parcelInQuestion(unit.place, context.facts);
  const opening = openingOf(unit, context);
  return (
    parcel !== undefined &&
    opening !== undefined &&
    context.facts.at < opening.closes &&
    mustWait(parcel, unit, opening)
  );
}

/**
 * What the carrier has lost for good does not become clearer by waiting, nor does what it says has arrived by waiting for
 * the estimate.
 */
function mustWait({ carrier, delivered }: ParcelFacts, { terms: { policy } }: Unit, { rule }: Term): boolean {
  if (delivered !== undefined) return rule.from !== 'estimate';
  return !(carrier === 'lost' && policy.missingPackage.confirmedLossNeedNotWait);
}

/** From when the parcel may be claimed, and until when: after its estimate, or without one from the hand-over. */
export function claimTerms(unit: Unit, context: Context<'missing-package'>): (ActTerm | undefined)[] {
  const parcel = parcelInQuestion(unit.place, context.facts);
  if (parcel === undefined) return [];
  const term = actTerm(
    'claim-missing-package',
    'P1',
    unit.terms.policy.missingPackage.claim,
    inParcel(unit, parcel),
    context,
  );
  if (term !== undefined || !isMoment(parcel.dispatched)) return [term];
  const opens = toInstant(parcel.dispatched.ms);
  const rule = { from: 'dispatch', anchor: opens, amount: 0, unit: 'day' };
  return [{ act: 'claim-missing-package', clause: 'P1', opens, closes: undefined, lastDay: undefined, rule }];
}

/** The first instant at which the parcel may be claimed. */
function openingOf(unit: Unit, context: Context): Term | undefined {
  const parcel = parcelInQuestion(unit.place, context.facts);
  const { opens } = unit.terms.policy.missingPackage.claim;
  return parcel && opens && knownTerm(opens, inParcel(unit, parcel), context);
}
