import type { EvidenceTerm, PolicyDocument, RefundTerms, Window } from '../../src/index.ts';
import type { Condition } from '../../src/policy/condition.ts';
import { CONDITIONS, DEFECT_EVIDENCE, MISSING_ITEM_EVIDENCE, RETURN_PHOTOS } from './words.ts';

/** R1, R6, M3, D1: seven calendar days, the day of receipt not counted. */
const sevenDays: Window = { from: 'delivery', period: { amount: 7, unit: 'day' }, unknownDay: 'ask' };

/** R7: where a claim returns fewer units than were bought or some of its units are damaged. */
export const IN_PART_OR_DAMAGED: Condition = {
  any: [
    { fact: 'claim.partOfLine', is: true },
    { fact: 'claim.damagedUnits', is: true },
  ],
};

/** C1, C2, P3: with shipping and fees. */
const all: RefundTerms = { shipping: 'share', duties: 'share', fees: 'share', deductions: [] };

/** R3, M4, D1: what was paid for the unit, and nothing else. */
const paidForTheUnit: RefundTerms = { shipping: 'nothing', duties: 'share', fees: 'nothing', deductions: [] };

const always = (kind: string): EvidenceTerm => ({ kind });
const whereItDiffers = (kind: string): EvidenceTerm => ({ kind, when: IN_PART_OR_DAMAGED });

/** The store's policy as `clauses.md` tells it, written down a second time: the library's own document is not looked at. */
export const storesPolicy: PolicyDocument = {
  schemaVersion: 1,
  id: 'naive',
  version: '1',
  zone: 'UTC',
  zoneOf: 'destination',
  calendar: { weekend: [6, 7], holidays: [] },
  contact: {},
  money: {
    tenders: 'in-order', // R8
    unitRounding: 'floor',
    shippingCap: 'charged',
    shippingWhenNothingIsKept: 'above-actual-cost', // R3
    accountBalanceBonus: 0,
  },
  cancellation: { information: [], shippedAfterRequest: 'review', remedies: ['refund'], refund: all },
  return: {
    request: sevenDays,
    sendBack: { dispatch: sevenDays, lostOnTheWayBack: 'customer' },
    information: ['order-number', 'product-code', 'reason'],
    evidence: RETURN_PHOTOS.map(whereItDiffers),
    conditions: CONDITIONS,
    arrivedDamaged: 'deny',
    returnCosts: 'customer',
    remedies: ['refund', 'account-balance'], // R8
    refund: paidForTheUnit,
  },
  missingItem: {
    report: sevenDays,
    information: ['order-number'],
    evidence: MISSING_ITEM_EVIDENCE.map(always),
    storeCheck: true, // M4
    remedies: ['replacement', 'refund'],
    refund: paidForTheUnit,
  },
  defect: {
    report: sevenDays,
    information: ['product-code'],
    evidence: DEFECT_EVIDENCE.map(always),
    storeCheck: false, // see READINGS.md
    sendBack: null,
    remedies: ['replacement', 'refund'],
    refund: paidForTheUnit,
  },
  missingPackage: {
    claim: { unlimited: true, opens: { from: 'estimate', period: { amount: 0, unit: 'day' } }, unknownDay: 'allow' },
    confirmedLossNeedNotWait: true,
    information: ['order-number'],
    lostByIncompleteAddress: 'deny',
    remedies: ['refund'],
    refund: all,
  },
};
