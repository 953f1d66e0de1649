import type { LedgerEntry, Order } from '../../src/facts/order.ts';
import type { When } from '../../src/facts/values.ts';
import { type KnownParcel, knownParcels, someContentsUnknown } from './parcels.ts';
import { rememberedOf } from './remembered.ts';
import { hasHappened, instantOf, type Now } from './time.ts';

/** One single unit of the order. */
export interface Unit {
  readonly line: string;
  /** The parcel that holds it; `nowhere`: in no parcel; `unknown`: perhaps in a parcel whose contents are unknown. */
  readonly place: KnownParcel | 'nowhere' | 'unknown';
  /** Filled in from the ledger. */
  settled: 'refund' | 'replacement' | undefined;
}

/** A unit that a claim is about; a surplus unit is one that is not there (any more). */
export interface Claimed<Item> {
  readonly item: Item;
  readonly line: string;
  /** The parcel that holds it, or that the claim named. */
  readonly parcel: string | undefined;
  readonly unit: Unit | 'surplus';
}

/** Every unit of the order, with what the ledger says about it. */
export function unitsOf(order: Order, now: Now): readonly Unit[] {
  return unitsAt(now)(order);
}

const unitsAt = rememberedOf((now: Now) => rememberedOf((order: Order) => unitsFrom(order, now)));

function unitsFrom(order: Order, now: Now): Unit[] {
  const parcels = knownParcels(order, now);
  const units: Unit[] = [];
  for (const line of order.lines) {
    let inParcels = 0;
    for (const parcel of parcels) {
      const contents = (order.parcels ?? []).find((raw) => raw.id === parcel.id)?.contents ?? [];
      for (const content of contents) {
        if (content.line !== line.id) continue;
        for (let i = 0; i < content.quantity; i++) {
          units.push({ line: line.id, place: parcel, settled: undefined });
          inParcels += 1;
        }
      }
    }
    for (let i = inParcels; i < line.quantity; i++) {
      const place = someContentsUnknown(order, now) ? 'unknown' : 'nowhere';
      units.push({ line: line.id, place, settled: undefined });
    }
  }
  settle(order, units, now);
  return units;
}

/** The ledger as it stands: entries that have happened, each id once, in the order of time. */
export function ledgerOf(order: Order, now: Now): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const entry of order.ledger ?? []) {
    if (!hasHappened(entry.at, now)) continue;
    if (entries.some((other) => other.id === entry.id)) continue;
    entries.push(entry);
  }
  return entries.sort((a, b) => instantOf(a.at, now.zone) - instantOf(b.at, now.zone));
}

function settle(order: Order, units: Unit[], now: Now): void {
  // Entries that name the parcel first, so that the others do not take these units away.
  for (const named of [true, false]) {
    for (const entry of ledgerOf(order, now)) {
      for (const line of entry.lines ?? []) {
        if ((line.parcel !== undefined) !== named) continue;
        let candidates = units.filter((unit) => unit.line === line.line);
        candidates =
          entry.kind === 'cancellation' ? leastShippedFirst(candidates, now) : latestDeliveredFirst(candidates, now);
        if (entry.kind === 'missing-package') candidates = lostFirst(candidates);
        if (line.parcel !== undefined) {
          const there = candidates.filter((unit) => mayBeIn(order, unit, line.parcel as string, now));
          candidates = [...there, ...candidates.filter((unit) => !there.includes(unit))];
        }
        const free = candidates.filter((unit) => unit.settled === undefined);
        for (const unit of free.slice(0, line.quantity)) unit.settled = line.remedy ?? 'refund';
      }
    }
  }
}

/** Whether a unit is in the named parcel; where its contents are unknown, any unit in no known parcel may be. */
export function mayBeIn(order: Order, unit: Unit, parcelId: string, now: Now): boolean {
  const parcel = knownParcels(order, now).find((candidate) => candidate.id === parcelId);
  if (parcel !== undefined && !parcel.contentsKnown) return unit.place === 'unknown' || unit.place === 'nowhere';
  return isInParcel(unit) && unit.place.id === parcelId;
}

export function isInParcel(unit: Unit): unit is Unit & { readonly place: KnownParcel } {
  return unit.place !== 'nowhere' && unit.place !== 'unknown';
}

/**
 * R1: a claim that names no parcel takes units from the parcels delivered when it was asked, the latest first, then
 * from the others: delivered on an unknown day, delivered since, on the way, at an unknown place, not shipped.
 * For the ledger `asked` is left out: delivered by now.
 */
export function latestDeliveredFirst(units: readonly Unit[], now: Now, asked?: When): Unit[] {
  const askedAt = asked === undefined ? now.at : instantOf(asked, now.zone);
  const rank = (unit: Unit): number => {
    if (unit.place === 'nowhere') return 6;
    if (unit.place === 'unknown') return 4;
    if (!unit.place.handedOver) return 5;
    if (!unit.place.delivered) return 3;
    if (unit.place.deliveredOn === undefined) return 1;
    return instantOf(unit.place.deliveredOn, now.zone) <= askedAt ? 0 : 2;
  };
  const deliveredAt = (unit: Unit): number =>
    isInParcel(unit) && unit.place.deliveredOn !== undefined ? instantOf(unit.place.deliveredOn, now.zone) : 0;
  return [...units].sort((a, b) => rank(a) - rank(b) || deliveredAt(b) - deliveredAt(a) || byParcelId(a, b));
}

/** For cancellations: what was not shipped first, then unknown places, then what was handed over, the latest first. */
export function leastShippedFirst(units: readonly Unit[], now: Now): Unit[] {
  const rank = (unit: Unit): number => {
    if (unit.place === 'nowhere') return 0;
    if (unit.place === 'unknown') return 2;
    return unit.place.handedOver ? 3 : 1;
  };
  // A hand-over on an unknown day may have been the latest.
  const dispatchedAt = (unit: Unit): number => {
    if (!isInParcel(unit)) return 0;
    const { dispatchedOn } = unit.place;
    return dispatchedOn === undefined ? Number.POSITIVE_INFINITY : instantOf(dispatchedOn, now.zone);
  };
  return [...units].sort((a, b) => rank(a) - rank(b) || dispatchedAt(b) - dispatchedAt(a) || byParcelId(a, b));
}

/** For the loss of a package: what was handed over and has not come, then unknown places, what came, the store. */
function lostFirst(units: readonly Unit[]): Unit[] {
  const rank = (unit: Unit): number => {
    if (unit.place === 'unknown') return 1;
    if (unit.place === 'nowhere' || !unit.place.handedOver) return 3;
    return unit.place.delivered ? 2 : 0;
  };
  return [...units].sort((a, b) => rank(a) - rank(b) || byParcelId(a, b));
}

function byParcelId(a: Unit, b: Unit): number {
  const idOf = (unit: Unit): string => (isInParcel(unit) ? unit.place.id : '');
  if (idOf(a) === idOf(b)) return 0;
  return idOf(a) < idOf(b) ? -1 : 1;
}

/** The single units that the items of a claim are about. `sorted`: all units of the order, the first ones taken first. */
export function claimUnits<Item extends { line: string; quantity: number; parcel?: string | undefined }>(
  order: Order,
  items: readonly Item[],
  sorted: readonly Unit[],
  now: Now,
): Claimed<Item>[] {
  const claimed: Claimed<Item>[] = [];
  const taken: Unit[] = [];
  for (const named of [true, false]) {
    for (const item of items) {
      if ((item.parcel !== undefined) !== named) continue;
      for (let i = 0; i < item.quantity; i++) {
        const unit = sorted.find((candidate) => {
          if (candidate.line !== item.line) return false;
          if (candidate.settled !== undefined) return false;
          if (taken.includes(candidate)) return false;
          return item.parcel === undefined || mayBeIn(order, candidate, item.parcel, now);
        });
        if (unit === undefined) {
          // More than there is: the surplus units are denied.
          claimed.push({ item, line: item.line, parcel: item.parcel, unit: 'surplus' });
        } else {
          taken.push(unit);
          claimed.push({ item, line: item.line, parcel: isInParcel(unit) ? unit.place.id : item.parcel, unit });
        }
      }
    }
  }
  return claimed;
}
