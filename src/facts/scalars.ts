import { isZone, parseInstant, readLocalDate, toInstant } from '../time/index.ts';
import { dictionary } from './collections.ts';
import type { IssueCode } from './invalid.ts';
import { type Kind, word } from './kind.ts';

/** The smallest words of the facts: each says itself what it expects. */

const MAX_TEXT = 10_000;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT;

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const text = /* @__PURE__ */ word('wrong-type', 'must be text, not empty', (value) =>
  isText(value) ? value : undefined,
);

/** Minus zero, which plain JSON would not keep, becomes zero. */
const count = (value: unknown) => (isCount(value) ? value + 0 : undefined);

export const amount = /* @__PURE__ */ word('not-an-amount', 'must be a whole number of minor units, 0 or more', count);

export const orderedQuantity = /* @__PURE__ */ word(
  'not-a-quantity',
  'must be a whole number of units, 0 or more',
  count,
);

export const claimedQuantity = /* @__PURE__ */ word(
  'not-a-quantity',
  'must be a whole number of units, 1 or more',
  (value) => (isCount(value) && value > 0 ? value : undefined),
);

export const yesOrNo = /* @__PURE__ */ word('wrong-type', 'must be true or false', (value) =>
  typeof value === 'boolean' ? value : undefined,
);

/** One of a few words that the rules know. */
export function oneOf<W extends string>(...words: readonly W[]): Kind<W> {
  const message = `must be ${words.map((known) => `'${known}'`).join(' or ')}`;
  return word('wrong-value', message, (value) => (words.includes(value as W) ? (value as W) : undefined));
}

const dateOf = (value: unknown) =>
  typeof value === 'string' && readLocalDate(value) !== undefined ? value : undefined;

export const localDate = /* @__PURE__ */ word(
  'not-a-date',
  'must be a local date YYYY-MM-DD that exists, from 1900 to 2199',
  dateOf,
);

export const zone = /* @__PURE__ */ word('unknown-zone', 'must be an IANA time zone such as Europe/Paris', (value) =>
  typeof value === 'string' && isZone(value) ? value : undefined,
);

/** As long as an instant in UTC with milliseconds, and no other that ends so. */
const CANONICAL_LENGTH = 'YYYY-MM-DDTHH:mm:ss.sssZ'.length;

/** The same moment always as the same text: instants in UTC with milliseconds. */
function instantOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const ms = parseInstant(value);
    if (ms === undefined) return undefined;
    return value.length === CANONICAL_LENGTH && value.endsWith('Z') ? value : toInstant(ms);
  }
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const text = value.toISOString();
  return parseInstant(text) === undefined ? undefined : text;
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A moment in one of several forms, brought to its one text. */
function moment(read: (value: unknown) => string | undefined, expected: string): Kind<string> {
  return {
    read,
    explain(value, path, issues) {
      const isLocal = typeof value === 'string' && LOCAL_TIME.test(value);
      const code: IssueCode = isLocal ? 'no-offset' : 'not-a-date';
      const message = isLocal ? 'needs an offset, such as Z or +01:00: a local time names no moment' : expected;
      issues.push({ path, code, message });
    },
  };
}

const whenOf = (value: unknown) => dateOf(value) ?? instantOf(value);

export const instant = /* @__PURE__ */ moment(
  instantOf,
  'must be an ISO 8601 instant with an offset or a Date, from 1900 to 2199',
);

export const when = /* @__PURE__ */ moment(
  whenOf,
  'must be an ISO 8601 instant with an offset, a Date or a local date YYYY-MM-DD, from 1900 to 2199',
);

export const whenOrUnknown = /* @__PURE__ */ moment(
  (value) => (value === 'day-unknown' ? value : whenOf(value)),
  "must be an ISO 8601 instant with an offset, a Date, a local date YYYY-MM-DD or 'day-unknown'",
);

type Attribute = string | number | boolean | null | string[];

function attributeOf(value: unknown): Attribute | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  // Minus zero becomes zero here too.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  if (!Array.isArray(value)) return undefined;
  // By `of` and not by `every`, which passes over the holes of a list.
  for (const one of value) if (typeof one !== 'string') return undefined;
  return [...value];
}

export const attributes = /* @__PURE__ */ (() =>
  dictionary(
    word<Attribute>('wrong-value', 'must be text, a number, true, false, null or a list of texts', attributeOf),
  ))();
