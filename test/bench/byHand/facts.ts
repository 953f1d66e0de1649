import type { Claim, DecisionDeadline, NextStep, Order, Parcel, Reason } from '../../../src/index.ts';
import { readDay, readInstant, writeDay, writeInstant } from './instants.ts';
import { outside } from './outside.ts';
import { localDayAt, startOfDay } from './zone.ts';

/** When the seven days after a delivery are over. */
export interface Term {
  readonly closes: number;
  readonly closed: string;
  readonly lastDay: string;
}

/** A parcel as it stood; instants in epoch milliseconds. */
export interface ParcelFacts {
  readonly id: string;
  readonly dispatched: number | undefined;
  readonly delivered: number | undefined;
  readonly deliveredText: string | undefined;
  /** The last day of the estimate. */
  readonly estimate: number | undefined;
  readonly term: Term | undefined;
}

/** The facts that every question needs. */
export interface OrderFacts {
  readonly at: number;
  readonly asked: number;
  readonly zone: string;
  /** Where the units of each line are, by its position; all of them are in one parcel or in none. */
  readonly parcelOf: readonly (ParcelFacts | undefined)[];
  readonly parcels: readonly ParcelFacts[];
}

export function instantOf(text: unknown): number {
  const ms = typeof text === 'string' ? readInstant(text) : Number.NaN;
  if (Number.isNaN(ms)) outside('moments that are no instants in their one text');
  return ms;
}

export function pastInstant(text: unknown, at: number): number | undefined {
  if (text === undefined) return undefined;
  const ms = instantOf(text);
  if (ms > at) outside('events to come');
  return ms;
}

export function factsOf(order: Order, claim: Claim, atText: string): OrderFacts {
  if (order.lines.some(({ quantity }) => quantity === 0)) outside('lines of no units');
  if (order.ledger !== undefined && order.ledger.length > 0) outside('a ledger');
  if (order.currency !== 'EUR') outside('other currencies than EUR');
  if (order.pricesIncludeTax !== true) outside('prices without tax');
  if (order.tax !== undefined || (order.fees !== undefined && order.fees.length > 0))
    outside('tax and fees of the order');
  if (order.shipping?.standard !== undefined) outside('a standard charge');
  const at = instantOf(atText);
  const asked = instantOf(claim.asked);
  if (asked > at) outside('a claim to come');
  const zone = order.destination?.zone ?? 'UTC';
  const placed = pastInstant(order.placed, at) ?? Number.NEGATIVE_INFINITY;
  const parcelOf: (ParcelFacts | undefined)[] = order.lines.map(() => undefined);
  const parcels = (order.parcels ?? []).map((parcel) => {
    const facts = parcelFacts(parcel, placed, at, zone);
    for (const { line, quantity } of parcel.contents ?? outside('parcels of unknown contents')) {
      const place = order.lines.findIndex(({ id }) => id === line);
      if (order.lines[place]?.quantity !== quantity || parcelOf[place] !== undefined) outside('lines in two parcels');
      parcelOf[place] = facts;
    }
    return facts;
  });
  return { at, asked, zone, parcelOf, parcels };
}

function parcelFacts(parcel: Parcel, placed: number, at: number, zone: string): ParcelFacts {
  if (parcel.carrier !== undefined) outside('findings of the carrier');
  const dispatched = pastInstant(parcel.dispatched, at);
  const delivered = pastInstant(parcel.delivered, at);
  if (Math.min(dispatched ?? at, delivered ?? at) < placed) outside('parcels before the order');
  if (delivered !== undefined && dispatched !== undefined && delivered < dispatched) outside('contradictions');
  const { estimate } = parcel;
  return {
    id: parcel.id,
    dispatched,
    delivered,
    deliveredText: parcel.delivered as string | undefined,
    estimate: estimate === undefined ? undefined : readDay(typeof estimate === 'string' ? estimate : estimate.to),
    term: delivered === undefined ? undefined : termAfter(delivered, zone),
  };
}

function termAfter(delivered: number, zone: string): Term {
  const lastDay = localDayAt(zone, delivered) + 7;
  const closes = startOfDay(zone, lastDay + 1);
  return { closes, closed: writeInstant(closes), lastDay: writeDay(lastDay) };
}

type Deadline = { -readonly [Key in keyof DecisionDeadline]: DecisionDeadline[Key] } & {
  readonly units: { line: string; parcel?: string }[];
};

/** Adds the units to the deadline of an act, or the deadline itself. */
export function addDeadline(
  deadlines: DecisionDeadline[],
  act: 'request-return' | 'send-back',
  line: string,
  { id, deliveredText = '', term }: ParcelFacts,
  zone: string,
): void {
  if (term === undefined) return;
  for (const known of deadlines) {
    if (known.act === act && known.rule.anchor === deliveredText) {
      (known as Deadline).units.push({ line, parcel: id });
      return;
    }
  }
  deadlines.push({
    zone,
    units: [{ line, parcel: id }],
    act,
    clause: act === 'request-return' ? 'R1' : 'R6',
    closes: term.closed,
    lastDay: term.lastDay,
    rule: { from: 'delivery', anchor: deliveredText, amount: 7, unit: 'day' },
  });
}

/** Each once, in the order in which they came. */
export function once<T extends Reason | NextStep>(list: T[]): T[] {
  if (list.length < 2) return list;
  const seen = new Set<string>();
  return list.filter((one) => {
    const text = JSON.stringify(one);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** Positions of the lines that a claim names, each at most once and with no more units than were ordered. */
export function positionsOf(order: Order, items: readonly { readonly line: string; readonly quantity: number }[]) {
  return items.map((item, i) => {
    const place = order.lines.findIndex(({ id }) => id === item.line);
    if (item.quantity > (order.lines[place]?.quantity ?? 0)) outside('units that were not ordered');
    for (let j = 0; j < i; j += 1) if (items[j]?.line === item.line) outside('a line named twice');
    return place;
  });
}
