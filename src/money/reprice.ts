import { requireNatural } from './exact.ts';

/**
 * An order that is priced again for what the customer keeps. All amounts in minor units, not negative.
 *
 * @since 0.1.0
 */
export interface Repricing {
  /** What was paid for the order. */
  readonly paid: number;
  /** What the kept goods alone would have cost. */
  readonly kept: number;
  /** What shipping the kept goods alone would have cost. */
  readonly keptShipping: number;
  /** What was paid for the returned goods. */
  readonly returnedGoods: number;
  /** Whether the refund is at least the price of the returned goods, as where the shop caused the return. */
  readonly floorAtGoods: boolean;
}

/**
 * Answers what comes back when promotions, thresholds and shipping are priced again on the goods that are kept: what
 * was paid less what the kept goods would have cost. It can take a discount back that the kept goods no longer earn,
 * down to a refund of nothing. It is not cut to what is left of the payment; that is the ledger's part.
 *
 * @param order - what was paid, what is kept, and whether there is a floor
 * @returns the refund in minor units, not negative
 * @throws RangeError when an amount is no whole number or negative
 * @example
 * ```ts
 * reprice({ paid: 5000, kept: 3000, keptShipping: 0, returnedGoods: 2500, floorAtGoods: false }); //=> 2000
 * reprice({ paid: 5000, kept: 3000, keptShipping: 0, returnedGoods: 2500, floorAtGoods: true }); //=> 2500
 * ```
 * @see 16 CFR 435, the FTC rule on goods that are not shipped
 * @since 0.1.0
 */
export function reprice({ paid, kept, keptShipping, returnedGoods, floorAtGoods }: Repricing): number {
  requireNatural('the amount paid', paid);
  requireNatural('the price of the kept goods', kept);
  requireNatural('shipping for the kept goods', keptShipping);
  requireNatural('the price of the returned goods', returnedGoods);
  return Math.max(0, paid - kept - keptShipping, floorAtGoods ? returnedGoods : 0);
}
