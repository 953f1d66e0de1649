import { describe, expect, it } from 'vitest';
import type { FactDeclarations, PolicyCondition } from '../../src/index.ts';
import { areDisjoint } from '../../src/policy/check/disjoint.ts';
import { Effort } from '../../src/policy/check/effort.ts';

const week = (amount: number) => ({ amount, unit: 'day' }) as const;
const eur = (amount: number) => ({ EUR: amount });
const is = (fact: string, value: string | number | boolean): PolicyCondition => ({ fact, is: value });
const not = (condition: PolicyCondition): PolicyCondition => ({ not: condition });
const all = (...conditions: PolicyCondition[]): PolicyCondition => ({ all: conditions });
const any = (...conditions: PolicyCondition[]): PolicyCondition => ({ any: conditions });

const sizes: FactDeclarations = { 'line.size': { values: ['S', 'M', 'L'] } };

describe('conditions exclude each other', () => {
  it.each<[string, PolicyCondition, PolicyCondition]>([
    ['values', is('line.category', 'book'), is('line.category', 'toy')],
    ['sets of values', { fact: 'line.category', in: ['a', 'b'] }, { fact: 'line.category', in: ['c', 'd'] }],
    ['a value and its opposite', is('line.category', 'book'), not(is('line.category', 'book'))],
    ['all declared values', is('line.size', 'S'), { fact: 'line.size', in: ['M', 'L'] }],
    ['all declared values, the other way round', { not: { fact: 'line.size', in: ['S', 'M'] } }, is('line.size', 'M')],
    ['true and false', is('line.discounted', true), is('line.discounted', false)],
    ['known and unknown', { fact: 'line.x', known: true }, { fact: 'line.x', known: false }],
    ['unknown and a value', { fact: 'line.x', known: false }, is('line.x', 1)],
    ['numbers', { fact: 'line.carats', atLeast: 2 }, { fact: 'line.carats', lessThan: 2 }],
    ['whole numbers', { fact: 'order.units', moreThan: 2 }, { fact: 'order.units', lessThan: 3 }],
    ['amounts', { fact: 'order.total', atLeast: eur(5000) }, { fact: 'order.total', lessThan: eur(5000) }],
    [
      'amounts of no common currency',
      { fact: 'order.total', atLeast: eur(5000) },
      { fact: 'order.goods', lessThan: { USD: 5000 } },
    ],
    ['an amount and the currency', { fact: 'order.total', atLeast: eur(5000) }, is('order.currency', 'USD')],
    ['counts', { count: { per: 'order' }, atLeast: 2 }, { count: { per: 'order' }, lessThan: 2 }],
    ['lists', { fact: 'payment.kinds', has: 'card' }, not({ fact: 'payment.kinds', has: 'card' })],
    ['dates', { fact: 'placed', from: '2026-01-01', to: '2026-06-30' }, { fact: 'placed', from: '2026-07-01' }],
    ['a last and a first date', { fact: 'placed', to: '2026-06-30' }, { fact: 'placed', from: '2026-07-01' }],
    [
      'days of the year',
      { fact: 'placed', from: '--11-01', to: '--01-31' },
      { fact: 'placed', from: '--02-01', to: '--10-31' },
    ],
    ['weekdays', { fact: 'placed', weekday: [1, 2] }, { fact: 'placed', weekday: [6, 7] }],
    [
      'a short range and its weekday',
      { fact: 'placed', from: '2026-03-02', to: '2026-03-03' },
      { fact: 'placed', weekday: [6, 7] },
    ],
    [
      'within and after a term',
      { fact: 'asked', within: { from: 'delivery', period: week(7) } },
      { fact: 'asked', after: { from: 'delivery', period: week(14) } },
    ],
    [
      'one of several, each',
      all(any(is('line.a', 1), is('line.a', 2)), is('line.b', 1)),
      { fact: 'line.a', in: [3, 4] },
    ],
    ['not all', not(any(is('line.a', 1), is('line.b', 1))), is('line.b', 1)],
  ])('by %s', (_, one, other) => {
    expect(areDisjoint(one, other, sizes)).toBe(true);
    expect(areDisjoint(other, one, sizes)).toBe(true);
  });

  it.each<[string, PolicyCondition, PolicyCondition]>([
    ['are of two facts', is('line.category', 'book'), is('line.brand', 'toy')],
    ['share a value', { fact: 'line.category', in: ['a', 'b'] }, { fact: 'line.category', in: ['b', 'c'] }],
    [
      'are both taken for true while the fact is not known',
      { fact: 'line.category', is: 'book', unknown: 'yes' },
      { fact: 'line.category', is: 'toy', unknown: 'yes' },
    ],
    [
      'are taken for false while the fact is not known, both the other way round',
      not({ fact: 'line.category', is: 'book', unknown: 'no' }),
      not({ not: { fact: 'line.category', is: 'book', unknown: 'yes' } }),
    ],
    [
      'ask for two things in a list',
      { fact: 'payment.kinds', has: 'card' },
      { fact: 'payment.kinds', has: 'gift-card' },
    ],
    ['ask for two things in an attribute', { fact: 'line.tags', has: 'new' }, { fact: 'line.tags', has: 'sale' }],
    [
      'are of amounts that meet',
      { fact: 'order.total', atLeast: eur(5000) },
      { fact: 'order.total', atMost: eur(5000) },
    ],
    [
      'are of terms from other events',
      { fact: 'asked', within: { from: 'delivery', period: week(7) } },
      { fact: 'asked', after: { from: 'placed', period: week(14) } },
    ],
    [
      'are of terms that overlap',
      { fact: 'asked', within: { from: 'delivery', period: week(14) } },
      { fact: 'asked', after: { from: 'delivery', period: week(7) } },
    ],
    [
      'are of days that no date passes, both taken for true while there is none',
      { fact: 'line.x', from: '2026-02-01', unknown: 'yes' },
      { fact: 'line.x', to: '2026-01-01', unknown: 'yes' },
    ],
    ['are of other counts', { count: { per: 'order' }, atLeast: 2 }, { count: { per: 'line' }, lessThan: 2 }],
  ])('does not say so of conditions that %s', (_, one, other) => {
    expect(areDisjoint(one, other, sizes)).toBe(false);
  });

  it('looks at every alternative, of each of several', () => {
    const either = (i: number) => any(is(`line.a${i}`, 1), is(`line.b${i}`, 1));
    const few = [either(1), either(2)];
    const late = any(is('line.z', 1), is('line.z', 2));
    for (const conditions of [
      [...few, late],
      [late, ...few],
      [either(1), late, either(2)],
    ]) {
      expect(areDisjoint(all(...conditions), is('line.z', 3))).toBe(true);
      expect(areDisjoint(all(...conditions), is('line.z', 2))).toBe(false);
    }
  });

  it('finds no proof after too many steps, and calls nothing disjoint without one', () => {
    const either = (i: number) => any(is(`line.a${i}`, 1), is(`line.b${i}`, 1));
    const many = Array.from({ length: 9 }, (_, i) => either(i));
    const late = any(is('line.z', 1), is('line.z', 2));
    const proofs = [
      [late, ...many],
      [...many, late],
    ].map((list) => areDisjoint(all(...list), is('line.z', 3)));
    expect(proofs.sort()).toEqual([false, true]);
    const [one, other] = [is('line.a', 1), is('line.a', 2)];
    const proof = (steps: number) => areDisjoint(one, other, undefined, new Effort(steps));
    expect([0, 1, 3, 5].map(proof)).toEqual([false, false, false, false]);
    expect(proof(100)).toBe(true);
  });

  it('gives up where there are too many alternatives', () => {
    const many = all(...Array.from({ length: 12 }, (_, i) => any(is(`line.a${i}`, 1), is(`line.b${i}`, 1))));
    expect(areDisjoint(many, all(is('line.z', 1), many, many))).toBe(false);
  });
});
