import type { RemedyKind } from '../facts/claim.ts';
import type { Clock } from './clock.ts';
import type { Amounts, Condition, FactName } from './condition.ts';

/**
 * A fact that must hold of each unit.
 *
 * @since 0.2.0
 */
export interface Requirement {
  /** A kebab-case word that names it in decisions, such as `not-final-sale`. */
  readonly code: string;
  /** Asked only of units of which this is true. Left out: of all. */
  readonly when?: Condition | undefined;
  readonly must: Condition;
  /**
   * What follows where it does not hold: no, a person decides, wait for whose turn it is, or another party is
   * responsible (`to`). Default: `deny`.
   */
  readonly otherwise?: 'deny' | 'review' | 'wait' | 'refer' | undefined;
  /** With `wait`: who acts. Default: `store`. */
  readonly turn?: 'customer' | 'store' | 'carrier' | undefined;
  /** With `wait`: until when. */
  readonly until?: Clock | undefined;
  /** With `refer`: who is responsible, a kebab-case word such as `manufacturer`. */
  readonly to?: string | undefined;
  /** The sentence for the customer, as the policy page says it. */
  readonly says?: string | undefined;
}

/**
 * How many units of a claim count.
 *
 * @since 0.2.0
 */
export interface Limit {
  /** A kebab-case word that names it in decisions, such as `breakage-tolerance`. */
  readonly code: string;
  /** For units of which this is true. Left out: for all. */
  readonly when?: Condition | undefined;
  /** Counted over the units of a line, of all lines of a product, or of the whole claim. Default: `line`. */
  readonly per?: 'line' | 'product' | 'claim' | undefined;
  /** So many units give no claim: the first ones. */
  readonly tolerated?: Quantity | undefined;
  /** No more units than this are granted: the later ones are not. */
  readonly most?: Quantity | undefined;
  /** The sentence for the customer, as the policy page says it. */
  readonly says?: string | undefined;
}

/**
 * A number of units, or a share of the units ordered, rounded down.
 *
 * @since 0.2.0
 */
export type Quantity = number | { readonly basisPoints: number };

/**
 * What else follows from a decision.
 *
 * @since 0.2.0
 */
export interface Consequence {
  /** A kebab-case word that names it in decisions, such as `points-reversed`. */
  readonly code: string;
  /** Who does it. */
  readonly who: 'customer' | 'store' | 'carrier';
  /** Follows where this is true of one of the units. Left out: always. While it is not known it does not follow. */
  readonly when?: Condition | undefined;
  /** Follows only where the customer gets one of these. Left out: whatever the customer gets. */
  readonly for?: readonly RemedyKind[] | undefined;
  /** Follows from a grant, or from any answer. Default: `grant`. */
  readonly on?: 'grant' | 'any' | undefined;
  /** Until when. */
  readonly by?: Clock | undefined;
  /** An amount that somebody owes apart from the refund. */
  readonly amounts?: Amounts | undefined;
  /** The same as an actual amount that the facts state, minor units. */
  readonly fact?: FactName | undefined;
  /** The sentence for the customer, as the policy page says it. */
  readonly says?: string | undefined;
}
