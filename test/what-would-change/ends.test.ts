import { describe, expect, it } from 'vitest';
import { parsePolicy, sevenDayPolicy, whatWouldChange } from '../../src/index.ts';

const order = {
  number: 'A-1',
  currency: 'EUR',
  lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
};
const claim = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' } as const;

/** Under a policy that cancels once so many facts of the order are stated. */
function setsFor(facts: number) {
  const requirements = Array.from({ length: facts }, (_, i) => ({
    code: `r${i}`,
    must: { fact: `order.a${i}`, is: 'yes' },
    otherwise: 'wait' as const,
    turn: 'customer' as const,
  }));
  const policy = parsePolicy({ ...sevenDayPolicy, cancellation: { ...sevenDayPolicy.cancellation, requirements } });
  return whatWouldChange(order, { ...claim, orderNumber: 'A-1' }, { policy });
}

describe('the search for what would change an answer', () => {
  it('finds a set of dozens of changes, all of them needed', () => {
    const [first] = setsFor(60);
    expect(first?.changes).toHaveLength(60);
    expect(first?.decision.outcome).toBe('approved');
  });

  it('ends where thousands would be needed: that is no advice', () => {
    expect(setsFor(3_000)).toEqual([]);
  });
});
