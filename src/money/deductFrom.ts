import { allocate } from './allocate.ts';
import { floorOfProduct } from './exact.ts';
import { type Row, rowTotal } from './rows.ts';
import { sum } from './sum.ts';
import type { Deducted } from './takeDeductions.ts';

/** A row with its share of the deductions. */
export interface PricedRow extends Readonly<Row> {
  readonly deducted: number;
}

/** How much of what would come back for some units does: basis points, or an amount. Left out: all of it. */
export interface GivenShare {
  readonly share?: { readonly basisPoints: number } | { readonly amount: number } | undefined;
}

/** The code under which a share of a refund is not given. */
export const WITHHELD = 'withheld';

/**
 * Shares the deductions out over the lines that bear them, those of like lines together; what the lines cannot bear falls
 * on the rest of the refund.
 */
export function deductFrom(rows: readonly Row[], deductions: readonly Deducted[]): PricedRow[] {
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
export function withhold(rows: readonly PricedRow[], units: readonly GivenShare[]) {
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
