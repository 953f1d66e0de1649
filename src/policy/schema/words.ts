import * as z from 'zod/mini';
import { lazy } from '../../facts/lazy.ts';
import { currencyOf } from '../../money/currency.ts';
import * as s from './scalars.ts';

/** The smallest words of a policy document. */

export const distinct = () =>
  z.refine<readonly unknown[]>((list) => new Set(list).size === list.length, { error: 'must not name one twice' });

/** A list that says something. */
export const some = <T extends z.core.$ZodType>(item: T) =>
  z.array(item).check(z.minLength(1, { error: 'must name at least one' }));

export const word = /* @__PURE__ */ lazy(() =>
  z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be a kebab-case word' })),
);

export const wholeFrom0To = (most: number) =>
  z.int({ error: `must be a whole number from 0 to ${most}` }).check(z.gte(0), z.lte(most));

export const basisPoints = () => wholeFrom0To(10_000);

/** More than all of it: a bonus of twice the refund. */
export const bonusPoints = () => wholeFrom0To(100_000);

const currencyCode = /* @__PURE__ */ lazy(() =>
  z.string().check(z.refine((code) => currencyOf(code) !== undefined, { error: 'must be an ISO 4217 currency code' })),
);

export const amounts = /* @__PURE__ */ lazy(() => z.record(currencyCode(), s.amount()));

export const remedyKind = /* @__PURE__ */ lazy(() =>
  z.enum(['refund', 'account-balance', 'replacement', 'repair', 'allowance']),
);

export const party = /* @__PURE__ */ lazy(() => z.enum(['customer', 'store', 'carrier']));

export const claimKind = /* @__PURE__ */ lazy(() =>
  z.enum(['cancellation', 'return', 'missing-item', 'defect', 'missing-package']),
);

/** Events have one word, everything else a scope and a name. */
export const factName = /* @__PURE__ */ lazy(() =>
  z.string().check(
    z.regex(/^[a-z][a-z-]*(\.[A-Za-z][A-Za-z0-9_-]*)?$/, {
      error: 'must name an event such as `delivery`, or a scope and a fact such as `line.category`',
    }),
    z.maxLength(200, { error: 'must be a name of 200 characters at most' }),
  ),
);

/** Whether exactly one of these keys is there. */
export function hasOneOf(value: object, keys: readonly string[]): boolean {
  return keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined).length === 1;
}
