import type { Issue } from '../../facts/invalid.ts';
import type { FactTest } from '../condition.ts';
import type { PolicyDocument } from '../document.ts';
import { type FactType, factTypeOf } from '../factNames.ts';
import { boundOf, isFactBound, namedBy } from './candidates.ts';
import { valuesOf } from './closedValues.ts';
import { type Place, placesOf } from './places.ts';

/** A fact is tested for what it can be. */
export function fitIssues(policy: PolicyDocument): Issue[] {
  const { factTests, countTests, costs } = placesOf(policy);
  return [
    ...factTests.flatMap((place) => testIssues(place)),
    ...valueIssues(factTests, policy),
    ...countTests.flatMap(({ value, path }): Issue[] => {
      const [kind, bound] = boundOf(value) ?? [];
      if (kind === undefined || typeof bound === 'number' || isFactBound(bound)) return [];
      return [
        {
          path: [...path, kind],
          code: 'unfit-test',
          message: 'must be a plain number or another fact: claims are counted',
        },
      ];
    }),
    ...costs.flatMap(({ value: { fact }, path }): Issue[] => {
      const type = factTypeOf(fact);
      if (type === undefined || ['money', 'number', 'attribute'].includes(type)) return [];
      const message = `must name an amount, such as shipping.actual or an attribute: ${fact} is ${NAMES[type]}`;
      return [{ path: [...path, 'fact'], code: 'unfit-test', message }];
    }),
  ];
}

const NAMES: Readonly<Record<FactType, string>> = {
  moment: 'a moment',
  money: 'an amount of money',
  number: 'a number',
  text: 'text',
  list: 'a list',
  boolean: 'true or false',
  attribute: 'whatever the shop puts there',
};

const MOMENT = ['within', 'after', 'from', 'to', 'weekday', 'happened'];
const BOUNDS = ['atLeast', 'moreThan', 'atMost', 'lessThan'];
const LISTS = ['has', 'hasAny'];
const VALUES = ['is', 'in'];

/** The tests that a fact of each type can be put to; whether it is known can be asked of all. */
const testsOf = (): Readonly<Record<FactType, readonly string[]>> => ({
  moment: MOMENT,
  money: BOUNDS,
  number: [...VALUES, ...BOUNDS],
  text: [...VALUES, ...LISTS],
  list: LISTS,
  boolean: ['is'],
  attribute: [...VALUES, ...LISTS, ...BOUNDS, ...MOMENT],
});

function testIssues({ value: test, path }: Place<FactTest>): Issue[] {
  const type = factTypeOf(test.fact);
  if (type === undefined) return [];
  const used = Object.keys(test).filter(
    (key) => !['fact', 'unknown', 'known'].includes(key) && test[key as keyof FactTest] !== undefined,
  );
  const fit = testsOf()[type];
  const unfit = used.filter((key) => !fit.includes(key));
  const message = `cannot be asked of ${test.fact}, which is ${NAMES[type]}: write ${fit.join(', ')} or known`;
  if (unfit.length > 0) return unfit.map((key) => ({ path: [...path, key], code: 'unfit-test', message }));
  return [...kindIssues(test, type, path), ...boundIssues(test, type, path)];
}

/** Values are of the kind that the fact is of. */
function kindIssues(test: FactTest, type: FactType, path: Place<unknown>['path']): Issue[] {
  const expected = { text: 'string', number: 'number', boolean: 'boolean' }[type as string];
  const wrong = namedBy(test).filter((value) => expected !== undefined && typeof value !== expected);
  if (wrong.length === 0) return [];
  const message = `must be ${NAMES[type]}, as ${test.fact} is: ${listed(wrong)} never is`;
  return [{ path: [...path, keyOf(test)], code: 'unfit-test', message }];
}

function boundIssues(test: FactTest, type: FactType, path: Place<unknown>['path']): Issue[] {
  const [kind, bound] = boundOf(test) ?? [];
  if (kind === undefined) return [];
  const say = (message: string): Issue[] => [{ path: [...path, kind], code: 'unfit-test', message }];
  if (isFactBound(bound)) return [];
  if (typeof bound === 'object' && type === 'number')
    return say(`must be a plain number: ${test.fact} is counted, not paid`);
  // Nothing is nothing in every currency.
  if (typeof bound === 'number' && bound !== 0 && type === 'money')
    return say(`must be minor units by currency code, such as { "EUR": 5000 }: ${test.fact} is an amount of money`);
  if (typeof bound === 'object' && Object.keys(bound).length === 0)
    return say('must list one currency at least, such as { "EUR": 5000 }');
  return [];
}

/** A fact of which every value is known is compared with no other. */
function valueIssues(factTests: readonly Place<FactTest>[], { facts }: PolicyDocument): Issue[] {
  const known = new Map<string, ReadonlySet<unknown>>();
  return factTests.flatMap(({ value: test, path }): Issue[] => {
    const { fact } = test;
    const values = valuesOf(fact, facts);
    if (values === undefined) return [];
    const all = known.get(fact) ?? new Set<unknown>(values);
    known.set(fact, all);
    const others = namedBy(test).filter((value) => !all.has(value));
    if (others.length === 0) return [];
    const message = `names ${listed(others)}, which ${fact} never is: write ${listed(values)}, or declare it under facts`;
    return [{ path: [...path, keyOf(test)], code: 'unknown-value', message }];
  });
}

/** Values in a sentence: of more than it could hold, the first ones. */
function listed(values: readonly unknown[]): string {
  const named = values
    .slice(0, NAMED)
    .map((value) => JSON.stringify(value))
    .join(', ');
  return values.length > NAMED ? `${named} and others` : named;
}

const NAMED = 20;

const keyOf = (test: FactTest) => [...VALUES, ...LISTS].find((key) => test[key as 'is'] !== undefined) ?? 'fact';
