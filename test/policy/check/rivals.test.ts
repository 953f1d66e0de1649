import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exception, PolicyCondition } from '../../../src/index.ts';
import { Effort } from '../../../src/policy/check/effort.ts';
import { areApart, keyOfTerm, prepared, rivalsAmong } from '../../../src/policy/check/rivals.ts';
import { runs } from '../../properties/settings.ts';

const is = (fact: string, value: string | number): PolicyCondition => ({ fact, is: value });
const storePays = { return: { returnCosts: 'store' } } as const;
const inspected = { defect: { storeCheck: true } } as const;

const exceptionsFor = (...conditions: readonly PolicyCondition[]) =>
  prepared(conditions.map((when, i) => ({ id: `e${i}`, when, then: storePays })));

const plenty = () => new Effort(1_000_000);

/** The indexes of those that may say something of the same units as one of them. */
function rivalsOf(all: ReturnType<typeof prepared>, index: number) {
  const [one] = all.slice(index);
  return one === undefined ? [] : rivalsAmong(all)(one, plenty())?.map((other) => other.index);
}

describe('exceptions that may speak of the same units', () => {
  it('are not those for other values of a fact', () => {
    const all = exceptionsFor(
      is('line.brand', 'a'),
      is('line.brand', 'b'),
      { fact: 'line.brand', in: ['b', 'c'] },
      { all: [is('line.brand', 'a'), is('customer.tier', 'gold')] },
    );
    expect(rivalsOf(all, 0)).toEqual([0, 3]);
    expect(rivalsOf(all, 1)).toEqual([1, 2]);
    expect(rivalsOf(all, 2)).toEqual([1, 2]);
  });

  it('are those that say nothing of that fact, or that hold while it is not known', () => {
    const all = exceptionsFor(
      is('line.brand', 'a'),
      is('customer.tier', 'gold'),
      { ...is('line.brand', 'b'), unknown: 'yes' } as PolicyCondition,
      is('line.brand', 'b'),
    );
    expect(rivalsOf(all, 0)).toEqual([0, 1, 2]);
    expect(rivalsOf(all, 1)).toEqual([0, 1, 2, 3]);
    expect(rivalsOf(all, 2)).toEqual([0, 1, 2, 3]);
  });

  it('are those that set one of the terms asked for', () => {
    const when = is('line.brand', 'a');
    const all = prepared([
      { id: 'pays', when, then: storePays },
      { id: 'checks', when, then: inspected },
      { id: 'both', when, then: { ...storePays, ...inspected } },
    ]);
    const [, , both] = all;
    expect(rivalsOf(all, 0)).toEqual([0, 2]);
    expect(rivalsOf(all, 1)).toEqual([1, 2]);
    expect(rivalsOf(all, 2)).toEqual([0, 1, 2]);
    const terms = both?.terms.filter(({ name }) => name === 'defect.storeCheck');
    expect(both && rivalsAmong(all)(both, plenty(), terms)?.map(({ index }) => index)).toEqual([1, 2]);
  });

  it('of ten thousand for a brand each are each only itself, and what is for all brands', () => {
    const brands = Array.from({ length: 10_000 }, (_, i) => is('line.brand', `b${i}`));
    const all = exceptionsFor(is('customer.tier', 'gold'), ...brands);
    const rivals = rivalsAmong(all);
    const lengths = all.map((one) => rivals(one, plenty())?.length);
    expect(new Set(lengths.slice(1))).toEqual(new Set([2]));
    expect(lengths[0]).toBe(10_001);
  });

  const anyTest = fc
    .tuple(fc.constantFrom('line.a', 'line.b', 'line.c'), fc.subarray([1, 2, 3], { minLength: 1 }), fc.boolean())
    .map(([fact, values, isOne]): PolicyCondition => (isOne ? is(fact, values[0] ?? 1) : { fact, in: values }));
  const anyWhen = fc.oneof(
    anyTest,
    fc.array(anyTest, { minLength: 1, maxLength: 3 }).map((all): PolicyCondition => ({ all })),
    anyTest.map((not): PolicyCondition => ({ not })),
  );
  const anyThen = fc
    .subarray([storePays, inspected], { minLength: 1 })
    .map((some) => Object.assign({}, ...some) as Exception['then']);

  it('are found as by comparing each with each', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWhen, anyThen), { maxLength: 12 }), (list) => {
        const all = prepared(list.map(([when, then], i) => ({ id: `e${i}`, when, then })));
        const rivals = rivalsAmong(all);
        for (const one of all) {
          const keys = one.terms.map((term) => keyOfTerm(term));
          const found = new Set(rivals(one, plenty()));
          for (const other of all) {
            const setsOne = other.terms.some((term) => keys.includes(keyOfTerm(term)));
            if (setsOne && !areApart(one, other)) expect(found).toContain(other);
            if (!setsOne) expect(found).not.toContain(other);
          }
        }
      }),
      runs(300),
    );
  });
});
