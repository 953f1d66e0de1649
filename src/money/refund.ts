import type { Account, LineAccount, ShippingAccount, UnitCounts, WithTax } from './account.ts';
import { allocate } from './allocate.ts';
import { between } from './cumulative.ts';
import { floorOfProduct } from './exact.ts';
import { type LineShare, taxOfPart } from './shares.ts';
import { splitGrossTax } from './tax.ts';

/** Like units of one line that are refunded. */
export interface RefundedUnits {
  readonly line: string;
  readonly quantity: number;
}

/** What comes back for the units, and what is taken off. */
export interface RefundPlan {
  readonly shipping: boolean;
  readonly duties: boolean;
  readonly fees: boolean;
  readonly deductions: readonly PlannedDeduction[];
  /** Nothing of the order is kept after this refund. */
  readonly nothingKept: boolean;
  readonly shippingWhenNothingIsKept: 'nothing' | 'above-actual-cost' | 'everything';
}

/** A fixed amount, or a share of the goods with their tax in basis points, rounded down. */
export type PlannedDeduction =
  | { readonly code: string; readonly amount: number }
  | { readonly code: string; readonly basisPoints: number };

/** A refund to the last minor unit. */
export interface PricedRefund {
  readonly total: number;
  /** The total before it was capped by what is left of the order. */
  readonly uncapped: number;
  readonly rows: readonly PricedRow[];
  readonly wholeOrder: WholeOrder;
  readonly deductions: readonly { readonly code: string; readonly basis: number; readonly amount: number }[];
  readonly kept: { readonly shipping: number; readonly duties: number; readonly fees: number };
}

/** What belongs to no line, and the part of the deductions that the lines could not bear. */
export interface WholeOrder {
  readonly shipping: number;
  readonly tax: number;
  readonly overpaid: number;
  readonly deducted: number;
}

/** What some units of a line amount to, by part. */
interface Row {
  goods: number;
  goodsTax: number;
  duties: number;
  fees: number;
  shipping: number;
  shippingTax: number;
}

export interface PricedRow extends Readonly<Row> {
  readonly deducted: number;
}

/**
 * Prices the refund of some units of an order: their shares by cumulative difference, less the deductions, and never
 * more than what is left of a line, of the shipping charge and of the order. Where less is left, goods go first, then
 * shipping, then what was overpaid.
 */
export function priceRefund(account: Account, units: readonly RefundedUnits[], plan: RefundPlan): PricedRefund {
  const shares = sharesOf(account, units);
  const asked = shares.map((row) => ({
    ...row,
    duties: plan.duties ? row.duties : 0,
    fees: plan.fees ? row.fees : 0,
    shipping: plan.shipping ? row.shipping : 0,
    shippingTax: plan.shipping ? row.shippingTax : 0,
  }));
  const rows = capByShipping(account, capByLine(account, units, asked));
  const whole = wholeOrder(account, plan, sum(rows.map(shippingOf)));
  const gross = sum(rows.map(rowTotal)) + whole.shipping + whole.tax + whole.overpaid;
  const deductions = takeDeductions(plan.deductions, sum(rows.map((row) => row.goods + row.goodsTax)), gross);
  const deducted = sum(deductions.map(({ amount }) => amount));

  const purse = new Purse(Math.max(0, account.paid - account.given) + deducted);
  const affordable = takeParts(rows, [...GOODS, ...SHIPPING], () => purse);
  const wholeShipping = { shipping: purse.take(whole.shipping), tax: purse.take(whole.tax) };
  const overpaid = purse.take(whole.overpaid);
  const priced = deductFrom(affordable, deducted);
  const taken = sum(priced.map(rowTotal)) + wholeShipping.shipping + wholeShipping.tax + overpaid;

  return {
    total: taken - deducted,
    uncapped: gross - deducted,
    rows: priced,
    wholeOrder: { overpaid, deducted: deducted - sum(priced.map((row) => row.deducted)), ...wholeShipping },
    deductions,
    kept: {
      shipping: keptShipping(account, plan, sum(shares.map(shippingOf)), sum(rows.map(shippingOf)) + whole.amount),
      duties: plan.duties ? 0 : sum(shares.map((row) => row.duties)),
      fees: plan.fees ? 0 : sum(shares.map((row) => row.fees)),
    },
  };
}

/** Money that can be taken until it is gone. */
class Purse {
  #left: number;

  constructor(left: number) {
    this.#left = left;
  }

  take(amount: number): number {
    const taken = Math.min(amount, this.#left);
    this.#left -= taken;
    return taken;
  }
}

/** The parts of a row in the order in which they are paid while there is money. */
const GOODS = ['goods', 'goodsTax', 'duties', 'fees'] as const;
const SHIPPING = ['shipping', 'shippingTax'] as const;

/** Takes part by part, each of all rows before the next, from the purse of each row. */
function takeParts(rows: readonly Row[], parts: readonly (keyof Row)[], purseOf: (row: number) => Purse): Row[] {
  const taken = rows.map((row) => ({ ...row }));
  for (const part of parts) {
    taken.forEach((row, i) => {
      row[part] = purseOf(i).take(row[part]);
    });
  }
  return taken;
}

/** The units' shares, each line counted on from the units refunded before. */
function sharesOf(account: Account, units: readonly RefundedUnits[]): Row[] {
  const counted = new Map<string, number>();
  return units.map(({ line, quantity }) => {
    const { share, refunded } = lineOf(account, line);
    const from = counted.get(line) ?? 0;
    counted.set(line, from + quantity);
    return unitsOf(account, share, refunded, from, from + quantity);
  });
}

function unitsOf(account: Account, share: LineShare, refunded: UnitCounts, from: number, to: number): Row {
  const { pricesIncludeTax, rounding } = account;
  const { quantity } = share;
  const part = (total: number, before: number) => between(total, quantity, before + from, before + to, rounding);
  const withTax = (amount: number, tax: number, before: number) => {
    if (!pricesIncludeTax) return { net: part(amount, before), tax: part(tax, before) };
    return splitGrossTax({ gross: amount, tax, quantity, from: before + from, to: before + to, ...rounding });
  };
  const goods = withTax(share.goods, share.tax, refunded.goods);
  const shipping = withTax(share.shipping, share.shippingTax, refunded.shipping);
  return {
    goods: goods.net,
    goodsTax: goods.tax,
    duties: part(share.duty, refunded.duties) + part(share.importTax, refunded.duties),
    fees: part(share.fees, refunded.fees),
    shipping: shipping.net,
    shippingTax: shipping.tax,
  };
}

/** No line gives back more than what is left of what was paid for it. */
function capByLine(account: Account, units: readonly RefundedUnits[], rows: readonly Row[]): Row[] {
  const purses = new Map(
    units.map(({ line }) => {
      const { paid, given } = lineOf(account, line);
      return [line, new Purse(Math.max(0, paid - given))];
    }),
  );
  return takeParts(rows, GOODS, (i) => purses.get(units[i]?.line ?? '') as Purse);
}

/** The shipping charge gives back no more than what is left of it. */
function capByShipping({ shipping }: Account, rows: readonly Row[]): Row[] {
  const purse = new Purse(Math.max(0, shipping.refundable.amount - shipping.given));
  return takeParts(rows, SHIPPING, () => purse);
}

/** What comes back besides the units, once nothing of the order is kept. */
function wholeOrder({ shipping, overpaid }: Account, plan: RefundPlan, byUnits: number) {
  if (!plan.nothingKept) return { amount: 0, shipping: 0, tax: 0, overpaid: 0 };
  const before = shipping.given + byUnits;
  const due = shippingDue(shipping, plan);
  const amount = Math.max(0, due.amount - before);
  const tax = Math.min(
    amount,
    Math.max(0, due.tax - taxOfPart(shipping.tax, shipping.paid, Math.min(before, due.amount))),
  );
  return { amount, shipping: amount - tax, tax, overpaid };
}

/** What stays of the shipping charge: of the units their share, or once nothing is kept all that has not come back. */
function keptShipping({ shipping }: Account, plan: RefundPlan, ofUnits: number, refunded: number): number {
  if (plan.nothingKept) return Math.max(0, shipping.paid - shipping.given - refunded);
  return plan.shipping ? 0 : ofUnits;
}

/** How much of the shipping charge comes back in all, once nothing of the order is kept. */
function shippingDue({ refundable, aboveActual }: ShippingAccount, plan: RefundPlan): WithTax {
  switch (plan.shippingWhenNothingIsKept) {
    case 'everything':
      return refundable;
    case 'above-actual-cost':
      return aboveActual.amount < refundable.amount ? aboveActual : refundable;
    case 'nothing':
      return { amount: 0, tax: 0 };
  }
}

/** Deductions are taken in their order until nothing is left to take them from. */
function takeDeductions(planned: readonly PlannedDeduction[], basis: number, gross: number) {
  const purse = new Purse(gross);
  return planned.map((deduction) => {
    if ('amount' in deduction)
      return { code: deduction.code, basis: deduction.amount, amount: purse.take(deduction.amount) };
    return { code: deduction.code, basis, amount: purse.take(floorOfProduct(basis, deduction.basisPoints, 10_000)) };
  });
}

/** Shares the deductions out over the lines; what the lines cannot bear falls on the rest of the refund. */
function deductFrom(rows: readonly Row[], deducted: number): PricedRow[] {
  const totals = rows.map(rowTotal);
  const shares = rows.length === 0 ? [] : allocate(Math.min(deducted, sum(totals)), totals);
  return rows.map((row, i) => ({ deducted: shares[i] ?? 0, ...row }));
}

function lineOf(account: Account, line: string): LineAccount {
  const found = account.lines.get(line);
  if (found === undefined) throw new RangeError(`the account has no line ${line}`);
  return found;
}

const shippingOf = (row: Row) => row.shipping + row.shippingTax;
const rowTotal = (row: Row) => row.goods + row.goodsTax + row.duties + row.fees + shippingOf(row);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
