import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../src/conformance/index.ts';
import {
  allocate,
  eligibilityOf,
  evaluateClaim,
  isInvalidInput,
  parseClaim,
  parseOrder,
  parsePolicy,
  parsePolicySet,
  sevenDayPolicy,
  shareOrder,
} from '../../src/index.ts';
import { anOrder, aReturn } from '../../src/testing/index.ts';
import { nested } from './hostile.ts';
import { counted } from './reads.ts';

const SIZE = 500;

const times = <T>(size: number, make: (i: number) => T) => Array.from({ length: size }, (_, i) => make(i));
const line = (i: number) => ({ id: `${i}`, product: 'X', quantity: 1, amount: 100 });
const orderOf = (fields: object) => ({ number: 'A-1', currency: 'EUR', lines: [line(0)], ...fields });
const ofLines = (size: number) => orderOf({ lines: times(size, line) });
const claim = aReturn(anOrder());
const refund = (i: number) => ({ id: `${i}`, at: '2026-03-06', kind: 'goodwill', other: 1 });
const deep = (size: number) => nested({}, size, 'not');

/** Whatever comes of it: a refusal of a huge input must not be dear either. */
function answers(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!isInvalidInput(error)) throw error;
  }
}

const CALLS: Readonly<Record<string, readonly [inputOf: (size: number) => unknown, call: (input: never) => unknown]>> =
  {
    'lines of an order': [ofLines, parseOrder],
    'lines of one id': [(size) => orderOf({ lines: times(size, () => line(0)) }), parseOrder],
    'lines that are none': [(size) => orderOf({ lines: times(size, () => null) }), parseOrder],
    'parcels of an order': [(size) => orderOf({ parcels: times(size, (i) => ({ id: `${i}` })) }), parseOrder],
    'entries of a ledger': [(size) => orderOf({ ledger: times(size, refund) }), parseOrder],
    'unknown fields of an order': [
      (size) => orderOf(Object.fromEntries(times(size, (i) => [`field${i}`, i]))),
      parseOrder,
    ],
    'attributes of an order': [
      (size) => orderOf({ attributes: Object.fromEntries(times(size, (i) => [`field${i}`, i])) }),
      parseOrder,
    ],
    'levels of an attribute': [(size) => orderOf({ attributes: { deep: deep(size) } }), parseOrder],
    'items of a claim': [(size) => ({ ...claim, items: times(size, () => claim.items[0]) }), parseClaim],
    'evidence of a claim': [(size) => ({ ...claim, evidence: times(size, () => ({ kind: 'photo' })) }), parseClaim],
    'exceptions of a policy': [
      (size) => ({ ...sevenDayPolicy, exceptions: times(size, (i) => ({ id: `${i}`, when: {}, then: {} })) }),
      parsePolicy,
    ],
    'holidays of a policy': [
      (size) => ({ ...sevenDayPolicy, calendar: { weekend: [], holidays: times(size, () => '2026-12-25') } }),
      parsePolicy,
    ],
    'versions of a policy': [
      (size) => ({ binding: 'placed', versions: times(size, (i) => ({ from: `${i}`, policy: null })) }),
      parsePolicySet,
    ],
    'lines that are shared out': [ofLines, shareOrder],
    'lines of a decided order': [ofLines, (order) => evaluateClaim(order, claim)],
    'lines of an account page': [
      (size) => orderOf({ parcels: [], attributes: { deep: deep(size) } }),
      (order) => eligibilityOf(order, { at: '2026-03-09T12:00:00Z' }),
    ],
    weights: [(size) => times(size, (i) => i), (weights) => allocate(1_000_000, weights)],
    'answers to a kit': [
      (size) => ({ one: { decision: times(size, line) } }),
      (given) =>
        compareAnswers(
          { formatVersion: 1, policies: {}, cases: [{ id: 'one', about: '', order: {}, claim: {}, decision: [] }] },
          given,
        ),
    ],
  };

function readsOf(size: number, [inputOf, call]: (typeof CALLS)[string]): number {
  const { input, reads } = counted(inputOf(size));
  answers(() => call(input as never));
  return reads();
}

describe('twice the input is read at most twice as often', () => {
  it.each(Object.entries(CALLS))('%s', (_, call) => {
    // What does not grow is read in both.
    expect(readsOf(2 * SIZE, call)).toBeLessThanOrEqual(2.05 * readsOf(SIZE, call));
  });
});

describe('huge inputs are answered', () => {
  const SIZES = { 'a list of a hundred thousand': 100_000 };

  it.each(Object.entries(SIZES))('%s', (_, size) => {
    answers(() => parseOrder(orderOf({ lines: times(size, () => 1) })));
    answers(() => parseClaim({ ...claim, items: times(size, () => 1) }));
    answers(() => parsePolicy({ ...sevenDayPolicy, exceptions: times(size, () => 1) }));
  });

  it.each([1000, 5000, 50_000])('%d levels', (levels) => {
    for (const key of [undefined, 'not', 'attributes', '__proto__']) {
      const input = nested({}, levels, key);
      answers(() => parseOrder(orderOf({ attributes: { input } })));
      answers(() => parseClaim({ ...claim, condition: input }));
      answers(() => parsePolicy({ ...sevenDayPolicy, exceptions: [{ id: 'x', when: input, then: {} }] }));
      answers(() => evaluateClaim(input as never, input as never, input as never));
    }
  });
});
