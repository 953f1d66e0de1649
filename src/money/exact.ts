import { halfUpQuotient, quotient } from './quotient.ts';

/**
 * Answers what `a * b / divisor` is, rounded down.
 *
 * @param a - a whole number, not negative
 * @param b - a whole number, not negative
 * @param divisor - a whole number above zero
 * @returns the exact quotient rounded down
 * @throws RangeError when an argument is not such a number or the result is no safe integer
 * @example
 * ```ts
 * floorOfProduct(2000, 2, 3); //=> 1333
 * ```
 * @since 0.1.0
 */
export function floorOfProduct(a: number, b: number, divisor: number): number {
  requireFactors(a, b, divisor);
  return quotient(a, b, divisor);
}

/**
 * Answers what `a * b / divisor` is, rounded to the nearest whole number, a half upwards.
 *
 * @param a - a whole number, not negative
 * @param b - a whole number, not negative
 * @param divisor - a whole number above zero
 * @returns the exact quotient rounded half up
 * @throws RangeError when an argument is not such a number or the result is no safe integer
 * @example
 * ```ts
 * halfUpOfProduct(2997, 1900, 11900); //=> 479
 * ```
 * @since 0.1.0
 */
export function halfUpOfProduct(a: number, b: number, divisor: number): number {
  requireFactors(a, b, divisor);
  return halfUpQuotient(a, b, divisor);
}

/**
 * States that a value is a safe integer and not negative, as amounts and quantities are.
 *
 * @param name - what the value is, for the message
 * @param value - the value to look at
 * @throws RangeError when it is anything else (a bug in the caller)
 * @since 0.1.0
 */
export function requireNatural(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number that is not negative, got ${shown(value)}`);
  }
}

/**
 * States that a value is a safe integer above zero, as steps and divisors are.
 *
 * @param name - what the value is, for the message
 * @param value - the value to look at
 * @throws RangeError when it is anything else (a bug in the caller)
 * @since 0.1.0
 */
export function requirePositive(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value <= 0) {
    throw new RangeError(`${name} must be a whole number above zero, got ${shown(value)}`);
  }
}

/** Not every value can be written as text. */
const shown = (value: unknown) => (typeof value === 'number' ? String(value) : `a value of the type ${typeof value}`);

function requireFactors(a: number, b: number, divisor: number): void {
  requireNatural('a factor', a);
  requireNatural('a factor', b);
  requirePositive('the divisor', divisor);
}
