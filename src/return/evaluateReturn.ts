import type { Decision } from '../decision/decision.ts';
import { decide } from '../evaluation/decide.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Question } from '../evaluation/question.ts';
import { claimedUnits } from '../evaluation/units.ts';
import { stageOf } from '../evaluation/wayBack.ts';
import type { ReturnClaim } from '../facts/claim.ts';
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
import { termStartKnown } from '../rules/term-start-known.ts';
import { actTerm } from '../rules/terms.ts';
import { arrivedBackInTime, notLostOnTheWayBack, sentBackInTime } from '../rules/way-back.ts';
import { contentsKnown, shipped } from '../rules/whereabouts.ts';
import { windowOpen } from '../rules/window-open.ts';
import { condition, notArrivedDamaged } from './condition.ts';
import { returnCostDeductions, returnCostsKnown } from './return-costs.ts';

const request = (policy: PolicyDocument) => policy.return.request;
const sendBack = (policy: PolicyDocument) => policy.return.sendBack;

/** The rules of this question, and what follows from a yes. */
export const returning: Question<'return'> = {
  kind: 'return',
  claims: /* @__PURE__ */ claimParser('return'),
  units: (stock, context) => claimedUnits<'return'>(context.claim.items, stock, context),
  rules: [
    left,
    exceptionsKnown,
    /* @__PURE__ */ shipped('R1'),
    /* @__PURE__ */ contentsKnown('R1'),
    /* @__PURE__ */ delivered('R1'),
    /* @__PURE__ */ termStartKnown('R1', ({ return: { request, sendBack } }) => [
      request,
      sendBack?.dispatch,
      sendBack?.arrival,
    ]),
    /* @__PURE__ */ windowOpen(request),
    /* @__PURE__ */ askedInTime('return-window-closed', 'R1', request),
    condition,
    notArrivedDamaged,
    returnCostsKnown,
    /* @__PURE__ */ notLostOnTheWayBack(sendBack),
    /* @__PURE__ */ sentBackInTime(sendBack),
    /* @__PURE__ */ arrivedBackInTime(sendBack),
    /* @__PURE__ */ information('R7', (policy) => ({
      information: policy.return.information,
      dueBy: policy.return.request,
    })),
    /* @__PURE__ */ evidence('R7', (policy) => ({ evidence: policy.return.evidence, dueBy: policy.return.request })),
    requirements,
    limits,
    deductionsKnown,
    remedyAvailable,
  ],
  grant: () => ({ code: 'return-accepted', verdict: 'granted', clause: 'R6' }),
  deadlines: (unit, context) => {
    const back = sendBack(unit.terms.policy);
    return [
      actTerm('request-return', 'R1', request(unit.terms.policy), unit, context),
      actTerm('send-back', 'R6', back?.dispatch, unit, context),
      actTerm('arrive-back', 'R6', back?.arrival, unit, context),
    ];
  },
  moneyClause: () => 'R3',
  remedyClause: 'R8',
  costs: returnCostDeductions,
  payable: ({ item, terms }, { clock }) =>
    sendBack(terms.policy) === null || stageOf(item, clock) === 'done' ? 'now' : 'after-inspection',
  wayBack: ({ item, terms }, { clock }) => (sendBack(terms.policy) === null ? 'none' : stageOf(item, clock)),
};

/**
 * Decides whether delivered units may be returned because the customer does not want them, and what comes back.
 *
 * The customer must ask, and hand the goods to a carrier, before the window closes that each unit's own delivery opens.
 * The goods must be in their original condition; some information, and for a part of a line photos, are required. What
 * was paid for the units comes back after the inspection, to the payment or to the account as the customer chooses; of
 * the shipping charge only what is above the store's cost, once nothing of the order is kept.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - the return
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 *
 * const decision = evaluateReturn(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
 *   },
 *   {
 *     kind: 'return',
 *     asked: '2026-03-08T10:00:00Z',
 *     orderNumber: 'A-1001',
 *     reason: 'It does not fit.',
 *     items: [
 *       {
 *         line: '1',
 *         quantity: 1,
 *         product: 'RING-7',
 *         condition: { unused: true, unopened: true, undamaged: true, 'original-packaging': true },
 *       },
 *     ],
 *   },
 * );
 * decision.outcome; //=> 'approved'
 * decision.deadlines[1]?.lastDay; //=> '2026-03-12'
 * decision.refund.total; //=> 4900
 * ```
 * @remarks Clauses R1 to R8 of the store's policy.
 * @since 0.1.0
 */
export function evaluateReturn(order: Order, claim: ReturnClaim, options: EvaluationOptions = {}): Decision<'return'> {
  return decide(returning, order, claim, options);
}
