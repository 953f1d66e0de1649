import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { clock, dateOrMonthDay } from './clock.ts';
import { period } from './period.ts';
import { amounts, claimKind, factName, hasOneOf, some } from './words.ts';

const text = () => z.string().check(z.maxLength(1000, { error: 'must be text of 1000 characters at most' }));
const value = () => z.union([text(), z.number()], { error: 'must be text or a number' });
const plain = () => z.union([text(), z.number(), z.boolean()], { error: 'must be text, a number, true or false' });
const bound = () =>
  z.union([z.number(), amounts(), z.strictObject({ fact: factName() })], {
    error:
      'must be a number, minor units by currency code such as { "EUR": 5000 }, or another fact: { "fact": "claim.goods" }',
  });

const TESTS = [
  'is',
  'in',
  'has',
  'hasAny',
  'within',
  'after',
  'weekday',
  'known',
  'happened',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
];
const NUMBERS = ['atLeast', 'moreThan', 'atMost', 'lessThan'];

interface Keys {
  readonly fact?: unknown;
  readonly count?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly unknown?: unknown;
}

/** A test of a fact is one word, or the two ends of a range of dates. */
function testsOnce(condition: Keys): boolean {
  const dates = condition.from !== undefined || condition.to !== undefined;
  const tests = condition.count === undefined ? TESTS : NUMBERS;
  const others = tests.filter((key) => (condition as Record<string, unknown>)[key] !== undefined).length;
  const mayHaveDates = condition.count === undefined;
  return others + (dates && mayHaveDates ? 1 : 0) === 1;
}

const hasTests = (condition: object) =>
  [...TESTS, 'from', 'to', 'unknown'].some((key) => (condition as Record<string, unknown>)[key] !== undefined);

/** Both of one kind: `--MM-DD` needs its other end. */
function datesFit({ from, to }: Keys): boolean {
  const isYearly = (date: unknown) => date !== undefined && String(date).startsWith('--');
  return isYearly(from) === isYearly(to);
}

const count = () =>
  z.strictObject({
    kinds: z.optional(some(claimKind())),
    per: z.enum(['line', 'order', 'customer']),
    within: z.optional(period()),
    where: z.optional(z.strictObject({ attribute: text(), is: plain() })),
  });

/** Something that may be true, false or unknown. */
export const condition: () => z.ZodMiniType = /* @__PURE__ */ lazy(() =>
  z
    .strictObject({
      all: z.optional(some(z.lazy(condition))),
      any: z.optional(some(z.lazy(condition))),
      not: z.optional(z.lazy(condition)),
      fact: z.optional(factName()),
      count: z.optional(count()),
      unknown: z.optional(z.enum(['ask', 'review', 'yes', 'no'])),
      is: z.optional(plain()),
      in: z.optional(some(value())),
      has: z.optional(text()),
      hasAny: z.optional(some(text())),
      within: z.optional(clock()),
      after: z.optional(clock()),
      from: z.optional(dateOrMonthDay()),
      to: z.optional(dateOrMonthDay()),
      weekday: z.optional(
        some(z.int({ error: 'must be a weekday, 1 for Monday to 7 for Sunday' }).check(z.gte(1), z.lte(7))),
      ),
      known: z.optional(z.boolean()),
      happened: z.optional(z.boolean()),
      atLeast: z.optional(bound()),
      moreThan: z.optional(bound()),
      atMost: z.optional(bound()),
      lessThan: z.optional(bound()),
    })
    .check(
      z.refine((one) => hasOneOf(one, ['all', 'any', 'not', 'fact', 'count']), {
        error: 'must say exactly one of all, any, not, fact, count',
      }),
      z.refine((one: Keys) => (one.fact === undefined && one.count === undefined ? !hasTests(one) : testsOnce(one)), {
        error: `must test a fact in exactly one way: ${TESTS.join(', ')}, or from and to; a count by ${NUMBERS.join(', ')}`,
      }),
      z.refine((one: Keys) => datesFit(one), {
        error: 'must have `from` and `to` of one kind: both YYYY-MM-DD (either may be left out), or both --MM-DD',
      }),
    ),
);
