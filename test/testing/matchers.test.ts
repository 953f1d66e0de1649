import { describe, expect, it } from 'vitest';
import {
  evaluateCancellation,
  evaluateClaim,
  evaluateMissingPackage,
  evaluateReturn,
  type ReturnClaim,
} from '../../src/index.ts';
import {
  aCancellation,
  aLine,
  aMissingPackage,
  anOrder,
  aParcelOnItsWay,
  aReturn,
  type DecisionMatchers,
  type MatcherResult,
  matchers,
} from '../../src/testing/index.ts';

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares it so, and both must be alike.
  interface Matchers<T = any> extends DecisionMatchers<T> {}
}

expect.extend(matchers);

const order = anOrder({ lines: [aLine('RING-7', 9800, { quantity: 2 })], shipping: { charged: 500 } });
const returned = (changes: Partial<ReturnClaim> = {}) => evaluateReturn(order, aReturn(order, changes));

const approved = returned();
const partly = returned({ items: [{ ...aReturn(order).items[0], line: 'RING-7', quantity: 3 }] });
const denied = returned({ asked: '2026-03-14T09:00:00Z' });
const awaiting = returned({ reason: undefined });
const early = evaluateMissingPackage(
  anOrder({ parcels: [aParcelOnItsWay(undefined, { estimate: '2026-03-20' })] }),
  aMissingPackage(order, { asked: '2026-03-10T09:00:00Z' }),
);
const review = evaluateMissingPackage(order, aMissingPackage(order, { parcels: ['P1'] }));
const every = { approved, partly, denied, awaiting, early, review };

const OUTCOMES = [
  ['toBeApproved', 'approved'],
  ['toBePartiallyApproved', 'partly'],
  ['toBeDenied', 'denied'],
  ['toAwait', 'awaiting'],
  ['toBeTooEarly', 'early'],
  ['toBeForReview', 'review'],
] as const;

describe('matchers of outcomes', () => {
  it.each(OUTCOMES)('%s holds for a decision that is %s, and for no other', (matcher, outcome) => {
    for (const [name, decision] of Object.entries(every)) {
      if (name === outcome) expect(decision)[matcher]();
      else expect(decision).not[matcher]();
    }
  });

  it('look for a reason', () => {
    expect(denied).toBeDenied({ code: 'return-window-closed' });
    expect(denied).not.toBeDenied({ code: 'already-refunded' });
    expect(early).toBeTooEarly({ code: 'before-estimate' });
    expect(review).toBeForReview({ code: 'delivery-disputed' });
    expect(awaiting).toAwait({ who: 'customer' });
    expect(awaiting).toAwait({ who: 'customer', code: 'information-missing' });
    expect(awaiting).not.toAwait({ who: 'store' });
    expect(awaiting).not.toAwait({ who: 'customer', code: 'evidence-missing' });
  });
});

describe('toRefund', () => {
  it('takes the total, or parts of the money', () => {
    expect(approved).toRefund(9800);
    expect(denied).toRefund(0);
    expect(approved).not.toRefund(10_300);
    expect(approved).toRefund({ total: 9800, goods: 9800, shipping: 0, deducted: 0, remedy: 'refund' });
    expect(approved).toRefund({ to: 'original-payment', payable: 'after-inspection', tenders: { payment: 9800 } });
    expect(approved).not.toRefund({ tenders: { card: 9800 } });
    expect(approved).not.toRefund({ total: 9800, shipping: 500 });
    const whole = anOrder({ parcels: [], shipping: { charged: 500 } });
    expect(evaluateCancellation(whole, aCancellation(whole))).toRefund({ total: 5400, goods: 4900, shipping: 500 });
  });
});

describe('toCloseAt', () => {
  it('takes a last local day or an instant, and an act', () => {
    expect(approved).toCloseAt('2026-03-12');
    expect(approved).toCloseAt('2026-03-12', 'send-back');
    expect(approved).toCloseAt('2026-03-13T00:00:00Z', 'request-return');
    expect(approved).toCloseAt('2026-03-13T01:00:00+01:00');
    expect(approved).toCloseAt(new Date('2026-03-13T00:00:00Z'));
    expect(approved).not.toCloseAt('2026-03-13');
    expect(approved).not.toCloseAt('2026-03-12', 'report');
    expect(approved).not.toCloseAt('2026-03-12T23:59:59.999Z');
  });
});

const failed = (use: () => void) => {
  try {
    use();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not fail');
};

describe('what fails', () => {
  it('says the outcome, the reasons, and how to get a trace', () => {
    expect(failed(() => expect(denied).toBeApproved())).toMatchInlineSnapshot(`
      "expected the return of order A-1001 to be approved, but it is denied

      decided as of 2026-03-14T09:00:00.000Z in UTC under seven-day 1.0.0

      reasons:
        return-window-closed (denied, R1) closed: "2026-03-13T00:00:00.000Z", lastDay: "2026-03-12", asked: "2026-03-14T09:00:00.000Z"
        not-sent-back-in-time (denied, R6) closed: "2026-03-13T00:00:00.000Z", lastDay: "2026-03-12"

      no trace: decide with { trace: true } to see what each rule saw"
    `);
  });

  it('shows the trace where the decision has one', () => {
    const traced = evaluateReturn(order, aReturn(order, { asked: '2026-03-14T09:00:00Z' }), { trace: true });
    const message = failed(() => expect(traced).toBeApproved());
    expect(message).toMatch(/^trace:$/m);
    expect(message).toMatch(
      /^ {2}2 × RING-7 of P1: \S+ \(R1\) found return-window-closed, saw .*"2026-03-13T00:00:00.000Z"/m,
    );
    expect(message).not.toContain('no trace');
  });

  it('says what was looked for', () => {
    const first = (use: () => void) => failed(use).split('\n')[0];
    expect(first(() => expect(denied).not.toBeDenied())).toBe(
      'expected the return of order A-1001 not to be denied, but it is denied',
    );
    expect(first(() => expect(denied).toBeDenied({ code: 'already-refunded' }))).toBe(
      'expected the return of order A-1001 to be denied because of already-refunded, but it is denied',
    );
    expect(first(() => expect(approved).toAwait({ who: 'store', code: 'store-check-pending' }))).toBe(
      "expected the return of order A-1001 to await something because of store-check-pending, the turn being the store's, but it is approved",
    );
    expect(first(() => expect(approved).toRefund({ total: 9800, shipping: 500 }))).toBe(
      'expected the return of order A-1001 to refund total 9800, shipping 500, but it has shipping 0',
    );
    expect(first(() => expect(approved).not.toRefund(9800))).toBe(
      'expected the return of order A-1001 not to refund total 9800, but it has total 9800',
    );
    expect(first(() => expect(approved).toCloseAt('2026-03-15', 'send-back'))).toBe(
      'expected the return of order A-1001 to have a term for send-back that closes with 2026-03-15, but there is send-back 2026-03-12',
    );
    expect(first(() => expect(denied).toCloseAt('2026-03-15T00:00:00Z', 'report'))).toBe(
      'expected the return of order A-1001 to have a term for report that closes at 2026-03-15T00:00:00.000Z, but there is no such term',
    );
  });

  it('shows the money and the terms', () => {
    expect(failed(() => expect(approved).toRefund(1))).toContain('\n  9800 minor units of EUR remedy: "refund"');
    expect(failed(() => expect(approved).toCloseAt('2026-03-15'))).toContain('\n  send-back (R6) closes: "2026-03-13');
  });
});

describe('a matcher that is used wrongly says so in one sentence with the right use', () => {
  it.each([
    ['toBeApproved looks at a decision, not undefined', () => expect(undefined).toBeApproved()],
    ["toBeDenied looks at a decision, not 'denied'", () => expect('denied').not.toBeDenied()],
    ['toRefund looks at a decision, not {"currency":"EUR"', () => expect(approved.refund).not.toRefund(4900)],
    ['toBeDenied takes an object, not', () => expect(denied).toBeDenied('return-window-closed' as never)],
    ["There is no reason code 'too-late'", () => expect(approved).not.toBeDenied({ code: 'too-late' as never })],
    ["There is no party 'seller'", () => expect(awaiting).toAwait({ who: 'seller' as never })],
    ["toAwait knows no 'turn', only 'who', 'code'", () => expect(awaiting).toAwait({ turn: 'store' } as never)],
    ['toRefund takes whole numbers of minor units, and the total is 49.5', () => expect(approved).not.toRefund(49.5)],
    [
      'toRefund takes whole numbers of minor units, and the total is undefined',
      () => expect(approved).toRefund(undefined as never),
    ],
    ['toRefund takes what is to come back, and nothing is stated', () => expect(approved).toRefund({})],
    ["toRefund knows no 'amount'", () => expect(approved).toRefund({ amount: 1 } as never)],
    [
      'toCloseAt takes an instant with its offset, or a local day, not',
      () => expect(approved).not.toCloseAt('2026-03-13T00:00'),
    ],
    ["There is no act with a term 'return'", () => expect(approved).not.toCloseAt('2026-03-12', 'return' as never)],
  ])('%s', (begins, use) => {
    const message = failed(use);
    expect(message.startsWith(begins)).toBe(true);
    expect(message).toMatch(/^[^\n]*; write .*\)?[^\n]*\.$/);
  });
});

describe('in jest', () => {
  /** What jest gives to a matcher; ours need none of it. */
  const jest = { isNot: false, promise: '', equals: Object.is, utils: {}, expand: false };

  it.each(Object.keys(matchers) as (keyof typeof matchers)[])('%s answers pass and message', (name) => {
    const args = { toRefund: [9800], toCloseAt: ['2026-03-12', 'send-back'] }[name as string] ?? [];
    const answer = (matchers[name] as (...args: unknown[]) => MatcherResult).call(jest, approved, ...args);
    expect(typeof answer.pass).toBe('boolean');
    expect(answer.message()).toContain('expected the return of order A-1001');
  });

  it('is asked by expect.extend alone: no name is of another kind', () => {
    for (const [name, matcher] of Object.entries(matchers)) {
      expect(name).toMatch(/^to[A-Z]/);
      expect(typeof matcher).toBe('function');
    }
  });
});

it('works inside of other matchers', () => {
  const asymmetric = expect as unknown as { toBeApproved(): unknown };
  expect({ decision: evaluateClaim(order, aReturn(order)) }).toEqual({ decision: asymmetric.toBeApproved() });
});
