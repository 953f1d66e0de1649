import { largestRemainder } from './largestRemainder.ts';
import { quotient } from './quotient.ts';
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
  const { lines, pricesIncludeTax, step } = order;
  const hasUnits = lines.some(({ quantity }) => quantity > 0);
  const shares = lines.map(({ quantity, amount, discount = 0, tax = 0 }) => ({
    quantity,
    orderDiscount: 0,
    // A line of no units was not charged, whatever amount stands on it.
    goods: quantity > 0 ? amount - discount : 0,
    tax: quantity > 0 ? tax : 0,
    shipping: 0,
    shippingTax: 0,
    duty: 0,
    importTax: 0,
    fees: 0,
  }));
  const share = (total: number, by: Weight, to: Shared, inStepsOf = step) => {
    if (total === 0 || !hasUnits) return;
    const weights = shares.map(by);
    const parts = largestRemainder(total, sum(weights) > 0 ? weights : shares.map(units), inStepsOf);
    for (const [i, one] of shares.entries()) one[to] += parts[i] as number;
  };
  /** Shares out unless a line would get more than it holds. */
  const fits = (total: number, by: Weight, to: Shared, most: Weight, inStepsOf = step) => {
    share(total, by, to, inStepsOf);
    if (shares.every((one) => one[to] <= most(one))) return true;
    for (const one of shares) one[to] = 0;
    return false;
  };
  /** Whole steps can be more than a small line holds; single minor units, shared by what the lines hold, never are. */
  const shareWithin = (total: number, by: Weight, to: Shared) => fits(total, by, to, by) || share(total, by, to, 1);

  if (order.discount > 0) {
    shareWithin(Math.min(order.discount, sum(shares.map(goods))), goods, 'orderDiscount');
    for (const one of shares) one.goods -= one.orderDiscount;
  }
  share(order.tax, goods, 'tax');
  if (pricesIncludeTax) for (const one of shares) one.tax = Math.min(one.tax, one.goods);
  share(order.shipping, goods, 'shipping');
  // Shipping is taxed at the rates of the goods it goes with, so its tax follows the tax of the lines; where that would
  // put more tax on a share than it holds, or no line is taxed, it follows the shares themselves.
  const isTaxed = shares.some((one) => one.tax > 0);
  if (!pricesIncludeTax) share(order.shippingTax, isTaxed ? tax : shipping, 'shippingTax');
  else if (!isTaxed || !fits(order.shippingTax, tax, 'shippingTax', shipping)) {
    shareWithin(order.shippingTax, shipping, 'shippingTax');
  }
  share(order.duty, goods, 'duty');
  share(order.importTax, (one) => one.goods + one.shipping + one.duty, 'importTax');
  share(order.fees, goods, 'fees');
  return shares;
}

type Shared = Exclude<keyof LineShare, 'quantity' | 'goods'>;
type Weight = (line: LineShare) => number;
const units: Weight = (line) => line.quantity;
const goods: Weight = (line) => line.goods;
const tax: Weight = (line) => line.tax;
const shipping: Weight = (line) => line.shipping;

/** What was paid for the line: goods with tax, duties and fees, without shipping. */
export function paidForLine(line: LineShare, pricesIncludeTax: boolean): number {
  return line.goods + (pricesIncludeTax ? 0 : line.tax) + line.duty + line.importTax + line.fees;
}

/** The part of a tax that belongs to a part of the amount it was charged with; all of it for all of the amount. */
export function taxOfPart(tax: number, amount: number, part: number): number {
  return amount === 0 ? 0 : quotient(tax, part, amount);
}
