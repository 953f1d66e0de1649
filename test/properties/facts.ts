import type { Claim, Order, PolicyDocument, SentBackUnits, When } from '../../src/index.ts';
import {
  isLocalDate,
  localDateTimeAt,
  parseInstant,
  resolveMoment,
  toEpochDay,
  toInstant,
  toLocalDate,
} from '../../src/time/index.ts';
import type { Case } from '../generators/index.ts';

/** Changes of facts that several properties need. */

/** The zone in which a policy counts the days of an order. */
export function zoneUnder({ zoneOf, zone }: PolicyDocument, { destination }: Order): string {
  return zoneOf === 'destination' ? (destination?.zone ?? zone) : zone;
}

const DAY = 86_400_000;

/** A moment so much later; a local date by the days in it. */
export function shifted(when: When, ms: number): string {
  const text = typeof when === 'string' ? when : when.toISOString();
  if (isLocalDate(text)) return toLocalDate(toEpochDay(text) + Math.floor(ms / DAY));
  return toInstant((parseInstant(text) ?? 0) + ms);
}

const dropped = <T extends object>(facts: T, keys: readonly (keyof T)[]): T =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.includes(key as keyof T))) as T;

/**
 * The facts without everything that is dated after the moment of evaluation, and without what has no date of its own
 * but follows from it: a delivery on an unknown day after a hand-over to come, a loss on a way back not begun.
 */
export function asOf({ order, claim, at }: Case, policy: PolicyDocument): Pick<Case, 'order' | 'claim'> {
  const zone = zoneUnder(policy, order);
  const moment = Date.parse(at);
  const happened = (when: When | undefined) => {
    if (when === undefined || when === 'day-unknown') return true;
    const text = typeof when === 'string' ? when : when.toISOString();
    return resolveMoment(text, zone).ms <= moment;
  };
  const without = <T extends object, K extends keyof T>(facts: T, ...keys: readonly K[]): T =>
    Object.fromEntries(
      Object.entries(facts).filter(([key, value]) => !keys.includes(key as K) || happened(value as When | undefined)),
    ) as T;
  const dated = <T extends object>(facts: T, ...keys: readonly string[]): T =>
    Object.fromEntries(
      Object.entries(facts).filter(
        ([key, value]) => !keys.includes(key) || happened((value as { at?: When } | undefined)?.at),
      ),
    ) as T;

  const known: Order = {
    ...without(order, 'placed', 'paid', 'invoiced'),
    ...(order.parcels && {
      parcels: order.parcels.map((parcel) => {
        const { carrier, delivered } = parcel;
        const still = (happened(parcel.dispatched) ? [] : ['dispatched']) as (keyof typeof parcel)[];
        if (still.length > 0 && delivered === 'day-unknown') still.push('delivered');
        if (still.length > 0 && carrier?.at === undefined) still.push('carrier');
        return dated(without(dropped(parcel, still), 'dispatched', 'delivered', 'lastScan'), 'carrier');
      }),
    }),
    ...(order.ledger && { ledger: order.ledger.filter((entry) => happened(entry.at)) }),
  };
  const asked = without(claim as unknown as Record<string, unknown>, 'receivedOn', 'authorized');
  const evidence = 'evidence' in claim ? claim.evidence : undefined;
  const items = 'items' in claim ? claim.items : undefined;
  return {
    order: known,
    claim: {
      ...asked,
      ...(evidence && { evidence: evidence.filter((piece) => happened(piece.at)) }),
      ...(items && {
        items: items.map((item) => {
          const back = item as SentBackUnits;
          const [sent, received] = [happened(back.sentBack), happened(back.receivedBack)];
          const inspectedAt = back.inspection?.at ?? back.receivedBack;
          const still: (keyof SentBackUnits)[] = [];
          if (!sent) still.push('lostOnTheWayBack');
          if (back.inspection?.at === undefined && (!received || (!sent && inspectedAt === undefined))) {
            still.push('inspection');
          }
          return dated(without(dropped(back, still), 'sentBack', 'receivedBack'), 'check', 'inspection');
        }),
      }),
    } as unknown as Claim,
  };
}

const MOMENT = /^\d{4}-\d\d-\d\d(T.*)?$/;

/** Every moment in facts or decisions so many days later: local dates by the calendar, instants by the clock. */
export function daysLater<T>(facts: T, days: number): T {
  if (typeof facts === 'string' && MOMENT.test(facts)) {
    if (isLocalDate(facts)) return toLocalDate(toEpochDay(facts) + days) as T;
    const ms = parseInstant(facts);
    return ms === undefined ? facts : (toInstant(ms + days * DAY) as T);
  }
  if (Array.isArray(facts)) return facts.map((inner) => daysLater(inner, days)) as T;
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([key, inner]) => [key, daysLater(inner, days)])) as T;
}

/** The moment as the clock on the wall of a zone shows it. */
export const onTheWall = (at: string, zone: string) => localDateTimeAt(zone, Date.parse(at));
