import { describe, expect, it } from 'vitest';
import { eligibilityOf, InvalidInputError } from '../../src/index.ts';
import { orderOf } from '../needs/shop.ts';
import { first, page } from './page.ts';

/**
 * A lamp for 49.00, ordered on Monday 2 March 2026, handed over on Tuesday, delivered on Thursday 5 March, under the
 * seven-day policy; looked at on Saturday 7 March, unless it says otherwise.
 */
const at = '2026-03-07T12:00:00Z';

const NEW = 'unused, unopened, undamaged, original-packaging';
const RETURN_NEEDS = `needs ${NEW}, order-number, product-code, reason`;
const MISSING_NEEDS = 'needs order-number, arrival-photo, parcel-declaration, store-check-pending';
const DEFECT_NEEDS = 'needs product-code, defect-photo';

/** Until a parcel has come nothing can be said of what is in it. */
const ON_ITS_WAY = {
  'cancellation of lamp in P1': 'closed: already-shipped',
  'return of lamp in P1': 'not-yet: not-delivered-yet',
  'missing-item of lamp in P1': 'not-yet: not-delivered-yet',
  'defect of lamp in P1': 'not-yet: not-delivered-yet',
};

const RECEIVED = {
  'cancellation of lamp in P1': 'closed: already-shipped',
  'return of lamp in P1': `open until 2026-03-12: refund 4900 or account-balance 4900; ${RETURN_NEEDS}`,
  'missing-item of lamp in P1': `open until 2026-03-12: refund 4900; ${MISSING_NEEDS}`,
  'defect of lamp in P1': `open until 2026-03-12: refund 4900; ${DEFECT_NEEDS}`,
  'missing-package of lamp in P1': 'review: delivery-disputed',
};

describe('what can be claimed, by how far the order has come', () => {
  it('nothing is shipped: it can be cancelled', () => {
    expect(page({ parcel: null }, { at })).toEqual({
      'cancellation of lamp': 'open: refund 4900',
      'return of lamp': 'closed: never-shipped',
      'missing-item of lamp': 'closed: never-shipped',
      'defect of lamp': 'closed: never-shipped',
      'missing-package of lamp': 'closed: never-shipped',
    });
  });

  it('on its way: the package can be claimed once its estimate has passed', () => {
    expect(page({ parcel: { delivered: undefined, estimate: '2026-03-09' } }, { at })).toEqual({
      ...ON_ITS_WAY,
      'missing-package of lamp in P1': 'not-yet from 2026-03-10: before-estimate',
    });
  });

  it('overdue: the carrier is asked, and all comes back if it is lost', () => {
    expect(page({ parcel: { delivered: undefined, estimate: '2026-03-06' } }, { at })).toEqual({
      ...ON_ITS_WAY,
      'missing-package of lamp in P1': 'open: refund 4900; needs order-number, carrier-check-pending',
    });
  });

  it('lost: nothing more is waited for', () => {
    const parcel = {
      delivered: undefined,
      estimate: '2026-03-06',
      carrier: { state: 'lost', at: '2026-03-06' },
    } as const;
    expect(page({ parcel, destination: { addressComplete: true } }, { at })).toEqual({
      ...ON_ITS_WAY,
      'missing-package of lamp in P1': 'open: refund 4900; needs order-number',
    });
  });

  it('delivered: it can be returned and reported for seven days', () => {
    expect(page({}, { at })).toEqual(RECEIVED);
  });

  it('the last millisecond of the last day is in time', () => {
    expect(page({}, { at: '2026-03-12T23:59:59.999Z' })).toEqual(RECEIVED);
    const { units } = eligibilityOf(orderOf({}), { at: '2026-03-12T23:59:59.999Z' });
    const back = units[0]?.claims.find(({ kind }) => kind === 'return');
    expect(back).toMatchObject({ closes: '2026-03-13T00:00:00.000Z', lastDay: '2026-03-12', msLeft: 1 });
    expect(back?.rule).toEqual({ from: 'delivery', anchor: '2026-03-05', amount: 7, unit: 'day' });
  });

  it('late: everything is closed, and says why', () => {
    expect(page({}, { at: '2026-03-13T00:00:00Z' })).toEqual({
      'cancellation of lamp in P1': 'closed: already-shipped',
      'return of lamp in P1': 'closed: return-window-closed, not-sent-back-in-time',
      'missing-item of lamp in P1': 'closed: report-window-closed, evidence-not-in-time, evidence-not-in-time',
      'defect of lamp in P1': 'closed: report-window-closed, evidence-not-in-time',
      'missing-package of lamp in P1': 'review: delivery-disputed',
    });
  });

  it('delivered on an unknown day: the customer is asked for it', () => {
    expect(page({ parcel: { delivered: 'day-unknown' } }, { at })).toMatchObject({
      'return of lamp in P1': `open: needs delivery-day-unknown, ${NEW}, order-number, product-code, reason`,
      'defect of lamp in P1': 'open: needs delivery-day-unknown, product-code, defect-photo',
    });
  });

  it('the store does not know what is in the parcel: it is asked', () => {
    expect(page({ parcel: { contents: undefined } }, { at })).toMatchObject({
      'cancellation of lamp': 'open: needs parcel-contents-unknown',
      'defect of lamp': 'open: needs product-code, defect-photo, parcel-contents-unknown',
    });
  });

  it('facts that contradict each other are for a person, where they make a difference', () => {
    expect(page({ parcel: { carrier: { state: 'lost', at: '2026-03-06' } } }, { at })).toMatchObject({
      'cancellation of lamp in P1': 'closed: already-shipped',
      'return of lamp in P1': 'review: facts-contradict',
      'missing-package of lamp in P1': 'review: facts-contradict, delivery-disputed',
    });
  });

  it('in two parcels: each unit has its own days', () => {
    const parcels = [
      { id: 'P1', contents: [{ line: 'lamp', quantity: 1 }], delivered: '2026-03-02' },
      { id: 'P2', contents: [{ line: 'lamp', quantity: 1 }], delivered: '2026-03-06' },
    ];
    expect(page({ lines: [{ quantity: 3, amount: 9000 }], parcels }, { at: '2026-03-10T00:00:00Z' })).toMatchObject({
      'defect of lamp in P1': 'closed: report-window-closed, evidence-not-in-time',
      'defect of lamp in P2': `open until 2026-03-13: refund 3000; ${DEFECT_NEEDS}`,
      'cancellation of lamp': 'open: refund 3000',
    });
  });
});

describe('what is left of the order', () => {
  it('partly refunded: the rest', () => {
    const lines = [{ line: 'lamp', quantity: 1, amount: 3000 }];
    const ledger = [{ id: 'r1', at: '2026-03-06', kind: 'return', lines }] as const;
    const { units } = eligibilityOf(orderOf({ lines: [{ quantity: 3, amount: 9000 }], ledger }), { at });
    expect(units.map(({ line, parcel, quantity }) => [line, parcel, quantity])).toEqual([['lamp', 'P1', 2]]);
    expect(units[0]?.claims.find(({ kind }) => kind === 'return')?.remedies[0]?.refund.total).toBe(6000);
  });

  it('what is refunded after the moment is still there', () => {
    const ledger = [{ id: 'r1', at: '2026-03-08', kind: 'return', lines: [{ line: 'lamp', quantity: 1 }] }] as const;
    expect(page({ ledger }, { at })).toEqual(RECEIVED);
    expect(page({ ledger }, { at: '2026-03-09T00:00:00Z' })).toEqual({});
  });

  it('replaced: nothing', () => {
    const lines = [{ line: 'lamp', quantity: 1, remedy: 'replacement' }] as const;
    expect(page({ ledger: [{ id: 'r1', at: '2026-03-06', kind: 'defect', lines }] }, { at })).toEqual({});
  });

  it('an order of nothing', () => {
    const empty = { number: 'A-1', currency: 'EUR', lines: [] };
    expect(eligibilityOf(empty, { at })).toEqual({
      order: 'A-1',
      at: '2026-03-07T12:00:00.000Z',
      zone: 'UTC',
      units: [],
      together: [],
    });
    const none = {
      ...empty,
      lines: [{ id: 'lamp', product: 'LAMP', quantity: 0, amount: 0 }],
      parcels: [{ id: 'P1' }],
    };
    expect(eligibilityOf(none, { at }).units).toEqual([]);
  });

  it('the moment is the latest event of the order, unless it says otherwise', () => {
    expect(eligibilityOf(orderOf({})).at).toBe('2026-03-05T00:00:00.000Z');
    expect(() => eligibilityOf({ number: 'A-1', currency: 'EUR', lines: [] })).toThrow(InvalidInputError);
  });

  it('what cannot be is refused as the evaluators refuse it', () => {
    const wrong = [
      [{ number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'LAMP', quantity: -1, amount: 1 }] }, { at }],
      [orderOf({}), { at: '2026-03-07T12:00' }],
      [orderOf({}), { at, policy: {} }],
      [orderOf({}), { at, claim: 1 }],
      [null, { at }],
    ] as unknown as readonly Parameters<typeof eligibilityOf>[];
    for (const args of wrong) expect(() => eligibilityOf(...args)).toThrow(InvalidInputError);
  });
});

describe('claiming together', () => {
  it('prices all that is open at once', () => {
    const sale = { lines: [{}, { id: 'shade', amount: 1500 }], parcel: null, shipping: { charged: 490 } };
    const { units, together } = eligibilityOf(orderOf(sale), { at });
    const alone = units.map(({ claims }) => claims[0]?.remedies[0]?.refund.total);
    expect(alone).toEqual([4900 + 375, 1500 + 115]);
    expect(together.map(({ kind, remedies }) => [kind, remedies[0]?.refund.total])).toEqual([['cancellation', 6890]]);
  });

  it('says which units', () => {
    const { together } = eligibilityOf(orderOf({ lines: [{}, { id: 'shade', amount: 1500 }] }), { at });
    expect(together.map(({ kind, units }) => [kind, units.map(({ line }) => line)])).toEqual([
      ['return', ['lamp', 'shade']],
      ['missing-item', ['lamp', 'shade']],
      ['defect', ['lamp', 'shade']],
    ]);
  });

  it.each([
    ['has found one to be lost', { state: 'lost', causedByAddress: false }],
    ['has looked for none', undefined],
  ] as const)('of missing packages all of them, where the carrier %s', (_, carrier) => {
    const late = { dispatched: '2026-03-03', estimate: '2026-03-06' };
    const parcels = [
      { id: 'P1', contents: [{ line: 'lamp', quantity: 1 }], ...late, carrier },
      { id: 'P2', contents: [{ line: 'shade', quantity: 1 }], ...late },
    ];
    const order = { ...orderOf({ lines: [{}, { id: 'shade', amount: 1500 }] }), parcels };
    const { together } = eligibilityOf(order, { at });
    const lost = together.find(({ kind }) => kind === 'missing-package');
    expect([lost?.units.length, lost?.remedies[0]?.refund.total]).toEqual([2, 6400]);
  });

  it('a missing package is claimed with all that is in it', () => {
    const parcel = { delivered: undefined, estimate: '2026-03-06' };
    const order = orderOf({ lines: [{}, { id: 'shade', amount: 1500 }], parcel });
    const { units } = eligibilityOf(order, { at });
    const lost = units.map(({ claims }) => claims.find(({ kind }) => kind === 'missing-package'));
    expect(lost.map((one) => one?.remedies[0]?.refund.total)).toEqual([6400, 6400]);
  });
});

it('the way back: who pays the carrier', () => {
  expect(first(eligibilityOf(orderOf({}), { at }), 'return').returnCosts).toBe('customer');
  expect(first(eligibilityOf(orderOf({}), { at }), 'defect').returnCosts).toBeUndefined();
});
