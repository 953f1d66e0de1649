import { describe, expect, it } from 'vitest';
import type { Decision, DefectClaim, DefectiveUnits, Order } from '../../src/index.ts';
import { evaluateDefect } from '../../src/index.ts';
import { answer, offers, policyOf, sold } from './sold.ts';

/** Rules as shops publish them, with the facts and the money of one case each; amounts in minor units. */

type Broken = Partial<DefectiveUnits> & { readonly line: string };

/** "This is defective", decided by the policy of a kind of shop at the moment it is reported. */
function reported(
  shop: string,
  order: Order,
  item: Broken,
  asked: string,
  claim: Partial<DefectClaim> = {},
): Decision<'defect'> {
  return evaluateDefect(
    order,
    {
      kind: 'defect',
      asked,
      orderNumber: order.number,
      evidence: [{ kind: 'defect-photo' }],
      items: [{ quantity: 1, product: item.line.toUpperCase(), ...item }],
      ...claim,
    },
    { policy: policyOf(shop), at: asked },
  );
}

const terms = ({ reasons }: Decision) =>
  reasons.flatMap((reason) => ('term' in reason ? [`${reason.code} ${reason.term}`] : []));

describe('broken tiles', () => {
  /** Sold by the square foot. */
  const order = sold([{ id: 'tile', amount: 90000, quantity: 300 }], { delivered: '2025-03-03' });
  const broken = (quantity: number, replaceable = true) =>
    reported('tiles', order, { line: 'tile', quantity, replaceable }, '2025-03-05T10:00:00Z', { reasonCode: 'broken' });

  it('S076 tiles: of 15 broken square feet in 300 those beyond 3 % are replaced', () => {
    const decision = broken(15);
    expect(answer(decision)).toBe('partially-approved: replacement 0');
    expect(decision.remedies.map(({ replaced }) => replaced)).toEqual([[{ line: 'tile', parcel: 'P1', quantity: 6 }]]);
    expect(decision.lines.map(({ quantity, verdict }) => `${quantity} ${verdict}`).sort()).toEqual([
      '6 granted',
      '9 denied',
    ]);
    expect(terms(decision)).toContain('within-tolerance breakage-tolerance');
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'send-replacement', who: 'store', quantity: 6 }),
    );
  });

  it('S076 tiles: 3 % broken give nothing, one more square foot does', () => {
    expect(broken(9).outcome).toBe('denied');
    expect(answer(broken(10))).toBe('partially-approved: replacement 0');
  });

  it('S076 tiles that cannot be replaced are refunded', () => {
    expect(answer(broken(15, false))).toBe('partially-approved: refund 1800');
  });

  it('S076 the wrong tiles are replaced, all of them', () => {
    const decision = reported(
      'tiles',
      order,
      { line: 'tile', quantity: 15, replaceable: true },
      '2025-03-05T10:00:00Z',
      { reasonCode: 'wrong-item' },
    );
    expect(answer(decision)).toBe('approved: replacement 0');
    expect(decision.lines.map(({ quantity, verdict }) => `${quantity} ${verdict}`)).toEqual(['15 granted']);
  });
});

describe('vinyl records', () => {
  const order = sold([{ id: 'record', amount: 3200 }], { delivered: '2025-03-03', shipping: { charged: 500 } });
  const report = (reasonCode: string, spareJacket: boolean, of: Order = order) =>
    reported('vinyl-records', of, { line: 'record', attributes: { spareJacket } }, '2025-03-05T10:00:00Z', {
      reasonCode,
    });

  it('S077 a split record jacket without a spare one: a 5.00 gift card, and the record is kept', () => {
    const decision = report('jacket-damage', false);
    expect(answer(decision)).toBe('approved: allowance 500');
    expect(decision.refund.to).toBe('account-balance');
    expect(decision.refund.lines).toMatchObject([{ line: 'record', quantity: 1, total: 500, goodsKept: true }]);
    expect(decision.refund.payable).toBe('now');
    expect(decision.nextSteps.map(({ code }) => code)).not.toContain('send-back');
  });

  it('S077 a split record jacket with a spare one is replaced by it', () => {
    expect(answer(report('jacket-damage', true))).toBe('approved: repair 0');
  });

  it('S077 a record with a manufacturing defect comes back for its price and the shipping as credit', () => {
    const decision = report('manufacturing-defect', false);
    expect(answer(decision)).toBe('approved: account-balance 3700');
    expect(decision.refund.payable).toBe('after-inspection');
    expect(decision.nextSteps.map(({ code }) => code)).toContain('send-back');
  });

  it('S077 a record destroyed in transit is covered only with insurance, a dent never', () => {
    expect(terms(report('destroyed-in-transit', false))).toEqual(['requirement-not-met insured']);
    const insured = { ...order, attributes: { shippingInsurance: true } };
    expect(report('destroyed-in-transit', false, insured).outcome).toBe('approved');
    expect(terms(report('dented-in-transit', false, insured))).toEqual(['requirement-not-met more-than-a-dent']);
  });
});

describe('sofas', () => {
  const order = sold([{ id: 'sofa', amount: 120000 }], { delivered: '2025-03-03T14:00:00Z' });
  const report = (asked: string, claim: Partial<DefectClaim> = {}) =>
    reported('sofas-and-beds', order, { line: 'sofa', replaceable: true }, asked, claim);

  it('S078 (a) a torn sofa reported 30 hours after delivery is accepted', () => {
    const decision = report('2025-03-04T20:00:00Z');
    expect(decision.outcome).toBe('approved');
    expect(offers(decision)).toEqual(['repair 0', 'replacement 0', 'refund 120000']);
  });

  it('S078 (b) a torn sofa reported 40 hours after delivery is not', () => {
    const decision = report('2025-03-05T06:00:00Z');
    expect(answer(decision)).toContain('denied: report-window-closed');
    expect(decision.refund.total).toBe(0);
  });

  it('S078 a sofa: the last of 36 hours and the millisecond after them', () => {
    expect(report('2025-03-05T02:00:00Z').outcome).toBe('approved');
    expect(report('2025-03-05T02:00:00.001Z').outcome).toBe('denied');
  });

  it('S078 a sofa with a defect that shows in its first year is looked at', () => {
    const decision = report('2025-11-20T10:00:00Z', { reasonCode: 'warranty' });
    expect(answer(decision)).toBe('awaiting: store-check-pending');
    expect(report('2026-03-04T10:00:00Z', { reasonCode: 'warranty' }).outcome).toBe('denied');
  });
});

describe('groceries', () => {
  const order = sold([{ id: 'tomatoes', amount: 8000, attributes: { category: 'fruit-and-vegetables' } }], {
    currency: 'INR',
    delivered: '2025-03-03T10:00:00+05:30',
  });
  const report = (asked: string, replaceable?: boolean, of: Order = order) =>
    reported(
      'groceries-and-household',
      of,
      { line: 'tomatoes', ...(replaceable === undefined ? {} : { replaceable }) },
      asked,
    );
  const IN_40_MINUTES = '2025-03-03T10:40:00+05:30';

  it('S083 (a) bad tomatoes reported after 40 minutes are replaced, or refunded where that is impossible', () => {
    const decision = report(IN_40_MINUTES, true);
    expect(answer(decision)).toBe('approved: replacement 0');
    expect(offers(decision)).toEqual(['replacement 0']);
    expect(answer(report(IN_40_MINUTES, false))).toBe('approved: refund 8000');
  });

  it('S083 bad tomatoes: the store is asked whether it can replace them', () => {
    const decision = report(IN_40_MINUTES);
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'replaceability-unknown', turn: 'store' }]);
  });

  it('S083 (b) bad tomatoes reported after two hours are not accepted', () => {
    const decision = report('2025-03-03T12:00:00+05:30', true);
    expect(answer(decision)).toContain('denied: report-window-closed');
    expect(decision.refund.total).toBe(0);
  });

  it('S083 groceries have 24 hours, everything else seven days', () => {
    const of = (category: string) =>
      ({ ...order, lines: order.lines.map((line) => ({ ...line, attributes: { category } })) }) as const;
    const outcomes = (category: string, ...asked: string[]) =>
      asked.map((one) => report(one, true, of(category)).outcome);
    expect(outcomes('groceries', '2025-03-04T10:00:00+05:30', '2025-03-04T10:00:00.001+05:30')).toEqual([
      'approved',
      'denied',
    ]);
    expect(outcomes('household', '2025-03-10T23:59:59+05:30', '2025-03-11T00:00:00+05:30')).toEqual([
      'approved',
      'denied',
    ]);
  });
});

describe('animals for an aquarium', () => {
  const order = sold([{ id: 'coral', amount: 8000 }], { delivered: '2025-03-05T15:00:00Z' });
  const report = (
    reasonCode: string,
    bagOpened: boolean,
    asked: string,
    parcel = {},
    claim: Partial<DefectClaim> = {},
  ) =>
    reported(
      'aquarium-animals',
      {
        ...order,
        parcels: (order.parcels ?? []).map((one) => ({ ...one, attributes: { signed: true, ...parcel } })),
      },
      { line: 'coral', replaceable: true, attributes: { bagOpened } },
      asked,
      { reasonCode, evidence: [{ kind: 'bag-photo' }, { kind: 'animal-photo' }], ...claim },
    );
  const AN_HOUR_LATER = '2025-03-05T16:00:00Z';

  it('a dead animal is replaced or credited, never paid back', () => {
    expect(offers(report('dead-on-arrival', false, AN_HOUR_LATER))).toEqual(['replacement 0', 'account-balance 8000']);
    expect(report('dead-on-arrival', false, '2025-03-05T17:00:00.001Z').outcome).toBe('denied');
  });

  it('a dead animal in a bag that was opened, or collected too late, is not', () => {
    expect(terms(report('dead-on-arrival', true, AN_HOUR_LATER))).toEqual(['requirement-not-met bag-closed']);
    const cargo = { service: 'air-cargo', landedOn: '2025-03-05T11:00:00Z', collectedOn: '2025-03-05T14:00:00Z' };
    expect(terms(report('dead-on-arrival', false, AN_HOUR_LATER, cargo))).toEqual([
      'requirement-not-met collected-in-time',
    ]);
  });

  it('a person decides in frost', () => {
    expect(report('dead-on-arrival', false, AN_HOUR_LATER, { outsideCelsius: -5 }).outcome).toBe('review');
  });

  it('a wrong animal is kept with a credit of 15 %, or given back for all of it', () => {
    const kept = report('wrong-animal', false, AN_HOUR_LATER);
    expect(offers(kept)).toEqual(['allowance 1200', 'account-balance 8000']);
    expect(kept.nextSteps.map(({ code }) => code)).not.toContain('send-back');
    const back = report('wrong-animal', false, AN_HOUR_LATER, {}, { remedy: 'account-balance' });
    expect(answer(back)).toBe('approved: account-balance 8000');
    expect(back.nextSteps.map(({ code }) => code)).toContain('send-back');
  });
});

describe('downloads', () => {
  it('a download that does not work is put right once, then paid back', () => {
    const order = sold([{ id: 'file', amount: 6000, attributes: { downloaded: true } }], {
      currency: 'EUR',
      delivered: '2025-03-03T10:00:05Z',
    });
    const report = (customer: Order['customer']) =>
      reported('downloads-and-licences', { ...order, customer }, { line: 'file' }, '2025-06-01T10:00:00Z', {
        reason: 'It does not open.',
        evidence: [{ kind: 'error-report' }],
      });
    expect(answer(report({ history: [] }))).toBe('approved: repair 0');
    const before = { kind: 'defect', at: '2025-05-01', order: 'A-1001', line: 'file' } as const;
    expect(answer(report({ history: [before] }))).toBe('approved: refund 6000');
  });
});

describe('goods from a marketplace across borders', () => {
  it('a counterfeit gives twice its price once the negotiation is over', () => {
    const order = sold([{ id: 'bag', amount: 4900 }], { delivered: '2025-03-05T15:00:00Z' });
    const policy = policyOf('cross-border-marketplace');
    const claim: DefectClaim = {
      kind: 'defect',
      asked: '2025-03-06T10:00:00Z',
      reasonCode: 'counterfeit',
      evidence: [{ kind: 'defect-photo' }],
      items: [{ line: 'bag', quantity: 1, product: 'BAG' }],
    };
    const first = evaluateDefect(order, claim, { policy });
    expect(first.reasons).toMatchObject([{ code: 'requirement-pending', term: 'negotiation', lastDay: '2025-03-21' }]);
    const then = evaluateDefect(order, claim, { policy, at: '2025-03-22T10:00:00Z' });
    expect(answer(then)).toBe('approved: refund 4900');
    expect(then.refund.bonus).toBe(4900);
  });
});
