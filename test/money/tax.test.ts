import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitRounding } from '../../src/money/cumulative.ts';
import { type GrossAndTax, splitGrossTax, taxAdded, taxIncluded } from '../../src/money/tax.ts';
import { refusalOf } from '../refusalOf.ts';

interface Line extends UnitRounding {
  readonly gross: number;
  readonly tax: number;
  readonly quantity: number;
}

/** Lines of all prices, with many where a unit costs next to nothing or is nearly all tax. */
const line = (): fc.Arbitrary<Line> =>
  fc
    .record({
      gross: fc.oneof(fc.nat(100), fc.nat(5000)),
      taxShare: fc.nat(1000),
      quantity: fc.integer({ min: 1, max: 30 }),
      step: fc.constantFrom(1, 10, 20),
      rounding: fc.constantFrom('floor' as const, 'half-up' as const),
    })
    .map(({ taxShare, ...rest }) => ({ ...rest, tax: Math.round((rest.gross * taxShare) / 1000) }));

const singles = (given: Line): GrossAndTax[] =>
  Array.from({ length: given.quantity }, (_, unit) => splitGrossTax({ ...given, from: unit, to: unit + 1 }));

describe('tax of an amount', () => {
  it('is contained in a price with tax, half up', () => {
    expect(taxIncluded(2997, 190_000)).toBe(479);
    expect(taxIncluded(5000, 70_000)).toBe(327);
    expect(taxIncluded(0, 190_000)).toBe(0);
    expect(taxIncluded(2997, 0)).toBe(0);
  });

  it('comes on top of a price without tax, half up', () => {
    expect(taxAdded(999, 88_750)).toBe(89);
    expect(taxAdded(50, 190_000)).toBe(10);
  });

  it('refuses negative and fractional numbers', () => {
    expect(refusalOf(() => taxIncluded(-1, 190_000))).toMatch(/^a factor .* got -1$/);
    expect(refusalOf(() => taxIncluded(1, -1))).toMatch(/^the rate .* got -1$/);
    expect(refusalOf(() => taxAdded(1, 0.19))).toMatch(/got 0\.19$/);
  });

  it('takes the same tax out of a price that it put on', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(500_000), (net, ratePpm) => {
        const tax = taxAdded(net, ratePpm);
        expect(taxIncluded(net + tax, ratePpm)).toBe(tax);
      }),
    );
  });
});

describe('refunding units of a price with tax', () => {
  it('gives back the tax of the line, not of each unit', () => {
    // Taxing each unit alone gives 160 three times, one cent too much.
    expect(singles({ gross: 2997, tax: 479, quantity: 3 })).toEqual([
      { gross: 999, tax: 159, net: 840 },
      { gross: 999, tax: 160, net: 839 },
      { gross: 999, tax: 160, net: 839 },
    ]);
  });

  it('never shows more tax than gross on units of a cent', () => {
    expect(singles({ gross: 3, tax: 2, quantity: 5 }).map(({ gross, tax }) => [gross, tax])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('rounds the tax like everything else where no unit can have more tax than gross', () => {
    const taxes = (given: Line) => singles(given).map(({ tax }) => tax);
    expect(taxes({ gross: 2, tax: 1, quantity: 2, rounding: 'half-up' })).toEqual([1, 0]);
    expect(taxes({ gross: 3, tax: 2, quantity: 3, rounding: 'half-up' })).toEqual([1, 0, 1]);
    expect(taxes({ gross: 20, tax: 10, quantity: 2, step: 10 })).toEqual([0, 10]);
    // The last unit would have a gross of 10 and a tax of 11.
    expect(taxes({ gross: 20, tax: 11, quantity: 2, step: 10 })).toEqual([5, 6]);
  });

  it('never shows more tax than gross on a last unit that takes the rest', () => {
    for (const unit of singles({ gross: 20, tax: 12, quantity: 2, step: 10 })) {
      expect(unit.net).toBeGreaterThanOrEqual(0);
    }
  });

  it('has no negative part', () => {
    fc.assert(
      fc.property(line(), (given) => {
        for (const { gross, tax, net } of singles(given)) {
          expect(Math.min(gross, tax, net)).toBeGreaterThanOrEqual(0);
          expect(net + tax).toBe(gross);
        }
      }),
      { seed: 20260309, numRuns: 2000 },
    );
  });

  it('ends at the gross and the tax of the line', () => {
    fc.assert(
      fc.property(line(), (given) => {
        const units = singles(given);
        expect(units.reduce((total, unit) => total + unit.gross, 0)).toBe(given.gross);
        expect(units.reduce((total, unit) => total + unit.tax, 0)).toBe(given.tax);
      }),
    );
  });

  it('gives a batch the sum of its singles', () => {
    fc.assert(
      fc.property(line(), fc.nat(30), fc.nat(30), (given, a, b) => {
        const from = Math.min(a, b, given.quantity);
        const to = Math.min(Math.max(a, b), given.quantity);
        const parts = singles(given).slice(from, to);
        const batch = splitGrossTax({ ...given, from, to });
        expect(batch.gross).toBe(parts.reduce((total, unit) => total + unit.gross, 0));
        expect(batch.tax).toBe(parts.reduce((total, unit) => total + unit.tax, 0));
      }),
    );
  });

  it('refuses more tax than gross', () => {
    const split = (tax: number) => refusalOf(() => splitGrossTax({ gross: 1, tax, quantity: 1, from: 0, to: 1 }));
    expect(split(2)).toBe('a tax of 2 is above its gross of 1');
    expect(split(-1)).toMatch(/^the tax .* got -1$/);
  });

  it('has nothing to split on a line without units', () => {
    expect(splitGrossTax({ gross: 0, tax: 0, quantity: 0, from: 0, to: 0 })).toEqual({ gross: 0, tax: 0, net: 0 });
  });
});
