import { describe, expect, it } from 'vitest';
import type { PolicyCondition, RemedyTerm } from '../../src/index.ts';
import {
  answer,
  cancelled,
  deductions,
  defective,
  LOST,
  ledgerAfter,
  lost,
  offers,
  policyThat,
  returned,
  steps,
  tenders,
  WITHOUT,
  where,
} from './shop.ts';

/** A return for which there is this. */
const returnFor = (...remedies: RemedyTerm[]) => policyThat({ return: { remedies } });
const defectFor = (...remedies: RemedyTerm[]) => policyThat({ defect: { remedies } });

const after = (amount: number) => ({ from: 'delivery', period: { amount, unit: 'day' } }) as const;
const askedWithin = (amount: number): PolicyCondition => ({ fact: 'asked', within: after(amount) });

/** So many days to return. */
const forDays = (amount: number) => {
  const window = { ...after(amount), unknownDay: 'ask' } as const;
  return { request: window, sendBack: { dispatch: window } };
};

describe('remedies: what the customer gets', () => {
  it('customer-choice: money, credit or the same again, as the customer likes', () => {
    const policy = returnFor('refund', 'account-balance', 'replacement');
    const items = [{ replaceable: true }];
    expect(offers(returned(policy, { items }))).toEqual(['refund 4900', 'account-balance 4900', 'replacement 0']);
    expect(answer(returned(policy, { items, remedy: 'account-balance' }))).toBe('approved: account-balance 4900');
    expect(steps(returned(policy, { items }))).toContain('choose-remedy');
    const noChoice = policyThat({ return: { remedies: ['refund', 'account-balance'], choice: 'first' } });
    expect(offers(returned(noChoice, { items, remedy: 'account-balance' }))).toEqual(['refund 4900']);
  });

  it('credit-only: a return gives credit and no money', () => {
    const decision = returned(returnFor('account-balance'));
    expect(offers(decision)).toEqual(['account-balance 4900']);
    expect(decision.refund).toMatchObject({ to: 'account-balance', total: 4900 });
    expect(tenders(decision)).toEqual(['account-balance 4900']);
  });

  it('replace-first: the same again; the money only where there is none left', () => {
    const policy = policyThat({ defect: { remedies: ['replacement', 'refund'], choice: 'first' } });
    const stock = (replaceable?: boolean) => ({ items: [{ replaceable }] });
    expect(offers(defective(policy, stock(true)))).toEqual(['replacement 0']);
    expect(offers(defective(policy, stock(false)))).toEqual(['refund 4900']);
    expect(answer(defective(policy, stock()))).toBe('awaiting: replaceability-unknown');
    expect(offers(defective(WITHOUT, stock(true)))).toEqual(['replacement 0', 'refund 4900']);
  });

  it('tender-rule: the gift card is refunded first, the rest to the card', () => {
    const paid = {
      lines: [{ amount: 5500 }, { id: 'shade', amount: 4500 }],
      tenders: [
        { id: 'card', kind: 'card', amount: 6000 },
        { id: 'gift', kind: 'gift-card', amount: 4000 },
      ],
    };
    const items = [{ line: 'lamp' }];
    const giftFirst = policyThat({ money: { tenders: ['gift-card', 'card'] } });
    expect(tenders(returned(giftFirst, { items }, paid))).toEqual(['card 1500', 'gift 4000']);
    expect(tenders(returned(WITHOUT, { items }, paid))).toEqual(['card 5500']);
    const inProportion = policyThat({ money: { tenders: 'proportional' } });
    expect(tenders(returned(inProportion, { items }, paid))).toEqual(['card 3300', 'gift 2200']);
  });

  it('tender-rule: paid in cash at the door, refunded by voucher', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'cash',
          { fact: 'payment.kinds', has: 'cash-on-delivery' },
          { return: { remedies: ['account-balance'] } },
        ),
      ],
    });
    const paid = (kind: string) => ({ tenders: [{ id: 'first', kind, amount: 4900 }] });
    expect(answer(returned(policy, {}, paid('cash-on-delivery')))).toBe('approved: account-balance 4900');
    expect(answer(returned(policy, {}, paid('card')))).toBe('approved: refund 4900');
  });

  it('refund-original: the money goes back to where it came from, and nowhere else', () => {
    const paid = { tenders: [{ id: 'card', kind: 'card', amount: 4900 }] };
    const decision = returned(returnFor('refund'), { remedy: 'account-balance' }, paid);
    expect(decision.refund.to).toBe('original-payment');
    expect(tenders(decision)).toEqual(['card 4900']);
    expect(tenders(returned(WITHOUT, { remedy: 'account-balance' }, paid))).toEqual(['account-balance 4900']);
  });

  it('exchange-only: the same again and never money; where there is none a person decides', () => {
    const policy = returnFor('replacement');
    expect(offers(returned(policy, { items: [{ replaceable: true }] }))).toEqual(['replacement 0']);
    expect(answer(returned(policy, { items: [{ replaceable: false }] }))).toBe('review: no-remedy-available');
  });

  it('returnless: what is worth less than 10.00 need not come back', () => {
    const policy = policyThat({
      exceptions: [
        where('not-worth-it', { fact: 'claim.goods', lessThan: { EUR: 1000 } }, { return: { sendBack: null } }),
      ],
    });
    const notSent = { items: [{ sentBack: undefined }] };
    const cheap = returned(policy, notSent, { lines: [{ amount: 900 }] });
    expect(answer(cheap)).toBe('approved: refund 900');
    expect(cheap.refund.payable).toBe('now');
    expect(steps(cheap)).not.toContain('send-back');
    const dear = returned(policy, notSent, { lines: [{ amount: 1000 }] });
    expect(dear.refund.payable).toBe('after-inspection');
    expect(steps(dear)).toContain('send-back');
  });

  it('refund-scope: the price and the shipping, but not the tax', () => {
    const policy = policyThat({
      return: {
        refund: { shipping: 'share', deductions: [{ kind: 'cost', code: 'tax-kept', fact: 'claim.tax' }] },
      },
    });
    const sale = { pricesIncludeTax: true, lines: [{ amount: 4900, tax: 782 }], shipping: { charged: 500 } };
    expect(answer(returned(policy, {}, sale))).toBe('approved: refund 4618');
    expect(answer(returned(WITHOUT, {}, sale))).toBe('approved: refund 4900');
  });

  it('ship-refund-if-fault: the shipping comes back where the shop sent the wrong thing', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'our-fault',
          { fact: 'claim.reasonCode', in: ['wrong-item', 'defective'] },
          { return: { refund: { shipping: 'share' } } },
        ),
      ],
    });
    const sale = { shipping: { charged: 500 } };
    expect(answer(returned(policy, { reasonCode: 'wrong-item' }, sale))).toBe('approved: refund 5400');
    expect(answer(returned(policy, { reasonCode: 'too-big' }, sale))).toBe('approved: refund 4900');
    // 5.01 of shipping over two: 2.50 with the first, the rest with the second.
    const two = { lines: [{ quantity: 2, amount: 9800 }], shipping: { charged: 501 } };
    const photos = { evidence: [{ kind: 'packaging-photo' }, { kind: 'item-photo' }] };
    const wrong = { ...photos, reasonCode: 'wrong-item', items: [{ quantity: 1 }] };
    const first = returned(policy, wrong, two);
    expect(answer(first)).toBe('approved: refund 5150');
    const second = returned(policy, { ...wrong, on: '2026-03-09' }, { ...two, ledger: ledgerAfter(first) });
    expect(answer(second)).toBe('approved: refund 5151');
  });

  it('duties-kept: import duties stay, those of the way back come off as well', () => {
    const policy = policyThat({ return: { refund: { duties: 'nothing' } } });
    const sale = { fees: [{ id: 'duty', kind: 'duty', amount: 700 }] } as const;
    const customs = { returnCosts: [{ kind: 'customs', paidBy: 'store', amount: 300 }] } as const;
    expect(answer(returned(policy, {}, sale))).toBe('approved: refund 4900');
    expect(answer(returned(policy, customs, sale))).toBe('approved: refund 4600');
    expect(answer(returned(WITHOUT, {}, sale))).toBe('approved: refund 5600');
  });

  it('promo-unwind: three for two counts as if only what is kept had been bought', () => {
    const policy = policyThat({
      return: {
        refund: { deductions: [{ kind: 'cost', code: 'promotion', fact: 'order.discountOnKept', per: 'order' }] },
      },
    });
    const lines = ['a', 'b', 'c'].map((id) => ({ id, amount: 3000 }));
    const sale = { lines, discounts: [{ amount: 3000 }] };
    const back = (...ids: string[]) => returned(policy, { items: ids.map((line) => ({ line })) }, sale);
    // 60.00 were paid. Two are kept at 30.00 each, so nothing comes back; of two returned 30.00 do.
    expect(answer(back('c'))).toBe('approved: refund 0');
    expect(answer(back('b', 'c'))).toBe('approved: refund 3000');
    expect(answer(back('a', 'b', 'c'))).toBe('approved: refund 6000');
    expect(answer(returned(WITHOUT, { items: [{ line: 'c' }] }, sale))).toBe('approved: refund 2000');
  });

  it('late-compensation: what came late gives back what express cost more than standard', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'came-late',
          { fact: 'delivery', after: { from: 'estimate', period: { amount: 0, unit: 'day' } } },
          {
            missingPackage: {
              disputedDelivery: 'grant',
              remedies: ['allowance'],
              refund: {
                deductions: [
                  { kind: 'cost', code: 'goods-kept', fact: 'claim.goods' },
                  { kind: 'cost', code: 'standard-shipping', fact: 'shipping.standard' },
                ],
              },
            },
          },
        ),
      ],
    });
    const shipping = { charged: 995, standard: 495 };
    const came = (delivered: string) => ({
      shipping,
      parcel: { delivered, estimate: '2026-03-06', carrier: undefined },
    });
    const late = lost(policy, {}, came('2026-03-09'));
    expect(answer(late)).toBe('approved: allowance 500');
    expect(late.refund.lines[0]?.goodsKept).toBe(true);
    expect(answer(lost(policy, {}, came('2026-03-06')))).toBe('review: delivery-disputed');
  });

  it('late-compensation: cancelling is free once a pre-order is half a year late', () => {
    const policy = policyThat({
      cancellation: {
        refund: {
          deductions: [
            {
              kind: 'percent',
              code: 'pre-order-fee',
              basisPoints: 1500,
              when: { fact: 'asked', within: { from: 'line.projected', period: { amount: 6, unit: 'month' } } },
            },
          ],
        },
      },
    });
    const sale = { lines: [{ attributes: { projected: '2026-05-31' } }] };
    expect(answer(cancelled(policy, { on: '2026-11-30T12:00:00Z' }, sale))).toBe('approved: refund 4165');
    expect(answer(cancelled(policy, { on: '2026-12-01T12:00:00Z' }, sale))).toBe('approved: refund 4900');
  });

  it('gift-to-credit: whoever got it as a gift gets credit', () => {
    const policy = policyThat({
      exceptions: [
        where('gift', { fact: 'claim.byRecipient', is: true }, { return: { remedies: ['account-balance'] } }),
      ],
    });
    const by = (byRecipient: boolean) => answer(returned(policy, { attributes: { byRecipient } }));
    expect(by(true)).toBe('approved: account-balance 4900');
    expect(by(false)).toBe('approved: refund 4900');
  });

  it('pct-by-tier: all of it for two weeks, 80 % for four, half for six', () => {
    const policy = policyThat({
      return: {
        ...forDays(42),
        remedies: [
          { kind: 'refund', when: askedWithin(14) },
          { kind: 'refund', when: askedWithin(28), share: { basisPoints: 8000 } },
          { kind: 'refund', share: { basisPoints: 5000 } },
        ],
      },
    });
    const on = (day: string) => answer(returned(policy, { on: day }));
    expect(on('2026-03-19')).toBe('approved: refund 4900');
    expect(on('2026-03-20')).toBe('approved: refund 3920');
    expect(on('2026-04-03')).toBe('approved: refund 2450');
    expect(on('2026-04-17')).toBe('denied: return-window-closed, sent-back-late');
  });

  it('current-price: what has become cheaper is worth what it costs now', () => {
    const policy = policyThat({
      return: {
        refund: {
          deductions: [
            { kind: 'cost', code: 'cheaper-now', fact: 'line.priceDrop', per: 'unit' },
            { kind: 'percent', code: 'fee', basisPoints: 1000, of: 'remaining' },
          ],
        },
      },
    });
    const costing = (currentPrice: number) =>
      returned(policy, {}, { lines: [{ quantity: 2, amount: 10_000, attributes: { currentPrice } }] });
    // Two at 40.00 instead of 50.00, less 10 % of that.
    expect(answer(costing(4000))).toBe('approved: refund 7200');
    expect(deductions(costing(4000))).toEqual(['cheaper-now 2000', 'fee 800']);
    expect(answer(costing(6000))).toBe('approved: refund 9000');
  });

  it('credit-after: money for four weeks, then credit until day 45', () => {
    const policy = policyThat({
      return: {
        ...forDays(45),
        remedies: [
          { kind: 'refund', when: askedWithin(28) },
          { kind: 'account-balance', when: { not: askedWithin(28) } },
        ],
      },
    });
    const on = (day: string) => returned(policy, { on: day });
    expect(offers(on('2026-04-02'))).toEqual(['refund 4900']);
    expect(offers(on('2026-04-03'))).toEqual(['account-balance 4900']);
    expect(answer(on('2026-04-20'))).toBe('denied: return-window-closed, sent-back-late');
  });

  it('credit-expiry: the voucher is valid for three years', () => {
    const decision = returned(returnFor({ kind: 'account-balance', expires: { amount: 3, unit: 'year' } }));
    expect(decision.remedies[0]?.expires).toEqual({ closes: '2029-03-08T00:00:00.000Z', lastDay: '2029-03-07' });
    expect(returned(returnFor('account-balance')).remedies[0]?.expires).toBeUndefined();
  });

  it('repair-or-part: a new sleeve if there is one, else 5.00 on a gift card', () => {
    const policy = defectFor(
      { kind: 'repair', when: { fact: 'item.partInStock', is: true } },
      {
        kind: 'allowance',
        when: { fact: 'item.partInStock', is: false },
        share: { amounts: { EUR: 500 } },
        to: 'account-balance',
      },
    );
    const stock = (partInStock: boolean) => defective(policy, { items: [{ attributes: { partInStock } }] });
    expect(offers(stock(true))).toEqual(['repair 0']);
    expect(steps(stock(true))).toContain('repair');
    expect(offers(stock(false))).toEqual(['allowance 500']);
    expect(tenders(stock(false))).toEqual(['account-balance 500']);
  });

  it('keep-item-partial: keep the scratched one for 15 % back, or send it in', () => {
    const decision = defective(defectFor({ kind: 'allowance', share: { basisPoints: 1500 } }, 'refund'));
    expect(offers(decision)).toEqual(['allowance 735', 'refund 4900']);
    expect(decision.refund.lines[0]).toMatchObject({ goodsKept: true, total: 735 });
    // Whoever returns it after all gets the rest.
    expect(answer(returned(WITHOUT, { on: '2026-03-09' }, { ledger: ledgerAfter(decision) }))).toBe(
      'approved: refund 4165',
    );
  });

  it('advance-remedy: the replacement goes out at once; the old one is due in thirty days, or paid', () => {
    const policy = policyThat({
      defect: {
        remedies: ['replacement'],
        consequences: [
          { code: 'send-the-old-one', who: 'customer', by: { from: 'asked', period: { amount: 30, unit: 'day' } } },
          { code: 'charge-if-it-is-kept', who: 'store', says: 'Else the second one is charged.' },
        ],
      },
    });
    const decision = defective(policy, { items: [{ replaceable: true }] });
    expect(answer(decision)).toBe('approved: replacement 0');
    expect(steps(decision)).toEqual([
      'send-replacement',
      'customer send-the-old-one by 2026-04-06',
      'store charge-if-it-is-kept',
    ]);
  });

  it('advance-remedy: the refund before the goods are back', () => {
    const policy = policyThat({
      return: {
        sendBack: null,
        consequences: [{ code: 'send-it-back', who: 'customer', by: after(30) }],
      },
    });
    const early = returned(policy, { items: [{ sentBack: undefined }] });
    expect(early.refund).toMatchObject({ total: 4900, payable: 'now' });
    expect(steps(early)).toContain('customer send-it-back by 2026-04-04');
    expect(returned(WITHOUT, { items: [{ sentBack: undefined }] }).refund.payable).toBe('after-inspection');
  });

  it('ship-refund-if-whole: standard shipping comes back once all of the order has', () => {
    const policy = policyThat({ money: { shippingWhenNothingIsKept: 'everything', shippingCap: 'standard' } });
    const sale = { lines: [{}, { id: 'shade', amount: 2000 }], shipping: { charged: 995, standard: 395 } };
    const all = [{ line: 'lamp' }, { line: 'shade' }];
    expect(answer(returned(policy, { items: all }, sale))).toBe('approved: refund 7295');
    const first = returned(policy, { items: [{ line: 'shade' }] }, sale);
    expect(answer(first)).toBe('approved: refund 2000');
    const second = returned(policy, { on: '2026-03-09' }, { ...sale, ledger: ledgerAfter(first) });
    expect(answer(second)).toBe('approved: refund 5295');
  });

  it('reship-at-cost: sent again after a wrong address, for 6.90', () => {
    const policy = policyThat({
      missingPackage: { lostByIncompleteAddress: 'refund' },
      exceptions: [
        where(
          'address-was-wrong',
          { fact: 'destination.addressComplete', is: false },
          {
            missingPackage: {
              remedies: ['replacement'],
              consequences: [{ code: 'shipping-again', who: 'customer', amounts: { EUR: 690 } }],
            },
          },
        ),
      ],
    });
    const asked = (addressComplete: boolean) =>
      lost(policy, { replaceable: true }, { destination: { addressComplete } });
    expect(answer(asked(false))).toBe('approved: replacement 0');
    expect(steps(asked(false))).toContain('customer shipping-again 690');
    expect(answer(asked(true))).toBe('approved: refund 4900');
    expect(steps(asked(true))).not.toContain('customer shipping-again 690');
  });

  it('credit-bonus: credit is worth 10 % more', () => {
    const policy = returnFor('refund', { kind: 'account-balance', bonus: { basisPoints: 1000 } });
    expect(returned(policy, { remedy: 'account-balance' }).refund).toMatchObject({ total: 4900, bonus: 490 });
    expect(returned(policy).refund.bonus).toBe(0);
  });

  it('over-refund: twice what was paid for a counterfeit', () => {
    const policy = defectFor(
      { kind: 'refund', when: { fact: 'claim.reasonCode', is: 'counterfeit' }, bonus: { basisPoints: 10_000 } },
      'refund',
    );
    const decision = defective(policy, { reasonCode: 'counterfeit' });
    expect(decision.refund).toMatchObject({ total: 4900, bonus: 4900 });
    expect(defective(policy, { reasonCode: 'broken' }).refund).toMatchObject({ total: 4900, bonus: 0 });
  });

  it('loyalty-clawback: the points that the order earned are taken back', () => {
    const policy = policyThat({
      return: {
        consequences: [{ code: 'points-reversed', who: 'store', when: { fact: 'order.points', moreThan: 0 } }],
        refund: { deductions: [{ kind: 'cost', code: 'points-spent', fact: 'order.pointsSpent', unknown: 'no' }] },
      },
    });
    const decision = returned(policy, {}, { attributes: { points: 49, pointsSpent: 200 } });
    expect(answer(decision)).toBe('approved: refund 4700');
    expect(steps(decision)).toContain('store points-reversed');
    expect(steps(returned(policy, {}, { attributes: { points: 0 } }))).not.toContain('store points-reversed');
  });

  it('late-arrival-reversal: a parcel that turns up within a month goes back, or is paid for', () => {
    const policy = policyThat({
      missingPackage: {
        consequences: [
          {
            code: 'if-it-arrives',
            who: 'customer',
            by: { from: 'now', period: { amount: 30, unit: 'day' } },
            says: 'If the parcel arrives after all, send it back or pay for it.',
          },
        ],
      },
    });
    const decision = lost(policy);
    expect(steps(decision)).toContain('customer if-it-arrives by 2026-04-09');
    expect(decision.nextSteps.at(-1)).toMatchObject({ says: expect.stringContaining('send it back or pay') });
    expect(steps(lost(policy, { on: '2026-03-05' }, { parcel: { ...LOST, carrier: undefined } }))).not.toContain(
      'customer if-it-arrives by 2026-04-09',
    );
  });

  it('promo-proration: a discount on the order is spread over its lines, and comes off each', () => {
    const sale = { lines: [{ id: 'dress', amount: 6000 }, { amount: 4000 }], discounts: [{ amount: 2000 }] };
    expect(answer(returned(WITHOUT, { items: [{ line: 'dress' }] }, sale))).toBe('approved: refund 4800');
    expect(answer(returned(WITHOUT, { items: [{ line: 'lamp' }] }, sale))).toBe('approved: refund 3200');
  });

  it('age-proration: a battery is worth less with every day of its two years', () => {
    const window = { from: 'delivery', period: { amount: 2, unit: 'year' }, unknownDay: 'ask' } as const;
    const policy = policyThat({
      defect: {
        report: window,
        refund: { deductions: [{ kind: 'pro-rata', code: 'age', from: 'delivery', over: window.period }] },
      },
    });
    // 731 days, for 2028 is a leap year: none of them, 365, and one short of all.
    expect(answer(defective(policy, { on: '2026-03-05' }))).toBe('approved: refund 4900');
    expect(answer(defective(policy, { on: '2027-03-05' }))).toBe('approved: refund 2454');
    expect(answer(defective(policy, { on: '2028-03-04' }))).toBe('approved: refund 7');
    expect(answer(defective(WITHOUT, { on: '2026-03-12' }))).toBe('approved: refund 4900');
  });

  it('member-benefit: members pay no label', () => {
    const policy = policyThat({
      facts: { 'customer.tier': { values: ['none', 'gold'], default: 'none' } },
      return: {
        refund: {
          deductions: [
            {
              kind: 'flat',
              code: 'label',
              amounts: { EUR: 495 },
              when: { not: { fact: 'customer.tier', is: 'gold' } },
            },
          ],
        },
      },
    });
    expect(answer(returned(policy, {}, { customer: { attributes: { tier: 'gold' } } }))).toBe('approved: refund 4900');
    expect(answer(returned(policy))).toBe('approved: refund 4405');
  });

  it('promo-restore: the coupon can be used again after a cancellation', () => {
    const policy = policyThat({
      cancellation: {
        consequences: [{ code: 'coupon-restored', who: 'store', when: { fact: 'order.coupon', known: true } }],
      },
    });
    expect(steps(cancelled(policy, {}, { attributes: { coupon: 'SPRING' } }))).toContain('store coupon-restored');
    expect(steps(cancelled(policy))).not.toContain('store coupon-restored');
  });

  it('remedy-consumes-rights: what replaces a lost parcel is not replaced again', () => {
    const policy = policyThat({
      missingPackage: {
        remedies: ['replacement', 'refund'],
        requirements: [{ code: 'no-replacement-itself', must: { fact: 'order.replacementOf', known: false } }],
      },
    });
    const first = lost(policy, { replaceable: true });
    expect(answer(first)).toBe('approved: replacement 0');
    // The unit that was replaced, and the order under which its replacement was sent.
    expect(answer(lost(policy, { on: '2026-03-12' }, { ledger: ledgerAfter(first, '2026-03-11') }))).toBe(
      'denied: already-replaced',
    );
    expect(answer(lost(policy, {}, { attributes: { replacementOf: 'A-0999' } }))).toBe(
      'denied: requirement-not-met no-replacement-itself',
    );
  });
});
