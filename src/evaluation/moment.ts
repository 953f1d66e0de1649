import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { resolveMoment } from '../time/index.ts';

/**
 * The latest event in the facts, in epoch milliseconds: the moment of evaluation where none is given, so that nothing
 * reads a clock. An estimate is no event; a local date counts with its first instant.
 */
export function latestEvent(order: ParsedOrder, claim: ParsedClaim, zone: string): number {
  return latestOf([...eventsOfOrder(order), ...eventsOfClaim(claim)], zone);
}

/** The latest event of the order alone, in epoch milliseconds; minus infinity where it has none. */
export function latestOrderEvent(order: ParsedOrder, zone: string): number {
  return latestOf(eventsOfOrder(order), zone);
}

/** The earliest event in the facts, in the text in which it stands there; the claim itself is one. */
export function earliestEvent(order: ParsedOrder, claim: ParsedClaim): string {
  // Both forms begin with their date; which day it is in which zone does not matter between versions of a policy.
  return known([...eventsOfOrder(order), ...eventsOfClaim(claim)]).reduce((a, b) => (b < a ? b : a));
}

function latestOf(events: Events, zone: string): number {
  return known(events).reduce((latest, event) => Math.max(latest, resolveMoment(event, zone).ms), -Infinity);
}

const known = (events: Events) =>
  events.filter((event): event is string => event !== undefined && event !== 'day-unknown');

type Events = (string | undefined)[];

function eventsOfOrder({ placed, paid, invoiced, parcels = [], ledger = [] }: ParsedOrder): Events {
  const ofParcels = parcels.flatMap(({ dispatched, delivered, carrier, lastScan }) => [
    dispatched,
    delivered,
    carrier?.at,
    lastScan,
  ]);
  return [placed, paid, invoiced, ...ofParcels, ...ledger.map(({ at }) => at)];
}

function eventsOfClaim(claim: ParsedClaim): Events {
  return [claim.asked, claim.authorized, ...eventsOfEvidence(claim), ...eventsOfItems(claim)];
}

function eventsOfItems(claim: ParsedClaim): Events {
  switch (claim.kind) {
    case 'cancellation':
    case 'missing-package':
      return [];
    case 'return':
      return [claim.receivedOn, ...claim.items.flatMap(eventsOfWayBack)];
    case 'missing-item':
      return [claim.receivedOn, ...claim.items.map(({ check }) => check?.at)];
    case 'defect':
      return [claim.receivedOn, ...claim.items.flatMap((item) => [item.check?.at, ...eventsOfWayBack(item)])];
  }
}

function eventsOfEvidence({ evidence = [] }: Pick<ParsedClaim<'return'>, 'evidence'>): Events {
  return evidence.map(({ at }) => at);
}

type WayBack = Pick<ParsedClaim<'defect'>['items'][number], 'sentBack' | 'receivedBack' | 'inspection'>;

function eventsOfWayBack({ sentBack, receivedBack, inspection }: WayBack): Events {
  return [sentBack, receivedBack, inspection?.at];
}
