import type { ParsedLedgerEntry, ParsedOrder, ParsedParcel } from '../facts/orderSchema.ts';
import {
  type EpochDay,
  type Moment,
  parseInstant,
  resolveMoment,
  toEpochDay,
  toInstant,
  toLocalDate,
} from '../time/index.ts';
import type { WayBack } from './wayBack.ts';

/** When something happened, that it happened on an unknown day, or that it has not happened. */
export type Happened = Moment | 'day-unknown' | undefined;

/** The order as it stood at one moment, every event resolved in one zone. */
export interface Facts {
  readonly order: ParsedOrder;
  readonly zone: string;
  /** The moment of evaluation, epoch milliseconds. */
  readonly at: number;
  readonly placed: Moment | undefined;
  readonly parcels: readonly ParcelFacts[];
  /** What had been given back by then, each entry once. */
  readonly ledger: readonly ParsedLedgerEntry[];
}

/** A parcel as it stood at that moment. */
export interface ParcelFacts {
  readonly id: string;
  /** Units by line; `undefined` where the contents are not known. */
  readonly contents: ReadonlyMap<string, number> | undefined;
  readonly dispatched: Happened;
  readonly delivered: Happened;
  /** The same without the day that the customer states: what the order alone says. */
  readonly recorded: Happened;
  /** The last day of the estimate. */
  readonly estimate: EpochDay | undefined;
  /** What the carrier found, save for a delivery, which is an event of its own. */
  readonly carrier: 'in-transit' | 'lost' | undefined;
  /** When the carrier said anything about it, where that is known; it had the parcel by then. */
  readonly foundAt: Moment | undefined;
  /** The carrier says lost, and the delivery is not known to be later. */
  readonly lostThoughDelivered: boolean;
  readonly causedByAddress: boolean | undefined;
  readonly lastScan: Moment | undefined;
  readonly attributes: ParsedParcel['attributes'];
}

/** A parcel was handed over if a hand-over, a delivery or a finding of the carrier says so. */
export function isHandedOver(parcel: ParcelFacts): boolean {
  return parcel.dispatched !== undefined || parcel.delivered !== undefined || parcel.carrier !== undefined;
}

/** A moment whose day is known. */
export function isMoment(event: Happened): event is Moment {
  return event !== undefined && event !== 'day-unknown';
}

/** An event as decisions and traces state it: ISO 8601 in UTC, a local date, `day-unknown`, or null for none. */
export function eventText(event: Moment): string;
export function eventText(event: Happened): string | null;
export function eventText(event: Happened): string | null {
  if (!isMoment(event)) return event ?? null;
  return event.isDate ? toLocalDate(event.day) : toInstant(event.ms);
}

/** Resolves events in the zone of a decision and leaves out what had not happened by its moment. */
export class Clock {
  readonly zone: string;
  readonly at: number;
  /** How far goods were on their way back, by the item of the claim: many rules ask. */
  readonly ways = new Map<object, WayBack>();

  constructor(zone: string, at: number) {
    this.zone = zone;
    this.at = at;
  }

  /** The event, if it had happened: a local date counts from its first instant. */
  event(text: string | undefined): Happened {
    if (text === undefined || text === 'day-unknown') return text;
    return this.moment(text);
  }

  /** The same for events that are never of an unknown day. */
  moment(text: string | undefined): Moment | undefined {
    if (text === undefined) return undefined;
    const moment = resolveMoment(text, this.zone);
    return moment.ms <= this.at ? moment : undefined;
  }

  /** Whether something that may carry a date had happened; without a date it had. */
  hasHappened(text: string | undefined): boolean {
    if (text === undefined) return true;
    const ms = parseInstant(text);
    return ms === undefined ? this.moment(text) !== undefined : ms <= this.at;
  }
}

/**
 * The order as of the clock's moment.
 *
 * @param receivedOn - the day of receipt as the customer states it, for deliveries on an unknown day
 */
export function factsAt(order: ParsedOrder, clock: Clock, receivedOn: Moment | undefined): Facts {
  return {
    order,
    zone: clock.zone,
    at: clock.at,
    placed: clock.moment(order.placed),
    parcels: (order.parcels ?? []).map((parcel) => parcelAt(parcel, clock, receivedOn)),
    ledger: entriesOnce(order.ledger ?? []).filter((entry) => clock.hasHappened(entry.at)),
  };
}

function parcelAt(parcel: ParsedParcel, clock: Clock, receivedOn: Moment | undefined): ParcelFacts {
  // What has no date of its own cannot have happened before a hand-over that is known to be still to come.
  const dispatched = clock.event(parcel.dispatched);
  const isStillInStore = parcel.dispatched !== undefined && dispatched === undefined;
  const foundAt = clock.moment(parcel.carrier?.at);
  const isFound = parcel.carrier?.at === undefined ? !isStillInStore : foundAt !== undefined;
  const found = isFound ? parcel.carrier : undefined;
  const stated = parcel.delivered === 'day-unknown' && isStillInStore ? undefined : clock.event(parcel.delivered);
  const recorded = stated ?? (found?.state === 'delivered' ? 'day-unknown' : undefined);
  const delivered = recorded === 'day-unknown' ? (receivedOn ?? recorded) : recorded;
  const lost = found?.state === 'lost';
  const turnedUp = lost && isMoment(delivered) && foundAt !== undefined && foundAt.endMs <= delivered.ms;
  return {
    id: parcel.id,
    contents: parcel.contents && contentsOf(parcel.contents),
    dispatched,
    delivered,
    recorded,
    estimate: parcel.estimate && toEpochDay(parcel.estimate.to),
    carrier: found === undefined || found.state === 'delivered' || delivered !== undefined ? undefined : found.state,
    foundAt,
    lostThoughDelivered: lost && delivered !== undefined && !turnedUp,
    causedByAddress: found?.causedByAddress,
    lastScan: clock.moment(parcel.lastScan),
    attributes: parcel.attributes,
  };
}

/** A line may stand in a parcel's list twice. */
function contentsOf(contents: readonly { readonly line: string; readonly quantity: number }[]) {
  const units = new Map<string, number>();
  for (const { line, quantity } of contents) units.set(line, (units.get(line) ?? 0) + quantity);
  return units;
}

/** A replayed entry changes nothing. */
function entriesOnce(ledger: readonly ParsedLedgerEntry[]): ParsedLedgerEntry[] {
  return ledger.length < 2 ? [...ledger] : [...new Map(ledger.map((entry) => [entry.id, entry])).values()];
}
