import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedLedgerEntry, ParsedLine } from '../facts/orderSchema.ts';
import type { Moment } from '../time/index.ts';
import { type Facts, isHandedOver, isMoment, type ParcelFacts } from './facts.ts';

/** Where units of an order are. */
export type Place =
  /** In a parcel that was handed to the carrier. */
  | { readonly kind: 'parcel'; readonly parcel: ParcelFacts }
  /** Not handed over: in no parcel, or in one that is still in the store; the claim may have named one being packed. */
  | { readonly kind: 'store'; readonly parcel?: ParcelFacts; readonly named?: string }
  /** In the store or in one of these parcels, whose contents are not known; the claim may have named one of them. */
  | { readonly kind: 'unknown'; readonly parcels: readonly string[]; readonly named?: string }
  /** Nowhere, or not in the parcel that the claim named: settled before, or never ordered. */
  | { readonly kind: 'gone'; readonly why: 'refunded' | 'replaced' | 'never-ordered'; readonly named?: string };

/** Units of one line that are at one place and not settled. */
export interface Bucket {
  readonly place: Exclude<Place, { kind: 'gone' }>;
  left: number;
}

/** The units of one line: where those that are left are, and how many were settled how. */
export interface LineStock {
  readonly line: ParsedLine;
  readonly buckets: readonly Bucket[];
  readonly refunded: number;
  readonly replaced: number;
}

/** Finds every unit of the order, less what the ledger has settled. */
export function stockOf(facts: Facts): Map<string, LineStock> {
  const stock = new Map<string, OpenStock>();
  for (const line of facts.order.lines) {
    stock.set(line.id, { line, buckets: [], packed: 0, settlements: [], refunded: 0, replaced: 0 });
  }
  const unknown: string[] = [];
  for (const parcel of facts.parcels) {
    if (parcel.contents !== undefined) unpack(parcel, parcel.contents, stock);
    else if (isHandedOver(parcel)) unknown.push(parcel.id);
  }
  const elsewhere: Bucket['place'] =
    unknown.length > 0 ? { kind: 'unknown', parcels: unknown.sort() } : { kind: 'store' };
  for (const { line, buckets, packed } of stock.values()) {
    if (line.quantity > packed) buckets.push({ place: elsewhere, left: line.quantity - packed });
  }
  for (const entry of facts.ledger) note(entry, stock);
  for (const { buckets, settlements } of stock.values()) {
    if (settlements.length > 0) settle(buckets, settlements, facts);
  }
  return stock;
}

/** A line while its units are being found. */
interface OpenStock extends LineStock {
  readonly buckets: Bucket[];
  /** How many of its units are in parcels. */
  packed: number;
  readonly settlements: Settlement[];
  refunded: number;
  replaced: number;
}

function unpack(parcel: ParcelFacts, contents: ReadonlyMap<string, number>, stock: ReadonlyMap<string, OpenStock>) {
  const place = { kind: isHandedOver(parcel) ? 'parcel' : 'store', parcel } as const;
  for (const [line, left] of contents) {
    const found = stock.get(line);
    if (found === undefined || left === 0) continue;
    found.buckets.push({ place, left });
    found.packed += left;
  }
}

interface Settlement {
  readonly entry: ParsedLedgerEntry;
  readonly line: NonNullable<ParsedLedgerEntry['lines']>[number];
}

function note(entry: ParsedLedgerEntry, stock: ReadonlyMap<string, OpenStock>): void {
  for (const line of entry.lines ?? []) {
    const found = stock.get(line.line);
    if (found === undefined || line.quantity === 0) continue;
    found.settlements.push({ entry, line });
    if (line.remedy === 'replacement') found.replaced += line.quantity;
    else if (line.remedy === undefined || line.remedy === 'refund') found.refunded += line.quantity;
  }
}

/** Takes settled units out: first those whose parcel is named, then the others from where such a claim looks first. */
function settle(buckets: readonly Bucket[], settlements: readonly Settlement[], facts: Facts): void {
  const named = (settlement: Settlement) => (settlement.line.parcel === undefined ? 1 : 0);
  // The earlier entry first, in whatever order the ledger lists them.
  const when = ({ entry }: Settlement) => `${entry.at} ${entry.id}`;
  const inTurn = (a: Settlement, b: Settlement) => named(a) - named(b) || (when(a) < when(b) ? -1 : 1);
  for (const { entry, line } of [...settlements].sort(inTurn)) {
    const kind = entry.kind === 'goodwill' ? 'return' : entry.kind;
    const inOrder = byPreference(buckets, kind, undefined);
    const own = line.parcel === undefined ? [] : inOrder.filter(mayBeIn(new Set([line.parcel]), facts));
    take([...own, ...inOrder], line.quantity);
  }
}

/** Takes units from buckets in their order and says how many came from which. */
export function take(
  buckets: readonly Bucket[],
  quantity: number,
): { readonly bucket: Bucket; readonly taken: number }[] {
  const found: { readonly bucket: Bucket; readonly taken: number }[] = [];
  let wanted = quantity;
  for (const bucket of buckets) {
    const taken = Math.min(wanted, bucket.left);
    wanted -= taken;
    bucket.left -= taken;
    if (taken > 0) found.push({ bucket, taken });
  }
  return found;
}

/** Whether units may be in one of the named parcels: one that is still being packed may come to hold what is in the store. */
export function mayBeIn(named: ReadonlySet<string>, { parcels }: Pick<Facts, 'parcels'>): (bucket: Bucket) => boolean {
  const isBeingPacked = parcels.some((p) => named.has(p.id) && p.contents === undefined && !isHandedOver(p));
  return ({ place }) => {
    if (place.kind === 'unknown') return isBeingPacked || place.parcels.some((id) => named.has(id));
    if (place.kind === 'store' && place.parcel === undefined) return isBeingPacked;
    return named.has(parcelOf(place) ?? '');
  };
}

/** The id of the parcel that a place names. */
export function parcelOf(place: Place): string | undefined {
  const known = place.kind === 'parcel' || place.kind === 'store' ? place.parcel?.id : undefined;
  return known ?? (place.kind === 'parcel' ? undefined : place.named);
}

/**
 * Where a claim that names no parcel takes its units from. A cancellation looks in the store first, the loss of a
 * package among what was handed over and has not come, every other claim in the parcels that were delivered when it was
 * asked, the latest first (R1). Ties go by the parcel's id, so that the
 * order in which parcels are listed does not matter.
 */
export function byPreference(
  buckets: readonly Bucket[],
  kind: ClaimKind,
  asked: Moment | undefined,
): readonly Bucket[] {
  if (buckets.length < 2) return buckets;
  const ranks = { cancellation: cancellationRank, 'missing-package': lossRank };
  const rank = kind === 'cancellation' || kind === 'missing-package' ? ranks[kind] : arrivalRank(asked);
  const keyed = buckets.map((bucket) => ({ bucket, rank: rank(bucket), id: parcelOf(bucket.place) ?? '' }));
  keyed.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return keyed.map(({ bucket }) => bucket);
}

type Rank = readonly [group: number, within: number];

function cancellationRank({ place }: Bucket): Rank {
  if (place.kind === 'store') return [place.parcel === undefined ? 0 : 1, 0];
  if (place.kind === 'unknown') return [2, 0];
  const { dispatched } = place.parcel;
  return [3, isMoment(dispatched) ? -dispatched.ms : Number.NEGATIVE_INFINITY];
}

function lossRank({ place }: Bucket): Rank {
  if (place.kind === 'unknown') return [1, 0];
  if (place.kind === 'store') return [3, 0];
  return [place.parcel.delivered === undefined ? 0 : 2, 0];
}

function arrivalRank(asked: Moment | undefined): (bucket: Bucket) => Rank {
  return ({ place }) => {
    if (place.kind === 'unknown') return [4, 0];
    if (place.kind === 'store') return [place.parcel === undefined ? 6 : 5, 0];
    const delivered = asked === undefined ? place.parcel.recorded : place.parcel.delivered;
    if (delivered === undefined) return [3, 0];
    // On an unknown day it may have been delivered by then; what came later was not.
    if (delivered === 'day-unknown') return [1, 0];
    return [asked === undefined || delivered.ms <= asked.ms ? 0 : 2, -delivered.ms];
  };
}
