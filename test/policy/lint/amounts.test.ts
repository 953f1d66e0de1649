import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../src/index.ts';
import { changed, deductions, exception, exceptions, found, foundWith, percent, toys } from './found.ts';

describe('deductions of more than all', () => {
  const ABOVE = ['deductions-above-amount at policy.return.refund.deductions'];
  const with6000And = (b: object) => foundWith([deductions, [percent('a', 6000), { ...percent('b', 6000), ...b }]]);

  it('are counted where nothing keeps one of them from being taken', () => {
    expect(with6000And({})).toEqual(ABOVE);
    expect(with6000And({ of: 'refund' })).toEqual(ABOVE);
    expect(with6000And({ atMost: { EUR: 100 } })).toEqual([]);
    expect(with6000And({ when: toys })).toEqual([]);
    expect(with6000And({ waivedFor: ['account-balance'] })).toEqual([]);
  });

  it('are not all of it, which may be meant', () => {
    expect(foundWith([deductions, [percent('a', 6000), percent('b', 4000)]])).toEqual([]);
  });

  it('are told with what they come to', () => {
    const [finding] = lintPolicy(changed([deductions, [percent('a', 6000), percent('b', 6050)]]));
    expect(finding?.message).toContain('take 120.5 % of every refund');
  });
});

describe('the way back charged twice', () => {
  const cost = (fact: string) => ({ kind: 'cost', code: 'c', fact });
  const charged = (fact: string) => foundWith([deductions, [cost(fact)]]).length > 0;

  it.each([
    'claim.returnShipping',
    'claim.return-freight',
    'claim.returnPostage',
    'claim.returnLabel',
    'claim.returnCustoms',
    'claim.returnCosts',
    'claim.labelCost',
    'order.label-price',
  ])('is seen by the name: %s', (fact) => {
    expect(charged(fact)).toBe(true);
  });

  it.each(['claim.noReturnShipping', 'claim.carLabelCost', 'claim.returnedLate', 'claim.label', 'claim.freight'])(
    'is not %s',
    (fact) => {
      expect(charged(fact)).toBe(false);
    },
  );

  it('is one exception, where the store bears the costs in general, and not another', () => {
    const refund = { deductions: [cost('claim.returnFreight')] };
    const costs = (general: string, own?: string) =>
      foundWith(
        [['return', 'returnCosts'], general],
        [exceptions, [exception('e', toys, { return: { refund, ...(own && { returnCosts: own }) } })]],
      );
    const TWICE = ['charged-twice at policy.exceptions.0.then.return.refund.deductions.0'];
    expect(costs('store')).toEqual([]);
    expect(costs('customer')).toEqual(TWICE);
    expect(costs('store', 'customer')).toEqual(TWICE);
    expect(costs('customer', 'store')).toEqual([]);
  });
});

describe('terms of credit', () => {
  const expires = { amount: 1, unit: 'year' };
  const share = { basisPoints: 2000 };
  const withRemedies = (...remedies: unknown[]) => changed([['return', 'remedies'], remedies]);
  const said = (...remedies: unknown[]) => lintPolicy(withRemedies(...remedies)).map(({ message }) => message);

  it('say where the money of an allowance goes, and nothing else', () => {
    expect(found(withRemedies({ kind: 'allowance', share, to: 'account-balance' }, 'refund'))).toEqual([]);
    const refund = { kind: 'refund', to: 'account-balance' };
    expect(found(withRemedies(refund))).toEqual(['credit-terms-without-credit at policy.return.remedies.0.to']);
    expect(said(refund)).toEqual(['says nothing of a refund: only an allowance has it, or leave it out']);
  });

  it('say when credit expires, also that of an allowance', () => {
    expect(found(withRemedies({ kind: 'allowance', share, to: 'account-balance', expires }))).toEqual([]);
    const allowance = { kind: 'allowance', share, expires };
    expect(found(withRemedies(allowance))).toEqual(['credit-terms-without-credit at policy.return.remedies.0.expires']);
    expect(said(allowance)).toEqual([
      "says nothing of a allowance: only credit expires, so write kind: 'account-balance', or leave it out",
    ]);
    expect(found(withRemedies({ kind: 'refund', to: 'account-balance', expires }))).toHaveLength(2);
  });

  it('a bonus is given on an allowance in credit as well', () => {
    const bonus = [['money', 'accountBalanceBonus'], 500] as const;
    const allowance = { kind: 'allowance', share };
    const remedies = (...list: unknown[]) => [['return', 'remedies'], list] as const;
    expect(foundWith(bonus, remedies({ ...allowance, to: 'account-balance' }))).toEqual([]);
    const NEVER = ['credit-terms-without-credit at policy.money.accountBalanceBonus'];
    expect(foundWith(bonus, remedies({ ...allowance, to: 'original-payment' }))).toEqual(NEVER);
    expect(foundWith(bonus, remedies(allowance, 'refund'))).toEqual(NEVER);
  });
});
