import { describe, expect, it } from 'vitest';
import {
  evaluateCancellation,
  lintPolicy,
  type PolicyDocument,
  parsePolicy,
  safeParsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';
import { guardPolicy } from '../../src/policy/check/guard.ts';
import { type Path, problem, withAt } from '../facts/examples.ts';

const document = () => structuredClone(sevenDayPolicy) as object;
const withExceptions = (...exceptions: readonly object[]) => ({ ...document(), exceptions });
const exception = (id: string, when: object) => ({ id, when, then: { return: { returnCosts: 'store' } } });
const is = (fact: string, value: unknown) => ({ fact, is: value });

function refused(input: unknown) {
  const result = safeParsePolicy(input);
  return result.success ? [] : result.issues;
}

const problems = (input: unknown) => refused(input).map(problem);

/** A condition so many levels within another. */
function deep(levels: number): object {
  return Array.from({ length: levels }).reduce<object>((condition) => ({ not: condition }), is('line.a', 1));
}

const deepDocument = (levels: number) => withExceptions(exception('deep', deep(levels)));

const tooManyExceptions = withExceptions(
  ...Array.from({ length: 10_001 }, (_, i) => exception(`e${i}`, is('line.category', `c${i}`))),
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
    ['holds a part again and again', laughs, 'too-large', 500_000],
    ['is a list of millions', () => ({ ...document(), exceptions: Array(3_000_000).fill(0) }), 'too-large', 20],
    ['has a text of 10 MB', () => ({ ...document(), id: 'x'.repeat(10_000_000) }), 'too-large', 500],
    [
      'has many names',
      () => ({
        ...document(),
        facts: Object.fromEntries(Array.from({ length: 250_001 }, (_, i) => [`line.a${i}`, {}])),
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

  it('is told what to write instead', () => {
    const sentence = (input: unknown) => refused(input).map(({ message }) => message);
    expect(sentence(deepDocument(100))).toEqual([
      'must not be more than 64 levels deep, nor hold itself: combine conditions in one list of all or any',
    ]);
    expect(sentence({ ...document(), contact: { email: 'x'.repeat(3_000_000) } })).toEqual([
      'must not hold more than 250000 values, or texts of more than 2000000 characters: put what differs between products under their attributes',
    ]);
    expect(sentence(tooManyExceptions)).toEqual([
      'must be 10000 exceptions at most, and 2000 that may meet: write one that tests an attribute for several values with in',
    ]);
  });

  it('with too many exceptions is refused without comparing them', () => {
    expect(problems(tooManyExceptions)).toEqual(['too-large at policy.exceptions']);
  });

  it('has 10,000 exceptions at most, and those are compared', () => {
    const many = (count: number) => {
      const one = { id: 'one', when: is('customer.tier', 'gold'), then: { return: { returnCosts: 'customer' } } };
      const others = Array.from({ length: count - 1 }, (_, i) => exception(`e${i}`, is('line.category', `c${i}`)));
      return problems(withExceptions(...others, one));
    };
    expect(many(10_000)).toEqual(['conflicting-exceptions at policy.exceptions.9999.then.return.returnCosts']);
    expect(many(10_001)).toEqual(['too-large at policy.exceptions']);
  });

  it('has no more exceptions that may meet than can be compared', () => {
    const inTurn = (count: number) =>
      withExceptions(
        ...Array.from({ length: count }, (_, i) => exception(`e${i}`, { fact: 'line.price', atLeast: { EUR: i } })),
      );
    expect(problems(inTurn(2_000))).toEqual([]);
    expect(problems(inTurn(2_001))).toEqual(['too-large at policy.exceptions']);
  });

  it('is told a few of the values that a fact has, not thousands', () => {
    const values = Array.from({ length: 30_000 }, (_, i) => `v${i}`);
    const wrong = { fact: 'line.size', in: values.map((value) => `${value}x`) };
    const input = { ...withExceptions(exception('e', wrong)), facts: { 'line.size': { values } } };
    const [message = ''] = refused(input).map((issue) => issue.message);
    expect(message).toMatch(/^names "v0x", .*"v19x" and others, which line.size never is: write "v0"/);
    expect(message.length).toBeLessThan(1_000);
  });

  it.each([
    [20, false],
    [21, true],
  ])('is told of %i values: some are left out: %s', (count, hasOthers) => {
    const values = Array.from({ length: count }, (_, i) => `v${i}`);
    const input = {
      ...withExceptions(exception('e', is('line.size', 'none'))),
      facts: { 'line.size': { values } },
    };
    const [message = ''] = refused(input).map((issue) => issue.message);
    expect(message).toContain('"v19"');
    expect(message.includes('"v19" and others')).toBe(hasOthers);
  });

  it.each<[string, readonly object[]]>([
    [
      'combinations of two facts',
      Array.from({ length: 1_000 }, (_, i) => ({
        all: [is('line.category', `c${i % 30}`), is('order.region', `r${Math.floor(i / 30)}`)],
      })),
    ],
    [
      'combinations of ten facts',
      Array.from({ length: 1_000 }, (_, i) => ({
        all: Array.from({ length: 10 }, (_, k) => is(`line.b${k}`, ((i >> k) & 1) === 1)),
      })),
    ],
    [
      'words that are almost one another',
      Array.from({ length: 2_000 }, (_, i) =>
        is('line.category', `${'x'.repeat(80)}${'ab'.repeat(9)}${i.toString(2)}`),
      ),
    ],
  ])('of %s is looked through by a linter to an end', (_, conditions) => {
    const input = withExceptions(
      ...conditions.map((when, i) => ({
        id: `e${i}`,
        when,
        then: { return: { returnCosts: i % 2 === 0 ? 'store' : 'customer' } },
      })),
    );
    expect(problems(input)).toEqual([]);
    const codes = new Set(lintPolicy(input as PolicyDocument).map(({ code }) => code));
    expect([...codes]).toEqual(['same-as-general']);
  });

  it('with thousands of steps, rungs and words is looked through as far as that takes no time', () => {
    const many = <T>(make: (i: number) => T) => Array.from({ length: 2_500 }, (_, i) => make(i));
    const when = (i: number) => is('line.category', `c${i === 1 || i === 2_499 ? 0 : i}`);
    const steps = many((i) => ({ when: when(i), basisPoints: i }));
    const words = many((i) => `${'abcdefgh'.repeat(4)}-${String.fromCharCode(97 + (i % 26))}-${i}`);
    const input = {
      ...withExceptions(
        exception('once', { fact: 'line.word', in: words }),
        ...['a', 'b'].map((id) => exception(id, { fact: 'line.word', in: words.map((word) => `other-${word}`) })),
      ),
      return: {
        ...sevenDayPolicy.return,
        remedies: many((i) => ({ kind: 'refund', when: when(i) })),
        refund: { ...sevenDayPolicy.return.refund, deductions: [{ kind: 'steps', code: 'late', steps }] },
      },
    };
    expect(problems(input)).toEqual([]);
    expect(lintPolicy(input as unknown as PolicyDocument).map(problem)).toEqual([
      'unreachable-step at policy.return.refund.deductions.0.steps.1',
    ]);
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
