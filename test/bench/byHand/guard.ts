import type { CancellationClaim, Order, ReturnClaim } from '../../../src/index.ts';
import { readDay, readInstant } from './instants.ts';
import { offsetAt } from './zone.ts';

/** A strict guard of plain objects: no unknown field, no wrong type, nothing that does not fit together. */

type Plain = Readonly<Record<string, unknown>>;

function refuse(what: string): never {
  throw new TypeError(`not valid: ${what}`);
}

const isText = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 10_000;
const isAmount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isUnits = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;
const isInstant = (value: unknown) => typeof value === 'string' && !Number.isNaN(readInstant(value));
const isDate = (value: unknown) => typeof value === 'string' && value.length === 10 && !Number.isNaN(readDay(value));
const isYesOrNo = (value: unknown) => typeof value === 'boolean';
const orNone = (value: unknown, is: (value: unknown) => boolean) => value === undefined || is(value);

function objectOf(value: unknown, fields: ReadonlySet<string>): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('no object');
  for (const name in value) if (!fields.has(name)) refuse(`unknown field ${name}`);
  return value as Plain;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : refuse('no list'));
const optionalList = (value: unknown): readonly unknown[] => (value === undefined ? [] : listOf(value));

function check(holds: boolean, what: string): void {
  if (!holds) refuse(what);
}

const fields = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const ORDER = fields(
  'number currency pricesIncludeTax placed lines discounts shipping parcels destination tenders ledger',
);
const LINE = fields('id product quantity amount discount tax');
const DISCOUNT = fields('id amount');
const SHIPPING = fields('charged tax actual');
const PARCEL = fields('id contents dispatched estimate delivered');
const UNITS = fields('line quantity');
const RANGE = fields('from to');
const DESTINATION = fields('country region zone addressComplete');
const TENDER = fields('id kind amount');
const EVIDENCE = fields('kind at');
const CANCELLATION = fields('kind id asked orderNumber reason reasonCode remedy items evidence');
const CANCELLED = fields('line quantity product');
const RETURN = fields('kind id asked orderNumber reason reasonCode remedy items evidence');
const RETURNED = fields(
  'line quantity parcel product condition arrivedDamaged sentBack receivedBack inspection replaceable',
);
const INSPECTION = fields('at condition');
const REMEDIES = new Set<unknown>(['refund', 'account-balance', 'replacement', 'repair', 'allowance']);

export function guardOrder(value: unknown): Order {
  const order = objectOf(value, ORDER);
  check(isText(order.number) && isText(order.currency), 'order');
  check(orNone(order.pricesIncludeTax, isYesOrNo) && orNone(order.placed, isInstant), 'order');
  const lines = listOf(order.lines);
  const left = new Map<unknown, number>();
  let total = 0;
  for (const one of lines) {
    const line = objectOf(one, LINE);
    const { id, quantity, amount, discount = 0, tax = 0 } = line;
    check(isText(id) && isText(line.product), 'line');
    check(isAmount(quantity) && isAmount(amount) && isAmount(discount) && isAmount(tax), 'amounts of a line');
    check((tax as number) <= (amount as number) - (discount as number), 'tax of a line');
    check(!left.has(id), 'lines of one id');
    left.set(id, quantity as number);
    total += (amount as number) + (tax as number);
  }
  for (const one of optionalList(order.discounts)) {
    const { id, amount } = objectOf(one, DISCOUNT);
    check(orNone(id, isText) && isAmount(amount), 'discount');
    total += amount as number;
  }
  if (order.shipping !== undefined) {
    const { charged, tax = 0, actual } = objectOf(order.shipping, SHIPPING);
    check(isAmount(charged) && isAmount(tax) && orNone(actual, isAmount), 'shipping');
    check((tax as number) <= (charged as number), 'tax of shipping');
    total += charged as number;
  }
  const parcels = new Set<unknown>();
  for (const one of optionalList(order.parcels)) {
    const { id, contents, dispatched, delivered, estimate } = objectOf(one, PARCEL);
    check(isText(id) && !parcels.has(id), 'parcel');
    parcels.add(id);
    check(orNone(dispatched, isInstant) && orNone(delivered, isInstant), 'moments of a parcel');
    if (typeof estimate === 'string') check(isDate(estimate), 'estimate');
    else if (estimate !== undefined) {
      const { from, to } = objectOf(estimate, RANGE);
      check(isDate(from) && isDate(to) && (from as string) <= (to as string), 'estimate');
    }
    for (const units of optionalList(contents)) {
      const { line, quantity } = objectOf(units, UNITS);
      const rest = (left.get(line) ?? refuse('unknown line')) - (quantity as number);
      check(isAmount(quantity) && rest >= 0, 'contents');
      left.set(line, rest);
    }
  }
  if (order.destination !== undefined) {
    const { country, region, zone, addressComplete } = objectOf(order.destination, DESTINATION);
    check(orNone(country, isText) && orNone(region, isText) && orNone(addressComplete, isYesOrNo), 'destination');
    if (zone !== undefined) {
      check(isText(zone), 'zone');
      offsetAt(zone as string, 0);
    }
  }
  const tenders = optionalList(order.tenders);
  tenders.forEach((one, i) => {
    const { id, kind, amount } = objectOf(one, TENDER);
    check(isText(id) && orNone(kind, isText) && isAmount(amount), 'tender');
    for (let j = 0; j < i; j += 1) check((tenders[j] as Plain).id !== id, 'tenders of one id');
    total += amount as number;
  });
  check(optionalList(order.ledger).length === 0 && total <= 900_719_925_474_099, 'sizes');
  return order as unknown as Order;
}

function guardClaim(claim: Plain, kind: string): void {
  check(claim.kind === kind && isInstant(claim.asked) && orNone(claim.id, isText), 'claim');
  check(orNone(claim.orderNumber, isText) && orNone(claim.reason, isText) && orNone(claim.reasonCode, isText), 'claim');
  check(claim.remedy === undefined || REMEDIES.has(claim.remedy), 'remedy');
  for (const one of optionalList(claim.evidence)) {
    const { kind: its, at } = objectOf(one, EVIDENCE);
    check(isText(its) && orNone(at, isInstant), 'evidence');
  }
}

function guardUnits({ line, quantity, product }: Plain, { lines }: Order): void {
  check(isUnits(quantity) && orNone(product, isText), 'units');
  check(
    lines.some(({ id }) => id === line),
    'unknown line',
  );
}

export function guardCancellation(value: unknown, order: Order): CancellationClaim {
  const claim = objectOf(value, CANCELLATION);
  guardClaim(claim, 'cancellation');
  if (claim.items !== undefined) {
    const items = listOf(claim.items);
    check(items.length > 0, 'a claim of nothing');
    for (const item of items) guardUnits(objectOf(item, CANCELLED), order);
  }
  return claim as unknown as CancellationClaim;
}

function guardCondition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const name in value) if (typeof (value as Plain)[name] !== 'boolean') return false;
  return true;
}

export function guardReturn(value: unknown, order: Order): ReturnClaim {
  const claim = objectOf(value, RETURN);
  guardClaim(claim, 'return');
  const items = listOf(claim.items);
  check(items.length > 0, 'a claim of nothing');
  for (const one of items) {
    const item = objectOf(one, RETURNED);
    guardUnits(item, order);
    check(item.parcel === undefined || order.parcels?.some(({ id }) => id === item.parcel) === true, 'unknown parcel');
    check(orNone(item.condition, guardCondition) && orNone(item.arrivedDamaged, isYesOrNo), 'condition');
    check(orNone(item.sentBack, isInstant) && orNone(item.receivedBack, isInstant), 'way back');
    check(orNone(item.replaceable, isYesOrNo), 'units');
    if (item.inspection !== undefined) {
      const { at, condition } = objectOf(item.inspection, INSPECTION);
      check(orNone(at, isInstant) && guardCondition(condition), 'inspection');
    }
  }
  return claim as unknown as ReturnClaim;
}
