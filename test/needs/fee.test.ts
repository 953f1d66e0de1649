import { describe, expect, it } from 'vitest';
import type { Deduction, PolicyCondition } from '../../src/index.ts';
import { answer, cancelled, deductions, offers, policyThat, returned, steps, WITHOUT, where } from './shop.ts';

/** A return from which this is taken off. */
const returnLess = (...taken: Deduction[]) => policyThat({ return: { refund: { deductions: taken } } });
const cancelLess = (...taken: Deduction[]) => policyThat({ cancellation: { refund: { deductions: taken } } });

/** 15 %, for all or for some. */
const restocking = (when?: PolicyCondition): Deduction => ({
  kind: 'percent',
  code: 'restocking-fee',
  basisPoints: 1500,
  ...(when === undefined ? {} : { when }),
});

const FAULT: PolicyCondition = { fact: 'claim.reasonCode', in: ['defective', 'wrong-item', 'our-mistake'] };

/** Returned in the first month, the second, or later. */
const asLongAgoAs = (amount: number): PolicyCondition => ({
  fact: 'asked',
  within: { from: 'delivery', period: { amount, unit: 'day' } },
});

/** Ninety days to return. */
const longer = () => {
  const window = { from: 'delivery', period: { amount: 90, unit: 'day' }, unknownDay: 'ask' } as const;
  return { request: window, sendBack: { dispatch: window } };
};

const line = (attributes: Readonly<Record<string, string | number>>) => ({ lines: [{ attributes }] });

describe('fees: what is taken off, from whom and how much', () => {
  it('restock-pct: 15 % of the price', () => {
    expect(answer(returned(returnLess(restocking())))).toBe('approved: refund 4165');
    expect(answer(returned(WITHOUT))).toBe('approved: refund 4900');
  });

  it('outbound-kept: what the customer paid for the delivery stays with the shop, also of a whole order', () => {
    const policy = policyThat({
      money: { shippingWhenNothingIsKept: 'nothing' },
      return: { refund: { shipping: 'nothing' } },
    });
    const sale = { shipping: { charged: 500, actual: 300 } };
    const decision = returned(policy, {}, sale);
    expect(answer(decision)).toBe('approved: refund 4900');
    expect(decision.refund.kept).toEqual([{ part: 'shipping', amount: 500, clause: 'R3' }]);
    expect(answer(returned(WITHOUT, {}, sale))).toBe('approved: refund 5100');
  });

  it('waive-if-fault: no fee and a free label where the shop is at fault', () => {
    const fault = policyThat({
      return: { refund: { deductions: [restocking({ not: FAULT })] } },
      exceptions: [where('our-fault', FAULT, { return: { returnCosts: 'store' } })],
    });
    const label = { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 550 }] } as const;
    expect(answer(returned(fault, { ...label, reasonCode: 'wrong-item' }))).toBe('approved: refund 4900');
    expect(answer(returned(fault, { ...label, reasonCode: 'too-big' }))).toBe('approved: refund 3615');
  });

  it('return-cost-deducted: the label that the shop paid comes off', () => {
    const decision = returned(WITHOUT, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 550 }] });
    expect(answer(decision)).toBe('approved: refund 4350');
    expect(deductions(decision)).toEqual(['return-shipping 550']);
    // What it cost must be known before money moves.
    expect(answer(returned(WITHOUT, { returnCosts: [{ kind: 'shipping', paidBy: 'store' }] }))).toBe(
      'awaiting: return-cost-unknown',
    );
  });

  it('fee-by-condition: 20 % for what was opened', () => {
    const opened = { fact: 'condition.unopened', is: false } as const;
    const policy = policyThat({
      return: {
        conditions: ['undamaged'],
        refund: { deductions: [{ kind: 'percent', code: 'opened', basisPoints: 2000, when: opened }] },
      },
    });
    expect(answer(returned(policy, { items: [{ condition: { unopened: false } }] }))).toBe('approved: refund 3920');
    expect(answer(returned(policy))).toBe('approved: refund 4900');
  });

  it('fee-upto: up to 20.00, as the inspection finds', () => {
    const policy = returnLess({
      kind: 'cost',
      code: 'cleaning',
      fact: 'item.cleaning',
      unknown: 'review',
      atMost: { EUR: 2000 },
    });
    const found = (cleaning: number) => returned(policy, { items: [{ attributes: { cleaning } }] });
    const open = returned(policy);
    expect(answer(open)).toBe('review: amount-to-be-judged');
    expect(open.reasons[0]).toMatchObject({ deduction: 'cleaning', atMost: 2000 });
    expect(answer(found(1200))).toBe('approved: refund 3700');
    expect(answer(found(3000))).toBe('approved: refund 2900');
    expect(answer(found(0))).toBe('approved: refund 4900');
  });

  it('buyer-pays-return: the customer pays the carrier, and nothing is taken off for it', () => {
    const asked = { items: [{ sentBack: undefined }] };
    const decision = returned(policyThat({ return: { returnCosts: 'customer' } }), asked);
    expect(steps(decision)).toContain('pay-return-costs');
    expect(answer(decision)).toBe('approved: refund 4900');
    expect(steps(returned(policyThat({ return: { returnCosts: 'store' } }), asked))).not.toContain('pay-return-costs');
  });

  it('cancel-fee-pct: 30 % to cancel', () => {
    const policy = cancelLess({ kind: 'percent', code: 'cancellation-fee', basisPoints: 3000 });
    expect(answer(cancelled(policy))).toBe('approved: refund 3430');
    expect(answer(cancelled(WITHOUT))).toBe('approved: refund 4900');
  });

  it('damage-graded: as new all of it, with traces of use 20 % less, damaged 50 % less', () => {
    const policy = returnLess({
      kind: 'steps',
      code: 'wear',
      steps: [
        { when: { fact: 'item.grade', is: 'as-new' }, basisPoints: 0 },
        { when: { fact: 'item.grade', is: 'used' }, basisPoints: 2000 },
        { when: { fact: 'item.grade', is: 'damaged' }, basisPoints: 5000 },
      ],
    });
    const graded = (grade: string) => answer(returned(policy, { items: [{ attributes: { grade } }] }));
    expect(graded('as-new')).toBe('approved: refund 4900');
    expect(graded('used')).toBe('approved: refund 3920');
    expect(graded('damaged')).toBe('approved: refund 2450');
    expect(answer(returned(policy))).toBe('awaiting: fact-unknown item.grade');
  });

  it('fee-by-category: 20 %, bulky goods 50 %', () => {
    const policy = returnLess({
      kind: 'steps',
      code: 'restocking-fee',
      steps: [{ when: { fact: 'line.category', is: 'bulky' }, basisPoints: 5000 }, { basisPoints: 2000 }],
    });
    expect(answer(returned(policy, {}, line({ category: 'bulky' })))).toBe('approved: refund 2450');
    expect(answer(returned(policy, {}, line({ category: 'small' })))).toBe('approved: refund 3920');
    const mixed = [
      { attributes: { category: 'bulky' } },
      { id: 'shade', amount: 2000, attributes: { category: 'small' } },
    ];
    const both = returned(policy, { items: [{ line: 'lamp' }, { line: 'shade' }] }, { lines: mixed });
    expect(answer(both)).toBe('approved: refund 4050');
  });

  it('fee-by-age: nothing for thirty days, 15 % for sixty, then half', () => {
    const policy = policyThat({
      return: {
        ...longer(),
        refund: {
          deductions: [
            {
              kind: 'steps',
              code: 'age',
              steps: [
                { when: asLongAgoAs(30), basisPoints: 0 },
                { when: asLongAgoAs(60), basisPoints: 1500 },
                { basisPoints: 5000 },
              ],
            },
          ],
        },
      },
    });
    expect(answer(returned(policy, { on: '2026-04-04' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-04-05' }))).toBe('approved: refund 4165');
    expect(answer(returned(policy, { on: '2026-05-04' }))).toBe('approved: refund 4165');
    expect(answer(returned(policy, { on: '2026-05-05' }))).toBe('approved: refund 2450');
  });

  it('label-flat: 4.95 for a drop-off, nothing for a return to the store', () => {
    const policy = returnLess({
      kind: 'flat',
      code: 'drop-off',
      amounts: { EUR: 495 },
      when: { fact: 'claim.returnMethod', is: 'drop-off' },
    });
    const by = (returnMethod: string) => answer(returned(policy, { attributes: { returnMethod } }));
    expect(by('drop-off')).toBe('approved: refund 4405');
    expect(by('store')).toBe('approved: refund 4900');
  });

  it('outbound-cost-clawback: of an order that shipped free, what the shipping cost the shop', () => {
    const free: PolicyCondition = { fact: 'shipping.charged', atMost: { EUR: 0 } };
    const policy = returnLess({
      kind: 'cost',
      code: 'free-shipping',
      fact: 'shipping.actual',
      per: 'order',
      when: free,
    });
    expect(answer(returned(policy, {}, { shipping: { charged: 0, actual: 835 } }))).toBe('approved: refund 4065');
    expect(answer(returned(policy, {}, { shipping: { charged: 990, actual: 835 } }))).toBe('approved: refund 5055');
    expect(answer(returned(policy, {}, { shipping: { charged: 0 } }))).toBe('awaiting: fact-unknown shipping.actual');
  });

  it('outbound-cost-clawback: of a part of the order, its part of that cost', () => {
    const policy = returnLess({ kind: 'cost', code: 'free-shipping', fact: 'claim.shippingCost' });
    const sale = { lines: [{ amount: 3000 }, { id: 'shade', amount: 1000 }], shipping: { charged: 0, actual: 600 } };
    const back = (name: string) => returned(policy, { items: [{ line: name }] }, sale);
    expect(deductions(back('lamp'))).toEqual(['free-shipping 450']);
    expect(deductions(back('shade'))).toEqual(['free-shipping 150']);
  });

  it('cancel-tiers-stage: the further the work, the dearer to cancel', () => {
    const policy = cancelLess({
      kind: 'steps',
      code: 'cancellation-fee',
      per: 'unit',
      steps: [
        { when: { fact: 'order.stage', is: 'ordered' }, amounts: { EUR: 0 } },
        { when: { fact: 'order.stage', is: 'bought' }, amounts: { EUR: 500 } },
        { when: { fact: 'order.stage', is: 'arrived' }, amounts: { EUR: 1000 } },
      ],
    });
    const at = (stage: string) =>
      answer(cancelled(policy, {}, { lines: [{ quantity: 3, amount: 9000 }], attributes: { stage } }));
    expect(at('ordered')).toBe('approved: refund 9000');
    expect(at('bought')).toBe('approved: refund 7500');
    expect(at('arrived')).toBe('approved: refund 6000');
  });

  it('free-return: the shop pays the way back whatever the reason', () => {
    const label = { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 550 }] } as const;
    expect(answer(returned(policyThat({ return: { returnCosts: 'store' } }), label))).toBe('approved: refund 4900');
    expect(answer(returned(WITHOUT, label))).toBe('approved: refund 4350');
  });

  it('parts-deduction: 10.00 for the box, and what missing parts are worth', () => {
    const policy = policyThat({
      return: {
        conditions: ['unused'],
        refund: {
          deductions: [
            {
              kind: 'flat',
              code: 'box',
              per: 'unit',
              amounts: { EUR: 1000 },
              when: { fact: 'condition.original-packaging', is: false },
            },
            { kind: 'cost', code: 'missing-parts', fact: 'item.missingParts', unknown: 'no' },
          ],
        },
      },
    });
    const noBox = { condition: { 'original-packaging': false } };
    expect(answer(returned(policy, { items: [noBox] }))).toBe('approved: refund 3900');
    const neither = returned(policy, { items: [{ ...noBox, attributes: { missingParts: 750 } }] });
    expect(answer(neither)).toBe('approved: refund 3150');
    expect(deductions(neither)).toEqual(['box 1000', 'missing-parts 750']);
    expect(answer(returned(policy))).toBe('approved: refund 4900');
    // Of two lines it is taken twice, also where it is the same amount.
    const cable = { attributes: { missingParts: 750 } };
    const both = { items: [{ ...cable }, { line: 'shade', ...cable }] };
    expect(answer(returned(policy, both, { lines: [{}, { id: 'shade', amount: 2000 }] }))).toBe(
      'approved: refund 5400',
    );
  });

  it('restock-flat: 25.00 for cleaning and inspection', () => {
    const policy = returnLess({ kind: 'flat', code: 'inspection', amounts: { EUR: 2500 } });
    expect(answer(returned(policy))).toBe('approved: refund 2400');
    // Never more than there is.
    expect(answer(returned(policy, {}, { lines: [{ amount: 1500 }] }))).toBe('approved: refund 0');
  });

  it('processor-fee: what the card company keeps, 2.9 % and 30 cents', () => {
    const policy = cancelLess(
      { kind: 'percent', code: 'card-percent', basisPoints: 290, of: 'refund', rounding: 'half-up' },
      { kind: 'flat', code: 'card-fixed', amounts: { EUR: 30 } },
    );
    const decision = cancelled(policy, {}, { shipping: { charged: 500 } });
    // 2.9 % of 54.00 is 1.566.
    expect(deductions(decision)).toEqual(['card-percent 157', 'card-fixed 30']);
    expect(answer(decision)).toBe('approved: refund 5213');
  });

  it('addon-kept: the engraving is not given back', () => {
    const policy = policyThat({ cancellation: { refund: { fees: 'nothing' } } });
    const sale = { fees: [{ id: 'engraving', kind: 'other', amount: 900 }] } as const;
    expect(answer(cancelled(policy, {}, sale))).toBe('approved: refund 4900');
    expect(answer(cancelled(WITHOUT, {}, sale))).toBe('approved: refund 5800');
  });

  it('late-fee: returned after a month, half of the price', () => {
    const policy = policyThat({
      return: {
        ...longer(),
        refund: { deductions: [{ kind: 'percent', code: 'late', basisPoints: 5000, when: { not: asLongAgoAs(30) } }] },
      },
    });
    expect(answer(returned(policy, { on: '2026-04-04' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-04-05' }))).toBe('approved: refund 2450');
    expect(answer(returned(WITHOUT, { on: '2026-04-05' }))).toBe('denied: return-window-closed, sent-back-late');
  });

  it('waive-if-exchange: no fee for credit or for the same again', () => {
    const policy = policyThat({
      return: {
        remedies: ['refund', 'account-balance', 'replacement'],
        refund: {
          deductions: [
            { kind: 'percent', code: 'fee', basisPoints: 1500, waivedFor: ['account-balance', 'replacement'] },
          ],
        },
      },
    });
    expect(offers(returned(policy, { items: [{ replaceable: true }] }))).toEqual([
      'refund 4165',
      'account-balance 4900',
      'replacement 0',
    ]);
  });

  it('threshold-clawback: shipping was free from 50.00 on; who keeps less pays it after all', () => {
    const policy = returnLess({
      kind: 'cost',
      code: 'shipping-after-all',
      fact: 'shipping.standard',
      per: 'order',
      when: {
        all: [
          { fact: 'shipping.charged', atMost: { EUR: 0 } },
          { fact: 'order.keptUnits', atLeast: 1 },
          { fact: 'order.keptGoods', lessThan: { EUR: 5000 } },
        ],
      },
    });
    const lines = [{ amount: 4900 }, { id: 'shade', amount: 2000 }, { id: 'bulb', amount: 600 }];
    const sale = { lines, shipping: { charged: 0, standard: 490 } };
    const back = (...ids: string[]) => answer(returned(policy, { items: ids.map((id) => ({ line: id })) }, sale));
    expect(back('bulb')).toBe('approved: refund 600');
    expect(back('shade', 'bulb')).toBe('approved: refund 2110');
    expect(back('lamp', 'shade', 'bulb')).toBe('approved: refund 7500');
  });

  it('cancel-tiers-time: six hours free, three days 20 %, five days 50 %', () => {
    const within = (amount: number): PolicyCondition => ({
      fact: 'asked',
      within: { from: 'payment', period: { amount, unit: 'hour' } },
    });
    const policy = policyThat({
      cancellation: {
        request: { from: 'payment', period: { amount: 120, unit: 'hour' }, unknownDay: 'ask' },
        refund: {
          deductions: [
            {
              kind: 'steps',
              code: 'cancellation-fee',
              steps: [
                { when: within(6), basisPoints: 0 },
                { when: within(72), basisPoints: 2000 },
                { basisPoints: 5000 },
              ],
            },
          ],
        },
      },
    });
    const sale = { lines: [{ amount: 18_000 }], shipping: { charged: 2000 }, paid: '2026-03-02T10:00:00Z' };
    const asked = (on: string) => answer(cancelled(policy, { on }, sale));
    expect(asked('2026-03-02T15:00:00Z')).toBe('approved: refund 20000');
    expect(asked('2026-03-03T16:00:00Z')).toBe('approved: refund 16400');
    expect(asked('2026-03-06T04:00:00Z')).toBe('approved: refund 11000');
    expect(asked('2026-03-08T04:00:00Z')).toBe('denied: cancellation-window-closed');
  });

  it('gift-deduction: the free gift comes back, or what it is worth is taken off', () => {
    const policy = returnLess({
      kind: 'cost',
      code: 'gift-kept',
      fact: 'order.giftValue',
      when: {
        all: [
          { fact: 'order.giftValue', known: true },
          { fact: 'claim.giftReturned', is: false },
        ],
      },
    });
    const gift = { attributes: { giftValue: 800 } };
    const back = (giftReturned: boolean) => answer(returned(policy, { attributes: { giftReturned } }, gift));
    expect(back(false)).toBe('approved: refund 4100');
    expect(back(true)).toBe('approved: refund 4900');
    expect(answer(returned(policy))).toBe('approved: refund 4900');
  });

  it('fee-by-price: 10.00, above 200.00 a piece 30.00', () => {
    const policy = returnLess({
      kind: 'steps',
      code: 'fee',
      per: 'unit',
      steps: [
        { when: { fact: 'line.price', moreThan: { EUR: 20_000 } }, amounts: { EUR: 3000 } },
        { amounts: { EUR: 1000 } },
      ],
    });
    const sold = (amount: number) => answer(returned(policy, {}, { lines: [{ amount }] }));
    expect(sold(20_000)).toBe('approved: refund 19000');
    expect(sold(20_001)).toBe('approved: refund 17001');
  });

  it('fee-min: 25 %, but at least 5.00', () => {
    const policy = returnLess({ kind: 'percent', code: 'fee', basisPoints: 2500, atLeast: { EUR: 500 } });
    expect(answer(returned(policy))).toBe('approved: refund 3675');
    expect(answer(returned(policy, {}, { lines: [{ amount: 1600 }] }))).toBe('approved: refund 1100');
  });

  it('cancel-fee-flat: 5.00 an item', () => {
    const policy = cancelLess({ kind: 'flat', code: 'cancellation-fee', per: 'unit', amounts: { EUR: 500 } });
    expect(answer(cancelled(policy, {}, { lines: [{ quantity: 3, amount: 9000 }] }))).toBe('approved: refund 7500');
  });

  it('waive-first: one cancellation in six months is free, each further one costs 15.00', () => {
    const policy = cancelLess({
      kind: 'flat',
      code: 'again',
      amounts: { EUR: 1500 },
      when: {
        count: { kinds: ['cancellation'], per: 'customer', within: { amount: 6, unit: 'month' } },
        atLeast: 1,
        unknown: 'no',
      },
    });
    const earlier = (...days: string[]) => ({
      customer: { history: days.map((at) => ({ kind: 'cancellation', at }) as const) },
    });
    expect(answer(cancelled(policy, {}, earlier()))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, {}, earlier('2025-08-01')))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, {}, earlier('2025-11-01')))).toBe('approved: refund 3400');
  });

  it('net-floor: no return where less than 10.00 would come back', () => {
    const policy = policyThat({
      return: { refund: { deductions: [restocking()], minimum: { EUR: 1000 } } },
    });
    expect(answer(returned(policy, {}, { lines: [{ amount: 1200 }] }))).toBe('approved: refund 1020');
    const little = returned(policy, {}, { lines: [{ amount: 1100 }] });
    expect(answer(little)).toBe('denied: refund-below-minimum');
    expect(little.reasons[0]).toMatchObject({ amount: 935, minimum: 1000 });
  });

  it('net-floor: where fees are more than the refund, the rest of them is owed', () => {
    const fee: Deduction = { kind: 'flat', code: 'fee', amounts: { EUR: 6000 } };
    const owing = policyThat({ return: { refund: { deductions: [fee], belowZero: 'owed' } } });
    expect(returned(owing).refund).toMatchObject({ total: 0, owed: 1100 });
    expect(returned(returnLess(fee)).refund.owed).toBeUndefined();
  });

  it('fee-by-segment: trade customers pay the fee', () => {
    const policy = returnLess(restocking({ fact: 'customer.segment', is: 'trade' }));
    const as = (segment: string) => answer(returned(policy, {}, { customer: { attributes: { segment } } }));
    expect(as('trade')).toBe('approved: refund 4165');
    expect(as('private')).toBe('approved: refund 4900');
  });

  it('fee-exempt-region: no fee in two states', () => {
    const policy = returnLess(restocking({ not: { fact: 'destination.region', in: ['CA', 'MN'] } }));
    const to = (region: string) => answer(returned(policy, {}, { destination: { country: 'US', region } }));
    expect(to('CA')).toBe('approved: refund 4900');
    expect(to('TX')).toBe('approved: refund 4165');
  });

  it('change-fee: a parcel on its way is not called back, but sent elsewhere for 15.00', () => {
    const change: PolicyCondition = { fact: 'claim.reasonCode', is: 'change-of-address' };
    const policy = policyThat({
      cancellation: {
        consequences: [{ code: 'change-fee', who: 'customer', on: 'any', when: change, amounts: { EUR: 1500 } }],
      },
    });
    const shipped = { parcel: { delivered: undefined } };
    const changed = cancelled(policy, { on: '2026-03-04', reasonCode: 'change-of-address' }, shipped);
    expect(answer(changed)).toBe('denied: already-shipped');
    expect(steps(changed)).toContain('customer change-fee 1500');
    expect(steps(cancelled(policy, { on: '2026-03-04' }, shipped))).not.toContain('customer change-fee 1500');
  });
});
