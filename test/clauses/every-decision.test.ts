import { describe, expect, it } from 'vitest';
import type { Decision, LedgerEntry, Order, Parcel } from '../../src/index.ts';
import {
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  sevenDayPolicy,
  toLedgerEntry,
} from '../../src/index.ts';
import {
  ASKED,
  CLOSES,
  cancellation,
  deadlines,
  defective,
  HANDED_OVER,
  justBefore,
  missing,
  notReceived,
  order,
  PERFECT,
  parcel,
  policyWith,
  reasons,
  receivedOrder,
  returnBoth,
  returning,
  returnOne,
  rings,
  shippedOrder,
  splitOrder,
  steps,
  tenders,
  units,
} from './examples.ts';

const LATER = '2026-03-09T09:00:00Z';
const GIVEN = '2026-03-07T09:00:00.000Z';
const contact = { email: 'service@shop.example', phone: '+49 30 123456' };
const lost = shippedOrder({ carrier: { state: 'lost' } }, { destination: { addressComplete: true } });

/** A decision of every outcome that each question can have. */
const everyDecision = (policy = policyWith({ contact })): readonly (readonly [string, Decision])[] => {
  const options = { policy };
  return [
    ['cancellation approved', evaluateCancellation(order(), cancellation(), options)],
    ['cancellation denied', evaluateCancellation(shippedOrder(), cancellation({ asked: LATER }), options)],
    ['cancellation review', evaluateCancellation(shippedOrder(), cancellation(), { ...options, at: LATER })],
    [
      'cancellation awaiting',
      evaluateCancellation(shippedOrder({ contents: undefined }), cancellation({ asked: LATER }), options),
    ],
    ['return approved', evaluateReturn(receivedOrder(), returnBoth(), options)],
    ['return partially approved', evaluateReturn(receivedOrder(), returning([rings(3)]), options)],
    ['return awaiting information', evaluateReturn(receivedOrder(), returnBoth({}, { reason: undefined }), options)],
    ['return awaiting a parcel', evaluateReturn(shippedOrder(), returnBoth(), options)],
    ['return denied', evaluateReturn(receivedOrder(), returnBoth({}, { asked: CLOSES }), options)],
    [
      'return lost on the way back',
      evaluateReturn(receivedOrder(), returnBoth({ sentBack: ASKED, lostOnTheWayBack: true }), options),
    ],
    ['missing item approved', evaluateMissingItem(receivedOrder(), missing({ replaceable: true }), options)],
    ['missing item awaiting', evaluateMissingItem(receivedOrder(), missing({ check: undefined }), options)],
    ['missing item denied', evaluateMissingItem(receivedOrder(), missing({ check: { finding: 'refuted' } }), options)],
    ['defect approved', evaluateDefect(receivedOrder(), defective(), options)],
    ['defect awaiting', evaluateDefect(receivedOrder(), defective({}, { evidence: [] }), options)],
    ['defect denied', evaluateDefect(receivedOrder(), defective({}, { asked: CLOSES }), options)],
    ['missing package approved', evaluateMissingPackage(lost, notReceived(), options)],
    [
      'missing package too early',
      evaluateMissingPackage(shippedOrder({ estimate: '2026-03-20' }), notReceived(), options),
    ],
    ['missing package awaiting', evaluateMissingPackage(shippedOrder(), notReceived(), options)],
    ['missing package review', evaluateMissingPackage(receivedOrder(), notReceived(), options)],
    ['missing package denied', evaluateMissingPackage(order(), notReceived(), options)],
    [
      'nothing left to cancel',
      evaluateCancellation(order({ ledger: [given({})] }), cancellation({ asked: LATER }), options),
    ],
    ['nothing left that is missing', evaluateMissingPackage({ ...lost, ledger: [given({})] }, notReceived(), options)],
  ];
};

/** A ledger entry that settled both rings by a return, unless stated otherwise. */
function given(changes: Partial<LedgerEntry>): LedgerEntry {
  return { id: 'r1', at: GIVEN, kind: 'return', lines: [{ line: 'ring', quantity: 2, amount: 4000 }], ...changes };
}

const oneRefunded = given({ lines: [{ line: 'ring', quantity: 1, amount: 2000 }] });

describe('G1 customer service replies how it goes on', () => {
  it.each(everyDecision())('says who does what next: %s', (_, { nextSteps }) => {
    expect(nextSteps.length).toBeGreaterThan(0);
    for (const step of nextSteps) {
      expect(['customer', 'store', 'carrier']).toContain(step.who);
      expect(step.clause).toMatch(/^[A-Z]\d$/);
    }
  });

  it.each(everyDecision().filter(([, { outcome }]) => outcome === 'denied'))(
    'says how to reach the service: %s',
    (_, { nextSteps }) => {
      expect(nextSteps).toContainEqual({ code: 'contact-service', who: 'customer', clause: 'G1', contact });
    },
  );

  it.each(everyDecision().filter(([, { outcome }]) => outcome === 'review'))(
    'says that the store decides: %s',
    (_, { nextSteps }) => {
      expect(nextSteps).toContainEqual(expect.objectContaining({ code: 'decide', who: 'store' }));
    },
  );

  it.each(everyDecision().filter(([, { outcome }]) => outcome === 'awaiting'))(
    'says whose turn it is: %s',
    (_, { reasons }) => {
      for (const reason of reasons.filter(({ verdict }) => verdict === 'awaiting')) {
        expect(['customer', 'store', 'carrier']).toContain('turn' in reason && reason.turn);
      }
    },
  );

  it.each(everyDecision())('gives a reason with its clause: %s', (_, { reasons }) => {
    expect(reasons.length).toBeGreaterThan(0);
    for (const { clause } of reasons) expect(clause).toMatch(/^[A-Z]\d$/);
  });

  it.each(everyDecision())('gives a reason for each unit: %s', (_, { lines }) => {
    for (const { verdict, reasons } of lines) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.some((reason) => reason.verdict === verdict)).toBe(true);
      if (verdict === 'denied') expect(reasons.every((reason) => reason.verdict === 'denied')).toBe(true);
    }
  });

  it('says how to reach the service where a part is denied', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(3)]));
    expect(decision.outcome).toBe('partially-approved');
    expect(steps(decision)).toContain('customer: contact-service');
  });
});

describe('G2 the value on the postage label', () => {
  it.each(everyDecision())('is never advised: %s', (_, { nextSteps }) => {
    expect(JSON.stringify(nextSteps)).not.toMatch(/value|label|declar(e|ed)\b/);
  });
});

describe('L1 a unit beyond what is left', () => {
  it('denies the surplus and grants what is there', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(3)]));
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision)).toEqual(['2 ring of P1: granted', '1 ring: denied']);
    expect(reasons(decision)).toEqual(['return-accepted R6', 'beyond-what-is-left L1']);
    expect(decision.refund.total).toBe(4000);
  });

  it('denies what a named parcel does not hold', () => {
    const decision = evaluateReturn(splitOrder(), returnBoth({ parcel: 'P1' }, { asked: LATER }));
    expect(decision.outcome).toBe('partially-approved');
    expect(decision.lines.map(({ quantity, verdict }) => [quantity, verdict])).toEqual([
      [1, 'granted'],
      [1, 'denied'],
    ]);
  });

  it('denies a unit of a line without units', () => {
    const none = receivedOrder({
      lines: [
        { id: 'ring', product: 'RING-7', quantity: 2, amount: 4000 },
        { id: 'gone', product: 'BOX-1', quantity: 0, amount: 0 },
      ],
    });
    const decision = evaluateDefect(none, defective({ line: 'gone', product: 'BOX-1' }));
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['beyond-what-is-left L1']);
  });

  it.each([
    ['cancellation', evaluateCancellation(order(), cancellation({ items: [{ line: 'ring', quantity: 5 }] }))],
    ['missing item', evaluateMissingItem(receivedOrder(), missing({ quantity: 5 }))],
    ['defect', evaluateDefect(receivedOrder(), defective({ quantity: 5 }))],
  ] as const)('holds for a %s', (_, decision) => {
    expect(decision.outcome).toBe('partially-approved');
    expect(reasons(decision)).toContain('beyond-what-is-left L1');
    expect(decision.lines.filter(({ verdict }) => verdict === 'denied').map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('counts several items of a line together', () => {
    const decision = evaluateReturn(receivedOrder(), returning([rings(2), rings(1)]));
    expect(decision.lines.map(({ quantity, verdict }) => [quantity, verdict])).toEqual([
      [2, 'granted'],
      [1, 'denied'],
    ]);
  });
});

describe('L2 a unit already refunded', () => {
  it('cannot be returned after it was refunded as missing', () => {
    const first = evaluateMissingItem(receivedOrder(), missing());
    const ledger = [toLedgerEntry(first, { id: 'r1', at: GIVEN })];
    const decision = evaluateReturn(receivedOrder({ ledger }), returnBoth({}, { asked: LATER }));
    expect(decision.outcome).toBe('partially-approved');
    expect(reasons(decision).sort()).toEqual(['already-refunded L2', 'return-accepted R6']);
    expect(decision.refund.total).toBe(2000);
  });

  it.each([
    ['return', evaluateReturn(receivedOrder({ ledger: [given({})] }), returnOne({}, { asked: LATER }))],
    ['missing item', evaluateMissingItem(receivedOrder({ ledger: [given({})] }), missing({}, { asked: LATER }))],
    ['defect', evaluateDefect(receivedOrder({ ledger: [given({})] }), defective({}, { asked: LATER }))],
    [
      'cancellation',
      evaluateCancellation(order({ ledger: [given({ kind: 'cancellation' })] }), cancellation({ asked: LATER })),
    ],
    ['missing package', evaluateMissingPackage({ ...lost, ledger: [given({})] }, notReceived())],
  ] as const)('denies a %s of it', (_, decision) => {
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['already-refunded L2']);
    expect(decision.refund.total).toBe(0);
  });

  it('leaves the unit of the other parcel where the ledger names one', () => {
    const ledger = [given({ lines: [{ line: 'ring', quantity: 1, amount: 2000, parcel: 'P2' }] })];
    const decision = evaluateReturn(splitOrder({ ledger }), returnOne({}, { asked: LATER }));
    expect(units(decision)).toEqual(['1 ring of P1: granted']);
  });

  it('counts an entry once however often it stands in the ledger', () => {
    const ledger = [oneRefunded, oneRefunded];
    const decision = evaluateReturn(receivedOrder({ ledger }), returnOne({}, { asked: LATER }));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(2000);
  });

  it('does not know an entry before it was made', () => {
    const again = receivedOrder({ ledger: [given({})] });
    expect(evaluateReturn(again, returnBoth(), { at: justBefore(GIVEN) }).outcome).toBe('approved');
    expect(evaluateReturn(again, returnBoth(), { at: GIVEN }).outcome).toBe('denied');
  });
});

describe('L3 a unit already replaced', () => {
  it('is recorded, and is neither replaced nor refunded again', () => {
    const first = evaluateDefect(receivedOrder(), defective({ replaceable: true }));
    const entry = toLedgerEntry(first, { id: 'r1', at: GIVEN });
    expect(entry.lines).toEqual([
      { line: 'ring', parcel: 'P1', quantity: 1, remedy: 'replacement', amount: 0, shipping: 0 },
    ]);
    const decision = evaluateReturn(receivedOrder({ ledger: [entry] }), returnBoth({}, { asked: LATER }));
    expect(decision.outcome).toBe('partially-approved');
    expect(reasons(decision).sort()).toEqual(['already-replaced L3', 'return-accepted R6']);
    expect(decision.refund.total).toBe(2000);
  });

  it('says of each unit why it is gone', () => {
    const ledger = [
      oneRefunded,
      given({ id: 'r2', kind: 'defect', lines: [{ line: 'ring', quantity: 1, remedy: 'replacement' }] }),
    ];
    const decision = evaluateReturn(receivedOrder({ ledger }), returning([rings(3)], { asked: LATER }));
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision).sort()).toEqual(['already-refunded L2', 'already-replaced L3', 'beyond-what-is-left L1']);
  });
});

describe('what was given back caps what comes back', () => {
  const goodwill = (changes: Partial<LedgerEntry>) => given({ kind: 'goodwill', lines: [], ...changes });

  it('counts goodwill on the order against what is left of it', () => {
    const ledger = [goodwill({ other: 3000 })];
    const decision = evaluateReturn(receivedOrder({ ledger }), returnBoth({}, { asked: LATER }));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(1500);
  });

  it('leaves a refund alone that goodwill leaves room for', () => {
    const ledger = [goodwill({ other: 500 })];
    expect(evaluateReturn(receivedOrder({ ledger }), returnBoth({}, { asked: LATER })).refund.total).toBe(4000);
  });

  it('counts goodwill on a line against what is left of the line', () => {
    const ledger = [goodwill({ lines: [{ line: 'ring', quantity: 0, amount: 1000 }] })];
    expect(evaluateReturn(receivedOrder({ ledger }), returnOne({}, { asked: LATER })).refund.total).toBe(2000);
    expect(evaluateReturn(receivedOrder({ ledger }), returnBoth({}, { asked: LATER })).refund.total).toBe(3000);
  });

  it('counts goodwill on shipping against what is left of shipping', () => {
    const ledger = [goodwill({ shipping: 400 })];
    const decision = evaluateCancellation(order({ ledger }), cancellation({ asked: LATER }));
    expect(decision.refund.parts).toMatchObject({ goods: 4000, shipping: 100 });
  });

  it('never gives more to a payment than it paid', () => {
    const paid = {
      tenders: [
        { id: 'card', amount: 3500 },
        { id: 'gift', amount: 1000 },
      ],
    };
    const ledger = [goodwill({ other: 3000, tenders: [{ tender: 'card', amount: 3000 }] })];
    const decision = evaluateReturn(receivedOrder({ ...paid, ledger }), returnBoth({}, { asked: LATER }));
    expect(tenders(decision)).toEqual(['card 500', 'gift 1000']);
  });

  it('gives nothing where everything has gone back', () => {
    const ledger = [goodwill({ other: 4500 })];
    const decision = evaluateReturn(receivedOrder({ ledger }), returnBoth({}, { asked: LATER }));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(0);
  });

  it('writes into the ledger exactly what was refunded', () => {
    const paid = receivedOrder({ shipping: { charged: 500, actual: 300 }, tenders: [{ id: 'card', amount: 4600 }] });
    const decision = evaluateReturn(
      paid,
      returnBoth({}, { returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 250 }] }),
    );
    expect(decision.refund.total).toBe(4000 + 200 + 100 - 250);
    const entry = toLedgerEntry(decision, { id: 'r1', at: GIVEN });
    const lines = (entry.lines ?? []).reduce((sum, line) => sum + (line.amount ?? 0) + (line.shipping ?? 0), 0);
    expect(lines + (entry.shipping ?? 0) + (entry.other ?? 0) - (entry.deducted ?? 0)).toBe(decision.refund.total);
    expect(entry.tenders).toEqual([{ tender: 'card', amount: 4050 }]);
  });

  it('adds up over all five kinds of claims to what was paid', () => {
    const lines = [{ id: 'ring', product: 'RING-7', quantity: 5, amount: 10_003 }];
    const paid = { lines, shipping: { charged: 499, actual: 0 }, tenders: [{ id: 'card', amount: 10_600 }] };
    const parcels: Parcel[] = [
      parcel({ id: 'P1', contents: [{ line: 'ring', quantity: 3 }], delivered: '2026-03-05T12:00:00Z' }),
      parcel({ id: 'P2', contents: [{ line: 'ring', quantity: 1 }], carrier: { state: 'lost' } }),
    ];
    const destination = { addressComplete: true };
    let now: Order = order({ ...paid, destination, parcels });
    const totals: number[] = [];
    const carryOut = (decide: (order: Order) => Decision) => {
      const decision = decide(now);
      expect(decision.outcome).toBe('approved');
      totals.push(decision.refund.total);
      const entry = toLedgerEntry(decision, { id: `r${totals.length}`, at: decision.at });
      now = { ...now, ledger: [...(now.ledger ?? []), entry] };
    };
    carryOut((o) => evaluateCancellation(o, cancellation({ asked: LATER, items: [{ line: 'ring', quantity: 1 }] })));
    carryOut((o) => evaluateMissingItem(o, missing({ parcel: 'P1' }, { asked: LATER })));
    carryOut((o) => evaluateMissingPackage(o, notReceived({ asked: LATER })));
    carryOut((o) => evaluateDefect(o, defective({ parcel: 'P1' }, { asked: LATER })));
    carryOut((o) => evaluateReturn(o, returnOne({ parcel: 'P1' }, { asked: LATER })));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(10_600);
  });
});

describe('F1 facts that contradict each other', () => {
  const impossible = { delivered: '2026-03-05T12:00:00Z', dispatched: '2026-03-06T10:00:00Z' };
  const notes = ({ trace = [] }: Pick<Decision, 'trace'>) =>
    trace.filter(({ clause }) => clause === 'F1').map(({ saw }) => saw);
  const contradictions = (decision: Decision) =>
    decision.reasons.flatMap((reason) =>
      reason.code === 'facts-contradict' ? [`${reason.contradiction} ${reason.subject} ${reason.clause}`] : [],
    );

  it('changes nothing where it is harmless, but leaves out the deadline that hangs on it', () => {
    const claim = returnBoth({}, { asked: '2026-03-07T09:00:00Z' });
    const decision = evaluateReturn(shippedOrder(impossible), claim, { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(reasons(decision)).toEqual(['return-accepted R6']);
    expect(decision.refund.total).toBe(4000);
    expect(decision.deadlines).toEqual([]);
    const sendBack = decision.nextSteps.find(({ code }) => code === 'send-back');
    expect(sendBack).toBeDefined();
    expect(sendBack).not.toHaveProperty('by');
    expect(sendBack).not.toHaveProperty('lastDay');
    expect(notes(decision)).toMatchObject([{ contradiction: 'delivered-before-dispatched', subject: 'P1' }]);
  });

  it('is plain JSON in the trace too', () => {
    const claim = returnBoth({}, { asked: '2026-03-07T09:00:00Z' });
    const decision = evaluateReturn(shippedOrder(impossible), claim, { trace: true });
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    expect(notes(decision)).toEqual([{ contradiction: 'delivered-before-dispatched', subject: 'P1' }]);
  });

  it('is for a person only for the units that it is about', () => {
    const split = splitOrder();
    const [first, second] = split.parcels ?? [];
    const odd = { ...split, parcels: [{ ...first, dispatched: '2026-03-10T10:00:00Z' }, second] } as Order;
    const sent = { sentBack: '2026-03-14T09:00:00Z' };
    const claim = returning([rings(1, { parcel: 'P1', ...sent }), rings(1, { parcel: 'P2', ...sent })], {
      asked: '2026-03-14T09:00:00Z',
    });
    const decision = evaluateReturn(odd, claim);
    expect(decision.outcome).toBe('partially-approved');
    expect(units(decision)).toEqual(['1 ring of P1: review', '1 ring of P2: granted']);
    expect(decision.refund.total).toBe(2000);
  });

  it('is harmless twice where two parcels contradict themselves harmlessly', () => {
    const parcels = ['P1', 'P2'].map((id) => parcel({ id, contents: [{ line: 'ring', quantity: 1 }], ...impossible }));
    const claim = returning([rings(1, { parcel: 'P1' }), rings(1, { parcel: 'P2' })], {
      asked: '2026-03-07T09:00:00Z',
    });
    const decision = evaluateReturn(order({ parcels }), claim, { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(decision.deadlines).toEqual([]);
    expect(notes(decision)).toHaveLength(2);
  });

  it('notes nothing in the trace of facts that agree', () => {
    expect(notes(evaluateReturn(receivedOrder(), returnBoth(), { trace: true }))).toEqual([]);
  });

  it('keeps the deadlines of the other parcels', () => {
    const split = splitOrder();
    const [first, second] = split.parcels ?? [];
    const odd = { ...split, parcels: [{ ...first, dispatched: '2026-03-06T10:00:00Z' }, second] } as Order;
    const decision = evaluateReturn(odd, returnBoth({}, { asked: '2026-03-09T15:00:00Z' }));
    expect(decision.outcome).toBe('approved');
    expect(deadlines(decision, 'request-return').map(({ lastDay }) => lastDay)).toEqual(['2026-03-16']);
  });

  it('is for a person where the answer differs', () => {
    const odd = shippedOrder({ ...impossible, dispatched: '2026-03-10T10:00:00Z' });
    const decision = evaluateReturn(
      odd,
      returnBoth({ sentBack: '2026-03-14T09:00:00Z' }, { asked: '2026-03-14T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['delivered-before-dispatched P1 F1']);
    expect(steps(decision)).toContain('store: decide');
    expect(decision.refund.total).toBe(0);
  });

  it('stays denied where every reading denies', () => {
    const decision = evaluateReturn(
      shippedOrder(impossible),
      returnBoth({ condition: { ...PERFECT, unused: false } }, { asked: '2026-03-07T09:00:00Z' }),
    );
    expect(decision.outcome).toBe('denied');
    expect(contradictions(decision)).toEqual([]);
  });

  it.each([
    ['missing item', (o: Order) => evaluateMissingItem(o, missing({}, { asked: '2026-03-14T09:00:00Z' }))],
    ['defect', (o: Order) => evaluateDefect(o, defective({}, { asked: '2026-03-14T09:00:00Z' }))],
  ])('is for a person where the window of a %s differs', (_, decide) => {
    const decision = decide(shippedOrder({ ...impossible, dispatched: '2026-03-10T10:00:00Z' }));
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['delivered-before-dispatched P1 F1']);
  });

  it('is no contradiction on one date', () => {
    const odd = shippedOrder({ delivered: '2026-03-06', dispatched: '2026-03-06T10:00:00Z' });
    const decision = evaluateReturn(odd, returnBoth({}, { asked: '2026-03-07T09:00:00Z' }), { trace: true });
    expect(notes(decision)).toEqual([]);
    expect(deadlines(decision, 'request-return').map(({ lastDay }) => lastDay)).toEqual(['2026-03-13']);
  });

  it('leaves a cancellation denied where both events were before the request, without the deadline', () => {
    const decision = evaluateCancellation(shippedOrder(impossible), cancellation({ asked: LATER }), { trace: true });
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).toEqual(['already-shipped C3']);
    expect(decision.deadlines).toEqual([]);
    expect(notes(decision)).toMatchObject([{ contradiction: 'delivered-before-dispatched' }]);
  });

  it('leaves a cancellation to a person where the request lies between the events', () => {
    const decision = evaluateCancellation(shippedOrder(impossible), cancellation({ asked: '2026-03-05T18:00:00Z' }), {
      at: '2026-03-07T09:00:00Z',
    });
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['delivered-before-dispatched P1 F1']);
  });

  it('does not mind a hand-over before the order where a return is asked, and keeps the deadline', () => {
    const odd = receivedOrder({}, { dispatched: '2026-02-27T10:00:00Z' });
    const decision = evaluateReturn(odd, returnBoth(), { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(deadlines(decision, 'request-return')).toHaveLength(1);
    expect(notes(decision)).toMatchObject([{ contradiction: 'dispatched-before-placed', subject: 'P1' }]);
  });

  it('minds a hand-over before the order where a cancellation is asked', () => {
    const decision = evaluateCancellation(shippedOrder({ dispatched: '2026-02-27T10:00:00Z' }), cancellation());
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['dispatched-before-placed P1 F1']);
  });

  it('minds a delivery before the order', () => {
    const odd = shippedOrder({ dispatched: undefined, delivered: '2026-02-20T10:00:00Z' });
    const decision = evaluateReturn(odd, returnBoth({}, { asked: '2026-03-03T10:00:00Z' }));
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['delivered-before-placed P1 F1']);
  });

  const lostAndDelivered = receivedOrder({ destination: { addressComplete: true } }, { carrier: { state: 'lost' } });

  it.each([
    ['missing package', evaluateMissingPackage(lostAndDelivered, notReceived())],
    ['return', evaluateReturn(lostAndDelivered, returnBoth())],
    ['missing item', evaluateMissingItem(lostAndDelivered, missing())],
    ['defect', evaluateDefect(lostAndDelivered, defective())],
  ] as const)('minds a parcel both lost and delivered where it matters: %s', (_, decision) => {
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['lost-though-delivered P1 F1']);
    expect(decision.refund.total).toBe(0);
  });

  it('does not mind it where it does not matter: a cancellation', () => {
    const decision = evaluateCancellation(lostAndDelivered, cancellation({ asked: LATER }), { trace: true });
    expect(decision.outcome).toBe('denied');
    expect(decision.deadlines).toEqual([]);
    expect(notes(decision)).toMatchObject([{ contradiction: 'lost-though-delivered' }]);
  });

  it('takes a parcel that was delivered after the carrier said lost for delivered', () => {
    const turnedUp = receivedOrder({}, { carrier: { state: 'lost', at: '2026-03-04T09:00:00Z' } });
    const decision = evaluateReturn(turnedUp, returnBoth(), { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(notes(decision)).toEqual([]);
    expect(deadlines(decision, 'request-return')).toHaveLength(1);
  });

  it('does not mind goods sent back before they were delivered while the deadline is open', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ sentBack: '2026-03-04T09:00:00Z' }), { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(notes(decision)).toMatchObject([{ contradiction: 'sent-back-before-delivered' }]);
  });

  it('minds it once the deadline has passed: nothing else shows when they were sent', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({ sentBack: '2026-03-04T09:00:00Z' }), { at: CLOSES });
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['sent-back-before-delivered ring F1']);
  });

  it('minds goods received before they were sent where one was in time and the other late', () => {
    const item = { sentBack: '2026-03-14T09:00:00Z', receivedBack: '2026-03-12T09:00:00Z' };
    const decision = evaluateReturn(receivedOrder(), returnBoth(item));
    expect(decision.outcome).toBe('review');
    expect(contradictions(decision)).toEqual(['received-back-before-sent-back ring F1']);
  });

  it('does not mind it where both were in time', () => {
    const item = { sentBack: '2026-03-10T09:00:00Z', receivedBack: '2026-03-09T09:00:00Z' };
    const decision = evaluateReturn(receivedOrder(), returnBoth(item), { trace: true });
    expect(decision.outcome).toBe('approved');
    expect(notes(decision)).toMatchObject([{ contradiction: 'received-back-before-sent-back' }]);
  });

  it('is no contradiction before the contradicting event has happened', () => {
    const decision = evaluateReturn(shippedOrder({ ...impossible, dispatched: '2026-03-10T10:00:00Z' }), returnBoth(), {
      at: ASKED,
    });
    expect(decision.outcome).toBe('approved');
  });
});

describe('F2 payments that are not the sum of the parts', () => {
  const short = { tenders: [{ id: 'card', amount: 4300 }] } as const;

  it('gives back all that was paid where everything is cancelled, and no more', () => {
    const decision = evaluateCancellation(order(short), cancellation());
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4300);
    expect(tenders(decision)).toEqual(['card 4300']);
  });

  it('is for a person where less was paid than the parts and the amount depends on it', () => {
    const decision = evaluateReturn(receivedOrder(short), returnOne());
    expect(decision.outcome).toBe('review');
    expect(reasons(decision)).toEqual(['paid-less-than-parts F2']);
    expect(steps(decision)).toContain('store: decide');
  });

  it('stays denied where the claim is denied anyway', () => {
    const decision = evaluateReturn(receivedOrder(short), returnBoth({}, { asked: CLOSES }));
    expect(decision.outcome).toBe('denied');
    expect(reasons(decision)).not.toContain('paid-less-than-parts F2');
  });

  it('keeps more than the parts capped by the parts until the order is complete', () => {
    const over = receivedOrder({ tenders: [{ id: 'card', amount: 9000 }] });
    expect(evaluateReturn(over, returnOne()).refund.total).toBe(2000);
    expect(evaluateReturn(over, returnBoth()).refund.total).toBe(8500);
  });

  const unexplained = (amount: number) => ({
    tenders: [{ id: 'card', amount: 4500 }],
    ledger: [given({ kind: 'goodwill', lines: [], tenders: [{ tender: 'card', amount }] })],
  });

  it('is for a person where the ledger moved more than it says, and the amount depends on it', () => {
    const decision = evaluateReturn(receivedOrder(unexplained(3000)), returnBoth({}, { asked: LATER }));
    expect(decision.outcome).toBe('review');
    expect(reasons(decision)).toEqual(['ledger-contradicts-itself F2']);
  });

  it('does not mind that where the amount is the same', () => {
    const decision = evaluateReturn(receivedOrder(unexplained(300)), returnOne({}, { asked: LATER }));
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(2000);
  });
});

describe('every decision', () => {
  it.each(everyDecision())('is plain JSON: %s', (_, decision) => {
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  it.each(everyDecision())('adds up: %s', (_, { remedies, refund }) => {
    for (const one of [refund, ...remedies.map((remedy) => remedy.refund)]) {
      const { goods, tax, shipping, duties, fees, overpaid } = one.parts;
      const deducted = one.deductions.reduce((sum, { amount }) => sum + amount, 0);
      expect(goods + tax + shipping + duties + fees + overpaid - deducted).toBe(one.total);
      const lines = one.lines.reduce((sum, { total }) => sum + total, 0);
      const { wholeOrder } = one;
      expect(lines + wholeOrder.shipping + wholeOrder.tax + wholeOrder.overpaid - wholeOrder.deducted).toBe(one.total);
      expect(one.tenders.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.total);
    }
  });

  it.each(everyDecision())('names its policy, order, moment and zone: %s', (_, decision) => {
    expect(decision.policy).toEqual({ id: 'another-shop', version: sevenDayPolicy.version });
    expect(decision.order).toBe('A-1001');
    expect(decision.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(decision.zone).toBe('UTC');
  });

  it('is plain JSON with its trace', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth(), { trace: true });
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  it('is plain JSON for an amount of minus zero', () => {
    const free = receivedOrder({
      lines: [{ id: 'ring', product: 'RING-7', quantity: 2, amount: -0 }],
      shipping: { charged: -0 },
    });
    const decision = evaluateReturn(free, returnBoth());
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  it('names the claim where the shop has an id for it', () => {
    expect(evaluateCancellation(order(), cancellation({ id: 'C-7' })).claim).toBe('C-7');
    expect(evaluateCancellation(order(), cancellation())).not.toHaveProperty('claim');
  });

  it('is decided by the built-in policy where none is given', () => {
    const { policy } = evaluateCancellation(order(), cancellation());
    expect(policy).toEqual({ id: 'seven-day', version: sevenDayPolicy.version });
  });

  it('is decided at the latest event where no moment is given; an estimate is none', () => {
    const latest = shippedOrder({
      estimate: '2026-12-24',
      carrier: { state: 'in-transit', at: '2026-03-03T07:00:00Z' },
    });
    expect(evaluateCancellation(latest, cancellation()).at).toBe('2026-03-03T07:00:00.000Z');
    expect(evaluateCancellation(order({ placed: '2026-03-01T13:00:00Z' }), cancellation()).at).toBe(
      '2026-03-01T13:00:00.000Z',
    );
    expect(evaluateCancellation(order({ ledger: [oneRefunded] }), cancellation()).at).toBe(GIVEN);
  });

  it('counts a local date with its first instant in the zone of the decision', () => {
    const received = receivedOrder({ destination: { zone: 'America/New_York' } }, { delivered: '2026-03-10' });
    expect(evaluateReturn(received, returnBoth()).at).toBe('2026-03-10T04:00:00.000Z');
  });

  it('takes the moment of evaluation as text or as a Date', () => {
    const at = '2026-03-02T11:00:00.000Z';
    expect(evaluateCancellation(order(), cancellation(), { at: new Date(at) }).at).toBe(at);
    expect(evaluateCancellation(order(), cancellation(), { at: '2026-03-02T12:00:00+01:00' }).at).toBe(at);
  });

  it('carries a trace only where it is asked for', () => {
    expect(evaluateReturn(receivedOrder(), returnBoth())).not.toHaveProperty('trace');
    const { trace = [], ...rest } = evaluateReturn(receivedOrder(), returnBoth(), { trace: true });
    expect(trace.length).toBeGreaterThan(0);
    expect(rest).toEqual(evaluateReturn(receivedOrder(), returnBoth()));
  });

  it('looks at every rule, also after one has objected', () => {
    const late = returnBoth({ condition: undefined }, { asked: CLOSES, orderNumber: undefined });
    const { trace = [] } = evaluateReturn(receivedOrder(), late, { trace: true });
    const all = evaluateReturn(receivedOrder(), returnBoth(), { trace: true }).trace ?? [];
    const rules = (entries: typeof all) => [...new Set(entries.map(({ rule }) => rule))];
    expect(rules(trace)).toEqual(rules(all));
  });

  it('is the same for the same facts in another order', () => {
    const split = splitOrder();
    const claim = returnBoth({}, { asked: LATER });
    const turned = { ...split, parcels: [...(split.parcels ?? [])].reverse() };
    const sorted = (decision: Decision) => ({
      outcome: decision.outcome,
      units: units(decision).sort(),
      total: decision.refund.total,
    });
    expect(sorted(evaluateReturn(turned, claim))).toEqual(sorted(evaluateReturn(split, claim)));
  });
});

describe('money in other currencies', () => {
  it('counts yen without decimals and dinars with three', () => {
    expect(evaluateCancellation(order({ currency: 'JPY' }), cancellation()).refund).toMatchObject({
      currency: 'JPY',
      exponent: 0,
      total: 4500,
    });
    expect(evaluateCancellation(order({ currency: 'KWD' }), cancellation()).refund.exponent).toBe(3);
  });

  it('refunds units in the steps of the payment provider; the last unit takes the rest', () => {
    const stepped = order({
      currency: { code: 'KWD', step: 10 },
      lines: [{ id: 'ring', product: 'RING-7', quantity: 3, amount: 10_000 }],
      shipping: undefined,
    });
    let ledger: LedgerEntry[] = [];
    const totals = [1, 2, 3].map((n) => {
      const claim = cancellation({ items: [{ line: 'ring', quantity: 1 }] });
      const decision = evaluateCancellation({ ...stepped, ledger }, claim);
      ledger = [...ledger, toLedgerEntry(decision, { id: `r${n}`, at: '2026-03-01T11:00:00Z' })];
      return decision.refund.total;
    });
    expect(totals).toEqual([3330, 3330, 3340]);
  });
});

describe('an order without parcels, and one with many', () => {
  it('knows nothing shipped where no parcel is stated', () => {
    expect(evaluateCancellation(order({ parcels: [] }), cancellation()).outcome).toBe('approved');
    expect(evaluateReturn(order({ parcels: [] }), returnBoth()).outcome).toBe('denied');
  });

  it('is decided before the hand-over as if the parcel were still packed', () => {
    const decision = evaluateReturn(receivedOrder(), returnBoth({}, { asked: '2026-03-01T12:00:00Z' }), {
      at: justBefore(HANDED_OVER),
    });
    expect(reasons(decision)).toEqual(['never-shipped R1']);
  });
});
