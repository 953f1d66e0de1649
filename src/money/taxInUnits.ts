import { amountOfUnits, amountUpTo } from './amountOfUnits.ts';
import type { UnitRounding } from './cumulative.ts';
import { quotient } from './quotient.ts';

/** The tax of {@link splitGrossTax} alone, for a line that is known to hold its tax. */
export function taxInUnits(
  gross: number,
  tax: number,
  quantity: number,
  from: number,
  to: number,
  rounding: UnitRounding,
): number {
  if (tax === 0 || from === to) return 0;
  if (taxCanBeSplitAlone(gross, tax, quantity, rounding)) return amountOfUnits(tax, quantity, from, to, rounding);
  // Never above the gross and never falling, because one more minor unit of gross adds at most one of tax.
  const upTo = (units: number) => quotient(tax, amountUpTo(gross, quantity, units, rounding), gross);
  return upTo(to) - upTo(from);
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
function taxCanBeSplitAlone(gross: number, tax: number, quantity: number, rounding: UnitRounding): boolean {
  const perUnit = quantity * (rounding.step ?? 1);
  const last = (total: number) => total - amountUpTo(total, quantity, quantity - 1, rounding);
  return Math.floor(gross / perUnit) >= Math.ceil(tax / perUnit) && last(gross) >= last(tax);
}
