import { deepFreeze } from '../facts/deepFreeze.ts';
import type { Condition } from './condition.ts';
import type { PolicyDocument, RefundTerms, Window } from './document.ts';

/** C1, C2, P3: what was paid for the units with their share of shipping and fees. */
const everything: RefundTerms = { shipping: 'share', duties: 'share', fees: 'share', deductions: [] };

/** R3, M4, D1: what was paid for the units, with the duties that the store collected for them. */
const whatWasPaidForTheUnits: RefundTerms = { shipping: 'nothing', duties: 'share', fees: 'nothing', deductions: [] };

/** R1, R6, M3, D1: "within SEVEN days", the day of receipt not counted, to the end of the seventh day. */
const withinSevenDays: Window = {
  from: 'delivery',
  period: { amount: 7, unit: 'day', endsAt: 'end-of-day', countEventDay: false, rollForward: 'none' },
  unknownDay: 'ask',
};

/** R7: "the quantity differs or a few are damaged". */
const partOrDamaged: Condition = {
  any: [
    { fact: 'claim.partOfLine', is: true },
    { fact: 'claim.damagedUnits', is: true },
  ],
};

/**
 * The built-in policy: one store's published policy, clause by clause. It is a policy document like any other; copy it
 * and change what your shop does differently.
 *
 * @since 0.1.0
 */
export const sevenDayPolicy: PolicyDocument = /* @__PURE__ */ deepFreeze<PolicyDocument>({
  schemaVersion: 1,
  id: 'seven-day',
  version: '1.0.0',
  zone: 'UTC',
  zoneOf: 'destination',
  calendar: { weekend: [6, 7], holidays: [] },
  contact: {},
  money: {
    tenders: 'in-order',
    unitRounding: 'floor',
    shippingCap: 'charged',
    shippingWhenNothingIsKept: 'above-actual-cost',
    accountBalanceBonus: 0,
  },
  cancellation: {
    information: [],
    shippedAfterRequest: 'review',
    remedies: ['refund'],
    refund: everything,
  },
  return: {
    request: withinSevenDays,
    sendBack: { dispatch: withinSevenDays, lostOnTheWayBack: 'customer' },
    information: ['order-number', 'product-code', 'reason'],
    evidence: [
      { kind: 'packaging-photo', when: partOrDamaged },
      { kind: 'item-photo', when: partOrDamaged },
    ],
    conditions: ['unused', 'unopened', 'undamaged', 'original-packaging'],
    arrivedDamaged: 'deny',
    returnCosts: 'customer',
    remedies: ['refund', 'account-balance'],
    refund: whatWasPaidForTheUnits,
  },
  missingItem: {
    report: withinSevenDays,
    information: ['order-number'],
    evidence: [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }],
    storeCheck: true,
    remedies: ['replacement', 'refund'],
    refund: whatWasPaidForTheUnits,
  },
  defect: {
    report: withinSevenDays,
    information: ['product-code'],
    evidence: [{ kind: 'defect-photo' }],
    storeCheck: false,
    sendBack: null,
    remedies: ['replacement', 'refund'],
    refund: whatWasPaidForTheUnits,
  },
  missingPackage: {
    claim: {
      unlimited: true,
      opens: { from: 'estimate', period: { amount: 0, unit: 'day', endsAt: 'end-of-day' } },
      unknownDay: 'allow',
    },
    confirmedLossNeedNotWait: true,
    information: ['order-number'],
    lostByIncompleteAddress: 'deny',
    remedies: ['refund'],
    refund: everything,
  },
});
