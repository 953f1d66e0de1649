import { between, cumulative, type UnitRounding } from './cumulative.ts';
import { floorOfProduct, halfUpOfProduct, requireNatural } from './exact.ts';

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
  requireNatural('the tax', units.tax);
  if (units.tax > units.gross) throw new RangeError(`a tax of ${units.tax} is above its gross of ${units.gross}`);
  const gross = between(units.gross, units.quantity, units.from, units.to, units);
  const taxUpTo = taxCanBeSplitAlone(units) ? taxByUnits : taxByGross;
  const tax = taxUpTo(units, units.to) - taxUpTo(units, units.from);
  return { gross, tax, net: gross - tax };
}

function taxByUnits(line: UnitsOfGross, units: number): number {
  return cumulative(line.tax, line.quantity, units, line);
}

/** Never above the gross and never falling, because one more minor unit of gross adds at most one of tax. */
function taxByGross(line: UnitsOfGross, units: number): number {
  const gross = cumulative(line.gross, line.quantity, units, line);
  return line.gross === 0 ? 0 : floorOfProduct(line.tax, gross, line.gross);
}

/**
 * Gross and tax are rounded each on its own, and where a unit costs next to nothing they can disagree: of 5 units with
 * 3 gross and 2 tax, the third would have a gross of 0 and a tax of 1. So the tax is split by units like everything
 * else only where no unit can have more tax than gross, and follows the gross on other lines.
 *
 * A unit has at least its exact gross rounded down to a step, and at most its exact tax rounded up to one. The last
 * unit takes the rest of both and is looked at by itself. The answer depends on the line alone, never on `from` and
 * `to`, so all refunds of one line are split the same way.
 */
function taxCanBeSplitAlone(line: UnitsOfGross): boolean {
  const { gross, tax, quantity, step = 1 } = line;
  if (quantity === 0) return true;
  const perUnit = quantity * step;
  const leastGross = Math.floor(gross / perUnit);
  const mostTax = Math.ceil(tax / perUnit);
  const lastGross = between(gross, quantity, quantity - 1, quantity, line);
  const lastTax = between(tax, quantity, quantity - 1, quantity, line);
  return leastGross >= mostTax && lastGross >= lastTax;
}
