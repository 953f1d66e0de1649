import * as z from 'zod/mini';
import { isLocalDate, isZone, parseInstant, toInstant } from '../time/index.ts';
import type { IssueCode } from './invalid.ts';
import { lazy } from './lazy.ts';

/** The smallest words of the facts: each says itself what it expects, so that every message is ours. */

const MAX_TEXT = 10_000;

/** A word of the facts that must satisfy a test. */
function word<T>(code: IssueCode, error: string, holds: (value: unknown) => boolean) {
  return lazy(() => z.custom<T>(holds, { error, params: { code } }));
}

const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const text = /* @__PURE__ */ word<string>('wrong-type', 'must be text, not empty', isText);

/** A whole number, 0 or more; minus zero, which plain JSON would not keep, becomes zero. */
function count(code: IssueCode, error: string) {
  return lazy(() =>
    z.pipe(
      word<number>(code, error, isCount)(),
      z.transform((value: number) => value + 0),
    ),
  );
}

export const amount = /* @__PURE__ */ count('not-an-amount', 'must be a whole number of minor units, 0 or more');

export const orderedQuantity = /* @__PURE__ */ count('not-a-quantity', 'must be a whole number of units, 0 or more');

export const claimedQuantity = /* @__PURE__ */ word<number>(
  'not-a-quantity',
  'must be a whole number of units, 1 or more',
  (value) => isCount(value) && value > 0,
);

export const localDate = /* @__PURE__ */ word<string>(
  'not-a-date',
  'must be a local date YYYY-MM-DD that exists, from 1900 to 2199',
  (value) => typeof value === 'string' && isLocalDate(value),
);

export const zone = /* @__PURE__ */ word<string>(
  'unknown-zone',
  'must be an IANA time zone such as Europe/Paris',
  (value) => typeof value === 'string' && isZone(value),
);

/** The same moment always as the same text: instants in UTC with milliseconds. */
function instantText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const ms = parseInstant(value);
    return ms === undefined ? undefined : toInstant(ms);
  }
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const ms = parseInstant(value.toISOString());
  return ms === undefined ? undefined : toInstant(ms);
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A moment in one of several forms, brought to its one text. */
function moment(read: (value: unknown) => string | undefined, expected: string) {
  return lazy(() =>
    z.pipe(
      z.unknown(),
      z.transform((value, context): string => {
        const read_ = read(value);
        if (read_ !== undefined) return read_;
        const local = typeof value === 'string' && LOCAL_TIME.test(value);
        context.issues.push({
          code: 'custom',
          input: value,
          message: local ? 'needs an offset, such as Z or +01:00: a local time names no moment' : expected,
          params: { code: local ? 'no-offset' : 'not-a-date' },
        });
        return z.NEVER;
      }),
    ),
  );
}

const dateOrInstant = (value: unknown) =>
  typeof value === 'string' && isLocalDate(value) ? value : instantText(value);

export const instant = /* @__PURE__ */ moment(
  instantText,
  'must be an ISO 8601 instant with an offset or a Date, from 1900 to 2199',
);

export const when = /* @__PURE__ */ moment(
  dateOrInstant,
  'must be an ISO 8601 instant with an offset, a Date or a local date YYYY-MM-DD, from 1900 to 2199',
);

export const whenOrUnknown = /* @__PURE__ */ moment(
  (value) => (value === 'day-unknown' ? value : dateOrInstant(value)),
  "must be an ISO 8601 instant with an offset, a Date, a local date YYYY-MM-DD or 'day-unknown'",
);

/** Minus zero becomes zero here too. */
const anyNumber = () =>
  z.pipe(
    z.number(),
    z.transform((value: number) => value + 0),
  );

export const attributes = /* @__PURE__ */ lazy(() =>
  z.record(
    z.string(),
    z.union([z.string(), anyNumber(), z.boolean(), z.null(), z.array(z.string())], {
      error: 'must be text, a number, true, false, null or a list of texts',
    }),
  ),
);
