import { cancellation } from '../cancellation/evaluateCancellation.ts';
import { defect } from '../defect/evaluateDefect.ts';
import type { Question } from '../evaluation/question.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { missingItem } from '../missing-item/evaluateMissingItem.ts';
import { missingPackage } from '../missing-package/evaluateMissingPackage.ts';
import { returning } from '../return/evaluateReturn.ts';

/** The five questions by the claims they are about. */
export const QUESTIONS: { readonly [K in ClaimKind]: Question<K> } = {
  cancellation,
  return: returning,
  'missing-item': missingItem,
  defect,
  'missing-package': missingPackage,
};

export const KINDS = /* @__PURE__ */ Object.keys(QUESTIONS) as ClaimKind[];
