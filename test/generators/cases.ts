import fc from 'fast-check';
import type { Claim, ClaimKind } from '../../src/facts/claim.ts';
import type { Order } from '../../src/facts/order.ts';
import { isLocalDate, parseInstant, startOfDay, toEpochDay, toInstant } from '../../src/time/index.ts';
import { weighted } from './choices.ts';
import { anyClaim, anyClaimOf, type ClaimOf } from './claims/anyClaim.ts';
import { anyLaterInWindow } from './claims/timing.ts';
import { after, later, read } from './moments.ts';
import { anyOrder, type OrderOptions, zoneOf } from './order.ts';

/** A question to decide. */
export interface Case<C extends Claim = Claim> {
  readonly order: Order;
  readonly claim: C;
  /** The moment of evaluation, ISO 8601 in UTC; never before the claim was asked, in whatever zone. */
  readonly at: string;
}

/**
 * Any order, any claim about it, and a moment at or after which it was asked: sometimes the very moment, sometimes
 * between the events of the claim, so that the later ones have not happened yet, sometimes long after all of them.
 *
 * @param options - what the orders may be like
 */
export function anyCase(options: OrderOptions = {}): fc.Arbitrary<Case> {
  return anyOrder(options).chain((order) => anyClaim(order).chain((claim) => anyCaseOf(order, claim)));
}

/** The same for claims of one kind. */
export function anyCaseWith<K extends ClaimKind>(kind: K, options: OrderOptions = {}): fc.Arbitrary<Case<ClaimOf<K>>> {
  return anyOrder(options).chain((order) => anyClaimOf(kind, order).chain((claim) => anyCaseOf(order, claim)));
}

function anyCaseOf<C extends Claim>(order: Order, claim: C): fc.Arbitrary<Case<C>> {
  return anyMomentOf(order, claim).map((at) => ({ order, claim, at }));
}

/** A moment at which a claim may be decided, ISO 8601 in UTC. */
export function anyMomentOf(order: Order, claim: Claim): fc.Arbitrary<string> {
  const zone = zoneOf(order);
  const first = firstMomentOf(claim, zone);
  const events = eventsIn([order.parcels, order.ledger, claim], zone);
  const anEvent = fc.constantFrom(first, ...events);
  return weighted(
    [3, fc.constant(first)],
    [3, fc.tuple(anEvent, fc.constantFrom(0, -1, 1)).map(([event, by]) => event + by)],
    [3, fc.tuple(anEvent, anyLaterInWindow).map(([event, by]) => after(zone, event, by))],
    [2, later(30, 300).map((by) => after(zone, Math.max(first, ...events), by))],
  ).map((ms) => toInstant(Math.max(first, ms)));
}

/** From when on a claim can be decided; where only the day is known, when that day is over in every zone. */
export function firstMomentOf({ asked }: Claim, zone: string): number {
  if (typeof asked === 'string' && isLocalDate(asked)) return startOfDay('UTC', toEpochDay(asked) + 2);
  return read(asked, zone) ?? 0;
}

/** All moments that facts state, in epoch milliseconds; local dates count with their first instant. */
function eventsIn(facts: unknown, zone: string): number[] {
  if (typeof facts === 'string') {
    return isLocalDate(facts) || parseInstant(facts) !== undefined ? [read(facts, zone) ?? 0] : [];
  }
  if (facts instanceof Date) return [facts.getTime()];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap((inner) => eventsIn(inner, zone));
}
