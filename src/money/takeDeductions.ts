import { floorOfProduct, halfUpOfProduct } from './exact.ts';
import { Purse, type Row, rowTotal } from './rows.ts';
import { sum } from './sum.ts';

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

/** What was taken off. */
export interface TakenDeduction {
  readonly code: string;
  readonly basis: number;
  readonly amount: number;
}

/** A deduction as it was planned and taken, and the rows that bear it. */
export interface Deducted extends TakenDeduction {
  readonly planned: number;
  readonly rows: readonly number[] | undefined;
  readonly together: string | undefined;
}

/** Deductions are taken in their order, each until nothing is left of the refund of its rows. */
export function takeDeductions(
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
