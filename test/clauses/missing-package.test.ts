import { describe, expect, it } from 'vitest';
import type { MissingPackageTerms } from '../../src/index.ts';
import { evaluateCancellation, evaluateMissingPackage, sevenDayPolicy, toLedgerEntry } from '../../src/index.ts';
import {
  cancellation,
  HANDED_OVER,
  justBefore,
  NO_PARTS,
  notReceived,
  offers,
  order,
  parcel,
  policyWith,
  RECEIVED,
  reasons,
  shippedOrder,
  steps,
  units,
} from './examples.ts';

const ESTIMATE = '2026-03-10';
const OPENS = '2026-03-11T00:00:00.000Z';
const COMPLETE = { destination: { addressComplete: true } } as const;
const LOST = { carrier: { state: 'lost' } } as const;
const lostOrder = (ofParcel = {}, changes = {}) => shippedOrder({ ...LOST, ...ofParcel }, { ...COMPLETE, ...changes });
const packagePolicy = (changes: Partial<MissingPackageTerms>) =>
  policyWith({ missingPackage: { ...sevenDayPolicy.missingPackage, ...changes } });

/** A ring in each of two parcels. */
const inTwo = (p1 = {}, p2 = {}, changes = {}) =>
  order({
    ...COMPLETE,
    parcels: [
      parcel({ id: 'P1', contents: [{ line: 'ring', quantity: 1 }], ...p1 }),
      parcel({ id: 'P2', contents: [{ line: 'ring', quantity: 1 }], ...p2 }),
    ],
    ...changes,
  });

describe('P1 not received after the estimated shipping time', () => {
  it.each([
    ['UTC', '2026-03-10', '2026-03-11T00:00:00.000Z'],
    ['America/New_York', '2026-03-10', '2026-03-11T04:00:00.000Z'],
    ['Asia/Tokyo', '2026-03-10', '2026-03-10T15:00:00.000Z'],
    ['America/Santiago', '2026-04-04', '2026-04-05T04:00:00.000Z'],
    ['America/Santiago', '2026-09-05', '2026-09-06T04:00:00.000Z'],
    ['Africa/Cairo', '2026-04-23', '2026-04-23T22:00:00.000Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T22:00:00.000Z'],
    ['America/Nuuk', '2026-03-28', '2026-03-29T01:00:00.000Z'],
    ['America/Nuuk', '2026-10-24', '2026-10-25T02:00:00.000Z'],
    ['Pacific/Apia', '2011-12-29', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-31T10:00:00.000Z'],
  ])('opens when the day of the estimate has ended in %s: %s', (zone, estimate, opens) => {
    const estimated = order({
      placed: undefined,
      destination: { zone },
      parcels: [parcel({ dispatched: 'day-unknown', estimate })],
    });
    const early = evaluateMissingPackage(estimated, notReceived({ asked: justBefore(opens) }));
    expect(early.outcome).toBe('too-early');
    expect(early.reasons).toEqual([
      { code: 'before-estimate', verdict: 'too-early', clause: 'P1', parcel: 'P1', opens, lastDay: estimate },
    ]);
    expect(early.deadlines).toMatchObject([{ act: 'claim-missing-package', opens, clause: 'P1' }]);
    expect(early.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'claim-again', who: 'customer', from: opens, parcel: 'P1' }),
    );
    const then = evaluateMissingPackage(estimated, notReceived({ asked: opens }));
    expect(then.outcome).toBe('awaiting');
    expect(reasons(then)).toEqual(['carrier-check-pending P2']);
  });

  it('counts to the end of a range', () => {
    const estimated = shippedOrder({ estimate: { from: '2026-03-06', to: ESTIMATE } });
    expect(evaluateMissingPackage(estimated, notReceived({ asked: justBefore(OPENS) })).outcome).toBe('too-early');
    expect(evaluateMissingPackage(estimated, notReceived({ asked: OPENS })).outcome).toBe('awaiting');
  });

  it('counts in the zone of the policy where the destination names none', () => {
    const policy = policyWith({ zone: 'Asia/Tokyo' });
    const decision = evaluateMissingPackage(shippedOrder({ estimate: ESTIMATE }), notReceived({ asked: HANDED_OVER }), {
      policy,
    });
    expect(decision.reasons).toMatchObject([{ code: 'before-estimate', opens: '2026-03-10T15:00:00.000Z' }]);
  });

  it('is judged at the moment of evaluation: a claim asked too early may be decided later', () => {
    const claim = notReceived({ asked: '2026-03-09T09:00:00Z' });
    expect(evaluateMissingPackage(shippedOrder({ estimate: ESTIMATE }), claim).outcome).toBe('too-early');
    expect(evaluateMissingPackage(shippedOrder({ estimate: ESTIMATE }), claim, { at: OPENS }).outcome).toBe('awaiting');
  });

  it('needs no waiting for a loss that the carrier has confirmed', () => {
    const found = '2026-03-04T09:00:00.000Z';
    const lost = lostOrder({ estimate: ESTIMATE, carrier: { state: 'lost', at: found } });
    const claim = notReceived({ asked: '2026-03-03T09:00:00Z' });
    expect(evaluateMissingPackage(lost, claim, { at: justBefore(found) }).outcome).toBe('too-early');
    const decision = evaluateMissingPackage(lost, claim, { at: found });
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4500);
  });

  it('is too early though the carrier found the parcel in transit', () => {
    const decision = evaluateMissingPackage(
      shippedOrder({ estimate: ESTIMATE, carrier: { state: 'in-transit' } }),
      notReceived({ asked: '2026-03-09T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('too-early');
  });

  it.each([HANDED_OVER, 'day-unknown', '2026-03-02'])(
    'may be claimed from a hand-over (%s) without an estimate',
    (dispatched) => {
      const decision = evaluateMissingPackage(shippedOrder({ dispatched }), notReceived({ asked: HANDED_OVER }));
      expect(decision.outcome).toBe('awaiting');
      expect(reasons(decision)).toEqual(['carrier-check-pending P2']);
    },
  );

  it.each([
    ['in no parcel', order()],
    ['in a parcel that no carrier has', shippedOrder({ dispatched: undefined })],
    [
      'in a parcel that no carrier has, past its estimate',
      shippedOrder({ dispatched: undefined, estimate: '2026-03-03' }),
    ],
  ])('denies what was never handed over and points to the cancellation: %s', (_, unshipped) => {
    const decision = evaluateMissingPackage(unshipped, notReceived());
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([{ code: 'never-shipped', clause: 'P1', pointsTo: 'cancellation' }]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'cancellation' }),
    );
  });

  it('sees a hand-over after the evaluation as not made', () => {
    const claim = notReceived({ asked: '2026-03-01T12:00:00Z' });
    const at = (moment: string) => evaluateMissingPackage(shippedOrder(), claim, { at: moment }).outcome;
    expect(at(justBefore(HANDED_OVER))).toBe('denied');
    expect(at(HANDED_OVER)).toBe('awaiting');
  });

  it('waits for the order number, without a term', () => {
    const decision = evaluateMissingPackage(lostOrder(), notReceived({ orderNumber: undefined }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual([
      { code: 'information-missing', verdict: 'awaiting', clause: 'P1', turn: 'customer', information: 'order-number' },
    ]);
  });

  it('waits where the order number contradicts the order', () => {
    const decision = evaluateMissingPackage(lostOrder(), notReceived({ orderNumber: 'B-2' }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'information-contradicts-order', given: 'B-2' }]);
  });

  it('is about all that is not known to be delivered where the claim names no parcel', () => {
    const decision = evaluateMissingPackage(inTwo({ delivered: RECEIVED }, LOST), notReceived());
    expect(units(decision)).toEqual(['1 ring of P2: granted']);
  });

  it('is about the parcels that the claim names', () => {
    const decision = evaluateMissingPackage(inTwo(LOST, LOST), notReceived({ parcels: ['P2'] }));
    expect(units(decision)).toEqual(['1 ring of P2: granted']);
  });

  it('is about a parcel once however often the claim names it', () => {
    const decision = evaluateMissingPackage(lostOrder(), notReceived({ parcels: ['P1', 'P1'] }));
    expect(units(decision)).toEqual(['2 ring of P1: granted']);
    expect(decision.refund.total).toBe(4500);
  });

  it('judges each parcel by its own estimate', () => {
    const decision = evaluateMissingPackage(
      inTwo({ estimate: '2026-03-05' }, { estimate: '2026-03-20' }),
      notReceived(),
    );
    expect(decision.outcome).toBe('awaiting');
    expect(units(decision).sort()).toEqual(['1 ring of P1: awaiting', '1 ring of P2: too-early']);
  });

  it('waits for the store where the contents of the lost parcel are not known', () => {
    const decision = evaluateMissingPackage(lostOrder({ contents: undefined }), notReceived());
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toContain('parcel-contents-unknown P1');
  });
});

describe('P2 we check with our carrier', () => {
  it('waits for the finding of the carrier, without a term', () => {
    const decision = evaluateMissingPackage(shippedOrder({ estimate: ESTIMATE }), notReceived(), {
      at: '2026-09-01T00:00:00Z',
    });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual([
      { code: 'carrier-check-pending', verdict: 'awaiting', clause: 'P2', turn: 'carrier', parcel: 'P1' },
    ]);
    expect(steps(decision)).toContain('carrier: find-parcel');
  });

  it('does not know a finding before it is made', () => {
    const found = '2026-03-12T09:00:00.000Z';
    const lost = lostOrder({ estimate: ESTIMATE, carrier: { state: 'lost', at: found } });
    expect(reasons(evaluateMissingPackage(lost, notReceived(), { at: justBefore(found) }))).toEqual([
      'carrier-check-pending P2',
    ]);
    expect(evaluateMissingPackage(lost, notReceived(), { at: found }).outcome).toBe('approved');
  });

  it('waits for a parcel found in transit', () => {
    const decision = evaluateMissingPackage(
      shippedOrder({ estimate: ESTIMATE, carrier: { state: 'in-transit' } }),
      notReceived(),
    );
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['still-in-transit P2']);
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'wait-for-parcel', parcel: 'P1' }));
  });

  it.each([
    ['the carrier says so', { carrier: { state: 'delivered' } }],
    ['the delivery is recorded', { delivered: RECEIVED }],
    ['it was delivered on an unknown day', { delivered: 'day-unknown' }],
  ] as const)('leaves a disputed delivery to a person: %s', (_, ofParcel) => {
    const decision = evaluateMissingPackage(shippedOrder(ofParcel), notReceived());
    expect(decision.outcome).toBe('review');
    expect(decision.reasons).toMatchObject([
      { code: 'delivery-disputed', verdict: 'review', clause: 'P2', parcel: 'P1' },
    ]);
    expect(steps(decision)).toContain('store: decide');
  });

  it('leaves a disputed delivery to a person before the estimate too', () => {
    const decision = evaluateMissingPackage(
      shippedOrder({ estimate: '2026-03-20', delivered: RECEIVED }),
      notReceived(),
    );
    expect(decision.outcome).toBe('review');
  });
});

describe('P3 address right and lost during shipping: full refund', () => {
  it('gives back everything paid where the lost parcel held all that was ordered', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 300 },
      { id: 'gift-wrap', kind: 'other', amount: 150 },
    ];
    const paid = lostOrder(
      {},
      { fees, shipping: { charged: 500, actual: 480 }, tenders: [{ id: 'card', amount: 5000 }] },
    );
    const decision = evaluateMissingPackage(paid, notReceived());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['lost-in-transit P3']);
    expect(decision.refund.parts).toEqual({ goods: 4000, tax: 0, shipping: 500, duties: 300, fees: 150, overpaid: 50 });
    expect(decision.refund).toMatchObject({ total: 5000, payable: 'now', kept: [] });
    expect(offers(decision)).toEqual(['refund 5000']);
  });

  it('gives back what was paid for the units of the lost parcel with their share of shipping and fees', () => {
    const paid = inTwo(
      { delivered: RECEIVED },
      { carrier: { state: 'lost' } },
      { fees: [{ id: 'gift-wrap', kind: 'other', amount: 150 }], tenders: [{ id: 'card', amount: 4700 }] },
    );
    const { refund } = evaluateMissingPackage(paid, notReceived());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 250, fees: 75 });
  });

  it('gives back everything paid where several lost parcels hold all', () => {
    const { refund } = evaluateMissingPackage(
      inTwo(LOST, LOST, { tenders: [{ id: 'card', amount: 4700 }] }),
      notReceived(),
    );
    expect(refund.total).toBe(4700);
  });

  it('gives back everything paid where the parcels are lost one after the other', () => {
    const odd = { tenders: [{ id: 'card', amount: 4702 }], shipping: { charged: 501 } };
    const first = evaluateMissingPackage(inTwo(LOST, {}, odd), notReceived({ parcels: ['P1'] }));
    expect(first.refund.total).toBe(2250);
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-11T10:00:00Z' })];
    const second = evaluateMissingPackage(
      inTwo(LOST, LOST, { ...odd, ledger }),
      notReceived({ asked: '2026-03-12T10:00:00Z' }),
    );
    expect(second.outcome).toBe('approved');
    expect(second.refund.total).toBe(2452);
  });

  it('gives back the rest where the other unit was cancelled', () => {
    const before = order({
      ...COMPLETE,
      parcels: [parcel({ contents: [{ line: 'ring', quantity: 1 }], dispatched: undefined })],
    });
    const first = evaluateCancellation(before, cancellation({ items: [{ line: 'ring', quantity: 1 }] }));
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-01T13:00:00Z' })];
    const lost = { ...before, parcels: [parcel({ contents: [{ line: 'ring', quantity: 1 }], ...LOST })], ledger };
    const second = evaluateMissingPackage(lost, notReceived());
    expect(second.outcome).toBe('approved');
    expect(first.refund.total + second.refund.total).toBe(4500);
  });

  it('gives back the tax of goods and shipping', () => {
    const paid = lostOrder(
      {},
      {
        pricesIncludeTax: false,
        lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, tax: 760 }],
        shipping: { charged: 500, tax: 95 },
      },
    );
    expect(evaluateMissingPackage(paid, notReceived()).refund.parts).toEqual({
      ...NO_PARTS,
      goods: 4000,
      tax: 855,
      shipping: 500,
    });
  });
});

describe('P4 missing because of an incomplete address', () => {
  const lost = (addressComplete: boolean | undefined, causedByAddress: boolean | undefined) =>
    evaluateMissingPackage(
      shippedOrder({ carrier: { state: 'lost', causedByAddress } }, { destination: { addressComplete } }),
      notReceived(),
    );

  it('denies where both are shown: the address was incomplete, and that caused the loss', () => {
    const decision = lost(false, true);
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      { code: 'lost-by-incomplete-address', verdict: 'denied', clause: 'P4', parcel: 'P1' },
    ]);
    expect(decision.refund.total).toBe(0);
    expect(steps(decision)).toContain('customer: contact-service');
  });

  it.each([
    [false, false],
    [true, true],
    [true, false],
    [true, undefined],
  ])('refunds where not both are shown and nothing is open: complete %s, caused by it %s', (complete, caused) => {
    const decision = lost(complete, caused);
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4500);
  });

  it.each([
    [undefined, undefined],
    [undefined, true],
    [undefined, false],
    [false, undefined],
  ])('waits for the store where one is unknown: complete %s, caused by it %s', (complete, caused) => {
    const decision = lost(complete, caused);
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'cause-of-loss-unknown', clause: 'P4', turn: 'store', parcel: 'P1' },
    ]);
    expect(steps(decision)).toContain('store: find-cause-of-loss');
  });

  it('waits for the carrier first: an incomplete address alone decides nothing', () => {
    const decision = evaluateMissingPackage(
      shippedOrder({}, { destination: { addressComplete: false } }),
      notReceived(),
    );
    expect(reasons(decision)).toEqual(['carrier-check-pending P2']);
  });

  it('judges each lost parcel by its own cause', () => {
    const decision = evaluateMissingPackage(
      inTwo(
        { carrier: { state: 'lost', causedByAddress: true } },
        { carrier: { state: 'lost', causedByAddress: false } },
        { destination: { addressComplete: false } },
      ),
      notReceived(),
    );
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
    expect(decision.refund.total).toBe(2250);
  });
});

describe('P1 to P4 under other policies', () => {
  it('waits longer than the estimate', () => {
    const policy = packagePolicy({
      claim: {
        unlimited: true,
        opens: { from: 'estimate', period: { amount: 3, unit: 'business-day' } },
        unknownDay: 'allow',
      },
    });
    const estimated = shippedOrder({ estimate: ESTIMATE });
    const opens = '2026-03-14T00:00:00.000Z';
    const early = evaluateMissingPackage(estimated, notReceived({ asked: justBefore(opens) }), { policy });
    expect(early.reasons).toMatchObject([{ code: 'before-estimate', opens, lastDay: '2026-03-13' }]);
    expect(evaluateMissingPackage(estimated, notReceived({ asked: opens }), { policy }).outcome).toBe('awaiting');
  });

  it('waits for the estimate even if the loss is confirmed', () => {
    const policy = packagePolicy({ confirmedLossNeedNotWait: false });
    const lost = lostOrder({ estimate: ESTIMATE });
    expect(evaluateMissingPackage(lost, notReceived({ asked: justBefore(OPENS) }), { policy }).outcome).toBe(
      'too-early',
    );
    expect(evaluateMissingPackage(lost, notReceived({ asked: OPENS }), { policy }).outcome).toBe('approved');
  });

  it('refunds a loss by an incomplete address, and waits for nothing', () => {
    const policy = packagePolicy({ lostByIncompleteAddress: 'refund' });
    for (const causedByAddress of [true, undefined]) {
      for (const addressComplete of [false, undefined]) {
        const lost = shippedOrder(
          { carrier: { state: 'lost', causedByAddress } },
          { destination: { addressComplete } },
        );
        expect(evaluateMissingPackage(lost, notReceived(), { policy }).outcome).toBe('approved');
      }
    }
  });

  it('needs no order number', () => {
    const policy = packagePolicy({ information: [] });
    expect(evaluateMissingPackage(lostOrder(), notReceived({ orderNumber: undefined }), { policy }).outcome).toBe(
      'approved',
    );
  });

  it('keeps shipping and fees', () => {
    const policy = packagePolicy({ refund: { shipping: 'nothing', duties: 'share', fees: 'nothing', deductions: [] } });
    const paid = lostOrder({}, { fees: [{ id: 'gift-wrap', kind: 'other', amount: 150 }] });
    const { refund } = evaluateMissingPackage(paid, notReceived(), { policy });
    expect(refund.total).toBe(4000);
    expect(refund.kept).toMatchObject([
      { part: 'shipping', amount: 500 },
      { part: 'fees', amount: 150 },
    ]);
  });
});
