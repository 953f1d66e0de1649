import fc from 'fast-check';
import type { Fee, Order, OrderDiscount, OrderLine, ShippingCharge } from '../../src/facts/order.ts';
import { anyAttributes } from './attributes.ts';
import { anyShare, compact, facts, often, oneOf, seldom, sometimes, sum, weighted } from './choices.ts';
import { anyCurrency, stepOf } from './currencies.ts';
import { type Charges, discountOf, goodsOf } from './sumOfParts.ts';

/**
 * What was bought and what it cost: lines, discounts, tax, shipping and fees. All choices are made first and
 * independently, then the amounts that depend on others (a discount on its line, tax on what is left) are computed, so
 * that shrinking one choice never makes the others invalid.
 */
export type Goods = Pick<Order, 'currency'> & Charges;

interface LineChoice {
  readonly quantity: number;
  readonly amount: number;
  readonly discount: number | undefined;
  readonly taxRate: number | undefined;
  readonly attributes: OrderLine['attributes'];
}

interface ShippingChoice {
  readonly charged: number;
  readonly taxed: boolean;
  readonly actual: number | undefined;
  readonly standard: number | undefined;
}

interface GoodsChoice {
  readonly currency: Order['currency'];
  readonly offStep: boolean;
  readonly taxes: 'none' | 'included' | 'added';
  readonly taxMode: boolean | undefined;
  readonly orderTaxRate: number | undefined;
  readonly lines: readonly LineChoice[];
  readonly discounts: readonly number[];
  readonly shipping: ShippingChoice | undefined;
  readonly fees: readonly Omit<Fee, 'id'>[];
}

/** Prices that a shop has: ordinary ones, gifts for nothing, a few cents, and seldom fortunes. */
const anyAmount = weighted(
  [10, fc.integer({ min: 1, max: 30_000 })],
  [2, fc.integer({ min: 1, max: 9 })],
  [2, fc.constant(0)],
  [1, fc.integer({ min: 1_000_000, max: 5_000_000_000 })],
);

const anyQuantity = weighted([8, fc.integer({ min: 1, max: 5 })], [4, fc.constant(1)], [1, fc.constant(0)]);

const anyTaxRate = fc.constantFrom(200, 190, 70, 55, 0, 250);

const anyLine = facts<LineChoice>({
  quantity: anyQuantity,
  amount: anyAmount,
  discount: seldom(anyShare),
  taxRate: often(anyTaxRate),
  attributes: anyAttributes('line'),
});

const anyShipping = facts<ShippingChoice>({
  charged: weighted([3, fc.integer({ min: 1, max: 3000 })], [1, fc.constant(0)]),
  taxed: fc.boolean(),
  actual: sometimes(fc.integer({ min: 0, max: 2000 })),
  standard: seldom(fc.integer({ min: 0, max: 1200 })),
});

/** Thousandths of the goods; more than all of them now and then. */
const anyOrderDiscount = weighted([5, anyShare], [1, fc.integer({ min: 1001, max: 2500 })]);

const anyFee = facts<Omit<Fee, 'id'>>({
  kind: fc.constantFrom('other', 'duty', 'import-tax'),
  amount: weighted([5, fc.integer({ min: 1, max: 2500 })], [1, fc.constant(0)]),
});

const anyChoice = facts<GoodsChoice>({
  currency: anyCurrency,
  offStep: oneOf([5, false], [1, true]),
  taxes: oneOf([2, 'none'], [2, 'included'], [2, 'added']),
  taxMode: sometimes(fc.boolean()),
  orderTaxRate: seldom(anyTaxRate),
  lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
  discounts: weighted<number[]>([3, fc.constant([])], [2, fc.array(anyOrderDiscount, { minLength: 1, maxLength: 2 })]),
  shipping: often(anyShipping),
  fees: weighted<Omit<Fee, 'id'>[]>([2, fc.constant([])], [1, fc.array(anyFee, { minLength: 1, maxLength: 3 })]),
});

/** What was bought and what it cost. */
export const anyGoods: fc.Arbitrary<Goods> = anyChoice.map(goodsFrom);

function goodsFrom(choice: GoodsChoice): Goods {
  const step = stepOf(choice.currency);
  const price = (amount: number) => (choice.offStep ? amount : amount * step);
  const share = (amount: number, thousandths: number) => shareOf(amount, thousandths, choice.offStep ? 1 : step);

  const untaxed = choice.lines.map((line, index) => lineFrom(line, index, price(line.amount), share));
  const goods = goodsOf({ lines: untaxed });
  const discounts = choice.discounts.map((part, index) => ({
    id: `discount-${index + 1}`,
    amount: share(goods, part),
  }));
  const left = goods - discountOf({ lines: untaxed, discounts });
  const lines = choice.taxes === 'none' ? untaxed : withTax(untaxed, choice.lines, left, share);
  return compact<Goods>({
    currency: choice.currency,
    pricesIncludeTax: choice.taxes === 'none' ? choice.taxMode : choice.taxes === 'included',
    lines,
    discounts: discounts.length === 0 ? undefined : (discounts satisfies OrderDiscount[]),
    tax: choice.taxes === 'none' || choice.orderTaxRate === undefined ? undefined : share(left, choice.orderTaxRate),
    shipping: choice.shipping && shippingFrom(choice.shipping, choice.taxes !== 'none', price, share),
    fees: feesFrom(choice.fees, price),
  });
}

type Share = (amount: number, thousandths: number) => number;

/** A share of an amount, rounded down to a multiple of the step; exact for all generated amounts. */
function shareOf(amount: number, thousandths: number, step: number): number {
  return Math.floor((amount * thousandths) / 1000 / step) * step;
}

const PRODUCTS = ['RING-7', 'SHOE-42', 'BOOK-1', 'LAMP-3'];

function lineFrom(line: LineChoice, index: number, amount: number, share: Share): OrderLine {
  const { quantity, attributes } = line;
  const discount = line.discount === undefined ? undefined : share(amount, line.discount);
  return compact<OrderLine>({
    id: `line-${index + 1}`,
    // The last product stands on two lines when there are four.
    product: PRODUCTS[index % 3] ?? 'RING-7',
    quantity,
    amount,
    discount,
    attributes,
  });
}

/** Tax on what is left of each line after its part of the order discounts. */
function withTax(lines: OrderLine[], choices: readonly LineChoice[], left: number, share: Share): OrderLine[] {
  const goods = Math.max(1, goodsOf({ lines }));
  return lines.map((line, index) => {
    const rate = choices[index]?.taxRate;
    if (rate === undefined) return line;
    const kept = Math.floor((left / goods) * (line.amount - (line.discount ?? 0)));
    return { ...line, tax: share(kept, rate) };
  });
}

function shippingFrom(
  choice: ShippingChoice,
  taxed: boolean,
  price: (amount: number) => number,
  share: Share,
): ShippingCharge {
  const charged = price(choice.charged);
  // What free shipping cost the store is no share of the charge.
  const actual =
    choice.charged === 0 ? choice.actual && price(choice.actual) : choice.actual && share(charged, choice.actual);
  return compact<ShippingCharge>({
    charged,
    tax: taxed && choice.taxed ? share(charged, 160) : undefined,
    actual,
    standard: choice.standard && share(charged, choice.standard),
  });
}

function feesFrom(choices: readonly Omit<Fee, 'id'>[], price: (amount: number) => number): Fee[] | undefined {
  if (choices.length === 0) return undefined;
  return choices.map(({ kind, amount }, index) => ({ id: `fee-${index + 1}`, kind, amount: price(amount) }));
}

/** Whether a line of an order has anything to give back. */
export function hasUnits({ lines }: Pick<Order, 'lines'>): boolean {
  return sum(lines.map(({ quantity }) => quantity)) > 0;
}
