import { allocate } from './allocate.ts';
import { floorOfProduct } from './exact.ts';
import { sum } from './sum.ts';

/** The amounts that are stated on one line, minor units. */
export interface LineAmounts {
  readonly quantity: number;
  readonly amount: number;
  readonly discount?: number | undefined;
  readonly tax?: number | undefined;
}

/** The amounts of an order that are shared out over its lines, minor units. */
export interface OrderAmounts {
  readonly lines: readonly LineAmounts[];
  readonly pricesIncludeTax: boolean;
  /** Discounts on the whole order together. */
  readonly discount: number;
  /** Tax known only for the order. */
  readonly tax: number;
  /** The shipping charge that can come back, and its tax. */
  readonly shipping: number;
  readonly shippingTax: number;
  readonly duty: number;
  readonly importTax: number;
  readonly fees: number;
  readonly step: number;
}

/**
 * What one line carries of everything that was paid, minor units, fixed when the order was placed.
 *
 * @since 0.1.0
 */
export interface LineShare {
  /** Units on the line. */
  readonly quantity: number;
  /** Its share of the order's discounts. */
  readonly orderDiscount: number;
  /** Price after all discounts; with tax if prices include it. */
  readonly goods: number;
  /** Tax on the goods: inside `goods` if prices include it, else on top. */
  readonly tax: number;
  /** Its share of the shipping charge; with tax if prices include it. */
  readonly shipping: number;
  /** Tax on that share: inside `shipping` if prices include it, else on top. */
  readonly shippingTax: number;
  readonly duty: number;
  readonly importTax: number;
  /** Its share of other fees. */
  readonly fees: number;
}

/**
 * Shares everything out once, by largest remainder: order discounts by what the lines cost after their own discounts,
 * shipping and fees by what is left after all discounts, duty by that value, import tax by value with shipping and duty.
 * Where all weights are zero, by units. Refunds only read these shares.
 */
export function shareOut(order: OrderAmounts): LineShare[] {
  const lines = order.lines.map((line) => (line.quantity > 0 ? line : WITHOUT_UNITS));
  const units = lines.map((line) => line.quantity);
  const share = (total: number, weights: readonly number[], step = order.step) =>
    units.every((quantity) => quantity === 0) ? units : allocate(total, weights, { step, fallback: units });

  const afterOwnDiscount = lines.map((line) => line.amount - (line.discount ?? 0));
  const orderDiscount = shareWithin(Math.min(order.discount, sum(afterOwnDiscount)), afterOwnDiscount, share);
  const goods = minus(afterOwnDiscount, orderDiscount);
  const orderTax = share(order.tax, goods);
  const tax = lines.map((line, i) => {
    const stated = (line.tax ?? 0) + (orderTax[i] ?? 0);
    return order.pricesIncludeTax ? Math.min(stated, goods[i] ?? 0) : stated;
  });
  const shipping = share(order.shipping, goods);
  const shippingTax = shareShippingTax(order, tax, shipping, share);
  const duty = share(order.duty, goods);
  const importTax = share(order.importTax, plus(plus(goods, shipping), duty));
  const fees = share(order.fees, goods);

  return units.map((quantity, i) => ({
    quantity,
    orderDiscount: orderDiscount[i] ?? 0,
    goods: goods[i] ?? 0,
    tax: tax[i] ?? 0,
    shipping: shipping[i] ?? 0,
    shippingTax: shippingTax[i] ?? 0,
    duty: duty[i] ?? 0,
    importTax: importTax[i] ?? 0,
    fees: fees[i] ?? 0,
  }));
}

/** A line of no units was not charged, whatever amount stands on it. */
const WITHOUT_UNITS: LineAmounts = { quantity: 0, amount: 0 };

type Share = (total: number, weights: readonly number[], step?: number) => number[];

const within = (shares: readonly number[], most: readonly number[]) =>
  shares.every((part, i) => part <= (most[i] ?? 0));

/** Whole steps can be more than a small line holds; single minor units, shared by what the lines hold, never are. */
function shareWithin(total: number, most: readonly number[], share: Share): number[] {
  const shares = share(total, most);
  return within(shares, most) ? shares : share(total, most, 1);
}

/**
 * Shipping is taxed at the rates of the goods it goes with, so its tax follows the tax of the lines; where that would
 * put more tax on a share than it holds, or no line is taxed, it follows the shares themselves.
 */
function shareShippingTax(
  order: OrderAmounts,
  tax: readonly number[],
  shipping: readonly number[],
  share: Share,
): number[] {
  const taxed = tax.some((amount) => amount > 0);
  const byTax = share(order.shippingTax, tax);
  if (taxed && (!order.pricesIncludeTax || within(byTax, shipping))) return byTax;
  return order.pricesIncludeTax ? shareWithin(order.shippingTax, shipping, share) : share(order.shippingTax, shipping);
}

/** What was paid for the line: goods with tax, duties and fees, without shipping. */
export function paidForLine(line: LineShare, pricesIncludeTax: boolean): number {
  return line.goods + (pricesIncludeTax ? 0 : line.tax) + line.duty + line.importTax + line.fees;
}

/** The part of a tax that belongs to a part of the amount it was charged with; all of it for all of the amount. */
export function taxOfPart(tax: number, amount: number, part: number): number {
  return amount === 0 ? 0 : floorOfProduct(tax, part, amount);
}

const plus = (a: readonly number[], b: readonly number[]) => a.map((amount, i) => amount + (b[i] ?? 0));
const minus = (a: readonly number[], b: readonly number[]) => a.map((amount, i) => amount - (b[i] ?? 0));
