import { distributeAmount } from './distributeAmount.ts';
import { requireNatural } from './exact.ts';

/**
 * One means of payment of an order and how far it has been refunded. Amounts in minor units.
 *
 * @since 0.1.0
 */
export interface TenderBalance {
  readonly id: string;
  /** What was paid with it. */
  readonly paid: number;
  /** What it was given back so far. */
  readonly given: number;
}

/**
 * Which tender is refunded first: `in-order` fills them up as they are listed, a list of ids fills them up in that
 * order (tenders not on it after them, as listed), `proportional` gives each its share of what was paid.
 *
 * @since 0.1.0
 */
export type TenderStrategy = 'in-order' | 'proportional' | readonly string[];

/**
 * Answers how a refund goes back over the means of payment. No tender ever gets more than it paid, and once all is
 * given back every tender has exactly what it paid, whatever the sequence of refunds.
 *
 * @param amount - the refund, minor units, not negative
 * @param tenders - the tenders in the order of the order's payments
 * @param strategy - which tender is refunded first
 * @returns one amount a tender in the order of `tenders`, minor units, with the sum `amount`
 * @throws RangeError when an amount is no whole number or negative, or the refund is above what is left of the payments
 * @example
 * ```ts
 * const tenders = [
 *   { id: 'gift', paid: 2000, given: 1800 },
 *   { id: 'card', paid: 3500, given: 0 },
 * ];
 * distribute(2500, tenders, 'in-order'); //=> [200, 2300]
 * distribute(2500, tenders, ['card', 'gift']); //=> [0, 2500]
 * ```
 * @since 0.1.0
 */
export function distribute(amount: number, tenders: readonly TenderBalance[], strategy: TenderStrategy): number[] {
  requireNatural('the refund', amount);
  for (const { paid, given } of tenders) {
    requireNatural('what a tender paid', paid);
    requireNatural('what a tender was given back', given);
  }
  return distributeAmount(amount, tenders, strategy);
}
