import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateReturn,
  type FactDeclarations,
  type Order,
  type PolicyCondition,
  parsePolicy,
  type ReturnClaim,
  safeParsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
import { areDisjoint, canHold, goal } from '../../src/policy/check/disjoint.ts';
import { runs } from '../properties/settings.ts';

const week = (amount: number) => ({ amount, unit: 'day' }) as const;
const not = (condition: PolicyCondition): PolicyCondition => ({ not: condition });
const all = (...conditions: PolicyCondition[]): PolicyCondition => ({ all: conditions });
const any = (...conditions: PolicyCondition[]): PolicyCondition => ({ any: conditions });

const TEXTS = ['a', 'b', '2026-03-02'] as const;
const NUMBERS = [0, 1, 2.5] as const;
const DATES = ['2026-03-01', '2026-03-02', '2026-03-05'] as const;
const YEARLY = ['--03-01', '--03-02', '--12-24'] as const;

const anyUnknown = fc.constantFrom({}, {}, { unknown: 'yes' as const }, { unknown: 'no' as const });
const anyBoundName = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan');
const anyAmounts = fc.constantFrom<Record<string, number>>(
  { EUR: 100 },
  { EUR: 200 },
  { USD: 100 },
  { EUR: 100, USD: 200 },
);
const anyClock = fc.oneof(
  fc
    .constantFrom('delivery', 'placed', 'line.x')
    .chain((from) => fc.constantFrom(0, 1, 3).map((amount) => ({ from, period: week(amount) }))),
  fc
    .constantFrom('delivery', 'line.x')
    .chain((from) => fc.constantFrom(1, 3).map((amount) => ({ from, before: week(amount) }))),
  fc.constantFrom(...DATES).map((on) => ({ on })),
  fc.constant({ unlimited: true as const }),
);

const anyMomentTest = fc.oneof(
  anyClock.chain((clock) => fc.constantFrom<object>({ within: clock }, { after: clock })),
  fc
    .constantFrom(...DATES)
    .chain((date) => fc.constantFrom<object>({ from: date }, { to: date }, { from: date, to: date })),
  fc.tuple(fc.constantFrom(...YEARLY), fc.constantFrom(...YEARLY)).map(([from, to]): object => ({ from, to })),
  fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 }).map((weekday): object => ({ weekday })),
);
const anyTextTest = fc.oneof(
  fc.constantFrom(...TEXTS).chain((text) => fc.constantFrom<object>({ is: text }, { has: text })),
  fc.subarray([...TEXTS], { minLength: 1 }).chain((list) => fc.constantFrom<object>({ in: list }, { hasAny: list })),
);
const anyNumberTest = fc
  .tuple(anyBoundName, fc.constantFrom(...NUMBERS))
  .map(([name, bound]): object => ({ [name]: bound }));
const anyKnown = fc.boolean().map((known): object => ({ known }));
const anyAttributeTest = fc.oneof(
  anyMomentTest,
  anyTextTest,
  anyTextTest,
  anyNumberTest,
  anyKnown,
  fc.constantFrom<object>({ is: true }, { is: false }, { is: 1 }, { in: [1, 'a'] }),
);

const of = (fact: string, tests: fc.Arbitrary<object>) => tests.map((test) => ({ fact, ...test }));
const anyTest = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: of('line.x', anyAttributeTest) },
      {
        weight: 2,
        arbitrary: of(
          'line.declared',
          fc.constantFrom<object>({ is: 'a' }, { is: 'b' }, { in: ['a', 'b'] }, { known: true }),
        ),
      },
      of('line.defaulted', fc.oneof(anyTextTest, anyKnown)),
      of('asked', fc.oneof(anyMomentTest, anyKnown)),
      of('delivery', fc.oneof(anyMomentTest, anyKnown)),
      {
        weight: 2,
        arbitrary: of(
          'order.total',
          fc.tuple(anyBoundName, anyAmounts).map(([name, bound]): object => ({ [name]: bound })),
        ),
      },
      of('order.currency', fc.constantFrom<object>({ is: 'EUR' }, { is: 'USD' }, { in: ['EUR', 'JPY'] })),
      of('order.units', fc.oneof(anyNumberTest, fc.constantFrom<object>({ is: 1 }, { in: [1, 2] }))),
      of(
        'payment.kinds',
        fc.constantFrom<object>({ has: 'card' }, { has: 'gift' }, { hasAny: ['card', 'gift'] }, { known: true }),
      ),
      of('condition.unused', fc.constantFrom<object>({ is: true }, { is: false }, { known: false })),
      of('claim.remedy', fc.constantFrom<object>({ is: 'refund' }, { in: ['refund', 'replacement'] })),
      fc
        .tuple(fc.constantFrom('line', 'order'), anyBoundName, fc.constantFrom(...NUMBERS))
        .map(([per, name, bound]): object => ({ count: { per }, [name]: bound })),
    ),
    anyUnknown,
  )
  .map(([test, unknown]) => ({ ...test, ...unknown }) as PolicyCondition);

const { condition: anyCondition } = fc.letrec<{ condition: PolicyCondition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyTest,
    tie('condition').map(not),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((list) => all(...list)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((list) => any(...list)),
  ),
}));

const absent = fc.constant(undefined);
const anyValue = fc.oneof(
  fc.constantFrom<string | number | boolean>(...TEXTS, 'c', ...NUMBERS, -1, 2, 7, true, false),
  fc.constantFrom<string>(...DATES, '2026-03-03', '2026-12-24', '2026-03-02T12:00:00Z'),
  fc.subarray([...TEXTS, 'c']),
  absent,
);

const anyFacts = fc.record({
  x: anyValue,
  declared: fc.oneof(fc.constantFrom<string | string[]>('a', 'b', 'c', ['a']), absent),
  defaulted: fc.oneof(fc.constantFrom('a', 'b'), absent),
  currency: fc.constantFrom('EUR', 'USD', 'CHF'),
  amount: fc.constantFrom(0, 99, 100, 150, 200, 300),
  quantity: fc.constantFrom(1, 2, 3),
  kinds: fc.oneof(fc.subarray(['card', 'gift', 'bank'], { minLength: 1 }), absent),
  delivered: fc.oneof(fc.constantFrom(...DATES, 'day-unknown'), absent),
  placed: fc.oneof(fc.constantFrom('2026-02-28T12:00:00Z', '2026-03-01T00:00:00Z'), absent),
  asked: fc.constantFrom('2026-03-05T10:00:00Z', '2026-03-06', '2026-03-09T23:00:00Z'),
  unused: fc.oneof(fc.boolean(), absent),
  remedy: fc.oneof(fc.constantFrom('refund' as const, 'replacement' as const, 'repair' as const), absent),
  before: fc.constantFrom(0, 1, 2),
});

type Facts = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;

/** The exceptions that apply to the one unit of an order with these facts. */
function applied(conditions: readonly PolicyCondition[], facts: Facts): readonly string[] {
  const order: Order = {
    number: 'A-1',
    currency: facts.currency,
    placed: facts.placed,
    lines: [
      {
        id: '1',
        product: 'R',
        quantity: facts.quantity,
        amount: facts.amount,
        attributes: given({ x: facts.x, declared: facts.declared, defaulted: facts.defaulted }),
      },
    ],
    parcels: [
      {
        id: 'P',
        contents: [{ line: '1', quantity: facts.quantity }],
        dispatched: 'day-unknown',
        delivered: facts.delivered,
      },
    ],
    ...(facts.kinds === undefined
      ? {}
      : { tenders: facts.kinds.map((kind, i) => ({ id: `t${i}`, kind, amount: i === 0 ? facts.amount : 0 })) }),
    ledger: Array.from({ length: facts.before }, (_, i) => ({
      id: `L${i}`,
      kind: 'defect',
      at: '2026-03-01T00:00:00Z',
    })),
  };
  const claim: ReturnClaim = {
    kind: 'return',
    asked: facts.asked,
    remedy: facts.remedy,
    items: [{ line: '1', quantity: 1, ...(facts.unused === undefined ? {} : { condition: { unused: facts.unused } }) }],
  };
  const decision = evaluateReturn(order, claim, {
    policy: parsePolicy(policyWith(conditions)),
    at: '2026-03-10T00:00:00Z',
  });
  return decision.lines.flatMap(({ exceptions }) => exceptions ?? []);
}

const given = (attributes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as NonNullable<
    Order['attributes']
  >;

const FACTS: FactDeclarations = {
  'line.declared': { values: ['a', 'b'] },
  'line.defaulted': { default: 'a' },
};

const policyWith = (conditions: readonly PolicyCondition[]) => ({
  ...sevenDayPolicy,
  facts: FACTS,
  exceptions: conditions.map((when, i) => ({
    id: `e${i}`,
    when,
    priority: i,
    then: { return: { returnCosts: 'store' } },
  })),
});

/** Tests of few moments against few clocks, so that many are of the same. */
const anyClockCondition = fc
  .tuple(
    fc.constantFrom('asked', 'line.x'),
    fc.constantFrom('within', 'after'),
    fc.constantFrom<object>(
      { from: 'delivery', period: week(1) },
      { from: 'delivery', period: week(4) },
      { from: 'delivery', before: week(1) },
      { from: 'delivery', before: week(3) },
      { on: '2026-03-02' },
      { on: '2026-03-06' },
    ),
    anyUnknown,
    fc.boolean(),
  )
  .map(([fact, word, clock, unknown, inverse]) => {
    const condition = { fact, [word]: clock, ...unknown } as PolicyCondition;
    return inverse ? not(condition) : condition;
  });

const someFacts = fc.array(anyFacts, { minLength: 8, maxLength: 8 });

describe('a proof', () => {
  it.each([
    ['conditions', anyCondition],
    ['terms', anyClockCondition],
  ])('holds: no facts make two %s true that it calls disjoint', (_, any) => {
    fc.assert(
      fc.property(any, any, someFacts, (one, other, facts) => {
        fc.pre(areDisjoint(one, other, FACTS));
        fc.pre(safeParsePolicy(policyWith([one, other])).success);
        for (const some of facts) expect(applied([one, other], some), JSON.stringify(some)).not.toEqual(['e0', 'e1']);
      }),
      { ...runs(150), maxSkipsPerRun: 100 },
    );
  });

  it.each([
    ['conditions', anyCondition],
    ['terms', anyClockCondition],
  ])('holds of what follows: where one of two %s is true the other is, if it says so', (_, any) => {
    fc.assert(
      fc.property(any, any, someFacts, (one, other, facts) => {
        fc.pre(!canHold([goal(one, 'true'), goal(other, 'not-true')], FACTS));
        fc.pre(safeParsePolicy(policyWith([one, other])).success);
        for (const some of facts) expect(applied([one, other], some), JSON.stringify(some)).not.toEqual(['e0']);
      }),
      { ...runs(150), maxSkipsPerRun: 100 },
    );
  });
});
