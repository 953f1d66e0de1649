import type { Decision } from '../decision/decision.ts';
import { decide } from '../evaluation/decide.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Question } from '../evaluation/question.ts';
import { claimedUnits } from '../evaluation/units.ts';
import { stageOf } from '../evaluation/wayBack.ts';
import type { DefectClaim } from '../facts/claim.ts';
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
import { arrivedBackInTime, notLostOnTheWayBack, sentBackInTime } from '../rules/way-back.ts';
import { contentsKnown, shipped } from '../rules/whereabouts.ts';
import { windowOpen } from '../rules/window-open.ts';

const report = (policy: PolicyDocument) => policy.defect.report;
const sendBack = (policy: PolicyDocument) => policy.defect.sendBack;

/** The rules of this question, and what follows from a yes. */
export const defect: Question<'defect'> = {
  kind: 'defect',
  claims: /* @__PURE__ */ claimParser('defect'),
  units: (stock, context) => claimedUnits<'defect'>(context.claim.items, stock, context),
  rules: [
    left,
    exceptionsKnown,
    /* @__PURE__ */ shipped('D1'),
    /* @__PURE__ */ contentsKnown('D1'),
    /* @__PURE__ */ delivered('D1'),
    /* @__PURE__ */ termStartKnown('D1', ({ defect: { report, sendBack } }) => [
      report,
      sendBack?.dispatch,
      sendBack?.arrival,
    ]),
    /* @__PURE__ */ windowOpen(report),
    /* @__PURE__ */ askedInTime('report-window-closed', 'D1', report),
    /* @__PURE__ */ information('D1', (policy) => ({
      information: policy.defect.information,
      dueBy: policy.defect.report,
    })),
    /* @__PURE__ */ evidence('D1', (policy) => ({ evidence: policy.defect.evidence, dueBy: policy.defect.report })),
    /* @__PURE__ */ storeCheck('D1', (policy) => policy.defect.storeCheck),
    /* @__PURE__ */ notLostOnTheWayBack(sendBack),
    /* @__PURE__ */ sentBackInTime(sendBack),
    /* @__PURE__ */ arrivedBackInTime(sendBack),
    requirements,
    limits,
    deductionsKnown,
    remedyAvailable,
  ],
  grant: () => ({ code: 'defect-accepted', verdict: 'granted', clause: 'D1' }),
  deadlines: (unit, context) => {
    const back = sendBack(unit.terms.policy);
    return [
      actTerm('report', 'D1', report(unit.terms.policy), unit, context),
      actTerm('send-back', 'D1', back?.dispatch, unit, context),
      actTerm('arrive-back', 'D1', back?.arrival, unit, context),
    ];
  },
  moneyClause: () => 'D1',
  remedyClause: 'D1',
  costs: () => [],
  payable: ({ item, terms }, { clock }) =>
    sendBack(terms.policy) === null || stageOf(item, clock) === 'done' ? 'now' : 'after-inspection',
  wayBack: ({ item, terms }, { clock }) => (sendBack(terms.policy) === null ? 'none' : stageOf(item, clock)),
};

/**
 * Decides about units that arrived defective, and what the customer gets for them.
 *
 * The report must give the product code and images before the window closes. Having opened or used the item does not
 * matter. The unit is replaced, where the store is known to be able to, or refunded, as the customer chooses; under the
 * built-in policy it need not be sent back.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - what is defective
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateDefect } from 'redress';
 *
 * const decision = evaluateDefect(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
 *   },
 *   {
 *     kind: 'defect',
 *     asked: '2026-03-06T10:00:00Z',
 *     items: [{ line: '1', quantity: 1, product: 'RING-7', replaceable: true }],
 *     evidence: [{ kind: 'defect-photo' }],
 *   },
 * );
 * decision.remedies.map(({ kind, refund }) => [kind, refund.total]); //=> [['replacement', 0], ['refund', 4900]]
 * ```
 * @remarks Clause D1 of the store's policy.
 * @since 0.1.0
 */
export function evaluateDefect(order: Order, claim: DefectClaim, options: EvaluationOptions = {}): Decision<'defect'> {
  return decide(defect, order, claim, options);
}
