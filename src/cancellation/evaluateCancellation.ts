import type { Decision } from '../decision/decision.ts';
import { once } from '../evaluation/claimFacts.ts';
import type { Context, PlacedUnit } from '../evaluation/context.ts';
import { decide } from '../evaluation/decide.ts';
import { isHandedOver } from '../evaluation/facts.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Question } from '../evaluation/question.ts';
import { allUnits, claimedUnits } from '../evaluation/units.ts';
import type { CancellationClaim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import { claimParser } from '../facts/parseClaim.ts';
import type { PolicyDocument } from '../policy/document.ts';
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
import { actTerm } from '../rules/terms.ts';
import { contentsKnown } from '../rules/whereabouts.ts';
import { windowOpen } from '../rules/window-open.ts';
import { notShipped } from './not-shipped.ts';

const request = (policy: PolicyDocument) => policy.cancellation.request;

/** The rules of this question, and what follows from a yes. */
export const cancellation: Question<'cancellation'> = {
  kind: 'cancellation',
  claims: /* @__PURE__ */ claimParser('cancellation'),
  units: (stock, context) =>
    context.claim.items === undefined
      ? allUnits(stock, context)
      : claimedUnits<'cancellation'>(context.claim.items, stock, context),
  rules: [
    left,
    exceptionsKnown,
    notShipped,
    /* @__PURE__ */ contentsKnown('C1'),
    /* @__PURE__ */ termStartKnown('T7', (policy) => [request(policy)]),
    /* @__PURE__ */ windowOpen(request),
    /* @__PURE__ */ askedInTime('cancellation-window-closed', 'T7', request),
    /* @__PURE__ */ information('C1', ({ cancellation: { information, request } }) => ({
      information,
      dueBy: request,
    })),
    /* @__PURE__ */ evidence('T7', ({ cancellation: { evidence = [], request } }) => ({ evidence, dueBy: request })),
    requirements,
    limits,
    deductionsKnown,
    remedyAvailable,
  ],
  grant: ({ place }, context) => ({
    code: place.kind === 'parcel' ? 'cancellation-accepted' : 'not-shipped',
    verdict: 'granted',
    clause: clauseOf(context),
  }),
  deadlines: (unit, context) => [
    actTerm('request-cancellation', 'T7', request(unit.terms.policy), unit, context),
    isDelivered(unit) ? actTerm('request-return', 'R1', unit.terms.policy.return.request, unit, context) : undefined,
  ],
  moneyClause: clauseOf,
  remedyClause: 'C1',
  costs: () => [],
  payable: () => 'now',
  wayBack: () => 'none',
};

/** C1 speaks of the order, C2 of the units of it that have not been shipped. */
function clauseOf({ claim, facts, ofItems }: Context<'cancellation'>): 'C1' | 'C2' {
  const isOfOrder = once('order', ofItems, () => {
    const isWhole = claim.items === undefined || isAll(claim.items, facts.order.lines);
    return isWhole && facts.ledger.length === 0 && !facts.parcels.some(isHandedOver);
  });
  return isOfOrder ? 'C1' : 'C2';
}

type Counted = readonly { readonly quantity: number }[];

/** Stops as soon as there is more: a page asks it of each line. */
function isAll(items: Counted, lines: Counted): boolean {
  let left = 0;
  for (const { quantity } of items) left += quantity;
  for (const { quantity } of lines) {
    left -= quantity;
    if (left < 0) return false;
  }
  return true;
}

/** C3: only what was delivered can be returned instead; a window that is not counted from the delivery may be known before. */
const isDelivered = ({ place }: PlacedUnit) => place.kind === 'parcel' && place.parcel.delivered !== undefined;

/**
 * Decides whether an order, or some of its units, can be cancelled, and what comes back.
 *
 * A unit can be cancelled until a parcel that holds it was handed to the carrier. Whoever cancels everything before
 * anything was shipped gets back all that was paid; of a part, what was paid for it with its share of shipping and fees.
 * A shipped unit is denied and pointed to the return; one handed over after the request is for a person to decide.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - the cancellation; without `items` it is about everything that is left
 * @param options - the moment of evaluation, the policy, whether to trace
 * @returns the decision, plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { evaluateCancellation } from 'redress';
 *
 * const decision = evaluateCancellation(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     shipping: { charged: 490 },
 *   },
 *   { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' },
 * );
 * decision.outcome; //=> 'approved'
 * decision.refund.total; //=> 5390
 * ```
 * @remarks Clauses C1, C2, C3 of the store's policy.
 * @since 0.1.0
 */
export function evaluateCancellation(
  order: Order,
  claim: CancellationClaim,
  options: EvaluationOptions = {},
): Decision<'cancellation'> {
  return decide(cancellation, order, claim, options);
}
