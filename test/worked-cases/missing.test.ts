import { describe, expect, it } from 'vitest';
import type { Decision, MissingItemClaim, MissingPackageClaim, Order, Parcel } from '../../src/index.ts';
import { evaluateMissingItem, evaluateMissingPackage } from '../../src/index.ts';
import { answer, offers, policyOf, sold } from './sold.ts';

/** Rules as shops publish them, with the facts and the money of one case each; amounts in minor units. */

const terms = ({ reasons }: Decision) =>
  reasons.flatMap((reason) => ('term' in reason ? [`${reason.code} ${reason.term}`] : []));

/** An order of one article in one parcel that was not delivered unless it says so. */
function sent(amount: number, parcel: Partial<Parcel>, facts: Partial<Order> = {}): Order {
  return {
    number: 'A-1001',
    currency: 'USD',
    lines: [{ id: '1', product: 'ITEM-1', quantity: 1, amount }],
    parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], ...parcel }],
    destination: { addressComplete: true },
    ...facts,
  };
}

/** "My package has not come", decided by the policy of a kind of shop. */
function notReceived(
  shop: string,
  order: Order,
  { at, ...claim }: Partial<MissingPackageClaim> & { readonly asked: string; readonly at?: string },
): Decision<'missing-package'> {
  return evaluateMissingPackage(
    order,
    { kind: 'missing-package', orderNumber: order.number, ...claim },
    { policy: policyOf(shop), at: at ?? claim.asked },
  );
}

describe('craft supplies', () => {
  const order = sold(
    [
      { id: 'candle', amount: 1200 },
      { id: 'ribbon', amount: 800 },
    ],
    { delivered: '2025-03-03' },
  );
  const missing = (asked: string, changes: Partial<MissingItemClaim> = {}) => {
    const claim: MissingItemClaim = {
      kind: 'missing-item',
      asked,
      orderNumber: order.number,
      evidence: [{ kind: 'packing-slip' }],
      attributes: { boxKept: true },
      items: [{ line: 'candle', quantity: 1 }],
      ...changes,
    };
    return evaluateMissingItem(order, claim, { policy: policyOf('craft-supplies'), at: asked });
  };

  it('S084 (a) a candle missing from a parcel of craft supplies is looked into on the day after', () => {
    const decision = missing('2025-03-04T12:00:00Z');
    expect(answer(decision)).toBe('awaiting: store-check-pending');
    expect(decision.refund.total).toBe(0);
  });

  it('S084 (b) a candle missing from a parcel of craft supplies is not looked into after four days', () => {
    const decision = missing('2025-03-07T12:00:00Z');
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons.map(({ code }) => code)).toContain('report-window-closed');
    expect(decision.refund.total).toBe(0);
  });

  it('S084 craft supplies: what the store confirms is sent again or refunded', () => {
    const items = [{ line: 'candle', quantity: 1, check: { finding: 'confirmed' }, replaceable: true }] as const;
    expect(offers(missing('2025-03-05T12:00:00Z', { items }))).toEqual(['replacement 0', 'refund 1200']);
  });

  it('S084 craft supplies: whoever threw the box away gets nothing, whoever does not say is asked', () => {
    expect(terms(missing('2025-03-04T12:00:00Z', { attributes: { boxKept: false } }))).toEqual([
      'requirement-not-met box-kept',
    ]);
    expect(missing('2025-03-04T12:00:00Z', { attributes: {} }).reasons).toContainEqual(
      expect.objectContaining({ code: 'fact-unknown', fact: 'claim.boxKept', turn: 'customer' }),
    );
  });
});

describe('craft beer', () => {
  /** Two boxes, and the second did not come. */
  const boxes: Order = {
    number: 'A-1001',
    currency: 'GBP',
    lines: [{ id: 'case', product: 'CASE-12', quantity: 2, amount: 7200 }],
    parcels: [
      { id: 'P1', contents: [{ line: 'case', quantity: 1 }], dispatched: '2025-02-03', delivered: '2025-02-05' },
      { id: 'P2', contents: [{ line: 'case', quantity: 1 }], dispatched: '2025-02-03' },
    ],
    destination: { country: 'GB', zone: 'Europe/London', addressComplete: true },
  };
  /** The two boxes were one consignment, of which half came. */
  const consignment = sold([{ id: 'case', amount: 7200, quantity: 2 }], {
    currency: 'GBP',
    shipped: '2025-02-03',
    delivered: '2025-02-05',
    destination: { country: 'GB', zone: 'Europe/London' },
  });
  const missing = (at: string) =>
    evaluateMissingItem(
      consignment,
      {
        kind: 'missing-item',
        asked: '2025-02-10T12:00:00Z',
        orderNumber: 'A-1001',
        items: [{ line: 'case', quantity: 1, replaceable: true }],
      },
      { policy: policyOf('craft-beer'), at },
    );
  const OPENS = '2025-02-18T00:00:00.000Z';

  it('S088 a box of beer that did not come: nothing before 14 days from dispatch, then replacement or money', () => {
    const claim = { asked: '2025-02-10T12:00:00Z', replaceable: true } as const;
    const early = notReceived('craft-beer', boxes, claim);
    expect(early.outcome).toBe('too-early');
    expect(early.refund.total).toBe(0);
    expect(early.deadlines).toMatchObject([{ act: 'claim-missing-package', opens: OPENS }]);
    expect(notReceived('craft-beer', boxes, { ...claim, at: '2025-02-17T23:59:59.999Z' }).outcome).toBe('too-early');
    const then = notReceived('craft-beer', boxes, { ...claim, at: OPENS });
    expect(then.outcome).toBe('approved');
    expect(offers(then)).toEqual(['replacement 0', 'refund 3600']);
  });

  it('S088 a box of beer missing from one consignment: the same', () => {
    const early = missing('2025-02-10T12:00:00Z');
    expect(early.outcome).toBe('too-early');
    expect(early.reasons).toMatchObject([{ code: 'window-not-open', opens: OPENS, lastDay: '2025-02-17' }]);
    expect(early.refund.total).toBe(0);
    const then = missing(OPENS);
    expect(then.outcome).toBe('approved');
    expect(offers(then)).toEqual(['replacement 0', 'refund 3600']);
  });
});

describe('a marketplace with two sides', () => {
  const SHOP = 'marketplace-with-two-sides';
  const order = sent(4000, { dispatched: '2025-01-06', estimate: '2025-01-15' });
  /** Monday. The seller may answer until the end of Thursday, in Los Angeles. */
  const ASKED = '2025-02-10T10:00:00-08:00';
  const ANSWER_DUE = '2025-02-14T08:00:00.000Z';

  it('S094 (a) a marketplace parcel claimed 26 days after its estimate: the seller may answer, then it is refunded', () => {
    const first = notReceived(SHOP, order, { asked: ASKED });
    expect(first.outcome).toBe('awaiting');
    expect(first.reasons).toMatchObject([
      { code: 'requirement-pending', term: 'seller-answers-first', turn: 'store', until: ANSWER_DUE },
    ]);
    const then = notReceived(SHOP, order, { asked: ASKED, at: ANSWER_DUE });
    expect(answer(then)).toBe('approved: refund 4000');
    expect(then.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'follow-policy', who: 'customer', term: 'tell-us-if-it-arrives' }),
    );
  });

  it.each([
    ['proof of delivery', 'proof-of-delivery', 'denied'],
    ['a refund', 'refund', 'approved'],
    ['a replacement', 'replacement', 'approved'],
  ])('S094 (a) a marketplace parcel: the seller answers with %s', (_, sellerAnswer, outcome) => {
    const decision = notReceived(SHOP, order, { asked: ASKED, attributes: { sellerAnswer } });
    expect(decision.outcome).toBe(outcome);
  });

  it('S094 (b) a marketplace parcel claimed 36 days after its estimate is too late', () => {
    const decision = notReceived(SHOP, order, { asked: '2025-02-20T10:00:00-08:00', at: '2025-02-28T10:00:00-08:00' });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons.map(({ code }) => code)).toContain('package-window-closed');
    expect(decision.refund.total).toBe(0);
  });

  it('S094 a marketplace parcel: escalated after 21 business days is too late, and a closed case stays closed', () => {
    const claimed = (attributes: Record<string, string>, of: Order = order) =>
      notReceived(SHOP, of, { asked: ASKED, at: '2025-03-20T10:00:00-07:00', attributes });
    expect(claimed({ escalatedOn: '2025-03-11' }).outcome).toBe('approved');
    expect(terms(claimed({ escalatedOn: '2025-03-12' }))).toEqual(['requirement-not-met escalated-in-time']);
    const customer = {
      history: [{ kind: 'missing-package', at: '2025-01-20T10:00:00Z', order: 'A-1001', line: '1' }],
    } as const;
    expect(terms(claimed({}, { ...order, customer }))).toEqual(['requirement-not-met once-only']);
  });

  it('S094 a marketplace parcel to India is counted from the payment', () => {
    const india: Order = { ...order, paid: '2025-01-05', destination: { country: 'IN', addressComplete: true } };
    const at = '2025-02-28T10:00:00-08:00';
    expect(notReceived(SHOP, india, { asked: '2025-02-04T10:00:00-08:00', at }).outcome).toBe('approved');
    expect(notReceived(SHOP, india, { asked: '2025-02-05T10:00:00-08:00', at }).outcome).toBe('denied');
  });
});

describe('mattresses', () => {
  it('S096 a mattress that never came is claimed too late 24 days after it was sent', () => {
    const order = sent(60000, { dispatched: '2025-05-01' });
    const late = notReceived('mattress-trial', order, { asked: '2025-05-25T10:00:00-07:00' });
    expect(late.outcome).toBe('denied');
    expect(late.reasons.map(({ code }) => code)).toContain('package-window-closed');
    expect(late.refund.total).toBe(0);
    expect(answer(notReceived('mattress-trial', order, { asked: '2025-05-22T10:00:00-07:00' }))).toBe(
      'awaiting: carrier-check-pending',
    );
  });
});

describe('luggage with package protection', () => {
  const SHOP = 'luggage-with-package-protection';
  const order = (amount: number, facts: Partial<Order> = {}) =>
    sent(
      amount,
      { dispatched: '2025-03-01T10:00:00Z', delivered: '2025-03-03T10:00:00Z' },
      { attributes: { packageProtection: true }, ...facts },
    );
  /** The police report came 36 hours after the delivery. */
  const stolen = (of: Order, theftReportedOn: string, attributes: Record<string, string> = {}) =>
    notReceived(SHOP, of, {
      asked: theftReportedOn,
      at: '2025-03-06T10:00:00Z',
      reasonCode: 'stolen',
      replaceable: true,
      evidence: [{ kind: 'police-report', at: '2025-03-04T22:00:00Z' }],
      attributes: { theftReportedOn, policeReportOn: '2025-03-04T22:00:00Z', ...attributes },
    });
  const AFTER_30_HOURS = '2025-03-04T16:00:00Z';
  const AFTER_60_HOURS = '2025-03-05T22:00:00Z';

  it('S097 (a) luggage stolen after delivery and reported after 30 hours is replaced', () => {
    const decision = stolen(order(65000), AFTER_30_HOURS);
    expect(answer(decision)).toBe('approved: replacement 0');
    expect(decision.remedies.map(({ replaced }) => replaced)).toEqual([[{ line: '1', parcel: 'P1', quantity: 1 }]]);
  });

  it('S097 (b) luggage stolen after delivery and reported after 60 hours is not', () => {
    const decision = stolen(order(65000), AFTER_60_HOURS);
    expect(decision.outcome).toBe('denied');
    expect(terms(decision)).toEqual(['requirement-not-met theft-reported-in-time']);
    expect(decision.refund.total).toBe(0);
  });

  it('S097 luggage without protection is not covered, and above 1,000.00 somebody looks', () => {
    expect(terms(stolen(order(65000, { attributes: {} }), AFTER_30_HOURS))).toEqual([
      'requirement-not-met package-protection',
    ]);
    expect(stolen(order(100000), AFTER_30_HOURS).outcome).toBe('approved');
    expect(stolen(order(100001), AFTER_30_HOURS).outcome).toBe('review');
    expect(stolen(order(100001), AFTER_30_HOURS, { extraReview: 'passed' }).outcome).toBe('approved');
  });

  it('S097 luggage up to 500.00 needs no police report', () => {
    const claim = {
      asked: AFTER_30_HOURS,
      reasonCode: 'stolen',
      replaceable: true,
      attributes: { theftReportedOn: AFTER_30_HOURS },
    } as const;
    expect(notReceived(SHOP, order(50000), claim).outcome).toBe('approved');
    expect(notReceived(SHOP, order(50001), claim).outcome).toBe('awaiting');
  });
});

describe('a marketplace across borders', () => {
  const SHOP = 'cross-border-marketplace';
  const order = sent(
    4000,
    { dispatched: '2025-03-01', attributes: { service: 'express-mail' } },
    { shipping: { charged: 500 } },
  );

  it('S100 (a) a parcel by express mail is disputed too early on day 4', () => {
    const decision = notReceived(SHOP, order, { asked: '2025-03-05T12:00:00+08:00' });
    expect(decision.outcome).toBe('too-early');
    expect(decision.refund.total).toBe(0);
    // Day 7 in Shanghai: the button opens when the fifth day has ended.
    expect(decision.deadlines).toMatchObject([
      { act: 'claim-missing-package', opens: '2025-03-06T16:00:00.000Z', lastDay: '2025-03-28' },
    ]);
  });

  it('S100 (b) a parcel by express mail is disputed in time on day 19', () => {
    expect(answer(notReceived(SHOP, order, { asked: '2025-03-20T12:00:00+08:00' }))).toBe('approved: refund 4500');
  });

  it('S100 (c) a parcel by express mail is disputed too late on day 32', () => {
    const decision = notReceived(SHOP, order, { asked: '2025-04-02T12:00:00+08:00' });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons.map(({ code }) => code)).toEqual(['package-window-closed']);
    expect(decision.refund.total).toBe(0);
  });

  it.each([
    ['by courier', 'express-courier', ['2025-03-24', '2025-03-25']],
    ['by express mail', 'express-mail', ['2025-03-28', '2025-03-29']],
    ['by post', 'post', ['2025-04-09', '2025-04-10']],
  ])('S100 a parcel %s: the last day and the first one after it', (_, service, days) => {
    const by = sent(4000, { dispatched: '2025-03-01', attributes: { service } });
    expect(days.map((day) => notReceived(SHOP, by, { asked: `${day}T12:00:00+08:00` }).outcome)).toEqual([
      'approved',
      'denied',
    ]);
  });
});

describe('boxes by subscription', () => {
  const SHOP = 'subscription-boxes';
  const order: Order = {
    ...sent(3000, { dispatched: '2025-03-03T10:00:00Z' }, { currency: 'EUR' }),
    lines: [{ id: '1', product: 'BOX-3', quantity: 1, amount: 3000, attributes: { packedOn: '2025-03-01' } }],
  };

  it('a subscription box is claimed after 15 business days and within 60 days', () => {
    const at = (asked: string, replaceable: boolean) => answer(notReceived(SHOP, order, { asked, replaceable }));
    expect(at('2025-03-24T20:00:00Z', true)).toBe('too-early: window-not-open');
    expect(at('2025-03-25T10:00:00Z', true)).toBe('approved: replacement 0');
    expect(at('2025-05-02T10:00:00Z', false)).toBe('approved: account-balance 3000');
    expect(at('2025-05-03T10:00:00Z', false)).toBe('denied: package-window-closed');
  });

  it('of a subscription box two missing pieces are credited, not more', () => {
    const missing = (quantity: number) =>
      evaluateMissingItem(
        sold([{ id: 'pieces', amount: 3000, quantity: 5 }], { currency: 'EUR', delivered: '2025-03-05T10:00:00Z' }),
        {
          kind: 'missing-item',
          asked: '2025-03-06T10:00:00Z',
          orderNumber: 'A-1001',
          evidence: [{ kind: 'box-photo' }],
          items: [{ line: 'pieces', quantity }],
        },
        { policy: policyOf(SHOP) },
      );
    expect(answer(missing(2))).toBe('approved: account-balance 1200');
    expect(answer(missing(4))).toBe('partially-approved: account-balance 1200');
    expect(terms(missing(4))).toEqual(['beyond-limit two-a-box']);
  });
});

describe('personalised gifts on their way', () => {
  const lost = (personalised: boolean, claim: Pick<MissingPackageClaim, 'remedy'> = {}) =>
    notReceived(
      'personalised-gifts',
      {
        ...sent(
          4900,
          { dispatched: '2025-03-05', lastScan: '2025-03-08', carrier: { state: 'lost', causedByAddress: true } },
          { shipping: { charged: 500 }, destination: { addressComplete: false } },
        ),
        lines: [{ id: '1', product: 'ITEM-1', quantity: 1, amount: 4900, attributes: { personalised } }],
      },
      { asked: '2025-03-20T10:00:00Z', replaceable: true, ...claim },
    );

  it('a gift lost by an incomplete address is sent again at a charge, or refunded without shipping if it is plain', () => {
    expect(offers(lost(false))).toEqual(['replacement 0', 'refund 4900']);
    expect(offers(lost(true))).toEqual(['replacement 0']);
    expect(lost(true, { remedy: 'replacement' }).nextSteps).toContainEqual(
      expect.objectContaining({ code: 'follow-policy', who: 'customer', term: 'pay-for-shipping-again' }),
    );
  });
});
