export type Value = string | number | boolean;

/** A value that no policy names. */
const OTHER = 'other';

type Bound = number | Readonly<Record<string, unknown>>;

interface Tested {
  readonly is?: Value;
  readonly in?: readonly Value[];
  readonly has?: string;
  readonly hasAny?: readonly string[];
  readonly known?: boolean;
  readonly atLeast?: Bound;
  readonly moreThan?: Bound;
  readonly atMost?: Bound;
  readonly lessThan?: Bound;
}

/** What the test of a fact compares with, and what lies on the other side of it. */
export function testedValues(test: object): Value[] {
  const { is, in: among = [], has, hasAny = [], atLeast, moreThan, atMost, lessThan } = test as Tested;
  if (typeof is === 'boolean') return [is, !is];
  const named = [...(is === undefined ? [] : [is]), ...among, ...(has === undefined ? [] : [has]), ...hasAny];
  const bounds = [atLeast, moreThan, atMost, lessThan].flatMap(numbersIn);
  if (bounds.length > 0) return bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).filter((value) => value >= 0);
  return [...named, OTHER];
}

/** A number, or the amounts of all currencies. */
function numbersIn(bound: Bound | undefined): number[] {
  if (typeof bound === 'number') return [bound];
  return Object.values(bound ?? {}).filter((amount) => typeof amount === 'number');
}
