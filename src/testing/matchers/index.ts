import { toCloseAt } from './closes.ts';
import { toAwait, toBeApproved, toBeDenied, toBeForReview, toBePartiallyApproved, toBeTooEarly } from './outcomes.ts';
import { toRefund } from './refund.ts';

/**
 * Matchers for decisions, for `expect.extend` of vitest and jest. What fails is told with the outcome, the reasons, what
 * the matcher is about, and the trace where the decision has one.
 *
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 * import { anOrder, aReturn, matchers } from 'redress/testing';
 *
 * const decision = evaluateReturn(anOrder(), aReturn());
 * matchers.toBeApproved(decision).pass; //=> true
 * matchers.toCloseAt(decision, '2026-03-12', 'send-back').pass; //=> true
 * matchers.toRefund(decision, 5000).message().split('\n')[0];
 * //=> 'expected the return of order A-1001 to refund total 5000, but it has total 4900'
 * ```
 * @since 0.2.0
 */
export const matchers = {
  toBeApproved,
  toBePartiallyApproved,
  toBeDenied,
  toBeTooEarly,
  toAwait,
  toBeForReview,
  toRefund,
  toCloseAt,
};
