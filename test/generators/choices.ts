import fc from 'fast-check';

/** The small words that all generators are written in. */

/** Removes the fields that are undefined, so that facts survive a round trip through JSON unchanged. */
export function compact<T extends object>(facts: T): T {
  const stated: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) stated[name] = value;
  return stated as T;
}

/** A plain object of independent choices; a choice of undefined leaves the field out. Shrinks field by field. */
export function facts<T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>, { noNullPrototype: true })
    .map(compact) as fc.Arbitrary<T>;
}

/** A plain object of independent choices, all of them stated. */
export function record<T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;
}

/** Present four times out of five; shrinks to absent. */
export function often<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 5 });
}

/** Present as often as not; shrinks to absent. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 });
}

/** Present once out of seven times; shrinks to absent. */
export function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return weighted([6, fc.constant(undefined)], [1, arbitrary]);
}

/** One of several, by weight; shrinks towards the first. */
export function weighted<T>(
  ...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]
): fc.Arbitrary<T> {
  const arbitraries = choices.map(([weight, arbitrary]) => ({ weight, arbitrary }));
  return fc.oneof({ withCrossShrink: true }, ...arbitraries);
}

/** One of several values, by weight; shrinks towards the first. */
export function oneOf<T>(...choices: readonly (readonly [weight: number, value: T])[]): fc.Arbitrary<T> {
  return weighted(...choices.map(([weight, value]) => [weight, fc.constant(value)] as const));
}

/** True, false, or not known. */
export const anyAnswer: fc.Arbitrary<boolean | undefined> = oneOf<boolean | undefined>(
  [1, undefined],
  [2, true],
  [2, false],
);

/** Thousandths, for shares of an amount. */
export const anyShare: fc.Arbitrary<number> = weighted(
  [5, fc.integer({ min: 0, max: 1000 })],
  [1, fc.constantFrom(0, 333, 500, 1000)],
);

/** Makes each thing once: arbitraries that others are made of would else be made for every case. */
export function once<Of, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new Map<string, T>();
  return (of) => {
    const key = JSON.stringify(of);
    const known = made.get(key) ?? make(of);
    made.set(key, known);
    return known;
  };
}

/** The sum of numbers of which some may be missing. */
export function sum(numbers: Iterable<number | undefined>): number {
  let total = 0;
  for (const number of numbers) total += number ?? 0;
  return total;
}
