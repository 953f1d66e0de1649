import { describe, expect, it } from 'vitest';
import { type Basket, eligibilityOfBasket, InvalidInputError } from '../../src/index.ts';
import { policyThat } from '../needs/shop.ts';
import { text } from './page.ts';

/** A lamp for 49.00 with 4.90 shipping in the basket, on Saturday 7 March 2026. */
const basket: Basket = {
  currency: 'EUR',
  lines: [{ id: 'lamp', product: 'LAMP', quantity: 1, amount: 4900 }],
  shipping: { charged: 490 },
};
const at = '2026-03-07T12:00:00Z';
const delivered = '2026-03-10';

const returnIn = (found: ReturnType<typeof eligibilityOfBasket>, day = 0) => found.delivered[day]?.lines[0]?.claims[0];

describe('what would apply to a basket', () => {
  it('until when it could be returned, and what would come back', () => {
    const found = eligibilityOfBasket(basket, { at, delivered });
    expect(returnIn(found)).toMatchObject({
      kind: 'return',
      closes: '2026-03-18T00:00:00.000Z',
      lastDay: '2026-03-17',
      rule: { from: 'delivery', anchor: '2026-03-10', amount: 7, unit: 'day' },
      returnCosts: 'customer',
      remedies: [{ kind: 'refund', refund: { total: 4900 } }, { kind: 'account-balance' }],
    });
    expect(found.delivered[0]?.lines[0]?.claims.map(({ kind, status }) => [kind, status])).toEqual([
      ['return', 'open'],
      ['missing-item', 'open'],
      ['defect', 'open'],
    ]);
  });

  it('free returns, or a label that is taken off', () => {
    const free = policyThat({ return: { returnCosts: 'store' } });
    expect(returnIn(eligibilityOfBasket(basket, { at, delivered, policy: free }))).toMatchObject({
      returnCosts: 'store',
      remedies: [{ refund: { total: 4900 } }, {}],
    });
    const deductions = [{ code: 'label', kind: 'flat', amounts: { EUR: 595 } }] as const;
    const label = policyThat({ return: { returnCosts: 'store', refund: { deductions } } });
    expect(returnIn(eligibilityOfBasket(basket, { at, delivered, policy: label }))?.remedies[0]?.refund).toMatchObject({
      total: 4305,
      deductions: [{ code: 'label', amount: 595 }],
    });
  });

  it('of an estimate the days for its first and its last day', () => {
    const found = eligibilityOfBasket(basket, { at, delivered: { from: '2026-03-10', to: '2026-03-12' } });
    expect(found.delivered.map(({ day }, i) => [day, returnIn(found, i)?.lastDay])).toEqual([
      ['2026-03-10', '2026-03-17'],
      ['2026-03-12', '2026-03-19'],
    ]);
    expect(text(found.missingPackage)).toBe('not-yet from 2026-03-13: before-estimate');
  });

  it('cancelling it at once gives everything back', () => {
    expect(text(eligibilityOfBasket(basket, { at, delivered }).cancellation)).toBe('open: refund 5390');
  });

  it('days are those of the destination', () => {
    const found = eligibilityOfBasket({ ...basket, destination: { zone: 'Asia/Seoul' } }, { at, delivered });
    expect(found.zone).toBe('Asia/Seoul');
    expect(returnIn(found)).toMatchObject({ closes: '2026-03-17T15:00:00.000Z', lastDay: '2026-03-17' });
  });

  it('delivered on the day of the order', () => {
    expect(returnIn(eligibilityOfBasket(basket, { at, delivered: '2026-03-07' }))).toMatchObject({
      status: 'open',
      lastDay: '2026-03-14',
    });
  });

  it('an empty basket, and what cannot be', () => {
    const empty = eligibilityOfBasket({ currency: 'EUR', lines: [] }, { at, delivered });
    expect(empty.delivered).toEqual([{ day: delivered, lines: [] }]);
    const wrong = [
      [{ currency: 'EUR' }, { at, delivered }],
      [
        { ...basket, lines: [null] },
        { at, delivered },
      ],
      [null, { at, delivered }],
      [basket, { at, delivered: 'soon' }],
      [basket, { at, delivered: { from: '2026-03-12', to: '2026-03-10' } }],
      [basket, { delivered }],
      [basket, {}],
    ] as unknown as readonly Parameters<typeof eligibilityOfBasket>[];
    for (const args of wrong) expect(() => eligibilityOfBasket(...args)).toThrow(InvalidInputError);
  });

  it('is plain JSON', () => {
    const found = eligibilityOfBasket(basket, { at, delivered });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
