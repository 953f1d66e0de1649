import type { Condition } from '../condition.ts';
import type { Exception, FactDeclarations } from '../exception.ts';
import { areDisjoint } from './disjoint.ts';
import type { Effort } from './effort.ts';
import { type SetTerm, setTerms } from './terms.ts';

/** An exception with what is looked at of it again and again. */
export interface Prepared {
  readonly exception: Exception;
  readonly index: number;
  readonly terms: readonly SetTerm[];
  /** The values of which a fact must have one, by the fact. */
  readonly values: ReadonlyMap<string, ReadonlySet<unknown>>;
}

export const priorityOf = ({ exception: { priority = 0 } }: Prepared) => priority;

export function prepared(exceptions: readonly Exception[]): Prepared[] {
  return exceptions.map((exception, index) => ({
    exception,
    index,
    terms: setTerms(exception.then),
    values: fixedValues(exception.when),
  }));
}

/** Most exceptions are for a few values of a fact: to see that two of these differ takes no search. */
function fixedValues(condition: Condition): Map<string, ReadonlySet<unknown>> {
  if ('all' in condition) return new Map(condition.all.flatMap((part) => [...fixedValues(part)]));
  if (!('fact' in condition) || condition.unknown === 'yes') return new Map();
  const values = condition.is === undefined ? condition.in : [condition.is];
  return new Map(values === undefined ? [] : [[condition.fact, new Set<unknown>(values)]]);
}

/** Whether two exceptions want different values of one fact. */
export function areApart({ values }: Prepared, other: Prepared): boolean {
  return [...values].some(([fact, own]) => isApart(own, other.values.get(fact)));
}

function isApart(values: ReadonlySet<unknown>, others: ReadonlySet<unknown> | undefined): boolean {
  return others !== undefined && ![...values].some((value) => others.has(value));
}

/** Whether two exceptions may apply to the same unit; also where nothing else was proven. */
export function mayMeet(one: Prepared, other: Prepared, facts: FactDeclarations | undefined, effort: Effort): boolean {
  return !areApart(one, other) && !areDisjoint(one.exception.when, other.exception.when, facts, effort);
}

/** Exceptions are compared where this says the same of a term that they set. */
type KeyOf = (term: SetTerm, exception: Exception) => string;

/** Terms that may be parts of each other share it. */
export const keyOfTerm = ({ path: [section, term] }: SetTerm) => `${section} ${term}`;

/** Finds the exceptions that may say something of the same units, in their order; `undefined` where it is too much effort. */
export type Rivals = (one: Prepared, effort: Effort, terms?: readonly SetTerm[]) => readonly Prepared[] | undefined;

/**
 * Exceptions by what they set. Of thousands that are each for another value, such as a brand, those that may say
 * something of the same units are found without comparing each with each; each of them is among its own.
 */
export function rivalsAmong(all: readonly Prepared[], keyOf: KeyOf = keyOfTerm): Rivals {
  const keysOf = ({ exception }: Prepared, terms: readonly SetTerm[]) => [
    ...new Set(terms.map((term) => keyOf(term, exception))),
  ];
  const byKey = new Map<string, Prepared[]>();
  for (const one of all) for (const key of keysOf(one, one.terms)) put(byKey, key, one);
  const meeting = new Map([...byKey].map(([key, some]) => [key, meetingAmong(some)]));
  return (one, effort, terms = one.terms) => {
    const lists = keysOf(one, terms).flatMap((key) => meeting.get(key)?.(one) ?? []);
    const [first = []] = lists;
    if (!effort.spend(lists.reduce((sum, { length }) => sum + length, 0))) return undefined;
    return lists.length < 2 ? first : [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
  };
}

/** Lists of those that do not want other values of the fact that most exceptions are about. */
function meetingAmong(all: readonly Prepared[]): (one: Prepared) => readonly (readonly Prepared[])[] {
  const byFact = new Map<string, Prepared[]>();
  for (const one of all) for (const fact of one.values.keys()) put(byFact, fact, one);
  const [[fact, about] = ['', []]] = [...byFact].sort(([, a], [, b]) => b.length - a.length);
  const others = all.filter(({ values }) => !values.has(fact));
  const byValue = new Map<unknown, Prepared[]>();
  for (const one of about) for (const value of one.values.get(fact) ?? []) put(byValue, value, one);
  return ({ values }) => {
    const wanted = values.get(fact);
    return wanted === undefined ? [all] : [others, ...[...wanted].map((value) => byValue.get(value) ?? [])];
  };
}

function put<K>(lists: Map<K, Prepared[]>, key: K, one: Prepared): void {
  const list = lists.get(key) ?? [];
  list.push(one);
  lists.set(key, list);
}
