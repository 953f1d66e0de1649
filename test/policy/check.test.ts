import { describe, expect, it } from 'vitest';
import {
  type Exception,
  evaluateCancellation,
  type Issue,
  type PolicyDocument,
  parsePolicy,
  type SafeResult,
  safeParsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
import { guardPolicy } from '../../src/policy/check/guard.ts';
import { type Path, problem, withAt } from '../facts/examples.ts';

const document = () => structuredClone(sevenDayPolicy) as object;
const withExceptions = (...exceptions: readonly object[]) => ({ ...document(), exceptions });

const issuesOf = (result: SafeResult<PolicyDocument>): readonly Issue[] => (result.success ? [] : result.issues);
const refused = (input: unknown) => issuesOf(safeParsePolicy(input));
const problems = (input: unknown) => refused(input).map(problem);

const storePays: Exception['then'] = { return: { returnCosts: 'store' } };
const customerPays: Exception['then'] = { return: { returnCosts: 'customer' } };
const exception = (id: string, when: object, then: object = storePays, more: object = {}) => ({
  id,
  when,
  then,
  ...more,
});
const is = (fact: string, value: unknown) => ({ fact, is: value });

/** One document, everything wrong with it that can be wrong in a document of the right shape. */
const BROKEN = {
  ...document(),
  facts: {
    'line.size': { values: ['S', 'L'], default: 'XL' },
    'lnie.colour': { values: ['red'] },
    'claim.remedy': { values: ['refund', 'voucher'] },
    'order.units': { default: 'many' },
    delivery: { default: '2026-01-01' },
    'payment.kinds': { values: ['card'] },
  },
  return: {
    ...sevenDayPolicy.return,
    request: { ...sevenDayPolicy.return.request, from: 'order.total' },
    requirements: [
      { code: 'a', must: is('destination.contry', 'DE') },
      { code: 'a', must: is('line.size', 'M') },
    ],
    limits: [
      { code: 'l', most: 1 },
      { code: 'l', most: 2 },
    ],
    refund: {
      ...sevenDayPolicy.return.refund,
      deductions: [
        { kind: 'cost', code: 'c', fact: 'order.channel' },
        { kind: 'flat', code: 'c', amounts: { EUR: 1 } },
      ],
    },
  },
  exceptions: [
    exception('tests', {
      all: [
        { fact: 'order.total', atLeast: 100 },
        { fact: 'order.units', atLeast: { EUR: 100 } },
        { fact: 'order.total', atLeast: {} },
        { fact: 'delivery', is: '2026-01-01' },
        { fact: 'line.discounted', is: 'yes' },
        { fact: 'order.channel', within: { on: '2026-01-01' } },
        { fact: 'payment.kinds', is: 'card' },
        { fact: 'line.quantity', is: 'two' },
        { fact: 'parcel.state', in: ['lost', 'stolen'] },
        { fact: 'placed', from: '2026-02-01', to: '2026-01-01' },
        { fact: 'asked', within: { from: 'delivry', period: { amount: 1, unit: 'day' } } },
        { count: { per: 'order' }, atLeast: { EUR: 1 } },
      ],
    }),
    exception('tests', is('delivry', true), {}),
    exception(
      'money',
      { all: [is('line.category', 'toy'), { count: { per: 'line' }, atLeast: 1 }] },
      {
        money: { unitRounding: 'half-up' },
      },
    ),
    exception('conflict', is('customer.tier', 'gold'), customerPays),
    exception('way-back', is('customer.tier', 'gold'), { defect: { sendBack: { lostOnTheWayBack: 'store' } } }),
  ],
};

const EXPECTED = [
  'unknown-fact at policy.return.requirements.0.must.fact',
  'unknown-fact at policy.exceptions.1.when.fact',
  'unknown-fact at policy.facts.lnie.colour',
  'unknown-anchor at policy.return.request.from',
  'unknown-anchor at policy.exceptions.0.when.all.10.within.from',
  'unfit-declaration at policy.facts.line.size.default',
  'unfit-declaration at policy.facts.claim.remedy.values',
  'unfit-declaration at policy.facts.order.units.default',
  'unfit-declaration at policy.facts.delivery.default',
  'unfit-declaration at policy.facts.payment.kinds.values',
  'unfit-test at policy.exceptions.0.when.all.0.atLeast',
  'unfit-test at policy.exceptions.0.when.all.1.atLeast',
  'unfit-test at policy.exceptions.0.when.all.2.atLeast',
  'unfit-test at policy.exceptions.0.when.all.3.is',
  'unfit-test at policy.exceptions.0.when.all.4.is',
  'unfit-test at policy.exceptions.0.when.all.5.within',
  'unfit-test at policy.exceptions.0.when.all.6.is',
  'unfit-test at policy.exceptions.0.when.all.7.is',
  'unknown-value at policy.return.requirements.1.must.is',
  'unknown-value at policy.exceptions.0.when.all.8.in',
  'unfit-test at policy.exceptions.0.when.all.11.atLeast',
  'unfit-test at policy.return.refund.deductions.0.fact',
  'range-backwards at policy.exceptions.0.when.all.9.to',
  'duplicate-id at policy.exceptions.1.id',
  'duplicate-code at policy.return.requirements.1.code',
  'duplicate-code at policy.return.limits.1.code',
  'duplicate-code at policy.return.refund.deductions.1.code',
  'nothing-set at policy.exceptions.1.then',
  'unit-decides-money at policy.exceptions.2.when.all.0.fact',
  'unit-decides-money at policy.exceptions.2.when.all.1.count.per',
  'missing at policy.exceptions.4.then.defect.sendBack.dispatch',
];

describe('a broken document', () => {
  it('gives all its problems at once, each with its path and code', () => {
    expect(problems(BROKEN).sort()).toEqual([...EXPECTED].sort());
  });

  it('says what to write instead, each time', () => {
    const hostile = [
      deepDocument(100),
      { ...document(), contact: { email: 'x'.repeat(3_000_000) } },
      tooManyExceptions,
    ];
    const conflict = withExceptions(exception('a', is('line.a', 1)), exception('b', is('line.b', 1), customerPays));
    for (const { code, message } of [BROKEN, conflict, ...hostile].flatMap((input) => refused(input))) {
      expect(message, code).toMatch(/\b(write|name|count|must|give|leave|combine|put|required)\b/i);
    }
  });

  it('names the values that there are, where they are known', () => {
    const said = (path: Path, value: unknown) =>
      refused(withAt(document(), path, value))
        .map(({ message }) => message)
        .join();
    const must = (condition: object) => said(['return', 'requirements'], [{ code: 'r', must: condition }]);
    expect(must(is('parcel.state', 'stolen'))).toContain('"in-transit", "delivered", "lost"');
    expect(must(is('destination.contry', 'DE'))).toMatch(
      /did you mean 'destination.country'.*country, region, addressComplete/,
    );
    expect(must(is('lnie.category', 'toy'))).toContain("did you mean 'line.category'");
    expect(must({ fact: 'delivry', known: true })).toContain("did you mean 'delivery'");
    expect(must({ fact: 'order.total', weekday: [1] })).toContain('atLeast, moreThan, atMost, lessThan or known');
    expect(must({ fact: 'order.total', atLeast: 5000 })).toContain('{ "EUR": 5000 }');
    expect(said(['return', 'request', 'from'], 'birthday')).toContain('delivery, first-delivery, last-delivery');
  });
});

describe('attributes', () => {
  it('are what the shop puts there, so any test fits, also of amounts', () => {
    const tests = [
      is('line.a', 1),
      { fact: 'line.a', atLeast: { EUR: 1 } },
      { fact: 'line.a', has: 'x' },
      { fact: 'line.a', weekday: [1] },
    ];
    expect(problems(withExceptions(...tests.map((when, i) => exception(`e${i}`, when))))).toEqual([]);
  });

  it('may be what terms are counted from', () => {
    expect(problems(withAt(document(), ['return', 'request', 'from'], 'line.releasedOn'))).toEqual([]);
  });
});

describe('exceptions of one priority', () => {
  const a = is('line.category', 'toy');
  const b = is('customer.tier', 'gold');

  it('are refused where both may set a term differently', () => {
    const [issue, ...others] = refused(withExceptions(exception('toys', a), exception('gold', b, customerPays)));
    expect(others).toEqual([]);
    expect(issue?.code).toBe('conflicting-exceptions');
    expect(issue?.path).toEqual(['policy', 'exceptions', 1, 'then', 'return', 'returnCosts']);
    expect(issue?.message).toMatch(/'toys' and 'gold'.*return\.returnCosts.*another priority/);
  });

  it.each<[string, object[]]>([
    ['have other priorities', [exception('x', a), exception('y', b, customerPays, { priority: 1 })]],
    ['say the same', [exception('x', a), exception('y', b)]],
    ['exclude each other', [exception('x', a), exception('y', is('line.category', 'book'), customerPays)]],
    ['set other terms', [exception('x', a), exception('y', b, { return: { arrivedDamaged: 'allow' } })]],
    [
      'set other parts of a refund',
      [
        exception('x', a, { return: { refund: { shipping: 'share' } } }),
        exception('y', b, { return: { refund: { fees: 'share' } } }),
      ],
    ],
    [
      'set the same, written in another order',
      [
        exception('x', a, { return: { refund: { minimum: { EUR: 1, USD: 2 } } } }),
        exception('y', b, { return: { refund: { minimum: { USD: 2, EUR: 1 } } } }),
      ],
    ],
  ])('are accepted where they %s', (_, exceptions) => {
    expect(problems(withExceptions(...exceptions))).toEqual([]);
  });

  it('may not both say how goods come back and that they do not', () => {
    const none = exception('none', a, { return: { sendBack: null } });
    const other = exception('other', b, { return: { sendBack: sevenDayPolicy.return.sendBack } });
    expect(problems(withExceptions(none, other))).toEqual([
      'conflicting-exceptions at policy.exceptions.1.then.return.sendBack.dispatch',
      'conflicting-exceptions at policy.exceptions.1.then.return.sendBack.lostOnTheWayBack',
    ]);
    expect(problems(withExceptions(other, none))).toEqual([
      'conflicting-exceptions at policy.exceptions.1.then.return.sendBack',
    ]);
  });
});

/** A condition so many levels within another. */
function deep(levels: number): object {
  return Array.from({ length: levels }).reduce<object>((condition) => ({ not: condition }), is('line.a', 1));
}

const deepDocument = (levels: number) => withExceptions(exception('deep', deep(levels)));

const tooManyExceptions = withExceptions(
  ...Array.from({ length: 1001 }, (_, i) => exception(`e${i}`, is('line.category', `c${i}`))),
);

describe('a hostile document', () => {
  const holdsItself = () => {
    const input: Record<string, unknown> = { ...document() };
    input.exceptions = Array.from({ length: 50 }, () => input);
    return input;
  };

  const laughs = () => {
    let list: unknown[] = ['ha'];
    for (let i = 0; i < 40; i += 1) list = [list, list, list];
    return { ...document(), calendar: list };
  };

  it.each<[string, () => unknown, string, number]>([
    ['is 1,000 levels deep', () => deepDocument(1000), 'too-deep', 2_000],
    ['is 100,000 levels deep', () => deepDocument(100_000), 'too-deep', 2_000],
    ['holds itself', holdsItself, 'too-deep', 10_000],
    ['holds a part again and again', laughs, 'too-large', 200_000],
    ['is a list of millions', () => ({ ...document(), exceptions: Array(3_000_000).fill(0) }), 'too-large', 20],
    ['has a text of 10 MB', () => ({ ...document(), id: 'x'.repeat(10_000_000) }), 'too-large', 500],
    [
      'has many names',
      () => ({
        ...document(),
        facts: Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`line.a${i}`, {}])),
      }),
      'too-large',
      100,
    ],
    ['is a huge buffer', () => ({ ...document(), calendar: new Uint8Array(50_000_000) }), 'too-large', 500],
  ])('that %s is refused after few steps', (_, build, code, most) => {
    const input = build();
    expect(problems(input)).toEqual([`${code} at policy`]);
    expect(guardPolicy(input).steps).toBeLessThan(most);
  });

  it('with too many exceptions is refused without comparing them', () => {
    expect(problems(tooManyExceptions)).toEqual(['too-large at policy.exceptions']);
  });

  it('may be as deep as conditions of people are', () => {
    expect(problems(deepDocument(50))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with a key %s is refused and changes nothing', (key) => {
    const text = JSON.stringify(
      withAt(withAt(document(), ['facts'], { evil: { polluted: true } }), ['return', 'evil'], { polluted: true }),
    );
    const input: unknown = JSON.parse(text.replaceAll('"evil"', `"${key}"`));
    expect(problems(input)).toContain(`unknown-key at policy.return.${key}`);
    expect(problems(input).filter((one) => one.includes('policy.facts')).length).toBeGreaterThan(0);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['facts', 'amounts'])('has no key __proto__ among %s either', (where) => {
    const path: Path = where === 'facts' ? ['facts'] : ['return', 'refund', 'minimum'];
    const input: unknown = JSON.parse(
      JSON.stringify(withAt(document(), path, { evil: 1 })).replace('"evil"', '"__proto__"'),
    );
    expect(problems(input)).toEqual([`unknown-key at policy.${path.join('.')}.__proto__`]);
  });

  it('is not looked at again once it was parsed', () => {
    const policy = parsePolicy(document());
    expect(parsePolicy(policy)).toBe(policy);
    const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'R', quantity: 1, amount: 100 }] };
    const claim = { kind: 'cancellation', asked: '2026-03-01T12:00:00Z' } as const;
    expect(evaluateCancellation(order, claim, { policy }).outcome).toBe('approved');
  });
});
