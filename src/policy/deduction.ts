import type { RemedyKind } from '../facts/claim.ts';
import type { Period } from '../time/index.ts';
import type { Anchor } from './clock.ts';
import type { Amounts, Condition, FactName } from './condition.ts';

/**
 * Something that is taken off a refund. Deductions are taken in their order, together never more than the refund.
 *
 * @since 0.1.0
 */
export type Deduction = PercentDeduction | FlatDeduction | CostDeduction | SteppedDeduction | ProRataDeduction;

interface AnyDeduction {
  /** A kebab-case word that names it in decisions, such as `restocking-fee`. */
  readonly code: string;
  /** Taken only for units of which this is true. Left out: for all. */
  readonly when?: Condition | undefined;
  /** Remedies for which it is not taken. */
  readonly waivedFor?: readonly RemedyKind[] | undefined;
  /**
   * How often: once a claim, for each line, for each unit, or once an order, less what earlier refunds took of it. A
   * percentage is of all the units it is taken for in any case. Default: `claim`.
   */
  readonly per?: 'claim' | 'line' | 'unit' | 'order' | undefined;
  /** At least so much, each time it is taken. */
  readonly atLeast?: Bound | undefined;
  /** At most so much, each time it is taken. */
  readonly atMost?: Bound | undefined;
}

/**
 * An amount, or a share of what was paid for the goods with their tax.
 *
 * @since 0.2.0
 */
export type Bound = Amounts | { readonly basisPoints: number };

interface Share {
  /**
   * What it is a share of: what was paid for the goods with their tax, their list price before discounts, the whole
   * refund, or what is left of the refund after the deductions before it. Default: `goods`.
   */
  readonly of?: 'goods' | 'list-price' | 'refund' | 'remaining' | undefined;
  /** Default: `down`, in the customer's favour. */
  readonly rounding?: 'down' | 'up' | 'half-up' | undefined;
}

/**
 * A share.
 *
 * @since 0.1.0
 */
export interface PercentDeduction extends AnyDeduction, Share {
  readonly kind: 'percent';
  /** 1500 is 15 %. */
  readonly basisPoints: number;
}

/**
 * A fixed amount.
 *
 * @since 0.1.0
 */
export interface FlatDeduction extends AnyDeduction {
  readonly kind: 'flat';
  readonly amounts: Amounts;
}

/**
 * An actual amount that the facts state, minor units: what shipping cost the store, what a label cost, what the
 * inspection takes off.
 *
 * @since 0.2.0
 */
export interface CostDeduction extends AnyDeduction {
  readonly kind: 'cost';
  readonly fact: FactName;
  /** While the amount is not known: wait for it, let a person decide (`atMost` is the bound), or take nothing. Default: `ask`. */
  readonly unknown?: 'ask' | 'review' | 'no' | undefined;
}

/**
 * A table: the first step whose condition is true of a unit says how much; none, nothing.
 *
 * @since 0.2.0
 */
export interface SteppedDeduction extends AnyDeduction, Share {
  readonly kind: 'steps';
  readonly steps: readonly DeductionStep[];
}

/**
 * One step of a table. Without a condition it is for all that come so far.
 *
 * @since 0.2.0
 */
export type DeductionStep =
  | { readonly when?: Condition | undefined; readonly basisPoints: number }
  | { readonly when?: Condition | undefined; readonly amounts: Amounts };

/**
 * A share that grows evenly with time, from nothing at an event to all of it when the period is over; by whole days.
 *
 * @since 0.2.0
 */
export interface ProRataDeduction extends AnyDeduction, Share {
  readonly kind: 'pro-rata';
  readonly from: Anchor;
  /** Up to when it has grown. Default: `asked`. */
  readonly to?: Anchor | undefined;
  readonly over: Period;
}
