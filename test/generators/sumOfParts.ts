import type { Order } from '../../src/facts/order.ts';
import { sum } from './choices.ts';

/** The part of an order that says what it cost. */
export type Charges = Pick<Order, 'pricesIncludeTax' | 'lines' | 'discounts' | 'tax' | 'shipping' | 'fees'>;

/** What the goods cost after line discounts and before order discounts. A line of 0 units carries no money. */
export function goodsOf({ lines }: Pick<Order, 'lines'>): number {
  return sum(lines.filter(({ quantity }) => quantity > 0).map(({ amount, discount = 0 }) => amount - discount));
}

/** What the order discounts take off: never more than the goods. */
export function discountOf(order: Pick<Order, 'lines' | 'discounts'>): number {
  return Math.min(goodsOf(order), sum((order.discounts ?? []).map(({ amount }) => amount)));
}

/** What the parts of an order add up to, and so what was paid for it where no tender says otherwise. */
export function sumOfParts(order: Charges): number {
  const { lines, tax, shipping, fees = [] } = order;
  const net = goodsOf(order) - discountOf(order) + (shipping?.charged ?? 0) + sum(fees.map(({ amount }) => amount));
  if (order.pricesIncludeTax !== false) return net;
  return net + sum([tax, shipping?.tax, ...lines.filter(({ quantity }) => quantity > 0).map((line) => line.tax)]);
}

/** What was captured: the tenders, or exactly the parts. */
export function paidOf(order: Charges & Pick<Order, 'tenders'>): number {
  return order.tenders === undefined ? sumOfParts(order) : sum(order.tenders.map(({ amount }) => amount));
}
