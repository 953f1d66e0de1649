import type { LedgerEntry, Line, Order, Parcel } from './facts.ts';
import * as read from './read.ts';
import { refuse, under } from './refused.ts';
import { type EntryRead, FREE, wholeOrder } from './wholeOrder.ts';

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
  if (order.pricesIncludeTax !== true) refuse('pricesIncludeTax', 'must be true: this shop has prices with tax');
  const destination = read.fields(order.destination, 'destination', DESTINATION);
  read.optionalText(destination.country, 'destination.country');
  return wholeOrder({
    number: read.text(order.number, 'number'),
    currency,
    placed: read.instant(order.placed, 'placed'),
    lines: read.list(order.lines, 'lines', lineOf),
    discounts: order.discounts === undefined ? [] : read.list(order.discounts, 'discounts', discountOf),
    shipping: order.shipping === undefined ? FREE : shippingOf(order.shipping),
    fees: order.fees === undefined ? [] : read.list(order.fees, 'fees', feeOf),
    parcels: order.parcels === undefined ? [] : read.list(order.parcels, 'parcels', parcelOf),
    zone: read.text(destination.zone, 'destination.zone'),
    addressComplete: read.optionalFlag(destination.addressComplete, 'destination.addressComplete'),
    tenders: order.tenders === undefined ? undefined : read.list(order.tenders, 'tenders', tenderOf),
    ledger: order.ledger === undefined ? [] : read.list(order.ledger, 'ledger', entryOf),
  });
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

function tenderOf(value: unknown) {
  const tender = read.fields(value, '', TENDER);
  read.optionalText(tender.kind, 'kind');
  return { id: read.text(tender.id, 'id'), amount: read.amount(tender.amount, 'amount') };
}

function entryOf(value: unknown): EntryRead {
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
  };
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
