import { describe, expect, it } from 'vitest';
import { type Exception, evaluateReturn, explain } from '../../src/index.ts';
import { arrived, codes, decide, refundTerms, sendBack, shop, shopWith } from './shop.ts';

const within = (days: number) =>
  ({ from: 'delivery', period: { amount: days, unit: 'day' }, unknownDay: 'ask' }) as const;

const electronics: Exception = {
  id: 'electronics',
  says: 'Electronics: 3 days.',
  when: { fact: 'line.category', is: 'electronics', unknown: 'no' },
  then: { return: { request: within(3) } },
};

const members: Exception = {
  id: 'members',
  priority: 1,
  when: { fact: 'customer.tier', is: 'gold', unknown: 'no' },
  then: { return: { request: within(90) } },
};

const radio = { attributes: { category: 'electronics' } };
const gold = { customer: { attributes: { tier: 'gold' } } };

describe('general terms and exceptions', () => {
  it('hold by unit: one line under its exception, the other under the general terms', () => {
    const decision = decide(shopWith(electronics), arrived([radio, {}]), sendBack([{}, {}]));
    expect(decision.outcome).toBe('partially-approved');
    expect(decision.lines.map(({ verdict, exceptions }) => [verdict, exceptions])).toEqual([
      ['denied', ['electronics']],
      ['granted', undefined],
    ]);
  });

  it('the higher priority wins where two set one term', () => {
    const policy = shopWith(electronics, members);
    expect(decide(policy, arrived([radio])).outcome).toBe('denied');
    const decision = decide(policy, arrived([radio], gold));
    expect(decision.outcome).toBe('approved');
    expect(decision.exceptions).toEqual([{ id: 'electronics', says: 'Electronics: 3 days.' }, { id: 'members' }]);
  });

  it('in whatever order they are listed', () => {
    const order = arrived([radio, {}], gold);
    const claim = sendBack([{}, {}], { asked: '2026-04-20T10:00:00Z' });
    expect(decide(shopWith(members, electronics), order, claim)).toEqual(
      decide(shopWith(electronics, members), order, claim),
    );
  });

  it('change single terms of the refund and leave the others', () => {
    const fee: Exception = {
      id: 'fee',
      when: { fact: 'line.category', is: 'electronics' },
      then: { return: { refund: { deductions: [{ kind: 'percent', code: 'restocking-fee', basisPoints: 1500 }] } } },
    };
    const policy = shop(refundTerms({ minimum: { EUR: 100 } }), { exceptions: [fee] });
    expect(decide(policy, arrived([radio])).refund.total).toBe(8500);
    expect(codes(decide(policy, arrived([{ ...radio, amount: 110 }])))).toEqual(['refund-below-minimum']);
  });

  it('ask for the fact that tells whether they apply, where the condition does not say what unknown means', () => {
    const asking: Exception = { ...electronics, when: { fact: 'line.category', is: 'electronics' } };
    const decision = decide(shopWith(asking));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'fact-unknown', turn: 'store', fact: 'line.category', of: 'exception' },
    ]);
    expect(decision.nextSteps).toMatchObject([{ code: 'state-fact', who: 'store', fact: 'line.category' }]);
  });

  it.each([
    ['yes', 'denied', ['return-window-closed']],
    ['no', 'approved', ['return-accepted']],
    ['review', 'review', ['fact-to-be-judged']],
  ] as const)('unknown: %s makes it %s', (unknown, outcome, expected) => {
    const decision = decide(shopWith({ ...electronics, when: { fact: 'line.category', is: 'electronics', unknown } }));
    expect([decision.outcome, codes(decision)]).toEqual([outcome, expected]);
  });

  it('are not asked about where they say nothing of this kind of claim', () => {
    const other: Exception = {
      id: 'other',
      when: { fact: 'line.category', is: 'x' },
      then: { defect: { storeCheck: true } },
    };
    expect(decide(shopWith(other)).outcome).toBe('approved');
  });

  it('are in the trace, with what is not known about them', () => {
    const asking: Exception = { ...electronics, id: 'asking', when: { fact: 'line.size', is: 'XL' }, priority: 5 };
    const order = arrived([radio]);
    const { trace } = evaluateReturn(order, sendBack([{}]), { policy: shopWith(electronics, asking), trace: true });
    expect(trace?.find(({ rule }) => rule === 'exceptions')?.saw).toEqual({
      applied: ['electronics'],
      unknown: ['asking'],
    });
  });

  it('are told to the customer, with the goods they are about', () => {
    const decision = decide(shopWith(electronics), arrived([radio, {}]), sendBack([{}, {}]));
    expect(explain(decision, { locale: 'en-GB' }).reasons[0]).toBe('1 × line 1: Electronics: 3 days.');
  });

  it('set money terms for the whole claim', () => {
    const policy = shopWith({
      id: 'cash-on-delivery',
      when: { fact: 'payment.kinds', has: 'cash' },
      then: { money: { accountBalanceBonus: 1000 }, return: { remedies: ['account-balance'] } },
    });
    const order = arrived([{}], { tenders: [{ id: 't', kind: 'cash', amount: 10_000 }] });
    expect(decide(policy, order).refund).toMatchObject({ to: 'account-balance', total: 10_000, bonus: 1000 });
  });

  it('a declared fact has the value of its declaration where the facts do not state it', () => {
    const facts = { 'line.category': { values: ['electronics', 'other'], default: 'electronics' } };
    const asking: Exception = { ...electronics, when: { fact: 'line.category', is: 'electronics' } };
    const policy = shop({}, { facts, exceptions: [asking] });
    expect(decide(policy).outcome).toBe('denied');
    expect(decide(policy, arrived([{ attributes: { category: 'other' } }])).outcome).toBe('approved');
    expect(decide(policy, arrived([{ attributes: { category: 'electronisc' } }])).outcome).toBe('awaiting');
  });
});
