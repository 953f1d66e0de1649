import { parseOrder } from 'redress';
import { describe, expect, it } from 'vitest';
import { toOrder } from '../../examples/demo/olist.ts';
import { BadLine, readOlistOrder } from '../../examples/demo/olistShape.ts';
import { item, madeUp } from './madeUp.ts';

describe('an Olist order as facts', () => {
  it('has the whole order', () => {
    expect(toOrder(madeUp())).toEqual({
      number: 'made-up',
      currency: 'BRL',
      placed: '2017-06-01T13:00:00.000Z',
      lines: [{ id: '1', product: 'product-1', quantity: 1, amount: 5074, attributes: { category: 'toys' } }],
      shipping: { charged: 1010 },
      parcels: [
        {
          id: 'parcel-1',
          contents: [{ line: '1', quantity: 1 }],
          estimate: '2017-06-20',
          dispatched: '2017-06-03T12:00:00.000Z',
          delivered: '2017-06-08T21:30:00.000Z',
        },
      ],
      destination: { country: 'BR', zone: 'America/Sao_Paulo', region: 'SP' },
      tenders: [{ id: 'payment-1', kind: 'credit_card', amount: 6084 }],
      attributes: { status: 'delivered' },
    });
  });

  it('has a parcel for each seller, the same product on several lines, and one shipping charge', () => {
    const { lines, parcels, shipping } = toOrder(
      madeUp({
        items: [
          item(1, { product_id: 'cup', seller_id: 'a', freight: 8.29 }),
          item(2, { product_id: 'pot', seller_id: 'b', freight: 16.58 }),
          item(3, { product_id: 'cup', seller_id: 'a', freight: 0 }),
        ],
      }),
    );
    expect(lines.map(({ id, product, quantity }) => [id, product, quantity])).toEqual([
      ['1', 'cup', 1],
      ['2', 'pot', 1],
      ['3', 'cup', 1],
    ]);
    expect(parcels?.map(({ id, contents, delivered }) => [id, contents?.map(({ line }) => line), delivered])).toEqual([
      ['parcel-1', ['1', '3'], '2017-06-08T21:30:00.000Z'],
      ['parcel-2', ['2'], '2017-06-08T21:30:00.000Z'],
    ]);
    expect(shipping).toEqual({ charged: 2487 });
  });

  it('has vouchers before other payments, each in sequence, and keeps a payment of nothing', () => {
    const { tenders } = toOrder(
      madeUp({
        payments: [
          { seq: 3, type: 'voucher', value: 5 },
          { seq: 1, type: 'credit_card', value: 20.5 },
          { seq: 2, type: 'voucher', value: 0 },
        ],
      }),
    );
    expect(tenders?.map(({ id, amount }) => [id, amount])).toEqual([
      ['payment-2', 0],
      ['payment-3', 500],
      ['payment-1', 2050],
    ]);
  });

  it('has no lines and a parcel of unknown contents where the data have no items', () => {
    const { lines, parcels, shipping } = toOrder(
      madeUp({ status: 'unavailable', items: [], carrier: null, delivered: null }),
    );
    expect(lines).toEqual([]);
    expect(parcels).toEqual([{ id: 'parcel-1', estimate: '2017-06-20' }]);
    expect(shipping).toEqual({ charged: 0 });
  });

  it('takes a status word only where it is the one trace of an event', () => {
    const eventsOf = (changes: Parameters<typeof madeUp>[0]) => {
      const [parcel] = toOrder(madeUp(changes)).parcels ?? [];
      return [parcel?.dispatched, parcel?.delivered];
    };
    expect(eventsOf({ status: 'delivered', delivered: null })).toEqual(['2017-06-03T12:00:00.000Z', 'day-unknown']);
    expect(eventsOf({ status: 'shipped', carrier: null, delivered: null })).toEqual(['day-unknown', undefined]);
    expect(eventsOf({ status: 'canceled', delivered: null })).toEqual(['2017-06-03T12:00:00.000Z', undefined]);
    expect(eventsOf({ status: 'processing', carrier: null, delivered: null })).toEqual([undefined, undefined]);
  });

  it('leaves contradictions to the library', () => {
    const order = parseOrder(toOrder(madeUp({ carrier: '2017-06-09 09:00:00', purchase: '2017-06-10 00:00:00' })));
    expect(order.placed).toBe('2017-06-10T03:00:00.000Z');
    expect(order.parcels?.[0]?.dispatched).toBe('2017-06-09T12:00:00.000Z');
    expect(order.parcels?.[0]?.delivered).toBe('2017-06-08T21:30:00.000Z');
  });
});

describe('a line that is no order', () => {
  it.each([
    ['not JSON', '{"id":', 'not valid JSON'],
    ['not an object', '[]', 'wrong shape at the top'],
    ['a price as text', JSON.stringify({ ...madeUp(), items: [{ ...item(1), price: '10' }] }), 'items.0.price'],
    ['a timestamp with a zone', JSON.stringify(madeUp({ purchase: '2017-06-01T10:00:00Z' })), 'purchase'],
    ['no payments', JSON.stringify({ ...madeUp(), payments: undefined }), 'payments'],
  ])('says where and why: %s', (_, line, message) => {
    expect(() => readOlistOrder(line)).toThrow(BadLine);
    expect(() => readOlistOrder(line)).toThrow(message);
  });

  it.each([
    ['a date that does not exist', madeUp({ delivered: '2017-02-30 10:00:00' }), '2017-02-30'],
    ['an hour that does not exist', madeUp({ approved: '2017-06-01 24:00:00' }), '24:00:00'],
    ['an amount finer than a cent', madeUp({ payments: [{ seq: 1, type: 'boleto', value: 1.005 }] }), '1.005'],
  ])('says what cannot be a fact: %s', (_, olist, message) => {
    expect(() => toOrder(olist)).toThrow(BadLine);
    expect(() => toOrder(olist)).toThrow(message);
  });
});
