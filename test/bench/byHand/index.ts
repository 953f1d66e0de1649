import type { Decision } from '../../../src/index.ts';
import type { Request } from '../requests.ts';
import { cancellationByHand } from './cancellation.ts';
import { guardCancellation, guardOrder, guardReturn } from './guard.ts';
import { returnByHand } from './return.ts';

/** The questions that were written by hand. */
export const BY_HAND = ['cancellation', 'return'] as const;

/** Facts that are known to be valid. */
export function decideByHand({ order, claim, at }: Request): Decision {
  if (claim.kind === 'cancellation') return cancellationByHand(order, claim, at);
  if (claim.kind === 'return') return returnByHand(order, claim, at);
  throw new RangeError(`not written by hand: ${claim.kind}`);
}

/** Any objects: they are looked through first. */
export function guardAndDecideByHand({ order, claim, at }: Request): Decision {
  const valid = guardOrder(order);
  if (claim.kind === 'cancellation') return cancellationByHand(valid, guardCancellation(claim, valid), at);
  if (claim.kind === 'return') return returnByHand(valid, guardReturn(claim, valid), at);
  throw new RangeError(`not written by hand: ${claim.kind}`);
}
