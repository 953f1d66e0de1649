import {
  type Claim,
  type Decision,
  type EvaluationOptions,
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  type Order,
} from '../src/index.ts';

/** Asks the question that the claim is about. */
export function evaluate(order: Order, claim: Claim, options: EvaluationOptions = {}): Decision {
  switch (claim.kind) {
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
  }
}
