import type { UnitRounding } from './cumulative.ts';
import { halfUpQuotient, quotient } from './quotient.ts';

/** The amount of {@link cumulative}, for units that are known to be on the line. */
export function amountUpTo(
  total: number,
  quantity: number,
  units: number,
  { step = 1, rounding }: UnitRounding,
): number {
  if (units === 0) return 0;
  if (units === quantity) return total;
  const round = rounding === 'half-up' ? halfUpQuotient : quotient;
  // Half a step rounded up near the end could pass a total that is no multiple of the step; the last unit would then
  // be negative.
  return Math.min(round(total, units, quantity * step) * step, total - (total % step));
}

/** The cumulative difference of {@link between}, for units that are known to be on the line. */
export function amountOfUnits(
  total: number,
  quantity: number,
  from: number,
  to: number,
  rounding: UnitRounding,
): number {
  if (total === 0) return 0;
  return amountUpTo(total, quantity, to, rounding) - amountUpTo(total, quantity, from, rounding);
}

/** States that a line has so many units. */
export function requireUnits(quantity: number, units: number): void {
  if (units > quantity) throw new RangeError(`there are ${quantity} units, not ${units}`);
}
