import fc from 'fast-check';
import type { ClaimKind } from '../../../src/facts/claim.ts';
import type { Order, Parcel } from '../../../src/facts/order.ts';
import { startOfDay, toEpochDay } from '../../../src/time/index.ts';
import { oneOf, weighted } from '../choices.ts';
import { after, anyTimeOfDay, type Form, type Later, read, written } from '../moments.ts';
import { zoneOf } from '../order.ts';

/** When things happen in a claim, in epoch milliseconds: counted from an event of the order. */
export interface Timing {
  readonly zone: string;
  /** The event that the windows are counted from. */
  readonly anchor: number;
  readonly asked: number;
}

/** Days after an event, so that both sides of a window of seven days and its very end are often hit. */
export const anyWindowDays: fc.Arbitrary<number> = weighted(
  [4, fc.integer({ min: 0, max: 7 })],
  [3, fc.constantFrom(7, 8)],
  [1, fc.integer({ min: 8, max: 40 })],
);

/** So many days after an event, and when on that day; its ends often. */
export const anyLaterInWindow: fc.Arbitrary<Later> = fc.record({ days: anyWindowDays, time: anyTimeOfDay });

/** Around the end of an estimate or a hand-over: before it, on its day and after it. */
const anyDaysAround: fc.Arbitrary<number> = weighted([3, fc.constantFrom(1, 0)], [2, fc.integer({ min: -3, max: 9 })]);

const claimsReceipt = (kind: ClaimKind) => kind !== 'missing-package' && kind !== 'cancellation';

/**
 * When a claim of a kind is asked: around the deliveries (returns, missing items, defects), around the estimates and
 * hand-overs (missing packages), around the placing and the hand-overs (cancellations). Seldom before the order knows
 * of it, never before it was placed.
 */
export function anyTiming(kind: ClaimKind, order: Order): fc.Arbitrary<Timing> {
  const zone = zoneOf(order);
  const placed = read(order.placed, zone);
  const days = claimsReceipt(kind) ? anyWindowDays : anyDaysAround;
  return fc
    .record({
      anchor: fc.constantFrom(...anchors(kind, order, zone)),
      days: weighted([12, days], [1, fc.integer({ min: -4, max: -1 })]),
      time: anyTimeOfDay,
      right: oneOf([9, false], [1, true]),
    })
    .map(({ anchor, days, time, right }) => {
      const then = right ? anchor : after(zone, anchor, { days, time });
      // What arrived and is claimed on the same day had arrived before.
      const asked = days >= 0 && claimsReceipt(kind) ? Math.max(anchor, then) : then;
      return { zone, anchor, asked: Math.max(asked, placed ?? asked) };
    });
}

/** The events that the windows of a claim are counted from, in epoch milliseconds; never empty. */
function anchors(kind: ClaimKind, order: Order, zone: string): number[] {
  const { parcels = [] } = order;
  const found = parcels.flatMap((parcel) => eventsFor(kind, parcel, zone)).filter((ms) => ms !== undefined);
  if (found.length > 0) return found;
  const events = parcels.flatMap(({ dispatched, delivered }) => [read(delivered, zone), read(dispatched, zone)]);
  const first = [...events, read(order.placed, zone)].find((ms) => ms !== undefined);
  return [first ?? startOfDay(zone, toEpochDay('2026-03-05'))];
}

function eventsFor(kind: ClaimKind, parcel: Parcel, zone: string): (number | undefined)[] {
  const { dispatched, delivered, estimate, carrier } = parcel;
  if (kind === 'cancellation') return [read(dispatched, zone)];
  if (kind === 'missing-package') {
    return [read(typeof estimate === 'string' ? estimate : estimate?.to, zone), read(dispatched, zone)];
  }
  return [read(delivered, zone) ?? (carrier?.state === 'delivered' ? read(carrier.at, zone) : undefined)];
}

/** Writes the moment at which a claim was asked. */
export function askedIn({ zone, asked }: Timing, form: Form): string {
  return written(form, zone, asked);
}
