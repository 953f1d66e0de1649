import { describe, expect, it } from 'vitest';
import { type Deduction, evaluateReturn, type RemedyTerm, toLedgerEntry } from '../../src/index.ts';
import { arrived, codes, decide, refundTerms, sendBack, shop } from './shop.ts';

const withDeductions = (...deductions: readonly Deduction[]) => shop(refundTerms({ deductions }));

const two = arrived([{ amount: 1000 }, { amount: 1000 }]);
const both = sendBack([{}, {}]);

const fee = (others: Partial<Extract<Deduction, { kind: 'flat' }>> = {}): Deduction => ({
  kind: 'flat',
  code: 'label-fee',
  amounts: { EUR: 300 },
  ...others,
});

describe('deductions', () => {
  it.each([
    [undefined, 1700],
    ['claim', 1700],
    ['line', 1400],
    ['unit', 1400],
  ] as const)('per %s leave %i of two lines', (per, total) => {
    expect(decide(withDeductions(fee({ per })), two, both).refund.total).toBe(total);
  });

  it('once an order: what an earlier refund took is not taken again', () => {
    const policy = withDeductions(fee({ per: 'order' }));
    const first = decide(policy, two, sendBack([{}]));
    expect(first.refund.total).toBe(700);
    const ledger = [toLedgerEntry(first, { id: 'r-1', at: '2026-03-11T10:00:00Z' })];
    expect(ledger[0]?.deductions).toEqual([{ code: 'label-fee', amount: 300 }]);
    const second = decide(policy, { ...two, ledger }, sendBack([{ line: '2' }], { asked: '2026-03-12T10:00:00Z' }));
    expect(second.refund.total).toBe(1000);
  });

  it('are for the units of which their condition is true, and no more than these get', () => {
    const when = { fact: 'line.category', is: 'bulky', unknown: 'no' } as const;
    const order = arrived([{ amount: 200, attributes: { category: 'bulky' } }, { amount: 1000 }]);
    const decision = decide(withDeductions(fee({ when })), order, both);
    expect(decision.refund.total).toBe(1000);
    expect(decision.refund.lines.map(({ deducted }) => deducted)).toEqual([200, 0]);
  });

  it('of what is left after the ones before', () => {
    const policy = withDeductions(fee(), { kind: 'percent', code: 'handling', basisPoints: 1000, of: 'remaining' });
    expect(decide(policy, two, both).refund.deductions.map(({ amount }) => amount)).toEqual([300, 170]);
  });

  it('of the list price before discounts', () => {
    const order = arrived([{ amount: 1000, discount: 400 }]);
    const policy = withDeductions({ kind: 'percent', code: 'restocking-fee', basisPoints: 1000, of: 'list-price' });
    expect(decide(policy, order).refund.total).toBe(500);
  });

  it.each([
    ['down', 3],
    ['half-up', 4],
    ['up', 4],
  ] as const)('rounded %s: 3.5 of 7 are %i', (rounding, amount) => {
    const policy = withDeductions({ kind: 'percent', code: 'restocking-fee', basisPoints: 5000, rounding });
    expect(decide(policy, arrived([{ amount: 7 }])).refund.deductions[0]?.amount).toBe(amount);
  });

  it('steps that different units reach share their bounds', () => {
    const steps: Deduction = {
      kind: 'steps',
      code: 'wear',
      steps: [{ when: { fact: 'item.grade', is: 'A', unknown: 'no' }, basisPoints: 1000 }, { basisPoints: 2000 }],
      atMost: { EUR: 150 },
    };
    const claim = sendBack([{ attributes: { grade: 'A' } }, {}]);
    expect(decide(withDeductions(steps), two, claim).refund.total).toBe(1850);
    const atLeast = { ...steps, atMost: undefined, atLeast: { EUR: 400 } };
    expect(decide(withDeductions(atLeast), two, claim).refund.total).toBe(1600);
  });

  it('grow evenly with time', () => {
    const policy = withDeductions({
      kind: 'pro-rata',
      code: 'use',
      from: 'delivery',
      over: { amount: 20, unit: 'day' },
    });
    expect(decide(policy).refund.total).toBe(7500);
    const until = { kind: 'pro-rata', code: 'use', from: 'delivery', over: { amount: 20, unit: 'day' } } as const;
    const received = withDeductions({ ...until, to: 'received-back' });
    const back = sendBack([{ sentBack: '2026-03-11', receivedBack: '2026-03-15T10:00:00Z' }]);
    expect(decide(received, undefined, back).refund.total).toBe(5000);
    expect(codes(decide(received))).toEqual(['fact-unknown']);
  });

  it('actual costs are waited for, judged up to a bound, or left out while nobody knows them', () => {
    const cost = { kind: 'cost', code: 'cleaning', fact: 'item.cleaning' } as const;
    const known = sendBack([{ attributes: { cleaning: 1250 } }]);
    expect(decide(withDeductions(cost), undefined, known).refund.total).toBe(8750);
    expect(codes(decide(withDeductions(cost)))).toEqual(['fact-unknown']);
    const upTo = withDeductions({ ...cost, unknown: 'review', atMost: { EUR: 5000 } });
    expect(decide(upTo).reasons).toMatchObject([
      { code: 'amount-to-be-judged', verdict: 'review', deduction: 'cleaning', atMost: 5000 },
    ]);
    expect(decide(withDeductions({ ...cost, unknown: 'no' })).refund.total).toBe(10_000);
  });

  it('above the refund take all of it, or what is beyond is owed', () => {
    const much = fee({ amounts: { EUR: 1500 } });
    const order = arrived([{ amount: 1000 }]);
    const decision = decide(withDeductions(much), order);
    expect(decision.refund).toMatchObject({ total: 0 });
    expect(decision.refund.owed).toBeUndefined();
    const owing = decide(shop(refundTerms({ deductions: [much], belowZero: 'owed' })), order);
    expect(owing.refund).toMatchObject({ total: 0, owed: 500 });
    expect(owing.nextSteps).toContainEqual({ code: 'pay-store', who: 'customer', clause: 'T4', amount: 500 });
  });

  it('nothing in a currency that the policy does not list', () => {
    expect(decide(withDeductions(fee()), arrived([{}], { currency: 'JPY' })).refund.total).toBe(10_000);
  });
});

describe('what is kept decides what comes back', () => {
  const unwound: Deduction = {
    kind: 'cost',
    code: 'promotion-unwound',
    fact: 'order.discountOnKept',
    when: { fact: 'order.keptUnits', lessThan: 3 },
  };
  const shipping: Deduction = {
    kind: 'cost',
    code: 'outbound-shipping',
    fact: 'shipping.actual',
    when: { fact: 'order.keptGoods', lessThan: { EUR: 5000 } },
  };
  const three = arrived([{ amount: 2000 }, { amount: 2000 }, { amount: 2000 }], { discounts: [{ amount: 2000 }] });

  it('a promotion that the kept goods do not earn is taken back', () => {
    // Paid 40.00 for three; two kept cost 40.00 without the promotion, so nothing comes back.
    expect(decide(withDeductions(unwound), three, sendBack([{}])).refund.total).toBe(0);
    expect(decide(withDeductions(), three, sendBack([{}])).refund.total).toBe(1333);
    expect(decide(withDeductions(unwound), three, sendBack([{}, {}, {}])).refund.total).toBe(4000);
  });

  it('free shipping is charged where what is kept is below the threshold', () => {
    const order = { ...three, discounts: [], shipping: { charged: 0, actual: 590 } };
    expect(decide(withDeductions(shipping), order, sendBack([{}])).refund.total).toBe(2000 - 590);
    const above = { ...shipping, when: { fact: 'order.keptGoods', lessThan: { EUR: 4000 } } } as Deduction;
    expect(decide(withDeductions(above), order, sendBack([{}])).refund.total).toBe(2000);
  });
});

describe('the ladder of remedies', () => {
  const ladder = (...remedies: readonly RemedyTerm[]) => shop({ remedies });
  const late = { fact: 'asked', after: { from: 'delivery', period: { amount: 3, unit: 'day' } } } as const;

  it('offers each unit what it can have: money for one, credit for the other', () => {
    const policy = ladder({ kind: 'refund', when: { fact: 'line.sale', is: false } }, 'account-balance');
    const order = arrived([{ attributes: { sale: false } }, { amount: 4000, attributes: { sale: true } }]);
    const decision = decide(policy, order, both);
    expect(decision.remedies.map(({ kind, refund }) => [kind, refund.to, refund.total])).toEqual([
      ['refund', 'both', 14_000],
      ['account-balance', 'account-balance', 14_000],
    ]);
    expect(decision.refund.tenders).toEqual([
      { tender: 'payment', amount: 10_000 },
      { tender: 'account-balance', amount: 4000 },
    ]);
    expect(decision.lines.map(({ remedy }) => remedy)).toEqual(['refund', 'account-balance']);
    const entry = toLedgerEntry(decision, { id: 'r', at: '2026-03-11' });
    expect(entry.tenders).toEqual([{ tender: 'payment', amount: 10_000 }]);
  });

  it('gives credit with a bonus that expires', () => {
    const policy = ladder({
      kind: 'account-balance',
      bonus: { basisPoints: 500 },
      expires: { amount: 1, unit: 'year' },
    });
    const decision = decide(policy);
    expect(decision.refund).toMatchObject({ to: 'account-balance', total: 10_000, bonus: 500 });
    expect(decision.remedies[0]?.expires).toEqual({ closes: '2027-03-11T00:00:00.000Z', lastDay: '2027-03-10' });
  });

  it('gives a share of the refund once it is late', () => {
    const policy = ladder(
      { kind: 'refund', when: { not: late } },
      { kind: 'account-balance', share: { basisPoints: 5000 } },
    );
    const decision = decide(policy);
    expect(decision.refund).toMatchObject({ to: 'account-balance', total: 5000 });
    expect(decision.refund.deductions).toEqual([{ code: 'withheld', clause: 'R3', basis: 10_000, amount: 5000 }]);
  });

  it('gives the first that is available, and waits for what decides that', () => {
    const policy = shop({ remedies: ['replacement', 'refund'], choice: 'first' });
    const offered = (replaceable?: boolean) => decide(policy, undefined, sendBack([{ replaceable }]));
    expect(offered(true).remedies.map(({ kind }) => kind)).toEqual(['replacement']);
    expect(offered(false).remedies.map(({ kind }) => kind)).toEqual(['refund']);
    expect(codes(offered())).toEqual(['replaceability-unknown']);
  });

  it('is for a person to decide where nothing on it is available', () => {
    const policy = ladder('replacement');
    expect(codes(decide(policy, undefined, sendBack([{ replaceable: false }])))).toEqual(['no-remedy-available']);
  });

  it('an allowance leaves the goods with the customer and the rest of their money open', () => {
    const policy = ladder({ kind: 'allowance', share: { basisPoints: 3000 } }, 'refund');
    const order = arrived([{}]);
    const first = evaluateReturn(order, sendBack([{}]), { policy });
    expect(first.refund).toMatchObject({ total: 3000, payable: 'now', lines: [{ goodsKept: true }] });
    const entry = toLedgerEntry(first, { id: 'a', at: '2026-03-11' });
    expect(entry).toMatchObject({ deducted: 0, lines: [{ quantity: 0, amount: 3000 }] });
    const later = sendBack([{}], { asked: '2026-03-12T10:00:00Z', remedy: 'refund' });
    expect(evaluateReturn({ ...order, ledger: [entry] }, later, { policy }).refund.total).toBe(7000);
  });

  it('a fixed allowance is for each unit, and never more than the refund', () => {
    const policy = ladder({ kind: 'allowance', share: { amounts: { EUR: 500 } }, to: 'account-balance' });
    expect(decide(policy, arrived([{ quantity: 3 }]), sendBack([{ quantity: 2 }])).refund).toMatchObject({
      to: 'account-balance',
      total: 1000,
    });
    expect(decide(policy, arrived([{ amount: 400 }])).refund.total).toBe(400);
  });
});

describe('limits', () => {
  const damage = (tolerated: { basisPoints: number }) => shop({ limits: [{ code: 'breakage', tolerated }] });

  it('tolerate the first units, once a line', () => {
    const policy = damage({ basisPoints: 300 });
    const order = arrived([{ quantity: 300, amount: 30_000 }]);
    const first = decide(policy, order, sendBack([{ quantity: 15 }]));
    expect(first.lines.map(({ quantity, verdict }) => [quantity, verdict])).toEqual([
      [9, 'denied'],
      [6, 'granted'],
    ]);
    const ledger = [toLedgerEntry(first, { id: 'r', at: '2026-03-11' })];
    const again = sendBack([{ quantity: 15 }], { asked: '2026-03-12T10:00:00Z' });
    expect(decide(policy, { ...order, ledger }, again).lines).toMatchObject([{ quantity: 15, verdict: 'granted' }]);
  });

  it('grant no more than the most, what was granted before included', () => {
    const policy = shop({ limits: [{ code: 'two-of-a-kind', per: 'product', most: 2 }] });
    const order = arrived([
      { product: 'X', quantity: 3 },
      { product: 'X', quantity: 3 },
    ]);
    const first = decide(policy, order, sendBack([{ quantity: 1 }, { quantity: 2 }]));
    expect(first.outcome).toBe('partially-approved');
    expect(first.lines.map(({ quantity, verdict }) => [quantity, verdict])).toEqual([
      [1, 'granted'],
      [1, 'granted'],
      [1, 'denied'],
    ]);
    const ledger = [toLedgerEntry(first, { id: 'r', at: '2026-03-11' })];
    const again = sendBack([{}], { asked: '2026-03-12T10:00:00Z' });
    expect(codes(decide(policy, { ...order, ledger }, again))).toEqual(['beyond-limit']);
  });
});
