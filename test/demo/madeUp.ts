import type { OlistOrder } from '../../examples/demo/olistShape.ts';

/** Made-up orders in the shape of the Olist files. Nothing of them comes from the data. */
export function madeUp(changes: Partial<OlistOrder> = {}): OlistOrder {
  return {
    id: 'made-up',
    status: 'delivered',
    purchase: '2017-06-01 10:00:00',
    approved: '2017-06-01 10:20:00',
    carrier: '2017-06-03 09:00:00',
    delivered: '2017-06-08 18:30:00',
    estimated: '2017-06-20 00:00:00',
    items: [item(1, { price: 50.74, freight: 10.1 })],
    payments: [{ seq: 1, type: 'credit_card', value: 60.84 }],
    customer_state: 'SP',
    ...changes,
  };
}

export function item(id: number, changes: Partial<OlistOrder['items'][number]> = {}): OlistOrder['items'][number] {
  return {
    id,
    product_id: `product-${id}`,
    category: 'toys',
    seller_id: 'seller-1',
    price: 10,
    freight: 5,
    ...changes,
  };
}
