import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { clock } from './clock.ts';
import { condition } from './condition.ts';
import { period } from './period.ts';
import * as s from './scalars.ts';
import {
  amounts,
  basisPoints,
  bonusPoints,
  distinct,
  factName,
  hasOneOf,
  party,
  remedyKind,
  some,
  wholeFrom0To,
  word,
} from './words.ts';

/** The parts that several sections of a policy have. */

const share = () => ({
  of: z.optional(z.enum(['goods', 'list-price', 'refund', 'remaining'])),
  rounding: z.optional(z.enum(['down', 'up', 'half-up'])),
});

const step = () =>
  z
    .strictObject({
      when: z.optional(condition()),
      basisPoints: z.optional(basisPoints()),
      amounts: z.optional(amounts()),
    })
    .check(
      z.refine((one) => hasOneOf(one, ['basisPoints', 'amounts']), {
        error: 'must say exactly one of basisPoints, amounts',
      }),
    );

const bound = () =>
  z.union([amounts(), z.strictObject({ basisPoints: basisPoints() })], {
    error:
      'must be minor units by currency code such as { "EUR": 500 }, or a share of the goods: { "basisPoints": 1500 }',
  });

export const deduction = /* @__PURE__ */ lazy(() => {
  const any = {
    code: word(),
    when: z.optional(condition()),
    waivedFor: z.optional(z.array(remedyKind()).check(distinct())),
    per: z.optional(z.enum(['claim', 'line', 'unit', 'order'])),
    atLeast: z.optional(bound()),
    atMost: z.optional(bound()),
  };
  return z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('percent'), ...any, ...share(), basisPoints: basisPoints() }),
      z.strictObject({ kind: z.literal('flat'), ...any, amounts: amounts() }),
      z.strictObject({
        kind: z.literal('cost'),
        ...any,
        fact: factName(),
        unknown: z.optional(z.enum(['ask', 'review', 'no'])),
      }),
      z.strictObject({ kind: z.literal('steps'), ...any, ...share(), steps: some(step()) }),
      z.strictObject({
        kind: z.literal('pro-rata'),
        ...any,
        ...share(),
        from: factName(),
        to: z.optional(factName()),
        over: period(),
      }),
    ],
    { error: "must be a deduction of the kind 'percent', 'flat', 'cost', 'steps' or 'pro-rata'" },
  );
});

const part = () => z.enum(['share', 'nothing']);

export const refundShape = () => ({
  shipping: part(),
  duties: part(),
  fees: part(),
  deductions: z.array(deduction()),
  minimum: z.optional(amounts()),
  belowZero: z.optional(z.enum(['nothing', 'owed'])),
});

const pointsOrAmounts = (points: () => z.ZodMiniType) =>
  z.strictObject({ basisPoints: z.optional(points()), amounts: z.optional(amounts()) }).check(
    z.refine((one) => hasOneOf(one, ['basisPoints', 'amounts']), {
      error: 'must say exactly one of basisPoints, amounts',
    }),
  );

/** The kind alone is short for a rung without conditions; either way the text of the error is that of the rung. */
export const remedy = /* @__PURE__ */ lazy(() =>
  z.union(
    [
      remedyKind(),
      z.strictObject({
        kind: remedyKind(),
        when: z.optional(condition()),
        share: z.optional(pointsOrAmounts(basisPoints)),
        bonus: z.optional(pointsOrAmounts(bonusPoints)),
        expires: z.optional(period()),
        to: z.optional(z.enum(['original-payment', 'account-balance'])),
      }),
    ],
    {
      error:
        "must be 'refund', 'account-balance', 'replacement', 'repair', 'allowance', or one of them with its conditions: { kind, when, share, bonus, expires, to }",
    },
  ),
);

export const evidence = /* @__PURE__ */ lazy(() =>
  z.array(z.strictObject({ kind: word(), when: z.optional(condition()), by: z.optional(clock()) })),
);

const says = () => z.optional(s.text());

export const requirement = /* @__PURE__ */ lazy(() =>
  z
    .strictObject({
      code: word(),
      when: z.optional(condition()),
      must: condition(),
      otherwise: z.optional(z.enum(['deny', 'review', 'wait', 'refer'])),
      turn: z.optional(party()),
      until: z.optional(clock()),
      to: z.optional(word()),
      says: says(),
    })
    .check(
      z.refine(({ otherwise, to }) => (otherwise === 'refer') === (to !== undefined), {
        error: "must say `to` with otherwise: 'refer', and with nothing else",
      }),
      z.refine(({ otherwise, turn, until }) => otherwise === 'wait' || (turn === undefined && until === undefined), {
        error: "may say `turn` and `until` only with otherwise: 'wait'",
      }),
    ),
);

const quantity = () =>
  z.union([wholeFrom0To(1_000_000), z.strictObject({ basisPoints: basisPoints() })], {
    error: 'must be a whole number of units, or a share of the units ordered: { "basisPoints": 300 }',
  });

export const limit = /* @__PURE__ */ lazy(() =>
  z
    .strictObject({
      code: word(),
      when: z.optional(condition()),
      per: z.optional(z.enum(['line', 'product', 'claim'])),
      tolerated: z.optional(quantity()),
      most: z.optional(quantity()),
      says: says(),
    })
    .check(
      z.refine((one) => hasOneOf(one, ['tolerated', 'most']), { error: 'must say exactly one of tolerated, most' }),
    ),
);

export const consequence = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    code: word(),
    who: party(),
    when: z.optional(condition()),
    for: z.optional(some(remedyKind()).check(distinct())),
    on: z.optional(z.enum(['grant', 'any'])),
    by: z.optional(clock()),
    amounts: z.optional(amounts()),
    fact: z.optional(factName()),
    says: says(),
  }),
);

/** What the terms of every claim may say, besides the refund. */
export const claimShape = () => ({
  requirements: z.optional(z.array(requirement())),
  limits: z.optional(z.array(limit())),
  remedies: some(remedy()),
  choice: z.optional(z.enum(['customer', 'first'])),
  consequences: z.optional(z.array(consequence())),
});
