import { quotient } from './quotient.ts';
import { sum } from './sum.ts';
import type { TenderBalance, TenderStrategy } from './tenders.ts';

/** The distribution of {@link distribute}, for numbers that are known to be amounts. */
export function distributeAmount(
  amount: number,
  tenders: readonly TenderBalance[],
  strategy: TenderStrategy,
): number[] {
  // One that was given more than it paid (a bonus, say) gets nothing more.
  const left = tenders.map(({ paid, given }) => Math.max(0, paid - given));
  const all = sum(left);
  if (amount > all) throw new RangeError(`${amount} is more than the ${all} left of what was paid`);

  if (strategy !== 'proportional') return fill(left, amount, turnsOf(tenders, strategy));
  // Where one was given more than its share, the others together lack more than this refund: the first are filled first.
  const due = dueInProportion(amount, tenders).map((share, i) => Math.min(share, left[i] as number));
  return fill(due, amount, turnsOf(tenders, 'in-order'));
}

/** Positions of the tenders in the order in which they are refunded. */
function turnsOf(tenders: readonly TenderBalance[], strategy: 'in-order' | readonly string[]): readonly number[] {
  const positions = tenders.map((_, position) => position);
  if (strategy === 'in-order') return positions;
  const places = new Map<string, number>();
  for (const [place, id] of strategy.entries()) if (!places.has(id)) places.set(id, place);
  const rank = tenders.map(({ id }) => places.get(id) ?? strategy.length);
  return positions.sort((a, b) => (rank[a] as number) - (rank[b] as number));
}

/** Fills the shares, one after the other, up to their limits until they add up to the amount. */
function fill(limits: readonly number[], amount: number, turns: readonly number[]): number[] {
  const shares = limits.map(() => 0);
  let rest = amount;
  for (const position of turns) {
    const share = Math.min(rest, limits[position] as number);
    shares[position] = share;
    rest -= share;
  }
  return shares;
}

/**
 * What each tender lacks to its share of everything given back so far, this refund included. Two tenders split that
 * sum by the second one's part in what was paid, rounded down, and the first takes the rest; more tenders split it the
 * same way, the last one against all before it, and so on. Shares of a running sum never fall while it grows, which
 * plain rounding of each refund, or the largest remainder, would not hold.
 */
function dueInProportion(amount: number, tenders: readonly TenderBalance[]): number[] {
  let paid = 0;
  let givenBack = amount;
  for (const tender of tenders) {
    paid += tender.paid;
    givenBack += tender.given;
  }
  const lastFirst = [...tenders].reverse().map((tender) => {
    const share = paid === 0 ? 0 : quotient(tender.paid, givenBack, paid);
    givenBack -= share;
    paid -= tender.paid;
    return Math.max(0, share - tender.given);
  });
  return lastFirst.reverse();
}
