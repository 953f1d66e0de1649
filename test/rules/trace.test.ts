import { describe, expect, it } from 'vitest';
import {
  type Decision,
  evaluateMissingItem,
  evaluateReturn,
  type Order,
  type ReturnClaim,
  type ReturnedUnits,
  type StoreCheck,
} from '../../src/index.ts';
import { receivedOrder, shippedOrder } from '../clauses/examples.ts';
import { shop, shopWith } from '../language/shop.ts';

const AT = '2026-03-11T10:00:00Z';
const options = { at: AT, trace: true } as const;

/** What each rule saw of the first units, by its clause and name; a rule that found several things is named once. */
const sawIn = ({ trace = [] }: Decision) =>
  Object.fromEntries(
    trace
      .filter(({ line, parcel }) => line === trace[0]?.line && parcel === trace[0]?.parcel)
      .map(({ clause, rule, saw }) => [`${clause} ${rule}`, saw]),
  );

const returning = (item: Partial<ReturnedUnits> = {}, others: Partial<ReturnClaim> = {}): ReturnClaim => ({
  kind: 'return',
  asked: '2026-03-09T10:00:00Z',
  items: [{ line: 'ring', quantity: 1, ...item }],
  ...others,
});

const order: Order = receivedOrder();

describe('a trace says what each rule saw', () => {
  it('of a return with all facts', () => {
    const claim = returning(
      {
        product: 'RING-7',
        sentBack: '2026-03-09T12:00:00Z',
        receivedBack: '2026-03-10T10:00:00Z',
        arrivedDamaged: false,
        replaceable: true,
      },
      {
        orderNumber: 'A-1001',
        reason: 'too small',
        evidence: [{ kind: 'item-photo', at: '2026-03-09T11:00:00Z' }, { kind: 'packaging-photo' }],
      },
    );
    expect(sawIn(evaluateReturn(order, claim, options))).toStrictEqual({
      'L1 units-left': { place: 'parcel' },
      'T1 exceptions': { applied: [], unknown: [] },
      'R1 shipped': { place: 'parcel' },
      'R1 parcel-contents-known': { place: 'parcel' },
      'R1 delivered': { delivered: '2026-03-05T12:00:00.000Z' },
      'R1 term-start-known': { unknown: [] },
      'T7 window-open': { asked: '2026-03-09T10:00:00.000Z', opens: null },
      'R1 asked-in-time': { asked: '2026-03-09T10:00:00.000Z', closes: '2026-03-13T00:00:00.000Z' },
      'R2 condition': { unused: null, unopened: null, undamaged: null, 'original-packaging': null },
      'R2 not-arrived-damaged': { arrivedDamaged: false },
      'R4 return-costs-known': { returnCosts: [] },
      'R5 not-lost-on-the-way-back': { lost: false, receivedBack: '2026-03-10T10:00:00.000Z' },
      'R6 sent-back-in-time': {
        sentBack: '2026-03-09T12:00:00.000Z',
        receivedBack: '2026-03-10T10:00:00.000Z',
        closes: '2026-03-13T00:00:00.000Z',
      },
      'R6 arrived-back-in-time': { receivedBack: '2026-03-10T10:00:00.000Z', closes: null },
      'R7 information': { 'order-number': 'A-1001', 'product-code': 'RING-7', reason: 'too small' },
      'R7 evidence': { needed: ['packaging-photo', 'item-photo'], given: ['item-photo', 'packaging-photo'] },
      'T2 requirements': {},
      'T3 limits': { beyond: null },
      'T4 deductions-known': { unknown: [] },
      'T5 remedy-available': { remedies: ['refund', 'account-balance'] },
    });
  });

  it('of a return of which nothing is known yet', () => {
    const {
      'R7 information': information,
      'R7 evidence': evidence,
      ...others
    } = sawIn(evaluateReturn(shippedOrder(), returning(), options));
    expect(information).toEqual({ 'order-number': null, 'product-code': null, reason: null });
    expect(evidence).toMatchObject({ given: [] });
    expect(others).toMatchObject({
      'R1 delivered': { delivered: null },
      'R1 asked-in-time': { closes: null },
      'R5 not-lost-on-the-way-back': { lost: false, receivedBack: null },
      'R6 sent-back-in-time': { sentBack: null, receivedBack: null, closes: null },
    });
  });

  it('evidence that came after the decision is not seen', () => {
    const claim = returning({}, { evidence: [{ kind: 'item-photo', at: '2026-03-12T11:00:00Z' }] });
    expect(sawIn(evaluateReturn(order, claim, options))['R7 evidence']).toMatchObject({ given: [] });
  });

  it('what the store found, once it has looked', () => {
    const finding = (check?: StoreCheck) =>
      sawIn(
        evaluateMissingItem(
          order,
          { kind: 'missing-item', asked: '2026-03-09T10:00:00Z', items: [{ line: 'ring', quantity: 1, check }] },
          options,
        ),
      )['M4 store-check'];
    expect(finding({ finding: 'confirmed', at: '2026-03-10T10:00:00Z' })).toEqual({ finding: 'confirmed' });
    expect(finding({ finding: 'refuted', at: '2026-03-12T10:00:00Z' })).toEqual({ finding: null });
    expect(finding()).toEqual({ finding: null });
  });

  it('which requirements hold, and which facts would tell of the others', () => {
    const few = { code: 'few', must: { fact: 'line.quantity', atMost: 1 } } as const;
    const gold = { code: 'gold', must: { fact: 'customer.tier', is: 'gold' } } as const;
    const small = { code: 'small', must: { fact: 'line.quantity', atMost: 100 } } as const;
    const policy = shop({ requirements: [few, gold, small] });
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['T2 requirements']).toEqual({
      few: false,
      gold: ['customer.tier'],
      small: true,
    });
  });

  it('of which events nobody knows the day', () => {
    const invoiced = { from: 'invoice', period: { amount: 30, unit: 'day' }, unknownDay: 'ask' } as const;
    const request = { ...invoiced, opens: { from: 'invoice', period: { amount: 1, unit: 'day' } } } as const;
    const sendBack = { dispatch: invoiced, arrival: invoiced, lostOnTheWayBack: 'store' } as const;
    const saw = sawIn(evaluateReturn(order, returning(), { ...options, policy: shop({ request, sendBack }) }));
    expect(saw).toMatchObject({
      'R1 term-start-known': { unknown: ['invoice', 'invoice', 'invoice', 'invoice'] },
      'T7 window-open': { opens: null },
      'R1 asked-in-time': { closes: null },
      'R6 sent-back-in-time': { closes: null },
      'R6 arrived-back-in-time': { closes: null },
    });
  });

  it('until when goods must have come back', () => {
    const dispatch = { from: 'delivery', period: { amount: 30, unit: 'day' }, unknownDay: 'ask' } as const;
    const policy = shop({ sendBack: { dispatch, arrival: dispatch, lostOnTheWayBack: 'store' } });
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['R6 arrived-back-in-time']).toEqual({
      receivedBack: null,
      closes: '2026-04-05T00:00:00.000Z',
    });
  });

  it('which exceptions apply, and which may', () => {
    const policy = shopWith(
      { id: 'all', when: { fact: 'line.quantity', atLeast: 1 }, then: { return: { arrivedDamaged: 'allow' } } },
      { id: 'gold', when: { fact: 'customer.tier', is: 'gold' }, then: { return: { returnCosts: 'customer' } } },
    );
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['T1 exceptions']).toEqual({
      applied: ['all'],
      unknown: ['gold'],
    });
  });

  it('which deductions are not known yet', () => {
    const cost = { kind: 'cost', code: 'cleaning', fact: 'item.cleaning' } as const;
    const policy = shop({ refund: { shipping: 'nothing', duties: 'share', fees: 'nothing', deductions: [cost] } });
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['T4 deductions-known']).toEqual({
      unknown: ['cleaning'],
    });
  });

  it('which limit units are beyond', () => {
    const policy = shop({ limits: [{ code: 'one', most: 0 }] });
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['T3 limits']).toEqual({ beyond: 'one' });
  });

  it('when a window opens', () => {
    const opens = { from: 'delivery', period: { amount: 1, unit: 'day' } } as const;
    const request = { from: 'delivery', period: { amount: 30, unit: 'day' }, unknownDay: 'ask', opens } as const;
    const policy = shop({ request });
    expect(sawIn(evaluateReturn(order, returning(), { ...options, policy }))['T7 window-open']).toEqual({
      asked: '2026-03-09T10:00:00.000Z',
      opens: '2026-03-07T00:00:00.000Z',
    });
  });
});

describe('units that are gone', () => {
  const tooMany = returning({ quantity: 3 }, { asked: '2026-05-09T10:00:00Z' });
  const decided = () => evaluateReturn(order, tooMany, { at: '2026-05-11T10:00:00Z', trace: true });

  it('are denied for that alone, whatever else speaks against a claim', () => {
    const decision = decided();
    const gone = decision.reasons.filter(({ code }) => code === 'beyond-what-is-left');
    expect(gone).toHaveLength(1);
    expect(decision.lines.map(({ quantity, verdict }) => [quantity, verdict])).toEqual([
      [2, 'denied'],
      [1, 'denied'],
    ]);
    const found = decision.trace?.filter(({ parcel, found }) => parcel === undefined && found !== null);
    expect(found?.map((entry) => entry.found)).toEqual(['beyond-what-is-left']);
  });

  it('are seen as gone, and why', () => {
    const seen = decided().trace?.filter(({ rule, parcel }) => rule === 'units-left' && parcel === undefined);
    expect(seen?.map(({ saw }) => saw)).toEqual([{ place: 'gone', why: 'never-ordered' }]);
  });
});
