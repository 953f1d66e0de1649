/**
 * Exact arithmetic on amounts: products and quotients of whole numbers, never a rounded float. A product that stays
 * below 2^53 is computed with plain numbers because that is much faster; a larger one (big IDR or VND orders) goes
 * through `BigInt`. A quotient of whole numbers below 2^53 is further from the next whole number than a float rounds,
 * so that `Math.floor` of it is exact.
 *
 * These functions are for numbers that are known to be amounts and quantities; `exact.ts` has the same with checks.
 */

/** The largest exact whole number. */
export const LARGEST = Number.MAX_SAFE_INTEGER;

/** `(a * b + addend) / divisor`, rounded down. */
export function quotient(a: number, b: number, divisor: number, addend = 0): number {
  const dividend = a * b + addend;
  if (dividend <= LARGEST) return Math.floor(dividend / divisor);
  const exact = (BigInt(a) * BigInt(b) + BigInt(addend)) / BigInt(divisor);
  if (exact > LARGEST) throw new RangeError(`${exact} is too large for an amount`);
  return Number(exact);
}

/** `a * b / divisor` rounded half up: the floor of `(2ab + divisor) / 2divisor`, which needs no fraction. */
export function halfUpQuotient(a: number, b: number, divisor: number): number {
  return quotient(2 * a, b, 2 * divisor, divisor);
}
