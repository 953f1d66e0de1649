import { describe, expect, it } from 'vitest';
import type { CancellationClaim, Decision, Order, OrderLine, PastClaim } from '../../src/index.ts';
import { evaluateCancellation } from '../../src/index.ts';
import { answer, deductions, policyOf } from './sold.ts';

/** Rules as shops publish them, with the facts and the money of one case each; amounts in minor units. */

interface Ordered extends Partial<Omit<Order, 'lines' | 'placed'>> {
  readonly placed: string;
}

/** An order that is still in the store: one unit a line unless it says otherwise. */
function ordered(goods: readonly (Partial<OrderLine> & { readonly amount: number })[], facts: Ordered): Order {
  const lines = goods.map((one, index) => ({ id: `${index + 1}`, product: `ITEM-${index + 1}`, quantity: 1, ...one }));
  return { number: 'A-1001', currency: 'USD', lines, ...facts };
}

/** "Please cancel it", decided by the policy of a kind of shop at the moment it is asked. */
function cancelled(
  shop: string,
  order: Order,
  asked: string,
  claim: Partial<CancellationClaim> = {},
): Decision<'cancellation'> {
  return evaluateCancellation(
    order,
    { kind: 'cancellation', asked, ...claim },
    { policy: policyOf(shop), at: claim.authorized ?? asked },
  );
}

describe('cancellations in a shop for repair parts', () => {
  const order = ordered([{ amount: 6200 }], { placed: '2025-03-03T14:00:00-08:00' });

  it('S061 repair parts cancelled 18 minutes after the order come back in full', () => {
    expect(answer(cancelled('repair-parts-and-tools', order, '2025-03-03T14:18:00-08:00'))).toBe(
      'approved: refund 6200',
    );
  });

  it('S061 repair parts, the last of 25 minutes and the millisecond after it', () => {
    const at = (asked: string) => cancelled('repair-parts-and-tools', order, asked);
    expect(at('2025-03-03T14:25:00-08:00').outcome).toBe('approved');
    const later = at('2025-03-03T14:25:00.001-08:00');
    expect(later.outcome).toBe('review');
    expect(later.reasons).toMatchObject([{ code: 'requirement-to-be-judged', term: 'within-the-first-minutes' }]);
  });

  it('S061 a refused parcel of repair parts costs a quarter, at least 5.00, and the way back', () => {
    const refused = (amount: number) =>
      ordered([{ id: 'part', amount }], {
        placed: '2025-03-03T14:00:00-08:00',
        shipping: { charged: 700 },
        parcels: [
          {
            id: 'P1',
            contents: [{ line: 'part', quantity: 1 }],
            dispatched: '2025-03-04T09:00:00-08:00',
            attributes: { refused: true },
          },
        ],
      });
    const decide = (amount: number) =>
      cancelled('repair-parts-and-tools', refused(amount), '2025-03-07T09:00:00-08:00', {
        attributes: { returnFreight: 600 },
      });
    const dear = decide(6200);
    expect(answer(dear)).toBe('approved: refund 4050');
    expect(deductions(dear)).toEqual(['refused-parcel-fee 1550', 'return-freight 600']);
    expect(answer(decide(1600))).toBe('approved: refund 500');
    expect(decide(1000).refund.total).toBe(0);
  });
});

describe('cancellations of dresses made to order', () => {
  const order = ordered([{ amount: 18000 }], {
    placed: '2025-05-05T08:55:00Z',
    paid: '2025-05-05T09:00:00Z',
    shipping: { charged: 2000 },
  });
  const at = (asked: string, attributes = {}) =>
    cancelled(
      'made-to-order-dresses',
      { ...order, lines: order.lines.map((line) => ({ ...line, attributes })) },
      asked,
    );

  it.each([
    ['(a) 30 hours', '2025-05-06T15:00:00Z', 16400],
    ['(b) 90 hours', '2025-05-09T03:00:00Z', 11000],
    ['six hours', '2025-05-05T15:00:00Z', 20000],
    ['more than six hours', '2025-05-05T15:00:00.001Z', 16400],
    ['more than 72 hours', '2025-05-08T09:00:00.001Z', 11000],
  ])('S063 a dress made to order, cancelled %s after the payment', (_, asked, total) => {
    expect(answer(at(asked))).toBe(`approved: refund ${total}`);
  });

  it.each([
    ['cutting', 11000],
    ['sewing', 7400],
    ['finishing', 3800],
  ])('S063 a dress made to order, cancelled after 121 hours while it is at %s', (stage, total) => {
    expect(answer(at('2025-05-10T10:00:00Z', { stage }))).toBe(`approved: refund ${total}`);
  });

  it('S063 a dress made to order, cancelled after 121 hours: the tailor is asked how far it is', () => {
    const decision = at('2025-05-10T10:00:00Z');
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'fact-unknown', fact: 'line.stage', turn: 'store' }]);
  });
});

describe('cancellations of wigs with a cut-off in the morning', () => {
  const wig = (shippingMethod?: string) =>
    ordered([{ amount: 16000 }], {
      placed: '2025-03-07T10:15:00-05:00',
      ...(shippingMethod === undefined ? {} : { attributes: { shippingMethod } }),
    });
  const custom = ordered([{ amount: 40000, attributes: { custom: true } }], { placed: '2025-03-07T10:15:00-05:00' });

  it.each([
    ['(a) before eleven', wig(), '2025-03-07T10:50:00-05:00', 16000],
    ['(b) at two in the afternoon', wig(), '2025-03-07T14:00:00-05:00', 15200],
    ['at eleven sharp', wig(), '2025-03-07T11:00:00-05:00', 15200],
    ['(c) at two in the afternoon, express', wig('express'), '2025-03-07T14:00:00-05:00', 13600],
    ['before eleven, express', wig('express'), '2025-03-07T10:59:59-05:00', 16000],
    ['(d) 60 hours later, custom', custom, '2025-03-10T03:15:00Z', 28000],
    ['47 hours later, custom', custom, '2025-03-09T14:15:00Z', 40000],
  ])('S067 a wig ordered in the morning, cancelled %s', (_, order, asked, total) => {
    expect(answer(cancelled('wigs-with-morning-cut-off', order, asked))).toBe(`approved: refund ${total}`);
  });

  it('S067 a wig ordered after eleven can be cancelled free until eleven on the next day', () => {
    const order = ordered([{ amount: 16000 }], { placed: '2025-03-08T11:00:00-05:00' });
    const at = (asked: string) => cancelled('wigs-with-morning-cut-off', order, asked).refund.total;
    // The clocks go forward in between.
    expect(at('2025-03-09T14:59:59.999Z')).toBe(16000);
    expect(at('2025-03-09T15:00:00Z')).toBe(15200);
  });
});

describe('cancellations of pre-sale sneakers', () => {
  const pairs = (stage: string) =>
    ordered([{ quantity: 3, amount: 9000, attributes: { preSale: true, stage } }], { placed: '2025-03-03T10:00:00Z' });

  it.each([
    ['(a) bought for us but not here', 'bought', 7500],
    ['(b) here', 'arrived', 6000],
    ['not bought yet', 'waiting', 9000],
  ])('S070 three pre-sale pairs, cancelled when they are %s', (_, stage, total) => {
    const decision = cancelled('pre-sale-sneakers', pairs(stage), '2025-03-10T10:00:00Z');
    expect(answer(decision)).toBe(`approved: refund ${total}`);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'follow-policy', who: 'store', term: 'raffle-entry-void' }),
    );
  });

  it('S070 pre-sale pairs in two lines pay for each pair', () => {
    const order = ordered(
      [
        { quantity: 2, amount: 6000, attributes: { preSale: true, stage: 'bought' } },
        { quantity: 1, amount: 3000, attributes: { preSale: true, stage: 'arrived' } },
        { quantity: 1, amount: 2000 },
      ],
      { placed: '2025-03-03T10:00:00Z' },
    );
    expect(answer(cancelled('pre-sale-sneakers', order, '2025-03-10T10:00:00Z'))).toBe('approved: refund 9000');
  });

  it('S070 pre-sale pairs that were shipped cannot be cancelled', () => {
    const order = ordered([{ id: 'pair', amount: 3000, attributes: { preSale: true, stage: 'arrived' } }], {
      placed: '2025-03-03T10:00:00Z',
      parcels: [{ id: 'P1', contents: [{ line: 'pair', quantity: 1 }], dispatched: '2025-03-09T10:00:00Z' }],
    });
    expect(cancelled('pre-sale-sneakers', order, '2025-03-10T10:00:00Z').outcome).toBe('denied');
  });
});

describe('cancellations by a brand on a wholesale platform', () => {
  const late = (at: string): PastClaim => ({ kind: 'cancellation', at, attributes: { late: true } });
  const order = (history?: readonly PastClaim[]) =>
    ordered([{ quantity: 30, amount: 90000 }], {
      placed: '2025-06-02T10:00:00-04:00',
      ...(history === undefined ? {} : { customer: { id: 'brand', history } }),
    });
  const charge = ({ nextSteps }: Decision) =>
    nextSteps.filter((step) => step.code === 'follow-policy' && step.term === 'late-cancellation-charge');
  /** Four business days after the order of a Monday. */
  const LATE = '2025-06-06T10:00:00-04:00';

  it('S072 a brand that cancels late a second time in six months is charged, and the shop is refunded', () => {
    const decision = cancelled('wholesale-platform', order([late('2025-03-01T10:00:00Z')]), LATE);
    expect(answer(decision)).toBe('approved: refund 90000');
    expect(charge(decision)).toMatchObject([{ who: 'customer', amount: 15000 }]);
  });

  it.each([
    ['the first late one', order([]), LATE],
    ['one whose last late one is more than six months ago', order([late('2024-12-01T10:00:00Z')]), LATE],
    ['one in the first three business days', order([late('2025-03-01T10:00:00Z')]), '2025-06-05T10:00:00-04:00'],
  ])('S072 a brand is not charged for %s', (_, of, asked) => {
    const decision = cancelled('wholesale-platform', of, asked);
    expect(answer(decision)).toBe('approved: refund 90000');
    expect(charge(decision)).toEqual([]);
  });

  it('S072 a brand that has cancelled three orders in six months, or of which nobody knows, is looked at', () => {
    const three = [late('2025-02-01'), late('2025-03-01'), late('2025-04-01')];
    expect(cancelled('wholesale-platform', order(three), LATE).outcome).toBe('review');
    expect(cancelled('wholesale-platform', order(), LATE).outcome).toBe('review');
  });
});

describe('cancellations of personalised gifts', () => {
  const gift = (personalised: boolean, amount: number, inProduction = false) =>
    ordered([{ amount, attributes: { personalised, inProduction } }], { placed: '2025-03-03T08:00:00Z' });
  /** 14 hours later. */
  const ASKED = '2025-03-03T22:00:00Z';

  it('S073 (a) an engraved gift cannot be cancelled after 14 hours', () => {
    const decision = cancelled('personalised-gifts', gift(true, 4900), ASKED);
    expect(answer(decision)).toBe('denied: cancellation-window-closed');
    expect(decision.refund.total).toBe(0);
    expect(cancelled('personalised-gifts', gift(true, 4900), '2025-03-03T20:00:00Z').refund.total).toBe(4900);
  });

  it('S073 (b) a plain gift can be cancelled for 24 hours', () => {
    expect(answer(cancelled('personalised-gifts', gift(false, 2000), ASKED))).toBe('approved: refund 2000');
    expect(cancelled('personalised-gifts', gift(false, 2000), '2025-03-04T08:00:00.001Z').outcome).toBe('denied');
  });

  it('S073 both gifts in one order: the plain one is cancelled, with its share of shipping', () => {
    const order = ordered(
      [
        { amount: 4900, attributes: { personalised: true, inProduction: false } },
        { amount: 2000, attributes: { inProduction: false } },
      ],
      { placed: '2025-03-03T08:00:00Z', shipping: { charged: 690 } },
    );
    const decision = cancelled('personalised-gifts', order, ASKED);
    expect(answer(decision)).toBe('partially-approved: refund 2200');
    expect(decision.lines).toMatchObject([
      { line: '1', verdict: 'denied', exceptions: ['personalised'] },
      { line: '2', verdict: 'granted' },
    ]);
  });

  it('S073 a gift in production cannot be cancelled', () => {
    const decision = cancelled('personalised-gifts', gift(false, 2000, true), ASKED);
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([{ code: 'requirement-not-met', term: 'not-in-production' }]);
  });
});

describe('cancellations of what is on the calendar', () => {
  it.each([
    ['a day after the order', '2025-03-04T09:00:00Z', 31500],
    ['30 days before', '2025-05-15T12:00:00Z', 31500],
    ['14 days before', '2025-05-31T12:00:00Z', 26500],
    ['13 days before', '2025-06-01T12:00:00Z', 21500],
    ['7 days before', '2025-06-07T12:00:00Z', 21500],
    ['6 days before', '2025-06-08T12:00:00Z', 15500],
  ])('a suit rented for a wedding, with a deposit, cancelled %s', (_, asked, total) => {
    const order = ordered(
      [
        { amount: 20000, attributes: { category: 'rental' } },
        { amount: 10000, attributes: { category: 'deposit' } },
      ],
      {
        currency: 'CAD',
        placed: '2025-03-03T10:00:00Z',
        attributes: { eventOn: '2025-06-14' },
        shipping: { charged: 1500 },
      },
    );
    expect(answer(cancelled('formal-wear-rental', order, asked))).toBe(`approved: refund ${total}`);
    expect(cancelled('formal-wear-rental', order, '2025-06-13T12:00:00Z').outcome).toBe('denied');
  });

  it.each([
    ['the first one', [], 'approved: refund 3000'],
    ['the second one in a year', [{ kind: 'cancellation', at: '2025-01-05' }], 'approved: refund 2750'],
    ['the second one in two years', [{ kind: 'cancellation', at: '2024-01-05' }], 'approved: refund 3000'],
  ] as const)('a box of a subscription, %s that is skipped', (_, history, expected) => {
    const order = ordered([{ amount: 3000, attributes: { packedOn: '2025-04-10' } }], {
      currency: 'EUR',
      placed: '2025-03-03T10:00:00Z',
      customer: { history },
    });
    const at = (asked: string, claim: Partial<CancellationClaim> = {}) =>
      cancelled('subscription-boxes', order, asked, claim);
    expect(answer(at('2025-04-05T12:00:00Z'))).toBe(expected);
    expect(at('2025-04-06T12:00:00Z').outcome).toBe('denied');
    const credit = at('2025-04-05T12:00:00Z', { remedy: 'account-balance' });
    expect(answer(credit)).toBe('approved: account-balance 3000');
    expect(credit.refund.bonus).toBe(150);
  });

  it('a box of a subscription may be skipped until the day before by a founding member', () => {
    const order = ordered([{ amount: 3000, attributes: { packedOn: '2025-04-10' } }], {
      currency: 'EUR',
      placed: '2025-03-03T10:00:00Z',
      customer: { history: [], attributes: { tier: 'founding' } },
    });
    expect(cancelled('subscription-boxes', order, '2025-04-09T12:00:00Z').outcome).toBe('approved');
    expect(cancelled('subscription-boxes', order, '2025-04-10T12:00:00Z').outcome).toBe('denied');
  });

  it.each([
    ['2025-03-13T12:00:00Z', 9500],
    ['2026-02-01T12:00:00Z', 9500],
    ['2026-02-02T12:00:00Z', 11000],
  ])('a figure on pre-order, projected for August: cancelled at %s', (asked, total) => {
    const order = ordered([{ amount: 10000, attributes: { preOrder: true, projectedFor: '2025-08-01' } }], {
      currency: 'CAD',
      placed: '2025-03-03T10:00:00Z',
      shipping: { charged: 1000 },
    });
    expect(answer(cancelled('collectible-figures', order, asked))).toBe(`approved: refund ${total}`);
  });

  it.each([
    ['until it is downloaded', { downloaded: false }, {}, '2025-03-17T12:00:00Z', 'approved'],
    ['not after that', { downloaded: true }, {}, '2025-03-10T12:00:00Z', 'denied'],
    ['not after 14 days', { downloaded: false }, {}, '2025-03-18T12:00:00Z', 'denied'],
    ['until the day before its release', { downloaded: false, releasedOn: '2025-05-12' }, {}, '2025-05-11', 'approved'],
    ['not on that day', { downloaded: false, releasedOn: '2025-05-12' }, {}, '2025-05-12', 'denied'],
    ['where it was bought twice', { downloaded: true }, { reasonCode: 'bought-twice' }, '2025-05-02', 'approved'],
  ])('a download can be cancelled %s', (_, attributes, claim, asked, outcome) => {
    const order = ordered([{ id: 'file', amount: 6000, attributes }], {
      currency: 'EUR',
      placed: '2025-03-03T10:00:00Z',
      parcels: [{ id: 'link', contents: [{ line: 'file', quantity: 1 }], delivered: '2025-03-03T10:00:05Z' }],
    });
    const noon = asked.includes('T') ? asked : `${asked}T12:00:00Z`;
    expect(cancelled('downloads-and-licences', order, noon, claim).outcome).toBe(outcome);
  });
});
