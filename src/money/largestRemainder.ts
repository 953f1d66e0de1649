import { LARGEST } from './quotient.ts';
import { sum } from './sum.ts';

/**
 * The largest-remainder method of {@link allocate}, for numbers that are known to be amounts: the exact quotas rounded
 * down, then what is left over step by step to the largest remainders, ties to the earlier line.
 *
 * @param weights - one weight a line; one at least is above zero, unless there is nothing to share
 */
export function largestRemainder(total: number, weights: readonly number[], step: number): number[] {
  if (total === 0) return weights.map(() => 0);
  if (weights.length === 1) return [total];
  const all = sum(weights);
  // No weight is above their sum, so these two products bound every number below. Where they are no safe integers all
  // of it is done in BigInt: its operators are the same, so that one text serves both, and only the type is not told.
  const exact = (total * all <= LARGEST && step * all <= LARGEST ? Number : BigInt) as (value: number) => number;
  let divisor = exact(0);
  for (const weight of weights) divisor += exact(step) * exact(weight);
  const amount = exact(total);
  const shares: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const weight of weights) {
    const product = amount * exact(weight);
    const remainder = product % divisor;
    const share = Number((product - remainder) / divisor) * step;
    remainders.push(remainder);
    shares.push(share);
    left -= share;
  }
  if (left === 0) return shares;
  for (const line of byRemainder(remainders)) {
    const extra = Math.min(step, left);
    shares[line] = (shares[line] as number) + extra;
    left -= extra;
  }
  return shares;
}

/** The lines, those with the largest remainder first; sorting leaves those with the same as they are. */
function byRemainder(remainders: readonly number[]): number[] {
  const lines = remainders.map((_, line) => line);
  return lines.sort((a, b) => Number((remainders[b] as number) - (remainders[a] as number)));
}
