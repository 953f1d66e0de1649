import type { ClaimKind } from '../../src/facts/claim.ts';
import type { Order, Parcel } from '../../src/facts/order.ts';
import { sum } from './choices.ts';
import { type Stock, stockOf, suits } from './ledger.ts';
import { read } from './moments.ts';
import { zoneOf } from './order.ts';

/** Units in one place, and the event there that the claim is counted from, in epoch milliseconds. */
export interface Chance {
  readonly parcel: Parcel | undefined;
  readonly event: number;
  readonly units: readonly Stock[];
}

/** The places of an order that a claim of a kind may be about. */
export function chances(kind: ClaimKind, order: Order): Chance[] {
  const zone = zoneOf(order);
  const stock = unsettled(order).filter(({ parcel, left }) => left > 0 && suits(kind, parcel));
  const places = [...new Set(stock.map(({ parcel }) => parcel))];
  return places.flatMap((parcel) => {
    const event = eventOf(kind, order, parcel, zone);
    return event === undefined ? [] : [{ parcel, event, units: stock.filter((units) => units.parcel === parcel) }];
  });
}

/** The units of each place that are surely left, wherever those of the ledger came from. */
function unsettled(order: Order): Stock[] {
  const settled = (line: string) =>
    sum(
      (order.ledger ?? []).flatMap((entry) =>
        (entry.lines ?? []).filter((part) => part.line === line).map((part) => part.quantity),
      ),
    );
  return stockOf(order).map((stock) => ({ ...stock, left: stock.left - settled(stock.line.id) }));
}

function eventOf(kind: ClaimKind, order: Order, parcel: Parcel | undefined, zone: string): number | undefined {
  const { parcels = [] } = order;
  if (kind === 'cancellation') {
    // Late enough that nothing else of the order is handed over later.
    const events = [order.placed, ...parcels.flatMap(({ dispatched, delivered }) => [dispatched, delivered])];
    const known = events.map((when) => read(when, zone)).filter((ms) => ms !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
  }
  if (kind !== 'missing-package') return read(parcel?.delivered, zone);
  if (parcel?.carrier?.state !== 'lost') return undefined;
  return read(parcel.carrier.at, zone) ?? read(parcel.dispatched, zone);
}
