import type { Decision } from '../decision/decision.ts';
import { decide } from '../evaluation/decide.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Question } from '../evaluation/question.ts';
import { parcelOf } from '../evaluation/stock.ts';
import { undeliveredUnits, unitsInParcels } from '../evaluation/units.ts';
import type { MissingPackageClaim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import { claimParser } from '../facts/parseClaim.ts';
import { askedInTime } from '../rules/asked-in-time.ts';
import { deductionsKnown } from '../rules/deductions-known.ts';
import { evidence } from '../rules/evidence.ts';
import { exceptionsKnown } from '../rules/exceptions-known.ts';
import { information } from '../rules/information.ts';
import { left } from '../rules/left.ts';
import { limits } from '../rules/limits.ts';
import { remedyAvailable } from '../rules/remedy-available.ts';
import { requirements } from '../rules/requirements.ts';
import { termStartKnown } from '../rules/term-start-known.ts';
import { contentsKnown, shipped } from '../rules/whereabouts.ts';
import { addressNotAtFault } from './address-not-at-fault.ts';
import { carrierFinding } from './carrier-finding.ts';
import { claimTerms, estimatePassed } from './estimate-passed.ts';
import { ofParcel } from './parcel-in-question.ts';

/** The rules of this question, and what follows from a yes. */
export const missingPackage: Question<'missing-package'> = {
  kind: 'missing-package',
  claims: /* @__PURE__ */ claimParser('missing-package'),
  units: (stock, context) =>
    context.claim.parcels === undefined
      ? undeliveredUnits(stock, context)
      : unitsInParcels(context.claim.parcels, stock, context),
  rules: [
    left,
    exceptionsKnown,
    /* @__PURE__ */ shipped('P1'),
    /* @__PURE__ */ contentsKnown('P1'),
    estimatePassed,
    /* @__PURE__ */ ofParcel(/* @__PURE__ */ termStartKnown('T7', (policy) => [policy.missingPackage.claim])),
    /* @__PURE__ */ ofParcel(
      /* @__PURE__ */ askedInTime('package-window-closed', 'T7', (policy) => policy.missingPackage.claim),
    ),
    /* @__PURE__ */ ofParcel(
      /* @__PURE__ */ information('P1', ({ missingPackage: { information, claim } }) => ({
        information,
        dueBy: claim,
      })),
    ),
    /* @__PURE__ */ ofParcel(
      /* @__PURE__ */ evidence('T7', ({ missingPackage: { evidence = [], claim } }) => ({ evidence, dueBy: claim })),
    ),
    carrierFinding,
    addressNotAtFault,
    requirements,
    limits,
    deductionsKnown,
    remedyAvailable,
  ],
  grant: ({ place }) => ({
    code: 'lost-in-transit',
    verdict: 'granted',
    clause: 'P3',
    parcel: parcelOf(place) ?? '',
  }),
  deadlines: claimTerms,
  moneyClause: () => 'P3',
  remedyClause: 'P3',
  costs: () => [],
  payable: () => 'now',
  wayBack: () => 'none',
};

/**
 * Decides about packages that have not come, and what comes back.
 *
 * A package may be claimed after its estimate, or as soon as the carrier confirms the loss; then the carrier is asked. A
 * lost package is refunded with its share of shipping and fees, unless it is shown that the address was incomplete and
 * that this caused the loss. A delivery that the customer disputes is for a person to decide.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - which packages; without `parcels` it is about everything that is not known to be delivered
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateMissingPackage } from 'redress';
 *
 * const decision = evaluateMissingPackage(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     parcels: [
 *       {
 *         id: 'P1',
 *         contents: [{ line: '1', quantity: 1 }],
 *         dispatched: '2026-03-02T08:00:00Z',
 *         estimate: '2026-03-10',
 *       },
 *     ],
 *   },
 *   { kind: 'missing-package', asked: '2026-03-09T10:00:00Z', orderNumber: 'A-1001' },
 * );
 * decision.outcome; //=> 'too-early'
 * decision.deadlines[0]?.opens; //=> '2026-03-11T00:00:00.000Z'
 * ```
 * @remarks Clauses P1 to P4 of the store's policy.
 * @since 0.1.0
 */
export function evaluateMissingPackage(
  order: Order,
  claim: MissingPackageClaim,
  options: EvaluationOptions = {},
): Decision<'missing-package'> {
  return decide(missingPackage, order, claim, options);
}
