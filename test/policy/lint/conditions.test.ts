import { describe, expect, it } from 'vitest';
import { lintPolicy, parsePolicy } from '../../../src/index.ts';
import { books, changed, deductions, exception, exceptions, foundWith, ofKind, percent, toys } from './found.ts';

const never = { fact: 'now', known: false };
const NEVER = 'never-true at policy.exceptions.0';

describe('a condition that can never be true', () => {
  it('is told once, though the test in it never is true either', () => {
    expect(foundWith([exceptions, [exception('e', never, { return: { returnCosts: 'store' } })]])).toEqual([
      `${NEVER}.when`,
    ]);
  });

  it('is told with others that are always false, each at its place', () => {
    const then = { return: { returnCosts: 'store' } };
    const two = [exception('a', never, then), exception('b', { any: [never, toys] }, then)];
    expect(foundWith([exceptions, two])).toEqual([`${NEVER}.when`, 'constant-test at policy.exceptions.1.when.any.0']);
  });

  it.each<[what: string, terms: object, at: string]>([
    [
      'a requirement',
      { requirements: [{ code: 'r', when: books, must: { fact: 'line.a', is: 1 } }] },
      'requirements.0.when',
    ],
    ['a limit', { limits: [{ code: 'l', most: 1, when: books }] }, 'limits.0.when'],
    ['a consequence', { consequences: [{ code: 'c', who: 'store', when: books }] }, 'consequences.0.when'],
    ['evidence', { evidence: [{ kind: 'item-photo' }, { kind: 'label-photo', when: books }] }, 'evidence.1.when'],
    ['a remedy', { remedies: ['refund', { kind: 'account-balance', when: books }] }, 'remedies.1.when'],
    ['a deduction', { refund: { deductions: [{ ...percent('d', 100), when: books }] } }, 'refund.deductions.0.when'],
    [
      'a step',
      { refund: { deductions: [{ kind: 'steps', code: 's', steps: [{ when: books, basisPoints: 100 }] }] } },
      'refund.deductions.0.steps.0.when',
    ],
  ])('is that of %s for books in an exception for toys', (_, terms, at) => {
    const problems = foundWith([exceptions, [exception('e', toys, { return: terms })]]);
    expect(problems.filter((one) => one.startsWith('never-true')).sort()).toEqual(
      expect.arrayContaining([`${NEVER}.then.return.${at}`]),
    );
  });

  it('is that of a requirement which asks for what it is not asked of', () => {
    const requirement = (when?: object) => foundWith([['return', 'requirements'], [{ code: 'r', when, must: toys }]]);
    expect(requirement(books)).toEqual(['never-true at policy.return.requirements.0.must']);
    expect(requirement({ fact: 'line.price', atLeast: { EUR: 100 } })).toEqual([]);
    expect(requirement()).toEqual([]);
  });

  it('is that of a step for what its deduction is not taken from', () => {
    const steps = (when?: object) =>
      foundWith([deductions, [{ kind: 'steps', code: 's', when, steps: [{ when: toys, basisPoints: 100 }] }]]);
    expect(steps(books)).toEqual(['never-true at policy.return.refund.deductions.0.steps.0.when']);
    expect(steps()).toEqual([]);
    const twice = { ...percent('d', 100), when: books };
    expect(foundWith([deductions, [twice]])).toEqual([]);
  });

  it('is told of the exception, and not of each term in it', () => {
    const then = { return: { requirements: [{ code: 'r', must: toys }], returnCosts: 'store' } };
    expect(foundWith([exceptions, [exception('e', ofKind('defect'), then)]])).toEqual([`${NEVER}.when`]);
  });
});

describe('money terms', () => {
  const money = { unitRounding: 'half-up' };

  it('hold for claims of every kind, whatever else an exception says', () => {
    expect(foundWith([exceptions, [exception('e', ofKind('defect'), { money })]])).toEqual([]);
    const both = exception('e', ofKind('defect'), { money, return: { returnCosts: 'store' } });
    expect(foundWith([exceptions, [both]])).toEqual([]);
  });
});

describe('a test that is the same whatever the facts are', () => {
  it('is told with its answer', () => {
    const anything = { fact: 'line.a', is: 1, unknown: 'yes' } as const;
    const policy = changed(
      [['facts'], { 'line.a': { values: [1] } }],
      [exceptions, [exception('e', { any: [anything, never, toys] }, { return: { returnCosts: 'store' } })]],
    );
    expect(lintPolicy(parsePolicy(policy)).map(({ path, message }) => [path.at(-1), message])).toEqual([
      [0, 'is true whatever the facts are: change the test or its unknown, or leave it out'],
      [1, 'is false whatever the facts are: change the test or its unknown, or leave it out'],
    ]);
  });
});
