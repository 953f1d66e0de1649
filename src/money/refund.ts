import type { Account, LineAccount, ShippingAccount, UnitCounts, WithTax } from './account.ts';
import { allocate } from './allocate.ts';
import { between } from './cumulative.ts';
import { floorOfProduct, halfUpOfProduct } from './exact.ts';
import { type LineShare, taxOfPart } from './shares.ts';
import { splitGrossTax } from './tax.ts';

/** Like units of one line that money is given for, and which of their shares come back. */
export interface RefundedUnits {
  readonly line: string;
  readonly quantity: number;
  readonly shipping: boolean;
  readonly duties: boolean;
  readonly fees: boolean;
  /** The goods stay with the customer: the units take no place among those that were refunded. */
  readonly isKept: boolean;
  /** How much of what would come back does: basis points, or an amount. Left out: all of it. */
  readonly share?: { readonly basisPoints: number } | { readonly amount: number } | undefined;
}

/** What is taken off, and what comes back besides the units. */
export interface RefundPlan {
  readonly deductions: readonly PlannedDeduction[];
  /** Nothing of the order is kept after this refund. */
  readonly nothingKept: boolean;
  readonly shippingWhenNothingIsKept: 'nothing' | 'above-actual-cost' | 'everything';
}

/** A fixed amount or a share, taken off some of the rows of a refund. */
export type PlannedDeduction = {
  readonly code: string;
  /** Indices of the units it is taken for. Left out: all. */
  readonly rows?: readonly number[];
  /** Bounds: minor units, or a share of the goods with their tax. */
  readonly atLeast?: number | { readonly basisPoints: number } | undefined;
  readonly atMost?: number | { readonly basisPoints: number } | undefined;
  /** How much earlier refunds took of it already. */
  readonly taken?: number;
  /** Deductions of one name share their bounds: steps of a table that different units reach. */
  readonly together?: string;
} & (
  | { readonly amount: number }
  | {
      /** The share as a fraction. */
      readonly share: readonly [part: number, whole: number];
      readonly of: 'goods' | 'list-price' | 'refund' | 'remaining';
      readonly rounding: 'down' | 'up' | 'half-up';
    }
);

/** The code under which a share of a refund is not given. */
export const WITHHELD = 'withheld';

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

interface TakenDeduction {
  readonly code: string;
  readonly basis: number;
  readonly amount: number;
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
function keptShipping(
  { shipping }: Account,
  plan: RefundPlan,
  shares: readonly Row[],
  units: readonly RefundedUnits[],
  refunded: number,
): number {
  if (plan.nothingKept) return Math.max(0, shipping.paid - shipping.given - refunded);
  return sum(shares.map((row, i) => (units[i]?.shipping ? 0 : shippingOf(row))));
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

/** A deduction as it was planned and taken, and the rows that bear it. */
interface Deducted extends TakenDeduction {
  readonly planned: number;
  readonly rows: readonly number[] | undefined;
  readonly together: string | undefined;
}

/** Deductions are taken in their order, each until nothing is left of the refund of its rows. */
function takeDeductions(
  planned: readonly PlannedDeduction[],
  rows: readonly Row[],
  listPrices: readonly number[],
  gross: number,
): Deducted[] {
  const purse = new Purse(gross);
  const before: Deducted[] = [];
  for (const [i, deduction] of planned.entries()) {
    const scope = scopeOf(deduction.rows, rows);
    const left = scope === undefined ? gross : sum(scope.map((i) => rowTotal(rows[i] as Row)));
    const remaining = left - takenFrom(scope, before, rows);
    const basis = basisOf(deduction, scope ?? [...rows.keys()], rows, listPrices, { left, remaining });
    const isLast = deduction.together === undefined || planned[i + 1]?.together !== deduction.together;
    const goods = goodsOf(scope ?? [...rows.keys()], rows);
    const wanted = bounded(wantedOf(deduction, basis), deduction, goods, before, isLast);
    const amount = purse.take(Math.min(wanted, Math.max(0, remaining)));
    before.push({ code: deduction.code, basis, amount, planned: wanted, rows: scope, together: deduction.together });
  }
  return before;
}

/** The rows that a deduction is taken from, where these are not all. */
function scopeOf(scope: readonly number[] | undefined, rows: readonly Row[]): readonly number[] | undefined {
  return scope === undefined || scope.length === rows.length ? undefined : scope;
}

/** What earlier deductions took from these rows: all of what is theirs alone, else by what the rows amount to. */
function takenFrom(scope: readonly number[] | undefined, before: readonly Deducted[], rows: readonly Row[]): number {
  const total = (indices: readonly number[]) => sum(indices.map((i) => rowTotal(rows[i] as Row)));
  const all = [...rows.keys()];
  return sum(
    before.map(({ rows: theirs = all, amount }) => {
      if (scope === undefined) return amount;
      const shared = theirs.filter((i) => scope.includes(i));
      if (shared.length === theirs.length) return amount;
      const whole = total(theirs);
      return whole === 0 ? 0 : floorOfProduct(amount, total(shared), whole);
    }),
  );
}

function basisOf(
  deduction: PlannedDeduction,
  scope: readonly number[],
  rows: readonly Row[],
  listPrices: readonly number[],
  { left, remaining }: { readonly left: number; readonly remaining: number },
): number {
  if ('amount' in deduction) return deduction.amount;
  switch (deduction.of) {
    case 'goods':
      return goodsOf(scope, rows);
    case 'list-price':
      return sum(scope.map((i) => listPrices[i] ?? 0));
    case 'refund':
      return left;
    case 'remaining':
      return Math.max(0, remaining);
  }
}

/** Goods with their tax. */
function goodsOf(scope: readonly number[], rows: readonly Row[]): number {
  return sum(scope.map((i) => (rows[i] as Row).goods + (rows[i] as Row).goodsTax));
}

function wantedOf(deduction: PlannedDeduction, basis: number): number {
  if ('amount' in deduction) return deduction.amount;
  const [part, whole] = deduction.share;
  switch (deduction.rounding) {
    case 'down':
      return floorOfProduct(basis, part, whole);
    case 'up':
      return basis - floorOfProduct(basis, whole - part, whole);
    case 'half-up':
      return halfUpOfProduct(basis, part, whole);
  }
}

/** What is taken of an amount within its bounds; those that share their bounds take in turn, the last one up to the least. */
function bounded(
  amount: number,
  { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER, taken = 0, together }: PlannedDeduction,
  goods: number,
  before: readonly Deducted[],
  isLast: boolean,
): number {
  const soFar = sum(before.map((other) => (together !== undefined && other.together === together ? other.planned : 0)));
  const all = Math.min(soFar + amount, Number.MAX_SAFE_INTEGER);
  const inGoods = (bound: NonNullable<PlannedDeduction['atLeast']>) =>
    typeof bound === 'number' ? bound : floorOfProduct(goods, bound.basisPoints, 10_000);
  const within = Math.min(isLast ? Math.max(all, inGoods(atLeast)) : all, inGoods(atMost));
  return Math.max(0, within - taken - soFar);
}

/**
 * Shares the deductions out over the lines that bear them, those of like lines together; what the lines cannot bear falls
 * on the rest of the refund.
 */
function deductFrom(rows: readonly Row[], deductions: readonly Deducted[]): PricedRow[] {
  const borne = rows.map(() => 0);
  const groups = new Map<string, { rows: readonly number[]; amount: number }>();
  for (const { rows: scope, amount } of deductions) {
    const group = groups.get(String(scope)) ?? { rows: scope ?? [...rows.keys()], amount: 0 };
    group.amount += amount;
    groups.set(String(scope), group);
  }
  // What only some lines bear comes first, so that the others leave them room.
  const inTurn = [...groups.values()].sort((a, b) => a.rows.length - b.rows.length);
  for (const { rows: scope, amount } of inTurn) {
    if (scope.length === 0) continue;
    const room = scope.map((i) => rowTotal(rows[i] as Row) - (borne[i] ?? 0));
    const shares = allocate(Math.min(amount, sum(room)), room);
    scope.forEach((i, position) => {
      borne[i] = (borne[i] ?? 0) + (shares[position] ?? 0);
    });
  }
  return rows.map((row, i) => ({ deducted: borne[i] ?? 0, ...row }));
}

/** Where only a share of a refund is given, the rest of it is taken off last. */
function withhold(rows: readonly PricedRow[], units: readonly RefundedUnits[]) {
  let withheld = 0;
  const after = rows.map((row, i) => {
    const share = units[i]?.share;
    if (share === undefined) return row;
    const net = rowTotal(row) - row.deducted;
    const given = 'amount' in share ? Math.min(net, share.amount) : floorOfProduct(net, share.basisPoints, 10_000);
    withheld += net - given;
    return { ...row, deducted: row.deducted + net - given };
  });
  return { rows: after, withheld };
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

const shippingOf = (row: Row) => row.shipping + row.shippingTax;
const rowTotal = (row: Row) => row.goods + row.goodsTax + row.duties + row.fees + shippingOf(row);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
