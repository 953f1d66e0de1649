import type { Rule } from '../evaluation/rule.ts';
import { parcelInQuestion } from './parcel-in-question.ts';

/**
 * P3, P4: a loss is refunded unless it is shown both that the address was incomplete and that this caused the loss.
 * While the address is not known to be complete, both must be known.
 */
export const addressNotAtFault: Rule<'missing-package'> = {
  name: 'address-not-at-fault',
  clause: 'P4',
  saw: ({ place }, { facts }) => ({
    addressComplete: facts.order.destination?.addressComplete ?? null,
    causedByAddress: parcelInQuestion(place, facts)?.causedByAddress ?? null,
  }),
  objections: ({ place, terms }, { facts }) => {
    const lost = parcelInQuestion(place, facts);
    if (lost?.carrier !== 'lost') return [];
    const complete = facts.order.destination?.addressComplete;
    const caused = lost.causedByAddress;
    if (complete === true || terms.policy.missingPackage.lostByIncompleteAddress === 'refund') return [];
    const parcel = lost.id;
    if (complete === undefined || caused === undefined) {
      return [{ code: 'cause-of-loss-unknown', verdict: 'awaiting', clause: 'P4', turn: 'store', parcel }];
    }
    return caused ? [{ code: 'lost-by-incomplete-address', verdict: 'denied', clause: 'P4', parcel }] : [];
  },
};
