import type { Decision } from '../decision/decision.ts';
import { decide } from '../evaluation/decide.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Question } from '../evaluation/question.ts';
import { claimedUnits } from '../evaluation/units.ts';
import type { MissingItemClaim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import { claimParser } from '../facts/parseClaim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { askedInTime } from '../rules/asked-in-time.ts';
import { deductionsKnown } from '../rules/deductions-known.ts';
import { delivered } from '../rules/delivered.ts';
import { evidence } from '../rules/evidence.ts';
import { exceptionsKnown } from '../rules/exceptions-known.ts';
import { information } from '../rules/information.ts';
import { left } from '../rules/left.ts';
import { limits } from '../rules/limits.ts';
import { remedyAvailable } from '../rules/remedy-available.ts';
import { requirements } from '../rules/requirements.ts';
import { storeCheck } from '../rules/store-check.ts';
import { termStartKnown } from '../rules/term-start-known.ts';
import { actTerm } from '../rules/terms.ts';
import { contentsKnown, shipped } from '../rules/whereabouts.ts';
import { windowOpen } from '../rules/window-open.ts';

const report = (policy: PolicyDocument) => policy.missingItem.report;

/** The rules of this question, and what follows from a yes. */
export const missingItem: Question<'missing-item'> = {
  kind: 'missing-item',
  claims: /* @__PURE__ */ claimParser('missing-item'),
  units: (stock, context) => claimedUnits<'missing-item'>(context.claim.items, stock, context),
  rules: [
    left,
    exceptionsKnown,
    /* @__PURE__ */ shipped('M1'),
    /* @__PURE__ */ contentsKnown('M1'),
    /* @__PURE__ */ delivered('M1'),
    /* @__PURE__ */ termStartKnown('M3', (policy) => [policy.missingItem.report]),
    /* @__PURE__ */ windowOpen(report),
    /* @__PURE__ */ askedInTime('report-window-closed', 'M3', report),
    /* @__PURE__ */ information('M3', (policy) => ({
      information: policy.missingItem.information,
      dueBy: policy.missingItem.report,
    })),
    /* @__PURE__ */ evidence('M3', (policy) => ({
      evidence: policy.missingItem.evidence,
      dueBy: policy.missingItem.report,
    })),
    /* @__PURE__ */ storeCheck('M4', (policy) => policy.missingItem.storeCheck),
    requirements,
    limits,
    deductionsKnown,
    remedyAvailable,
  ],
  grant: () => ({ code: 'confirmed-missing', verdict: 'granted', clause: 'M4' }),
  deadlines: (unit, context) => [actTerm('report', 'M3', report(unit.terms.policy), unit, context)],
  moneyClause: () => 'M4',
  remedyClause: 'M4',
  costs: () => [],
  payable: () => 'now',
  wayBack: () => 'none',
};

/**
 * Decides about units that were missing from what arrived, and what the customer gets for them.
 *
 * Units in a parcel that is still on its way are not missing. For a delivered parcel the report and its evidence must
 * come before the window closes, and the store must have confirmed that the unit is missing. Then the unit is replaced,
 * where the store can, or refunded, as the customer chooses.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - what is missing
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateMissingItem } from 'redress';
 *
 * const decision = evaluateMissingItem(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 2, amount: 9800 }],
 *     parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 2 }], delivered: '2026-03-05' }],
 *   },
 *   {
 *     kind: 'missing-item',
 *     asked: '2026-03-06T10:00:00Z',
 *     orderNumber: 'A-1001',
 *     items: [{ line: '1', quantity: 1, check: { finding: 'confirmed' } }],
 *     evidence: [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }],
 *   },
 * );
 * decision.outcome; //=> 'approved'
 * decision.refund.total; //=> 4900
 * ```
 * @remarks Clauses M1 to M4 of the store's policy.
 * @since 0.1.0
 */
export function evaluateMissingItem(
  order: Order,
  claim: MissingItemClaim,
  options: EvaluationOptions = {},
): Decision<'missing-item'> {
  return decide(missingItem, order, claim, options);
}
