import type { Account, LineAccount } from './account.ts';
import { amountOfUnits, requireUnits } from './amountOfUnits.ts';
import { deductFrom, type GivenShare, WITHHELD, withhold } from './deductFrom.ts';
import { GOODS, type Purse, type Row, rowTotal, SHIPPING, shippingOf, sumOfRows, take, takeParts } from './rows.ts';
import { type PlannedDeduction, type TakenDeduction, takeDeductions } from './takeDeductions.ts';
import { taxInUnits } from './taxInUnits.ts';
import { type WholeOrderPlan, wholeOrder } from './wholeOrder.ts';

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
  readonly rows: readonly Readonly<Row>[];
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
 * shipping, then what was overpaid. The rows are made once and then cut down in place, step by step.
 */
export function priceRefund(account: Account, units: readonly RefundedUnits[], plan: RefundPlan): PricedRefund {
  const { shipping } = account;
  const kept = { shipping: 0, duties: 0, fees: 0 };
  const asksListPrice = plan.deductions.some((one) => 'of' in one && one.of === 'list-price');
  const listPrices: number[] | undefined = asksListPrice ? [] : undefined;
  const rows = rowsOf(account, units, kept, listPrices);
  capShipping(rows, shipping.refundable.amount - shipping.given);
  const shippingBack = sumOfRows(rows, shippingOf);
  const whole = wholeOrder(account, plan, shippingBack);
  if (plan.nothingKept) kept.shipping = Math.max(0, shipping.paid - shipping.given - shippingBack - whole.amount);
  const ofRows = sumOfRows(rows, rowTotal);
  const gross = ofRows + whole.amount + whole.overpaid;
  const { taken, scopes, amount: deducted, owed } = takeDeductions(plan.deductions, rows, listPrices ?? [], gross);

  const purse = { left: Math.max(0, account.paid - account.given) + deducted };
  if (gross > purse.left) takeParts(rows, [...GOODS, ...SHIPPING], () => purse);
  const back = sumOfRows(rows, rowTotal);
  const wholeShipping = take(purse, whole.amount - whole.tax);
  const tax = take(purse, whole.tax);
  const overpaid = take(purse, whole.overpaid);
  deductFrom(rows, scopes);
  const withheld = withhold(rows, units);
  if (withheld > 0) taken.push({ code: WITHHELD, basis: back - deducted, amount: withheld });

  return {
    total: back + wholeShipping + tax + overpaid - deducted - withheld,
    // Where money is short a share of it is not known from what would be there.
    uncapped: gross - deducted - (back < ofRows ? 0 : withheld),
    rows,
    wholeOrder: {
      shipping: wholeShipping,
      tax,
      overpaid,
      deducted: deducted + withheld - sumOfRows(rows, (row) => row.deducted),
    },
    deductions: taken,
    owed,
    kept,
  };
}

/** What does not come back, by part. */
type Kept = { -readonly [Part in keyof PricedRefund['kept']]: number };

/** A line in one refund: what is left for its units, how many of them have been counted, and what they ask for. */
interface OpenLine extends Purse {
  readonly account: LineAccount;
  counted: number;
  asked: number;
}

/**
 * The units' shares as far as they come back, each line counted on from the units refunded before; no line gives back
 * more than what is left of what was paid for it.
 */
function rowsOf(account: Account, units: readonly RefundedUnits[], kept: Kept, listPrices: number[] | undefined) {
  const open = new Map<string, OpenLine>();
  let isShort = false;
  const rows = units.map((some) => {
    const line = open.get(some.line) ?? openLine(account, some.line);
    open.set(some.line, line);
    const row = rowOf(account, line, some, kept, listPrices);
    line.asked += rowTotal(row) - shippingOf(row);
    isShort ||= line.asked > line.left;
    return row;
  });
  if (isShort) takeParts(rows, GOODS, (i) => open.get(units[i]?.line ?? '') as OpenLine);
  return rows;
}

function openLine({ lines }: Account, id: string): OpenLine {
  const account = lines.get(id);
  if (account === undefined) throw new RangeError(`the account has no line ${id}`);
  return { account, left: Math.max(0, account.paid - account.given), counted: 0, asked: 0 };
}

function rowOf(
  { pricesIncludeTax, rounding }: Account,
  line: OpenLine,
  units: RefundedUnits,
  kept: Kept,
  listPrices: number[] | undefined,
): Row {
  const { share, refunded, listPrice } = line.account;
  const { quantity } = share;
  const from = line.counted;
  line.counted += units.quantity;
  const to = line.counted;
  requireUnits(quantity, refunded.goods + to);
  const part = (total: number, before: number) => amountOfUnits(total, quantity, before + from, before + to, rounding);
  const taxPart = (amount: number, tax: number, before: number) =>
    pricesIncludeTax ? taxInUnits(amount, tax, quantity, before + from, before + to, rounding) : part(tax, before);
  const goodsTax = taxPart(share.goods, share.tax, refunded.goods);
  const goods = part(share.goods, refunded.goods) - (pricesIncludeTax ? goodsTax : 0);
  let duties = part(share.duty, refunded.duties) + part(share.importTax, refunded.duties);
  let fees = part(share.fees, refunded.fees);
  let shippingTax = taxPart(share.shipping, share.shippingTax, refunded.shipping);
  let shipping = part(share.shipping, refunded.shipping) - (pricesIncludeTax ? shippingTax : 0);
  listPrices?.push(part(listPrice, refunded.goods));
  if (!units.duties) {
    kept.duties += duties;
    duties = 0;
  }
  if (!units.fees) {
    kept.fees += fees;
    fees = 0;
  }
  if (!units.shipping) {
    kept.shipping += shipping + shippingTax;
    shipping = shippingTax = 0;
  }
  return { goods, goodsTax, duties, fees, shipping, shippingTax, deducted: 0 };
}

/** The shipping charge gives back no more than what is left of it. */
function capShipping(rows: readonly Row[], left: number): void {
  const purse = { left: Math.max(0, left) };
  if (sumOfRows(rows, shippingOf) > purse.left) takeParts(rows, SHIPPING, () => purse);
}
