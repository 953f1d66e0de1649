import * as z from 'zod/mini';
import { window } from './clock.ts';
import * as s from './scalars.ts';
import { claimShape, evidence, refundShape } from './terms.ts';
import { basisPoints, distinct } from './words.ts';

/** The fields of each section, save `refund` and `sendBack`, of which an exception may set some. */

const information = () => z.array(z.enum(['order-number', 'product-code', 'reason'])).check(distinct());

/** A claim that need not name its items cannot give their product codes. */
const informationWithoutItems = () => z.array(z.enum(['order-number', 'reason'])).check(distinct());

export const moneyShape = () => ({
  tenders: z.union([z.enum(['in-order', 'proportional']), z.array(s.text()).check(distinct())], {
    error: "must be 'in-order', 'proportional' or a list of tender kinds or ids, none of them twice",
  }),
  unitRounding: z.enum(['floor', 'half-up']),
  shippingCap: z.enum(['charged', 'standard']),
  shippingWhenNothingIsKept: z.enum(['nothing', 'above-actual-cost', 'everything']),
  accountBalanceBonus: basisPoints(),
});

export const sendBackShape = () => ({
  dispatch: window(),
  arrival: z.optional(window()),
  lostOnTheWayBack: z.enum(['customer', 'store']),
});

const report = () => ({
  report: window(),
  information: information(),
  evidence: evidence(),
  storeCheck: z.boolean(),
  ...claimShape(),
});

export const sections = {
  cancellation: () => ({
    request: z.optional(window()),
    information: informationWithoutItems(),
    evidence: z.optional(evidence()),
    shipped: z.optional(z.enum(['deny', 'allow'])),
    shippedAfterRequest: z.enum(['review', 'deny']),
    ...claimShape(),
  }),
  return: () => ({
    request: window(),
    information: information(),
    evidence: evidence(),
    conditions: z.array(conditionName()).check(distinct()),
    arrivedDamaged: z.enum(['deny', 'allow']),
    returnCosts: z.enum(['customer', 'store']),
    ...claimShape(),
  }),
  missingItem: report,
  defect: report,
  missingPackage: () => ({
    claim: window(),
    confirmedLossNeedNotWait: z.boolean(),
    carrierCheck: z.optional(z.enum(['required', 'not-needed'])),
    inTransit: z.optional(z.enum(['wait', 'grant'])),
    disputedDelivery: z.optional(z.enum(['review', 'deny', 'grant'])),
    information: informationWithoutItems(),
    evidence: z.optional(evidence()),
    lostByIncompleteAddress: z.enum(['deny', 'refund']),
    ...claimShape(),
  }),
};

function conditionName() {
  return z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be a kebab-case word' }));
}

export { refundShape };
