import type { Condition, CountTest, FactTest } from '../condition.ts';

/** What a condition is wanted to be. Open, while a fact is not known, is neither true nor false. */
export type Wanted = 'true' | 'false' | 'not-true' | 'not-false';

/** A condition, and what it is wanted to be. */
export interface Goal {
  readonly condition: Condition;
  readonly wanted: Wanted;
}

/** The same of a single test. */
export interface Literal {
  readonly test: FactTest | CountTest;
  readonly wanted: Wanted;
}

const OF_THE_INVERSE: Readonly<Record<Wanted, Wanted>> = {
  true: 'false',
  false: 'true',
  'not-true': 'not-false',
  'not-false': 'not-true',
};

/** Goals that come to the same as one goal: all of them, or one of them. */
export type Parts =
  | { readonly literal: Literal }
  | { readonly all: readonly Goal[] }
  | { readonly oneOf: readonly Goal[] };

/** Takes a goal apart, the way conditions are evaluated with three values. */
export function partsOf({ condition, wanted }: Goal): Parts {
  if ('not' in condition) return { all: [{ condition: condition.not, wanted: OF_THE_INVERSE[wanted] }] };
  if (!('all' in condition) && !('any' in condition)) return { literal: { test: condition, wanted } };
  const isAll = 'all' in condition;
  const goals = (isAll ? condition.all : condition.any).map((part) => ({ condition: part, wanted }));
  const upwards = wanted === 'true' || wanted === 'not-false';
  return isAll === upwards || goals.length === 1 ? { all: goals } : { oneOf: goals };
}

/** What a test is taken for while its fact is not known. */
function whenUnknown({ unknown }: Literal['test']): boolean | 'open' {
  if (unknown === 'yes' || unknown === 'no') return unknown === 'yes';
  return 'open';
}

/** Whether a literal is as wanted where its test has this result; `undefined` where the test cannot be made. */
export function isMet({ test, wanted }: Literal, result: boolean | undefined): boolean {
  const truth = result ?? whenUnknown(test);
  switch (wanted) {
    case 'true':
      return truth === true;
    case 'false':
      return truth === false;
    case 'not-true':
      return truth !== true;
    case 'not-false':
      return truth !== false;
  }
}
