import type { Account, LineAccount, UnitCounts } from './account.ts';
import { between } from './cumulative.ts';
import { deductFrom, type GivenShare, type PricedRow, WITHHELD, withhold } from './deductFrom.ts';
import { GOODS, Purse, type Row, rowTotal, SHIPPING, shippingOf, takeParts } from './rows.ts';
import type { LineShare } from './shares.ts';
import { sum } from './sum.ts';
import { type PlannedDeduction, type TakenDeduction, takeDeductions } from './takeDeductions.ts';
import { splitGrossTax } from './tax.ts';
import { keptShipping, type WholeOrderPlan, wholeOrder } from './wholeOrder.ts';

/** Like units of one line that money is given for, and which of their shares come back. */
export interface RefundedUnits extends GivenShare {
  readonly line: string;
  readonly quantity: number;
  readonly shipping: boolean;
  readonly duties: boolean;
  readonly fees: boolean;
}

/** What is taken off, and what comes back besides the units. */
export interface RefundPlan extends WholeOrderPlan {
  readonly deductions: readonly PlannedDeduction[];
}

/** A refund to the last minor unit. */
export interface PricedRefund {
  readonly total: number;
  /** The total before it was capped by what is left of the order. */
  readonly uncapped: number;
  readonly rows: readonly PricedRow[];
  readonly wholeOrder: WholeOrder;
  readonly deductions: readonly TakenDeduction[];
  /** What the deductions come to beyond what there is to take them from. */
  readonly owed: number;
  readonly kept: { readonly shipping: number; readonly duties: number; readonly fees: number };
}

/** What belongs to no line, and the part of the deductions that the lines could not bear. */
export interface WholeOrder {
  readonly shipping: number;
  readonly tax: number;
  readonly overpaid: number;
  readonly deducted: number;
}

/**
 * Prices the refund of some units of an order: their shares by cumulative difference, less the deductions, and never
 * more than what is left of a line, of the shipping charge and of the order. Where less is left, goods go first, then
 * shipping, then what was overpaid.
 */
export function priceRefund(account: Account, units: readonly RefundedUnits[], plan: RefundPlan): PricedRefund {
  const shares = sharesOf(account, units);
  const asked = shares.map((row, i) => asFarAsGiven(row, units[i]));
  const rows = capByShipping(account, capByLine(account, units, asked));
  const whole = wholeOrder(account, plan, sum(rows.map(shippingOf)));
  const gross = sum(rows.map(rowTotal)) + whole.shipping + whole.tax + whole.overpaid;
  const listPrices = listPricesOf(account, units);
  const deductions = takeDeductions(plan.deductions, rows, listPrices, gross);
  const deducted = sum(deductions.map(({ amount }) => amount));

  const purse = new Purse(Math.max(0, account.paid - account.given) + deducted);
  const affordable = takeParts(rows, [...GOODS, ...SHIPPING], () => purse);
  const wholeShipping = { shipping: purse.take(whole.shipping), tax: purse.take(whole.tax) };
  const overpaid = purse.take(whole.overpaid);
  const { rows: priced, withheld } = withhold(deductFrom(affordable, deductions), units);
  const taken = sum(priced.map(rowTotal)) + wholeShipping.shipping + wholeShipping.tax + overpaid;
  const isShort = sum(affordable.map(rowTotal)) < sum(rows.map(rowTotal));

  return {
    total: taken - deducted - withheld,
    // Where money is short a share of it is not known from what would be there.
    uncapped: gross - deducted - (isShort ? 0 : withheld),
    rows: priced,
    wholeOrder: { overpaid, deducted: deducted + withheld - sum(priced.map((row) => row.deducted)), ...wholeShipping },
    deductions: [
      ...deductions.map(({ code, basis, amount }) => ({ code, basis, amount })),
      ...(withheld === 0 ? [] : [{ code: WITHHELD, basis: sum(priced.map(rowTotal)) - deducted, amount: withheld }]),
    ],
    owed: sum(deductions.map(({ planned, amount }) => planned - amount)),
    kept: {
      shipping: keptShipping(account, plan, shares, units, sum(rows.map(shippingOf)) + whole.amount),
      duties: sum(shares.map((row, i) => (units[i]?.duties ? 0 : row.duties))),
      fees: sum(shares.map((row, i) => (units[i]?.fees ? 0 : row.fees))),
    },
  };
}

/** The parts of the units' shares that come back. */
function asFarAsGiven(row: Row, units: RefundedUnits | undefined): Row {
  return {
    ...row,
    duties: units?.duties ? row.duties : 0,
    fees: units?.fees ? row.fees : 0,
    shipping: units?.shipping ? row.shipping : 0,
    shippingTax: units?.shipping ? row.shippingTax : 0,
  };
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

/** List prices of the units, by cumulative difference as their shares. */
function listPricesOf({ lines, rounding }: Account, units: readonly RefundedUnits[]): number[] {
  const counted = new Map<string, number>();
  return units.map(({ line, quantity }) => {
    const found = lines.get(line);
    const from = counted.get(line) ?? 0;
    counted.set(line, from + quantity);
    if (found === undefined || found.share.quantity === 0) return 0;
    const before = found.refunded.goods + from;
    return between(found.listPrice, found.share.quantity, before, before + quantity, rounding);
  });
}

function lineOf(account: Account, line: string): LineAccount {
  const found = account.lines.get(line);
  if (found === undefined) throw new RangeError(`the account has no line ${line}`);
  return found;
}
