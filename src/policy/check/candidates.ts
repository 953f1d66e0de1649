import { isLocalDate, parseInstant } from '../../time/index.ts';
import type { CountTest, FactBound, FactTest, NumberBound } from '../condition.ts';
import type { FactDeclarations } from '../exception.ts';
import { factTypeOf } from '../factNames.ts';
import { valuesOf } from './closedValues.ts';
import { isMet, type Literal } from './goal.ts';

/**
 * What a fact may be, as far as some tests can tell values apart: each value that they name, one that lies between or
 * beyond them, and not known at all.
 */
export type Candidate =
  | { readonly is: 'unknown' }
  | { readonly is: 'plain'; readonly value: string | number | boolean }
  | { readonly is: 'list'; readonly value: readonly string[] }
  /** Some moment that the tests name nowhere; an attribute holds it as text. */
  | { readonly is: 'moment'; readonly asText: boolean };

/** What a test finds: `undefined` where it cannot be made, `either` where that is looked at elsewhere. */
export type Result = boolean | undefined | 'either';

const UNKNOWN: Candidate = { is: 'unknown' };

/** Facts that every claim states, besides the currency. */
const ALWAYS_KNOWN = ['asked', 'now', 'claim.kind'];

/** What a fact may be, for tests of it in an order of a currency; `''` is a currency that no test names. */
export function candidatesOf(
  fact: string | undefined,
  literals: readonly Literal[],
  facts: FactDeclarations | undefined,
  currency: string,
): Candidate[] {
  const numbers = () => plain(numbersAround(boundsOf(literals, currency)));
  if (fact === undefined) return [UNKNOWN, ...plain(wholeFromZero(boundsOf(literals, currency)))];
  const declared = facts !== undefined && Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  const type = factTypeOf(fact) ?? 'attribute';
  const values = valuesOf(fact, facts);
  const isKnown =
    declared?.values === undefined &&
    (ALWAYS_KNOWN.includes(fact) || fact.startsWith('evidence.') || declared?.default !== undefined);
  const unknown = isKnown ? [] : [UNKNOWN];
  if (fact === 'order.currency' && values === undefined) return plain(currency === '' ? texts(literals) : [currency]);
  // What an attribute may be is said of single values; a list is taken as it is.
  if (values !== undefined && type === 'attribute') return [...unknown, ...plain(values), listFor(literals)];
  if (values !== undefined && type !== 'list' && type !== 'moment') return [...unknown, ...plain(values)];
  switch (type) {
    case 'moment':
      return [...unknown, { is: 'moment', asText: false }];
    case 'boolean':
      return [...unknown, ...plain([true, false])];
    case 'money':
      return [...unknown, ...numbers()];
    case 'number':
      return [...unknown, ...plain(wholeFromZero(boundsOf(literals, currency)))];
    case 'text':
      return [...unknown, ...plain(texts(literals))];
    case 'list':
      return [...unknown, listFor(literals)];
    case 'attribute':
      return [
        ...unknown,
        ...plain(texts(literals)),
        ...numbers(),
        ...plain([true, false]),
        listFor(literals),
        { is: 'moment', asText: true },
      ];
  }
}

/** How a test of the facts answers for a candidate, as the evaluator does. */
export function resultOf(test: FactTest | CountTest, candidate: Candidate, currency: string): Result {
  const isAgainstFact = isFactBound(boundOf(test)?.[1]);
  if ('count' in test) {
    if (candidate.is !== 'plain') return undefined;
    return isAgainstFact ? 'either' : compare(candidate.value, test, currency);
  }
  // An event on an unknown day has happened, and one that has not can only come after a term that is over.
  if (test.happened !== undefined) return 'either';
  if (candidate.is === 'unknown' && (test.within ?? test.after) !== undefined) return 'either';
  if (test.known !== undefined) return (candidate.is !== 'unknown') === test.known;
  if (candidate.is === 'unknown') return undefined;
  if (test.is !== undefined) return candidate.is === 'plain' ? candidate.value === test.is : sameAsUnnamed(candidate);
  if (test.in !== undefined)
    return candidate.is === 'plain' && (test.in as readonly unknown[]).includes(candidate.value);
  if (test.has !== undefined) return hasAny(candidate, [test.has]);
  if (test.hasAny !== undefined) return hasAny(candidate, test.hasAny);
  if (isAgainstFact) return candidate.is === 'plain' ? 'either' : undefined;
  if (boundOf(test) !== undefined)
    return candidate.is === 'plain' ? compare(candidate.value, test, currency) : undefined;
  const isMoment = candidate.is === 'moment' || (candidate.is === 'plain' && isMomentText(candidate.value));
  if (!isMoment) return undefined;
  const isUnlimited = 'unlimited' in (test.within ?? test.after ?? {});
  return isUnlimited ? test.within !== undefined : 'either';
}

/** A moment in an attribute is a text that no test names; a list or an event is nothing to compare with. */
const sameAsUnnamed = (candidate: Candidate) => (candidate.is === 'moment' && candidate.asText ? false : undefined);

function hasAny(candidate: Candidate, wanted: readonly string[]): boolean | undefined {
  if (candidate.is === 'list') return wanted.some((one) => candidate.value.includes(one));
  if (candidate.is === 'moment') return candidate.asText ? false : undefined;
  return candidate.is === 'plain' && typeof candidate.value === 'string' ? wanted.includes(candidate.value) : undefined;
}

const isMomentText = (value: unknown) =>
  typeof value === 'string' && (isLocalDate(value) || parseInstant(value) !== undefined);

const BOUNDS = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;

type Bound = readonly [kind: (typeof BOUNDS)[number], bound: NumberBound];

/** The bound of a test of a number. */
export function boundOf(test: FactTest | CountTest): Bound | undefined {
  const kind = BOUNDS.find((one) => test[one] !== undefined);
  return kind && [kind, test[kind] as NumberBound];
}

/** The bound in a currency, where the policy lists it. */
function boundIn(test: FactTest | CountTest, currency: string): number | undefined {
  const [, bound] = boundOf(test) ?? [];
  if (typeof bound !== 'object' || isFactBound(bound)) return typeof bound === 'number' ? bound : undefined;
  return Object.hasOwn(bound, currency) ? bound[currency] : undefined;
}

function compare(value: unknown, test: FactTest | CountTest, currency: string): boolean | undefined {
  const bound = boundIn(test, currency);
  if (typeof value !== 'number' || bound === undefined) return undefined;
  const [kind] = boundOf(test) as Bound;
  if (kind === 'atLeast') return value >= bound;
  if (kind === 'moreThan') return value > bound;
  return kind === 'atMost' ? value <= bound : value < bound;
}

const plain = (values: readonly (string | number | boolean)[]): Candidate[] =>
  values.map((value) => ({ is: 'plain', value }));

/** What a test compares its fact with, save bounds. */
export function namedBy(test: FactTest | CountTest): readonly (string | number | boolean)[] {
  if ('count' in test) return [];
  return [
    ...(test.is === undefined ? [] : [test.is]),
    ...(test.in ?? []),
    ...(test.has === undefined ? [] : [test.has]),
    ...(test.hasAny ?? []),
  ];
}

/** The texts that tests name, and one that they do not. */
function texts(literals: readonly Literal[]): string[] {
  const named = new Set(literals.flatMap(({ test }) => namedBy(test)).filter((value) => typeof value === 'string'));
  let other = 'another';
  while (named.has(other)) other += ' one';
  return [...named, other];
}

function boundsOf(literals: readonly Literal[], currency: string): number[] {
  const numbers = literals.flatMap(({ test }) => [...namedBy(test), boundIn(test, currency)]);
  return [...new Set(numbers.filter((value) => typeof value === 'number'))].sort((a, b) => a - b);
}

/** The numbers, one between each two, one below and one above all. */
function numbersAround(numbers: readonly number[]): number[] {
  const between = numbers.slice(1).map((high, i) => (numbers[i] as number) / 2 + high / 2);
  return [Number.NEGATIVE_INFINITY, ...numbers, ...between, Number.POSITIVE_INFINITY];
}

/** The same of whole numbers, none below zero. */
function wholeFromZero(numbers: readonly number[]): number[] {
  const after = [...numbers, ...numbers.map((number) => Math.floor(number) + 1)];
  return [0, ...new Set(after.filter((number) => Number.isInteger(number) && number > 0)), Number.POSITIVE_INFINITY];
}

/** Lists hold several texts, so the longest that no unwanted text is in is as good as any. */
function listFor(literals: readonly Literal[]): Candidate {
  const named = new Set<string>();
  const unwanted = new Set<string>();
  for (const literal of literals) {
    if ('count' in literal.test) continue;
    const { has, hasAny = [] } = literal.test;
    const wanted = has === undefined ? hasAny : [has];
    for (const text of wanted) (isMet(literal, true) ? named : unwanted).add(text);
  }
  return { is: 'list', value: [...named].filter((text) => !unwanted.has(text)) };
}

/** Another fact: what it is nobody knows here. */
export const isFactBound = (bound: NumberBound | undefined): bound is FactBound =>
  typeof bound === 'object' && 'fact' in bound;
