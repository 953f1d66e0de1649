import { describe, expect, it } from 'vitest';
import type { Order, Parcel } from '../../src/index.ts';
import { evaluateCancellation, evaluateReturn, sevenDayPolicy, toLedgerEntry } from '../../src/index.ts';
import {
  CLOSES,
  cancellation,
  deadlines,
  HANDED_OVER,
  justBefore,
  LAST_DAY,
  ms,
  NO_PARTS,
  offers,
  order,
  parcel,
  policyWith,
  RECEIVED,
  reasons,
  receivedIn,
  receivedOrder,
  returnOne,
  SEVEN_DAYS,
  shippedOrder,
  splitOrder,
  steps,
  tenders,
  units,
  zoneIn,
} from './examples.ts';

const oneRing = [{ line: 'ring', quantity: 1 }] as const;

/** Three rings, one of them (P1) on its way, the others still in the store. */
const partlyShipped = (changes: Partial<Order> = {}) =>
  order({
    lines: [{ id: 'ring', product: 'RING-7', quantity: 3, amount: 6000 }],
    parcels: [parcel({ contents: [{ line: 'ring', quantity: 1 }] })],
    ...changes,
  });

describe('C1 not shipped yet: cancel for a full refund', () => {
  it('gives back goods and shipping of an order that has not been shipped', () => {
    const decision = evaluateCancellation(order(), cancellation());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['not-shipped C1']);
    expect(units(decision)).toEqual(['2 ring: granted']);
    expect(decision.refund.total).toBe(4500);
    expect(decision.refund.parts).toEqual({ ...NO_PARTS, goods: 4000, shipping: 500 });
    expect(decision.refund.kept).toEqual([]);
    expect(decision.refund.payable).toBe('now');
    expect(offers(decision)).toEqual(['refund 4500']);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'pay', who: 'store', amount: 4500, to: 'original-payment', when: 'now' }),
    );
  });

  it('gives back the tax that prices contain, on goods and shipping', () => {
    const taxed = order({
      pricesIncludeTax: true,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4760, tax: 760 }],
      shipping: { charged: 595, tax: 95 },
    });
    const { refund } = evaluateCancellation(taxed, cancellation());
    expect(refund.total).toBe(5355);
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, tax: 855, shipping: 500 });
  });

  it('gives back the tax that came on top of prices', () => {
    const taxed = order({
      pricesIncludeTax: false,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, tax: 760 }],
      shipping: { charged: 500, tax: 95 },
    });
    const { refund } = evaluateCancellation(taxed, cancellation());
    expect(refund.total).toBe(5355);
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, tax: 855, shipping: 500 });
  });

  it('gives back tax that is known only for the order', () => {
    const { refund } = evaluateCancellation(order({ pricesIncludeTax: false, tax: 100 }), cancellation());
    expect(refund.total).toBe(4600);
    expect(refund.parts.tax).toBe(100);
  });

  it('gives back duty, import tax and other fees', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 300 },
      { id: 'vat', kind: 'import-tax', amount: 200 },
      { id: 'gift-wrap', kind: 'other', amount: 150 },
    ] as const;
    const { refund } = evaluateCancellation(order({ fees }), cancellation());
    expect(refund.total).toBe(5150);
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, shipping: 500, duties: 500, fees: 150 });
  });

  it('gives back what was paid above the sum of the parts', () => {
    const { refund } = evaluateCancellation(order({ tenders: [{ id: 'card', amount: 4600 }] }), cancellation());
    expect(refund.total).toBe(4600);
    expect(refund.parts.overpaid).toBe(100);
    expect(refund.wholeOrder.overpaid).toBe(100);
  });

  it('does not give back what discounts took off', () => {
    const discounted = order({
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, discount: 400 }],
      discounts: [{ amount: 600 }],
    });
    expect(evaluateCancellation(discounted, cancellation()).refund.total).toBe(3500);
  });

  it('gives back all of the shipping charge whatever shipping would have cost the store', () => {
    const decision = evaluateCancellation(order({ shipping: { charged: 500, actual: 480 } }), cancellation());
    expect(decision.refund.total).toBe(4500);
  });

  it('takes a packed parcel that no carrier has for not shipped', () => {
    const decision = evaluateCancellation(shippedOrder({ dispatched: undefined }), cancellation());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['not-shipped C1']);
    expect(decision.refund.total).toBe(4500);
  });

  it('takes a packed parcel of unknown contents that no carrier has for not shipped', () => {
    const decision = evaluateCancellation(shippedOrder({ dispatched: undefined, contents: undefined }), cancellation());
    expect(decision.outcome).toBe('approved');
  });

  it('takes a delivery for a hand-over', () => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched: undefined, delivered: RECEIVED }),
      cancellation({ asked: '2026-03-06T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['already-shipped C3']);
  });

  it.each(['in-transit', 'lost'] as const)('takes a carrier that says %s for a hand-over', (state) => {
    const decision = evaluateCancellation(shippedOrder({ dispatched: undefined, carrier: { state } }), cancellation());
    expect(decision.outcome).toBe('review');
    expect(reasons(decision)).toEqual(['shipped-after-request C3']);
  });

  it('takes an empty parcel on its way for no shipped unit', () => {
    const decision = evaluateCancellation(
      shippedOrder({ contents: [] }),
      cancellation({ asked: '2026-03-03T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4500);
  });

  it('waits for the store where a parcel on its way may hold any unit', () => {
    const decision = evaluateCancellation(
      shippedOrder({ contents: undefined }),
      cancellation({ asked: '2026-03-03T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'parcel-contents-unknown', verdict: 'awaiting', turn: 'store', parcels: ['P1'] },
    ]);
    expect(steps(decision)).toContain('store: find-parcel-contents');
  });

  it('needs no order number', () => {
    expect(evaluateCancellation(order(), cancellation({ orderNumber: undefined })).outcome).toBe('approved');
  });

  it('pays back to the payments in the order in which the facts list them', () => {
    const paid = order({
      tenders: [
        { id: 'gift', kind: 'gift-card', amount: 1000 },
        { id: 'card', kind: 'card', amount: 3500 },
      ],
    });
    expect(tenders(evaluateCancellation(paid, cancellation()))).toEqual(['gift 1000', 'card 3500']);
  });
});

describe('C2 any unshipped units can be cancelled', () => {
  it('gives back what was paid for one of two units with its share of shipping', () => {
    const decision = evaluateCancellation(order(), cancellation({ items: oneRing }));
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['not-shipped C2']);
    expect(units(decision)).toEqual(['1 ring: granted']);
    expect(decision.refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 250 });
  });

  it('gives back the share of fees and duties', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 300 },
      { id: 'gift-wrap', kind: 'other', amount: 150 },
    ] as const;
    const { refund } = evaluateCancellation(order({ fees }), cancellation({ items: oneRing }));
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 250, duties: 150, fees: 75 });
    expect(refund.total).toBe(2475);
  });

  it('shares shipping between lines by what was paid for them', () => {
    const two = order({
      lines: [
        { id: 'ring', product: 'RING-7', quantity: 1, amount: 3000 },
        { id: 'box', product: 'BOX-1', quantity: 1, amount: 1000 },
      ],
    });
    const { refund } = evaluateCancellation(two, cancellation({ items: [{ line: 'box', quantity: 1 }] }));
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 1000, shipping: 125 });
  });

  it('cancels the units still in the store while others are on their way', () => {
    const decision = evaluateCancellation(partlyShipped(), cancellation({ asked: '2026-03-03T09:00:00Z' }));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '2 ring: granted']);
    expect(reasons(decision).sort()).toEqual(['already-shipped C3', 'not-shipped C2']);
    expect(decision.refund.parts).toEqual({ ...NO_PARTS, goods: 4000, shipping: 333 });
    expect(steps(decision)).toContain('customer: ask-instead');
  });

  it('takes unshipped units first where the claim names no parcel', () => {
    const decision = evaluateCancellation(
      partlyShipped(),
      cancellation({ asked: '2026-03-03T09:00:00Z', items: [{ line: 'ring', quantity: 2 }] }),
    );
    expect(decision.outcome).toBe('approved');
    expect(units(decision)).toEqual(['2 ring: granted']);
  });

  it('judges the units of a named parcel by that parcel', () => {
    const decision = evaluateCancellation(
      partlyShipped(),
      cancellation({ asked: '2026-03-03T09:00:00Z', items: [{ line: 'ring', quantity: 1, parcel: 'P1' }] }),
    );
    expect(decision.outcome).toBe('denied');
    expect(units(decision)).toEqual(['1 ring of P1: denied']);
  });

  it('makes it everything with the decision that completes the cancellation', () => {
    const odd = order({
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4001 }],
      shipping: { charged: 501, actual: 700 },
      fees: [{ id: 'gift-wrap', kind: 'other', amount: 151 }],
      tenders: [{ id: 'card', amount: 4753 }],
    });
    const first = evaluateCancellation(odd, cancellation({ items: oneRing }));
    expect(first.refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 250, fees: 75 });
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-01T12:05:00Z' })];
    const second = evaluateCancellation({ ...odd, ledger }, cancellation({ asked: '2026-03-01T13:00:00Z' }));
    expect(second.outcome).toBe('approved');
    expect(second.refund.parts).toEqual({ ...NO_PARTS, goods: 2001, shipping: 251, fees: 76, overpaid: 100 });
    expect(first.refund.total + second.refund.total).toBe(4753);
  });

  it('gives the same for both units at once as for one after the other', () => {
    const both = evaluateCancellation(order(), cancellation({ items: [{ line: 'ring', quantity: 2 }] }));
    expect(both.refund.total).toBe(4500);
    expect(reasons(both)).toEqual(['not-shipped C1']);
  });

  it('does not give back what was paid above the parts while a unit is kept', () => {
    const { refund } = evaluateCancellation(
      order({ tenders: [{ id: 'card', amount: 4600 }] }),
      cancellation({ items: oneRing }),
    );
    expect(refund.total).toBe(2250);
  });

  it('keeps the shipping share of a unit that was returned, however cancelled the rest is', () => {
    const half = order({
      parcels: [parcel({ contents: [{ line: 'ring', quantity: 1 }], delivered: RECEIVED })],
    });
    const back = evaluateReturn(half, returnOne({ parcel: 'P1' }));
    expect(back.refund.total).toBe(2000);
    const ledger = [toLedgerEntry(back, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const rest = evaluateCancellation({ ...half, ledger }, cancellation({ asked: '2026-03-09T09:00:00Z' }));
    expect(rest.outcome).toBe('approved');
    expect(rest.refund.total).toBe(2250);
  });
});

describe('C3 already shipped: return it instead', () => {
  const later = '2026-03-03T09:00:00.000Z';

  it('denies a shipped unit and points to the return, without a deadline while delivery is open', () => {
    const decision = evaluateCancellation(shippedOrder(), cancellation({ asked: later }));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([
      { code: 'already-shipped', verdict: 'denied', clause: 'C3', pointsTo: 'return', parcel: 'P1' },
    ]);
    expect(decision.deadlines).toEqual([]);
    expect(decision.refund.total).toBe(0);
    expect(decision.remedies).toEqual([]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', who: 'customer', clause: 'C3', question: 'return' }),
    );
  });

  it('names the deadline of the return where delivery is known', () => {
    const decision = evaluateCancellation(receivedOrder(), cancellation({ asked: '2026-03-06T09:00:00Z' }));
    expect(decision.outcome).toBe('denied');
    expect(deadlines(decision, 'request-return')).toEqual([{ closes: CLOSES, lastDay: LAST_DAY }]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'return', by: CLOSES, lastDay: LAST_DAY }),
    );
  });

  it.each(SEVEN_DAYS)('names the end of the seventh day in %s', (title, delivered, lastDay, closes) => {
    const decision = evaluateCancellation(
      receivedIn(zoneIn(title), delivered),
      cancellation({ asked: justBefore(closes) }),
    );
    expect(decision.outcome).toBe('denied');
    expect(deadlines(decision, 'request-return')).toEqual([{ closes, lastDay }]);
  });

  it('names a deadline for each parcel', () => {
    const two = order({
      parcels: [
        parcel({ id: 'P1', contents: [{ line: 'ring', quantity: 1 }], delivered: '2026-03-05T12:00:00Z' }),
        parcel({ id: 'P2', contents: [{ line: 'ring', quantity: 1 }], delivered: '2026-03-09T12:00:00Z' }),
      ],
    });
    const decision = evaluateCancellation(two, cancellation({ asked: '2026-03-10T09:00:00Z' }));
    expect(decision.outcome).toBe('denied');
    expect(
      deadlines(decision, 'request-return')
        .map(({ lastDay }) => lastDay)
        .sort(),
    ).toEqual(['2026-03-12', '2026-03-16']);
  });

  it('points to the return of each parcel until its own deadline', () => {
    const decision = evaluateCancellation(splitOrder(), cancellation({ asked: '2026-03-10T09:00:00Z' }));
    const days = decision.nextSteps.filter(({ code }) => code === 'ask-instead').map(({ lastDay }) => lastDay);
    expect(days.sort()).toEqual(['2026-03-12', '2026-03-16']);
  });

  it('names no deadline for the return of a parcel whose delivery is not known', () => {
    const [first, second] = splitOrder().parcels ?? [];
    const half = order({ parcels: [first, { ...second, delivered: undefined }] as Parcel[] });
    const claim = cancellation({ asked: '2026-03-07T09:00:00Z' });
    const decision = evaluateCancellation(half, claim);
    const asks = decision.nextSteps.filter(({ code }) => code === 'ask-instead');
    expect(asks).toContainEqual(expect.objectContaining({ lastDay: LAST_DAY }));
    expect(asks).toContainEqual(expect.not.objectContaining({ by: expect.anything() }));
  });

  it('is judged at the moment of evaluation: a millisecond before the hand-over the unit is cancelled', () => {
    const decision = evaluateCancellation(shippedOrder(), cancellation(), { at: justBefore(HANDED_OVER) });
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4500);
  });

  it.each([
    ['at the hand-over', HANDED_OVER],
    ['a day later', ms(HANDED_OVER, 86_400_000)],
  ])('leaves a request from before the hand-over to a person when evaluated %s', (_, at) => {
    const decision = evaluateCancellation(shippedOrder(), cancellation(), { at });
    expect(decision.outcome).toBe('review');
    expect(decision.reasons).toMatchObject([
      { code: 'shipped-after-request', verdict: 'review', clause: 'C3', parcel: 'P1' },
    ]);
    expect(steps(decision)).toContain('store: decide');
  });

  it.each([
    ['a millisecond before the hand-over', -1, 'review', 'shipped-after-request C3'],
    ['at the hand-over', 0, 'denied', 'already-shipped C3'],
    ['a millisecond after the hand-over', 1, 'denied', 'already-shipped C3'],
  ])('asked %s', (_, by, outcome, reason) => {
    const decision = evaluateCancellation(shippedOrder(), cancellation({ asked: ms(HANDED_OVER, by) }));
    expect(decision.outcome).toBe(outcome);
    expect(reasons(decision)).toEqual([reason]);
  });

  it.each([
    ['the day before', '2026-03-01', 'denied'],
    ['the day of the request', '2026-03-02', 'review'],
    ['the day after', '2026-03-03', 'review'],
  ])('handed over on a plain date, %s', (_, dispatched, outcome) => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched }),
      cancellation({ asked: '2026-03-02T12:00:00Z' }),
      { at: '2026-03-04T12:00:00Z' },
    );
    expect(decision.outcome).toBe(outcome);
  });

  it('is too late for a person where the hand-over is on a date after the evaluation', () => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched: '2026-03-03' }),
      cancellation({ asked: '2026-03-02T12:00:00Z' }),
      { at: '2026-03-02T23:59:59.999Z' },
    );
    expect(decision.outcome).toBe('approved');
  });

  it.each([
    ['UTC', 'denied'],
    ['America/New_York', 'review'],
  ])('reads the plain date of the hand-over in %s', (zone, outcome) => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched: '2026-03-02' }, { destination: { zone } }),
      cancellation({ asked: '2026-03-03T01:00:00Z' }),
    );
    expect(decision.outcome).toBe(outcome);
  });

  it('leaves it to a person where request and hand-over are known by the same date only', () => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched: '2026-03-02' }),
      cancellation({ asked: '2026-03-02' }),
    );
    expect(decision.outcome).toBe('review');
  });

  it('leaves a hand-over on an unknown day to a person', () => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched: 'day-unknown' }),
      cancellation({ asked: '2026-03-06T12:00:00Z' }),
    );
    expect(decision.outcome).toBe('review');
    expect(reasons(decision)).toEqual(['shipped-after-request C3']);
  });

  it.each(['day-unknown', '2026-03-06'])('denies where a delivery shows that hand-over %s was before', (dispatched) => {
    const decision = evaluateCancellation(
      shippedOrder({ dispatched, delivered: '2026-03-06T08:00:00Z' }),
      cancellation({ asked: '2026-03-06T12:00:00Z' }),
    );
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['already-shipped C3']);
  });

  it('goes by what happened and not by what happens later', () => {
    const shipped = receivedOrder();
    expect(evaluateCancellation(shipped, cancellation(), { at: '2026-03-01T12:00:00Z' }).outcome).toBe('approved');
    expect(evaluateCancellation(shipped, cancellation(), { at: '2026-03-04T12:00:00Z' }).outcome).toBe('review');
  });

  it('denies under a policy that calls no parcel back', () => {
    const policy = policyWith({
      cancellation: { ...sevenDayPolicy.cancellation, shippedAfterRequest: 'deny' },
    });
    const decision = evaluateCancellation(shippedOrder(), cancellation(), { policy, at: HANDED_OVER });
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['already-shipped C3']);
    expect(decision.policy.id).toBe('another-shop');
  });

  it('names the deadline of the return under the window of another policy', () => {
    const thirty = { ...sevenDayPolicy.return.request, period: { amount: 30, unit: 'day' } } as const;
    const policy = policyWith({ return: { ...sevenDayPolicy.return, request: thirty } });
    const decision = evaluateCancellation(receivedOrder(), cancellation({ asked: '2026-03-06T09:00:00Z' }), { policy });
    expect(deadlines(decision, 'request-return')).toEqual([
      { closes: '2026-04-05T00:00:00.000Z', lastDay: '2026-04-04' },
    ]);
  });
});

describe('C1 and C2 under other policies', () => {
  const money = (changes: Partial<typeof sevenDayPolicy.money>) =>
    policyWith({ money: { ...sevenDayPolicy.money, ...changes } });
  const refund = (changes: Partial<typeof sevenDayPolicy.cancellation.refund>) =>
    policyWith({
      cancellation: { ...sevenDayPolicy.cancellation, refund: { ...sevenDayPolicy.cancellation.refund, ...changes } },
    });

  it('gives back at most the cheapest standard delivery', () => {
    const express = order({ shipping: { charged: 1500, standard: 500 } });
    const { refund } = evaluateCancellation(express, cancellation(), { policy: money({ shippingCap: 'standard' }) });
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, shipping: 500 });
    expect(refund.kept).toMatchObject([{ part: 'shipping', amount: 1000 }]);
  });

  it('keeps shipping', () => {
    const { total, kept } = evaluateCancellation(order(), cancellation({ items: oneRing }), {
      policy: refund({ shipping: 'nothing' }),
    }).refund;
    expect(total).toBe(2000);
    expect(kept).toMatchObject([{ part: 'shipping', amount: 250 }]);
  });

  it('keeps fees and duties', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 300 },
      { id: 'gift-wrap', kind: 'other', amount: 150 },
    ] as const;
    const { refund: given } = evaluateCancellation(order({ fees }), cancellation(), {
      policy: refund({ duties: 'nothing', fees: 'nothing' }),
    });
    expect(given.total).toBe(4500);
    expect(given.kept).toMatchObject([
      { part: 'duties', amount: 300 },
      { part: 'fees', amount: 150 },
    ]);
  });

  it('takes a fee for cancelling', () => {
    const policy = refund({ deductions: [{ kind: 'flat', code: 'cancellation-fee', amounts: { EUR: 250 } }] });
    const { refund: given } = evaluateCancellation(order(), cancellation(), { policy });
    expect(given.total).toBe(4250);
    expect(given.deductions).toMatchObject([{ code: 'cancellation-fee', amount: 250 }]);
  });

  it('requires the order number', () => {
    const policy = policyWith({ cancellation: { ...sevenDayPolicy.cancellation, information: ['order-number'] } });
    const without = evaluateCancellation(order(), cancellation(), { policy });
    expect(without.outcome).toBe('awaiting');
    expect(without.reasons).toMatchObject([
      { code: 'information-missing', information: 'order-number', turn: 'customer' },
    ]);
    expect(evaluateCancellation(order(), cancellation({ orderNumber: 'A-1001' }), { policy }).outcome).toBe('approved');
  });

  it('offers the account balance as well, with a bonus', () => {
    const policy = policyWith({
      money: { ...sevenDayPolicy.money, accountBalanceBonus: 500 },
      cancellation: { ...sevenDayPolicy.cancellation, remedies: ['account-balance', 'refund'] },
    });
    const decision = evaluateCancellation(order(), cancellation(), { policy });
    expect(offers(decision)).toEqual(['account-balance 4500', 'refund 4500']);
    expect(decision.refund).toMatchObject({ to: 'account-balance', total: 4500, bonus: 225 });
  });

  it('rounds single units half up; the last takes the rest', () => {
    const policy = money({ unitRounding: 'half-up' });
    const odd = order({ lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4001 }], shipping: undefined });
    const first = evaluateCancellation(odd, cancellation({ items: oneRing }), { policy });
    expect(first.refund.total).toBe(2001);
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-01T12:05:00Z' })];
    const second = evaluateCancellation({ ...odd, ledger }, cancellation({ asked: '2026-03-01T13:00:00Z' }), {
      policy,
    });
    expect(second.refund.total).toBe(2000);
  });
});
