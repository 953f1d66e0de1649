import { describe, expect, it } from 'vitest';
import {
  evaluateCancellation,
  evaluateClaim,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  parseClaim,
  parseOrder,
} from '../../src/index.ts';
import {
  aCancellation,
  aDefect,
  aLedgerEntry,
  aLine,
  aLostParcel,
  aMissingItem,
  aMissingPackage,
  anOrder,
  aParcel,
  aParcelOnItsWay,
  aReturn,
} from '../../src/testing/index.ts';

describe('what the builders make by themselves', () => {
  it.each([
    ['a return', evaluateReturn(anOrder(), aReturn())],
    ['a missing item', evaluateMissingItem(anOrder(), aMissingItem())],
    ['a defect', evaluateDefect(anOrder(), aDefect())],
    ['a cancellation', evaluateCancellation(anOrder({ parcels: [] }), aCancellation())],
    ['a missing package', evaluateMissingPackage(anOrder({ parcels: [aLostParcel()] }), aMissingPackage())],
  ])('is granted under the built-in policy: %s', (_, decision) => {
    expect(decision.outcome).toBe('approved');
    expect(decision.refund.total).toBe(4900);
  });

  it('is the same whenever it is made, and nothing that others share', () => {
    expect(anOrder()).toEqual(anOrder());
    expect(anOrder()).not.toBe(anOrder());
    expect(anOrder().placed).toBe('2026-03-01T09:00:00.000Z');
    expect(aReturn().asked).toBe('2026-03-06T12:00:00.000Z');
  });

  it('is plain JSON that parses', () => {
    for (const order of [anOrder(), anOrder({ parcels: [aParcelOnItsWay(), aParcel([], { id: 'P2' })] })]) {
      expect(JSON.parse(JSON.stringify(order))).toEqual(order);
      expect(parseOrder(order).number).toBe('A-1001');
    }
    for (const claim of [aReturn(), aCancellation(), aMissingItem(), aDefect(), aMissingPackage()]) {
      expect(JSON.parse(JSON.stringify(claim))).toEqual(claim);
      expect(parseClaim(claim).kind).toBe(claim.kind);
    }
  });
});

describe('what follows from what is stated', () => {
  const ring = aLine('RING-7', 9800, { quantity: 2 });
  const box = aLine('BOX-1', 900, { id: 'box', discount: 100 });

  it('the parcel holds the lines', () => {
    expect(anOrder({ lines: [ring, box] }).parcels?.[0]?.contents).toEqual([
      { line: 'RING-7', quantity: 2 },
      { line: 'box', quantity: 1 },
    ]);
  });

  it('the delivery follows the placing, and a claim follows the delivery', () => {
    const order = anOrder({ placed: '2025-07-01T09:00:00Z' });
    expect(order.parcels?.[0]?.delivered).toBe('2025-07-05T12:00:00.000Z');
    expect(aReturn(order).asked).toBe('2025-07-06T12:00:00.000Z');
    expect(evaluateReturn(order, aReturn(order)).outcome).toBe('approved');
  });

  it('the placing precedes parcels that came before the example', () => {
    const order = anOrder({ parcels: [aParcel([aLine()], { delivered: '2025-07-05' })] });
    expect(evaluateReturn(order, aReturn(order)).outcome).toBe('approved');
    expect(Date.parse(order.placed as string)).toBeLessThan(Date.parse('2025-07-03'));
  });

  it('a claim is asked when the last parcel came', () => {
    const parcels = [aParcel([{ line: 'RING-7', quantity: 1 }]), aParcel([box], { id: 'P2', delivered: '2026-03-09' })];
    const order = anOrder({ lines: [ring, box], parcels });
    expect(aReturn(order).asked).toBe('2026-03-10T12:00:00.000Z');
  });

  it('a missing package is claimed after the estimate', () => {
    const order = anOrder({
      parcels: [aParcelOnItsWay(undefined, { estimate: { from: '2026-03-08', to: '2026-03-12' } })],
    });
    const decision = evaluateMissingPackage(order, aMissingPackage(order));
    expect(decision.reasons.map(({ code }) => code)).toEqual(['carrier-check-pending']);
  });

  it('items are completed from their lines', () => {
    const order = anOrder({ lines: [ring, box] });
    expect(aReturn(order, { items: [{ line: 'box' }, { quantity: 2, product: undefined }] }).items).toEqual([
      expect.objectContaining({ line: 'box', quantity: 1, product: 'BOX-1' }),
      { line: 'RING-7', quantity: 2, condition: expect.anything() },
    ]);
    expect(aCancellation(order, { items: [{}] }).items).toEqual([{ line: 'RING-7', quantity: 1, product: 'RING-7' }]);
  });

  it('a line that is in the ledger is settled whole', () => {
    expect(aLedgerEntry([box, { line: 'RING-7', quantity: 1, amount: 4000 }]).lines).toEqual([
      { line: 'box', quantity: 1, amount: 800 },
      { line: 'RING-7', quantity: 1, amount: 4000 },
    ]);
    const order = anOrder({ lines: [ring, box], ledger: [aLedgerEntry([box])] });
    expect(evaluateReturn(order, aReturn(order)).refund.total).toBe(9800);
  });
});

describe('every fact can be stated otherwise', () => {
  it('of an order', () => {
    const changes = {
      number: 'B-2',
      currency: 'JPY',
      shipping: { charged: 500 },
      channel: 'web',
      placed: '2026-03-01T00:00:00Z',
    };
    expect(anOrder(changes)).toMatchObject(changes);
    expect(anOrder({ parcels: undefined })).not.toHaveProperty('parcels');
    expect(anOrder({ destination: undefined })).not.toHaveProperty('destination');
    expect(anOrder({ destination: { zone: 'Asia/Tokyo' } }).destination).toEqual({
      addressComplete: true,
      zone: 'Asia/Tokyo',
    });
  });

  it('of a parcel', () => {
    expect(aParcel([], { id: 'P9', contents: undefined, dispatched: undefined, delivered: 'day-unknown' })).toEqual({
      id: 'P9',
      delivered: 'day-unknown',
    });
  });

  it('of a claim', () => {
    expect(
      aReturn(anOrder(), { id: 'C-1', asked: '2026-03-10', orderNumber: undefined, reason: undefined }),
    ).toMatchObject({
      id: 'C-1',
      asked: '2026-03-10',
    });
    expect(aReturn(anOrder(), { orderNumber: undefined })).not.toHaveProperty('orderNumber');
  });
});

describe('a builder that is used wrongly says so in one sentence with the right use', () => {
  const wrong =
    (use: (...args: never[]) => unknown, ...args: unknown[]) =>
    () =>
      use(...(args as never[]));

  it.each([
    ['aLine takes the product code first, not {"id":"1"}', wrong(aLine, { id: '1' })],
    ['aLine takes the amount in whole minor units second, not 49.5', wrong(aLine, 'RING-7', 49.5)],
    ["aLine takes the amount in whole minor units second, not '49.00'", wrong(aLine, 'RING-7', '49.00')],
    ['aLine makes valid facts only, and quantity must be', wrong(aLine, 'RING-7', 4900, { quantity: -1 })],
    ['aLine makes valid facts only, and colour is no field here', wrong(aLine, 'RING-7', 4900, { colour: 'red' })],
    ['anOrder takes the facts to state as an object, not [', wrong(anOrder, [aLine()])],
    ['anOrder takes a list of lines first, not {', wrong(anOrder, { lines: aLine() })],
    ['anOrder makes valid facts only, and destination.zone', wrong(anOrder, { destination: { zone: 'Paris' } })],
    ['anOrder makes valid facts only, and lines[1].id', wrong(anOrder, { lines: [aLine(), aLine()] })],
    ['aParcel takes a list of lines first, not {"id":"P2"}', wrong(aParcel, { id: 'P2' })],
    ["aParcel takes a list of lines first, and 'RING-7' is none", wrong(aParcel, ['RING-7'])],
    ['aParcel makes valid facts only, and delivered', wrong(aParcel, [], { delivered: 'yesterday' })],
    ['aParcelOnItsWay takes a list of lines first', wrong(aParcelOnItsWay, 'P2')],
    ['aLostParcel takes the facts to state as an object', wrong(aLostParcel, [], 'lost')],
    ['aReturn takes the order first, not {"asked":"2026-03-06"}', wrong(aReturn, { asked: '2026-03-06' })],
    ['aReturn takes items as a list, not {"line":"RING-7"}', wrong(aReturn, anOrder(), { items: { line: 'RING-7' } })],
    ["aReturn takes items as objects, not 'RING-7'", wrong(aReturn, anOrder(), { items: ['RING-7'] })],
    [
      "aReturn found no line 'X' in the order, whose lines are 'RING-7'",
      wrong(aReturn, anOrder(), { items: [{ line: 'X' }] }),
    ],
    ['aReturn makes valid facts only, and asked', wrong(aReturn, anOrder(), { asked: 'today' })],
    ['aCancellation takes the order first', wrong(aCancellation, 'A-1001')],
    ['aMissingItem makes valid facts only, and cause', wrong(aMissingItem, anOrder(), { cause: 'theft' })],
    ['aDefect takes the facts to state as an object', wrong(aDefect, anOrder(), null)],
    [
      'aMissingPackage makes valid facts only, and items is no field here',
      wrong(aMissingPackage, anOrder(), { items: [] }),
    ],
    ['aLedgerEntry takes a list of lines first', wrong(aLedgerEntry, { id: 'r1' })],
    [
      'aLedgerEntry makes valid facts only, and lines[0].amount',
      wrong(aLedgerEntry, [{ line: 'a', quantity: 1, amount: -1 }]),
    ],
  ])('%s', (begins, use) => {
    expect(use).toThrow(TypeError);
    expect(use).toThrow(begins);
    const builder = begins.split(' ')[0];
    expect(use).toThrow(new RegExp(`^[^\\n]*; write ${builder}\\(.*\\)\\.$`));
  });
});

it('a claim of a builder can be decided by its kind', () => {
  const order = anOrder();
  for (const claim of [aReturn(order), aMissingItem(order), aDefect(order)]) {
    expect(evaluateClaim(order, claim).kind).toBe(claim.kind);
  }
});
