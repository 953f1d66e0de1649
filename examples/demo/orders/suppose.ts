import { type Order, parseOrder } from 'redress';
import type { Supposed } from './questions.ts';

/** The same order with facts that a question supposes: a new order, so it is parsed anew. */
export function supposing(order: Order, { finding, addressComplete }: Supposed): Order {
  return parseOrder({
    ...order,
    parcels: order.parcels?.map((parcel) => ({ ...parcel, carrier: finding })),
    destination: { ...order.destination, ...(addressComplete === undefined ? {} : { addressComplete }) },
  });
}
