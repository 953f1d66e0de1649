import fc from 'fast-check';
import type {
  Amounts,
  Condition,
  Count,
  CountTest,
  FactTest,
  NumberBound,
  Unknown,
} from '../../../src/policy/condition.ts';
import { facts, once, oneOf, seldom, sometimes, weighted } from '../choices.ts';
import { CLAIM_KINDS } from '../claims/kinds.ts';
import { anyLocalDate } from '../moments.ts';
import { anyClock, anyMonthDay } from './clocks.ts';
import type { Place } from './options.ts';
import { anyLength } from './periods.ts';
import { type FactWord, factsIn, factsOf, POLICY_CURRENCIES } from './words.ts';

type Test = Omit<FactTest, 'fact' | 'unknown'>;
type Tests = fc.Arbitrary<Test>;

/** Minor units in all currencies that a policy knows, or in euros alone. */
export function anyAmounts(most = 20_000): fc.Arbitrary<Amounts> {
  const codes = oneOf<readonly string[]>([6, POLICY_CURRENCIES], [1, ['EUR']]);
  return fc
    .tuple(codes, fc.integer({ min: 0, max: most }))
    .map(([listed, amount]) => Object.fromEntries(listed.map((code) => [code, amount])));
}

const anyUnknown = oneOf<Unknown | undefined>([2, undefined], [5, 'no'], [2, 'yes'], [1, 'review'], [1, 'ask']);

/** Another amount to compare with. */
const otherAmount = (place: Place): fc.Arbitrary<NumberBound> =>
  fc.constantFrom(...factsOf('money', place)).map((fact) => ({ fact }));

const compared = (bound: fc.Arbitrary<NumberBound>): Tests =>
  fc
    .tuple(fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan'), bound)
    .map(([how, value]): Test => ({ [how]: value }));

const dates = ({ yearly = true }: Place): Tests =>
  weighted<Test>(
    [1, anyLocalDate.map((from) => ({ from }))],
    [1, anyLocalDate.map((to) => ({ to }))],
    [1, fc.tuple(anyLocalDate, anyLocalDate).map((both) => ends(both.sort()))],
    ...(yearly ? [[2, fc.tuple(anyMonthDay, anyMonthDay).map(ends)] as const] : []),
  );

const ends = ([from, to]: readonly string[]): Test => ({ from, to });

function testsOf({ type, values = [] }: FactWord, place: Place): Tests {
  const some = () => fc.subarray([...values], { minLength: 1 });
  switch (type) {
    case 'boolean':
      return fc.boolean().map((is) => ({ is }));
    case 'text':
      return fc.oneof(
        fc.constantFrom(...values).map((is): Test => ({ is })),
        some().map((list): Test => ({ in: list })),
      );
    case 'list':
      return fc.oneof(
        fc.constantFrom(...values).map((has): Test => ({ has })),
        some().map((hasAny): Test => ({ hasAny })),
      );
    case 'number':
      return compared(weighted([3, fc.integer({ min: 0, max: 5 })], [1, fc.integer({ min: 0, max: 3000 })]));
    case 'money':
      return compared(weighted<NumberBound>([6, anyAmounts()], [1, otherAmount(place)]));
    case 'moment':
      return fc.oneof(
        anyClock(place, 1).map((within): Test => ({ within })),
        anyClock(place, 1).map((after): Test => ({ after })),
        dates(place),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((weekday): Test => ({ weekday })),
      );
  }
}

function anyFactTest(place: Place): fc.Arbitrary<FactTest> {
  return fc.constantFrom(...factsIn(place)).chain((word) => testOf({ word, place }));
}

const testOf = once(({ word, place }: { readonly word: FactWord; readonly place: Place }): fc.Arbitrary<FactTest> => {
  const test = weighted<Test>([8, testsOf(word, place)], [1, fc.boolean().map((known) => ({ known }))]);
  return fc
    .tuple(test, anyUnknown)
    .map(([how, unknown]) => ({ fact: word.name, ...how, ...(unknown === undefined ? {} : { unknown }) }));
});

function anyCountTest(place: Place): fc.Arbitrary<CountTest> {
  const count = facts<Count>({
    kinds: sometimes(fc.subarray([...CLAIM_KINDS], { minLength: 1 })),
    per: place.wholeClaim ? fc.constantFrom('order', 'customer') : fc.constantFrom('line', 'order', 'customer'),
    within: sometimes(anyLength(place.units)),
    where: seldom(fc.constant({ attribute: 'confirmed', is: true })),
  });
  return fc
    .tuple(count, compared(fc.integer({ min: 0, max: 3 })), anyUnknown)
    .map(([what, how, unknown]) => ({ count: what, ...how, ...(unknown === undefined ? {} : { unknown }) }));
}

/** A condition that a term in some place may have, nested at most so deep. */
export function anyCondition(place: Place, depth = 2): fc.Arbitrary<Condition> {
  return conditionIn({ place, depth });
}

const conditionIn = once(({ place, depth }: { readonly place: Place; readonly depth: number }) => {
  const leaf: (readonly [number, fc.Arbitrary<Condition>])[] = [[8, anyFactTest(place)]];
  if (!place.without?.includes('asked')) leaf.push([1, anyCountTest(place)]);
  if (depth === 0) return weighted(...leaf);
  const inner = anyCondition(place, depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return weighted<Condition>(
    ...leaf,
    [2, several.map((all) => ({ all }))],
    [2, several.map((any) => ({ any }))],
    [1, inner.map((not) => ({ not }))],
  );
});

/** A condition of a term, if it has one: none as often as not, and never in plain policies. */
export function maybeWhen(place: Place): fc.Arbitrary<Condition | undefined> {
  return place.plain ? fc.constant(undefined) : sometimes(anyCondition(place, 1));
}
