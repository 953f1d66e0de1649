import type { DeadlineAct } from '../../decision/decision.ts';
import type { Instant } from '../../facts/values.ts';
import type { ExpectedAwaited, ExpectedReason, ExpectedRefund } from './expected.ts';

/**
 * The matchers as methods of `expect`, to be merged into the types of the test runner.
 *
 * In vitest: `declare module 'vitest' { interface Matchers<T = any> extends DecisionMatchers<T> {} }`. In jest:
 * `declare global { namespace jest { interface Matchers<R> extends DecisionMatchers<R> {} } }`.
 *
 * @since 0.2.0
 */
export interface DecisionMatchers<R = unknown> {
  /** Every claimed unit is granted. */
  toBeApproved(): R;
  /** Some units are granted, not all. */
  toBePartiallyApproved(): R;
  /** No unit is granted, and nothing can change that; with a code, this is a reason. */
  toBeDenied(because?: ExpectedReason<'denied'>): R;
  /** It may be claimed later; with a code, this is a reason. */
  toBeTooEarly(because?: ExpectedReason<'too-early'>): R;
  /** The answer waits for something; with `who` or a code, for this. */
  toAwait(awaited?: ExpectedAwaited): R;
  /** A person decides; with a code, this is a reason. */
  toBeForReview(because?: ExpectedReason<'review'>): R;
  /** So much comes back, in whole minor units. */
  toRefund(expected: number | ExpectedRefund): R;
  /** A term closes at an instant (exclusive) or has a local day as its last one; with an act, the term of this act. */
  toCloseAt(when: Instant, act?: DeadlineAct): R;
}
