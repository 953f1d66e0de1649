import { describe, expect, it } from 'vitest';
import {
  evaluateCancellation,
  evaluateMissingPackage,
  evaluateReturn,
  type Order,
  parsePolicy,
  sevenDayPolicy,
} from '../../src/index.ts';

// What the library did otherwise than the naive model, and was wrong in. Each case is as small as it gets.
const order: Order = {
  number: 'A-1001',
  currency: 'EUR',
  placed: '2026-03-01T09:00:00Z',
  lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
  parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], dispatched: '2026-03-02T09:00:00Z' }],
};

describe('found by the naive model', () => {
  it('a package of unknown contents was claimed for ever, also where the policy closes the window', () => {
    const policy = parsePolicy({
      ...sevenDayPolicy,
      missingPackage: {
        ...sevenDayPolicy.missingPackage,
        claim: { from: 'dispatch', period: { amount: 1, unit: 'month' }, unknownDay: 'allow' },
      },
    });
    const open: Order = { ...order, parcels: [{ id: 'P1', dispatched: '2026-03-02T09:00:00Z' }] };
    const asked = '2026-04-03T00:00:00Z';
    const claim = { kind: 'missing-package', asked, orderNumber: 'A-1001', parcels: ['P1'] } as const;
    const decision = evaluateMissingPackage(open, claim, { policy });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons.map(({ code }) => code)).toEqual(['package-window-closed']);
    expect(decision.deadlines[0]?.closes).toBe('2026-04-03T00:00:00.000Z');
  });

  it('a reason of nothing but spaces counted as a reason', () => {
    const arrived: Order = {
      ...order,
      parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
    };
    const condition = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
    const decision = evaluateReturn(arrived, {
      kind: 'return',
      asked: '2026-03-06T09:00:00Z',
      orderNumber: 'A-1001',
      reason: '  ',
      items: [{ line: '1', quantity: 1, product: 'RING-7', condition }],
    });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'information-missing', information: 'reason' }]);
  });

  it('the cancellation of a unit that was not delivered named a deadline for its return', () => {
    const request = { from: 'placed', period: { amount: 30, unit: 'day' }, unknownDay: 'ask' } as const;
    const policy = parsePolicy({ ...sevenDayPolicy, return: { ...sevenDayPolicy.return, request } });
    const claim = { kind: 'cancellation', asked: '2026-03-03T09:00:00Z' } as const;
    expect(evaluateCancellation(order, claim, { policy }).deadlines).toEqual([]);
  });

  it('goods were looked at on a day that had begun, but at an hour before they came', () => {
    const arrived: Order = {
      ...order,
      parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
    };
    const condition = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
    const inspection = { at: '2026-03-12', condition: { ...condition, unused: false } };
    const item = { line: '1', quantity: 1, product: 'RING-7', condition, inspection } as const;
    const claim = {
      kind: 'return',
      asked: '2026-03-06T09:00:00Z',
      orderNumber: 'A-1001',
      reason: 'Too small.',
    } as const;
    const sentBack = '2026-03-10';
    const receivedBack = '2026-03-12T15:00:00Z';
    const outcomeAt = (at: string) =>
      evaluateReturn(arrived, { ...claim, items: [{ ...item, sentBack, receivedBack }] }, { at }).outcome;
    expect(outcomeAt('2026-03-12T09:00:00Z')).toBe('approved');
    expect(outcomeAt('2026-03-12T15:00:00Z')).toBe('denied');
  });
});
