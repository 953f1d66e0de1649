import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, cumulative, type UnitRounding } from '../../src/money/cumulative.ts';
import { refusalOf } from '../refusalOf.ts';

const rounding = (): fc.Arbitrary<UnitRounding> =>
  fc.record({ step: fc.constantFrom(1, 10, 20), rounding: fc.constantFrom('floor' as const, 'half-up' as const) });
const line = () => fc.record({ total: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 40 }) });

const singles = (total: number, quantity: number, options?: UnitRounding) =>
  Array.from({ length: quantity }, (_, unit) => between(total, quantity, unit, unit + 1, options));

describe('refunding a line unit by unit', () => {
  it('lets the last units pick up the cents', () => {
    expect(singles(2000, 3)).toEqual([666, 667, 667]);
    expect(singles(2500, 7, { rounding: 'half-up' })).toEqual([357, 357, 357, 358, 357, 357, 357]);
  });

  it('keeps to the step until the last unit', () => {
    expect(singles(9010, 3, { step: 10 })).toEqual([3000, 3000, 3010]);
    expect(singles(100_000, 3, { step: 20 })).toEqual([33_320, 33_340, 33_340]);
    expect(singles(9015, 3, { step: 10 })).toEqual([3000, 3010, 3005]);
  });

  it('is zero for no unit and the whole line for all units', () => {
    expect(cumulative(999, 3, 0)).toBe(0);
    expect(cumulative(999, 3, 3)).toBe(999);
    expect(cumulative(0, 0, 0)).toBe(0);
    expect(cumulative(999, 0, 0)).toBe(0);
  });

  it('gives a batch the sum of its singles, whatever the batches', () => {
    fc.assert(
      fc.property(line(), rounding(), fc.nat(40), fc.nat(40), ({ total, quantity }, options, a, b) => {
        const from = Math.min(a, b, quantity);
        const to = Math.min(Math.max(a, b), quantity);
        const batch = singles(total, quantity, options).slice(from, to);
        expect(between(total, quantity, from, to, options)).toBe(batch.reduce((x, y) => x + y, 0));
      }),
    );
  });

  it('never asks money back and ends at the line exactly', () => {
    fc.assert(
      fc.property(line(), rounding(), ({ total, quantity }, options) => {
        const units = singles(total, quantity, options);
        expect(units.every((unit) => unit >= 0)).toBe(true);
        expect(units.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it('keeps all amounts before the last unit in steps', () => {
    fc.assert(
      fc.property(line(), rounding(), ({ total, quantity }, options) => {
        const before = singles(total, quantity, options).slice(0, -1);
        expect(before.every((unit) => unit % (options.step ?? 1) === 0)).toBe(true);
      }),
    );
  });

  it('is exact for huge amounts', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 2, max: 1000 }), fc.nat(999), (total, quantity, units) => {
        fc.pre(units < quantity);
        expect(cumulative(total, quantity, units)).toBe(Number((BigInt(total) * BigInt(units)) / BigInt(quantity)));
      }),
    );
  });

  it('refuses units that are not there', () => {
    expect(refusalOf(() => cumulative(100, 2, 3))).toBe('there are 2 units, not 3');
    expect(refusalOf(() => cumulative(100, 2, -1))).toMatch(/^the number of units .* got -1$/);
    expect(refusalOf(() => cumulative(100, 2.5, 1))).toMatch(/^the quantity .* got 2\.5$/);
    expect(refusalOf(() => cumulative(-100, 2, 1))).toMatch(/^the total .* got -100$/);
    expect(refusalOf(() => cumulative(100, 2, 1, { step: 0 }))).toMatch(/^the step .* got 0$/);
    expect(refusalOf(() => between(100, 2, 2, 1))).toMatch(/got 2 to 1$/);
  });
});
