import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EvaluationOptions,
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  type Issue,
  isInvalidInput,
  type Order,
  parseClaim,
  parseOrder,
  parsePolicy,
  safeParseClaim,
  safeParseOrder,
  safeParsePolicy,
  sevenDayPolicy,
  shareOrder,
  toLedgerEntry,
} from '../../src/index.ts';
import { anyPolicy, type Case, CLAIM_KINDS } from '../generators/index.ts';
import { evaluate, mixedCaseFor } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

const EVALUATORS = [
  evaluateReturn,
  evaluateCancellation,
  evaluateMissingItem,
  evaluateDefect,
  evaluateMissingPackage,
] as readonly ((order: unknown, claim: unknown, options?: unknown) => unknown)[];

const HANG = 5000;

/** Runs it: true if it answered, false if it refused with paths; anything else fails. */
function answers(run: () => unknown, names: readonly string[]): boolean {
  const started = performance.now();
  try {
    run();
    return true;
  } catch (error) {
    if (!isInvalidInput(error)) throw error;
    expectPaths(error.issues, names);
    return false;
  } finally {
    expect(performance.now() - started, 'milliseconds').toBeLessThan(HANG);
  }
}

function expectPaths(issues: readonly Issue[], names: readonly string[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const { path, code, message } of issues) {
    expect(names, JSON.stringify(path)).toContain(String(path[0]).split('.')[0]);
    expect(path.every((key) => typeof key === 'string' || typeof key === 'number')).toBe(true);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message.length).toBeGreaterThan(0);
  }
}

const ALL = ['order', 'claim', 'policy', 'options'];

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  withBoxedValues: true,
});

/** Values that have broken other programs. */
const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'day-unknown',
  '2026-02-30',
  '2026-03-01',
  '2199-12-31',
  '1900-01-01',
  '2026-03-01T10:00:00',
  '2026-03-01T10:00:00Z',
  '2199-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  'Europe/Paris',
  'GMT+25',
  'EUR',
  'JPY',
  // ISO 4217: no currency.
  'XXX',
  '\ud800',
  '\u0000',
  'a'.repeat(20_000),
  0,
  -0,
  -1,
  0.5,
  1,
  2,
  7,
  10_000,
  2 ** 31,
  2 ** 53 - 1,
  900_719_925_474_099,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol('symbol'),
  () => 0,
  new Date(0),
  new Date(Number.NaN),
  new Date(8.64e15),
  [],
  {},
  [[]],
  [null],
  Object.create(null),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  new Map([['id', 1]]),
  deepList(300),
  Array.from({ length: 3000 }, () => 1),
];

/** Values that throw when they are read. */
const TRAPS: readonly unknown[] = [
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('a proxy');
      },
    },
  ),
  {
    get id(): string {
      throw new Error('a getter');
    },
  },
];

function deepList(depth: number): unknown {
  let list: unknown = [];
  for (let level = 0; level < depth; level += 1) list = [list];
  return list;
}

type Path = readonly (string | number)[];

/** All places in facts, the top first. */
function placesIn(facts: unknown, path: Path = []): Path[] {
  if (typeof facts !== 'object' || facts === null || facts instanceof Date) return [path];
  return [path, ...Object.entries(facts).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** A copy with another value at one place, which then may be gone or there twice. */
function changedAt(
  facts: unknown,
  [key, ...rest]: Path,
  change: (holder: Record<string, unknown>, key: string) => void,
) {
  if (key === undefined || typeof facts !== 'object' || facts === null) return facts;
  const copy = (Array.isArray(facts) ? [...facts] : { ...facts }) as Record<string, unknown>;
  if (rest.length === 0) change(copy, String(key));
  else copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

interface Mutation {
  readonly place: number;
  readonly kind: 'replace' | 'drop' | 'duplicate' | 'rename' | 'add' | 'scale' | 'reverse' | 'borrow';
  readonly value: unknown;
  readonly other: number;
  readonly name: string;
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom(
    'replace',
    'replace',
    'drop',
    'duplicate',
    'rename',
    'add',
    'scale',
    'reverse',
    'borrow',
    'borrow',
  ),
  value: fc.oneof(fc.constantFrom(...HOSTILE), anything),
  other: fc.nat(),
  name: fc.constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'id', 'kind', 'at', 'quantity', 'x'),
});

const own = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function mutated(facts: unknown, { place, kind, value, other, name }: Mutation): unknown {
  const places = placesIn(facts).filter((path) => path.length > 1);
  const path = places[place % Math.max(1, places.length)];
  if (path === undefined) return facts;
  return changedAt(facts, path, (holder, key) => {
    const before = holder[key];
    const remove = () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]);
    switch (kind) {
      case 'replace':
        holder[key] = value;
        break;
      case 'drop':
        remove();
        break;
      case 'duplicate':
        if (Array.isArray(holder)) holder.splice(Number(key), 0, before);
        else if (Array.isArray(before)) holder[key] = [...before, ...before];
        break;
      case 'rename':
        remove();
        own(holder, name, before);
        break;
      case 'add':
        if (typeof before === 'object' && before !== null) holder[key] = own({ ...before }, name, value);
        else own(holder, name, value);
        break;
      case 'scale':
        if (typeof before === 'number') holder[key] = before * (other % 2 === 0 ? 1_000_003 : 2 ** (other % 54));
        break;
      case 'reverse':
        if (Array.isArray(before)) holder[key] = [...before].reverse();
        break;
      case 'borrow': {
        // The value of another place: often of the right type, and so often decided.
        const from = places[other % places.length] ?? [];
        holder[key] = from.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[String(step)], facts);
        break;
      }
    }
  });
}

interface Inputs {
  readonly order: Order;
  readonly claim: Case['claim'];
  readonly options: EvaluationOptions;
}

/** The options with their policy from its parser, where that takes it: the evaluators take no other. */
function parsedIn(options: EvaluationOptions): EvaluationOptions {
  try {
    return { ...options, policy: parsePolicy(options.policy) };
  } catch {
    return options;
  }
}

describe('random garbage is refused with a path or decided', () => {
  it('anything at all', () => {
    const inputs = fc.tuple(anything, anything, fc.record({ at: anything, policy: anything, trace: anything }));
    fc.assert(
      fc.property(inputs, fc.nat({ max: 4 }), ([order, claim, options], which) => {
        answers(() => parseOrder(order), ['order']);
        answers(() => parseClaim(claim), ['claim']);
        answers(() => parsePolicy(options.policy), ['policy']);
        for (const result of [safeParseOrder(order), safeParseClaim(claim), safeParsePolicy(options.policy)]) {
          if (!result.success) expectPaths(result.issues, ALL);
        }
        answers(() => EVALUATORS[which]?.(order, claim, options), ALL);
        answers(() => EVALUATORS[which]?.(order, claim), ALL);
        answers(() => shareOrder(order as Order), ['order']);
      }),
      runs(200),
    );
  });

  it('anything in place of one of the inputs', () => {
    const anyOne = fc.oneof(anything, fc.constantFrom(...HOSTILE, ...TRAPS, ...TRAPS.map((trap) => [trap])));
    fc.assert(
      fc.property(mixedCaseFor(), fc.constantFrom('order', 'claim', 'policy', 'at'), anyOne, (one, what, garbage) => {
        const options = { at: what === 'at' ? garbage : one.at, policy: what === 'policy' ? garbage : sevenDayPolicy };
        const evaluator = EVALUATORS[CLAIM_KINDS.indexOf(one.claim.kind)];
        const [order, claim] = [what === 'order' ? garbage : one.order, what === 'claim' ? garbage : one.claim];
        answers(() => evaluator?.(order, claim, options), ALL);
      }),
      runs(200),
    );
  });

  it('anything in place of the options', () => {
    const anyOne = fc.oneof(anything, fc.constantFrom(...HOSTILE.filter((value) => value !== undefined)));
    fc.assert(
      fc.property(mixedCaseFor(), anyOne, ({ order, claim }, garbage) => {
        const evaluator = EVALUATORS[CLAIM_KINDS.indexOf(claim.kind)];
        answers(() => evaluator?.(order, claim, garbage), ALL);
      }),
      runs(100),
    );
  });

  it('a moment of evaluation that is none is refused at options, at', () => {
    const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 1 }] };
    const claim = { kind: 'cancellation', asked: '2026-03-06T00:00:00Z' } as const;
    try {
      evaluateCancellation(order, claim, { at: '2026-03-06T00:00:00' });
      expect.unreachable('it names no moment');
    } catch (error) {
      if (!isInvalidInput(error)) throw error;
      expect(error.issues.map(({ path }) => path)).toEqual([['options', 'at']]);
    }
  });

  it('valid facts of which some places were changed', () => {
    const reached = new Reached('decided', 'refused');
    const inputs = fc
      .tuple(mixedCaseFor({ contradictions: true }), anyPolicy())
      .map(([{ order, claim, at }, policy]): Inputs => ({ order, claim, options: { at, policy, trace: true } }));
    const mutations = fc.array(anyMutation, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(inputs, mutations, (valid, list) => {
        const { order, claim, options } = list.reduce<unknown>(mutated, valid) as Inputs;
        const evaluator = EVALUATORS[CLAIM_KINDS.indexOf(valid.claim.kind)];
        const isDecided = answers(() => evaluator?.(order, claim, parsedIn(options)), ALL);
        answers(() => parseOrder(order), ['order']);
        answers(() => parseClaim(claim), ['claim']);
        answers(() => parsePolicy(options?.policy), ['policy']);
        reached.run();
        reached.saw(isDecided ? 'decided' : 'refused');
      }),
      runs(300),
    );
    reached.expectAtLeast(5, 'decided');
    reached.expectAtLeast(20, 'refused');
  });

  it('what compiles decides: any valid facts, under any policy', () => {
    const reached = new Reached('a grant', 'an exception that holds', 'an unknown fact');
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), anyPolicy(), ({ order, claim, at }, document) => {
        const policy = parsePolicy(document);
        const decision = evaluate(order, claim, { at, policy, trace: true });
        const text = JSON.stringify(decision, (_, value) => {
          if (typeof value === 'number') expect(Number.isSafeInteger(value), String(value)).toBe(true);
          return value;
        });
        reached.run();
        reached.saw('a grant', decision.remedies.length > 0);
        reached.saw('an exception that holds', text.includes('"exceptions":["'));
        reached.saw(
          'an unknown fact',
          decision.reasons.some(({ code }) => code === 'fact-unknown' || code === 'fact-to-be-judged'),
        );
      }),
      runs(300),
    );
    reached.expectAtLeast(15, 'a grant');
    reached.expectAtLeast(8, 'an exception that holds');
    reached.expectAtLeast(4, 'an unknown fact');
  });

  it('and facts of which some places were changed', () => {
    const reached = new Reached('decided', 'refused');
    const mutations = fc.array(anyMutation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(mixedCaseFor(), anyPolicy().map(parsePolicy), mutations, ({ order, claim, at }, policy, list) => {
        const facts = list.reduce<unknown>(mutated, { order, claim }) as Pick<Case, 'order' | 'claim'>;
        const evaluator = EVALUATORS[CLAIM_KINDS.indexOf(claim.kind)];
        const isDecided = answers(() => evaluator?.(facts.order, facts.claim, { at, policy, trace: true }), ALL);
        reached.run();
        reached.saw(isDecided ? 'decided' : 'refused');
      }),
      runs(200),
    );
    reached.expectAtLeast(5, 'decided');
    reached.expectAtLeast(20, 'refused');
  });

  it('amounts and quantities as large as they may be', () => {
    const reached = new Reached('decided');
    const large = fc.oneof(
      fc.constantFrom(
        0,
        1,
        900_719_925_474_099,
        900_719_925_474_098,
        450_000_000_000_001,
        2 ** 40,
        2 ** 47 - 1,
        2 ** 53 - 1,
      ),
      fc.maxSafeNat(),
      fc.nat({ max: 1000 }),
    );
    const amounts = fc.array(large, { minLength: 1, maxLength: 12 });
    const NUMBERS = ['quantity', 'amount', 'discount', 'tax', 'charged', 'actual', 'standard', 'step'];
    const enlarged = <T>(facts: T, by: readonly number[], counter: { next: number }): T => {
      if (Array.isArray(facts)) return facts.map((inner) => enlarged(inner, by, counter)) as T;
      if (typeof facts !== 'object' || facts === null || facts instanceof Date) return facts;
      return Object.fromEntries(
        Object.entries(facts).map(([key, inner]) => {
          if (!NUMBERS.includes(key) || typeof inner !== 'number') return [key, enlarged(inner, by, counter)];
          counter.next += 1;
          const value = by[counter.next % by.length] ?? inner;
          const most = key === 'quantity' && counter.next % 7 > 0 ? 1_000_000_001 : Number.POSITIVE_INFINITY;
          return [key, counter.next % 3 === 0 ? inner : value % most];
        }),
      ) as T;
    };
    const withStep = ({ order, claim, at }: Case, step: number | undefined): Case =>
      step === undefined || step === 0
        ? { order, claim, at }
        : { order: { ...order, currency: { code: 'EUR', step } }, claim, at };
    fc.assert(
      fc.property(
        mixedCaseFor({ ledger: false }),
        anyPolicy().map(parsePolicy),
        amounts,
        fc.option(fc.oneof(fc.constantFrom(1, 10, 999_983, 1_000_000), large), { nil: undefined, freq: 2 }),
        (one, policy, by, step) => {
          const { order, claim, at } = withStep(one, step);
          const facts = enlarged({ order: { ...order, tenders: undefined }, claim }, by, { next: 0 });
          const evaluator = EVALUATORS[CLAIM_KINDS.indexOf(claim.kind)];
          const isDecided = answers(() => evaluator?.(facts.order, facts.claim, { at, policy }), ALL);
          answers(() => shareOrder(facts.order), ['order']);
          reached.run();
          reached.saw('decided', isDecided);
        },
      ),
      runs(300),
    );
    reached.expectAtLeast(5, 'decided');
  });

  it('nesting without end', () => {
    const deep = deepList(100_000);
    const cyclic: Record<string, unknown> = { number: 'A-1', currency: 'EUR' };
    cyclic.lines = [cyclic];
    cyclic.attributes = { cyclic };
    const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 1 }] };
    const claim = { kind: 'cancellation', asked: '2026-03-06T00:00:00Z' };
    for (const garbage of [deep, cyclic]) {
      expect(answers(() => parseOrder(garbage), ALL)).toBe(false);
      expect(answers(() => parseOrder({ ...order, lines: garbage }), ALL)).toBe(false);
      expect(answers(() => parseOrder({ ...order, attributes: { garbage } }), ALL)).toBe(false);
      expect(answers(() => parseClaim({ ...claim, items: garbage }), ALL)).toBe(false);
      expect(answers(() => parsePolicy({ ...sevenDayPolicy, return: garbage }), ALL)).toBe(false);
      expect(answers(() => EVALUATORS[1]?.(order, claim, { policy: garbage }), ALL)).toBe(false);
      expect(answers(() => EVALUATORS[1]?.(order, claim, { at: garbage }), ALL)).toBe(false);
    }
  });

  it('words that every object knows are words like any other', () => {
    const names = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];
    const policyWith = (name: string) =>
      parsePolicy({ ...sevenDayPolicy, return: { ...sevenDayPolicy.return, conditions: [name] } });
    const order: Order = {
      number: 'A-1',
      currency: 'EUR',
      lines: [{ id: 'toString', product: '__proto__', quantity: 1, amount: 100 }],
      parcels: [{ id: '__proto__', contents: [{ line: 'toString', quantity: 1 }], delivered: '2026-03-05' }],
      tenders: [{ id: 'constructor', amount: 100 }],
    };
    const item = { line: 'toString', quantity: 1, product: '__proto__', condition: {} };
    const claim = {
      kind: 'return',
      asked: '2026-03-06T00:00:00Z',
      orderNumber: 'A-1',
      reason: 'no',
      items: [item],
    } as const;
    for (const name of names) {
      const policy = safeParsePolicy({ ...sevenDayPolicy, return: { ...sevenDayPolicy.return, conditions: [name] } });
      if (!policy.success) continue;
      expect(evaluateReturn(order, claim, { policy: policyWith(name) }).outcome, name).toBe('awaiting');
    }
    const perfect = Object.fromEntries(sevenDayPolicy.return.conditions.map((name) => [name, true]));
    const decision = evaluateReturn(order, { ...claim, items: [{ ...item, condition: perfect }] });
    expect(decision.refund.tenders).toEqual([{ tender: 'constructor', amount: 100 }]);
    expect(toLedgerEntry(decision, { id: '__proto__', at: '2026-03-07' }).lines).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
