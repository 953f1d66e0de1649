import { amountUpTo, requireUnits } from './amountOfUnits.ts';
import { requireNatural, requirePositive } from './exact.ts';

/**
 * How the amount of the first units of a line is rounded.
 *
 * @since 0.1.0
 */
export interface UnitRounding {
  /** Amounts before the last unit are multiples of this many minor units. Default: 1. */
  readonly step?: number | undefined;
  /** `floor` rounds down, `half-up` to the nearest. Default: `floor`. */
  readonly rounding?: 'floor' | 'half-up' | undefined;
}

/**
 * Answers what the first `units` units of a line amount to. Refunds of single units are differences of this, see
 * {@link between}, which is why any sequence of partial refunds adds up to the line: the units need no identity, and
 * the last one picks up what rounding left.
 *
 * @param total - the amount of the whole line, minor units, not negative
 * @param quantity - units on the line
 * @param units - how many of them, from 0 to `quantity`
 * @param options - step and rounding
 * @returns the amount in minor units: 0 for no unit, `total` for all of them, a multiple of the step in between
 * @throws RangeError when an argument is no whole number or out of its range
 * @example
 * ```ts
 * cumulative(2000, 3, 1); //=> 666
 * cumulative(2000, 3, 2); //=> 1333
 * cumulative(2000, 3, 3); //=> 2000
 * ```
 * @since 0.1.0
 */
export function cumulative(total: number, quantity: number, units: number, options: UnitRounding = {}): number {
  requireNatural('the total', total);
  requireNatural('the quantity', quantity);
  requireNatural('the number of units', units);
  requirePositive('the step', options.step ?? 1);
  requireUnits(quantity, units);
  return amountUpTo(total, quantity, units, options);
}

/**
 * Answers what the units after the first `from` up to the first `to` of a line amount to: the refund for returning
 * `to - from` units when `from` units came back before.
 *
 * @param total - the amount of the whole line, minor units, not negative
 * @param quantity - units on the line
 * @param from - units refunded before
 * @param to - units refunded after, from `from` to `quantity`
 * @param options - step and rounding
 * @returns the amount in minor units, never negative
 * @throws RangeError when an argument is no whole number or out of its range
 * @example
 * ```ts
 * between(2000, 3, 0, 1); //=> 666
 * between(2000, 3, 1, 3); //=> 1334
 * ```
 * @since 0.1.0
 */
export function between(total: number, quantity: number, from: number, to: number, options: UnitRounding = {}): number {
  if (from > to) throw new RangeError(`units run from the fewer to the more, got ${from} to ${to}`);
  return cumulative(total, quantity, to, options) - cumulative(total, quantity, from, options);
}
