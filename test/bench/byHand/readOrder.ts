import type { LedgerEntry, Line, Order, Parcel } from './facts.ts';
import * as read from './read.ts';
import { refuse, under } from './refused.ts';
import { isZone } from './zone.ts';

const EXPONENTS: Readonly<Record<string, number>> = { EUR: 2, USD: 2, GBP: 2, BRL: 2, JPY: 0 };

/** Products of two amounts stay exact below this. */
const LARGEST_ORDER = 90_000_000;

const ORDER = new Set(
  'number currency pricesIncludeTax placed lines discounts shipping fees parcels destination tenders ledger'.split(' '),
);
const LINE = new Set(['id', 'product', 'quantity', 'amount', 'discount', 'tax']);
const AMOUNT = new Set(['amount']);
const SHIPPING = new Set(['charged', 'tax', 'actual']);
const FEE = new Set(['id', 'kind', 'amount']);
const PARCEL = new Set(['id', 'contents', 'dispatched', 'delivered', 'estimate', 'carrier']);
const CONTENT = new Set(['line', 'quantity']);
const CARRIER = new Set(['state', 'at', 'causedByAddress']);
const DESTINATION = new Set(['country', 'zone', 'addressComplete']);
const TENDER = new Set(['id', 'kind', 'amount']);
const ENTRY = new Set(['id', 'at', 'kind', 'lines', 'shipping', 'other', 'deducted', 'tenders']);
const ENTRY_LINE = new Set(['line', 'quantity', 'parcel', 'remedy', 'amount', 'shipping']);
const ENTRY_TENDER = new Set(['tender', 'amount']);

/** Reads an order, or says where it is none that this shop has. */
export function readOrder(value: unknown): Order {
  try {
    return orderOf(read.fields(value, 'order', ORDER));
  } catch (error) {
    under('order', error);
  }
}

function orderOf(order: read.Fields): Order {
  const currency = read.text(order.currency, 'currency');
  const exponent = Object.hasOwn(EXPONENTS, currency) ? EXPONENTS[currency] : undefined;
  if (exponent === undefined) refuse('currency', 'must be a currency of this shop');
  if (order.pricesIncludeTax !== true) refuse('pricesIncludeTax', 'must be true: this shop has prices with tax');
  const placed = read.instant(order.placed, 'placed');
  const lines = read.list(order.lines, 'lines', lineOf);
  if (lines.length === 0 || !read.isUnique(lines)) refuse('lines', 'must be lines with ids of their own');
  const discounts = order.discounts === undefined ? [] : read.list(order.discounts, 'discounts', discountOf);
  const shipping = order.shipping === undefined ? FREE : shippingOf(order.shipping);
  const fees = order.fees === undefined ? [] : read.list(order.fees, 'fees', feeOf);
  const parcels = order.parcels === undefined ? [] : read.list(order.parcels, 'parcels', parcelOf);
  if (!read.isUnique(fees)) refuse('fees', 'must have ids of their own');
  checkParcels(parcels, lines, placed);
  const destination = read.fields(order.destination, 'destination', DESTINATION);
  read.optionalText(destination.country, 'destination.country');
  const zone = read.text(destination.zone, 'destination.zone');
  if (!isZone(zone)) refuse('destination.zone', 'must be an IANA time zone');
  const discount = discounts.reduce((sum, one) => sum + one, 0);
  const feesOf = (kind: string) => fees.reduce((sum, fee) => sum + (fee.kind === kind ? fee.amount : 0), 0);
  const goods = lines.reduce((sum, line) => sum + line.amount - line.discount, 0);
  const duty = feesOf('duty');
  const importTax = feesOf('import-tax');
  const other = feesOf('other');
  const charged = goods - Math.min(discount, goods) + shipping.charged + duty + importTax + other;
  if (goods + discount + charged > LARGEST_ORDER) refuse('lines', 'add up to more than this shop sells at once');
  const tenders =
    order.tenders === undefined ? [{ id: 'payment', amount: charged }] : read.list(order.tenders, 'tenders', tenderOf);
  if (!read.isUnique(tenders)) refuse('tenders', 'must have ids of their own');
  const paid = tenders.reduce((sum, one) => sum + one.amount, 0);
  if (paid < charged) refuse('tenders', 'are less than the parts of the order');
  let latest = placed;
  for (const parcel of parcels) {
    latest = Math.max(latest, parcel.dispatched ?? 0, parcel.delivered ?? 0, parcel.carrierAt ?? 0);
  }
  const ledger: LedgerEntry[] = [];
  if (order.ledger !== undefined) {
    const entries = read.list(order.ledger, 'ledger', entryOf);
    if (!read.isUnique(entries)) refuse('ledger', 'must have ids of their own');
    for (const entry of entries) {
      latest = Math.max(latest, entry.at);
      checkEntry(entry, tenders);
      ledger.push(entry);
    }
  }
  return {
    number: read.text(order.number, 'number'),
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
    addressComplete: read.optionalFlag(destination.addressComplete, 'destination.addressComplete'),
    tenders,
    overpaid: paid - charged,
    ledger,
    latest,
  };
}

function lineOf(value: unknown): Line {
  const line = read.fields(value, '', LINE);
  const amount = read.amount(line.amount, 'amount');
  const discount = read.optionalAmount(line.discount, 'discount') ?? 0;
  if (discount > amount) refuse('discount', 'is more than the amount');
  const tax = read.optionalAmount(line.tax, 'tax') ?? 0;
  if (tax > amount - discount) refuse('tax', 'is more than the amount that contains it');
  return {
    id: read.text(line.id, 'id'),
    product: read.text(line.product, 'product'),
    quantity: read.quantity(line.quantity, 'quantity'),
    amount,
    discount,
    tax,
  };
}

const discountOf = (value: unknown) => read.amount(read.fields(value, '', AMOUNT).amount, 'amount');

const FREE = { charged: 0, tax: 0, actual: undefined };

function shippingOf(value: unknown): Order['shipping'] {
  const shipping = read.fields(value, 'shipping', SHIPPING);
  const charged = read.amount(shipping.charged, 'shipping.charged');
  const tax = read.optionalAmount(shipping.tax, 'shipping.tax') ?? 0;
  if (tax > charged) refuse('shipping.tax', 'is more than the amount that contains it');
  return { charged, tax, actual: read.optionalAmount(shipping.actual, 'shipping.actual') };
}

function feeOf(value: unknown) {
  const fee = read.fields(value, '', FEE);
  return {
    id: read.text(fee.id, 'id'),
    kind: read.oneOf(fee.kind, 'kind', ['duty', 'import-tax', 'other']),
    amount: read.amount(fee.amount, 'amount'),
  };
}

function parcelOf(value: unknown): Parcel {
  const parcel = read.fields(value, '', PARCEL);
  const carrier = parcel.carrier === undefined ? undefined : read.fields(parcel.carrier, 'carrier', CARRIER);
  const contents = read.list(parcel.contents, 'contents', contentOf);
  if (contents.length === 0 || contents.some((one, i) => contents.findIndex(({ line }) => line === one.line) !== i)) {
    refuse('contents', 'must name each line once');
  }
  return {
    id: read.text(parcel.id, 'id'),
    contents,
    dispatched: read.optionalInstant(parcel.dispatched, 'dispatched'),
    delivered: read.optionalInstant(parcel.delivered, 'delivered'),
    estimate: parcel.estimate === undefined ? undefined : read.date(parcel.estimate, 'estimate'),
    carrier: carrier && read.oneOf(carrier.state, 'carrier.state', ['in-transit', 'lost']),
    carrierAt: carrier && read.instant(carrier.at, 'carrier.at'),
    causedByAddress: carrier && read.optionalFlag(carrier.causedByAddress, 'carrier.causedByAddress'),
  };
}

function contentOf(value: unknown): Parcel['contents'][number] {
  const content = read.fields(value, '', CONTENT);
  return { line: read.text(content.line, 'line'), quantity: read.quantity(content.quantity, 'quantity') };
}

/** What the parcels hold was ordered, and what happened to them can all have happened. */
function checkParcels(parcels: readonly Parcel[], lines: readonly Line[], placed: number): void {
  if (!read.isUnique(parcels)) refuse('parcels', 'must have ids of their own');
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

function tenderOf(value: unknown) {
  const tender = read.fields(value, '', TENDER);
  read.optionalText(tender.kind, 'kind');
  return { id: read.text(tender.id, 'id'), amount: read.amount(tender.amount, 'amount') };
}

function entryOf(value: unknown) {
  const entry = read.fields(value, '', ENTRY);
  return {
    id: read.text(entry.id, 'id'),
    at: read.instant(entry.at, 'at'),
    kind: read.oneOf(entry.kind, 'kind', ['cancellation', 'return', 'missing-item', 'defect', 'missing-package']),
    lines: read.list(entry.lines, 'lines', entryLineOf),
    shipping: read.optionalAmount(entry.shipping, 'shipping') ?? 0,
    other: read.optionalAmount(entry.other, 'other') ?? 0,
    deducted: read.optionalAmount(entry.deducted, 'deducted') ?? 0,
    tenders: read.list(entry.tenders, 'tenders', entryTenderOf),
  } as const;
}

function entryLineOf(value: unknown): LedgerEntry['lines'][number] {
  const line = read.fields(value, '', ENTRY_LINE);
  if (line.remedy !== undefined && line.remedy !== 'refund') refuse('remedy', 'must be a refund');
  return {
    line: read.text(line.line, 'line'),
    quantity: read.quantity(line.quantity, 'quantity'),
    parcel: read.optionalText(line.parcel, 'parcel'),
    amount: read.amount(line.amount, 'amount'),
    shipping: read.optionalAmount(line.shipping, 'shipping') ?? 0,
  };
}

function entryTenderOf(value: unknown) {
  const tender = read.fields(value, '', ENTRY_TENDER);
  return { tender: read.text(tender.tender, 'tender'), amount: read.amount(tender.amount, 'amount') };
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
