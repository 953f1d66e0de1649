import { describe, expect, it } from 'vitest';
import { answer, deductions, offers, returned, sold, tenders } from './sold.ts';

/** Rules as shops publish them, with the facts and the money of one case each; amounts in minor units. */

describe('returns from fast fashion', () => {
  const labels = { 'original-condition': true, 'labels-attached': true };
  const american = sold(
    [
      { id: 'shirt', amount: 2590 },
      { id: 'belt', amount: 1990 },
    ],
    {
      placed: '2025-03-01',
      shipped: '2025-03-03',
      delivered: '2025-03-06',
      channel: 'online',
      destination: { country: 'US' },
    },
  );
  const chinese = sold([{ id: 'coat', amount: 29900 }], {
    currency: 'CNY',
    placed: '2025-05-08',
    shipped: '2025-05-10',
    delivered: '2025-05-12',
    channel: 'online',
    destination: { country: 'CN', zone: 'Asia/Shanghai' },
  });

  it('S001 fast fashion takes a drop-off fee off one of two items, 25 days after shipment', () => {
    const decision = returned('fast-fashion', american, [{ line: 'shirt', condition: labels }], {
      on: '2025-03-28',
      attributes: { returnMethod: 'drop-off' },
    });
    expect(answer(decision)).toBe('approved: refund 2095');
    expect(deductions(decision)).toEqual(['drop-off-fee 495']);
  });

  it('S001 fast fashion takes no fee for a return to a store', () => {
    const decision = returned('fast-fashion', american, [{ line: 'shirt', condition: labels }], {
      on: '2025-03-28',
      attributes: { returnMethod: 'store' },
    });
    expect(answer(decision)).toBe('approved: refund 2590');
  });

  it('S002 fast fashion denies what is asked 35 days after shipment', () => {
    const decision = returned('fast-fashion', american, [{ line: 'shirt', condition: labels }], {
      on: '2025-04-07',
      attributes: { returnMethod: 'drop-off' },
    });
    expect(answer(decision)).toBe('denied: return-window-closed, sent-back-late');
    expect(decision.refund.total).toBe(0);
  });

  it.each([
    ['2025-05-22T09:00:00+08:00', 'approved: refund 29100'],
    ['2025-05-22T11:00:00+08:00', 'denied: sent-back-late'],
  ])('S003 fast fashion in China, asked on 20 May at ten, handed over %s', (sentBack, expected) => {
    const decision = returned('fast-fashion', chinese, [{ line: 'coat', condition: labels, sentBack }], {
      on: '2025-05-20T10:00:00+08:00',
      attributes: { returnMethod: 'courier' },
    });
    expect(answer(decision)).toBe(expected);
  });
});

describe('returns from online fashion', () => {
  it.each([
    ['2025-02-07', 28, 'approved: refund 4500', ['card 4500']],
    ['2025-02-08', 29, 'approved: account-balance 4500', ['account-balance 4500']],
    ['2025-02-14', 35, 'approved: account-balance 4500', ['account-balance 4500']],
    ['2025-02-24', 45, 'approved: account-balance 4500', ['account-balance 4500']],
  ])('S007 online fashion, jeans delivered on 10 January, returned %s, day %i', (on, _, expected, to) => {
    const order = sold([{ id: 'jeans', amount: 4500 }], { currency: 'GBP', delivered: '2025-01-10', channel: 'main' });
    const decision = returned('online-fashion', order, [{ line: 'jeans' }], { on });
    expect(answer(decision)).toBe(expected);
    expect(offers(decision)).toHaveLength(1);
    expect(tenders(decision)).toEqual(to);
  });

  it.each([
    ['2025-04-24', 'approved: refund 2800'],
    ['2025-04-30', 'denied: arrived-back-late'],
  ])('S008 online fashion, sample sale delivered on 1 April, asked on day 9, back %s', (receivedBack, expected) => {
    const order = sold([{ id: 'dress', amount: 3000 }], {
      currency: 'GBP',
      delivered: '2025-04-01',
      channel: 'sample-sale',
    });
    const decision = returned('online-fashion', order, [{ line: 'dress', receivedBack }], { on: '2025-04-10' });
    expect(answer(decision)).toBe(expected);
  });
});

describe('returns to a department store', () => {
  const undamaged = { undamaged: true };

  it('S009 department store spreads the promotion over both dresses', () => {
    const order = sold(
      [
        { id: 'gown', amount: 6000 },
        { id: 'frock', amount: 4000 },
      ],
      { delivered: '2025-05-01', discounts: [{ amount: 2000 }] },
    );
    const decision = returned('department-store', order, [{ line: 'gown', condition: undamaged }], {
      on: '2025-05-10',
    });
    expect(answer(decision)).toBe('approved: refund 4800');
  });

  it('S056 department store refunds the standard delivery once everything came back', () => {
    const order = sold([{ id: 'lamp', amount: 8000 }], {
      currency: 'GBP',
      delivered: '2025-03-01',
      shipping: { charged: 395, standard: 395 },
    });
    const decision = returned('department-store', order, [{ line: 'lamp', condition: undamaged }], {
      on: '2025-03-21',
    });
    expect(answer(decision)).toBe('approved: refund 8395');
  });

  it('S058 department store refunds the gift card first', () => {
    const order = sold(
      [
        { id: 'shoes', amount: 5500 },
        { id: 'bag', amount: 4500 },
      ],
      {
        currency: 'GBP',
        delivered: '2025-03-01',
        tenders: [
          { id: 'visa', kind: 'card', amount: 6000 },
          { id: 'gift', kind: 'gift-card', amount: 4000 },
        ],
      },
    );
    const decision = returned('department-store', order, [{ line: 'shoes', condition: undamaged }], {
      on: '2025-03-10',
    });
    expect(answer(decision)).toBe('approved: refund 5500');
    expect(tenders(decision).sort()).toEqual(['gift 4000', 'visa 1500']);
  });
});

describe('returns to a boutique that gives credit', () => {
  const condition = { unworn: true, 'tags-attached': true, unstained: true };
  const evidence = [{ kind: 'receipt' }];

  it.each([
    [['coat', 'scarf'], 'approved: account-balance 10365'],
    [['scarf'], 'approved: account-balance 3000'],
  ])('S012 boutique with store credit, shipped free at a cost of 8.35, %s returned', (lines, expected) => {
    const order = sold(
      [
        { id: 'coat', amount: 8200 },
        { id: 'scarf', amount: 3000 },
      ],
      { delivered: '2025-06-02', shipping: { charged: 0, actual: 835 } },
    );
    const items = lines.map((line) => ({ line, condition }));
    const decision = returned('store-credit-boutique', order, items, { on: '2025-06-05', evidence });
    expect(answer(decision)).toBe(expected);
  });

  it('S015 boutique with store credit, received on Monday 8 September, returned 12 business days later', () => {
    const order = sold(
      [
        { id: 'top', amount: 3800 },
        { id: 'skirt', amount: 4200 },
      ],
      { delivered: '2025-09-08' },
    );
    const items = [{ line: 'top', condition }];
    const decision = returned('store-credit-boutique', order, items, { on: '2025-09-24', evidence });
    expect(answer(decision)).toBe('approved: account-balance 3800');
    expect(tenders(decision)).toEqual(['account-balance 3800']);
  });
});

describe('returns of phones', () => {
  const bought = sold([{ id: 'phone', amount: 45000 }], {
    placed: '2025-06-02T15:00:00Z',
    shipped: '2025-06-02T15:00:00Z',
    delivered: '2025-06-02T15:00:00Z',
  });

  it.each([
    ['S024', 'after 20 hours, a flat fee', '2025-06-03T11:00:00Z', 'approved: refund 41500'],
    ['S025', 'on day 5, 30 %', '2025-06-07T11:00:00Z', 'approved: refund 31500'],
  ])('%s phones with fees: returned %s', (_, __, on, expected) => {
    const condition = { 'same-condition': true, undamaged: true, 'original-packaging': true };
    const decision = returned('phones-with-fees', bought, [{ line: 'phone', condition }], {
      on,
      authorized: on,
      evidence: [{ kind: 'receipt' }],
    });
    expect(answer(decision)).toBe(expected);
  });

  it.each([
    [false, 'approved: refund 40000'],
    [true, 'approved: refund 50000'],
  ])(
    'S027 new and used phones: asked after 19 business days, back 7 days later, unopened: %s',
    (unopened, expected) => {
      const order = sold([{ id: 'phone', amount: 50000 }], { delivered: '2025-09-08' });
      const condition = { unopened, 'factory-reset': true, 'lock-removed': true };
      const items = [{ line: 'phone', condition, receivedBack: '2025-10-10' }];
      const decision = returned('new-and-used-phones', order, items, { on: '2025-10-03' });
      expect(answer(decision)).toBe(expected);
    },
  );
});

describe('returns with fees', () => {
  it.each([
    ['2025-04-10', 'approved: refund 32000'],
    ['2025-05-10', 'approved: refund 27200'],
  ])('S036 car parts bought on 10 January, unused, returned %s', (on, expected) => {
    const order = sold([{ id: 'headers', amount: 32000 }], { placed: '2025-01-10', delivered: '2025-01-14' });
    const condition = { 'not-installed': true, 'no-wear': true };
    expect(answer(returned('car-parts', order, [{ line: 'headers', condition }], { on }))).toBe(expected);
  });

  it.each([
    ['card', 'approved: refund 139900', ['shipping-and-inspection 60000']],
    ['financing', 'approved: refund 119930', ['shipping-and-inspection 60000', 'financing-fee 19970']],
  ])('S039 e-bike with 30 miles, clean, day 21, paid by %s', (kind, expected, taken) => {
    const order = sold([{ id: 'bike', amount: 199900, attributes: { category: 'bike' } }], {
      delivered: '2025-05-01',
      tenders: [{ id: 'one', kind, amount: 199900 }],
    });
    const items = [{ line: 'bike', condition: { clean: true, complete: true }, attributes: { miles: 30 } }];
    const decision = returned('e-bikes', order, items, { on: '2025-05-22' });
    expect(answer(decision)).toBe(expected);
    expect(deductions(decision)).toEqual(taken);
  });

  it.each([
    ['2025-04-21', 'approved: refund 4490', ['outbound-shipping 610', 'restocking-fee 900']],
    ['2025-05-21', 'approved: refund 3000', ['restocking-fee 3000']],
  ])('S040 sewing patterns that were shipped free, bought on 1 April, returned %s', (on, expected, taken) => {
    const order = sold([{ id: 'pattern', amount: 6000 }], {
      placed: '2025-04-01',
      delivered: '2025-04-04',
      shipping: { charged: 0, actual: 610 },
    });
    const decision = returned('sewing-patterns', order, [{ line: 'pattern' }], { on });
    expect(answer(decision)).toBe(expected);
    expect(deductions(decision)).toEqual(taken);
  });

  it.each([
    [true, 'approved: refund 20000'],
    [false, 'approved: refund 32000'],
  ])('S054 hardware, day 10, boxed, freight-size: %s', (freight, expected) => {
    const order = sold([{ id: 'safe', amount: 40000, attributes: { freight } }], { delivered: '2025-03-01' });
    const items = [{ line: 'safe', condition: { boxed: true } }];
    const decision = returned('hardware', order, items, { on: '2025-03-11', reasonCode: 'change-of-mind' });
    expect(answer(decision)).toBe(expected);
  });

  it.each([
    ['refund', 'approved: refund 16060'],
    ['account-balance', 'approved: account-balance 19060'],
  ] as const)('S057 wigs with the cost of the label, %s', (remedy, expected) => {
    const order = sold([{ id: 'wig', amount: 20000 }], { delivered: '2025-03-01' });
    const decision = returned('wigs-with-label-cost', order, [{ line: 'wig' }], {
      on: '2025-03-05',
      remedy,
      returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 940 }],
    });
    expect(answer(decision)).toBe(expected);
    expect(offers(decision)).toEqual(['refund 16060', 'account-balance 19060']);
  });

  it.each([
    [4000, 'denied: refund-below-minimum'],
    [6000, 'approved: refund 2100'],
  ])('S060 catering equipment: a pan for %i that is not stocked', (amount, expected) => {
    const order = sold([{ id: 'pan', amount, attributes: { nonStock: true, makerTakesItBack: true } }], {
      shipped: '2025-03-01',
      delivered: '2025-03-03',
      shipping: { charged: 0, actual: 900 },
    });
    const condition = { unused: true, 'retail-packaging-unopened': true };
    const decision = returned('catering-equipment', order, [{ line: 'pan', condition }], {
      on: '2025-03-08',
      authorized: '2025-03-08',
      evidence: [{ kind: 'invoice-copy' }],
      returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 1200 }],
    });
    expect(answer(decision)).toBe(expected);
    expect(decision.refund.total).toBe(amount === 4000 ? 0 : 2100);
  });
});

describe('returns with terms of their own', () => {
  it.each([
    ['with', [{ kind: 'receipt' }, { kind: 'drop-slip' }], 'approved: refund 9500'],
    ['without', [{ kind: 'receipt' }], 'denied: return-window-closed, arrived-back-late, evidence-not-in-time'],
  ])('S042 textbooks, day 9 of the term, %s a drop slip', (_, evidence, expected) => {
    const order = sold([{ id: 'book', amount: 9500, attributes: { term: 'autumn' } }], {
      placed: '2025-08-20',
      delivered: '2025-08-20',
      attributes: { termStart: '2025-08-25' },
    });
    const items = [{ line: 'book', condition: { unmarked: true, unopened: true }, receivedBack: '2025-09-03' }];
    const decision = returned('textbooks', order, items, {
      on: '2025-09-03',
      evidence,
      attributes: { approvedByManager: true },
    });
    expect(answer(decision)).toBe(expected);
    expect(decision.refund.total).toBe(evidence.length === 2 ? 9500 : 0);
  });

  it.each([
    ['2025-03-02', 'approved: refund 4200', ['card 4200']],
    ['2025-03-20', 'approved: account-balance 4200', ['account-balance 4200']],
  ])('S045 cosmetics bought on 1 February, returned %s with the receipt', (on, expected, to) => {
    const order = sold([{ id: 'foundation', amount: 4200 }], { placed: '2025-02-01', delivered: '2025-02-01' });
    const condition = { 'new-or-gently-used': true, 'all-components': true };
    const evidence = [{ kind: 'receipt' }];
    const decision = returned('cosmetics', order, [{ line: 'foundation', condition }], { on, evidence });
    expect(answer(decision)).toBe(expected);
    expect(tenders(decision)).toEqual(to);
  });

  it('S046 jewelry, 15 days after the invoice: a fee for the diamond, none for the tools', () => {
    const order = sold(
      [
        { id: 'diamond', amount: 200000, attributes: { category: 'diamond-with-report' } },
        { id: 'tools', amount: 30000, attributes: { category: 'other' } },
      ],
      { invoiced: '2025-05-01', delivered: '2025-05-03' },
    );
    const decision = returned('jewelry', order, [{ line: 'diamond' }, { line: 'tools' }], {
      on: '2025-05-16',
      authorized: '2025-05-15',
      attributes: { insuredForFullValue: true },
    });
    expect(answer(decision)).toBe('approved: refund 200000');
    expect(deductions(decision)).toEqual(['late-return-fee 30000']);
  });

  it.each([
    ['2025-10-05', 'change-of-mind', 'denied: requirement-not-met not-bought-for-the-season'],
    ['2025-10-05', 'wrong-item', 'approved: refund 5400'],
    ['2025-09-25', 'change-of-mind', 'approved: refund 5400'],
  ])('S048 costumes ordered on %s, returned six days later, %s', (placed, reasonCode, expected) => {
    const order = sold([{ id: 'pirate', amount: 5400 }], { placed, delivered: '2025-10-08' });
    const condition = { unworn: true, unaltered: true, complete: true };
    const decision = returned('costumes', order, [{ line: 'pirate', condition }], { on: '2025-10-14', reasonCode });
    expect(answer(decision)).toBe(expected);
  });

  it.each([
    ['electronics', 'denied: return-window-closed, sent-back-late'],
    ['other', 'approved: refund 90000'],
  ])('S052 warehouse club, 111 days after delivery, %s', (category, expected) => {
    const order = sold([{ id: 'tv', amount: 90000, attributes: { category } }], { delivered: '2025-01-10' });
    expect(answer(returned('warehouse-club', order, [{ line: 'tv' }], { on: '2025-05-01' }))).toBe(expected);
  });

  it.each([
    [true, 'approved: refund 18000'],
    [false, 'denied: return-window-closed, sent-back-late'],
  ])('S053 outdoor gear, 304 days after the purchase, member: %s', (member, expected) => {
    const order = sold([{ id: 'boots', amount: 18000 }], {
      placed: '2024-07-01',
      delivered: '2024-07-05',
      customer: { attributes: { member } },
    });
    const condition = { clean: true, 'not-worn-out': true, 'not-misused': true };
    const decision = returned('outdoor-gear', order, [{ line: 'boots', condition }], { on: '2025-05-01' });
    expect(answer(decision)).toBe(expected);
  });
});
