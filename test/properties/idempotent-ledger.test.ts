import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/index.ts';
import { anyOrder } from '../generators/index.ts';
import { evaluate, grants, mixedCaseFor, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

/** Some entries again, somewhere later or earlier in the list. */
const anyRepetition = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });

function repeated(ledger: readonly LedgerEntry[], again: readonly (readonly [number, number])[]): LedgerEntry[] {
  const list = [...ledger];
  for (const [which, where] of again) {
    const entry = ledger[which % ledger.length];
    if (entry !== undefined) list.splice(where % (list.length + 1), 0, structuredClone(entry));
  }
  return list;
}

describe('the same ledger entry twice counts once', () => {
  it.each(policies())('under %s', (_, anyPolicy) => {
    const reached = new Reached('an entry', 'a grant');
    fc.assert(
      fc.property(mixedCaseFor({ ledger: true }), anyPolicy, anyRepetition, ({ order, claim, at }, policy, again) => {
        const { ledger = [] } = order;
        const once = evaluate(order, claim, { at, policy });
        const twice = evaluate({ ...order, ledger: repeated(ledger, again) }, claim, { at, policy });
        expect(twice).toEqual(once);
        reached.run();
        reached.saw('an entry', ledger.length > 0);
        reached.saw('a grant', grants(once));
      }),
      runs(100),
    );
    reached.expectAtLeast(50, 'an entry');
    reached.expectAtLeast(10, 'a grant');
  });

  it('and a different entry of the same id is refused', () => {
    const orders = anyOrder({ ledger: true }).filter(({ ledger = [] }) => ledger.length > 0);
    fc.assert(
      fc.property(orders, (order) => {
        const first = order.ledger?.[0] as LedgerEntry;
        const other = { ...first, other: (first.other ?? 0) + 1 };
        const claim = { kind: 'cancellation', asked: '2038-01-05T10:00:00Z' } as const;
        expect(() => evaluate({ ...order, ledger: [first, other] }, claim)).toThrow('id of another entry');
      }),
      runs(50),
    );
  });
});
