import { describe, expect, it } from 'vitest';
import {
  type Decision,
  evaluateDefect,
  evaluateMissingItem,
  evaluateReturn,
  type PolicyDocument,
  parsePolicy,
  type ReturnClaim,
  type ReturnedUnits,
  sevenDayPolicy,
} from '../../src/index.ts';
import { arrived, easyReturn, sendBack, shop } from '../language/shop.ts';

const AT = '2026-03-12T10:00:00Z';
const days = (amount: number, from: string) => ({
  from,
  period: { amount, unit: 'day' as const },
  unknownDay: 'ask' as const,
});
const isGold = { fact: 'customer.tier', is: 'gold' };
const back = { dispatch: days(60, 'delivery'), lostOnTheWayBack: 'store' } as const;
const damages = { kind: 'cost', code: 'damages', fact: 'item.damages' } as const;

type Case = [
  what: string,
  code: string,
  policy: PolicyDocument,
  item?: Partial<ReturnedUnits>,
  claim?: Partial<ReturnClaim>,
];

/** What speaks against a unit that is there. */
const CASES: readonly Case[] = [
  ['a window that has closed', 'return-window-closed', shop({ request: days(2, 'placed') })],
  [
    'a window that has not opened',
    'window-not-open',
    shop({ request: { ...days(90, 'placed'), opens: { from: 'placed', period: { amount: 30, unit: 'day' } } } }),
  ],
  ['a term of which nobody knows the first day', 'term-start-unknown', shop({ request: days(30, 'invoice') })],
  [
    'an exception that may hold',
    'fact-unknown',
    shop({}, { exceptions: [{ id: 'gold', when: isGold, then: { return: { returnCosts: 'customer' } } }] }),
  ],
  ['a requirement', 'fact-unknown', shop({ requirements: [{ code: 'only-gold', must: isGold }] })],
  ['a limit that may be for it', 'fact-unknown', shop({ limits: [{ code: 'one', most: 1, when: isGold }] })],
  ['a deduction that nobody knows', 'fact-unknown', shop({ refund: { ...easyReturn.refund, deductions: [damages] } })],
  ['a remedy that the store may have', 'replaceability-unknown', shop({ remedies: ['replacement'] })],
  ['information that is missing', 'information-missing', shop({ information: ['reason'] })],
  ['evidence that is missing', 'evidence-missing', shop({ evidence: [{ kind: 'item-photo' }] })],
  ['a condition that nobody has told', 'condition-unknown', shop({ conditions: ['unused'] })],
  ['damage on the way', 'arrived-damaged', shop({ arrivedDamaged: 'deny' }), { arrivedDamaged: true }],
  [
    'what the way back cost',
    'return-cost-unknown',
    shop({ returnCosts: 'customer' }),
    {},
    { returnCosts: [{ kind: 'shipping', paidBy: 'store' }] },
  ],
  [
    'a loss on the way back',
    'lost-on-the-way-back',
    shop({ sendBack: { ...back, lostOnTheWayBack: 'customer' } }),
    { lostOnTheWayBack: true },
  ],
  ['goods that were not sent', 'not-sent-back-in-time', shop({ sendBack: { ...back, dispatch: days(2, 'placed') } })],
  ['goods that did not come', 'not-arrived-back-in-time', shop({ sendBack: { ...back, arrival: days(2, 'placed') } })],
];

/** What the rules found of units that are there, and of those that are gone. */
function foundIn({ trace = [] }: Decision) {
  const found = trace.filter((entry) => entry.found !== null);
  const codes = (isThere: boolean) =>
    found.filter(({ parcel }) => (parcel !== undefined) === isThere).map((entry) => entry.found);
  return { there: codes(true), gone: codes(false) };
}

describe('whoever claims two units and has one: of the other it is said only that it is not there', () => {
  const order = arrived([{}]);

  it.each(CASES)('not %s (%s)', (_, code, policy, item = {}, claim = {}) => {
    const decision = evaluateReturn(order, sendBack([{ quantity: 2, ...item }], claim), {
      at: AT,
      policy,
      trace: true,
    });
    expect(foundIn(decision)).toEqual({ there: [code], gone: ['beyond-what-is-left'] });
  });

  it('not what the store found', () => {
    const items = [{ line: '1', quantity: 2, check: { finding: 'refuted' as const } }];
    const claim = { kind: 'missing-item', asked: '2026-03-10T10:00:00Z', items } as const;
    const decision = evaluateMissingItem(order, claim, { at: AT, trace: true });
    expect(foundIn(decision).there).toContain('refuted-by-store');
    expect(foundIn(decision).gone).toEqual(['beyond-what-is-left']);
  });

  it('not that the store has to look', () => {
    const policy = parsePolicy({ ...sevenDayPolicy, defect: { ...sevenDayPolicy.defect, storeCheck: true } });
    const claim = { kind: 'defect', asked: '2026-03-10T10:00:00Z', items: [{ line: '1', quantity: 2 }] } as const;
    const decision = evaluateDefect(order, claim, { at: AT, policy, trace: true });
    expect(foundIn(decision).there).toContain('store-check-pending');
    expect(foundIn(decision).gone).toEqual(['beyond-what-is-left']);
  });
});
