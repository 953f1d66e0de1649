import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  lintPolicy,
  type PolicyDocument,
  type PolicyFindingCode,
  parsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
import { books, changed, days, deductions, exception, exceptions, found, percent, toys, window } from './lint/found.ts';

const storePays = { return: { returnCosts: 'store' } } as const;
const customerPays = { return: { returnCosts: 'customer' } } as const;
const otherCheck = { missingItem: { storeCheck: false } };
const anyCause = { fact: 'claim.cause', in: ['packing-mistake', 'parcel-damaged', 'items-removed'] };
const returnsOf = (fact: string, values: readonly string[]) =>
  values.map((value, i) => exception(`e${i}`, { fact, is: value }, storePays));

type Case = readonly [name: string, code: PolicyFindingCode, at: string, bad: PolicyDocument, good: PolicyDocument];

const CASES: readonly Case[] = [
  [
    'an exception whose condition contradicts itself',
    'never-true',
    'policy.exceptions.0.when',
    changed([exceptions, [exception('e', { all: [toys, books] }, storePays)]]),
    changed([exceptions, [exception('e', { any: [toys, books] }, storePays)]]),
  ],
  [
    'an exception for claims that its terms are not about',
    'never-true',
    'policy.exceptions.0.when',
    changed([exceptions, [exception('e', { fact: 'claim.kind', is: 'defect' }, storePays)]]),
    changed([exceptions, [exception('e', { fact: 'claim.kind', is: 'defect' }, { defect: { storeCheck: true } })]]),
  ],
  [
    'a requirement that nothing meets',
    'never-true',
    'policy.return.requirements.0.must',
    changed([['return', 'requirements'], [{ code: 'r', must: { all: [toys, { not: toys }] } }]]),
    changed([['return', 'requirements'], [{ code: 'r', must: { not: toys } }]]),
  ],
  [
    'a deduction that contradicts the exception it stands in',
    'never-true',
    'policy.exceptions.0.then.return.refund.deductions.0.when',
    changed([
      exceptions,
      [
        exception('e', toys, {
          return: { refund: { deductions: [{ kind: 'percent', code: 'd', basisPoints: 100, when: books }] } },
        }),
      ],
    ]),
    changed([
      exceptions,
      [
        exception('e', toys, {
          return: { refund: { deductions: [{ kind: 'percent', code: 'd', basisPoints: 100 }] } },
        }),
      ],
    ]),
  ],
  [
    'a test that is true whatever the facts are',
    'constant-test',
    'policy.exceptions.0.when.any.0',
    changed([exceptions, [exception('e', { any: [{ ...anyCause, unknown: 'yes' }, toys] }, otherCheck)]]),
    changed([exceptions, [exception('e', { any: [anyCause, toys] }, otherCheck)]]),
  ],
  [
    'an exception that a higher one always covers',
    'shadowed-exception',
    'policy.exceptions.0',
    changed([
      exceptions,
      [
        exception('cheap-toys', { all: [toys, { fact: 'line.used', is: true }] }, storePays),
        exception('toys', toys, { return: { returnCosts: 'store', conditions: [] } }, 1),
      ],
    ]),
    changed([
      exceptions,
      [
        exception('cheap-toys', { all: [toys, { fact: 'line.used', is: true }] }, storePays, 2),
        exception('toys', toys, { return: { returnCosts: 'store', conditions: [] } }, 1),
      ],
    ]),
  ],
  [
    'an exception that says what holds anyway',
    'same-as-general',
    'policy.exceptions.0.then.return.returnCosts',
    changed([exceptions, [exception('e', toys, customerPays)]]),
    changed([exceptions, [exception('e', toys, storePays)]]),
  ],
  [
    'a step after one for all',
    'unreachable-step',
    'policy.return.refund.deductions.0.steps.1',
    changed([
      deductions,
      [{ kind: 'steps', code: 's', steps: [{ basisPoints: 100 }, { when: toys, basisPoints: 200 }] }],
    ]),
    changed([
      deductions,
      [{ kind: 'steps', code: 's', steps: [{ when: toys, basisPoints: 200 }, { basisPoints: 100 }] }],
    ]),
  ],
  [
    'a step for what the step before takes',
    'unreachable-step',
    'policy.return.refund.deductions.0.steps.1',
    changed([
      deductions,
      [
        {
          kind: 'steps',
          code: 's',
          steps: [
            { when: { fact: 'asked', within: { from: 'delivery', period: days(60) } }, basisPoints: 100 },
            { when: { fact: 'asked', within: { from: 'delivery', period: days(30) } }, basisPoints: 0 },
          ],
        },
      ],
    ]),
    changed([
      deductions,
      [
        {
          kind: 'steps',
          code: 's',
          steps: [
            { when: { fact: 'asked', within: { from: 'delivery', period: days(30) } }, basisPoints: 0 },
            { when: { fact: 'asked', within: { from: 'delivery', period: days(60) } }, basisPoints: 100 },
          ],
        },
      ],
    ]),
  ],
  [
    'the same remedy once more',
    'unreachable-remedy',
    'policy.return.remedies.1',
    changed([
      ['return', 'remedies'],
      ['refund', { kind: 'refund', when: toys }, 'account-balance'],
    ]),
    changed([
      ['return', 'remedies'],
      [{ kind: 'refund', when: toys }, 'account-balance', 'refund'],
    ]),
  ],
  [
    'a remedy after one for all, where the first counts',
    'unreachable-remedy',
    'policy.return.remedies.1',
    changed([['return', 'choice'], 'first']),
    changed(
      [['return', 'choice'], 'first'],
      [
        ['return', 'remedies'],
        ['replacement', 'refund'],
      ],
    ),
  ],
  [
    'a window that closes before it opens',
    'closes-before-opens',
    'policy.return.request',
    changed([['return', 'request'], window(7, 14)], [['return', 'sendBack'], null]),
    changed([['return', 'request'], window(14, 7)], [['return', 'sendBack'], null]),
  ],
  [
    'fixed dates the wrong way round',
    'closes-before-opens',
    'policy.return.request',
    changed([['return', 'request'], { on: '2026-01-31', opens: { on: '2026-02-28' }, unknownDay: 'ask' }]),
    changed([['return', 'request'], { on: '2026-02-28', opens: { on: '2026-01-31' }, unknownDay: 'ask' }]),
  ],
  [
    'sending that must be before asking',
    'send-back-closes-before-request',
    'policy.return.sendBack',
    changed([['return', 'request'], window(30)], [['return', 'sendBack', 'dispatch'], window(14)]),
    changed(
      [['return', 'request'], window(30)],
      [['return', 'sendBack', 'dispatch'], { ...window(14), from: 'asked' }],
    ),
  ],
  [
    'deductions of more than all',
    'deductions-above-amount',
    'policy.return.refund.deductions',
    changed([deductions, [percent('a', 6000), percent('b', 6000)]]),
    changed([deductions, [percent('a', 6000), { ...percent('b', 6000), of: 'remaining' }]]),
  ],
  [
    'a smallest deduction above the largest',
    'at-least-above-at-most',
    'policy.return.refund.deductions.0.atLeast.EUR',
    changed([deductions, [{ ...percent('a', 1000), atLeast: { EUR: 500 }, atMost: { EUR: 300 } }]]),
    changed([deductions, [{ ...percent('a', 1000), atLeast: { EUR: 300 }, atMost: { EUR: 500 } }]]),
  ],
  [
    'the way back charged twice',
    'charged-twice',
    'policy.return.refund.deductions.0',
    changed([deductions, [{ kind: 'cost', code: 'freight', fact: 'claim.returnFreight' }]]),
    changed(
      [deductions, [{ kind: 'cost', code: 'freight', fact: 'claim.returnFreight' }]],
      [['return', 'returnCosts'], 'store'],
    ),
  ],
  [
    'a refund that expires',
    'credit-terms-without-credit',
    'policy.return.remedies.0.expires',
    changed([['return', 'remedies'], [{ kind: 'refund', expires: { amount: 1, unit: 'year' } }]]),
    changed([['return', 'remedies'], [{ kind: 'account-balance', expires: { amount: 1, unit: 'year' } }]]),
  ],
  [
    'a bonus on credit that nobody gets',
    'credit-terms-without-credit',
    'policy.money.accountBalanceBonus',
    changed([['money', 'accountBalanceBonus'], 500], [['return', 'remedies'], ['refund']]),
    changed([['money', 'accountBalanceBonus'], 500]),
  ],
  [
    'a requirement that silence meets',
    'waits-for-ignorance',
    'policy.return.requirements.0.must',
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'line.finalSale', known: false } }]]),
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'line.finalSale', is: false, unknown: 'yes' } }]]),
  ],
  [
    'a fact that no such claim states',
    'fact-not-carried',
    'policy.missingPackage.requirements.0.must.fact',
    changed([['missingPackage', 'requirements'], [{ code: 'r', must: { fact: 'condition.unused', is: true } }]]),
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'condition.unused', is: true } }]]),
  ],
  [
    'evidence that nobody is asked for',
    'evidence-not-asked',
    'policy.return.requirements.0.must.fact',
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'evidence.police-report', is: true } }]]),
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'evidence.item-photo', is: true } }]]),
  ],
  [
    'a name of the library with a letter too few',
    'misspelt-name',
    'policy.exceptions.0.when.fact',
    changed([exceptions, [exception('e', { fact: 'line.discountd', is: true }, storePays)]]),
    changed([exceptions, [exception('e', { fact: 'line.discounted', is: true }, storePays)]]),
  ],
  [
    'a condition that is almost one that is asked for',
    'misspelt-name',
    'policy.return.requirements.0.must.fact',
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'condition.unusd', is: true } }]]),
    changed([['return', 'requirements'], [{ code: 'r', must: { fact: 'condition.washed', is: false } }]]),
  ],
  [
    'a value that is almost another one',
    'misspelt-value',
    'policy.exceptions.2.when',
    changed([exceptions, returnsOf('line.category', ['electronics', 'electronics', 'electroncs'])]),
    changed([exceptions, returnsOf('line.category', ['electronics', 'electronics', 'ceramics'])]),
  ],
];

describe('lintPolicy finds', () => {
  it.each(CASES)('%s', (_, code, at, bad, good) => {
    expect(found(bad)).toEqual([`${code} at ${at}`]);
    expect(found(good)).toEqual([]);
  });

  it('nothing in the built-in policy, which is looked at plain or parsed', () => {
    expect(lintPolicy(sevenDayPolicy)).toEqual([]);
    expect(lintPolicy(parsePolicy(structuredClone(sevenDayPolicy)))).toEqual([]);
  });

  it('what to do about it, each time', () => {
    for (const { message } of CASES.flatMap(([, , , bad]) => lintPolicy(bad))) {
      expect(message).toMatch(/\b(write|change|leave|give|put|add|test|count|declare)\b/);
    }
  });

  it('each of its codes in these examples', () => {
    const codes: Record<PolicyFindingCode, true> = {
      'never-true': true,
      'constant-test': true,
      'shadowed-exception': true,
      'same-as-general': true,
      'unreachable-step': true,
      'unreachable-remedy': true,
      'closes-before-opens': true,
      'send-back-closes-before-request': true,
      'deductions-above-amount': true,
      'at-least-above-at-most': true,
      'charged-twice': true,
      'credit-terms-without-credit': true,
      'waits-for-ignorance': true,
      'fact-not-carried': true,
      'evidence-not-asked': true,
      'misspelt-name': true,
      'misspelt-value': true,
    };
    expect([...new Set(CASES.map(([, code]) => code))].sort()).toEqual(Object.keys(codes).sort());
  });
});

describe('the policies of other shops', () => {
  const folder = new URL('../../examples/policies/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  /** Findings that are known, and meant. */
  const KNOWN: Readonly<Record<string, readonly string[]>> = {
    // A complete list of how goods come back, for whoever reads it.
    'fast-fashion.json': ['same-as-general at policy.exceptions.0.then.return.sendBack.lostOnTheWayBack'],
    // The shop states the freight as an attribute, never as a return cost.
    'sofas-and-beds.json': ['charged-twice at policy.return.refund.deductions.0'],
    // The slip comes from the campus store, unasked.
    'textbooks.json': [
      'evidence-not-asked at policy.exceptions.0.when.fact',
      'evidence-not-asked at policy.exceptions.2.when.all.2.fact',
    ],
  };

  it.each(files)('%s has no findings but those that are known', (file) => {
    const policy = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PolicyDocument;
    expect(found(policy)).toEqual(KNOWN[file] ?? []);
  });
});
