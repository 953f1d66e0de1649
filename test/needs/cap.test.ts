import { describe, expect, it } from 'vitest';
import type { PastClaim } from '../../src/index.ts';
import { answer, lost, offers, policyThat, returned, WITHOUT } from './shop.ts';

/** A customer who had these granted before. */
const known = (...history: PastClaim[]) => ({ customer: { history } });

describe('caps: how often and up to which value', () => {
  it('once-only: a line is exchanged once, then there is only money', () => {
    const exchanged = {
      count: { kinds: ['return'], per: 'line', where: { attribute: 'remedy', is: 'replacement' } },
      atLeast: 1,
    } as const;
    const policy = policyThat({
      return: { remedies: [{ kind: 'replacement', when: { not: exchanged } }, 'refund'] },
    });
    const asked = { items: [{ replaceable: true }] };
    const past = (line: string): PastClaim => ({
      kind: 'return',
      at: '2026-03-06',
      order: 'A-1001',
      line,
      attributes: { remedy: 'replacement' },
    });
    expect(offers(returned(policy, asked, known()))).toEqual(['replacement 0', 'refund 4900']);
    expect(offers(returned(policy, asked, known(past('lamp'))))).toEqual(['refund 4900']);
    expect(offers(returned(policy, asked, known(past('shade'))))).toEqual(['replacement 0', 'refund 4900']);
  });

  it('cap-count: three returns in six months, and no more than five in a hundred orders', () => {
    const policy = policyThat({
      return: {
        requirements: [
          {
            code: 'three-in-six-months',
            must: {
              count: { kinds: ['return'], per: 'customer', within: { amount: 6, unit: 'month' } },
              lessThan: 3,
            },
          },
          { code: 'five-in-a-hundred', must: { fact: 'customer.returnedPercent', atMost: 5, unknown: 'yes' } },
        ],
      },
    });
    const back = (at: string): PastClaim => ({ kind: 'return', at });
    const thrice = [back('2025-08-01'), back('2025-10-01'), back('2026-01-01')];
    expect(answer(returned(policy, {}, known(...thrice)))).toBe('approved: refund 4900');
    expect(answer(returned(policy, {}, known(...thrice, back('2026-02-01'))))).toBe(
      'denied: requirement-not-met three-in-six-months',
    );
    const often = { customer: { history: [], attributes: { returnedPercent: 6 } } };
    expect(answer(returned(policy, {}, often))).toBe('denied: requirement-not-met five-in-a-hundred');
    expect(answer(returned(WITHOUT, {}, known(...thrice, back('2026-02-01'))))).toBe('approved: refund 4900');
  });

  it('value-cap: the scheme covers orders up to 1500.00', () => {
    const policy = policyThat({
      missingPackage: {
        requirements: [{ code: 'up-to-1500', must: { fact: 'order.total', atMost: { EUR: 150_000 } } }],
      },
    });
    expect(answer(lost(policy, {}, { lines: [{ amount: 150_000 }] }))).toBe('approved: refund 150000');
    expect(answer(lost(policy, {}, { lines: [{ amount: 150_001 }] }))).toBe('denied: requirement-not-met up-to-1500');
    // In a currency that the policy does not list a person decides.
    expect(answer(lost(policy, {}, { currency: 'CHF' }))).toBe('review: fact-to-be-judged order.total');
  });
});
