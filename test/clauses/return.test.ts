import { describe, expect, it } from 'vitest';
import type { Decision, Order, Period, PolicyDocument, ReturnTerms, SendBackTerms } from '../../src/index.ts';
import { evaluateDefect, evaluateMissingItem, evaluateReturn, sevenDayPolicy, toLedgerEntry } from '../../src/index.ts';
import {
  ASKED,
  CLOSES,
  deadlines,
  defective,
  HANDED_OVER,
  justBefore,
  LAST_DAY,
  missing,
  ms,
  NO_PARTS,
  offers,
  order,
  PERFECT,
  parcel,
  policyWith,
  RECEIVED,
  RETURN_PHOTOS,
  reasons,
  receivedIn,
  receivedOrder,
  returnBoth,
  returning,
  returnOne,
  rings,
  SEVEN_DAYS,
  shippedOrder,
  splitOrder,
  steps,
  tenders,
  units,
  zoneIn,
} from './examples.ts';

const INSPECTED = { sentBack: '2026-03-07T09:00:00Z', receivedBack: '2026-03-10T09:00:00Z' } as const;
/** Back in the store, looked at, and found perfect. */
const BACK = { ...INSPECTED, inspection: { at: '2026-03-10T15:00:00Z', condition: PERFECT } } as const;

const denials = (decision: Decision) => decision.reasons.filter(({ verdict }) => verdict === 'denied');
const returnPolicy = (changes: Partial<ReturnTerms>, others: Partial<PolicyDocument> = {}) =>
  policyWith({ ...others, return: { ...sevenDayPolicy.return, ...changes } });

/** A list of single rings in parcels of their own, delivered when stated. */
const inParcels = (delivered: Readonly<Record<string, string | undefined>>, changes: Partial<Order> = {}) =>
  order({
    lines: [{ id: 'ring', product: 'RING-7', quantity: Object.keys(delivered).length, amount: 6000 }],
    parcels: Object.entries(delivered).map(([id, when]) =>
      parcel({ id, contents: [{ line: 'ring', quantity: 1 }], delivered: when }),
    ),
    ...changes,
  });

describe('R1 return within seven days of receiving', () => {
  it('approves a return asked the day after receipt, until the end of the seventh day', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth());
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['return-accepted R6']);
    expect(units(decision)).toEqual(['2 ring of P1: granted']);
    expect(decision.deadlines).toContainEqual({
      act: 'request-return',
      closes: CLOSES,
      lastDay: LAST_DAY,
      zone: 'UTC',
      clause: 'R1',
      rule: { from: 'delivery', anchor: RECEIVED, amount: 7, unit: 'day' },
      units: [{ line: 'ring', parcel: 'P1' }],
    });
  });

  it.each(SEVEN_DAYS)(
    'grants what is asked in the last millisecond of the seventh day in %s',
    (title, delivered, lastDay, closes) => {
      const decision = evaluateReturn(
        receivedIn(zoneIn(title), delivered),
        returnBoth({}, { asked: justBefore(closes) }),
      );
      expect(decision.outcome).toBe('approved');
      expect(decision.zone).toBe(zoneIn(title));
      expect(deadlines(decision, 'request-return')).toEqual([{ closes, lastDay }]);
      expect(deadlines(decision, 'send-back')).toEqual([{ closes, lastDay }]);
    },
  );

  it.each(SEVEN_DAYS)('denies what is asked a millisecond later in %s', (title, delivered, lastDay, closes) => {
    const decision = evaluateReturn(receivedIn(zoneIn(title), delivered), returnBoth({}, { asked: closes }));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toContainEqual({
      code: 'return-window-closed',
      verdict: 'denied',
      clause: 'R1',
      asked: closes,
      closed: closes,
      lastDay,
    });
    expect(deadlines(decision, 'request-return')).toEqual([{ closes, lastDay }]);
  });

  it.each([
    [LAST_DAY, 'approved'],
    ['2026-03-13', 'denied'],
  ])('counts a request on the plain date %s whole', (asked, outcome) => {
    expect(evaluateReturn(receivedOrder(), returnBoth({}, { asked })).outcome).toBe(outcome);
  });

  it('does not move a last day on a Sunday', () => {
    const decision = evaluateReturn(receivedIn('UTC', '2026-03-08T12:00:00Z'), returnBoth({}, { asked: '2026-03-09' }));
    expect(deadlines(decision, 'request-return')).toEqual([
      { closes: '2026-03-16T00:00:00.000Z', lastDay: '2026-03-15' },
    ]);
  });

  it('counts days in the zone of the policy where the destination names none', () => {
    const policy = policyWith({ zone: 'Asia/Tokyo' });
    const decision = evaluateReturn(receivedOrder(), returnBoth(), { policy });
    expect(decision.zone).toBe('Asia/Tokyo');
    expect(deadlines(decision, 'request-return')).toEqual([
      { closes: '2026-03-12T15:00:00.000Z', lastDay: '2026-03-12' },
    ]);
  });

  it('counts days in the zone of the destination even if the policy has one', () => {
    const policy = policyWith({ zone: 'Asia/Tokyo' });
    const decision = evaluateReturn(receivedOrder({ destination: { zone: 'America/New_York' } }), returnBoth(), {
      policy,
    });
    expect(decision.zone).toBe('America/New_York');
    expect(deadlines(decision, 'request-return')).toEqual([
      { closes: '2026-03-13T04:00:00.000Z', lastDay: '2026-03-12' },
    ]);
  });

  it('counts days in its own zone under a policy that says so', () => {
    const policy = policyWith({ zone: 'Asia/Tokyo', zoneOf: 'policy' });
    const decision = evaluateReturn(receivedOrder({ destination: { zone: 'America/New_York' } }), returnBoth(), {
      policy,
    });
    expect(decision.zone).toBe('Asia/Tokyo');
  });

  it('gives each unit the deadline of its own parcel', () => {
    const decision = evaluateReturn(splitOrder(), returnBoth({}, { asked: '2026-03-10T09:00:00Z' }));
    expect(decision.outcome).toBe('approved');
    expect(decision.deadlines.map(({ act, lastDay, units }) => [act, lastDay, units]).sort()).toEqual([
      ['request-return', '2026-03-12', [{ line: 'ring', parcel: 'P1' }]],
      ['request-return', '2026-03-16', [{ line: 'ring', parcel: 'P2' }]],
      ['send-back', '2026-03-12', [{ line: 'ring', parcel: 'P1' }]],
      ['send-back', '2026-03-16', [{ line: 'ring', parcel: 'P2' }]],
    ]);
  });

  it('grants the unit of the later parcel when the first one has closed', () => {
    const decision = evaluateReturn(splitOrder(), returnBoth({}, { asked: CLOSES }));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
    expect(decision.refund.total).toBe(2000);
  });

  it('takes the unit delivered last where the claim names no parcel', () => {
    const decision = evaluateReturn(splitOrder(), returnOne({}, { asked: '2026-03-10T09:00:00Z' }));
    expect(units(decision)).toEqual(['1 ring of P2: granted']);
  });

  it('takes the unit of the parcel that the claim names', () => {
    const decision = evaluateReturn(splitOrder(), returnOne({ parcel: 'P1' }, { asked: CLOSES }));
    expect(units(decision)).toEqual(['1 ring of P1: denied']);
  });

  it('takes units from the parcels delivered when it was asked, the latest first, then from the others', () => {
    const three = inParcels({
      P1: '2026-03-01T12:00:00Z',
      P2: '2026-03-05T12:00:00Z',
      P3: '2026-03-07T12:00:00Z',
      P4: undefined,
    });
    const took = (quantity: number) =>
      units(evaluateReturn(three, returning([rings(quantity)]), { at: '2026-03-07T18:00:00Z' }))
        .map((text) => text.replace(/.* of (..):.*/, '$1'))
        .sort();
    expect(took(1)).toEqual(['P2']);
    expect(took(2)).toEqual(['P1', 'P2']);
    expect(took(3)).toEqual(['P1', 'P2', 'P3']);
    expect(took(4)).toEqual(['P1', 'P2', 'P3', 'P4']);
  });

  it('counts a parcel delivered at the moment of asking as delivered when asked', () => {
    const two = inParcels({ P1: RECEIVED, P2: ASKED });
    expect(units(evaluateReturn(two, returnOne()))).toEqual(['1 ring of P2: granted']);
    const after = inParcels({ P1: RECEIVED, P2: ms(ASKED, 1) });
    expect(units(evaluateReturn(after, returnOne()))).toEqual(['1 ring of P1: granted']);
  });

  it('waits for a parcel that has not been delivered', () => {
    const decision = evaluateReturn(shippedOrder(), returnBoth());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'not-delivered-yet', clause: 'R1', parcel: 'P1', overdue: false }]);
    expect(decision.reasons[0]).not.toHaveProperty('until');
    expect(steps(decision)).toContain('customer: wait-for-parcel');
  });

  it('waits for the parcel until its estimate', () => {
    const estimated = shippedOrder({ estimate: { from: '2026-03-05', to: '2026-03-07' } });
    const closes = '2026-03-08T00:00:00.000Z';
    const before = evaluateReturn(estimated, returnBoth(), { at: justBefore(closes) });
    expect(before.outcome).toBe('awaiting');
    expect(before.reasons).toMatchObject([
      { code: 'not-delivered-yet', overdue: false, until: closes, lastDay: '2026-03-07' },
    ]);
    const after = evaluateReturn(estimated, returnBoth(), { at: closes });
    expect(after.outcome).toBe('awaiting');
    expect(after.reasons).toMatchObject([{ code: 'not-delivered-yet', overdue: true }]);
    expect(after.reasons[0]).not.toHaveProperty('until');
    expect(after.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'missing-package', clause: 'P1' }),
    );
  });

  it('ends the estimate with the day at the destination', () => {
    const decision = evaluateReturn(
      shippedOrder({ estimate: '2026-04-04' }, { destination: { zone: 'America/Santiago' } }),
      returnBoth(),
    );
    expect(decision.reasons).toMatchObject([{ until: '2026-04-05T04:00:00.000Z', lastDay: '2026-04-04' }]);
  });

  it('waits for the customer to say on which day an order delivered on an unknown day came', () => {
    const decision = evaluateReturn(receivedOrder({}, { delivered: 'day-unknown' }), returnBoth());
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'delivery-day-unknown', clause: 'R1', turn: 'customer', parcel: 'P1' },
    ]);
    expect(decision.deadlines).toEqual([]);
    expect(steps(decision)).toContain('customer: state-delivery-day');
  });

  it('waits for that day too where only the carrier says that the parcel was delivered', () => {
    const decision = evaluateReturn(shippedOrder({ carrier: { state: 'delivered' } }), returnBoth());
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['delivery-day-unknown R1']);
  });

  it.each([
    [justBefore(CLOSES), 'approved'],
    [CLOSES, 'denied'],
  ])('counts from the day that the customer states: asked %s is %s', (asked, outcome) => {
    const unknown = receivedOrder({}, { delivered: 'day-unknown' });
    const decision = evaluateReturn(unknown, returnBoth({}, { asked, receivedOn: '2026-03-05' }));
    expect(decision.outcome).toBe(outcome);
    expect(deadlines(decision, 'request-return')).toEqual([{ closes: CLOSES, lastDay: LAST_DAY }]);
  });

  it('counts from the delivery where its day is known, whatever the customer states', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({}, { asked: CLOSES, receivedOn: '2026-03-09' }));
    expect(decision.outcome).toBe('denied');
    expect(deadlines(decision, 'request-return')).toEqual([{ closes: CLOSES, lastDay: LAST_DAY }]);
  });

  it('does not take the stated day for a delivery that nobody knows of', () => {
    const decision = evaluateReturn(shippedOrder(), returnBoth({}, { receivedOn: '2026-03-05' }));
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['not-delivered-yet R1']);
  });

  it.each([
    ['in no parcel', order()],
    ['in a parcel that no carrier has', shippedOrder({ dispatched: undefined })],
  ])('denies a unit %s and points to the cancellation', (_, unshipped) => {
    const decision = evaluateReturn(unshipped, returnBoth());
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toMatchObject([{ code: 'never-shipped', clause: 'R1', pointsTo: 'cancellation' }]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'cancellation' }),
    );
  });

  it('waits for the store where it is not known which parcel held the unit', () => {
    const decision = evaluateReturn(receivedOrder({}, { contents: undefined }), returnBoth());
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['parcel-contents-unknown R1']);
    expect(decision.reasons).toMatchObject([{ turn: 'store', parcels: ['P1'] }]);
  });

  it('grants what has come and waits for what has not', () => {
    const two = inParcels({ P1: RECEIVED, P2: undefined });
    const decision = evaluateReturn(two, returnBoth());
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: granted', '1 ring of P2: awaiting']);
  });

  it('is awaiting, not denied, where one unit is late and another not delivered', () => {
    const two = inParcels({ P1: RECEIVED, P2: undefined });
    const decision = evaluateReturn(two, returnBoth({}, { asked: CLOSES }));
    expect(decision.outcome).toBe('awaiting');
  });
});

describe('R1 under other windows', () => {
  const asked = (period: Period, others: Partial<PolicyDocument> = {}) => {
    const window = { ...sevenDayPolicy.return.request, period };
    const policy = returnPolicy(
      { request: window, sendBack: { dispatch: window, lostOnTheWayBack: 'customer' } },
      others,
    );
    const first = evaluateReturn(receivedOrder(), returnBoth(), { policy });
    const [deadline] = deadlines(first, 'request-return');
    const closes = deadline?.closes ?? '';
    const outcomes = [justBefore(closes), closes].map(
      (moment) => evaluateReturn(receivedOrder(), returnBoth({}, { asked: moment }), { policy }).outcome,
    );
    return { ...deadline, outcomes };
  };
  const onBothSides = { outcomes: ['approved', 'denied'] };

  it('counts thirty days', () => {
    expect(asked({ amount: 30, unit: 'day' })).toEqual({
      closes: '2026-04-05T00:00:00.000Z',
      lastDay: '2026-04-04',
      ...onBothSides,
    });
  });

  it('counts the day of receipt', () => {
    expect(asked({ amount: 7, unit: 'day', countEventDay: true })).toEqual({
      closes: '2026-03-12T00:00:00.000Z',
      lastDay: '2026-03-11',
      ...onBothSides,
    });
  });

  it('counts 168 hours from the instant', () => {
    expect(asked({ amount: 168, unit: 'hour' })).toMatchObject({ lastDay: '2026-03-12', ...onBothSides });
    // The last millisecond of elapsed hours counts (vectors D01 to D03).
    expect(asked({ amount: 168, unit: 'hour' }).closes).toBe('2026-03-12T12:00:00.001Z');
  });

  it('counts seven business days', () => {
    expect(asked({ amount: 7, unit: 'business-day' })).toEqual({
      closes: '2026-03-17T00:00:00.000Z',
      lastDay: '2026-03-16',
      ...onBothSides,
    });
  });

  it('counts seven business days around holidays', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-03-09', '2026-03-16', '2026-03-14'] };
    expect(asked({ amount: 7, unit: 'business-day' }, { calendar })).toEqual({
      closes: '2026-03-19T00:00:00.000Z',
      lastDay: '2026-03-18',
      ...onBothSides,
    });
  });

  it('counts business days around a weekend of Friday and Saturday', () => {
    const calendar = { weekend: [5, 6], holidays: [] };
    expect(asked({ amount: 2, unit: 'business-day' }, { calendar })).toMatchObject({ lastDay: '2026-03-09' });
  });

  it('moves a last day on a weekend or holiday', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-03-16'] };
    expect(asked({ amount: 9, unit: 'day', rollForward: 'next-business-day' }, { calendar })).toEqual({
      closes: '2026-03-18T00:00:00.000Z',
      lastDay: '2026-03-17',
      ...onBothSides,
    });
  });

  it('counts a month', () => {
    expect(asked({ amount: 1, unit: 'month' })).toMatchObject({ lastDay: '2026-04-05', ...onBothSides });
  });

  it.each([
    ['ask', 'awaiting', 'term-start-unknown R1', 'store: find-term-start'],
    ['deny', 'denied', 'term-start-not-known R1', 'customer: contact-service'],
    ['review', 'review', 'term-start-to-be-judged R1', 'store: decide'],
  ] as const)('where nobody knows when the order was placed: %s', (unknownDay, outcome, reason, step) => {
    const window = { ...sevenDayPolicy.return.request, from: 'placed', unknownDay } as const;
    const undated = { ...receivedOrder(), placed: undefined };
    const decision = evaluateReturn(undated, returnBoth(), { policy: returnPolicy({ request: window }) });
    expect(decision.outcome).toBe(outcome);
    expect(reasons(decision)).toEqual([reason]);
    expect(steps(decision)).toContain(step);
  });

  it('counts from the hand-over, or from the order', () => {
    const from = (anchor: 'dispatch' | 'placed') => {
      const window = { ...sevenDayPolicy.return.request, from: anchor };
      const decision = evaluateReturn(receivedOrder(), returnBoth(), { policy: returnPolicy({ request: window }) });
      return deadlines(decision, 'request-return').map(({ lastDay }) => lastDay);
    };
    expect(from('dispatch')).toEqual(['2026-03-09']);
    expect(from('placed')).toEqual(['2026-03-08']);
  });

  it.each([
    ['ask', 'awaiting', 'delivery-day-unknown R1'],
    ['allow', 'approved', 'return-accepted R6'],
    ['deny', 'denied', 'term-start-not-known R1'],
    ['review', 'review', 'term-start-to-be-judged R1'],
  ] as const)('does with a delivery on an unknown day what the policy says: %s', (unknownDay, outcome, reason) => {
    const window = { ...sevenDayPolicy.return.request, unknownDay };
    const policy = returnPolicy({ request: window, sendBack: { dispatch: window, lostOnTheWayBack: 'customer' } });
    const decision = evaluateReturn(receivedOrder({}, { delivered: 'day-unknown' }), returnBoth(), { policy });
    expect(decision.outcome).toBe(outcome);
    expect(reasons(decision)).toContain(reason);
  });
});

describe('R2 in original condition', () => {
  const names = ['unused', 'unopened', 'undamaged', 'original-packaging'] as const;
  const without = (name: string) => Object.fromEntries(Object.entries(PERFECT).filter(([key]) => key !== name));

  it.each(names)('denies a unit that the customer says is not %s', (name) => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ condition: { ...PERFECT, [name]: false } }));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      { code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition: name, foundBy: 'customer' },
    ]);
  });

  it.each(names)('waits for the customer to say whether it is %s, until the deadline', (name) => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ condition: without(name) }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'condition-unknown', clause: 'R2', condition: name, turn: 'customer' },
    ]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'state-condition', who: 'customer', condition: name }),
    );
  });

  it('names each thing that is not known about a unit without a statement', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ condition: undefined }));
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons.map((reason) => 'condition' in reason && reason.condition)).toEqual([...names]);
  });

  it('names each condition that fails, and only denials', () => {
    const decision = evaluateReturn(
      receivedOrder(),
      returnBoth({ condition: { unused: false, unopened: false, undamaged: true } }),
    );
    expect(decision.outcome).toBe('denied');
    expect(denials(decision)).toHaveLength(2);
    expect(decision.reasons).toHaveLength(2);
  });

  it('waits for the inspection from the dispatch on', () => {
    const sent = returnBoth({ condition: without('unused'), sentBack: '2026-03-07T09:00:00Z' });
    const decision = evaluateReturn(receivedOrder(), sent);
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([{ code: 'condition-unknown', condition: 'unused', turn: 'store' }]);
    expect(steps(decision)).toContain('store: inspect');
    const before = evaluateReturn(receivedOrder(), sent, { at: '2026-03-07T08:59:59.999Z' });
    expect(before.reasons).toMatchObject([{ code: 'condition-unknown', turn: 'customer' }]);
  });

  it('believes the inspection where it finds worse than stated', () => {
    const found = { ...INSPECTED, inspection: { condition: { ...PERFECT, unused: false } } };
    const decision = evaluateReturn(receivedOrder(), returnBoth(found));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      { code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition: 'unused', foundBy: 'inspection' },
    ]);
  });

  it('believes the inspection where it finds better than stated', () => {
    const item = { ...BACK, condition: { ...PERFECT, unopened: false } };
    const decision = evaluateReturn(receivedOrder(), returnBoth(item));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund).toMatchObject({ total: 4000, payable: 'now' });
  });

  it('believes the statement on what the inspection does not say', () => {
    const found = { ...INSPECTED, inspection: { condition: { unused: true } } };
    expect(evaluateReturn(receivedOrder(), returnBoth(found)).outcome).toBe('approved');
    const stated = { ...found, condition: { ...PERFECT, unopened: false } };
    expect(evaluateReturn(receivedOrder(), returnBoth(stated)).outcome).toBe('denied');
  });

  it('takes an inspection without a statement', () => {
    expect(evaluateReturn(receivedOrder(), returnBoth({ ...BACK, condition: undefined })).outcome).toBe('approved');
  });

  it.each([
    [-1, 'approved'],
    [0, 'denied'],
  ])('does not know an inspection before it is made: %s ms', (by, outcome) => {
    const at = '2026-03-10T15:00:00.000Z';
    const item = { ...INSPECTED, inspection: { at, condition: { ...PERFECT, unused: false } } };
    expect(evaluateReturn(receivedOrder(), returnBoth(item), { at: ms(at, by) }).outcome).toBe(outcome);
  });

  it('judges units of one line apart', () => {
    const decision = evaluateReturn(
      receivedOrder(),
      returning([rings(1), rings(1, { condition: { ...PERFECT, unused: false } })]),
    );
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision)).toEqual(['1 ring of P1: granted', '1 ring of P1: denied']);
    expect(decision.refund.total).toBe(2000);
  });

  it('denies a unit that arrived damaged and points to the defect', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ arrivedDamaged: true }));
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      { code: 'arrived-damaged', verdict: 'denied', clause: 'R2', pointsTo: 'defect' },
    ]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'ask-instead', question: 'defect', clause: 'D1' }),
    );
  });

  it('grants a unit that arrived damaged under a policy that takes it back', () => {
    const policy = returnPolicy({ arrivedDamaged: 'allow' });
    expect(evaluateReturn(receivedOrder(), returnBoth({ arrivedDamaged: true }), { policy }).outcome).toBe('approved');
  });

  it('asks only for the conditions of the policy', () => {
    const policy = returnPolicy({ conditions: ['unused', 'with-certificate'] });
    const opened = { condition: { unused: true, unopened: false, undamaged: true } };
    const decision = evaluateReturn(receivedOrder(), returnBoth(opened), { policy });
    expect(decision.reasons).toMatchObject([{ code: 'condition-unknown', condition: 'with-certificate' }]);
    const stated = { condition: { ...opened.condition, 'with-certificate': true } };
    expect(evaluateReturn(receivedOrder(), returnBoth(stated), { policy }).outcome).toBe('approved');
  });
});

describe('R3 what was paid for the units, without shipping', () => {
  it('gives back the price of the units and keeps shipping', () => {
    const { refund } = evaluateReturn(receivedOrder(), returnBoth());
    expect(refund.total).toBe(4000);
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000 });
    expect(refund.kept).toEqual([{ part: 'shipping', amount: 500, clause: 'R3' }]);
  });

  it('gives back the price after line and order discounts', () => {
    const discounted = receivedOrder({
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, discount: 400 }],
      discounts: [{ amount: 600 }],
    });
    expect(evaluateReturn(discounted, returnOne()).refund.total).toBe(1500);
  });

  it('gives back the tax inside the price', () => {
    const taxed = receivedOrder({
      pricesIncludeTax: true,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4760, tax: 760 }],
      shipping: { charged: 595, tax: 95 },
    });
    expect(evaluateReturn(taxed, returnOne()).refund.parts).toEqual({ ...NO_PARTS, goods: 2000, tax: 380 });
  });

  it('gives back the tax on top of the price', () => {
    const taxed = receivedOrder({
      pricesIncludeTax: false,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4000, tax: 760 }],
      shipping: { charged: 500, tax: 95 },
    });
    const { refund } = evaluateReturn(taxed, returnOne());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, tax: 380 });
    expect(refund.total).toBe(2380);
  });

  it('gives back the duties that the store collected for the units, and no other fees', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 300 },
      { id: 'vat', kind: 'import-tax', amount: 200 },
      { id: 'gift-wrap', kind: 'other', amount: 150 },
    ] as const;
    const { refund } = evaluateReturn(receivedOrder({ fees }), returnOne());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, duties: 250 });
    expect(refund.kept).toEqual([
      { part: 'shipping', amount: 250, clause: 'R3' },
      { part: 'fees', amount: 75, clause: 'R3' },
    ]);
  });

  it('gives back shipping above its actual cost once nothing of the order is kept', () => {
    const { refund } = evaluateReturn(receivedOrder({ shipping: { charged: 500, actual: 300 } }), returnBoth());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, shipping: 200 });
    expect(refund.wholeOrder.shipping).toBe(200);
    expect(refund.kept).toEqual([{ part: 'shipping', amount: 300, clause: 'R3' }]);
  });

  it.each([500, 501, 900])('gives back no shipping where the store paid %s of 500', (actual) => {
    const { refund } = evaluateReturn(receivedOrder({ shipping: { charged: 500, actual } }), returnBoth());
    expect(refund.total).toBe(4000);
  });

  it('gives back no shipping while a unit is kept', () => {
    const cheap = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    expect(evaluateReturn(cheap, returnOne()).refund.total).toBe(2000);
  });

  it('gives it back with the return that completes the order', () => {
    const cheap = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    const first = evaluateReturn(cheap, returnOne());
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn({ ...cheap, ledger }, returnOne({}, { asked: '2026-03-09T09:00:00Z' }));
    expect(second.refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 200 });
  });

  it.each(['missing-item', 'defect'] as const)('gives it back whatever claims led there: %s, then a return', (kind) => {
    const cheap = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    const first = kind === 'defect' ? evaluateDefect(cheap, defective()) : evaluateMissingItem(cheap, missing());
    expect(first.refund.total).toBe(2000);
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn({ ...cheap, ledger }, returnOne({}, { asked: '2026-03-09T09:00:00Z' }));
    expect(second.refund.total).toBe(2200);
  });

  it.each(['missing-item', 'defect'] as const)('gives it back whatever claims led there: a return, then %s', (kind) => {
    const cheap = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    const ledger = [toLedgerEntry(evaluateReturn(cheap, returnOne()), { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const rest = { ...cheap, ledger };
    const asked = '2026-03-09T09:00:00Z';
    const second =
      kind === 'defect'
        ? evaluateDefect(rest, defective({}, { asked }))
        : evaluateMissingItem(rest, missing({}, { asked }));
    expect(second.refund.total).toBe(2200);
  });

  it('does not take a replaced unit for given back', () => {
    const cheap = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    const first = evaluateDefect(cheap, defective({ replaceable: true }));
    expect(first.remedy).toBe('replacement');
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn({ ...cheap, ledger }, returnOne({}, { asked: '2026-03-09T09:00:00Z' }));
    expect(second.refund.total).toBe(2000);
  });

  it('gives back what was paid above the parts with the decision that completes the order', () => {
    const over = receivedOrder({ tenders: [{ id: 'card', amount: 4600 }] });
    expect(evaluateReturn(over, returnOne()).refund.parts.overpaid).toBe(0);
    const { refund } = evaluateReturn(over, returnBoth());
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 4000, overpaid: 100 });
  });

  it('does not charge free shipping after the fact', () => {
    const free = receivedOrder({ shipping: { charged: 0, actual: 450 } });
    const { refund } = evaluateReturn(free, returnBoth());
    expect(refund.total).toBe(4000);
    expect(refund.deductions).toEqual([]);
  });

  it('adds up to the price however the units come back', () => {
    const odd = receivedOrder({ lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4001 }] });
    const first = evaluateReturn(odd, returnOne());
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn({ ...odd, ledger }, returnOne({}, { asked: '2026-03-09T09:00:00Z' }));
    expect([first.refund.total, second.refund.total]).toEqual([2000, 2001]);
  });
});

describe('R3 under other policies', () => {
  const withRefund = (changes: Partial<ReturnTerms['refund']>, others: Partial<PolicyDocument> = {}) =>
    returnPolicy({ refund: { ...sevenDayPolicy.return.refund, ...changes } }, others);
  const money = (changes: Partial<typeof sevenDayPolicy.money>) =>
    policyWith({ money: { ...sevenDayPolicy.money, ...changes } });

  it('gives back the share of shipping', () => {
    const policy = withRefund({ shipping: 'share' });
    const { refund } = evaluateReturn(receivedOrder(), returnOne(), { policy });
    expect(refund.parts).toEqual({ ...NO_PARTS, goods: 2000, shipping: 250 });
    expect(refund.lines).toMatchObject([{ shipping: 250, total: 2250 }]);
  });

  it('gives back the share of at most the cheapest standard delivery', () => {
    const policy = withRefund({ shipping: 'share' }, { money: { ...sevenDayPolicy.money, shippingCap: 'standard' } });
    const express = receivedOrder({ shipping: { charged: 1500, standard: 500 } });
    expect(evaluateReturn(express, returnOne(), { policy }).refund.parts.shipping).toBe(250);
    expect(evaluateReturn(express, returnBoth(), { policy }).refund.parts.shipping).toBe(500);
    const cheaper = receivedOrder({ shipping: { charged: 400, standard: 500 } });
    expect(evaluateReturn(cheaper, returnBoth(), { policy }).refund.parts.shipping).toBe(400);
  });

  it('gives back everything of shipping once nothing is kept', () => {
    const policy = money({ shippingWhenNothingIsKept: 'everything' });
    const order = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    expect(evaluateReturn(order, returnOne(), { policy }).refund.parts.shipping).toBe(0);
    expect(evaluateReturn(order, returnBoth(), { policy }).refund.parts.shipping).toBe(500);
  });

  it('gives back at most the cheapest standard delivery once nothing is kept', () => {
    const policy = money({ shippingWhenNothingIsKept: 'everything', shippingCap: 'standard' });
    const express = receivedOrder({ shipping: { charged: 1500, standard: 500 } });
    expect(evaluateReturn(express, returnBoth(), { policy }).refund.parts.shipping).toBe(500);
  });

  it('gives back nothing of shipping even if nothing is kept', () => {
    const policy = money({ shippingWhenNothingIsKept: 'nothing' });
    const order = receivedOrder({ shipping: { charged: 500, actual: 300 } });
    expect(evaluateReturn(order, returnBoth(), { policy }).refund.total).toBe(4000);
  });

  it('keeps duties', () => {
    const policy = withRefund({ duties: 'nothing' });
    const order = receivedOrder({ fees: [{ id: 'duty', kind: 'duty', amount: 300 }] });
    const { refund } = evaluateReturn(order, returnBoth(), { policy });
    expect(refund.total).toBe(4000);
    expect(refund.kept).toContainEqual({ part: 'duties', amount: 300, clause: 'R3' });
  });

  it('gives back the share of other fees', () => {
    const policy = withRefund({ fees: 'share' });
    const order = receivedOrder({ fees: [{ id: 'gift-wrap', kind: 'other', amount: 150 }] });
    expect(evaluateReturn(order, returnOne(), { policy }).refund.parts.fees).toBe(75);
  });

  it('takes a share of the goods with their tax, rounded down', () => {
    const policy = withRefund({ deductions: [{ kind: 'percent', code: 'restocking-fee', basisPoints: 1500 }] });
    const taxed = receivedOrder({
      pricesIncludeTax: true,
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: 4007, tax: 640 }],
    });
    const { refund } = evaluateReturn(taxed, returnBoth(), { policy });
    expect(refund.deductions).toEqual([{ code: 'restocking-fee', clause: 'R3', basis: 4007, amount: 601 }]);
    expect(refund.total).toBe(3406);
    expect(refund.lines).toMatchObject([{ deducted: 601, total: 3406 }]);
  });

  it('takes a fixed amount a claim, in the currencies that it lists', () => {
    const policy = withRefund({ deductions: [{ kind: 'flat', code: 'handling-fee', amounts: { EUR: 350 } }] });
    expect(evaluateReturn(receivedOrder(), returnBoth(), { policy }).refund.total).toBe(3650);
    expect(evaluateReturn(receivedOrder(), returnOne(), { policy }).refund.total).toBe(1650);
    expect(evaluateReturn(receivedOrder({ currency: 'USD' }), returnBoth(), { policy }).refund.total).toBe(4000);
  });

  it('takes deductions in their order, together never below zero', () => {
    const policy = withRefund({
      deductions: [
        { kind: 'percent', code: 'restocking-fee', basisPoints: 5000 },
        { kind: 'flat', code: 'handling-fee', amounts: { EUR: 3000 } },
      ],
    });
    const { refund } = evaluateReturn(receivedOrder(), returnBoth(), { policy });
    expect(refund.deductions.map(({ code, amount }) => [code, amount])).toEqual([
      ['restocking-fee', 2000],
      ['handling-fee', 2000],
    ]);
    expect(refund.total).toBe(0);
  });

  it('waives a deduction for the account balance', () => {
    const policy = withRefund({
      deductions: [{ kind: 'flat', code: 'handling-fee', amounts: { EUR: 350 }, waivedFor: ['account-balance'] }],
    });
    expect(offers(evaluateReturn(receivedOrder(), returnBoth(), { policy }))).toEqual([
      'refund 3650',
      'account-balance 4000',
    ]);
  });
});

describe('R4 the customer bears the return shipping and customs', () => {
  const costs = (...returnCosts: { kind: 'shipping' | 'customs'; paidBy: 'customer' | 'store'; amount?: number }[]) =>
    evaluateReturn(receivedOrder(), returnBoth({}, { returnCosts }));

  it('obliges the customer to pay the carrier and deducts nothing', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth());
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'pay-return-costs', who: 'customer', clause: 'R4' }),
    );
    expect(decision.refund.deductions).toEqual([]);
  });

  it('deducts nothing that the customer paid', () => {
    expect(costs({ kind: 'shipping', paidBy: 'customer', amount: 900 }).refund.total).toBe(4000);
    expect(costs({ kind: 'shipping', paidBy: 'customer' }).outcome).toBe('approved');
  });

  it('deducts the actual amount that the store paid', () => {
    const { refund, outcome } = costs({ kind: 'shipping', paidBy: 'store', amount: 600 });
    expect(outcome).toBe('approved');
    expect(refund.total).toBe(3400);
    expect(refund.deductions).toMatchObject([{ clause: 'R4', amount: 600 }]);
    expect(refund.parts.goods).toBe(4000);
  });

  it('deducts shipping and customs', () => {
    const { refund } = costs(
      { kind: 'shipping', paidBy: 'store', amount: 600 },
      { kind: 'customs', paidBy: 'store', amount: 150 },
    );
    expect(refund.total).toBe(3250);
    expect(refund.deductions.map(({ amount }) => amount)).toEqual([600, 150]);
  });

  it.each([
    [3999, 1],
    [4000, 0],
    [4001, 0],
    [9000, 0],
  ])('deducts %s, not below zero', (amount, total) => {
    const { refund } = costs({ kind: 'shipping', paidBy: 'store', amount });
    expect(refund.total).toBe(total);
    expect(refund.deductions[0]?.amount).toBe(4000 - total);
  });

  it('waits for the figure of the store while it is unknown', () => {
    const decision = costs({ kind: 'customs', paidBy: 'store' });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      { code: 'return-cost-unknown', clause: 'R4', turn: 'store', cost: 'customs' },
    ]);
    expect(decision.reasons[0]).not.toHaveProperty('until');
    expect(steps(decision)).toContain('store: state-return-cost');
  });

  it('deducts from the refund of that return alone', () => {
    const first = evaluateReturn(
      receivedOrder(),
      returnOne({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 2600 }] }),
    );
    expect(first.refund.total).toBe(0);
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn(receivedOrder({ ledger }), returnOne({}, { asked: '2026-03-09T09:00:00Z' }));
    expect(second.outcome).toBe('approved');
    expect(second.refund.total).toBe(2000);
  });

  it('deducts from the shipping that comes back what the units cannot bear', () => {
    const { refund } = evaluateReturn(
      receivedOrder({ shipping: { charged: 500, actual: 300 } }),
      returnBoth({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 4100 }] }),
    );
    expect(refund.total).toBe(100);
    expect(refund.lines).toMatchObject([{ deducted: 4000, total: 0 }]);
    expect(refund.wholeOrder).toMatchObject({ shipping: 200, deducted: 100 });
  });

  it('deducts from the account balance too', () => {
    const decision = evaluateReturn(
      receivedOrder(),
      returnBoth({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 600 }] }),
    );
    expect(offers(decision)).toEqual(['refund 3400', 'account-balance 3400']);
  });

  it('deducts nothing under a policy whose store bears the costs, and waits for no figure', () => {
    const policy = returnPolicy({ returnCosts: 'store' });
    const paid = returnBoth({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 600 }] });
    const decision = evaluateReturn(receivedOrder(), paid, { policy });
    expect(decision.refund.total).toBe(4000);
    expect(steps(decision)).not.toContain('customer: pay-return-costs');
    const unknown = returnBoth({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store' }] });
    expect(evaluateReturn(receivedOrder(), unknown, { policy }).outcome).toBe('approved');
  });
});

describe('R5 not responsible for items lost on the way back', () => {
  const lost = { sentBack: '2026-03-07T09:00:00Z', lostOnTheWayBack: true } as const;

  it('denies what the carrier lost, with its own reason', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth(lost), { at: '2026-03-20T09:00:00Z' });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([{ code: 'lost-on-the-way-back', verdict: 'denied', clause: 'R5' }]);
    expect(decision.refund.total).toBe(0);
  });

  it('takes a loss on the way back for a dispatch, on an unknown day', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ lostOnTheWayBack: true }), {
      at: '2026-03-20T09:00:00Z',
    });
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['lost-on-the-way-back R5']);
  });

  it('lets arrival win over the loss, from the moment of arrival', () => {
    const item = { ...lost, receivedBack: '2026-03-25T09:00:00.000Z' };
    const before = evaluateReturn(receivedOrder(), returnBoth(item), { at: '2026-03-25T08:59:59.999Z' });
    expect(reasons(before)).toEqual(['lost-on-the-way-back R5']);
    const after = evaluateReturn(receivedOrder(), returnBoth(item), { at: '2026-03-25T09:00:00.000Z' });
    expect(after.outcome).toBe('approved');
    expect(after.refund.payable).toBe('after-inspection');
  });

  it('takes an inspection for an arrival', () => {
    const item = { ...lost, inspection: { condition: PERFECT } };
    const decision = evaluateReturn(receivedOrder(), returnBoth(item));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.payable).toBe('now');
  });

  it('denies only the units that were lost', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(1, lost), rings(1, BACK)]));
    expect(decision.outcome).toBe('partially-approved');
    expect(decision.refund).toMatchObject({ total: 2000, payable: 'now' });
  });

  it('advises tracking', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth());
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'use-tracking', who: 'customer', clause: 'R5' }),
    );
  });

  it('grants what was lost under a policy whose store bears the loss', () => {
    const policy = returnPolicy({
      sendBack: { ...(sevenDayPolicy.return.sendBack as SendBackTerms), lostOnTheWayBack: 'store' },
    });
    const decision = evaluateReturn(receivedOrder(), returnBoth(lost), { policy, at: '2026-03-20T09:00:00Z' });
    expect(decision.outcome).toBe('approved');
  });

  it('asks for proof of the sending day where such a policy knows only of the loss', () => {
    const policy = returnPolicy({
      sendBack: { ...(sevenDayPolicy.return.sendBack as SendBackTerms), lostOnTheWayBack: 'store' },
    });
    const decision = evaluateReturn(receivedOrder(), returnBoth({ lostOnTheWayBack: true }), { policy, at: CLOSES });
    expect(decision.outcome).toBe('awaiting');
    expect(reasons(decision)).toEqual(['sending-day-unknown R6']);
  });
});

describe('R6 ask and send back within seven days', () => {
  it('approves what was asked in time and not sent yet: send back by the deadline, money after receipt', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth());
    expect(decision.outcome).toBe('approved');
    expect(decision.nextSteps).toContainEqual({
      code: 'send-back',
      who: 'customer',
      clause: 'R6',
      by: CLOSES,
      lastDay: LAST_DAY,
    });
    expect(decision.deadlines).toContainEqual(
      expect.objectContaining({ act: 'send-back', clause: 'R6', closes: CLOSES, lastDay: LAST_DAY }),
    );
    expect(decision.refund.payable).toBe('after-inspection');
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'pay', who: 'store', amount: 4000, when: 'after-inspection' }),
    );
  });

  it.each(SEVEN_DAYS)('still waits for the goods in the last millisecond in %s', (title, delivered, _, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = returnBoth({}, { asked: ms(closes, -86_400_000) });
    const decision = evaluateReturn(received, claim, { at: justBefore(closes) });
    expect(decision.outcome).toBe('approved');
    expect(steps(decision)).toContain('customer: send-back');
  });

  it.each(SEVEN_DAYS)(
    'denies what has not been sent when the deadline has passed in %s',
    (title, delivered, lastDay, closes) => {
      const received = receivedIn(zoneIn(title), delivered);
      const claim = returnBoth({}, { asked: ms(closes, -86_400_000) });
      const decision = evaluateReturn(received, claim, { at: closes });
      expect(decision.outcome).toBe('denied');
      expect(decision.reasons).toEqual([
        { code: 'not-sent-back-in-time', verdict: 'denied', clause: 'R6', closed: closes, lastDay },
      ]);
    },
  );

  it.each(SEVEN_DAYS)('grants what was sent in the last millisecond in %s', (title, delivered, _, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = returnBoth({ sentBack: justBefore(closes) }, { asked: ms(closes, -86_400_000) });
    expect(evaluateReturn(received, claim, { at: ms(closes, 86_400_000) }).outcome).toBe('approved');
  });

  it.each(SEVEN_DAYS)('denies what was sent a millisecond later in %s', (title, delivered, lastDay, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = returnBoth({ sentBack: closes }, { asked: ms(closes, -86_400_000) });
    const decision = evaluateReturn(received, claim, { at: ms(closes, 86_400_000) });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      { code: 'sent-back-late', verdict: 'denied', clause: 'R6', closed: closes, lastDay, sentBack: closes },
    ]);
  });

  it.each(SEVEN_DAYS)(
    'counts the last day whole in %s where it was sent on a plain date',
    (title, delivered, lastDay, closes) => {
      const received = receivedIn(zoneIn(title), delivered);
      const sentOn = (sentBack: string) =>
        evaluateReturn(received, returnBoth({ sentBack }, { asked: ms(closes, -86_400_000) }), {
          at: ms(closes, 3 * 86_400_000),
        }).outcome;
      expect(sentOn(lastDay)).toBe('approved');
      expect(sentOn(new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10))).toBe('denied');
    },
  );

  it('needs both acts in time: asked late is denied though sent in time', () => {
    const decision = evaluateReturn(
      receivedOrder(),
      returnBoth({ sentBack: '2026-03-07T09:00:00Z' }, { asked: CLOSES }),
    );
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['return-window-closed R1']);
  });

  it('names both acts that came too late', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({}, { asked: CLOSES }));
    expect(reasons(decision)).toEqual(['return-window-closed R1', 'not-sent-back-in-time R6']);
  });

  it('gives each unit its own deadline to send it back', () => {
    const claim = returnBoth({}, { asked: '2026-03-10T09:00:00Z' });
    const decision = evaluateReturn(splitOrder(), claim, { at: CLOSES });
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'send-back', lastDay: '2026-03-16' }));
    expect(decision.nextSteps).not.toContainEqual(expect.objectContaining({ code: 'send-back', lastDay: LAST_DAY }));
  });

  it.each([
    ['received in the last millisecond', { sentBack: 'day-unknown', receivedBack: justBefore(CLOSES) }, 'approved'],
    ['received when the deadline has passed', { sentBack: 'day-unknown', receivedBack: CLOSES }, 'awaiting'],
    ['received on the last day', { sentBack: 'day-unknown', receivedBack: LAST_DAY }, 'approved'],
    ['received on the day after', { sentBack: 'day-unknown', receivedBack: '2026-03-13' }, 'awaiting'],
    ['received in time, sending not recorded', { receivedBack: justBefore(CLOSES) }, 'approved'],
    ['received late, sending not recorded', { receivedBack: CLOSES }, 'awaiting'],
    ['not received yet', { sentBack: 'day-unknown' }, 'awaiting'],
  ])('sending day unknown, %s', (_, item, outcome) => {
    const decision = evaluateReturn(receivedOrder(), returnBoth(item), { at: '2026-03-20T09:00:00Z' });
    expect(decision.outcome).toBe(outcome);
    if (outcome === 'awaiting') {
      expect(decision.reasons).toMatchObject([{ code: 'sending-day-unknown', clause: 'R6', turn: 'customer' }]);
      expect(steps(decision)).toContain('customer: prove-sending-day');
    }
  });

  it('takes goods sent on an unknown day for sent in time before the deadline', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ sentBack: 'day-unknown' }), {
      at: justBefore(CLOSES),
    });
    expect(decision.outcome).toBe('approved');
    expect(steps(decision)).not.toContain('customer: send-back');
  });

  it('does not ask to send back what is on its way', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ sentBack: '2026-03-07T09:00:00Z' }));
    expect(decision.outcome).toBe('approved');
    expect(steps(decision)).not.toContain('customer: send-back');
    expect(steps(decision)).toContain('store: inspect');
  });

  it('sees a dispatch dated after the evaluation as not made', () => {
    const item = { sentBack: '2026-03-12T09:00:00.000Z' };
    const before = evaluateReturn(receivedOrder(), returnBoth(item), { at: '2026-03-12T08:59:59.999Z' });
    expect(steps(before)).toContain('customer: send-back');
    const then = evaluateReturn(receivedOrder(), returnBoth(item), { at: '2026-03-12T09:00:00.000Z' });
    expect(steps(then)).not.toContain('customer: send-back');
  });

  it('gives a longer time to send back under another policy', () => {
    const dispatch = { ...sevenDayPolicy.return.request, period: { amount: 14, unit: 'day' } } as const;
    const policy = returnPolicy({ sendBack: { dispatch, lostOnTheWayBack: 'customer' } });
    const closes = '2026-03-20T00:00:00.000Z';
    expect(evaluateReturn(receivedOrder(), returnBoth(), { policy, at: justBefore(closes) }).outcome).toBe('approved');
    const decision = evaluateReturn(receivedOrder(), returnBoth(), { policy, at: closes });
    expect(reasons(decision)).toEqual(['not-sent-back-in-time R6']);
    expect(deadlines(decision, 'request-return')).toEqual([{ closes: CLOSES, lastDay: LAST_DAY }]);
    expect(deadlines(decision, 'send-back')).toEqual([{ closes, lastDay: '2026-03-19' }]);
  });
});

describe('R7 order number, product code, complete reasons, and photos', () => {
  const incomplete = [
    ['order-number', returnBoth({}, { orderNumber: undefined })],
    ['product-code', returnBoth({ product: undefined })],
    ['reason', returnBoth({}, { reason: undefined })],
  ] as const;

  it.each(incomplete)('waits for the %s until the deadline', (information, claim) => {
    const decision = evaluateReturn(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual([
      {
        code: 'information-missing',
        verdict: 'awaiting',
        clause: 'R7',
        turn: 'customer',
        information,
        until: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'provide-information', who: 'customer', information, by: CLOSES }),
    );
  });

  it.each(incomplete)('denies without the %s when the deadline has passed', (information, claim) => {
    const sent = { ...claim, items: claim.items.map((item) => ({ ...item, sentBack: '2026-03-07T09:00:00Z' })) };
    const decision = evaluateReturn(receivedOrder(), sent, { at: CLOSES });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      {
        code: 'information-not-in-time',
        verdict: 'denied',
        clause: 'R7',
        information,
        closed: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
  });

  it('names each missing thing', () => {
    const decision = evaluateReturn(
      receivedOrder(),
      returnOne({ product: undefined }, { orderNumber: undefined, reason: undefined, evidence: [] }),
    );
    expect(decision.outcome).toBe('awaiting');
    expect(
      decision.reasons.map((reason) =>
        'information' in reason ? reason.information : 'evidence' in reason ? reason.evidence : undefined,
      ),
    ).toEqual(['order-number', 'product-code', 'reason', 'packaging-photo', 'item-photo']);
  });

  it.each([
    ['order-number', returnBoth({}, { orderNumber: 'B-2' }), 'B-2', 'A-1001'],
    ['product-code', returnBoth({ product: 'RING-8' }), 'RING-8', 'RING-7'],
  ] as const)('waits where the %s contradicts the order', (information, claim, given, expected) => {
    const decision = evaluateReturn(receivedOrder(), claim, { at: justBefore(CLOSES) });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toMatchObject([
      {
        code: 'information-contradicts-order',
        clause: 'R7',
        turn: 'customer',
        information,
        given,
        expected,
        until: CLOSES,
      },
    ]);
    const late = evaluateReturn(receivedOrder(), claim, { at: CLOSES });
    expect(late.outcome).toBe('denied');
    expect(late.reasons).toContainEqual(expect.objectContaining({ code: 'information-not-in-time', information }));
  });

  it('asks for the product code only of the units that lack it', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(1), rings(1, { product: undefined })]));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision)).toEqual(['1 ring of P1: granted', '1 ring of P1: awaiting']);
  });

  it('needs no photos for all units of a line in perfect condition', () => {
    expect(evaluateReturn(receivedOrder(), returnBoth({}, { evidence: [] })).outcome).toBe('approved');
  });

  it('needs photos of packaging and items for fewer units than were bought, until the deadline', () => {
    const decision = evaluateReturn(receivedOrder(), returnOne({}, { evidence: [] }), { at: justBefore(CLOSES) });
    expect(decision.outcome).toBe('awaiting');
    expect(decision.reasons).toEqual(
      ['packaging-photo', 'item-photo'].map((evidence) => ({
        code: 'evidence-missing',
        verdict: 'awaiting',
        clause: 'R7',
        turn: 'customer',
        evidence,
        until: CLOSES,
        lastDay: LAST_DAY,
      })),
    );
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'provide-evidence', who: 'customer', evidence: 'item-photo', by: CLOSES }),
    );
  });

  it('denies without photos when the deadline has passed', () => {
    const sent = returnOne({ sentBack: '2026-03-07T09:00:00Z' }, { evidence: [{ kind: 'item-photo' }] });
    const decision = evaluateReturn(receivedOrder(), sent, { at: CLOSES });
    expect(decision.outcome).toBe('denied');
    expect(decision.reasons).toEqual([
      {
        code: 'evidence-not-in-time',
        verdict: 'denied',
        clause: 'R7',
        evidence: 'packaging-photo',
        closed: CLOSES,
        lastDay: LAST_DAY,
      },
    ]);
  });

  it('counts what several items claim of a line together', () => {
    const claim = returning([rings(1), rings(1)], { evidence: [] });
    expect(evaluateReturn(receivedOrder(), claim).outcome).toBe('approved');
  });

  it('compares with what was bought, not with what is left', () => {
    const ledger = [
      toLedgerEntry(evaluateReturn(receivedOrder(), returnOne()), { id: 'r1', at: '2026-03-07T09:00:00Z' }),
    ];
    const rest = returnOne({}, { asked: '2026-03-08T09:00:00Z', evidence: [] });
    expect(evaluateReturn(receivedOrder({ ledger }), rest).outcome).toBe('awaiting');
  });

  it('needs photos for the whole claim as soon as one line is claimed in part', () => {
    const two = receivedOrder(
      {
        lines: [
          { id: 'ring', product: 'RING-7', quantity: 2, amount: 4000 },
          { id: 'box', product: 'BOX-1', quantity: 1, amount: 1000 },
        ],
      },
      {
        contents: [
          { line: 'ring', quantity: 2 },
          { line: 'box', quantity: 1 },
        ],
      },
    );
    const box = { line: 'box', quantity: 1, product: 'BOX-1', condition: PERFECT };
    const decision = evaluateReturn(two, returning([rings(1), box], { evidence: [] }));
    expect(decision.outcome).toBe('awaiting');
    expect(units(decision)).toEqual(['1 ring of P1: awaiting', '1 box of P1: awaiting']);
    expect(evaluateReturn(two, returning([box], { evidence: [] })).outcome).toBe('approved');
  });

  it('needs photos where the inspection saves a unit that was stated damaged', () => {
    const item = { ...BACK, condition: { ...PERFECT, undamaged: false } };
    expect(evaluateReturn(receivedOrder(), returnBoth(item, { evidence: [] })).outcome).toBe('awaiting');
    expect(evaluateReturn(receivedOrder(), returnBoth(item)).outcome).toBe('approved');
  });

  it('needs photos for the units that are fine where others arrived damaged', () => {
    const claim = returning([rings(1), rings(1, { arrivedDamaged: true })], { evidence: [] });
    const decision = evaluateReturn(receivedOrder(), claim);
    expect(decision.outcome).toBe('awaiting');
    expect(units(decision)).toEqual(['1 ring of P1: awaiting', '1 ring of P1: denied']);
  });

  it('needs no photos because of damage that only the inspection found', () => {
    const damaged = { ...INSPECTED, inspection: { condition: { ...PERFECT, undamaged: false } } };
    const claim = returning([rings(1, BACK), rings(1, damaged)], { evidence: [] });
    const decision = evaluateReturn(receivedOrder(), claim);
    expect(units(decision)).toEqual(['1 ring of P1: granted', '1 ring of P1: denied']);
  });

  const photosAt = (at: string) => RETURN_PHOTOS.map(({ kind }) => ({ kind, at }));
  const sentOne = (evidence: ReturnType<typeof photosAt>) =>
    returnOne({ sentBack: '2026-03-07T09:00:00Z' }, { evidence });

  it.each(SEVEN_DAYS)('counts photos of the last millisecond and none later in %s', (title, delivered, _, closes) => {
    const received = receivedIn(zoneIn(title), delivered);
    const claim = (at: string) =>
      returnOne({ sentBack: justBefore(closes) }, { asked: ms(closes, -86_400_000), evidence: photosAt(at) });
    expect(evaluateReturn(received, claim(justBefore(closes)), { at: ms(closes, 9) }).outcome).toBe('approved');
    const late = evaluateReturn(received, claim(closes), { at: ms(closes, 9) });
    expect(late.outcome).toBe('denied');
    expect(late.reasons.map(({ code }) => code)).toEqual(['evidence-not-in-time', 'evidence-not-in-time']);
  });

  it.each([
    [LAST_DAY, 'approved'],
    ['2026-03-13', 'denied'],
  ])('counts photos on the plain date %s whole', (at, outcome) => {
    expect(evaluateReturn(receivedOrder(), sentOne(photosAt(at)), { at: '2026-03-20T09:00:00Z' }).outcome).toBe(
      outcome,
    );
  });

  it('takes photos without an instant as sent with the claim', () => {
    const decision = evaluateReturn(receivedOrder(), returnOne({ sentBack: '2026-03-07T09:00:00Z' }), {
      at: '2026-03-20T09:00:00Z',
    });
    expect(decision.outcome).toBe('approved');
  });

  it('does not know photos before they came', () => {
    const claim = sentOne(photosAt('2026-03-09T09:00:00.000Z'));
    expect(evaluateReturn(receivedOrder(), claim, { at: '2026-03-09T08:59:59.999Z' }).outcome).toBe('awaiting');
    expect(evaluateReturn(receivedOrder(), claim, { at: '2026-03-09T09:00:00.000Z' }).outcome).toBe('approved');
  });

  it('counts a second photo in time after a first one too late', () => {
    const claim = sentOne([...photosAt('2026-03-14T09:00:00Z'), ...photosAt('2026-03-09T09:00:00Z')]);
    expect(evaluateReturn(receivedOrder(), claim, { at: '2026-03-20T09:00:00Z' }).outcome).toBe('approved');
  });

  it('gives the photos the deadline of each unit', () => {
    const three = splitOrder({ lines: [{ id: 'ring', product: 'RING-7', quantity: 3, amount: 6000 }] });
    const claim = returnBoth(
      { sentBack: '2026-03-10T09:00:00Z' },
      { asked: '2026-03-10T09:00:00Z', evidence: photosAt(CLOSES) },
    );
    const decision = evaluateReturn(three, claim, { at: CLOSES });
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision).sort()).toEqual(['1 ring of P1: denied', '1 ring of P2: granted']);
  });

  it('waits without a term where the day of delivery is not known', () => {
    const decision = evaluateReturn(
      receivedOrder({}, { delivered: 'day-unknown' }),
      returnBoth({}, { reason: undefined }),
    );
    expect(decision.outcome).toBe('awaiting');
    const [reason] = decision.reasons.filter(({ code }) => code === 'information-missing');
    expect(reason).not.toHaveProperty('until');
  });

  it('asks for the information and evidence of another policy', () => {
    const policy = returnPolicy({ information: ['reason'], evidence: [{ kind: 'serial-number-photo' }] });
    const claim = returnBoth({ product: undefined }, { orderNumber: undefined });
    const decision = evaluateReturn(receivedOrder(), claim, { policy });
    expect(decision.reasons).toMatchObject([{ code: 'evidence-missing', evidence: 'serial-number-photo' }]);
    const complete = { ...claim, evidence: [{ kind: 'serial-number-photo' }] };
    expect(evaluateReturn(receivedOrder(), complete, { policy }).outcome).toBe('approved');
  });

  it('asks for photos of damaged units only, under a policy that says so', () => {
    const policy = returnPolicy({
      evidence: [{ kind: 'item-photo', when: { fact: 'claim.damagedUnits', is: true } }],
      arrivedDamaged: 'allow',
    });
    expect(evaluateReturn(receivedOrder(), returnOne({}, { evidence: [] }), { policy }).outcome).toBe('approved');
    const damaged = returnOne({ arrivedDamaged: true }, { evidence: [] });
    expect(evaluateReturn(receivedOrder(), damaged, { policy }).outcome).toBe('awaiting');
  });
});

describe('R8 money back or value in the account', () => {
  it('offers the original payment first and the account balance second, each with its money', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth());
    expect(offers(decision)).toEqual(['refund 4000', 'account-balance 4000']);
    expect(decision.remedy).toBe('refund');
    expect(decision.refund.to).toBe('original-payment');
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({
        code: 'choose-remedy',
        who: 'customer',
        clause: 'R8',
        remedies: ['refund', 'account-balance'],
      }),
    );
  });

  it('keeps the value in the account for a customer who chooses that', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth(BACK, { remedy: 'account-balance' }));
    expect(decision.remedy).toBe('account-balance');
    expect(decision.refund).toMatchObject({ to: 'account-balance', total: 4000, bonus: 0 });
    expect(decision.lines[0]?.remedy).toBe('account-balance');
    expect(steps(decision)).not.toContain('customer: choose-remedy');
    expect(decision.nextSteps).toContainEqual(
      expect.objectContaining({ code: 'pay', to: 'account-balance', amount: 4000, when: 'now' }),
    );
    expect(decision.refund.tenders.reduce((sum, { amount }) => sum + amount, 0)).toBe(4000);
  });

  it('takes the first remedy where the preferred one is not on offer', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({}, { remedy: 'replacement' }));
    expect(decision.remedy).toBe('refund');
  });

  it('has the money payable from the inspection on', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth(BACK));
    expect(decision.refund.payable).toBe('now');
    expect(decision.refund.lines).toMatchObject([{ payable: 'now', total: 4000 }]);
    expect(decision.nextSteps).toContainEqual(expect.objectContaining({ code: 'pay', amount: 4000, when: 'now' }));
    const at = '2026-03-10T14:59:59.999Z';
    const before = evaluateReturn(receivedOrder(), returnBoth(BACK), { at });
    expect(before.refund.payable).toBe('after-inspection');
    expect(steps(before)).toContain('store: inspect');
  });

  it('says by line what is payable: some units may be back and others not', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(1, BACK), rings(1)]));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.payable).toBe('in-part');
    expect(decision.refund.lines.map(({ payable, total }) => [payable, total])).toEqual([
      ['now', 2000],
      ['after-inspection', 2000],
    ]);
    expect(decision.nextSteps.filter(({ code }) => code === 'pay')).toMatchObject([
      { when: 'now', amount: 2000 },
      { when: 'after-inspection', amount: 2000 },
    ]);
  });

  it.each([0, 600, 2500, 3900, 4050])(
    'pays in parts what is payable in parts, less %s that the store paid',
    (amount) => {
      const decision = evaluateReturn(
        receivedOrder({ shipping: { charged: 500, actual: 300 } }),
        returning([rings(1, BACK), rings(1)], { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount }] }),
      );
      expect(decision.refund.total).toBe(4200 - amount);
      const paid = decision.nextSteps.flatMap((step) => (step.code === 'pay' ? [step.amount] : []));
      expect(paid.reduce((sum, part) => sum + part, 0)).toBe(4200 - amount);
      expect(paid.every((part) => part > 0)).toBe(true);
    },
  );

  const twoPayments = {
    tenders: [
      { id: 'gift', kind: 'gift-card', amount: 1000 },
      { id: 'card', kind: 'card', amount: 3500 },
    ],
  } as const;

  it('refunds several payments in the order in which the facts list them, each up to what it paid', () => {
    const first = evaluateReturn(receivedOrder(twoPayments), returnOne());
    expect(tenders(first)).toEqual(['gift 1000', 'card 1000']);
    const ledger = [toLedgerEntry(first, { id: 'r1', at: '2026-03-08T09:00:00Z' })];
    const second = evaluateReturn(
      receivedOrder({ ...twoPayments, ledger }),
      returnOne({}, { asked: '2026-03-09T09:00:00Z' }),
    );
    expect(tenders(second)).toEqual(['card 2000']);
  });

  it('refunds one payment where the facts name none', () => {
    expect(tenders(evaluateReturn(receivedOrder(), returnOne()))).toEqual(['payment 2000']);
  });

  it('refunds in proportion under a policy that says so', () => {
    const policy = policyWith({ money: { ...sevenDayPolicy.money, tenders: 'proportional' } });
    const paid = {
      tenders: [
        { id: 'gift', amount: 900 },
        { id: 'card', amount: 3600 },
      ],
    };
    expect(tenders(evaluateReturn(receivedOrder(paid), returnOne(), { policy }))).toEqual(['gift 400', 'card 1600']);
  });

  it('refunds by kind or id under a policy that lists them', () => {
    const policy = policyWith({ money: { ...sevenDayPolicy.money, tenders: ['card', 'gift-card'] } });
    expect(tenders(evaluateReturn(receivedOrder(twoPayments), returnBoth(), { policy })).sort()).toEqual([
      'card 3500',
      'gift 500',
    ]);
  });

  it('refunds what is left to the payments that a policy does not list', () => {
    const policy = policyWith({ money: { ...sevenDayPolicy.money, tenders: ['card'] } });
    expect(tenders(evaluateReturn(receivedOrder(twoPayments), returnBoth(), { policy })).sort()).toEqual([
      'card 3500',
      'gift 500',
    ]);
  });

  it('adds a bonus to the account balance under a policy that grants one, rounded down', () => {
    const policy = policyWith({ money: { ...sevenDayPolicy.money, accountBalanceBonus: 333 } });
    const decision = evaluateReturn(receivedOrder(), returnBoth({}, { remedy: 'account-balance' }), { policy });
    expect(decision.refund).toMatchObject({ total: 4000, bonus: 133 });
    expect(decision.remedies.map(({ refund }) => refund.bonus)).toEqual([0, 133]);
  });

  it('offers the remedies of the policy in its order', () => {
    const policy = returnPolicy({ remedies: ['account-balance', 'refund'] });
    const decision = evaluateReturn(receivedOrder(), returnBoth(), { policy });
    expect(offers(decision)).toEqual(['account-balance 4000', 'refund 4000']);
    expect(decision.remedy).toBe('account-balance');
  });

  it('offers no choice where the policy has one remedy', () => {
    const policy = returnPolicy({ remedies: ['refund'] });
    const decision = evaluateReturn(receivedOrder(), returnBoth(), { policy });
    expect(steps(decision)).not.toContain('customer: choose-remedy');
  });
});

describe('a return replayed', () => {
  const whole = returnBoth(BACK, { asked: ASKED });
  const at = (moment: string) => evaluateReturn(receivedOrder({}, { estimate: '2026-03-04' }), whole, { at: moment });

  it('goes through the stages that it went through', () => {
    expect(steps(at(ASKED))).toContain('customer: send-back');
    expect(steps(at('2026-03-07T09:00:00Z'))).toContain('store: inspect');
    expect(at('2026-03-10T14:00:00Z').refund.payable).toBe('after-inspection');
    expect(at('2026-03-10T15:00:00Z').refund.payable).toBe('now');
  });

  it('is decided at the latest event where no moment is given', () => {
    expect(evaluateReturn(receivedOrder(), whole).at).toBe('2026-03-10T15:00:00.000Z');
    expect(evaluateReturn(receivedOrder(), returnBoth()).at).toBe(ASKED);
    expect(evaluateReturn(shippedOrder({ estimate: '2026-09-01' }), returnBoth({}, { asked: HANDED_OVER })).at).toBe(
      HANDED_OVER,
    );
  });
});
