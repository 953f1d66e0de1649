import type { Decision } from 'redress';
import { decide } from './decide.ts';
import { instant } from './read.ts';
import { readClaim } from './readClaim.ts';
import { readOrder } from './readOrder.ts';

export type { Claim, Order } from './facts.ts';
export { wholeClaim } from './readClaim.ts';
export { wholeOrder } from './wholeOrder.ts';
/**
 * The yardstick of the benchmark: the built-in seven-day policy written by hand for one shop, without any engine. Its
 * decisions are deeply equal to those of the library, for the facts of this shop:
 *
 * - prices that contain their tax, in a currency with a step of 1, up to 900,000.00 an order; at least everything paid;
 * - events as instants in UTC that are not after the moment of evaluation and do not contradict each other;
 * - parcels with known contents, an estimate of one day, no delivery on an unknown day;
 * - a ledger of plain refunds that names the parcels the units came from.
 *
 * Everything else is refused with a path (`Refused`), never answered wrongly.
 */
export { decide, readClaim, readOrder };

/** The same for plain objects, which are validated on every call. */
export function decidePlain(order: unknown, claim: unknown, at: string): Decision {
  return decide(readOrder(order), readClaim(claim), instant(at, 'at'));
}
