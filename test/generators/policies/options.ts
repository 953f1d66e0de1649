import type { ClaimKind } from '../../../src/facts/claim.ts';
import type { Period } from '../../../src/time/index.ts';

/** What policies may be like. */
export interface PolicyOptions {
  /** Units that periods may have. Default: all. */
  readonly units?: readonly Period['unit'][] | undefined;
  /** Only the terms that need no condition: no exceptions, requirements, clocks but periods. Default: false. */
  readonly plain?: boolean | undefined;
  /** Whether something happens on a day of every year. Default: true. */
  readonly yearly?: boolean | undefined;
  /** Groups of facts that no condition, clock or deduction reads. Default: all are read. */
  readonly without?: readonly FactGroup[] | undefined;
  /** Whether refunds that are too small are denied. Default: true. */
  readonly minimum?: boolean | undefined;
}

/**
 * Facts that some properties must leave alone:
 *
 * - `now`: the moment of evaluation
 * - `asked`: when the claim was asked, and counts of what came before it
 * - `stated`: what evidence, statements, findings and carriers say about the units
 * - `cents`: amounts that a remainder cent may move
 */
export type FactGroup = 'now' | 'asked' | 'stated' | 'cents';

/** Where a term stands: for which claims, and whether it may differ between the units of a claim. */
export interface Place extends PolicyOptions {
  readonly kinds: readonly ClaimKind[];
  readonly wholeClaim?: boolean | undefined;
}
