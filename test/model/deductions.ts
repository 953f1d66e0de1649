import type { RemedyKind } from '../../src/facts/claim.ts';
import type { Amounts, Deduction } from '../../src/index.ts';

/** What deductions are a share of. */
export interface Deducted {
  /** What was paid for the goods with their tax. */
  readonly goods: number;
  /** All that is due. */
  readonly refund: number;
  readonly currency: string;
}

/** What the terms take off: shares and fixed amounts, once a claim, in their order. */
export function deductionsFrom(deductions: readonly Deduction[], as: RemedyKind, basis: Deducted): number {
  let taken = 0;
  for (const deduction of deductions) {
    if (deduction.waivedFor?.includes(as) === true) continue;
    let amount = 0;
    if (deduction.kind === 'flat') amount = amountIn(deduction.amounts, basis);
    if (deduction.kind === 'percent') {
      const left = Math.max(0, basis.refund - taken);
      const of = deduction.of === 'refund' ? basis.refund : deduction.of === 'remaining' ? left : basis.goods;
      amount = rounded(of, deduction.basisPoints, deduction.rounding);
    }
    taken += Math.min(
      Math.max(amount, boundOf(deduction.atLeast, basis, 0)),
      boundOf(deduction.atMost, basis, Number.POSITIVE_INFINITY),
    );
  }
  return taken;
}

/** An order in another currency is a case that the policy does not know: nothing is taken. */
function amountIn(amounts: Amounts, { currency }: Deducted): number {
  return amounts[currency] ?? 0;
}

function boundOf(bound: Deduction['atLeast'], basis: Deducted, none: number): number {
  if (bound === undefined) return none;
  if ('basisPoints' in bound && typeof bound.basisPoints === 'number') return rounded(basis.goods, bound.basisPoints);
  return (bound as Amounts)[basis.currency] ?? none;
}

function rounded(amount: number, basisPoints: number, rounding: 'down' | 'up' | 'half-up' = 'down'): number {
  const product = BigInt(amount) * BigInt(basisPoints);
  const more = { down: 0n, up: 9_999n, 'half-up': 5_000n }[rounding];
  return Number((product + more) / 10_000n);
}
