import type { Claim, Item, LedgerEntry, Line, Order, Parcel } from './facts.ts';
import { refuse } from './refused.ts';

/** Where some units are: in a parcel that has left, still in the store, or not there at all. */
export type Place =
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | { readonly kind: 'store'; readonly parcel: Parcel | undefined }
  | { readonly kind: 'gone'; readonly refunded: boolean; readonly named: string | undefined };

/** Like units of a line at one place that a claim is about. */
export interface Unit {
  readonly line: Line;
  readonly quantity: number;
  readonly place: Place;
  readonly item: Item | undefined;
}

interface Bucket {
  readonly place: Exclude<Place, { kind: 'gone' }>;
  left: number;
}

interface Stock {
  readonly line: Line;
  readonly buckets: Bucket[];
  readonly refunded: number;
  /** Refunded units that the claim has not named yet. */
  unnamed: number;
}

export function parcelIdOf(place: Place): string | undefined {
  return place.kind === 'gone' ? place.named : place.parcel?.id;
}

export function isHandedOver({ dispatched, delivered, carrier }: Parcel): boolean {
  return dispatched !== undefined || delivered !== undefined || carrier !== undefined;
}

/** The units that the claim is about. */
export function unitsOf(order: Order, claim: Claim): Unit[] {
  const stock = order.lines.map((line) => stockOf(line, order));
  if (claim.kind === 'missing-package') return unitsOfPackages(order, claim, stock);
  if (claim.items === undefined) return unitsLeft(stock);
  const found = new Map<Item, Unit[]>();
  for (const item of claim.items) if (item.parcel !== undefined) found.set(item, unitsFor(item, claim, order, stock));
  for (const item of claim.items) if (item.parcel === undefined) found.set(item, unitsFor(item, claim, order, stock));
  const units: Unit[] = [];
  for (const item of claim.items) {
    const own = found.get(item) ?? [];
    let surplus = item.quantity;
    for (const unit of own) {
      units.push(unit);
      surplus -= unit.quantity;
    }
    addGone(units, stockFor(stock, item.line), surplus, item, item.parcel);
  }
  return units;
}

function stockOf(line: Line, order: Order): Stock {
  const buckets: Bucket[] = [];
  let rest = line.quantity;
  for (const parcel of order.parcels) {
    for (const content of parcel.contents) {
      if (content.line !== line.id) continue;
      buckets.push({ place: { kind: isHandedOver(parcel) ? 'parcel' : 'store', parcel }, left: content.quantity });
      rest -= content.quantity;
    }
  }
  if (rest > 0) buckets.push({ place: { kind: 'store', parcel: undefined }, left: rest });
  let refunded = 0;
  for (const entry of order.ledger) refunded += settle(entry, line, buckets);
  return { line, buckets, refunded, unnamed: refunded };
}

/** What was refunded is not there any more. The shop notes the parcel that it came from. */
function settle({ kind, lines }: LedgerEntry, line: Line, buckets: readonly Bucket[]): number {
  let refunded = 0;
  for (const settled of lines) {
    if (settled.line !== line.id) continue;
    const bucket = buckets.find(({ place: { parcel } }) => parcel?.id === settled.parcel);
    const isStated = settled.parcel !== undefined || kind === 'cancellation';
    if (!isStated || bucket === undefined || bucket.left < settled.quantity) {
      refuse('order.ledger', `does not say where the units of line ${line.id} were`);
    }
    bucket.left -= settled.quantity;
    refunded += settled.quantity;
  }
  return refunded;
}

function stockFor(stock: readonly Stock[], line: string): Stock {
  return stock.find((one) => one.line.id === line) ?? refuse('claim.items', `the order has no line ${line}`);
}

function unitsFor(item: Item, claim: Claim, order: Order, stock: readonly Stock[]): Unit[] {
  const { line, buckets } = stockFor(stock, item.line);
  const { parcel } = item;
  if (parcel !== undefined && !order.parcels.some(({ id }) => id === parcel)) {
    refuse('claim.items', `the order has no parcel ${parcel}`);
  }
  const open =
    parcel === undefined ? inTurn(buckets, claim) : buckets.filter(({ place }) => place.parcel?.id === parcel);
  return take(line, open, item.quantity, item);
}

function take(line: Line, buckets: readonly Bucket[], quantity: number, item: Item | undefined): Unit[] {
  const units: Unit[] = [];
  let wanted = quantity;
  for (const bucket of buckets) {
    const taken = Math.min(wanted, bucket.left);
    if (taken === 0) continue;
    wanted -= taken;
    bucket.left -= taken;
    units.push({ line, quantity: taken, place: bucket.place, item });
  }
  return units;
}

/** A cancellation looks in the store first, every other claim in what was delivered when it was asked, the latest first. */
function inTurn(buckets: readonly Bucket[], { kind, asked }: Claim): readonly Bucket[] {
  if (buckets.length < 2) return buckets;
  const rank = kind === 'cancellation' ? cancellationRank : arrivalRank;
  return [...buckets].sort((a, b) => {
    const [group, within] = rank(a.place, asked);
    const [otherGroup, otherWithin] = rank(b.place, asked);
    return group - otherGroup || within - otherWithin || compareIds(a.place.parcel?.id, b.place.parcel?.id);
  });
}

const compareIds = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

function cancellationRank({ kind, parcel }: Bucket['place']): readonly [number, number] {
  if (kind === 'store') return [parcel === undefined ? 0 : 1, 0];
  return [2, -(parcel.dispatched ?? Number.MAX_SAFE_INTEGER)];
}

function arrivalRank({ kind, parcel }: Bucket['place'], asked: number): readonly [number, number] {
  if (kind === 'store') return [parcel === undefined ? 4 : 3, 0];
  if (parcel.delivered === undefined) return [2, 0];
  return [parcel.delivered <= asked ? 0 : 1, -parcel.delivered];
}

/** Units that are claimed and not there: refunded before, or never ordered. */
function addGone(
  units: Unit[],
  stock: Stock,
  surplus: number,
  item: Item | undefined,
  named: string | undefined,
): void {
  const refunded = Math.min(surplus, stock.unnamed);
  const { line } = stock;
  stock.unnamed -= refunded;
  if (refunded > 0) units.push({ line, quantity: refunded, place: { kind: 'gone', refunded: true, named }, item });
  const never = surplus - refunded;
  if (never > 0) units.push({ line, quantity: never, place: { kind: 'gone', refunded: false, named }, item });
}

/** All that is left of the order; all that has gone, if nothing is. */
function unitsLeft(stock: readonly Stock[]): Unit[] {
  const units = stock.flatMap(({ line, buckets }) => {
    const open = [...buckets].sort((a, b) => {
      const [group, within] = cancellationRank(a.place);
      const [otherGroup, otherWithin] = cancellationRank(b.place);
      return group - otherGroup || within - otherWithin || compareIds(a.place.parcel?.id, b.place.parcel?.id);
    });
    return take(line, open, line.quantity, undefined);
  });
  if (units.length === 0) for (const one of stock) addGone(units, one, one.line.quantity, undefined, undefined);
  return units;
}

/** The units in the parcels that are named; without names, all that has not been delivered, else all. */
function unitsOfPackages(order: Order, claim: Claim, stock: readonly Stock[]): Unit[] {
  const { parcels: named } = claim;
  const where = (holds: (place: Bucket['place']) => boolean) =>
    stock.flatMap(({ line, buckets }) =>
      take(
        line,
        buckets.filter(({ place }) => holds(place)),
        line.quantity,
        undefined,
      ),
    );
  if (named === undefined) {
    const open = where((place) => place.kind === 'store' || place.parcel.delivered === undefined);
    if (open.length > 0) return open;
    const all = where(() => true);
    if (all.length === 0) for (const one of stock) addGone(all, one, one.line.quantity, undefined, undefined);
    return all;
  }
  for (const id of named) {
    if (!order.parcels.some((parcel) => parcel.id === id)) refuse('claim.parcels', `the order has no parcel ${id}`);
  }
  const units = where(({ parcel }) => parcel !== undefined && named.includes(parcel.id));
  if (units.length > 0) return units;
  for (const { id, contents } of order.parcels) {
    if (!named.includes(id)) continue;
    for (const { line, quantity } of contents) addGone(units, stockFor(stock, line), quantity, undefined, id);
  }
  return units;
}
