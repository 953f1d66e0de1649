import { floorOfProduct, requireNatural } from './exact.ts';
import { sum } from './sum.ts';

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
  for (const tender of tenders) requireTender(tender);
  const left = tenders.map(leftOf);
  if (amount > sum(left)) throw new RangeError(`${amount} is more than the ${sum(left)} left of what was paid`);

  const nothing = tenders.map(() => 0);
  if (strategy === 'proportional') {
    // The second filling moves nothing in a ledger that was always proportional. It is for one that was not.
    const due = fill(nothing, atMost(dueInProportion(amount, tenders), left), amount);
    return fill(due, left, amount);
  }
  return fill(nothing, left, amount, turnsOf(tenders, strategy));
}

/** What the tender may still get. One that was given more than it paid (a bonus, say) gets nothing more. */
function leftOf(tender: TenderBalance): number {
  return Math.max(0, tender.paid - tender.given);
}

/** Positions of the tenders in the order in which they are refunded. */
function turnsOf(tenders: readonly TenderBalance[], strategy: 'in-order' | readonly string[]): readonly number[] {
  const positions = tenders.map((_, position) => position);
  if (strategy === 'in-order') return positions;
  const rank = (position: number): number => {
    const found = strategy.indexOf(tenders[position]?.id ?? '');
    return found < 0 ? strategy.length : found;
  };
  return positions.sort((a, b) => rank(a) - rank(b) || a - b);
}

/** Raises the shares, one after the other, up to their limits until they add up to the amount. */
function fill(
  shares: readonly number[],
  limits: readonly number[],
  amount: number,
  turns: readonly number[] = shares.map((_, position) => position),
): number[] {
  const filled = [...shares];
  let rest = amount - sum(shares);
  for (const position of turns) {
    const share = filled[position] ?? 0;
    const extra = Math.min(rest, (limits[position] ?? 0) - share);
    filled[position] = share + extra;
    rest -= extra;
  }
  return filled;
}

/**
 * What each tender lacks to its share of everything given back so far, this refund included. Two tenders split that
 * sum by the second one's part in what was paid, rounded down, and the first takes the rest; more tenders split it the
 * same way, the last one against all before it, and so on. Shares of a running sum never fall while it grows, which
 * plain rounding of each refund, or the largest remainder, would not hold.
 */
function dueInProportion(amount: number, tenders: readonly TenderBalance[]): number[] {
  let paid = sum(tenders.map((tender) => tender.paid));
  let givenBack = amount + sum(tenders.map((tender) => tender.given));
  const due = tenders.map(() => 0);
  for (const [fromLast, tender] of [...tenders].reverse().entries()) {
    const share = paid === 0 ? 0 : floorOfProduct(tender.paid, givenBack, paid);
    due[tenders.length - 1 - fromLast] = Math.max(0, share - tender.given);
    givenBack -= share;
    paid -= tender.paid;
  }
  return due;
}

function atMost(amounts: readonly number[], limits: readonly number[]): number[] {
  return amounts.map((amount, position) => Math.min(amount, limits[position] ?? 0));
}

function requireTender({ paid, given }: TenderBalance): void {
  requireNatural('what a tender paid', paid);
  requireNatural('what a tender was given back', given);
}
