import { describe, expect, it } from 'vitest';
import type { ReportTerms } from '../../src/index.ts';
import { evaluateMissingItem, sevenDayPolicy, toLedgerEntry } from '../../src/index.ts';
import {
  CLOSES,
  deadlines,
  justBefore,
  LAST_DAY,
  missing,
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
  SEVEN_DAYS,
  shippedOrder,
  splitOrder,
  steps,
  units,
  zoneIn,
} from './examples.ts';

const PHOTOS = ['arrival-photo', 'parcel-declaration'] as const;
const both = { items: [{ line: 'ring', quantity: 2, check: { finding: 'confirmed' } }] } as const;
const reportPolicy = (changes: Partial<ReportTerms>) =>
  policyWith({ missingItem: { ...sevenDayPolicy.missingItem, ...changes } });

describe('M1 check first whether the order was shipped split', () => {
  it('waits for a parcel that has not been delivered: its units are not missing', () => {
    const decision = evaluateMissingItem(shippedOrder(), missing());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'not-delivered-yet', clause: 'M1', parcel: 'P1', overdue: false }]);
    expect(decision.reasons[0]).not.toHaveProperty('until');
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'wait-for-parcel', parcel: 'P1' }));
  });

  it.each([
    ['UTC', '2026-03-09', '2026-03-10T00:00:00.000Z'],
    ['America/Santiago', '2026-04-04', '2026-04-05T04:00:00.000Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T22:00:00.000Z'],
    ['America/Nuuk', '2026-03-28', '2026-03-29T01:00:00.000Z'],
  ])(
    'waits until the end of its estimate in %s, then still, and points to the missing package',
    (zone, estimate, closes) => {
      const estimated = shippedOrder({ estimate }, { destination: { zone } });
      const before = evaluateMissingItem(estimated, missing(), { at: justBefore(closes) });
      expect(before.outcome).toBe('awaiting');
      expect(before.reasons).toMatchObject([
        { code: 'not-delivered-yet', clause: 'M1', overdue: false, until: closes, lastDay: estimate },
      ]);
      const after = evaluateMissingItem(estimated, missing(), { at: closes });
      expect(after.outcome).toBe('awaiting');
      expect(after.reasons).toMatchObject([{ code: 'not-delivered-yet', clause: 'M1', overdue: true }]);
      expect(after.nextSteps).toContainEqual(
        expect.objectContaining({ code: 'ask-instead', question: 'missing-package', clause: 'P1' }),
      );
    },
  );

  it('waits though the store has confirmed that the unit is missing', () => {
    expect(evaluateMissingItem(shippedOrder(), missing({ check: { finding: 'confirmed' } })).outcome).toBe('awaiting');
  });

  it('grants the unit missing from the parcel that came and waits for the one on its way', () => {
    const split = order({
      parcels: [
        parcel({ id: 'P1', contents: [{ line: 'ring', quantity: 1 }], delivered: RECEIVED }),
        parcel({ id: 'P2', contents: [{ line: 'ring', quantity: 1 }] }),
      ],
    });
    const decision = evaluateMissingItem(split, missing({}, both));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: granted', '1 ring of P2: awaiting']);
    const named = evaluateMissingItem(split, missing({ parcel: 'P2' }));
    expect(units(named)).toEqual(['1 ring of P2: awaiting']);
  });

  it('waits for the store where the contents of the parcel are not known', () => {
    const decision = evaluateMissingItem(receivedOrder({}, { contents: undefined }), missing());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'parcel-contents-unknown', clause: 'M1', turn: 'store', parcels: ['P1'] },
    ]);
    expect(steps(decision)).toContain('store: find-parcel-contents');
  });

  it.each([
    ['in no parcel', order()],
    ['in a parcel that no carrier has', shippedOrder({ dispatched: undefined })],
  ])('denies a unit %s: it can be cancelled', (_, unshipped) => {
    const decision = evaluateMissingItem(unshipped, missing());
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([{ code: 'never-shipped', clause: 'M1', pointsTo: 'cancellation' }]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'cancellation' }),
    );
  });
});

describe('M2 a mistake in packing, a damaged parcel, removed items', () => {
  it.each(['packing-mistake', 'parcel-damaged', 'items-removed'] as const)('decides alike for %s', (cause) => {
    const unknown = evaluateMissingItem(receivedOrder(), missing({ replaceable: true }));
    expect(evaluateMissingItem(receivedOrder(), missing({ replaceable: true }, { cause }))).toEqual(unknown);
  });
});

describe('M3 photos and the parcel declaration within seven days since the package arrived', () => {
  it('approves a report with everything in it', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing());
    expect(decision.outcome).toBe('approved');
    expect(decision.deadlines).toEqual([
      {
        act: 'report',
        closes: CLOSES,
        lastDay: LAST_DAY,
        zone: 'UTC',
        clause: 'M3',
        rule: { from: 'delivery', anchor: RECEIVED, amount: 7, unit: 'day' },
        units: [{ line: 'ring', parcel: 'P1' }],
      },
    ]);
  });

  it.each(SEVEN_DAYS)(
    'counts a report of the last millisecond and none later in %s',
    (title, delivered, lastDay, closes) => {
      const received = receivedIn(zoneIn(title), delivered);
      const inTime = evaluateMissingItem(received, missing({}, { asked: justBefore(closes) }));
      expect(inTime.outcome).toBe('approved');
      expect(deadlines(inTime, 'report')).toEqual([{ closes, lastDay }]);
      const late = evaluateMissingItem(received, missing({}, { asked: closes }));
      expect(late.outcome).toBe('denied');
      expect(late.reasons).toContainEqual({
        code: 'report-window-closed',
        verdict: 'denied',
        clause: 'M3',
        asked: closes,
        closed: closes,
        lastDay,
      });
    },
  );

  it.each([
    [LAST_DAY, 'approved'],
    ['2026-03-13', 'denied'],
  ])('counts a report on the plain date %s whole', (asked, outcome) => {
    expect(evaluateMissingItem(receivedOrder(), missing({}, { asked })).outcome).toBe(outcome);
  });

  it('counts from the delivery of the parcel concerned', () => {
    const asked = CLOSES;
    expect(evaluateMissingItem(splitOrder(), missing({ parcel: 'P1' }, { asked })).outcome).toBe('denied');
    expect(evaluateMissingItem(splitOrder(), missing({ parcel: 'P2' }, { asked })).outcome).toBe('approved');
    const decision = evaluateMissingItem(splitOrder(), missing({}, { ...both, asked }));
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
  });

  it('takes the unit of the latest parcel where the claim names none', () => {
    const decision = evaluateMissingItem(splitOrder(), missing({}, { asked: '2026-03-10T09:00:00Z' }));
    expect(units(decision)).toEqual(['1 ring of P2: granted']);
  });

  it('asks for the day of a delivery on an unknown day', () => {
    const unknown = receivedOrder({}, { delivered: 'day-unknown' });
    const decision = evaluateMissingItem(unknown, missing());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'delivery-day-unknown', clause: 'M3', turn: 'customer' }]);
    const stated = { receivedOn: '2026-03-05' };
    expect(evaluateMissingItem(unknown, missing({}, { ...stated, asked: justBefore(CLOSES) })).outcome).toBe(
      'approved',
    );
    expect(evaluateMissingItem(unknown, missing({}, { ...stated, asked: CLOSES })).outcome).toBe('denied');
  });

  it.each(PHOTOS)('waits for the %s until the deadline, then denies', (kind) => {
    const claim = missing({}, { evidence: PHOTOS.filter((other) => other !== kind).map((other) => ({ kind: other })) });
    const before = evaluateMissingItem(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(before.outcome).toBe('awaiting');
    expect(before.reasons).toEqual([
      {
        code: 'evidence-missing',
        verdict: 'awaiting',
        clause: 'M3',
        turn: 'customer',
        evidence: kind,
        until: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
    expect(before.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'provide-evidence', evidence: kind, by: CLOSES }),
    );
    const after = evaluateMissingItem(receivedOrder(), claim, { at: CLOSES });
    expect(after.outcome).toBe('denied');
    expect(after.reasons).toEqual([
      {
        code: 'evidence-not-in-time',
        verdict: 'denied',
        clause: 'M3',
        evidence: kind,
        closed: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
  });

  it('names each missing piece', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { evidence: undefined, orderNumber: undefined }));
    expect(reasons(decision)).toEqual(['information-missing M3', 'evidence-missing M3', 'evidence-missing M3']);
  });

  it.each(SEVEN_DAYS)('counts evidence of the last millisecond and none later in %s', (title, delivered, _, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = (at: string) =>
      missing({}, { asked: ms(closes, -86_400_000), evidence: PHOTOS.map((kind) => ({ kind, at })) });
    expect(evaluateMissingItem(received, claim(justBefore(closes)), { at: ms(closes, 9) }).outcome).toBe('approved');
    expect(evaluateMissingItem(received, claim(closes), { at: ms(closes, 9) }).outcome).toBe('denied');
  });

  it('takes evidence without an instant as sent with the claim, late with a late one', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { asked: CLOSES }));
    expect(reasons(decision)).toEqual([
      'report-window-closed M3',
      'evidence-not-in-time M3',
      'evidence-not-in-time M3',
    ]);
  });

  it('counts evidence on the last plain date whole', () => {
    const claim = (at: string) => missing({}, { evidence: PHOTOS.map((kind) => ({ kind, at })) });
    const at = '2026-03-20T09:00:00Z';
    expect(evaluateMissingItem(receivedOrder(), claim(LAST_DAY), { at }).outcome).toBe('approved');
    expect(evaluateMissingItem(receivedOrder(), claim('2026-03-13'), { at }).outcome).toBe('denied');
  });

  it('waits for the order number until the deadline, then denies', () => {
    const claim = missing({}, { orderNumber: undefined });
    const before = evaluateMissingItem(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(before.reasons).toMatchObject([
      { code: 'information-missing', clause: 'M3', information: 'order-number', until: CLOSES },
    ]);
    expect(before.outcome).toBe('awaiting');
    expect(evaluateMissingItem(receivedOrder(), claim, { at: CLOSES }).outcome).toBe('denied');
  });

  it('waits where the order number contradicts the order', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { orderNumber: 'B-2' }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'information-contradicts-order', given: 'B-2', expected: 'A-1001' },
    ]);
  });
});

describe('M4 we check the stock history, then replace or refund once confirmed', () => {
  it('waits for the check of the store, without a term', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({ check: undefined }), {
      at: '2026-09-01T00:00:00Z',
    });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual([
      { code: 'store-check-pending', verdict: 'awaiting', clause: 'M4', turn: 'store' },
    ]);
    expect(steps(decision)).toContain('store: check-stock-history');
  });

  it('refunds what was paid for the unit once confirmed', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['confirmed-missing M4']);
    expect(offers(decision)).toEqual(['refund 2000']);
    expect(decision.refund).toMatchObject({ parts: { ...NO_PARTS, goods: 2000 }, payable: 'now' });
    expect(steps(decision)).not.toContain('customer: send-back');
    expect(steps(decision)).not.toContain('customer: choose-remedy');
  });

  it('refunds tax and duties of the unit, no shipping and no other fees', () => {
    const paid = receivedOrder({
      pricesIncludeTax: false,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, tax: 760 }],
      fees: [
        { id: 'duty', kind: 'duty', amount: 300 },
        { id: 'gift-wrap', kind: 'other', amount: 150 },
      ],
    });
    const { refund } = evaluateMissingItem(paid, missing());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, tax: 380, duties: 150 });
  });

  it('offers a replacement first where the store can replace', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({ replaceable: true }));
    expect(offers(decision)).toEqual(['replacement 0', 'refund 2000']);
    expect(decision.remedy).toBe('replacement');
    expect(decision.remedies[0]?.replaced).toEqual([{ line: 'ring', parcel: 'P1', quantity: 1 }]);
    expect(decision.refund.total).toBe(0);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'choose-remedy', clause: 'M4', remedies: ['replacement', 'refund'] }),
    );
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'send-replacement', who: 'store', quantity: 1 }),
    );
  });

  it('leaves the choice to the customer', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({ replaceable: true }, { remedy: 'refund' }));
    expect(decision.remedy).toBe('refund');
    expect(decision.refund.total).toBe(2000);
    expect(steps(decision)).not.toContain('store: send-replacement');
  });

  it.each([false, undefined])(
    'refunds only where the store cannot, or may not be able to, replace: %s',
    (replaceable) => {
      const decision = evaluateMissingItem(receivedOrder(), missing({ replaceable }, { remedy: 'replacement' }));
      expect(offers(decision)).toEqual(['refund 2000']);
      expect(decision.remedy).toBe('refund');
    },
  );

  it('replaces what can be replaced and refunds the rest', () => {
    const items = [
      { line: 'ring', quantity: 1, check: { finding: 'confirmed' }, replaceable: true },
      { line: 'ring', quantity: 1, check: { finding: 'confirmed' } },
    ] as const;
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { items }));
    expect(offers(decision)).toEqual(['replacement 2000', 'refund 4000']);
    expect(decision.lines.map(({ remedy }) => remedy)).toEqual(['replacement', 'refund']);
  });

  it('denies what the check refutes', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({ check: { finding: 'refuted' } }));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([{ code: 'refuted-by-store', verdict: 'denied', clause: 'M4' }]);
    expect(steps(decision)).toContain('customer: contact-service');
  });

  it.each(['confirmed', 'refuted'] as const)('does not know a check (%s) before it is made', (finding) => {
    const at = '2026-03-08T09:00:00.000Z';
    const claim = missing({ check: { finding, at } });
    expect(evaluateMissingItem(receivedOrder(), claim, { at: justBefore(at) }).outcome).toBe('awaiting');
    expect(evaluateMissingItem(receivedOrder(), claim, { at }).outcome).toBe(
      finding === 'confirmed' ? 'approved' : 'denied',
    );
    expect(evaluateMissingItem(receivedOrder(), claim).at).toBe(at);
  });

  it('judges units apart', () => {
    const items = [
      { line: 'ring', quantity: 1, check: { finding: 'confirmed' } },
      { line: 'ring', quantity: 1 },
    ] as const;
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { items }));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision)).toEqual(['1 ring of P1: granted', '1 ring of P1: awaiting']);
  });

  it('lets a late report stay denied whatever the check may find', () => {
    const decision = evaluateMissingItem(receivedOrder(), missing({ check: undefined }, { asked: CLOSES }));
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toContain('report-window-closed M3');
    expect(decision.reasons.map(({ verdict }) => verdict)).not.toContain('awaiting');
  });

  it('gives back shipping above its cost once nothing of the order is kept', () => {
    const paid = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    expect(evaluateMissingItem(paid, missing({}, both)).refund.total).toBe(4200);
    const replaced = { items: [{ ...both.items[0], replaceable: true }] };
    expect(evaluateMissingItem(paid, missing({}, replaced)).refund.total).toBe(0);
  });

  it('does not settle one unit twice', () => {
    const first = evaluateMissingItem(receivedOrder(), missing({ replaceable: true }));
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-07T09:00:00Z' })];
    const decision = evaluateMissingItem(
      receivedOrder({ ledger }),
      missing({}, { ...both, asked: '2026-03-08T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('partially-approved');
    expect(reasons(decision).sort()).toEqual(['already-replaced L3', 'confirmed-missing M4']);
    expect(decision.refund.total).toBe(2000);
  });
});

describe('M1 to M4 under other policies', () => {
  it('waits for no check where the policy asks for none, and still denies what is refuted', () => {
    const policy = reportPolicy({ storeCheck: false });
    expect(evaluateMissingItem(receivedOrder(), missing({ check: undefined }), { policy }).outcome).toBe('approved');
    const refuted = missing({ check: { finding: 'refuted' } });
    expect(evaluateMissingItem(receivedOrder(), refuted, { policy }).outcome).toBe('denied');
  });

  it('gives forty-eight hours', () => {
    const period = { amount: 48, unit: 'hour' } as const;
    const policy = reportPolicy({ report: { ...sevenDayPolicy.missingItem.report, period } });
    const closes = '2026-03-07T12:00:00.001Z';
    const asked = (moment: string) => evaluateMissingItem(receivedOrder(), missing({}, { asked: moment }), { policy });
    expect(asked(justBefore(closes)).outcome).toBe('approved');
    expect(asked(closes).outcome).toBe('denied');
  });

  it('asks for the evidence and information of the policy', () => {
    const policy = reportPolicy({ evidence: [], information: ['product-code'] });
    const decision = evaluateMissingItem(receivedOrder(), missing({}, { evidence: undefined }), { policy });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'information-missing', information: 'product-code' }]);
  });

  it('asks for photos only of a part of a line', () => {
    const policy = reportPolicy({
      evidence: [{ kind: 'arrival-photo', when: { fact: 'claim.partOfLine', is: true } }],
    });
    const evidence = undefined;
    expect(evaluateMissingItem(receivedOrder(), missing({}, { evidence }), { policy }).outcome).toBe('awaiting');
    expect(evaluateMissingItem(receivedOrder(), missing({}, { ...both, evidence }), { policy }).outcome).toBe(
      'approved',
    );
  });

  it('offers the refund first, and the account balance', () => {
    const policy = reportPolicy({ remedies: ['refund', 'account-balance', 'replacement'] });
    const decision = evaluateMissingItem(receivedOrder(), missing({ replaceable: true }), { policy });
    expect(offers(decision)).toEqual(['refund 2000', 'account-balance 2000', 'replacement 0']);
    expect(decision.remedy).toBe('refund');
  });

  it('gives back the share of shipping', () => {
    const policy = reportPolicy({ refund: { ...sevenDayPolicy.missingItem.refund, shipping: 'share' } });
    expect(evaluateMissingItem(receivedOrder(), missing(), { policy }).refund.parts.shipping).toBe(250);
  });
});
