import fc from 'fast-check';
import type { Claim, ClaimedUnits, Evidence, RemedyKind } from '../../../src/facts/claim.ts';
import type { Order } from '../../../src/facts/order.ts';
import type { When } from '../../../src/facts/values.ts';
import { anyAttributes } from '../attributes.ts';
import { compact, facts, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { after, anyForm, anyTimeOfDay, type Form, type Later, later, written } from '../moments.ts';
import { askedIn, type Timing } from './timing.ts';

/** What claims of several kinds are made of. */

/** The fields that every claim has. */
export type EveryClaim = Pick<
  Claim,
  'id' | 'asked' | 'orderNumber' | 'reason' | 'reasonCode' | 'authorized' | 'remedy' | 'attributes'
>;

/** When the shop's system received a claim: mostly an instant. */
const anyAskedForm: fc.Arbitrary<Form> = oneOf<Form>([8, 'utc'], [3, 'offset'], [2, 'date']);

const anyRemedy: fc.Arbitrary<RemedyKind | undefined> = oneOf<RemedyKind | undefined>(
  [3, undefined],
  [2, 'refund'],
  [2, 'account-balance'],
  [2, 'replacement'],
  [1, 'repair'],
  [1, 'allowance'],
);

/** Why, in the words of a shop. */
export const anyReasonCode: fc.Arbitrary<string | undefined> = oneOf<string | undefined>(
  [3, undefined],
  [2, 'change-of-mind'],
  [1, 'defective'],
  [1, 'wrong-item'],
);

/** When the store authorised a claim: some days after it was asked. */
export function anyAuthorized({ zone, asked }: Timing): fc.Arbitrary<When> {
  return fc
    .tuple(later(0, 5), anyForm)
    .map(([by, form]) => written(form, zone, Math.max(asked, after(zone, asked, by))));
}

/** The order number right, wrong or missing; with any remedy preferred. */
export function anyEvery(order: Order, timing: Timing): { [K in keyof EveryClaim]-?: fc.Arbitrary<EveryClaim[K]> } {
  return {
    id: sometimes(fc.constant('claim-1')),
    asked: anyAskedForm.map((form) => askedIn(timing, form)),
    orderNumber: oneOf<string | undefined>([8, order.number], [1, undefined], [1, 'A-9999']),
    reason: oneOf<string | undefined>([8, 'It does not fit.'], [1, undefined]),
    reasonCode: anyReasonCode,
    authorized: seldom(anyAuthorized(timing)),
    remedy: anyRemedy,
    attributes: anyAttributes('claim'),
  };
}

/**
 * Units of a line: any number of those that were ordered, seldom more; with a parcel that holds the line, any parcel,
 * or none named.
 */
export function anyUnits(order: Order): fc.Arbitrary<ClaimedUnits> {
  const full = order.lines.filter(({ quantity }) => quantity > 0);
  const lines =
    full.length > 0
      ? weighted([12, fc.constantFrom(...full)], [1, fc.constantFrom(...order.lines)])
      : fc.constantFrom(...order.lines);
  return lines.chain(({ id, quantity }) =>
    facts<ClaimedUnits>({
      line: fc.constant(id),
      quantity: weighted(
        [6, fc.integer({ min: 1, max: Math.max(1, quantity) })],
        [2, fc.constant(Math.max(1, quantity))],
        [1, fc.integer({ min: quantity + 1, max: quantity + 2 })],
      ),
      parcel: anyParcelOf(order, id),
      product: anyProductCode(order, id),
      attributes: anyAttributes('item'),
    }),
  );
}

function anyParcelOf({ parcels = [] }: Order, line: string): fc.Arbitrary<string | undefined> {
  const ids = parcels.map(({ id }) => id);
  const holding = parcels.filter(({ contents }) => contents?.some((units) => units.line === line)).map(({ id }) => id);
  const none = fc.constant(undefined);
  if (ids.length === 0) return none;
  return weighted<string | undefined>(
    [5, none],
    [4, holding.length > 0 ? fc.constantFrom(...holding) : none],
    [1, fc.constantFrom(...ids)],
  );
}

/** One to three items of a claim; two of them may be about the same line. */
export function anyItems<T extends ClaimedUnits>(
  order: Order,
  rest: (units: ClaimedUnits) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  return fc.array(anyUnits(order).chain(rest), { minLength: 1, maxLength: 3 });
}

/** The product code of a line right, missing, or one that the order does not have. */
export function anyProductCode({ lines }: Order, line: string): fc.Arbitrary<string | undefined> {
  const right = lines.find(({ id }) => id === line)?.product;
  return oneOf<string | undefined>([8, right], [1, undefined], [1, 'OTHER-9']);
}

/** Kinds of evidence that no clause asks for, or that another claim needs. */
const OTHER_EVIDENCE = ['receipt', 'video', 'arrival-photo', 'defect-photo'];

/**
 * Evidence: all that is needed as often as not, else some of it and some of what is not needed; each thing with the
 * claim, or at a moment of its own that may be too late.
 */
export function anyEvidence(needed: readonly string[], timing: Timing): fc.Arbitrary<Evidence[] | undefined> {
  const { zone, anchor } = timing;
  const at = seldom(
    fc
      .tuple(fc.constantFrom(anchor, timing.asked), laterOfEvidence, anyForm)
      .map(([from, by, form]): When => written(form, zone, after(zone, from, by))),
  );
  const each = (kinds: readonly string[]) =>
    fc.tuple(...kinds.map((kind) => facts<Evidence>({ kind: fc.constant(kind), at })));
  return weighted<Evidence[] | undefined>(
    [4, each(needed)],
    [2, fc.subarray([...new Set([...needed, ...OTHER_EVIDENCE])]).chain(each)],
    [1, fc.constant(undefined)],
  );
}

const laterOfEvidence: fc.Arbitrary<Later> = weighted(
  [2, later(0, 9)],
  [1, fc.record({ days: fc.constantFrom(7, 8), time: anyTimeOfDay })],
);

/** The day of receipt as the customer states it: right, or a day off. */
export function anyReceivedOn({ zone, anchor }: Timing): fc.Arbitrary<When | undefined> {
  const stated = fc
    .tuple(oneOf([4, 0], [1, -1], [1, 1]), anyForm)
    .map(([days, form]) => written(form, zone, after(zone, anchor, { days, time: 500 })));
  return sometimes(stated);
}

/** What the store found out, and whether it can send the units again. */
export interface Check {
  readonly finding: 'confirmed' | 'refuted' | undefined;
  readonly later: Later;
  readonly form: Form | undefined;
  readonly replaceable: boolean | undefined;
}

/** The store's check: in or not, dated or not. */
export const anyCheck: fc.Arbitrary<Check> = facts<Check>({
  finding: oneOf<Check['finding']>([4, 'confirmed'], [2, undefined], [1, 'refuted']),
  later: later(0, 5),
  form: sometimes(anyForm),
  replaceable: oneOf<boolean | undefined>([1, undefined], [1, false], [2, true]),
});

/** The check and the answer whether the units are in stock, as the claim states them. */
export function checkFrom({ finding, later: by, form, replaceable }: Check, { zone, asked }: Timing) {
  const at = form && written(form, zone, Math.max(asked, after(zone, asked, by)));
  return { check: finding && compact({ finding, at }), replaceable };
}
