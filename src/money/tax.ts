import { between, type UnitRounding } from './cumulative.ts';
import { halfUpOfProduct, requireNatural } from './exact.ts';
import { taxInUnits } from './taxInUnits.ts';

const MILLION = 1_000_000;

/**
 * Answers how much tax a price that includes its tax contains. For shops that know only the rate; where the tax of a
 * line is known, use that.
 *
 * @param gross - the price with tax, minor units, not negative
 * @param ratePpm - the tax rate in parts per million: 19 % is 190000, 8.875 % is 88750
 * @returns the tax in minor units, rounded half up
 * @throws RangeError when an argument is no whole number or negative
 * @example
 * ```ts
 * import { taxIncluded } from 'redress';
 *
 * taxIncluded(2997, 190_000); //=> 479
 * ```
 * @since 0.1.0
 */
export function taxIncluded(gross: number, ratePpm: number): number {
  requireNatural('the rate', ratePpm);
  return halfUpOfProduct(gross, ratePpm, MILLION + ratePpm);
}

/**
 * Answers how much tax comes on top of a price without tax. Take it once for the order and share it out over the
 * lines with {@link allocate}; taken line by line the cents do not add up.
 *
 * @param net - the price without tax, minor units, not negative
 * @param ratePpm - the tax rate in parts per million: 19 % is 190000, 8.875 % is 88750
 * @returns the tax in minor units, rounded half up
 * @throws RangeError when an argument is no whole number or negative
 * @example
 * ```ts
 * import { taxAdded } from 'redress';
 *
 * taxAdded(999, 88_750); //=> 89
 * ```
 * @since 0.1.0
 */
export function taxAdded(net: number, ratePpm: number): number {
  return halfUpOfProduct(net, ratePpm, MILLION);
}

/**
 * Some units of a line whose amount includes its tax. All amounts in minor units.
 *
 * @since 0.1.0
 */
export interface UnitsOfGross extends UnitRounding {
  /** Amount of the whole line with tax. */
  readonly gross: number;
  /** Tax in it, at most `gross`. */
  readonly tax: number;
  /** Units on the line. */
  readonly quantity: number;
  /** Units refunded before. */
  readonly from: number;
  /** Units refunded after, from `from` to `quantity`. */
  readonly to: number;
}

/**
 * An amount that includes its tax, with the two parts of it: `gross = net + tax`. In minor units.
 *
 * @since 0.1.0
 */
export interface GrossAndTax {
  readonly gross: number;
  readonly tax: number;
  readonly net: number;
}

/**
 * Answers what some units of a tax-inclusive line amount to, and how much of that is tax. Gross and tax are both
 * cumulative differences, so any sequence of partial refunds gives back exactly the line's gross and the line's tax;
 * net is what is between them, never negative.
 *
 * @param units - the line, which of its units, and how to round
 * @returns gross, tax and net of these units, minor units
 * @throws RangeError when an amount or a number of units is out of its range, or the tax above the gross
 * @example
 * ```ts
 * splitGrossTax({ gross: 2997, tax: 479, quantity: 3, from: 0, to: 1 }); //=> { gross: 999, tax: 159, net: 840 }
 * splitGrossTax({ gross: 2997, tax: 479, quantity: 3, from: 1, to: 3 }); //=> { gross: 1998, tax: 320, net: 1678 }
 * ```
 * @since 0.1.0
 */
export function splitGrossTax(units: UnitsOfGross): GrossAndTax {
  const { gross: whole, tax: wholeTax, quantity, from, to } = units;
  requireNatural('the tax', wholeTax);
  if (wholeTax > whole) throw new RangeError(`a tax of ${wholeTax} is above its gross of ${whole}`);
  const gross = between(whole, quantity, from, to, units);
  const tax = taxInUnits(whole, wholeTax, quantity, from, to, units);
  return { gross, tax, net: gross - tax };
}
