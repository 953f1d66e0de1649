import type { RemedyKind } from '../facts/claim.ts';
import type { Period } from '../time/index.ts';
import type { Amounts, Condition } from './condition.ts';

/**
 * A rung of the ladder of remedies; the kind alone is short for a rung without conditions.
 *
 * @since 0.2.0
 */
export type RemedyTerm = RemedyKind | RemedyRung;

/**
 * A remedy with its conditions and its form.
 *
 * @since 0.2.0
 */
export interface RemedyRung {
  readonly kind: RemedyKind;
  /** Offered only for units of which this is true. Left out: for all. */
  readonly when?: Condition | undefined;
  /**
   * How much of the refund it is: basis points of what would come back after all deductions, or a fixed amount a unit,
   * never more than the refund. Left out: all of it.
   */
  readonly share?: { readonly basisPoints: number } | { readonly amounts: Amounts } | undefined;
  /** What comes on top: basis points of the refund, or a fixed amount a claim. Left out: `money.accountBalanceBonus`. */
  readonly bonus?: { readonly basisPoints: number } | { readonly amounts: Amounts } | undefined;
  /** How long credit is valid after the decision. Left out: for ever. */
  readonly expires?: Period | undefined;
  /** For an `allowance`: where the money goes. Default: `original-payment`. */
  readonly to?: 'original-payment' | 'account-balance' | undefined;
}
