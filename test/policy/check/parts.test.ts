import { describe, expect, it } from 'vitest';
import type { PolicyCondition, PolicyDocument } from '../../../src/index.ts';
import { sevenDayPolicy } from '../../../src/index.ts';
import { boundOf, candidatesOf, isFactBound, namedBy, resultOf } from '../../../src/policy/check/candidates.ts';
import { clockOf, clocksAgree, closesEarlier, closesNoLater } from '../../../src/policy/check/clocks.ts';
import { closedValues, valuesOf } from '../../../src/policy/check/closedValues.ts';
import { someDayPasses } from '../../../src/policy/check/days.ts';
import { Effort } from '../../../src/policy/check/effort.ts';
import { isMet, type Literal, partsOf, type Wanted } from '../../../src/policy/check/goal.ts';
import { guardPolicy } from '../../../src/policy/check/guard.ts';
import { distance, nearest } from '../../../src/policy/check/nearest.ts';
import { factsIn, placesIn, placesOf } from '../../../src/policy/check/places.ts';
import { canonical, isSame } from '../../../src/policy/check/same.ts';
import { sectionsOf } from '../../../src/policy/check/sections.ts';
import { isSameTerm, setTerms } from '../../../src/policy/check/terms.ts';
import type { CountTest, FactTest } from '../../../src/policy/condition.ts';

describe('the distance of two words', () => {
  it.each([
    ['book', 'book', 3, 0],
    ['book', 'boot', 3, 1],
    ['book', 'books', 3, 1],
    ['book', 'ook', 3, 1],
    ['book', 'obok', 3, 2],
    ['kitten', 'sitting', 3, 3],
    ['', 'abc', 3, 3],
    ['abc', '', 3, 3],
    ['abc', 'xyz', 3, 3],
    // More than is looked for is only more.
    ['abcd', 'wxyz', 3, 4],
    ['a', 'abcdefgh', 3, 4],
    ['abcdefgh', 'a', 3, 4],
    ['abcdef', 'uvwxyz', 1, 2],
    ['abc', 'abcd', 0, 1],
  ])('%j and %j, up to %i: %i', (one, other, most, expected) => {
    expect(distance(one, other, most)).toBe(expected);
  });

  it('names the word that is most like another, the first of several', () => {
    expect(nearest('delivry', ['placed', 'delivery', 'last-delivery'])).toBe('delivery');
    expect(nearest('DELIVERY', ['placed', 'delivery'])).toBe('delivery');
    expect(nearest('delivery', ['DELIVERY'])).toBe('DELIVERY');
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(nearest('cats', ['bats', 'cat', 'hat'])).toBe('bats');
    expect(nearest('abcd', ['abxy', 'abcx'])).toBe('abcx');
    expect(nearest('birthday', ['placed', 'delivery'])).toBeUndefined();
    expect(nearest('a', ['b'])).toBeUndefined();
    expect(nearest('ab', ['ax'])).toBe('ax');
    expect(nearest('abcdefgh', ['abcdwxyz'])).toBeUndefined();
    expect(nearest('abcdefgh', ['abcdexyz'])).toBe('abcdexyz');
  });
});

describe('two parts of a document are the same', () => {
  it('whatever the order of their keys', () => {
    expect(isSame({ a: 1, b: { c: [1, 2], d: 2 } }, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSame({ a: null }, {})).toBe(false);
    expect(isSame(undefined, undefined)).toBe(true);
    expect(isSame(Number.NaN, null)).toBe(true);
  });

  it('by a text', () => {
    expect(canonical({ b: 1, a: [{ d: 1, c: null }] })).toBe('{"a":[{"c":null,"d":1}],"b":1}');
    expect(canonical({ '10': 1, '9': 2, a: 1 })).toBe(canonical({ a: 1, '9': 2, '10': 1 }));
    expect(canonical(undefined)).toBe('undefined');
    expect(canonical('x')).toBe('"x"');
  });
});

it('an effort is spent to the last step and no further', () => {
  const effort = new Effort(3);
  expect([effort.spend(1), effort.spend(2), effort.spend(0)]).toEqual([true, true, true]);
  expect([effort.spend(1), effort.spend(0)]).toEqual([false, false]);
});

describe('a goal', () => {
  const a: PolicyCondition = { fact: 'line.a', is: 1 };
  const b: PolicyCondition = { fact: 'line.b', is: 1 };
  const of = (condition: PolicyCondition, wanted: Wanted) => partsOf({ condition, wanted });
  const each = (wanted: Wanted) => [a, b].map((condition) => ({ condition, wanted }));

  it('is that of a test, or of the inverse', () => {
    expect(of(a, 'not-true')).toEqual({ literal: { test: a, wanted: 'not-true' } });
    const inverses = { true: 'false', false: 'true', 'not-true': 'not-false', 'not-false': 'not-true' } as const;
    for (const [wanted, inverse] of Object.entries(inverses)) {
      expect(of({ not: a }, wanted as Wanted)).toEqual({ all: [{ condition: a, wanted: inverse }] });
    }
  });

  it.each<[PolicyCondition, Wanted, 'all' | 'oneOf']>([
    [{ all: [a, b] }, 'true', 'all'],
    [{ all: [a, b] }, 'not-false', 'all'],
    [{ all: [a, b] }, 'false', 'oneOf'],
    [{ all: [a, b] }, 'not-true', 'oneOf'],
    [{ any: [a, b] }, 'true', 'oneOf'],
    [{ any: [a, b] }, 'not-false', 'oneOf'],
    [{ any: [a, b] }, 'false', 'all'],
    [{ any: [a, b] }, 'not-true', 'all'],
  ])('%j is %s by %s', (condition, wanted, how) => {
    expect(of(condition, wanted)).toEqual({ [how]: each(wanted) });
  });

  it('of one part is that part', () => {
    expect(of({ any: [a] }, 'true')).toEqual({ all: [{ condition: a, wanted: 'true' }] });
    expect(of({ all: [a] }, 'false')).toEqual({ all: [{ condition: a, wanted: 'false' }] });
  });

  it.each<[FactTest['unknown'], Wanted, met: readonly [boolean, boolean, boolean]]>([
    // Where the test says yes, where it says no, where it cannot be made.
    [undefined, 'true', [true, false, false]],
    [undefined, 'false', [false, true, false]],
    [undefined, 'not-true', [false, true, true]],
    [undefined, 'not-false', [true, false, true]],
    ['ask', 'true', [true, false, false]],
    ['review', 'not-true', [false, true, true]],
    ['yes', 'true', [true, false, true]],
    ['yes', 'false', [false, true, false]],
    ['yes', 'not-false', [true, false, true]],
    ['no', 'true', [true, false, false]],
    ['no', 'false', [false, true, true]],
    ['no', 'not-true', [false, true, true]],
    ['no', 'not-false', [true, false, false]],
  ])('with unknown: %s is %s where %j', (unknown, wanted, met) => {
    const literal: Literal = { test: { fact: 'line.a', is: 1, ...(unknown && { unknown }) }, wanted };
    expect([true, false, undefined].map((result) => isMet(literal, result))).toEqual(met);
  });
});

describe('the values of a fact', () => {
  it('are known to the library, or declared', () => {
    expect(closedValues('claim.kind')).toEqual(['cancellation', 'return', 'missing-item', 'defect', 'missing-package']);
    expect(closedValues('claim.remedy')).toEqual(['refund', 'account-balance', 'replacement', 'repair', 'allowance']);
    expect(closedValues('claim.cause')).toEqual(['packing-mistake', 'parcel-damaged', 'items-removed']);
    expect(closedValues('parcel.state')).toEqual(['in-transit', 'delivered', 'lost']);
    expect(closedValues('toString')).toBeUndefined();
    expect(valuesOf('claim.remedy', { 'claim.remedy': { values: ['refund'] } })).toEqual(['refund']);
    expect(valuesOf('claim.remedy', { 'claim.remedy': {} })).toHaveLength(5);
    expect(valuesOf('line.size', { 'line.size': { values: ['S', 'M'] } })).toEqual(['S', 'M']);
    expect(valuesOf('line.size', {})).toBeUndefined();
    expect(valuesOf('line.size', undefined)).toBeUndefined();
    expect(valuesOf('toString', {})).toBeUndefined();
  });

  const unknown = { is: 'unknown' };
  const plain = (...values: (string | number | boolean)[]) => values.map((value) => ({ is: 'plain', value }));
  const list = (...value: string[]) => ({ is: 'list', value });
  const moment = (asText: boolean) => ({ is: 'moment', asText });
  const literals = (...tests: (FactTest | CountTest)[]): Literal[] => tests.map((test) => ({ test, wanted: 'true' }));
  const candidates = (fact: string | undefined, tests: (FactTest | CountTest)[], facts = {}, currency = '') =>
    candidatesOf(fact, literals(...tests), facts, currency);

  it('that tests can tell apart are those they name, others, and none', () => {
    const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
    expect(candidates('destination.country', [{ fact: 'destination.country', in: ['DE', 'FR'] }])).toEqual([
      unknown,
      ...plain('DE', 'FR', 'another'),
    ]);
    expect(candidates('order.channel', [{ fact: 'order.channel', in: ['another', 'another one'] }])).toEqual([
      unknown,
      ...plain('another', 'another one', 'another one one'),
    ]);
    expect(candidates('line.discounted', [{ fact: 'line.discounted', is: true }])).toEqual([
      unknown,
      ...plain(true, false),
    ]);
    expect(
      candidates('order.units', [
        { fact: 'order.units', atLeast: 2.5 },
        { fact: 'order.units', is: 4 },
      ]),
    ).toEqual([unknown, ...plain(0, 4, 3, 5, high)]);
    expect(candidates('order.units', [{ fact: 'order.units', atLeast: -1 }])).toEqual([unknown, ...plain(0, high)]);
    const bounds = [
      { fact: 'order.total', atLeast: { EUR: 100, USD: 7 } },
      { fact: 'order.total', lessThan: { EUR: 50 } },
    ];
    expect(candidates('order.total', bounds, {}, 'EUR')).toEqual([unknown, ...plain(low, 50, 100, 75, high)]);
    expect(candidates('order.total', bounds, {}, 'USD')).toEqual([unknown, ...plain(low, 7, high)]);
    expect(candidates('order.total', bounds)).toEqual([unknown, ...plain(low, high)]);
    expect(candidates('payment.kinds', [{ fact: 'payment.kinds', has: 'card' }])).toEqual([unknown, list('card')]);
    expect(candidates('delivery', [{ fact: 'delivery', from: '2026-01-01' }])).toEqual([unknown, moment(false)]);
    expect(candidates(undefined, [{ count: { per: 'order' }, atLeast: 2 }])).toEqual([
      unknown,
      ...plain(0, 2, 3, high),
    ]);
  });

  it('of an attribute are of any kind', () => {
    const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
    const tests: FactTest[] = [
      { fact: 'line.a', in: ['x', 5] },
      { fact: 'line.a', hasAny: ['y', 'z'] },
    ];
    expect(candidates('line.a', tests)).toEqual([
      unknown,
      ...plain('x', 'y', 'z', 'another', low, 5, high, true, false),
      list('y', 'z'),
      moment(true),
    ]);
    expect(candidates('no-fact', [])).toEqual(candidates('line.a', []));
  });

  it('in a list are those that are wanted in it', () => {
    const wanted: Literal[] = [
      { test: { fact: 'payment.kinds', has: 'card' }, wanted: 'true' },
      { test: { fact: 'payment.kinds', hasAny: ['gift', 'bank'] }, wanted: 'true' },
      { test: { fact: 'payment.kinds', has: 'bank' }, wanted: 'false' },
      { test: { count: { per: 'order' }, atLeast: 1 }, wanted: 'true' },
    ];
    expect(candidatesOf('payment.kinds', wanted, undefined, '')).toEqual([unknown, list('card', 'gift')]);
  });

  it.each(['asked', 'now', 'claim.kind', 'order.currency', 'evidence.photo'])('of %s are always known', (fact) => {
    expect(candidates(fact, [])).not.toContainEqual(unknown);
  });

  it('are known where the policy says what stands for the unknown, and nothing of the values', () => {
    const declared = (declaration: object) => candidates('line.a', [], { 'line.a': declaration });
    expect(declared({ default: 'x' })).not.toContainEqual(unknown);
    expect(declared({})).toContainEqual(unknown);
    expect(declared({ values: ['x', 'y'] })).toEqual([unknown, ...plain('x', 'y'), list()]);
    expect(declared({ values: ['x', 'y'], default: 'x' })).toEqual([unknown, ...plain('x', 'y'), list()]);
  });

  it('are those that are declared', () => {
    expect(candidates('claim.kind', [])).toEqual(plain(...(closedValues('claim.kind') ?? [])));
    expect(candidates('parcel.state', [])).toEqual([unknown, ...plain('in-transit', 'delivered', 'lost')]);
    expect(candidates('payment.kinds', [], { 'payment.kinds': { values: ['card'] } })).toEqual([unknown, list()]);
    expect(candidates('delivery', [], { delivery: { values: ['card'] } })).toEqual([unknown, moment(false)]);
    expect(candidates('toString', [], {})).toEqual(candidates('line.a', []));
  });

  it('of the currency are those that a search is in', () => {
    const eur = [{ fact: 'order.currency', is: 'EUR' }];
    expect(candidates('order.currency', eur, {}, 'USD')).toEqual(plain('USD'));
    expect(candidates('order.currency', eur)).toEqual(plain('EUR', 'another'));
    expect(candidates('order.currency', eur, { 'order.currency': { values: ['EUR', 'CHF'] } }, 'USD')).toEqual([
      unknown,
      ...plain('EUR', 'CHF'),
    ]);
  });

  it('are told by tests', () => {
    expect(namedBy({ fact: 'line.a', is: 1 })).toEqual([1]);
    expect(namedBy({ fact: 'line.a', in: [1, 'a'] })).toEqual([1, 'a']);
    expect(namedBy({ fact: 'line.a', has: 'a' })).toEqual(['a']);
    expect(namedBy({ fact: 'line.a', hasAny: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(namedBy({ fact: 'line.a', known: true })).toEqual([]);
    expect(namedBy({ count: { per: 'order' }, atLeast: 1 })).toEqual([]);
    for (const kind of ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const) {
      expect(boundOf({ fact: 'line.a', [kind]: 0 })).toEqual([kind, 0]);
    }
    expect(boundOf({ fact: 'line.a', is: 1 })).toBeUndefined();
    expect(isFactBound({ fact: 'line.b' })).toBe(true);
    expect(isFactBound({ EUR: 1 })).toBe(false);
    expect(isFactBound(1)).toBe(false);
    expect(isFactBound(undefined)).toBe(false);
  });

  type Answers = readonly [
    unknown: unknown,
    text: unknown,
    number: unknown,
    list: unknown,
    event: unknown,
    text: unknown,
  ];
  it.each<[object, Answers]>([
    [{ is: 'a' }, [undefined, true, false, undefined, undefined, false]],
    [{ is: 'b' }, [undefined, false, false, undefined, undefined, false]],
    [{ is: 5 }, [undefined, false, true, undefined, undefined, false]],
    [{ in: ['a', 5] }, [undefined, true, true, false, false, false]],
    [{ in: ['b'] }, [undefined, false, false, false, false, false]],
    [{ has: 'a' }, [undefined, true, undefined, true, undefined, false]],
    [{ has: 'b' }, [undefined, false, undefined, false, undefined, false]],
    [{ hasAny: ['b', 'a'] }, [undefined, true, undefined, true, undefined, false]],
    [{ hasAny: ['b', 'c'] }, [undefined, false, undefined, false, undefined, false]],
    [{ known: true }, [false, true, true, true, true, true]],
    [{ known: false }, [true, false, false, false, false, false]],
    [{ happened: true }, ['either', 'either', 'either', 'either', 'either', 'either']],
    [{ atLeast: 5 }, [undefined, undefined, true, undefined, undefined, undefined]],
    [{ atLeast: 6 }, [undefined, undefined, false, undefined, undefined, undefined]],
    [{ moreThan: 5 }, [undefined, undefined, false, undefined, undefined, undefined]],
    [{ moreThan: 4 }, [undefined, undefined, true, undefined, undefined, undefined]],
    [{ atMost: 5 }, [undefined, undefined, true, undefined, undefined, undefined]],
    [{ atMost: 4 }, [undefined, undefined, false, undefined, undefined, undefined]],
    [{ lessThan: 5 }, [undefined, undefined, false, undefined, undefined, undefined]],
    [{ lessThan: 6 }, [undefined, undefined, true, undefined, undefined, undefined]],
    [{ atLeast: { EUR: 5, USD: 9 } }, [undefined, undefined, true, undefined, undefined, undefined]],
    [{ atLeast: { USD: 5 } }, [undefined, undefined, undefined, undefined, undefined, undefined]],
    [{ atLeast: { fact: 'line.b' } }, [undefined, 'either', 'either', undefined, undefined, undefined]],
    [{ within: { on: '2026-01-01' } }, ['either', undefined, undefined, undefined, 'either', 'either']],
    [{ after: { on: '2026-01-01' } }, ['either', undefined, undefined, undefined, 'either', 'either']],
    [{ within: { unlimited: true } }, ['either', undefined, undefined, undefined, true, true]],
    [{ after: { unlimited: true } }, ['either', undefined, undefined, undefined, false, false]],
    [{ from: '2026-01-01' }, [undefined, undefined, undefined, undefined, 'either', 'either']],
    [{ weekday: [1] }, [undefined, undefined, undefined, undefined, 'either', 'either']],
  ])('answer a test %j', (test, answers) => {
    const asked = { fact: 'line.a', ...test } as FactTest;
    const values = [unknown, ...plain('a', 5), list('a'), moment(false), moment(true)] as Parameters<
      typeof resultOf
    >[1][];
    expect(values.map((value) => resultOf(asked, value, 'EUR'))).toEqual(answers);
  });

  it('that are dates as text are moments too', () => {
    const within: FactTest = { fact: 'line.a', within: { on: '2026-01-01' } };
    const of = (value: string | number) => resultOf(within, { is: 'plain', value }, '');
    expect(of('2026-03-01')).toBe('either');
    expect(of('2026-03-01T10:00:00Z')).toBe('either');
    expect(of('2026-02-30')).toBeUndefined();
    expect(of('soon')).toBeUndefined();
    expect(of(20_260_301)).toBeUndefined();
  });

  it('are counted', () => {
    const counted = (test: object, value: unknown) =>
      resultOf({ count: { per: 'order' }, ...test } as CountTest, value as Parameters<typeof resultOf>[1], '');
    expect(counted({ atLeast: 2 }, { is: 'plain', value: 2 })).toBe(true);
    expect(counted({ atLeast: 2 }, { is: 'plain', value: 1 })).toBe(false);
    expect(counted({ atLeast: 2 }, unknown)).toBeUndefined();
    expect(counted({ atLeast: { fact: 'line.quantity' } }, { is: 'plain', value: 1 })).toBe('either');
    expect(counted({ atLeast: { fact: 'line.quantity' } }, unknown)).toBeUndefined();
  });
});

describe('days', () => {
  const must = (test: object) => ({ test: { fact: 'placed', ...test } as FactTest, holds: true });
  const mustNot = (test: object) => ({ test: { fact: 'placed', ...test } as FactTest, holds: false });

  it.each<[string, ReturnType<typeof must>[], boolean]>([
    ['nothing', [], true],
    ['a range', [must({ from: '2026-01-01', to: '2026-01-31' })], true],
    ['one day', [must({ from: '2026-01-01', to: '2026-01-01' })], true],
    ['ranges that meet', [must({ to: '2026-01-31' }), must({ from: '2026-01-31' })], true],
    ['ranges that do not', [must({ to: '2026-01-30' }), must({ from: '2026-01-31' })], false],
    ['the rest of a range', [must({ to: '2026-01-31' }), mustNot({ to: '2026-01-30' })], true],
    ['no rest of it', [must({ to: '2026-01-31' }), mustNot({ to: '2026-01-31' })], false],
    ['before all', [mustNot({ from: '1900-01-01' })], true],
    ['before what is before 1970', [must({ to: '1960-01-01' }), mustNot({ from: '1950-01-01' })], true],
    ['after all', [mustNot({ to: '2199-12-31' })], true],
    [
      'days of the year that meet',
      [must({ from: '--11-01', to: '--01-31' }), must({ from: '--01-31', to: '--03-01' })],
      true,
    ],
    ['days that do not', [must({ from: '--11-01', to: '--01-31' }), must({ from: '--02-01', to: '--10-31' })], false],
    ['the leap day', [must({ from: '--02-29', to: '--02-29' })], true],
    ['the last of the year', [must({ from: '--12-31', to: '--12-31' })], true],
    ['all of the year', [mustNot({ from: '--01-01', to: '--12-31' })], false],
    ['weekdays', [must({ weekday: [1, 2] }), must({ weekday: [2, 3] })], true],
    ['no weekday', [must({ weekday: [1, 2] }), must({ weekday: [3] })], false],
    ['Sunday', [must({ weekday: [7] })], true],
    ['every other weekday', [mustNot({ weekday: [1, 2, 3, 4, 5, 6] })], true],
    ['no other weekday', [mustNot({ weekday: [1, 2, 3, 4, 5, 6, 7] })], false],
    // 2 March 2026 is a Monday.
    ['a weekday of a range', [must({ from: '2026-03-02', to: '2026-03-04' }), must({ weekday: [3] })], true],
    ['none of a range', [must({ from: '2026-03-02', to: '2026-03-04' }), must({ weekday: [4] })], false],
    [
      'none of the rest',
      [must({ from: '2026-03-02', to: '2026-03-08' }), mustNot({ to: '2026-03-04' }), must({ weekday: [1] })],
      false,
    ],
    [
      'a day of the year in a range',
      [must({ from: '2026-03-02', to: '2026-03-04' }), must({ from: '--03-04', to: '--05-01' })],
      true,
    ],
    [
      'none in a range',
      [must({ from: '2026-03-02', to: '2026-03-04' }), must({ from: '--03-05', to: '--05-01' })],
      false,
    ],
    [
      'days around the new year in a range',
      [must({ from: '2026-03-02', to: '2026-03-04' }), must({ from: '--12-05', to: '--02-01' })],
      false,
    ],
    [
      'no leap day in a year',
      [must({ from: '2026-01-01', to: '2026-12-31' }), must({ from: '--02-29', to: '--02-29' })],
      false,
    ],
    ['what is not in a range', [mustNot({ from: '2026-03-02', to: '2026-03-04' }), must({ weekday: [4] })], true],
    [
      'the end of the year in a range',
      [must({ from: '2026-12-06', to: '2026-12-08' }), must({ from: '--12-08', to: '--02-01' })],
      true,
    ],
    [
      'what is too far to look at',
      [must({ from: '2025-01-01', to: '2027-12-31' }), must({ from: '--02-29', to: '--02-29' })],
      true,
    ],
    ['what has no end', [must({ from: '2025-01-01' }), must({ from: '--02-29', to: '--02-29' })], true],
  ])('pass %s', (_, tests, passes) => {
    expect(someDayPasses(tests)).toBe(passes);
    expect(someDayPasses([...tests].reverse())).toBe(passes);
  });

  it('are looked at one by one for 400 of them', () => {
    const first = must({ from: '2025-01-01' });
    const leap = must({ from: '--02-29', to: '--02-29' });
    // The 400th day is 4 February 2026, so that is the last short range.
    expect(someDayPasses([first, must({ to: '2026-02-04' }), leap])).toBe(false);
    expect(someDayPasses([first, must({ to: '2026-02-05' }), leap])).toBe(true);
  });
});

describe('clocks', () => {
  const daysAfter = (amount: number, from = 'delivery', how: object = {}) =>
    ({ from, period: { amount, unit: 'day', ...how } }) as const;
  const daysBefore = (amount: number, from = 'delivery') => ({ from, before: { amount, unit: 'day' } }) as const;
  type Clock = Parameters<typeof closesEarlier>[0];

  it.each<[Clock, Clock, earlier: boolean, noLater: boolean]>([
    [daysAfter(7), daysAfter(14), true, true],
    [daysAfter(14), daysAfter(7), false, false],
    [daysAfter(7), daysAfter(7), false, true],
    [daysAfter(7), daysAfter(14, 'placed'), false, false],
    [daysAfter(7), daysAfter(14, 'delivery', { rollForward: 'next-business-day' }), false, false],
    [daysBefore(14), daysBefore(7), true, true],
    [daysBefore(7), daysBefore(14), false, false],
    [daysBefore(7), daysBefore(7), false, true],
    [daysBefore(14), daysBefore(7, 'placed'), false, false],
    [daysBefore(14), { from: 'delivery', before: { amount: 7, unit: 'week' } }, false, false],
    [daysBefore(14), daysAfter(7), false, false],
    [{ on: '2026-01-01' }, { on: '2026-01-02' }, true, true],
    [{ on: '2026-01-02' }, { on: '2026-01-01' }, false, false],
    [{ on: '2026-01-01' }, { on: '2026-01-01' }, false, true],
    [{ from: 'placed', on: '--01-01' }, { from: 'placed', on: '--01-02' }, false, false],
    [{ on: '2026-01-01' }, { from: 'placed', on: '--01-02' }, false, false],
    [{ on: '2026-01-01' }, daysAfter(7), false, false],
    [{ unlimited: true }, { unlimited: true }, false, true],
  ])('%j closes before %j: %s, or with it: %s', (one, other, earlier, noLater) => {
    expect(closesEarlier(one, other)).toBe(earlier);
    expect(closesNoLater(one, other)).toBe(noLater);
  });

  const literal = (test: object, wanted: Wanted = 'true'): Literal =>
    ({ test: { fact: 'asked', ...test }, wanted }) as Literal;
  const within = (clock: Clock, wanted?: Wanted) => literal({ within: clock }, wanted);
  const past = (clock: Clock, wanted?: Wanted) => literal({ after: clock }, wanted);

  it('are compared by what is meant where they leave something out', () => {
    const day = {
      unit: 'day',
      endsAt: 'end-of-day',
      countEventDay: false,
      rollForward: 'none',
      overflow: 'clamp',
    } as const;
    const hour = { unit: 'hour', endsAt: 'exact', countEventHour: false, minWorkingDays: 0 } as const;
    const isShorter = (one: object, other: object) =>
      closesEarlier(
        { from: 'placed', period: { amount: 1, ...one } } as Clock,
        { from: 'placed', period: { amount: 2, ...other } } as Clock,
      );
    for (const all of [day, hour, { ...hour, unit: 'minute' }, { ...day, unit: 'year' }]) {
      expect(isShorter(all, { unit: all.unit })).toBe(true);
      expect(isShorter({ unit: all.unit }, all)).toBe(true);
    }
    for (const other of [
      { endsAt: 'same-local-time' },
      { countEventDay: true },
      { rollForward: 'next-business-day' },
      { overflow: 'next-day' },
      { minWorkingDays: 2 },
      { unit: 'week' },
    ]) {
      expect(isShorter(day, { ...day, ...other })).toBe(false);
    }
    expect(isShorter(hour, { ...hour, endsAt: 'end-of-hour' })).toBe(false);
    expect(
      isShorter({ ...hour, endsAt: 'end-of-hour' }, { unit: 'hour', endsAt: 'end-of-hour', countEventHour: true }),
    ).toBe(false);
  });

  it.each<[string, Literal, Literal, boolean]>([
    ['within both', within(daysAfter(7)), within(daysAfter(14)), true],
    ['between them', past(daysAfter(7)), within(daysAfter(14)), true],
    ['after both', past(daysAfter(7)), past(daysAfter(14)), true],
    ['before one and after a later one', within(daysAfter(7)), past(daysAfter(14)), false],
    ['within and after the same', within(daysAfter(7)), past(daysAfter(7)), false],
    ['twice within the same', within(daysAfter(7)), within(daysAfter(7)), true],
    ['twice after the same', past(daysAfter(7)), past(daysAfter(7)), true],
    ['within and not within the same', within(daysAfter(7)), within(daysAfter(7), 'false'), false],
    ['neither, where an end is not known', within(daysAfter(7), 'not-true'), past(daysAfter(14), 'not-true'), true],
    ['not within the later, but the earlier', within(daysAfter(7)), within(daysAfter(14), 'not-true'), false],
    ['of other events', within(daysAfter(7)), past(daysAfter(14, 'placed')), true],
    ['of no clock', within(daysAfter(7)), literal({ known: true }), true],
    [
      'of a number of claims',
      within(daysAfter(7)),
      { test: { count: { per: 'order' }, atLeast: 1 }, wanted: 'true' },
      true,
    ],
  ])('agree %s', (_, one, other, agree) => {
    expect(clocksAgree(one, other)).toBe(agree);
    expect(clocksAgree(other, one)).toBe(agree);
  });

  it('are those of a test', () => {
    expect(clockOf(within(daysAfter(7)))).toEqual({ clock: daysAfter(7), within: true });
    expect(clockOf(past(daysAfter(7)))).toEqual({ clock: daysAfter(7), within: false });
    expect(clockOf(literal({ known: true }))).toBeUndefined();
    expect(clockOf({ test: { count: { per: 'order' }, atLeast: 1 }, wanted: 'true' })).toBeUndefined();
  });
});

describe('places', () => {
  const when = { all: [{ fact: 'line.a', is: 1 }, { not: { count: { per: 'order' }, atLeast: 1 } }] };
  const part = {
    requirements: [{ code: 'r', must: when }],
    deductions: [
      { kind: 'cost', code: 'c', fact: 'claim.freight' },
      { kind: 'pro-rata', code: 'p', from: 'delivery', over: { amount: 1, unit: 'year' } },
    ],
    consequences: [{ code: 'k', who: 'store', fact: 'claim.points' }],
    request: { from: 'placed', period: { amount: 1, unit: 'day' } },
    limit: { fact: 'asked', from: '2026-01-01' },
    nothing: null,
    word: 'from',
  };

  it('are found wherever they stand', () => {
    const { factTests, countTests, anchors, costs } = placesIn(part, ['x']);
    const paths = (list: readonly { readonly path: readonly unknown[] }[]) => list.map(({ path }) => path.join('.'));
    expect(paths(factTests)).toEqual(['x.requirements.0.must.all.0', 'x.limit']);
    expect(paths(countTests)).toEqual(['x.requirements.0.must.all.1.not']);
    expect(paths(anchors)).toEqual(['x.deductions.1.from', 'x.request.from']);
    expect(anchors.map(({ value }) => value)).toEqual(['delivery', 'placed']);
    expect(paths(costs)).toEqual(['x.deductions.0', 'x.consequences.0']);
    expect(factTests[0]?.path[1]).toBe('requirements');
    expect(factTests[0]?.path[2]).toBe(0);
    expect(placesIn(null, ['x'])).toEqual({ factTests: [], countTests: [], anchors: [], costs: [] });
    expect(placesIn('text', [])).toEqual(placesIn(undefined, []));
  });

  it('name facts', () => {
    expect(factsIn(part, ['x']).map(({ value, path }) => `${value} at ${path.join('.')}`)).toEqual([
      'line.a at x.requirements.0.must.all.0.fact',
      'asked at x.limit.fact',
      'claim.freight at x.deductions.0.fact',
      'claim.points at x.consequences.0.fact',
      'delivery at x.deductions.1.from',
      'placed at x.request.from',
    ]);
  });

  it('of a policy are found once, and none in what it declares', () => {
    const policy = {
      ...sevenDayPolicy,
      facts: { 'line.a': { fact: 'line.a' } },
    } as unknown as PolicyDocument;
    expect(placesOf(policy)).toBe(placesOf(policy));
    expect(placesOf(policy).factTests).toEqual(placesOf(sevenDayPolicy).factTests);
    expect(placesOf(sevenDayPolicy).factTests[0]?.path[0]).toBe('policy');
  });
});

describe('terms', () => {
  const names = (then: object) => setTerms(then).map(({ name, text }) => `${name} ${text}`);

  it('that an exception sets are those that nothing else sets a part of', () => {
    expect(
      names({
        return: { returnCosts: 'store', refund: { shipping: 'share', fees: undefined }, sendBack: { arrival: 1 } },
        defect: { sendBack: null, evidence: [{ b: 1, a: 2 }], remedies: undefined },
        money: undefined,
      }),
    ).toEqual([
      'return.returnCosts "store"',
      'return.refund.shipping "share"',
      'return.sendBack.arrival 1',
      'defect.sendBack null',
      'defect.evidence [{"a":2,"b":1}]',
    ]);
    expect(setTerms({ return: { refund: { shipping: 'share' } } })[0]?.path).toEqual(['return', 'refund', 'shipping']);
  });

  it('are of one thing, or one is part of the other', () => {
    const [dispatch] = setTerms({ return: { sendBack: { lostOnTheWayBack: 'store' } } });
    const [none] = setTerms({ return: { sendBack: null } });
    const [costs] = setTerms({ return: { returnCosts: 'store' } });
    const [other] = setTerms({ defect: { sendBack: null } });
    if (!dispatch || !none || !costs || !other) throw new Error('no terms');
    expect(isSameTerm(dispatch, dispatch)).toBe(true);
    expect(isSameTerm(dispatch, none)).toBe(true);
    expect(isSameTerm(none, dispatch)).toBe(true);
    expect(isSameTerm(dispatch, other)).toBe(false);
    expect(isSameTerm(dispatch, costs)).toBe(false);
    expect(isSameTerm(costs, none)).toBe(false);
  });

  it('stand in sections, those of the exceptions after the general ones', () => {
    const exception = { id: 'e', when: { fact: 'line.a', is: 1 }, then: { defect: { storeCheck: true } } };
    const sections = sectionsOf({ ...sevenDayPolicy, exceptions: [exception] });
    expect(sections.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'cancellation policy.cancellation',
      'return policy.return',
      'missing-item policy.missingItem',
      'defect policy.defect',
      'missing-package policy.missingPackage',
      'defect policy.exceptions.0.then.defect',
    ]);
    expect(sections[0]?.exception).toBeUndefined();
    expect(sections[1]?.terms).toBe(sevenDayPolicy.return);
    expect(sections[5]).toMatchObject({ terms: { storeCheck: true }, exception });
    expect(sectionsOf(sevenDayPolicy)).toHaveLength(5);
  });
});

describe('the size of a document', () => {
  const codes = (input: unknown) => guardPolicy(input).refused.map(({ code }) => code);
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });

  it('is 64 levels, 250,000 values and 2,000,000 characters at most', () => {
    expect(codes(nested(64))).toEqual([]);
    expect(codes(nested(65))).toEqual(['too-deep']);
    expect(codes(Array(249_999).fill(0))).toEqual([]);
    expect(codes(Array(250_000).fill(0))).toEqual(['too-large']);
    expect(codes(Array(250_000))).toEqual(['too-large']);
    expect(codes(['x'.repeat(2_000_000)])).toEqual([]);
    expect(codes(['x'.repeat(2_000_001)])).toEqual(['too-large']);
    expect(codes({ ['x'.repeat(2_000_000)]: 0 })).toEqual([]);
    expect(codes({ ['x'.repeat(1_000_000)]: 'x'.repeat(1_000_001) })).toEqual(['too-large']);
    expect(codes('x'.repeat(2_000_001))).toEqual(['too-large']);
    expect(codes(new Uint8Array(249_999))).toEqual([]);
    expect(codes(new Uint8Array(250_000))).toEqual(['too-large']);
    expect(codes(null)).toEqual([]);
  });

  it('is counted value by value', () => {
    expect(guardPolicy({ a: [1, { b: null }] }).steps).toBe(5);
    expect(guardPolicy(7).steps).toBe(1);
  });

  it('says where a key stands that no document has', () => {
    const input: unknown = JSON.parse('{"a":[{"__proto__":{"x":1}}],"__proto__":1}');
    const evil: unknown = JSON.parse('{"__proto__":1}');
    const list = Object.assign([1], { own: evil });
    expect(guardPolicy(input).forbidden.map(({ path }) => path)).toEqual([
      ['policy', '__proto__'],
      ['policy', 'a', 0, '__proto__'],
    ]);
    const long = Object.assign([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, evil], { a1: evil, '1a': evil });
    expect(guardPolicy(long).forbidden.map(({ path }) => path)).toEqual([
      ['policy', '1a', '__proto__'],
      ['policy', 'a1', '__proto__'],
      ['policy', 10, '__proto__'],
    ]);
    expect(guardPolicy({ list }).forbidden).toEqual([
      {
        path: ['policy', 'list', 'own', '__proto__'],
        code: 'unknown-key',
        message: 'is no field here; what a shop adds goes under attributes',
      },
    ]);
  });
});
