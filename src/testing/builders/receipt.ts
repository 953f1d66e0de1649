import type { Order } from '../../facts/order.ts';
import { DELIVERED, daysAfter, latest } from './days.ts';

/** The day after the last parcel came; the day after that of the example, where no day is known. */
export function afterDelivery({ parcels = [] }: Order): string {
  return daysAfter(latest(parcels.map(({ delivered }) => delivered)) ?? DELIVERED, 1) as string;
}
