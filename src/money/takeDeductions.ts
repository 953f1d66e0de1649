import { halfUpQuotient, LARGEST, quotient } from './quotient.ts';
import type { Row } from './rows.ts';
import { type Scope, scopesOf, takeFrom } from './scopes.ts';

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

/** What deductions took, one by one and together, and which rows bear it. */
export interface Deducted {
  readonly taken: TakenDeduction[];
  readonly scopes: readonly Scope[];
  readonly amount: number;
  /** What they come to beyond what there was to take them from. */
  readonly owed: number;
}

/**
 * Deductions are taken in their order, each until nothing is left of the refund of its rows.
 *
 * @param gross - the refund, with what belongs to no row
 * @param listPrices - prices of the rows before any discount; only read where a deduction is a share of them
 */
export function takeDeductions(
  planned: readonly PlannedDeduction[],
  rows: readonly Row[],
  listPrices: readonly number[],
  gross: number,
): Deducted {
  const taken: TakenDeduction[] = [];
  const { scopes, scopeOf } = scopesOf(planned, rows, listPrices, gross);
  const plannedTogether = new Map<string | undefined, number>();
  let left = gross;
  let owed = 0;
  for (const [i, deduction] of planned.entries()) {
    const { code, together } = deduction;
    const scope = scopeOf[i] as Scope;
    const basis = 'amount' in deduction ? deduction.amount : scope[deduction.of];
    const isLast = together === undefined || planned[i + 1]?.together !== together;
    const soFar = (together !== undefined && plannedTogether.get(together)) || 0;
    const wanted = bounded(wantedOf(deduction, basis), deduction, scope.goods, soFar, isLast);
    plannedTogether.set(together, soFar + wanted);
    const amount = Math.min(wanted, scope.remaining, left);
    takeFrom(scope, amount);
    left -= amount;
    owed += wanted - amount;
    taken.push({ code, basis, amount });
  }
  return { taken, scopes, amount: gross - left, owed };
}

function wantedOf(deduction: PlannedDeduction, basis: number): number {
  if ('amount' in deduction) return basis;
  const [part, whole] = deduction.share;
  if (deduction.rounding === 'up') return basis - quotient(basis, whole - part, whole);
  return (deduction.rounding === 'down' ? quotient : halfUpQuotient)(basis, part, whole);
}

/** What is taken of an amount within its bounds; those that share their bounds take in turn, the last one up to the least. */
function bounded(
  amount: number,
  { atLeast = 0, atMost = LARGEST, taken = 0 }: PlannedDeduction,
  goods: number,
  soFar: number,
  isLast: boolean,
): number {
  const all = Math.min(soFar + amount, LARGEST);
  const inGoods = (bound: NonNullable<PlannedDeduction['atLeast']>) =>
    typeof bound === 'number' ? bound : quotient(goods, bound.basisPoints, 10_000);
  const within = Math.min(isLast ? Math.max(all, inGoods(atLeast)) : all, inGoods(atMost));
  return Math.max(0, within - taken - soFar);
}
