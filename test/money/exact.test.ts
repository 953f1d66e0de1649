import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorOfProduct, halfUpOfProduct, requireNatural, requirePositive } from '../../src/money/exact.ts';
import { refusalOf } from '../refusalOf.ts';

const factor = () => fc.oneof(fc.nat(10_000), fc.maxSafeNat());
const divisor = () => factor().map((value) => Math.max(1, value));

describe('exact products and quotients', () => {
  it('rounds down or half up', () => {
    expect(floorOfProduct(1000, 2, 3)).toBe(666);
    expect(halfUpOfProduct(1000, 2, 3)).toBe(667);
    expect(halfUpOfProduct(1, 1, 2)).toBe(1);
    expect(floorOfProduct(0, 5, 7)).toBe(0);
  });

  it('agrees with BigInt for amounts of any size', () => {
    fc.assert(
      fc.property(factor(), factor(), divisor(), (a, b, c) => {
        const floor = (BigInt(a) * BigInt(b)) / BigInt(c);
        const halfUp = (2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c));
        fc.pre(halfUp <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(floorOfProduct(a, b, c)).toBe(Number(floor));
        expect(halfUpOfProduct(a, b, c)).toBe(Number(halfUp));
      }),
    );
  });

  it('refuses what is not whole, negative, or too large to be exact', () => {
    expect(refusalOf(() => floorOfProduct(1.5, 1, 1))).toMatch(/^a factor .* got 1\.5$/);
    expect(refusalOf(() => floorOfProduct(-1, 1, 1))).toMatch(/^a factor .* got -1$/);
    expect(refusalOf(() => floorOfProduct(1, Number.NaN, 1))).toMatch(/^a factor .* got NaN$/);
    expect(refusalOf(() => halfUpOfProduct(1, 1, 0))).toMatch(/^the divisor .* got 0$/);
    expect(refusalOf(() => floorOfProduct(Number.MAX_SAFE_INTEGER, 2, 1))).toBe(
      '18014398509481982 is too large for an amount',
    );
    expect(floorOfProduct(Number.MAX_SAFE_INTEGER, 2, 2)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('names what broke a precondition', () => {
    expect(() => requireNatural('the refund', -1)).toThrow('the refund must be a whole number that is not negative');
    expect(() => requirePositive('the step', 0)).toThrow('the step must be a whole number above zero');
  });
});
