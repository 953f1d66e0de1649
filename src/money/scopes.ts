import { quotient } from './quotient.ts';
import { goodsOf, type Row, rowTotal } from './rows.ts';

/** Rows of a refund that bear deductions together. Deductions of the same rows have one scope. */
export interface Scope {
  readonly rows: readonly number[];
  /** What the rows come to. */
  readonly total: number;
  /** What its own deductions took. */
  amount: number;
  /** What a deduction can be a share of: goods with their tax, */
  readonly goods: number;
  /** their price before any discount, */
  readonly 'list-price': number;
  /** what the rows come to, and of all rows the whole refund, */
  readonly refund: number;
  /** and that less what was taken already; of what other scopes took, by what the rows they share amount to. */
  remaining: number;
  /** Other scopes that have rows of this one, and what these rows come to. */
  shared: ReadonlyMap<Scope, number>;
}

/** The scope of each deduction, and every scope once, in the order of the deductions. */
export function scopesOf(
  planned: readonly { readonly rows?: readonly number[] }[],
  rows: readonly Row[],
  listPrices: readonly number[],
  gross: number,
): { readonly scopes: readonly Scope[]; readonly scopeOf: readonly Scope[] } {
  const byRows = new Map<string | undefined, Scope>();
  const scopeOf = planned.map(({ rows: stated }) => {
    const some = stated?.length === rows.length ? undefined : stated;
    const key = some && String(some);
    const scope = byRows.get(key) ?? scopeFor(some, rows, listPrices, gross);
    byRows.set(key, scope);
    return scope;
  });
  const scopes = [...byRows.values()];
  if (scopes.length > 1) findShared(scopes, rows);
  return { scopes, scopeOf };
}

function scopeFor(
  some: readonly number[] | undefined,
  rows: readonly Row[],
  listPrices: readonly number[],
  gross: number,
): Scope {
  const scope = some ?? [...rows.keys()];
  let total = 0;
  let goods = 0;
  let listPrice = 0;
  for (const i of scope) {
    const row = rows[i] as Row;
    total += rowTotal(row);
    goods += goodsOf(row);
    listPrice += listPrices[i] ?? 0;
  }
  const refund = some === undefined ? gross : total;
  return {
    rows: scope,
    total,
    amount: 0,
    goods,
    'list-price': listPrice,
    refund,
    remaining: refund,
    shared: new Map(),
  };
}

function findShared(scopes: readonly Scope[], rows: readonly Row[]): void {
  const scopesOn = rows.map((): Scope[] => []);
  for (const scope of scopes) for (const i of scope.rows) (scopesOn[i] as Scope[]).push(scope);
  for (const scope of scopes) {
    const shared = new Map<Scope, number>();
    for (const i of scope.rows) {
      const total = rowTotal(rows[i] as Row);
      for (const other of scopesOn[i] as Scope[]) shared.set(other, (shared.get(other) ?? 0) + total);
    }
    shared.delete(scope);
    scope.shared = shared;
  }
}

/** Takes an amount from the rows of a scope, and so from those of every scope that shares some of them. */
export function takeFrom(scope: Scope, amount: number): void {
  scope.amount += amount;
  scope.remaining -= amount;
  for (const [other, total] of scope.shared) {
    // Where the rows come to nothing the amount is taken from what belongs to no row.
    if (total > 0) other.remaining = Math.max(0, other.remaining - quotient(amount, total, scope.total));
  }
}
