import type { Account, UnitCounts } from '../../src/money/account.ts';
import type { RefundedUnits, RefundPlan } from '../../src/money/refund.ts';
import { type LineAmounts, type OrderAmounts, paidForLine, shareOut } from '../../src/money/shares.ts';

/** An order of lines, with nothing else on it. */
export const amountsOf = (lines: readonly LineAmounts[], others: Partial<OrderAmounts> = {}): OrderAmounts => ({
  lines,
  pricesIncludeTax: true,
  discount: 0,
  tax: 0,
  shipping: 0,
  shippingTax: 0,
  duty: 0,
  importTax: 0,
  fees: 0,
  step: 1,
  ...others,
});

const NOTHING_YET: UnitCounts = { goods: 0, shipping: 0, duties: 0, fees: 0 };

/** The books of an order that was paid in full and of which nothing was given back; its lines are called 0, 1, 2. */
export function booksOf(order: OrderAmounts, others: Partial<Account> = {}): Account {
  const lines = shareOut(order).map((share, i) => {
    const paid = paidForLine(share, order.pricesIncludeTax);
    const listPrice = order.lines[i]?.amount ?? 0;
    return [String(i), { share, listPrice, paid, given: 0, refunded: NOTHING_YET }] as const;
  });
  const shipping = order.shipping + (order.pricesIncludeTax ? 0 : order.shippingTax);
  return {
    pricesIncludeTax: order.pricesIncludeTax,
    rounding: { step: order.step, rounding: 'floor' },
    lines: new Map(lines),
    shipping: {
      paid: shipping,
      tax: order.shippingTax,
      refundable: { amount: shipping, tax: order.shippingTax },
      aboveActual: { amount: 0, tax: 0 },
      given: 0,
    },
    paid: lines.reduce((total, [, { paid }]) => total + paid, shipping),
    overpaid: 0,
    given: 0,
    ...others,
  };
}

/** Units that come back with all their shares. */
export const units = (line: number, quantity: number, others: Partial<RefundedUnits> = {}): RefundedUnits => ({
  line: String(line),
  quantity,
  shipping: true,
  duties: true,
  fees: true,
  ...others,
});

/** Something is kept, and nothing is taken off. */
export const plan = (others: Partial<RefundPlan> = {}): RefundPlan => ({
  nothingKept: false,
  shippingWhenNothingIsKept: 'nothing',
  deductions: [],
  ...others,
});
