import * as z from 'zod/mini';
import { lazy } from '../facts/lazy.ts';
import * as s from '../facts/scalars.ts';
import { currencyOf } from '../money/currency.ts';

/** The shape of a policy document; what the fields mean stands in `document.ts`. */

const remedyKinds = () => z.array(z.enum(['refund', 'account-balance', 'replacement'])).check(distinct());

/** What cannot be replaced must be payable. */
const remedies = () =>
  remedyKinds().check(
    z.refine((list) => list.some((kind) => kind !== 'replacement'), {
      error: "must name 'refund' or 'account-balance', for what cannot be replaced",
    }),
  );

const distinct = () =>
  z.refine<readonly unknown[]>((list) => new Set(list).size === list.length, { error: 'must not name one twice' });

const word = () => z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be a kebab-case word' }));
const wholeFrom0To = (most: number) =>
  z.int({ error: `must be a whole number from 0 to ${most}` }).check(z.gte(0), z.lte(most));

const information = () => z.array(z.enum(['order-number', 'product-code', 'reason'])).check(distinct());

/** A claim that need not name its items cannot give their product codes. */
const informationWithoutItems = () => z.array(z.enum(['order-number', 'reason'])).check(distinct());

const period = () =>
  z
    .strictObject({
      amount: wholeFrom0To(10_000),
      unit: z.enum(['minute', 'hour', 'day', 'business-day', 'week', 'month', 'year']),
      endsAt: z.optional(z.enum(['end-of-day', 'same-local-time', 'exact', 'end-of-hour'])),
      countEventDay: z.optional(z.boolean()),
      countEventHour: z.optional(z.boolean()),
      overflow: z.optional(z.enum(['clamp', 'next-day'])),
      rollForward: z.optional(z.enum(['none', 'next-business-day', 'eu-1182-71'])),
      minWorkingDays: z.optional(wholeFrom0To(100)),
    })
    .check(
      z.refine(({ unit, endsAt }) => endsAt === undefined || ENDS[unit]?.includes(endsAt) === true, {
        error:
          "ends where its unit cannot: minutes 'exact', hours 'exact' or at 'end-of-hour', days and longer at 'end-of-day' or 'same-local-time'",
      }),
      z.refine(({ unit, amount }) => unit !== 'year' || amount <= 1000, { error: 'is longer than 1000 years' }),
    );

const BY_DAY: readonly string[] = ['end-of-day', 'same-local-time'];
const ENDS: Readonly<Record<string, readonly string[]>> = {
  minute: ['exact'],
  hour: ['exact', 'end-of-hour'],
  day: BY_DAY,
  'business-day': BY_DAY,
  week: BY_DAY,
  month: BY_DAY,
  year: BY_DAY,
};

const window = () =>
  z.strictObject({
    from: z.enum(['delivery', 'dispatch', 'placed']),
    period: period(),
    unknownDay: z.enum(['ask', 'allow', 'deny', 'review']),
  });

const sendBack = () => z.strictObject({ dispatch: window(), lostOnTheWayBack: z.enum(['customer', 'store']) });

const evidence = () =>
  z.array(z.strictObject({ kind: word(), when: z.optional(z.array(z.enum(['part-of-line', 'damaged-units']))) }));

const currencyCode = () =>
  z.string().check(z.refine((code) => currencyOf(code) !== undefined, { error: 'must be an ISO 4217 currency code' }));

const deduction = () => {
  const any = { code: word(), waivedFor: z.optional(remedyKinds()) };
  return z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('percent'), ...any, basisPoints: wholeFrom0To(10_000) }),
      z.strictObject({ kind: z.literal('flat'), ...any, amounts: z.record(currencyCode(), s.amount()) }),
    ],
    { error: "must be a deduction of the kind 'percent' or 'flat'" },
  );
};

const refund = () =>
  z.strictObject({
    shipping: z.enum(['share', 'nothing']),
    duties: z.enum(['share', 'nothing']),
    fees: z.enum(['share', 'nothing']),
    deductions: z.array(deduction()),
  });

const report = () => ({
  report: window(),
  information: information(),
  evidence: evidence(),
  storeCheck: z.boolean(),
  remedies: remedies(),
  refund: refund(),
});

export const policySchema = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    id: s.text(),
    version: s.text(),
    zone: s.zone(),
    zoneOf: z.enum(['destination', 'policy']),
    calendar: z.strictObject({
      weekend: z
        .array(z.int({ error: 'must be a weekday, 1 for Monday to 7 for Sunday' }).check(z.gte(1), z.lte(7)))
        .check(distinct(), z.maxLength(6, { error: 'must leave at least one working day' })),
      holidays: z.array(s.localDate()),
    }),
    contact: z.strictObject({
      email: z.optional(s.text()),
      phone: z.optional(s.text()),
      url: z.optional(s.text()),
    }),
    money: z.strictObject({
      tenders: z.union([z.enum(['in-order', 'proportional']), z.array(s.text()).check(distinct())], {
        error: "must be 'in-order', 'proportional' or a list of tender kinds or ids, none of them twice",
      }),
      unitRounding: z.enum(['floor', 'half-up']),
      shippingCap: z.enum(['charged', 'standard']),
      shippingWhenNothingIsKept: z.enum(['nothing', 'above-actual-cost', 'everything']),
      accountBalanceBonus: wholeFrom0To(10_000),
    }),
    cancellation: z.strictObject({
      information: informationWithoutItems(),
      shippedAfterRequest: z.enum(['review', 'deny']),
      remedies: remedies(),
      refund: refund(),
    }),
    return: z.strictObject({
      request: window(),
      sendBack: sendBack(),
      information: information(),
      evidence: evidence(),
      conditions: z.array(word()).check(distinct()),
      arrivedDamaged: z.enum(['deny', 'allow']),
      returnCosts: z.enum(['customer', 'store']),
      remedies: remedies(),
      refund: refund(),
    }),
    missingItem: z.strictObject(report()),
    defect: z.strictObject({ ...report(), sendBack: z.nullable(sendBack()) }),
    missingPackage: z.strictObject({
      afterEstimate: period(),
      confirmedLossNeedNotWait: z.boolean(),
      information: informationWithoutItems(),
      lostByIncompleteAddress: z.enum(['deny', 'refund']),
      remedies: remedies(),
      refund: refund(),
    }),
  }),
);
