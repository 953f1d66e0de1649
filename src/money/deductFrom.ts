import { largestRemainder } from './largestRemainder.ts';
import { quotient } from './quotient.ts';
import { type Row, rowTotal } from './rows.ts';
import type { Scope } from './scopes.ts';
import { sum } from './sum.ts';

/** How much of what would come back for some units does: basis points, or an amount. Left out: all of it. */
export interface GivenShare {
  readonly share?: { readonly basisPoints: number } | { readonly amount: number } | undefined;
}

/** The code under which a share of a refund is not given. */
export const WITHHELD = 'withheld';

/** Shares the deductions out over the rows that bear them; what these cannot bear falls on the rest of the refund. */
export function deductFrom(rows: readonly Row[], scopes: readonly Scope[]): void {
  // What only some lines bear comes first, so that the others leave them room.
  for (const scope of [...scopes].sort((a, b) => a.rows.length - b.rows.length)) {
    const bearers = scope.rows.map((i) => rows[i] as Row);
    const room = bearers.map((row) => rowTotal(row) - row.deducted);
    const shares = largestRemainder(Math.min(scope.amount, sum(room)), room, 1);
    for (const [i, row] of bearers.entries()) row.deducted += shares[i] as number;
  }
}

/** Where only a share of a refund is given, the rest of it is taken off last. Answers what was withheld. */
export function withhold(rows: readonly Row[], units: readonly GivenShare[]): number {
  let withheld = 0;
  for (const [i, row] of rows.entries()) {
    const { share } = units[i] as GivenShare;
    if (share === undefined) continue;
    const net = rowTotal(row) - row.deducted;
    const given = 'amount' in share ? Math.min(net, share.amount) : quotient(net, share.basisPoints, 10_000);
    row.deducted += net - given;
    withheld += net - given;
  }
  return withheld;
}
