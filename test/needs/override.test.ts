import { describe, expect, it } from 'vitest';
import type { Clock, PolicyCondition, Window } from '../../src/index.ts';
import { answer, cancelled, deductions, defective, lost, policyThat, returned, where } from './shop.ts';

const until = (clock: Clock): Window => ({ ...clock, unknownDay: 'ask' });
const days = (amount: number): Clock => ({ from: 'delivery', period: { amount, unit: 'day' } });

/** Asking and sending back by the same day. */
const returnable = (clock: Clock) => ({ request: until(clock), sendBack: { dispatch: until(clock) } });

/** Thirty days, and for some fewer or more. */
const daysWhere = (amount: number, when: PolicyCondition) =>
  policyThat({
    return: returnable(days(30)),
    exceptions: [where('other-days', when, { return: returnable(days(amount)) })],
  });

const LATE = 'denied: return-window-closed, sent-back-late';

describe('overrides: other terms for some goods, customers, places and ways to buy', () => {
  it('per-category-window: ninety days on electronics, thirty on everything else', () => {
    const policy = daysWhere(90, { fact: 'line.category', is: 'electronics' });
    const of = (category: string) => ({ lines: [{ attributes: { category } }] });
    expect(answer(returned(policy, { on: '2026-06-03' }, of('electronics')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-06-03' }, of('books')))).toBe(LATE);
    expect(answer(returned(policy, { on: '2026-04-04' }, of('books')))).toBe('approved: refund 4900');
    // A line that says no category is asked about; no default speaks for it here.
    expect(answer(returned(policy))).toBe('awaiting: fact-unknown line.category');
  });

  it('per-country-rule: fifteen days and a fee in one country', () => {
    const policy = policyThat({
      return: returnable(days(30)),
      exceptions: [
        where(
          'china',
          { fact: 'destination.country', is: 'CN' },
          {
            return: {
              ...returnable(days(15)),
              refund: { deductions: [{ kind: 'flat', code: 'request-fee', amounts: { EUR: 100 } }] },
            },
          },
        ),
      ],
    });
    const to = (country: string) => ({ destination: { country } });
    expect(answer(returned(policy, { on: '2026-03-20' }, to('CN')))).toBe('approved: refund 4800');
    expect(answer(returned(policy, { on: '2026-03-21' }, to('CN')))).toBe(LATE);
    expect(answer(returned(policy, { on: '2026-03-21' }, to('FR')))).toBe('approved: refund 4900');
  });

  it('per-channel-rule: bought in a store means exchange only', () => {
    const policy = policyThat({
      exceptions: [
        where('bought-in-a-store', { fact: 'order.channel', is: 'store' }, { return: { remedies: ['replacement'] } }),
      ],
    });
    const asked = { items: [{ replaceable: true }] };
    expect(answer(returned(policy, asked, { channel: 'store' }))).toBe('approved: replacement 0');
    expect(answer(returned(policy, asked, { channel: 'online' }))).toBe('approved: refund 4900');
  });

  it('dom-intl-split: at home the label is free, from abroad the customer pays', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'domestic',
          { fact: 'destination.country', is: 'DE' },
          { return: { ...returnable(days(30)), returnCosts: 'store' } },
        ),
      ],
    });
    const label = { on: '2026-03-10', returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 550 }] } as const;
    const to = (country: string) => ({ destination: { country } });
    expect(answer(returned(policy, label, to('DE')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, label, to('US')))).toBe('approved: refund 4350');
    expect(answer(returned(policy, { on: '2026-04-02' }, to('US')))).toBe(LATE);
  });

  it('product-page-overrides: what the page of a product says goes before its category', () => {
    const policy = policyThat({
      facts: { 'line.onItsPage': { values: ['final', 'hundred-days', 'nothing'], default: 'nothing' } },
      exceptions: [
        where('audio', { fact: 'line.category', is: 'audio' }, { return: returnable(days(14)) }),
        where(
          'page-says-hundred-days',
          { fact: 'line.onItsPage', is: 'hundred-days' },
          { return: returnable(days(100)) },
          10,
        ),
      ],
    });
    const audio = { category: 'audio' };
    const marked = { lines: [{ attributes: { ...audio, onItsPage: 'hundred-days' } }] };
    expect(answer(returned(policy, { on: '2026-06-13' }, marked))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-06-13' }, { lines: [{ attributes: audio }] }))).toBe(LATE);
  });

  it('per-shipping-method: an express order costs 15 % to cancel, any other 5 %', () => {
    const fee = (basisPoints: number) => ({
      refund: { deductions: [{ kind: 'percent', code: 'cancellation-fee', basisPoints }] as const },
    });
    const policy = policyThat({
      cancellation: fee(500),
      exceptions: [where('express', { fact: 'order.shippingMethod', is: 'express' }, { cancellation: fee(1500) })],
    });
    const sent = (shippingMethod: string) => ({ attributes: { shippingMethod } });
    expect(answer(cancelled(policy, {}, sent('express')))).toBe('approved: refund 4165');
    expect(answer(cancelled(policy, {}, sent('standard')))).toBe('approved: refund 4655');
  });

  it('per-category-condition: shoes need their box, clothes their labels', () => {
    const policy = policyThat({
      return: { conditions: ['unused', 'labels-attached'] },
      exceptions: [
        where('shoes', { fact: 'line.category', is: 'shoes' }, { return: { conditions: ['unused', 'branded-box'] } }),
      ],
    });
    const as = (condition: Readonly<Record<string, boolean>>) => ({ items: [{ condition }] });
    const of = (category: string) => ({ lines: [{ attributes: { category } }] });
    expect(answer(returned(policy, as({ 'labels-attached': true }), of('clothes')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, as({ 'branded-box': true }), of('shoes')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, as({ 'labels-attached': true, 'branded-box': false }), of('shoes')))).toBe(
      'denied: condition-not-met',
    );
  });

  it('per-tier-window: members have a year', () => {
    const policy = daysWhere(365, { fact: 'customer.tier', in: ['member', 'lifetime-member'] });
    const as = (tier: string) => ({ customer: { attributes: { tier } } });
    expect(answer(returned(policy, { on: '2027-03-05' }, as('member')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2027-03-05' }, as('guest')))).toBe(LATE);
  });

  it('per-payment-window: paid with the card of the store, a year', () => {
    const policy = daysWhere(365, { fact: 'payment.kinds', has: 'store-card' });
    const paid = (kind: string) => ({ tenders: [{ id: 'first', kind, amount: 4900 }] });
    expect(answer(returned(policy, { on: '2026-09-01' }, paid('store-card')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-09-01' }, paid('card')))).toBe(LATE);
  });

  it('per-carrier-rule: by express courier a package may be claimed after six days, by post after ten', () => {
    const opens = (amount: number): Clock => ({ from: 'dispatch', period: { amount, unit: 'day' } });
    const claim = { unlimited: true, unknownDay: 'ask' } as const;
    const policy = policyThat({
      missingPackage: { claim: { ...claim, opens: opens(10) }, confirmedLossNeedNotWait: false },
      exceptions: [
        where(
          'courier',
          { fact: 'parcel.carrier', in: ['quick-courier', 'air-courier'] },
          { missingPackage: { claim: { ...claim, opens: opens(6) } } },
        ),
      ],
    });
    const by = (carrier: string) => ({ parcel: { attributes: { carrier } } });
    expect(answer(lost(policy, { on: '2026-03-10' }, by('quick-courier')))).toBe('approved: refund 4900');
    expect(answer(lost(policy, { on: '2026-03-10' }, by('post')))).toBe('too-early: window-not-open');
    expect(answer(lost(policy, { on: '2026-03-14' }, by('post')))).toBe('approved: refund 4900');
  });

  it('per-condition-window: opened goods within fourteen days, unopened within thirty', () => {
    const policy = policyThat({
      return: { ...returnable(days(30)), conditions: ['undamaged'] },
      exceptions: [where('opened', { fact: 'condition.unopened', is: false }, { return: returnable(days(14)) })],
    });
    const opened = { condition: { unopened: false } };
    expect(answer(returned(policy, { on: '2026-03-19', items: [opened] }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-03-20', items: [opened] }))).toBe(LATE);
    expect(answer(returned(policy, { on: '2026-03-20' }))).toBe('approved: refund 4900');
  });

  it('per-price-window: more than 500.00 a piece, fifteen days', () => {
    const policy = daysWhere(15, { fact: 'line.price', moreThan: { EUR: 50_000 } });
    const at = (amount: number) => ({ lines: [{ amount }] });
    expect(answer(returned(policy, { on: '2026-03-21' }, at(50_001)))).toBe(LATE);
    expect(answer(returned(policy, { on: '2026-03-21' }, at(50_000)))).toBe('approved: refund 50000');
  });

  it('sale-item-window: discounted goods within ten days', () => {
    const policy = daysWhere(10, { fact: 'line.discounted', is: true });
    expect(answer(returned(policy, { on: '2026-03-16' }, { lines: [{ discount: 900 }] }))).toBe(LATE);
    expect(answer(returned(policy, { on: '2026-03-15' }, { lines: [{ discount: 900 }] }))).toBe(
      'approved: refund 4000',
    );
    expect(answer(returned(policy, { on: '2026-03-16' }))).toBe('approved: refund 4900');
  });
});

describe('overrides of two lines in one claim', () => {
  it('per-category-window: each line has its own days', () => {
    const policy = daysWhere(90, { fact: 'line.category', is: 'electronics' });
    const lines = [
      { attributes: { category: 'electronics' } },
      { id: 'book', amount: 2000, attributes: { category: 'books' } },
    ];
    const both = returned(policy, { on: '2026-05-01', items: [{ line: 'lamp' }, { line: 'book' }] }, { lines });
    expect(answer(both)).toBe('partially-approved: refund 4900');
    expect(both.lines.map(({ line, verdict, exceptions }) => [line, verdict, exceptions])).toEqual([
      ['lamp', 'granted', ['other-days']],
      ['book', 'denied', undefined],
    ]);
  });

  it('per-country-rule: an exception may be about any of the five questions', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'far-away',
          { not: { fact: 'destination.country', in: ['DE', 'AT', 'FR'] } },
          { defect: { remedies: ['refund'], refund: { shipping: 'share' } } },
        ),
      ],
    });
    const sale = (country: string) => ({ destination: { country }, shipping: { charged: 500 } });
    expect(answer(defective(policy, {}, sale('AU')))).toBe('approved: refund 5400');
    expect(answer(defective(policy, {}, sale('FR')))).toBe('approved: refund 4900');
    expect(deductions(defective(policy, {}, sale('AU')))).toEqual([]);
  });
});
