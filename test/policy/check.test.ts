import { describe, expect, it } from 'vitest';
import {
  type Exception,
  type Issue,
  type PolicyDocument,
  type SafeResult,
  safeParsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
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

const EXPECTED: readonly (readonly [at: string, message: string])[] = [
  [
    'unknown-fact at policy.return.requirements.0.must.fact',
    "'destination.contry' is no fact: did you mean 'destination.country'? Name a fact of order, line, customer, destination, shipping, payment, parcel, claim, item, condition, evidence; destination has only country, region, addressComplete",
  ],
  [
    'unknown-fact at policy.exceptions.1.when.fact',
    "'delivry' is no fact: did you mean 'delivery'? Name an event (placed, payment, invoice, dispatch, last-dispatch, delivery, first-delivery, last-delivery, estimate, last-scan, asked, authorization, sent-back, received-back, now)",
  ],
  [
    'unknown-fact at policy.facts.lnie.colour',
    "'lnie.colour' is no fact: did you mean 'line.colour'? Name a fact of order, line, customer, destination, shipping, payment, parcel, claim, item, condition, evidence",
  ],
  [
    'unknown-anchor at policy.return.request.from',
    "'order.total' is no moment: Count from an event (placed, payment, invoice, dispatch, last-dispatch, delivery, first-delivery, last-delivery, estimate, last-scan, asked, authorization, sent-back, received-back, now) or from an attribute that holds a date, such as line.releasedOn",
  ],
  [
    'unknown-anchor at policy.exceptions.0.when.all.10.within.from',
    "'delivry' is no fact: did you mean 'delivery'? Count from an event (placed, payment, invoice, dispatch, last-dispatch, delivery, first-delivery, last-delivery, estimate, last-scan, asked, authorization, sent-back, received-back, now) or from an attribute that holds a date, such as line.releasedOn",
  ],
  ['unfit-declaration at policy.facts.line.size.default', 'must be one of the values: ["S","L"]'],
  [
    'unfit-declaration at policy.facts.claim.remedy.values',
    'must be some of refund, account-balance, replacement, repair, allowance: claim.remedy is nothing else',
  ],
  ['unfit-declaration at policy.facts.order.units.default', 'must be a number, as order.units is'],
  [
    'unfit-declaration at policy.facts.delivery.default',
    'cannot be said of an event, which the facts state; write only askOf',
  ],
  ['unfit-declaration at policy.facts.payment.kinds.values', 'cannot be said of a list; write only default or askOf'],
  [
    'unfit-test at policy.exceptions.0.when.all.0.atLeast',
    'must be minor units by currency code, such as { "EUR": 5000 }: order.total is an amount of money',
  ],
  ['unfit-test at policy.exceptions.0.when.all.1.atLeast', 'must be a plain number: order.units is counted, not paid'],
  ['unfit-test at policy.exceptions.0.when.all.2.atLeast', 'must list one currency at least, such as { "EUR": 5000 }'],
  [
    'unfit-test at policy.exceptions.0.when.all.3.is',
    'cannot be asked of delivery, which is a moment: write within, after, from, to, weekday, happened or known',
  ],
  ['unfit-test at policy.exceptions.0.when.all.4.is', 'must be true or false, as line.discounted is: "yes" never is'],
  [
    'unfit-test at policy.exceptions.0.when.all.5.within',
    'cannot be asked of order.channel, which is text: write is, in, has, hasAny or known',
  ],
  [
    'unfit-test at policy.exceptions.0.when.all.6.is',
    'cannot be asked of payment.kinds, which is a list: write has, hasAny or known',
  ],
  ['unfit-test at policy.exceptions.0.when.all.7.is', 'must be a number, as line.quantity is: "two" never is'],
  [
    'unknown-value at policy.return.requirements.1.must.is',
    'names "M", which line.size never is: write "S", "L", or declare it under facts',
  ],
  [
    'unknown-value at policy.exceptions.0.when.all.8.in',
    'names "stolen", which parcel.state never is: write "in-transit", "delivered", "lost", or declare it under facts',
  ],
  [
    'unfit-test at policy.exceptions.0.when.all.11.atLeast',
    'must be a plain number or another fact: claims are counted',
  ],
  [
    'unfit-test at policy.return.refund.deductions.0.fact',
    'must name an amount, such as shipping.actual or an attribute: order.channel is text',
  ],
  [
    'range-backwards at policy.exceptions.0.when.all.9.to',
    'is before 2026-02-01, where the range begins: write a date from 2026-02-01 on, or --MM-DD for every year',
  ],
  ['duplicate-id at policy.exceptions.1.id', "'tests' is the id of exception 0 of this list too: give each its own"],
  [
    'duplicate-code at policy.return.requirements.1.code',
    "'a' is the code of requirement 0 of this list too: give each its own",
  ],
  ['duplicate-code at policy.return.limits.1.code', "'l' is the code of limit 0 of this list too: give each its own"],
  [
    'duplicate-code at policy.return.refund.deductions.1.code',
    "'c' is the code of deduction 0 of this list too: give each its own",
  ],
  [
    'nothing-set at policy.exceptions.1.then',
    'sets no term: write what is otherwise, such as { "return": { "returnCosts": "store" } }, or leave the exception out',
  ],
  [
    'unit-decides-money at policy.exceptions.2.when.all.0.fact',
    'line.category may differ between the units of a claim, and then.money holds for all of it: write a test of the order, customer, destination, payment or claim',
  ],
  [
    'unit-decides-money at policy.exceptions.2.when.all.1.count.per',
    "differs between the lines of a claim, and then.money holds for all of it: write 'order' or 'customer'",
  ],
  [
    'missing at policy.exceptions.4.then.defect.sendBack.dispatch',
    'is required here: for these units the other terms may know of no sending back that this could change',
  ],
];

describe('a broken document', () => {
  it('gives all its problems at once, each with its path, code and sentence', () => {
    const found = refused(BROKEN).map((issue) => [problem(issue), issue.message]);
    expect(found.sort()).toEqual([...EXPECTED].sort());
  });

  it('says what to write instead, each time', () => {
    for (const [at, message] of EXPECTED) {
      expect(message, at).toMatch(/\b(write|name|count|must|give|leave|combine|put|required)\b/i);
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

describe('a range of dates', () => {
  const range = (dates: object) =>
    problems(withAt(document(), ['return', 'requirements'], [{ code: 'r', must: { fact: 'placed', ...dates } }]));

  it('ends when it begins or after it', () => {
    expect(range({ from: '2026-01-31', to: '2026-02-01' })).toEqual([]);
    expect(range({ from: '2026-02-01', to: '2026-02-01' })).toEqual([]);
    expect(range({ from: '2026-02-02', to: '2026-02-01' })).toEqual([
      'range-backwards at policy.return.requirements.0.must.to',
    ]);
  });

  it('may have no end, or no beginning, or go across the new year', () => {
    expect(range({ from: '2026-02-01' })).toEqual([]);
    expect(range({ to: '2026-02-01' })).toEqual([]);
    expect(range({ from: '--12-01', to: '--01-31' })).toEqual([]);
  });
});

describe('a name that is like no other', () => {
  const said = (path: Path, value: unknown) => refused(withAt(document(), path, value)).map(({ message }) => message);
  const must = (fact: string) => said(['return', 'requirements'], [{ code: 'r', must: { fact, known: true } }])[0];

  it('is told which there are, and no other that might be meant', () => {
    expect(must('birthday')).toMatch(/^'birthday' is no fact: Name an event \(placed, .*, now\)$/);
    expect(must('zoo.animal')).toMatch(/^'zoo.animal' is no fact: Name a fact of order, line, .*, evidence$/);
    expect(must('line')).toMatch(/^'line' is no fact: Name an event \([^;]*\)$/);
    expect(said(['return', 'request', 'from'], 'birthday')[0]).toMatch(/^'birthday' is no fact: Count from an event/);
  });
});

describe('what a policy declares of a fact', () => {
  const said = (name: string, declaration: object) =>
    refused({ ...document(), facts: { [name]: declaration } }).map(({ path, message }) => `${path.at(-1)} ${message}`);

  it('is nothing but who is asked, where the facts themselves say it', () => {
    const what = (of: string) => `cannot be said of ${of}, which the facts state; write only askOf`;
    expect(said('delivery', { values: ['a'], default: 'a' })).toEqual([
      `values ${what('an event')}`,
      `default ${what('an event')}`,
    ]);
    expect(said('order.total', { values: [1] })).toEqual([`values ${what('an amount')}`]);
    expect(said('order.total', { default: 1 })).toEqual([`default ${what('an amount')}`]);
    expect(said('delivery', { askOf: 'store' })).toEqual([]);
    expect(said('order.total', { askOf: 'store' })).toEqual([]);
  });

  it('is of the kind of the fact', () => {
    expect(said('order.channel', { values: ['web', 1], default: 5 })).toEqual([
      'values must be text, as order.channel is',
      'default must be text, as order.channel is',
      'default must be one of the values: ["web",1]',
    ]);
    expect(said('line.discounted', { values: ['yes'] })).toEqual([
      'values must be true or false, as line.discounted is',
    ]);
    expect(said('order.units', { values: [1, 2], default: 2 })).toEqual([]);
    expect(said('line.size', { values: ['S', 1, true], default: ['S'] })).toEqual([]);
  });

  it('of a list is only a list that stands for the unknown', () => {
    expect(said('payment.kinds', { default: ['card'] })).toEqual([]);
    expect(said('payment.kinds', { default: 'card' })).toEqual([
      'default must be a list of texts, as payment.kinds is',
    ]);
    expect(said('payment.kinds', { values: ['card'] })).toEqual([
      'values cannot be said of a list; write only default or askOf',
    ]);
  });

  it('is one of its values', () => {
    expect(said('line.size', { values: ['S', 'M'], default: 'S' })).toEqual([]);
    expect(said('line.size', { values: ['S', 'M'], default: 'L' })).toEqual([
      'default must be one of the values: ["S","M"]',
    ]);
    expect(said('line.size', { default: 'L' })).toEqual([]);
    expect(said('claim.remedy', { values: ['refund'], default: 'refund' })).toEqual([]);
  });
});

describe('a test', () => {
  const said = (must: object) =>
    refused(withAt(document(), ['return', 'requirements'], [{ code: 'r', must }])).map(({ message }) => message);

  it('fits the fact', () => {
    expect(said({ fact: 'order.units', is: 2 })).toEqual([]);
    expect(said({ fact: 'order.units', atLeast: { fact: 'line.quantity' } })).toEqual([]);
    expect(said({ fact: 'order.total', moreThan: 0 })).toEqual([]);
    expect(said({ fact: 'order.total', moreThan: { fact: 'order.goods' } })).toEqual([]);
    expect(said({ fact: 'delivery', known: true, is: undefined })).toEqual([]);
    expect(said({ count: { per: 'order' }, atLeast: { fact: 'line.quantity' } })).toEqual([]);
  });

  it('names values of its kind', () => {
    expect(said({ fact: 'order.channel', is: 5 })).toEqual(['must be text, as order.channel is: 5 never is']);
    expect(said({ fact: 'order.channel', in: ['web', 5, 6] })).toEqual([
      'must be text, as order.channel is: 5, 6 never is',
    ]);
  });

  it('of money says how much', () => {
    expect(said({ fact: 'order.total', is: 5 })).toEqual([
      'cannot be asked of order.total, which is an amount of money: write atLeast, moreThan, atMost, lessThan or known',
    ]);
  });

  it('and a cost are of facts that there are', () => {
    const cost = (fact: string) =>
      problems(withAt(document(), ['return', 'refund', 'deductions'], [{ kind: 'cost', code: 'c', fact }]));
    const AT = 'at policy.return.refund.deductions.0.fact';
    expect(cost('zoo.fee')).toEqual([`unknown-fact ${AT}`]);
    expect(cost('order.channel')).toEqual([`unfit-test ${AT}`]);
    for (const fact of ['order.units', 'shipping.actual', 'claim.freight']) expect(cost(fact)).toEqual([]);
  });
});

describe('an exception that says a part of how goods come back', () => {
  const none = exception('none', is('line.category', 'toy'), { return: { sendBack: null } });
  const part = (when: object, priority?: number) =>
    exception('part', when, { return: { sendBack: { lostOnTheWayBack: 'store' } } }, priority ? { priority } : {});
  const gold = is('customer.tier', 'gold');
  const MISSING = 'missing at policy.exceptions.1.then.return.sendBack.dispatch';

  it('says all of it, where another may say before that they do not', () => {
    expect(problems(withExceptions(none, part(gold, 1)))).toEqual([MISSING]);
    expect(problems(withExceptions(none, part(gold)))).toContain(MISSING);
  });

  it('but not where the other speaks later, or of other units', () => {
    expect(problems(withExceptions(none, part(gold, -1)))).toEqual([]);
    expect(problems(withExceptions(none, part(is('line.category', 'book'), 1)))).toEqual([]);
    expect(problems(withExceptions(part(gold)))).toEqual([]);
  });

  it('and the other may have a priority as well', () => {
    expect(problems(withExceptions({ ...none, priority: 2 }, part(gold, 1)))).toEqual([]);
    expect(problems(withExceptions({ ...none, priority: 2 }, part(gold, 2)))).toContain(MISSING);
    expect(problems(withExceptions({ ...none, priority: 1 }, part(gold, 2)))).toEqual([MISSING]);
  });
});

it('terms for money may hang on how many claims there were, but not for each line', () => {
  const counted = (per: string) =>
    problems(
      withExceptions(exception('money', { count: { per }, atLeast: 1 }, { money: { unitRounding: 'half-up' } })),
    );
  expect(counted('order')).toEqual([]);
  expect(counted('customer')).toEqual([]);
  expect(counted('line')).toEqual(['unit-decides-money at policy.exceptions.0.when.count.per']);
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

  const CONFLICT = (i: number) => `conflicting-exceptions at policy.exceptions.${i}.then.return.returnCosts`;

  it.each<[string, object, object]>([
    ['are for the same', a, a],
    ['share a value', { fact: 'line.category', in: ['toy', 'book'] }, { fact: 'line.category', in: ['book', 'game'] }],
    ['are for one value and for many', a, { fact: 'line.category', in: ['book', 'toy'] }],
    ['both hold while nobody knows', { ...a, unknown: 'yes' }, { ...is('line.category', 'book'), unknown: 'yes' }],
    ['are for numbers that meet', { fact: 'line.weight', atLeast: 2 }, { fact: 'line.weight', atMost: 2 }],
    ['share a value beside others', { all: [a, b] }, { all: [a, is('line.sale', true)] }],
    ['are for one value and for whatever is known', a, { fact: 'line.category', known: true }],
  ])('are refused where they %s', (_, one, other) => {
    expect(problems(withExceptions(exception('x', one), exception('y', other, customerPays)))).toEqual([CONFLICT(1)]);
    expect(problems(withExceptions(exception('y', other, customerPays), exception('x', one)))).toEqual([CONFLICT(1)]);
  });

  it.each<[string, object, object]>([
    ['values of one fact', { all: [a, b] }, { all: [is('line.category', 'book'), b] }],
    [
      'values beside what else is asked',
      { all: [b, a] },
      { all: [is('line.category', 'book'), is('line.sale', true)] },
    ],
    ['numbers', { fact: 'line.weight', atLeast: 2 }, { fact: 'line.weight', lessThan: 2 }],
  ])('are accepted where %s keep them apart', (_, one, other) => {
    expect(problems(withExceptions(exception('x', one), exception('y', other, customerPays)))).toEqual([]);
  });

  it('are compared with each before, not only with the first or the last', () => {
    const book = is('line.category', 'book');
    const both = { all: [a, b] };
    const three = (first: object, second: object) =>
      problems(withExceptions(exception('x', first), exception('y', second), exception('z', both, customerPays)));
    expect(three(book, a)).toEqual([CONFLICT(2)]);
    expect(three(a, book)).toEqual([CONFLICT(2)]);
    expect(three(book, book)).toEqual([]);
    // Of two conflicts about one term the first is told.
    expect(three(a, a)).toEqual([CONFLICT(2)]);
    expect(
      problems(
        withExceptions(
          exception('w', book),
          exception('x', book),
          exception('y', a),
          exception('z', both, customerPays),
        ),
      ),
    ).toEqual([CONFLICT(3)]);
  });

  it('are told of the terms they disagree about, and of no other', () => {
    const two = { return: { arrivedDamaged: 'allow', returnCosts: 'store' } };
    const other = { return: { arrivedDamaged: 'allow', returnCosts: 'customer', conditions: [] } };
    expect(problems(withExceptions(exception('x', a, two), exception('y', b, other)))).toEqual([CONFLICT(1)]);
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
