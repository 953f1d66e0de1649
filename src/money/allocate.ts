import { requireNatural, requirePositive } from './exact.ts';
import { largestRemainder } from './largestRemainder.ts';
import { sum } from './sum.ts';

/**
 * How {@link allocate} shares out.
 *
 * @since 0.1.0
 */
export interface AllocateOptions {
  /** Shares are multiples of this many minor units. Default: 1. */
  readonly step?: number | undefined;
  /** Weights to use where all weights are zero, for example the quantities. Default: equal weights. */
  readonly fallback?: readonly number[] | undefined;
}

/**
 * Answers how an amount is shared out over lines in proportion to their weights, so that the shares add up to the
 * amount exactly. This is the largest-remainder method (Hamilton): every share is its exact quota rounded down, then
 * the units left over go one by one to the largest remainders, ties to the earlier line.
 *
 * - A line of weight zero gets nothing, unless all weights are zero.
 * - Without a step, and with weights that are the line amounts and a total of at most their sum, no share is larger
 *   than its line.
 * - A negative total is shared like the positive one, with the signs turned.
 * - Where the total is no multiple of the step, the line next in turn also gets the rest, which is less than a step.
 *
 * @param total - the amount to share out, minor units
 * @param weights - one weight a line, whole numbers that are not negative
 * @param options - step and fallback weights
 * @returns one share a line in the order of the weights, minor units
 * @throws RangeError when an argument is not such a number, or when there is an amount but no line to carry it
 * @example
 * ```ts
 * import { allocate } from 'redress';
 *
 * allocate(1000, [1999, 1999, 1999]); //=> [334, 333, 333]
 * allocate(9010, [1, 1, 1], { step: 10 }); //=> [3010, 3000, 3000]
 * allocate(5, [0, 0], { fallback: [1, 4] }); //=> [1, 4]
 * ```
 * @see https://en.wikipedia.org/wiki/Quota_method
 * @since 0.1.0
 */
export function allocate(total: number, weights: readonly number[], options: AllocateOptions = {}): number[] {
  const { step = 1, fallback = [] } = options ?? {};
  requireNatural('the total without its sign', typeof total === 'number' ? Math.abs(total) : total);
  if (!Array.isArray(weights) || !Array.isArray(fallback)) throw new RangeError('weights must be lists');
  requirePositive('the step', step);
  const [own, others] = [itemsOf(weights), itemsOf(fallback)];
  for (const weight of [...own, ...others]) requireNatural('a weight', weight);
  if (own.length === 0 && total !== 0) throw new RangeError(`${total} cannot be shared out over no lines`);

  const shares = largestRemainder(Math.abs(total), effectiveWeights(own, others), step);
  return total < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}

/** One by one: a list may have lost what makes it one to go through, or have it of something else. */
const itemsOf = (list: readonly number[]) => Array.from({ length: list.length }, (_, i) => list[i] as number);

function effectiveWeights(weights: readonly number[], fallback: readonly number[]): readonly number[] {
  if (sum(weights) > 0) return weights;
  if (sum(fallback) === 0) return weights.map(() => 1);
  if (fallback.length !== weights.length) throw new RangeError('there must be one fallback weight for each weight');
  return fallback;
}
