import { latestOrderEvent } from '../evaluation/moment.ts';
import { parseOptions } from '../evaluation/options.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { orderParser } from '../facts/parseOrder.ts';
import { toInstant } from '../time/index.ts';
import { type JudgedUnit, judgeEach, remediesTogether } from './each.ts';
import type { Eligibility, EligibilityOptions, TogetherEligibility, UnitEligibility } from './eligibility.ts';
import { favourable, prospect } from './favourable.ts';
import { Look } from './look.ts';
import { KINDS } from './questions.ts';
import type { UnitsAt } from './template.ts';

/**
 * Answers what the customer could do with each unit of an order: which claims are open, not yet open or closed, until
 * when, what each needs and what each remedy would give back. It is the evaluators' own judgement on the claim that says
 * all that a customer can say; what only the store or the carrier can say is named in `needs`.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param options - the moment, the policy
 * @returns plain JSON
 * @throws {@link InvalidInputError} for facts that cannot be; and where neither `at` nor any event tells the moment
 * @example
 * ```ts
 * import { eligibilityOf } from 'redress';
 *
 * const { units } = eligibilityOf(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
 *   },
 *   { at: '2026-03-09T12:00:00Z' },
 * );
 * const back = units[0]?.claims.find(({ kind }) => kind === 'return');
 * [back?.status, back?.lastDay, back?.remedies[0]?.refund.total]; //=> ['open', '2026-03-12', 4900]
 * ```
 * @since 0.2.0
 */
export function eligibilityOf(order: Order, options: EligibilityOptions = {}): Eligibility {
  const { at, policy } = parseOptions(options);
  const parsed = orderParser.parse(order);
  const look = new Look(parsed, at ?? momentOf(parsed), policy);
  const left = look.unitsLeft();
  const judged = KINDS.map((kind) => judgeEach(kind, left, look));
  const units = left.map(
    (unit, i): UnitEligibility => ({
      ...named(unit),
      claims: judged.map((ofKind) => (ofKind[i] as JudgedUnit).eligibility),
    }),
  );
  const together = KINDS.flatMap((kind, k) => {
    const open = (judged[k] as JudgedUnit[]).filter(({ eligibility }) => eligibility.status === 'open');
    return open.length === 0 ? [] : [togetherOf(kind, open, look)];
  });
  return { order: parsed.number, at: look.at, zone: look.zone, units, together };
}

function momentOf(order: ParsedOrder): string {
  const latest = latestOrderEvent(order, 'UTC');
  if (Number.isFinite(latest)) return toInstant(latest);
  const message = 'is required: the order has no event';
  throw new InvalidInputError([{ path: ['options', 'at'], code: 'missing', message }]);
}

const named = ({ line, parcel, quantity }: UnitsAt) => ({
  line,
  ...(parcel === undefined ? {} : { parcel }),
  quantity,
});

function togetherOf(kind: ClaimKind, open: readonly JudgedUnit[], look: Look): TogetherEligibility {
  const units = open.map(({ unit }) => unit);
  const remedies = remediesTogether(open) ?? prospect(units, favourable(kind, units, look)).remedies;
  return { kind, units: units.map(named), remedies };
}
