import { amountOfUnits } from '../money/amountOfUnits.ts';
import { quotient } from '../money/quotient.ts';
import type { Books } from './account.ts';
import type { PlacedUnit } from './context.ts';
import type { LineStock } from './stock.ts';

/** What some units of an order come to, and what is kept once they have gone. Amounts in minor units. */
export interface Claimed {
  readonly units: number;
  /** What was paid for the goods, with tax where prices include it. */
  readonly goods: number;
  readonly tax: number;
  /** The part of the actual shipping cost that goes with them, by value. */
  readonly shippingCost: number | undefined;
  readonly keptUnits: number;
  /** Before order discounts. */
  readonly keptGoods: number;
  readonly discountOnKept: number;
  /** Nothing of the order is kept. */
  readonly wholeOrder: boolean;
  /** Units of each line that are kept. */
  readonly keptOf: ReadonlyMap<string, number>;
}

/** Where nothing is claimed yet. */
export const NOTHING_CLAIMED: Claimed = {
  units: 0,
  goods: 0,
  tax: 0,
  shippingCost: undefined,
  keptUnits: 0,
  keptGoods: 0,
  discountOnKept: 0,
  wholeOrder: false,
  keptOf: new Map(),
};

/** Adds up what the units come to. The first units of a line have gone before its last ones. */
export function claimedFacts(
  units: readonly PlacedUnit[],
  stock: ReadonlyMap<string, LineStock>,
  { account }: Books,
  shippingCost: number | undefined,
): Claimed {
  const now = new Map<string, number>();
  for (const { line, quantity, place } of units) {
    if (place.kind !== 'gone') now.set(line.id, (now.get(line.id) ?? 0) + quantity);
  }
  const sums = { units: 0, goods: 0, tax: 0, keptUnits: 0, keptGoods: 0, discountOnKept: 0, allGoods: 0 };
  const keptOf = new Map<string, number>();
  for (const { line, refunded } of stock.values()) {
    const share = account.lines.get(line.id)?.share;
    if (share === undefined || line.quantity === 0) continue;
    const before = Math.min(refunded, line.quantity);
    const after = Math.min(line.quantity, before + (now.get(line.id) ?? 0));
    const part = (total: number, from: number, to: number) =>
      amountOfUnits(total, line.quantity, from, to, account.rounding);
    const own = line.amount - (line.discount ?? 0);
    sums.units += after - before;
    sums.goods += part(share.goods, before, after);
    sums.tax += part(share.tax, before, after);
    sums.allGoods += share.goods;
    sums.keptUnits += line.quantity - after;
    sums.keptGoods += part(own, after, line.quantity);
    sums.discountOnKept += part(share.orderDiscount, after, line.quantity);
    keptOf.set(line.id, line.quantity - after);
  }
  const { allGoods, ...rest } = sums;
  return {
    ...rest,
    shippingCost:
      shippingCost === undefined || allGoods === 0 ? shippingCost : quotient(shippingCost, rest.goods, allGoods),
    wholeOrder: rest.keptUnits === 0,
    keptOf,
  };
}
