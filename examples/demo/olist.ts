import { type Order, type OrderLine, type Parcel, type Tender, toMinorUnits } from 'redress';
import { instantOf } from './localTime.ts';
import { BadLine, type OlistItem, type OlistOrder, type OlistPayment } from './olistShape.ts';

/** An Olist order as facts for the library. Every choice that is made here is explained in README.md beside it. */

/** The shop's own zone: its timestamps are local times there, and the days of the deadlines are counted in it. */
export const ZONE = 'America/Sao_Paulo';

const CURRENCY = 'BRL';

export function toOrder(olist: OlistOrder, moments = momentsOf(olist)): Order {
  return {
    number: olist.id,
    currency: CURRENCY,
    placed: moments.purchase,
    lines: olist.items.map(toLine),
    shipping: { charged: olist.items.reduce((sum, { freight }) => sum + cents(freight), 0) },
    parcels: toParcels(olist, moments),
    destination: { country: 'BR', zone: ZONE, ...(olist.customer_state ? { region: olist.customer_state } : {}) },
    tenders: toTenders(olist.payments),
    attributes: { status: olist.status },
  };
}

/** The events of an order as instants in UTC, and the days that the file has as local dates. */
export interface Moments {
  readonly purchase: string;
  readonly approved: string | undefined;
  readonly carrier: string | undefined;
  readonly delivered: string | undefined;
  readonly deliveredDay: string | undefined;
  readonly estimatedDay: string;
}

export function momentsOf({ purchase, approved, carrier, delivered, estimated }: OlistOrder): Moments {
  const known = (local: string | null) => (local === null ? undefined : instant(local));
  instant(estimated);
  return {
    purchase: instant(purchase),
    approved: known(approved),
    carrier: known(carrier),
    delivered: known(delivered),
    deliveredDay: delivered === null ? undefined : dayOf(delivered),
    estimatedDay: dayOf(estimated),
  };
}

function instant(local: string): string {
  const found = instantOf(local, ZONE);
  if (found === undefined) throw new BadLine(`no such local time: ${local}`);
  return found;
}

const dayOf = (local: string) => local.slice(0, 'YYYY-MM-DD'.length);

/** Through the number's own shortest text, so that no floating-point arithmetic happens. */
function cents(decimal: number): number {
  try {
    return toMinorUnits(String(decimal), CURRENCY);
  } catch (error) {
    throw new BadLine(`no amount: ${decimal} (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** There is no quantity: three of a product are three lines. */
function toLine({ id, product_id, category, price }: OlistItem): OrderLine {
  return {
    id: String(id),
    product: product_id,
    quantity: 1,
    amount: cents(price),
    ...(category ? { attributes: { category } } : {}),
  };
}

/** Each seller sends a parcel of their own; the order's one hand-over and one delivery stand for all of them. */
function toParcels(olist: OlistOrder, moments: Moments): Parcel[] {
  const events = eventsOf(olist, moments);
  if (olist.items.length === 0) return [{ id: 'parcel-1', ...events }];
  const sellers = [...new Set(olist.items.map(({ seller_id }) => seller_id))];
  return sellers.map((seller, index) => ({
    id: `parcel-${index + 1}`,
    contents: olist.items
      .filter(({ seller_id }) => seller_id === seller)
      .map(({ id }) => ({ line: String(id), quantity: 1 })),
    ...events,
  }));
}

/** A status word counts only where it is the one trace of an event that has no timestamp. */
function eventsOf({ status }: OlistOrder, { carrier, delivered, estimatedDay }: Moments): Omit<Parcel, 'id'> {
  const dispatched = carrier ?? (status === 'shipped' ? 'day-unknown' : undefined);
  const arrived = delivered ?? (status === 'delivered' ? 'day-unknown' : undefined);
  return {
    estimate: estimatedDay,
    ...(dispatched === undefined ? {} : { dispatched }),
    ...(arrived === undefined ? {} : { delivered: arrived }),
  };
}

/** Refunds go to vouchers first, then to the other payments in their sequence. */
function toTenders(payments: readonly OlistPayment[]): Tender[] {
  const rank = ({ type }: OlistPayment) => (type === 'voucher' ? 0 : 1);
  return [...payments]
    .sort((a, b) => rank(a) - rank(b) || a.seq - b.seq)
    .map(({ seq, type, value }) => ({ id: `payment-${seq}`, kind: type, amount: cents(value) }));
}
