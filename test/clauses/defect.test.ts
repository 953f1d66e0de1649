import { describe, expect, it } from 'vitest';
import type { DefectTerms, SendBackTerms } from '../../src/index.ts';
import { evaluateDefect, sevenDayPolicy } from '../../src/index.ts';
import {
  CLOSES,
  deadlines,
  defective,
  justBefore,
  LAST_DAY,
  ms,
  NO_PARTS,
  offers,
  order,
  PERFECT,
  policyWith,
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

const defectPolicy = (changes: Partial<DefectTerms>) =>
  policyWith({ defect: { ...sevenDayPolicy.defect, ...changes } });
const both = { items: [{ line: 'ring', quantity: 2, product: 'RING-7' }] } as const;

describe('D1 product code and images within seven days; replacement or refund', () => {
  it('grants a defective unit that was reported with its code and an image', () => {
    const decision = evaluateDefect(receivedOrder(), defective());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['defect-accepted D1']);
    expect(offers(decision)).toEqual(['refund 2000']);
    expect(decision.refund).toMatchObject({ parts: { ...NO_PARTS, goods: 2000 }, payable: 'now' });
  });

  it.each(SEVEN_DAYS)(
    'counts a report of the last millisecond and none later in %s',
    (title, delivered, lastDay, closes) => {
      const received = receivedIn(zoneIn(title), delivered);
      const inTime = evaluateDefect(received, defective({}, { asked: justBefore(closes) }));
      expect(inTime.outcome).toBe('approved');
      expect(deadlines(inTime, 'report')).toEqual([{ closes, lastDay }]);
      const late = evaluateDefect(received, defective({}, { asked: closes }));
      expect(late.outcome).toBe('denied');
      expect(late.reasons).toContainEqual({
        code: 'report-window-closed',
        verdict: 'denied',
        clause: 'D1',
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
    expect(evaluateDefect(receivedOrder(), defective({}, { asked })).outcome).toBe(outcome);
  });

  it('counts from the delivery of the parcel concerned', () => {
    const decision = evaluateDefect(splitOrder(), defective({}, { ...both, asked: CLOSES }));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
  });

  it('takes the unit of the latest parcel where the claim names none', () => {
    const decision = evaluateDefect(splitOrder(), defective({}, { asked: '2026-03-10T09:00:00Z' }));
    expect(units(decision)).toEqual(['1 ring of P2: granted']);
  });

  it('asks for the day of a delivery on an unknown day', () => {
    const unknown = receivedOrder({}, { delivered: 'day-unknown' });
    const decision = evaluateDefect(unknown, defective());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'delivery-day-unknown', clause: 'D1', turn: 'customer' }]);
    const stated = { receivedOn: '2026-03-05' };
    expect(evaluateDefect(unknown, defective({}, { ...stated, asked: justBefore(CLOSES) })).outcome).toBe('approved');
    expect(evaluateDefect(unknown, defective({}, { ...stated, asked: CLOSES })).outcome).toBe('denied');
  });

  it('waits for a parcel that has not been delivered', () => {
    const decision = evaluateDefect(shippedOrder(), defective());
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['not-delivered-yet D1']);
  });

  it('denies a unit that was never shipped and points to the cancellation', () => {
    const decision = evaluateDefect(order(), defective());
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([{ code: 'never-shipped', clause: 'D1', pointsTo: 'cancellation' }]);
  });

  it('waits for the store where it is not known which parcel held the unit', () => {
    const decision = evaluateDefect(receivedOrder({}, { contents: undefined }), defective());
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['parcel-contents-unknown D1']);
  });

  it('waits for the image until the deadline, then denies', () => {
    const claim = defective({}, { evidence: [] });
    const before = evaluateDefect(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(before.outcome).toBe('awaiting');
    expect(before.reasons).toEqual([
      {
        code: 'evidence-missing',
        verdict: 'awaiting',
        clause: 'D1',
        turn: 'customer',
        evidence: 'defect-photo',
        until: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
    const after = evaluateDefect(receivedOrder(), claim, { at: CLOSES });
    expect(after.outcome).toBe('denied');
    expect(reasons(after)).toEqual(['evidence-not-in-time D1']);
  });

  it.each(SEVEN_DAYS)('counts images of the last millisecond and none later in %s', (title, delivered, _, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = (at: string) =>
      defective({}, { asked: ms(closes, -86_400_000), evidence: [{ kind: 'defect-photo', at }] });
    expect(evaluateDefect(received, claim(justBefore(closes)), { at: ms(closes, 9) }).outcome).toBe('approved');
    expect(evaluateDefect(received, claim(closes), { at: ms(closes, 9) }).outcome).toBe('denied');
  });

  it('counts images on the last plain date whole', () => {
    const claim = (at: string) => defective({}, { evidence: [{ kind: 'defect-photo', at }] });
    const at = '2026-03-20T09:00:00Z';
    expect(evaluateDefect(receivedOrder(), claim(LAST_DAY), { at }).outcome).toBe('approved');
    expect(evaluateDefect(receivedOrder(), claim('2026-03-13'), { at }).outcome).toBe('denied');
  });

  it('waits for the product code until the deadline, then denies', () => {
    const claim = defective({ product: undefined });
    const before = evaluateDefect(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(before.outcome).toBe('awaiting');
    expect(before.reasons).toMatchObject([
      { code: 'information-missing', clause: 'D1', information: 'product-code', until: CLOSES, lastDay: LAST_DAY },
    ]);
    const after = evaluateDefect(receivedOrder(), claim, { at: CLOSES });
    expect(after.outcome).toBe('denied');
    expect(reasons(after)).toEqual(['information-not-in-time D1']);
  });

  it('waits where the product code contradicts the order', () => {
    const decision = evaluateDefect(receivedOrder(), defective({ product: 'RING-8' }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'information-contradicts-order', given: 'RING-8', expected: 'RING-7' },
    ]);
  });

  it.each([undefined, 'B-2'])('does not ask for the order number: %s', (orderNumber) => {
    expect(evaluateDefect(receivedOrder(), defective({}, { orderNumber })).outcome).toBe('approved');
  });

  it('offers a replacement first where the store can replace, and leaves the choice', () => {
    const decision = evaluateDefect(receivedOrder(), defective({ replaceable: true }));
    expect(offers(decision)).toEqual(['replacement 0', 'refund 2000']);
    expect(decision.remedy).toBe('replacement');
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'choose-remedy', clause: 'D1', remedies: ['replacement', 'refund'] }),
    );
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'send-replacement', quantity: 1 }));
    const chosen = evaluateDefect(receivedOrder(), defective({ replaceable: true }, { remedy: 'refund' }));
    expect(chosen.remedy).toBe('refund');
    expect(chosen.refund.total).toBe(2000);
  });

  it.each([false, undefined])(
    'refunds only where the store cannot, or may not be able to, replace: %s',
    (replaceable) => {
      expect(offers(evaluateDefect(receivedOrder(), defective({ replaceable })))).toEqual(['refund 2000']);
    },
  );

  it('has nothing sent back and waits for no inspection', () => {
    const decision = evaluateDefect(receivedOrder(), defective(), { at: '2026-09-01T00:00:00Z' });
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.payable).toBe('now');
    expect(deadlines(decision, 'send-back')).toEqual([]);
    expect(steps(decision)).toEqual(['store: pay']);
  });

  it('does not mind a unit that was sent back, late or lost or used', () => {
    const opened = { condition: { ...PERFECT, unused: false, unopened: false } };
    for (const item of [{ sentBack: CLOSES }, { lostOnTheWayBack: true }, { sentBack: LAST_DAY, inspection: opened }]) {
      expect(evaluateDefect(receivedOrder(), defective(item)).outcome).toBe('approved');
    }
  });

  it('does not wait for the check of the store', () => {
    expect(evaluateDefect(receivedOrder(), defective({ check: undefined })).outcome).toBe('approved');
    expect(evaluateDefect(receivedOrder(), defective({ check: { finding: 'confirmed' } })).outcome).toBe('approved');
  });

  it('denies what a check refutes, from the moment of the check', () => {
    const at = '2026-03-08T09:00:00.000Z';
    const claim = defective({ check: { finding: 'refuted', at } });
    const decision = evaluateDefect(receivedOrder(), claim, { at });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([{ code: 'refuted-by-store', verdict: 'denied', clause: 'D1' }]);
    expect(evaluateDefect(receivedOrder(), claim, { at: justBefore(at) }).outcome).toBe('approved');
  });

  it('refunds tax and duties of the unit, no shipping and no other fees', () => {
    const paid = receivedOrder({
      pricesIncludeTax: true,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4760, tax: 760 }],
      fees: [
        { id: 'duty', kind: 'duty', amount: 300 },
        { id: 'gift-wrap', kind: 'other', amount: 150 },
      ],
    });
    const { refund } = evaluateDefect(paid, defective());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, tax: 380, duties: 150 });
  });
});

describe('D1 under other policies', () => {
  const sendBack = sevenDayPolicy.return.sendBack as SendBackTerms;

  it('has the unit sent back and inspected under a policy that demands both', () => {
    const policy = defectPolicy({ sendBack });
    const decision = evaluateDefect(receivedOrder(), defective(), { policy });
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.payable).toBe('after-inspection');
    expect(deadlines(decision, 'send-back')).toEqual([{ closes: CLOSES, lastDay: LAST_DAY }]);
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'send-back', by: CLOSES }));
    const inspected = { sentBack: '2026-03-08T09:00:00Z', inspection: { condition: {} } };
    expect(evaluateDefect(receivedOrder(), defective(inspected), { policy }).refund.payable).toBe('now');
  });

  it.each([
    [justBefore(CLOSES), 'approved'],
    [CLOSES, 'denied'],
  ])('sent back %s under that policy is %s', (sentBack, outcome) => {
    const policy = defectPolicy({ sendBack });
    const at = '2026-03-20T09:00:00Z';
    expect(evaluateDefect(receivedOrder(), defective({ sentBack }), { policy, at }).outcome).toBe(outcome);
  });

  it('denies what was not sent back in time, and what was lost, under that policy', () => {
    const policy = defectPolicy({ sendBack });
    const late = evaluateDefect(receivedOrder(), defective(), { policy, at: CLOSES });
    expect(late.outcome).toBe('denied');
    expect(late.reasons.map(({ code }) => code)).toEqual(['not-sent-back-in-time']);
    const lost = defective({ sentBack: '2026-03-08T09:00:00Z', lostOnTheWayBack: true });
    expect(evaluateDefect(receivedOrder(), lost, { policy }).outcome).toBe('denied');
    const bearing = defectPolicy({ sendBack: { ...sendBack, lostOnTheWayBack: 'store' } });
    expect(evaluateDefect(receivedOrder(), lost, { policy: bearing }).outcome).toBe('approved');
  });

  it('waits for the check under a policy that asks for one', () => {
    const policy = defectPolicy({ storeCheck: true });
    const decision = evaluateDefect(receivedOrder(), defective(), { policy });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual([
      { code: 'store-check-pending', verdict: 'awaiting', clause: 'D1', turn: 'store' },
    ]);
    const confirmed = defective({ check: { finding: 'confirmed' } });
    expect(evaluateDefect(receivedOrder(), confirmed, { policy }).outcome).toBe('approved');
  });

  it('gives a year', () => {
    const period = { amount: 1, unit: 'year' } as const;
    const policy = defectPolicy({ report: { ...sevenDayPolicy.defect.report, period } });
    const closes = '2027-03-06T00:00:00.000Z';
    const asked = (moment: string) => evaluateDefect(receivedOrder(), defective({}, { asked: moment }), { policy });
    expect(asked(justBefore(closes)).outcome).toBe('approved');
    expect(asked(closes).outcome).toBe('denied');
  });

  it('offers its remedies in its order, with shipping', () => {
    const policy = defectPolicy({
      remedies: ['refund', 'replacement'],
      refund: { ...sevenDayPolicy.defect.refund, shipping: 'share' },
    });
    const decision = evaluateDefect(receivedOrder(), defective({ replaceable: true }), { policy });
    expect(offers(decision)).toEqual(['refund 2250', 'replacement 0']);
  });
});
