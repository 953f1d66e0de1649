import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/facts/order.ts';
import { safeParseClaim } from '../../src/facts/parseClaim.ts';
import { safeParseOrder } from '../../src/facts/parseOrder.ts';
import { safeParsePolicy } from '../../src/policy/parsePolicy.ts';
import { localDayAt, parseInstant, startOfDay } from '../../src/time/index.ts';
import { sum } from './choices.ts';
import { CASE_FEATURES, CONTRADICTIONS, isCausal, ORDER_FEATURES } from './features.ts';
import {
  anyCase,
  anyClaimOf,
  anyInstantNearChange,
  anyInstantNearMidnight,
  anyMidnightZone,
  anyOrder,
  anyPolicy,
  anyZone,
  type Case,
  CLAIM_KINDS,
  cheerfulCase,
  claimSequence,
  midnightZones,
  nearlyCase,
  paidOf,
  sumOfParts,
} from './index.ts';
import { read } from './moments.ts';

const RUNS = { seed: 20260305, numRuns: 300 };
const SAMPLE = { seed: 42, numRuns: 1500 };

const issuesOf = (result: ReturnType<typeof safeParseOrder | typeof safeParseClaim | typeof safeParsePolicy>) =>
  result.success ? [] : result.issues;

function expectValid({ order, claim, at }: Case): void {
  expect(issuesOf(safeParseOrder(order))).toEqual([]);
  expect(issuesOf(safeParseClaim(claim))).toEqual([]);
  expect(parseInstant(at)).toBeDefined();
}

/** The claim was asked when it is decided, in the order's zone and in any other. */
function expectAskedBefore({ claim, at }: Pick<Case, 'claim' | 'at'>): void {
  for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
    expect(read(claim.asked, zone)).toBeLessThanOrEqual(Date.parse(at));
  }
}

describe('generated facts are valid', () => {
  it.each([{}, { contradictions: true }])('orders with %o', (options) => {
    fc.assert(
      fc.property(anyOrder(options), (order) => {
        expect(issuesOf(safeParseOrder(order))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([
    {},
    { plain: true },
    { without: ['now', 'asked', 'stated', 'cents'], yearly: false, units: ['day'] },
  ] as const)('policies with %o', { timeout: 60_000 }, (options) => {
    fc.assert(
      fc.property(anyPolicy(options), (policy) => {
        expect(issuesOf(safeParsePolicy(policy))).toEqual([]);
        expect(JSON.parse(JSON.stringify(policy))).toStrictEqual(policy);
      }),
      RUNS,
    );
  });

  it.each(CLAIM_KINDS)('claims: %s', (kind) => {
    const claims = anyOrder().chain((order) => anyClaimOf(kind, order));
    fc.assert(
      fc.property(claims, (claim) => {
        expect(issuesOf(safeParseClaim(claim))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('cases', () => {
    fc.assert(
      fc.property(anyCase({ contradictions: true }), (question) => {
        expectValid(question);
        expectAskedBefore(question);
        expect(JSON.parse(JSON.stringify(question))).toStrictEqual(question);
      }),
      RUNS,
    );
  });

  it('nearly cheerful cases', () => {
    fc.assert(
      fc.property(nearlyCase(), (question) => {
        expectValid(question);
        expectAskedBefore(question);
        expect(JSON.parse(JSON.stringify(question))).toStrictEqual(question);
      }),
      RUNS,
    );
  });

  it.each(CLAIM_KINDS)('cheerful cases: %s', (kind) => {
    fc.assert(
      fc.property(cheerfulCase(kind), (question) => {
        expectValid(question);
        expectAskedBefore(question);
        expect(question.claim.kind).toBe(kind);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('sequences of claims stand in the order in which they are decided', () => {
    fc.assert(
      fc.property(claimSequence(), ({ order, steps }) => {
        for (const step of steps) expectValid({ order, ...step });
        for (const step of steps) expectAskedBefore(step);
        const moments = steps.map(({ at }) => at);
        expect(moments).toEqual([...moments].sort());
      }),
      RUNS,
    );
  });
});

describe('generated orders make sense', () => {
  const anyGivenBack = anyOrder({ ledger: true });
  const givenBack = ({ ledger = [] }: Order) =>
    sum(
      ledger.map(({ lines = [], shipping, other, deducted = 0 }) => {
        const ofLines = sum(lines.map((line) => (line.amount ?? 0) + (line.shipping ?? 0)));
        return ofLines + (shipping ?? 0) + (other ?? 0) - deducted;
      }),
    );

  it('no ledger gives more than was paid, or more units than were ordered', () => {
    fc.assert(
      fc.property(anyGivenBack, (order) => {
        expect(givenBack(order)).toBeLessThanOrEqual(paidOf(order));
        const settled = (order.ledger ?? []).flatMap((entry) => entry.lines ?? []);
        for (const { id, quantity } of order.lines) {
          expect(sum(settled.filter(({ line }) => line === id).map((line) => line.quantity))).toBeLessThanOrEqual(
            quantity,
          );
        }
      }),
      RUNS,
    );
  });

  it('no ledger gives a tender more than it paid, or tenders more than the entry', () => {
    fc.assert(
      fc.property(anyGivenBack, (order) => {
        const back = (order.ledger ?? []).flatMap((entry) => entry.tenders ?? []);
        for (const { id, amount } of order.tenders ?? []) {
          expect(sum(back.filter(({ tender }) => tender === id).map((part) => part.amount))).toBeLessThanOrEqual(
            amount,
          );
        }
        for (const entry of order.ledger ?? []) {
          const total = givenBack({ ...order, ledger: [entry] });
          expect(total).toBeGreaterThanOrEqual(sum((entry.tenders ?? []).map(({ amount }) => amount)));
        }
      }),
      RUNS,
    );
  });

  it('what was paid covers the parts', () => {
    fc.assert(
      fc.property(anyOrder(), (order) => {
        expect(paidOf(order)).toBeGreaterThanOrEqual(sumOfParts(order));
      }),
      RUNS,
    );
  });

  it('events stand in causal order, by the day where only the day is known', () => {
    fc.assert(
      fc.property(anyOrder(), (order) => {
        for (const parcel of order.parcels ?? []) expect(isCausal(order, parcel)).toBe(true);
      }),
      RUNS,
    );
  });

  it('the parts add up as they are written', () => {
    const line = { id: '1', product: 'RING-7', quantity: 2, amount: 3998, discount: 400, tax: 300 };
    const nothing = { id: '2', product: 'SHOE-42', quantity: 0, amount: 999, tax: 99 };
    const order = {
      lines: [line, nothing],
      discounts: [{ amount: 98 }],
      tax: 7,
      shipping: { charged: 500, tax: 20 },
      fees: [{ id: 'f', kind: 'duty' as const, amount: 60 }],
    };
    expect(sumOfParts({ ...order, pricesIncludeTax: true })).toBe(3500 + 500 + 60);
    expect(sumOfParts({ ...order, pricesIncludeTax: false })).toBe(3500 + 300 + 7 + 500 + 20 + 60);
    expect(sumOfParts({ ...order, discounts: [{ amount: 9000 }], pricesIncludeTax: true })).toBe(560);
  });
});

describe('generated facts reach what is interesting', () => {
  const orders = fc.sample(anyOrder(), SAMPLE);
  const cases = fc.sample(anyCase(), { ...SAMPLE, numRuns: 3000 });
  const contradictory = fc.sample(anyOrder({ contradictions: true }), SAMPLE);

  it.each(Object.entries(ORDER_FEATURES))('order: %s', (_, has) => {
    expect(orders.filter(has).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(CASE_FEATURES))('case: %s', (_, has) => {
    expect(cases.filter(has).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(CONTRADICTIONS))('only where wanted: %s', (_, has) => {
    expect(contradictory.filter(has).length).toBeGreaterThan(0);
    expect(orders.filter(has)).toEqual([]);
  });

  it('every zone', () => {
    const zones = new Set(fc.sample(anyZone, SAMPLE));
    for (const zone of midnightZones) expect(zones).toContain(zone);
    expect(zones.size).toBeGreaterThan(20);
  });
});

describe('moments', () => {
  const anyNear = (near: (zone: string) => fc.Arbitrary<string>) =>
    anyMidnightZone.chain((zone) => near(zone).map((at) => ({ zone, ms: Date.parse(at) })));

  it('lie within a second of the beginning of a day', () => {
    fc.assert(
      fc.property(anyNear(anyInstantNearMidnight), ({ zone, ms }) => {
        const starts = [0, 1].map((days) => startOfDay(zone, localDayAt(zone, ms) + days));
        expect(Math.min(...starts.map((start) => Math.abs(start - ms)))).toBeLessThanOrEqual(1000);
      }),
      RUNS,
    );
  });

  it('lie near days that are not 24 hours long', () => {
    const odd = fc.sample(anyNear(anyInstantNearChange), RUNS).filter(({ zone, ms }) => {
      const day = localDayAt(zone, ms);
      return startOfDay(zone, day + 1) - startOfDay(zone, day) !== 86_400_000;
    });
    expect(odd.length).toBeGreaterThan(20);
  });
});

describe('failures shrink', () => {
  it('to one line, where the failure needs no more', () => {
    const result = fc.check(
      fc.property(anyCase(), ({ order }) => sumOfParts(order) < 1000),
      { seed: 7, numRuns: 200 },
    );
    expect(result.failed).toBe(true);
    const order = result.counterexample?.[0].order;
    expect(order?.lines).toHaveLength(1);
    expect(order && sumOfParts(order)).toBe(1000);
  });
});
