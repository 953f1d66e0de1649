import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reprice } from '../../src/money/reprice.ts';
import { refusalOf } from '../refusalOf.ts';

describe('pricing the kept goods again', () => {
  it('takes back a coupon that the kept goods do not earn', () => {
    const order = { paid: 5000, kept: 3000, keptShipping: 0, returnedGoods: 2500 };
    expect(reprice({ ...order, floorAtGoods: false })).toBe(2000);
    expect(reprice({ ...order, floorAtGoods: true })).toBe(2500);
  });

  it('keeps shipping for the kept goods', () => {
    expect(reprice({ paid: 5490, kept: 2000, keptShipping: 490, returnedGoods: 3000, floorAtGoods: false })).toBe(3000);
  });

  it('refunds nothing rather than asking for more', () => {
    expect(reprice({ paid: 2000, kept: 2500, keptShipping: 490, returnedGoods: 666, floorAtGoods: false })).toBe(0);
  });

  it('refuses amounts that are negative or not whole', () => {
    const order = { paid: 1, kept: 1, keptShipping: 0, returnedGoods: 0, floorAtGoods: false };
    expect(refusalOf(() => reprice({ ...order, paid: -1 }))).toMatch(/^the amount paid .* got -1$/);
    expect(refusalOf(() => reprice({ ...order, kept: -1 }))).toMatch(/^the price of the kept goods .* got -1$/);
    expect(refusalOf(() => reprice({ ...order, keptShipping: 0.5 }))).toMatch(/^shipping for the kept .* got 0\.5$/);
    expect(refusalOf(() => reprice({ ...order, returnedGoods: -1 }))).toMatch(/^the price of the returned .* got -1$/);
  });

  it('is never negative, and a floor never lowers it', () => {
    const amount = fc.nat(1e9);
    fc.assert(
      fc.property(amount, amount, amount, amount, (paid, kept, keptShipping, returnedGoods) => {
        const order = { paid, kept, keptShipping, returnedGoods };
        const without = reprice({ ...order, floorAtGoods: false });
        expect(without).toBeGreaterThanOrEqual(0);
        expect(reprice({ ...order, floorAtGoods: true })).toBe(Math.max(without, returnedGoods));
      }),
    );
  });
});
