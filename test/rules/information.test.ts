import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/index.ts';
import { answer, cancelled, lost, policyThat, WITHOUT } from '../needs/shop.ts';

const within = (from: string, amount: number) => ({ from, period: { amount, unit: 'day' } }) as const;
const until = (from: string, amount: number): Window => ({ ...within(from, amount), unknownDay: 'ask' });

const AWAITED = { code: 'information-missing', turn: 'customer', information: 'order-number' };
const TOO_LATE = { code: 'information-not-in-time', verdict: 'denied', information: 'order-number' };

describe('what the customer must say is due by the end of the window, as evidence is', () => {
  it('for a cancellation', () => {
    const policy = policyThat({ cancellation: { request: until('placed', 2), information: ['order-number'] } });
    const says = (at: string, orderNumber?: string) =>
      cancelled(policy, { on: '2026-03-03', at, orderNumber }, { placed: '2026-03-02T10:00:00Z', number: 'A-1' });
    const open = says('2026-03-04T23:59:59Z');
    expect(open.reasons).toMatchObject([{ ...AWAITED, until: '2026-03-05T00:00:00.000Z', lastDay: '2026-03-04' }]);
    expect(open.outcome).toBe('awaiting');
    expect(says('2026-03-05T00:00:00Z').reasons).toMatchObject([{ ...TOO_LATE, lastDay: '2026-03-04' }]);
    expect(answer(says('2026-03-05T00:00:00Z', 'A-1'))).toBe('approved: refund 4900');
  });

  it('for a missing package', () => {
    const claim = { ...until('dispatch', 20), opens: within('estimate', 0) };
    const policy = policyThat({ missingPackage: { claim, information: ['order-number'] } });
    const says = (at: string, orderNumber?: string) =>
      lost(policy, { on: '2026-03-10', at, orderNumber }, { parcel: { dispatched: '2026-03-03' } });
    expect(says('2026-03-23T23:59:59Z').reasons).toMatchObject([{ ...AWAITED, until: '2026-03-24T00:00:00.000Z' }]);
    expect(says('2026-03-24T00:00:00Z').reasons).toMatchObject([TOO_LATE]);
  });

  it('and never, where the policy closes no window', () => {
    const late = lost(WITHOUT, { on: '2026-03-10', at: '2031-03-10T00:00:00Z', orderNumber: undefined });
    expect(late.reasons).toMatchObject([AWAITED]);
    expect(late.reasons[0]).not.toHaveProperty('until');
  });
});
