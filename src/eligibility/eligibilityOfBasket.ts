import { estimate, isBackwards } from '../facts/estimate.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import { anything } from '../facts/kind.ts';
import { lazy } from '../facts/lazy.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { orderParser } from '../facts/parseOrder.ts';
import { dataOf, readAs } from '../facts/parser.ts';
import { readable } from '../facts/readable.ts';
import { optional, record } from '../facts/record.ts';
import { instant } from '../facts/scalars.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicySet } from '../policy/policySet.ts';
import { startOfDay, toEpochDay, toInstant } from '../time/index.ts';
import type { Basket, BasketDelivery, BasketEligibility, BasketOptions } from './basket.ts';
import { claimEligibility, judge } from './claimEligibility.ts';
import { type JudgedUnit, judgeEach } from './each.ts';
import type { ClaimEligibility } from './eligibility.ts';
import { Look } from './look.ts';

const schema = /* @__PURE__ */ lazy(() =>
  record({
    at: instant,
    delivered: estimate(),
    policy: optional(anything<PolicyDocument | PolicySet>()),
  }),
);

/**
 * Answers what would apply to a basket if it were ordered now and delivered on a day: until when it could be returned or
 * reported, what a return would give back and who pays for the way back, for a line such as "free returns until 12 March".
 *
 * @param basket - the facts of the order that would be placed
 * @param options - the moment, the day of the delivery or its estimate, the policy
 * @returns plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { eligibilityOfBasket } from 'redress';
 *
 * const { delivered } = eligibilityOfBasket(
 *   { currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }] },
 *   { at: '2026-03-01T12:00:00Z', delivered: { from: '2026-03-04', to: '2026-03-05' } },
 * );
 * delivered.map(({ day, lines }) => [day, lines[0]?.claims[0]?.lastDay]);
 * //=> [['2026-03-04', '2026-03-11'], ['2026-03-05', '2026-03-12']]
 * ```
 * @since 0.2.0
 */
export function eligibilityOfBasket(basket: Basket, options: BasketOptions): BasketEligibility {
  const { at, delivered: range, policy } = parse(options);
  const fields = readable(['order'], () => ({ ...basket }));
  const order = orderParser.parse({ number: 'basket', ...fields, placed: at, parcels: [], ledger: [] });
  const contents = order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
  const inParcel = (facts: object): ParsedOrder => ({ ...order, parcels: [{ id: 'basket', contents, ...facts }] });
  const now = new Look(order, at, policy);
  return {
    at,
    zone: now.zone,
    cancellation: ofAll('cancellation', now),
    missingPackage: ofAll('missing-package', new Look(inParcel({ dispatched: at, estimate: range }), at, policy)),
    delivered: [...new Set([range.from, range.to])].map((day) =>
      deliveryOn(day, inParcel({ delivered: day }), now, policy),
    ),
  };
}

function parse(options: BasketOptions) {
  const parsed = dataOf(readAs('options', schema(), options));
  if (!isBackwards(parsed.delivered)) return parsed;
  const path = ['options', 'delivered'];
  throw new InvalidInputError([{ path, code: 'range-backwards', message: 'ends before it begins' }]);
}

function ofAll(kind: 'cancellation' | 'missing-package', look: Look): ClaimEligibility {
  const units = look.unitsLeft();
  return claimEligibility(units, judge(kind, units, look));
}

/** What came is looked at as soon as it is there. */
function deliveryOn(
  day: string,
  order: ParsedOrder,
  { at, zone }: Look,
  policy: PolicyDocument | PolicySet | undefined,
): BasketDelivery {
  const came = Math.max(Date.parse(at), startOfDay(zone, toEpochDay(day)));
  const look = new Look(order, toInstant(came), policy);
  const units = look.unitsLeft();
  const judged = (['return', 'missing-item', 'defect'] as const).map((kind) => judgeEach(kind, units, look));
  const lines = units.map(({ line, quantity }, i) => ({
    line,
    quantity,
    claims: judged.map((ofKind) => (ofKind[i] as JudgedUnit).eligibility),
  }));
  return { day, lines };
}
