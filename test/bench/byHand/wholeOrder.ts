import type { LedgerEntry, Line, Order, Parcel } from './facts.ts';
import { isUnique } from './read.ts';
import { refuse } from './refused.ts';
import { isZone } from './zone.ts';

/** An order whose fields were read one by one; whether they fit together is to be seen. */
export interface OrderRead
  extends Pick<
    Order,
    'number' | 'currency' | 'placed' | 'lines' | 'shipping' | 'parcels' | 'zone' | 'addressComplete'
  > {
  readonly discounts: readonly number[];
  readonly fees: readonly { readonly id: string; readonly kind: string; readonly amount: number }[];
  readonly tenders: Order['tenders'] | undefined;
  readonly ledger: readonly EntryRead[];
}

export interface EntryRead extends LedgerEntry {
  readonly id: string;
  readonly at: number;
}

export const FREE: Order['shipping'] = { charged: 0, tax: 0, actual: undefined };

const EXPONENTS: Readonly<Record<string, number>> = { EUR: 2, USD: 2, GBP: 2, BRL: 2, JPY: 0 };

/** Products of two amounts stay exact below this. */
const LARGEST_ORDER = 90_000_000;

/** The order with its sums, or where its parts do not fit together. */
export function wholeOrder(order: OrderRead): Order {
  const { currency, placed, lines, discounts, shipping, fees, parcels, zone, ledger } = order;
  const exponent = Object.hasOwn(EXPONENTS, currency) ? EXPONENTS[currency] : undefined;
  if (exponent === undefined) refuse('currency', 'must be a currency of this shop');
  if (lines.length === 0 || !isUnique(lines)) refuse('lines', 'must be lines with ids of their own');
  if (!isUnique(fees)) refuse('fees', 'must have ids of their own');
  checkParcels(parcels, lines, placed);
  if (!isZone(zone)) refuse('destination.zone', 'must be an IANA time zone');
  const discount = discounts.reduce((sum, one) => sum + one, 0);
  const feesOf = (kind: string) => fees.reduce((sum, fee) => sum + (fee.kind === kind ? fee.amount : 0), 0);
  const goods = lines.reduce((sum, line) => sum + line.amount - line.discount, 0);
  const duty = feesOf('duty');
  const importTax = feesOf('import-tax');
  const other = feesOf('other');
  const charged = goods - Math.min(discount, goods) + shipping.charged + duty + importTax + other;
  if (goods + discount + charged > LARGEST_ORDER) refuse('lines', 'add up to more than this shop sells at once');
  const tenders = order.tenders ?? [{ id: 'payment', amount: charged }];
  if (!isUnique(tenders)) refuse('tenders', 'must have ids of their own');
  const paid = tenders.reduce((sum, one) => sum + one.amount, 0);
  if (paid < charged) refuse('tenders', 'are less than the parts of the order');
  let latest = placed;
  for (const parcel of parcels) {
    latest = Math.max(latest, parcel.dispatched ?? 0, parcel.delivered ?? 0, parcel.carrierAt ?? 0);
  }
  if (!isUnique(ledger)) refuse('ledger', 'must have ids of their own');
  for (const entry of ledger) {
    latest = Math.max(latest, entry.at);
    checkEntry(entry, tenders);
  }
  return {
    number: order.number,
    currency,
    exponent,
    placed,
    lines,
    discount,
    shipping,
    duty,
    importTax,
    fees: other,
    parcels,
    zone,
    addressComplete: order.addressComplete,
    tenders,
    overpaid: paid - charged,
    ledger,
    latest,
  };
}

/** What the parcels hold was ordered, and what happened to them can all have happened. */
function checkParcels(parcels: readonly Parcel[], lines: readonly Line[], placed: number): void {
  if (!isUnique(parcels)) refuse('parcels', 'must have ids of their own');
  for (const parcel of parcels) {
    for (const { line } of parcel.contents) {
      const ordered = lines.find(({ id }) => id === line);
      if (ordered === undefined) refuse('parcels.contents', `the order has no line ${line}`);
      let packed = 0;
      for (const other of parcels) {
        for (const content of other.contents) if (content.line === line) packed += content.quantity;
      }
      if (packed > ordered.quantity) refuse('parcels.contents', `hold more units of line ${line} than were ordered`);
    }
    const { dispatched = placed, delivered = dispatched, carrier } = parcel;
    if (dispatched < placed || delivered < dispatched) refuse('parcels', 'happened in an impossible order');
    if (carrier === 'lost' && parcel.delivered !== undefined) refuse('parcels.carrier', 'lost what was delivered');
  }
}

/** No more went to the payments than the entry explains. */
function checkEntry(entry: LedgerEntry, tenders: Order['tenders']): void {
  const moved = entry.tenders.reduce((sum, { amount }) => sum + amount, 0);
  const lines = entry.lines.reduce((sum, { amount, shipping }) => sum + amount + shipping, 0);
  if (moved > lines + entry.shipping + entry.other - entry.deducted) refuse('ledger', 'moved more than it explains');
  for (const { tender } of entry.tenders) {
    if (!tenders.some(({ id }) => id === tender)) refuse('ledger.tenders', `the order has no payment ${tender}`);
  }
}
