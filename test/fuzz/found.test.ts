import { describe, expect, it } from 'vitest';
import { compareAnswers, runConformance } from '../../src/conformance/index.ts';
import {
  allocate,
  applyChanges,
  comparePolicies,
  currencyOf,
  type Decision,
  eligibilityOf,
  eligibilityOfBasket,
  english,
  evaluateClaim,
  explain,
  formatFor,
  fromMinorUnits,
  isInvalidInput,
  parseOrder,
  parsePolicy,
  safeParsePolicy,
  sevenDayPolicy,
  shareOrder,
  taxIncluded,
  toLedgerEntry,
  toMinorUnits,
} from '../../src/index.ts';
import { aDefect, anOrder, aReturn, matchers } from '../../src/testing/index.ts';
import { nested } from './hostile.ts';

/** One test for each thing that `npm run fuzz` found. */

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const order = anOrder();
const claim = aReturn(order);
const decision = evaluateClaim(order, claim);

/** The path and code of the first issue that it is refused with. */
function refusal(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!isInvalidInput(error)) throw error;
    return [...(error.issues[0]?.path ?? []), error.issues[0]?.code];
  }
}

describe('what cannot be read is refused by its name', () => {
  const at = '2026-03-09T12:00:00Z';

  it.each<[string, () => unknown, unknown[]]>([
    ['a claim', () => evaluateClaim(order, revoked as never), ['claim', 'unreadable']],
    ['options', () => evaluateClaim(order, claim, revoked), ['options', 'unreadable']],
    ['a policy', () => parsePolicy(revoked), ['policy', 'unreadable']],
    ['a draft', () => [...comparePolicies(sevenDayPolicy, revoked as never, [])], ['after', 'unreadable']],
    [
      'a policy to decide by',
      () => evaluateClaim(order, claim, { policy: revoked as never }),
      ['options', 'policy', 'not-parsed'],
    ],
    ['options of an account page', () => eligibilityOf(order, revoked), ['options', 'unreadable']],
    ['options of a basket', () => eligibilityOfBasket(order, revoked as never), ['options', 'unreadable']],
    ['a basket', () => eligibilityOfBasket(revoked as never, { at, delivered: '2026-03-12' }), ['order', 'unreadable']],
    ['options of shares', () => shareOrder(order, null as never), ['options', 'unreadable']],
    ['cases', () => [...comparePolicies(sevenDayPolicy, sevenDayPolicy, null as never)], ['cases', 'unreadable']],
    ['a decision in words', () => explain({ ...decision, lines: undefined } as never), ['decision', 'unreadable']],
    ['options of words', () => explain(decision, null as never), ['options', 'unreadable']],
    ['no decision', () => explain(null as never), ['decision', 'unreadable']],
    ['a decision for the ledger', () => toLedgerEntry({} as Decision, { id: '1', at }), ['decision', 'unreadable']],
    ['options of an entry', () => toLedgerEntry(decision, undefined as never), ['options', 'unreadable']],
    [
      'facts to change',
      () => applyChanges(null as never, [{ code: 'clear-address', who: 'store' }]),
      ['facts', 'unreadable'],
    ],
    ['changes', () => applyChanges({ order, claim, at }, null as never), ['changes', 'unreadable']],
    ['a change', () => applyChanges({ order, claim, at }, [{ code: 'none' } as never]), ['facts', 'unreadable']],
    ['a currency', () => toMinorUnits('1', null as never), ['currency', 'unreadable']],
  ])('%s', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected);
  });

  it('a case among others, which are decided', () => {
    const all = comparePolicies(sevenDayPolicy, sevenDayPolicy, [null as never, { order, claim }]);
    const { value } = all.next();
    expect(value).toMatchObject({ cases: 2, same: 1, refusedCases: 1, refused: [{ index: 0 }] });
  });

  it('and an error that was thrown may be anything', () => {
    expect(isInvalidInput(revoked)).toBe(false);
  });
});

it('a field of a list, which is no position, stands in the path as it is', () => {
  const exceptions = Object.defineProperty([], '__proto__', { value: 1, enumerable: true });
  const result = safeParsePolicy({ ...sevenDayPolicy, exceptions });
  expect(result.success ? [] : result.issues.map(({ path }) => path)).toEqual([['policy', 'exceptions', '__proto__']]);
});

it('minus zero, which JSON does not keep, becomes zero', () => {
  expect(parseOrder({ ...order, attributes: { points: -0 } }).attributes?.points).toBe(0);
  expect(currencyOf('EUR', { exponent: -0 })?.exponent).toBe(0);
  expect(parseOrder({ ...order, currency: { code: 'JPY', exponent: -0 } }).currency).toEqual({
    code: 'JPY',
    exponent: 0,
  });
});

describe('a stored decision that was spoilt', () => {
  const stored = JSON.parse(JSON.stringify(decision));

  it('has a code of any length: the message is no longer for it', () => {
    const spoilt = { ...stored, kind: 'return'.repeat(10_000) };
    expect(() => explain(spoilt)).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,200}$/s) }));
  });

  it('has an exponent that no amount can have: the path leads to it', () => {
    const spoilt = { ...stored, refund: { ...stored.refund, exponent: [] } };
    expect(refusal(() => explain(spoilt))).toEqual(['decision', 'refund', 'currency', 'unknown-currency']);
  });

  it('says something that is no text', () => {
    const says = { code: 'follow-policy', who: 'store', clause: 'T6', term: 'any', says: new Date(Number.NaN) };
    expect(refusal(() => explain({ ...stored, nextSteps: [says] }))).toEqual(['decision', 'unreadable']);
  });
});

it('options of shares have words', () => {
  expect(refusal(() => shareOrder(order, { shippingCap: 'cheapest' as never }))).toEqual([
    'options',
    'shippingCap',
    'wrong-value',
  ]);
});

describe('amounts', () => {
  it.each<[string, () => unknown]>([
    ['a symbol as a total', () => allocate(Symbol('total') as never, [1])],
    ['a whole number of another kind', () => allocate(1n as never, [1])],
    ['no weights', () => allocate(1, null as never)],
    ['a weight without text', () => allocate(1, [Object.create(null)])],
    ['a rate of another kind', () => taxIncluded(1, 1n as never)],
    ['a step without text', () => currencyOf('EUR', { step: Symbol('step') as never })],
  ])('%s is a RangeError', (_, call) => {
    expect(call).toThrow(RangeError);
  });

  it('weights are a list, whatever became of it', () => {
    expect(allocate(3, Object.setPrototypeOf([2, 1], null))).toEqual([2, 1]);
    expect(allocate(3, Object.setPrototypeOf([2, 1], String.prototype))).toEqual([2, 1]);
  });

  it('no options are none', () => {
    expect(allocate(2, [1, 1], null as never)).toEqual([1, 1]);
    expect(currencyOf('EUR', null as never)?.code).toBe('EUR');
  });

  it('a currency has no more decimals than can be written', () => {
    const currency = { code: 'EUR', exponent: 2 ** 31, step: 1 };
    expect(refusal(() => fromMinorUnits(1, currency))).toEqual(['currency', 'unknown-currency']);
  });

  it('the message about a currency is short, however long its code is', () => {
    expect(() => toMinorUnits('1', 'E'.repeat(100_000))).toThrow(/^currency: E{20} is no ISO 4217 currency code$/);
  });
});

describe('the conformance kit', () => {
  const one = { id: 'one', about: '', order: {}, claim: {}, decision: {} };
  const kit = { formatVersion: 1, policies: {}, cases: [one] };

  it('an expected decision that no JSON can say is a failed one', () => {
    const odd = { ...kit, cases: [{ ...one, decision: 1n }] };
    expect(compareAnswers(odd, { one: { decision: {} } }).failed).toHaveLength(1);
  });

  it('an answer that no JSON can say is a failed one', () => {
    expect(compareAnswers(kit, { one: { decision: 1n } }).failed).toHaveLength(1);
    expect(compareAnswers(kit, { one: { issues: null as never } }).failed).toHaveLength(1);
  });

  it.each<[string, () => unknown]>([
    ['a case that is none', () => runConformance({ ...kit, cases: [null as never] })],
    ['policies that are none', () => runConformance({ ...kit, policies: null as never })],
    ['a format that is no number', () => runConformance({ ...kit, formatVersion: Symbol('format') as never })],
    ['no answers', () => compareAnswers(kit, null as never)],
  ])('%s is told in a sentence', (_, call) => {
    expect(call).toThrow(/^The conformance kit /);
  });

  it('takes no options for none', () => {
    const issues = [{ path: ['order'], code: 'wrong-type' }];
    const one = { id: 'a', about: 'No order.', order: null, claim, options: null as never, issues };
    expect(runConformance({ ...kit, cases: [one] })).toEqual({ passed: 1, failed: [] });
  });
});

describe('formats', () => {
  const settings = { locale: 'en', zone: 'UTC', currency: 'EUR', exponent: 2, products: {}, messages: english };

  it.each<[string, unknown]>([
    ['a list that says it has no end', { length: 2 ** 53 }],
    ['a list', ['en']],
    ['one that this host has not', 'xx'],
  ])('for a locale that is %s are refused at once', (_, locale) => {
    expect(() => formatFor({ ...settings, locale: locale as never })).toThrow(RangeError);
    expect(() => formatFor({ ...settings, messages: { ...english, language: locale as never } })).toThrow(RangeError);
  });

  it.each(['garbage', '2026-13-45T00:00:00Z', ''])('do not show the time that it is now for %j', (text) => {
    expect(() => formatFor(settings).instant(text)).toThrow(RangeError);
    const late = { code: 'return-window-closed', verdict: 'denied', clause: 'R1', closed: '2026-03-12T10:30:00Z' };
    const spoilt = { ...decision, reasons: [{ ...late, asked: text }] } as never;
    expect(refusal(() => explain(spoilt))).toEqual(['decision', 'unreadable']);
  });

  it('say which form a day must have, however deep it is', () => {
    expect(() => formatFor(settings).date(nested('x', 5_000, undefined) as never)).toThrow('must be a local date');
  });

  it('say what names a line, however deep it is', () => {
    const lines = nested('x', 5_000, undefined) as never;
    expect(() => formatFor(settings).products([lines])).toThrow('must be named by its id');
  });

  it('for a zone that this host has not are refused at once', () => {
    expect(() => formatFor({ ...settings, zone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

describe('the testing tools', () => {
  it('a delivery at the end of time leaves the day to the parser', () => {
    const parcels = [{ id: 'P1', delivered: new Date(8.64e15) }];
    expect(() => aDefect({ ...order, parcels })).not.toThrow(RangeError);
  });

  it('a report says what is no plain data', () => {
    const spoilt = { ...decision, reasons: [{ ...decision.reasons[0], large: 1n }] } as never;
    expect(matchers.toBeApproved(spoilt).message()).toContain('large: what is no plain data');
  });

  it.each(['toBeApproved', 'toBeDenied', 'toAwait', 'toBeForReview'] as const)(
    '%s looks at no decision that is thousands of levels deep where it has a text',
    (matcher) => {
      const spoilt = { ...decision, order: nested('A-1001', 5_000, undefined) } as never;
      expect(() => matchers[matcher](spoilt)).toThrow(/looks at a decision, not .* write expect/);
    },
  );
});
