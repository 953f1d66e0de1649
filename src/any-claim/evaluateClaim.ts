import { evaluateCancellation } from '../cancellation/evaluateCancellation.ts';
import type { Decision } from '../decision/decision.ts';
import { evaluateDefect } from '../defect/evaluateDefect.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Claim } from '../facts/claim.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import { readable } from '../facts/readable.ts';
import { evaluateMissingItem } from '../missing-item/evaluateMissingItem.ts';
import { evaluateMissingPackage } from '../missing-package/evaluateMissingPackage.ts';
import { evaluateReturn } from '../return/evaluateReturn.ts';

/**
 * Decides a claim of any kind: the evaluator that its `kind` names. Where the kind is known, import that evaluator alone.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - the claim
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateClaim } from 'redress';
 *
 * const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }] };
 * evaluateClaim(order, { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' }).outcome; //=> 'approved'
 * ```
 * @since 0.2.0
 */
export function evaluateClaim(order: Order, claim: Claim, options: EvaluationOptions = {}): Decision {
  readable(['claim'], () => claim?.kind);
  switch (claim?.kind) {
    case 'cancellation':
      return evaluateCancellation(order, claim, options);
    case 'return':
      return evaluateReturn(order, claim, options);
    case 'missing-item':
      return evaluateMissingItem(order, claim, options);
    case 'defect':
      return evaluateDefect(order, claim, options);
    case 'missing-package':
      return evaluateMissingPackage(order, claim, options);
    default: {
      const message = 'must be one of cancellation, return, missing-item, defect, missing-package';
      throw new InvalidInputError([{ path: ['claim', 'kind'], code: 'wrong-value', message }]);
    }
  }
}
