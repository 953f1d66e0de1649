import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../src/index.ts';
import { changed, exception, exceptions, foundWith } from './found.ts';

const SECTIONS = ['cancellation', 'return', 'missingItem', 'defect', 'missingPackage'] as const;

describe('a fact is stated', () => {
  const SETS = {
    return: ['return'],
    back: ['return', 'defect'],
    replaceable: ['return', 'missingItem', 'defect'],
    items: ['cancellation', 'return', 'missingItem', 'defect'],
    all: SECTIONS,
  } as const;

  it.each([
    ['condition.unused', { is: true }, SETS.back],
    ['sent-back', { happened: true }, SETS.back],
    ['received-back', { happened: true }, SETS.back],
    ['item.arrivedDamaged', { is: false }, SETS.return],
    ['item.replaceable', { is: true }, SETS.replaceable],
    ['claim.cause', { is: 'packing-mistake' }, ['missingItem']],
    ['item.quantity', { atLeast: 2 }, SETS.all],
    ['item.grade', { is: 'A' }, SETS.items],
    ['item.product', { is: 'RING-7' }, SETS.items],
    ['claim.reasonCode', { is: 'late' }, SETS.all],
    ['delivery', { happened: true }, SETS.all],
  ])('%s by some claims only', (fact, test, sections: readonly string[]) => {
    for (const section of SECTIONS) {
      const problems = foundWith([[section, 'requirements'], [{ code: 'r', must: { fact, ...test } }]]);
      const missing = `fact-not-carried at policy.${section}.requirements.0.must.fact`;
      expect(problems, section).toEqual(sections.includes(section) ? [] : [missing]);
    }
  });

  const unused = { fact: 'condition.unused', is: true };
  const otherwise = { storeCheck: false };

  it('for an exception by the claims whose terms it changes', () => {
    const NOT = ['fact-not-carried at policy.exceptions.0.when.fact'];
    const of = (then: object) => foundWith([exceptions, [exception('e', unused, then)]]);
    expect(of({ missingItem: otherwise })).toEqual(NOT);
    expect(of({ defect: { sendBack: null }, missingItem: otherwise })).toEqual([
      'same-as-general at policy.exceptions.0.then.defect.sendBack',
    ]);
    expect(of({ return: { returnCosts: 'store' } })).toEqual([]);
  });

  it('but nobody says what a default says', () => {
    const grade = { fact: 'item.grade', is: 'A' };
    const must = [['missingPackage', 'requirements'], [{ code: 'r', must: grade }]] as const;
    expect(foundWith(must, [['facts'], { 'item.grade': { default: 'A' } }])).toEqual([]);
    expect(foundWith(must, [['facts'], { 'item.size': { default: 'A' } }])).toHaveLength(1);
    expect(foundWith(must, [['facts'], { 'item.grade': { values: ['A', 'B'] } }])).toHaveLength(1);
  });

  it('and a condition for money by claims of any kind', () => {
    const cause = { fact: 'claim.cause', is: 'packing-mistake' };
    expect(foundWith([exceptions, [exception('e', cause, { money: { unitRounding: 'half-up' } })]])).toEqual([]);
  });

  it('is told with the claims that do', () => {
    const then = { missingItem: otherwise, missingPackage: { confirmedLossNeedNotWait: false } };
    const messages = lintPolicy(changed([exceptions, [exception('e', unused, then)]])).map(({ message }) => message);
    expect(messages).toContain(
      'condition.unused is never known of a missing-item or missing-package claim: only return, defect claims state it; test a fact of the claim or line instead',
    );
  });
});

describe('silence', () => {
  const gate = (must: object) => foundWith([['return', 'requirements'], [{ code: 'r', must }]]);
  const GATE = ['waits-for-ignorance at policy.return.requirements.0.must'];

  it('meets a requirement that a fact is not known, however that is put', () => {
    expect(gate({ fact: 'line.finalSale', known: false })).toEqual(GATE);
    expect(gate({ not: { fact: 'line.finalSale', known: true } })).toEqual(GATE);
  });

  it('does not meet others', () => {
    expect(gate({ fact: 'line.finalSale', known: true })).toEqual([]);
    expect(gate({ not: { fact: 'line.finalSale', known: false } })).toEqual([]);
    expect(gate({ not: { fact: 'line.finalSale', is: true } })).toEqual([]);
    expect(gate({ not: { not: { fact: 'line.finalSale', is: false } } })).toEqual([]);
    expect(gate({ all: [{ fact: 'line.finalSale', known: false }] })).toEqual([]);
  });

  it('says of an event that it has not happened', () => {
    expect(gate({ fact: 'invoice', known: false })).toEqual([]);
    expect(gate({ not: { fact: 'invoice', known: true } })).toEqual([]);
  });
});
