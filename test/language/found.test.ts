import { describe, expect, it } from 'vitest';
import { evaluateReturn, type Order, type ReturnTerms } from '../../src/index.ts';
import { arrived, codes, decide, easyReturn, refundTerms, sendBack, shop } from './shop.ts';

/** Each of these once got a wrong answer. */
describe('found by writing published rules down', () => {
  const opened = { fact: 'item.opened', is: true } as const;
  const sale = { fact: 'line.sale', is: true, unknown: 'no' } as const;
  const onSale = { attributes: { sale: true } };

  it('a limit that hangs on an unknown fact asks for it', () => {
    const policy = shop({ limits: [{ code: 'one-opened', per: 'product', most: 1, when: opened }] });
    const decision = decide(policy, arrived([{ quantity: 3 }]), sendBack([{ quantity: 3 }]));
    expect(decision.reasons).toMatchObject([
      { code: 'fact-unknown', turn: 'customer', fact: 'item.opened', of: 'limit' },
    ]);
  });

  it('a deduction that is waived for all that is on offer is not asked about', () => {
    const label = { kind: 'cost', code: 'label', fact: 'claim.label', waivedFor: ['account-balance'] } as const;
    const policy = shop({ remedies: ['account-balance'], ...refundTerms({ deductions: [label] }) });
    expect(decide(policy).outcome).toBe('approved');
  });

  it('counts of an order count claims, not lines', () => {
    const must = { count: { kinds: ['return'], per: 'order' }, lessThan: 2 } as const;
    const policy = shop({ requirements: [{ code: 'twice-at-most', must }] });
    const lines = ['1', '2'].map((line) => ({ line, quantity: 1, amount: 100 }));
    const ledger = [{ id: 'r', at: '2026-03-06', kind: 'return', lines }] as const;
    expect(decide(policy, arrived([{}, {}, {}], { ledger }), sendBack([{ line: '3' }])).outcome).toBe('approved');
  });

  it('bonuses are those of each unit', () => {
    const rungs: ReturnTerms['remedies'] = [
      { kind: 'account-balance', when: sale, bonus: { basisPoints: 1000 } },
      'account-balance',
    ];
    const money = { tenders: 'in-order', unitRounding: 'floor', shippingCap: 'charged' } as const;
    const policy = shop(
      { remedies: rungs },
      { money: { ...money, shippingWhenNothingIsKept: 'nothing', accountBalanceBonus: 500 } },
    );
    expect(decide(policy, arrived([onSale, {}]), sendBack([{}, {}])).refund.bonus).toBe(1500);
  });

  it('credit of several terms expires with the first of them', () => {
    const year = (amount: number) => ({ amount, unit: 'year' }) as const;
    const policy = shop({
      remedies: [
        { kind: 'account-balance', when: sale, expires: year(1) },
        { kind: 'account-balance', expires: year(3) },
      ],
    });
    for (const lines of [
      [onSale, {}],
      [{}, onSale],
    ]) {
      const [remedy] = decide(policy, arrived(lines), sendBack([{}, {}])).remedies;
      expect(remedy?.expires?.lastDay).toBe('2027-03-10');
    }
  });

  it('a tolerance by claim is a share of all lines claimed', () => {
    const policy = shop({ limits: [{ code: 'breakage', per: 'claim', tolerated: { basisPoints: 300 } }] });
    const order = arrived([{ quantity: 100 }, { quantity: 100 }]);
    const { lines } = decide(policy, order, sendBack([{ quantity: 10 }, { quantity: 10 }]));
    const denied = lines.filter(({ verdict }) => verdict === 'denied');
    expect(denied.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(6);
  });

  it('the minimum of some units denies these and not the others', () => {
    const exceptions = [{ id: 'small', when: sale, then: { return: { refund: { minimum: { EUR: 2000 } } } } }] as const;
    const policy = shop({}, { exceptions });
    const order = arrived([{ ...onSale, amount: 1500 }, { amount: 300 }]);
    const decision = decide(policy, order, sendBack([{}, {}]));
    expect(decision.lines.map(({ verdict }) => verdict)).toEqual(['denied', 'granted']);
    expect(decision.refund.total).toBe(300);
  });

  it('goods that are kept for an allowance are not waited for', () => {
    const dispatch = { from: 'asked', period: { amount: 5, unit: 'day' }, unknownDay: 'ask' } as const;
    const policy = shop({
      remedies: [{ kind: 'allowance', share: { basisPoints: 1500 } }, 'account-balance'],
      sendBack: { dispatch, lostOnTheWayBack: 'customer' },
    });
    const claim = sendBack([{}], { remedy: 'allowance' });
    const late = evaluateReturn(arrived([{}]), claim, { policy, at: '2026-03-20T10:00:00Z' });
    expect([late.outcome, late.refund.total]).toEqual(['approved', 1500]);
  });

  it('a consequence of a remedy follows what is granted, not what was wished for', () => {
    const fee = { code: 'exchange-fee', who: 'customer', for: ['replacement'], amounts: { EUR: 500 } } as const;
    const policy = shop({ remedies: ['replacement', 'refund'], choice: 'first', consequences: [fee] });
    const steps = (replaceable: boolean) =>
      decide(policy, undefined, sendBack([{ replaceable }], { remedy: 'replacement' })).nextSteps.map(
        ({ code }) => code,
      );
    expect(steps(true)).toContain('follow-policy');
    expect(steps(false)).not.toContain('follow-policy');
  });

  it('an event that has not come by the end of a term is not within it', () => {
    const within = { from: 'delivery', period: { amount: 1, unit: 'day' } } as const;
    const fee = {
      kind: 'flat',
      code: 'late',
      amounts: { EUR: 500 },
      when: { fact: 'sent-back', after: within },
    } as const;
    expect(decide(shop(refundTerms({ deductions: [fee] }))).refund.total).toBe(9500);
  });
});

describe('found by the second model', () => {
  const parcel = (id: string, others: object) => ({ id, contents: [{ line: '1', quantity: 1 }], ...others });
  const two = (parcels: Order['parcels'], ledger: Order['ledger'] = []) =>
    arrived([{ quantity: 2, amount: 2000 }], { parcels, ledger });
  const policy = shop({ request: { ...easyReturn.request, unknownDay: 'ask' } });

  it('the day of receipt that a customer states does not move what the ledger has settled', () => {
    const parcels = [parcel('P1', { delivered: 'day-unknown' }), parcel('P2', { delivered: '2026-03-05' })];
    const ledger = [
      { id: 'r', at: '2026-03-06', kind: 'return' as const, lines: [{ line: '1', quantity: 1, amount: 1000 }] },
    ];
    const claim = (named: string) => sendBack([{ parcel: named }], { receivedOn: '2026-03-06' });
    expect(decide(policy, two(parcels, ledger), claim('P1')).outcome).toBe('approved');
    expect(codes(decide(policy, two(parcels, ledger), claim('P2')))).toEqual(['already-refunded']);
  });

  it('a parcel that is being packed may hold what is in the store or in one of unknown contents', () => {
    const order = arrived([{}], { parcels: [{ id: 'P1', delivered: '2026-03-05' }, { id: 'P2' }] });
    expect(codes(decide(policy, order, sendBack([{ parcel: 'P2' }])))).toEqual(['parcel-contents-unknown']);
  });

  it('a ledger line that names a parcel of unknown contents settles a unit of that parcel', () => {
    const parcels = [{ id: 'P1', delivered: '2026-03-04' }, parcel('P2', { delivered: '2026-03-05' })];
    const lines = [{ line: '1', quantity: 1, amount: 1000, parcel: 'P1' }];
    const ledger = [{ id: 'r', at: '2026-03-06', kind: 'return' as const, lines }];
    expect(decide(policy, two(parcels, ledger), sendBack([{ parcel: 'P2' }])).outcome).toBe('approved');
  });
});
