import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { Context, ItemOf, PlacedUnit } from './context.ts';
import { isHandedOver } from './facts.ts';
import { type Bucket, byPreference, type LineStock, mayBeIn, type Place, parcelOf, take } from './stock.ts';

/** What finding the units may look at: no terms. */
type Located<K extends ClaimKind = ClaimKind> = Pick<Context<K>, 'claim' | 'asked' | 'facts'>;

type Stock = ReadonlyMap<string, LineStock>;
type Items<K extends ClaimKind> = readonly NonNullable<ItemOf[K]>[];

/** Stands for an order, or a parcel, of which no unit is known. */
const NO_LINE: ParsedLine = { id: '', product: '', quantity: 0, amount: 0 };

/**
 * The units that a claim is about: each item takes its units from the parcel it names, or from where such a claim looks
 * first; items that name a parcel choose first. What is claimed beyond what is there has gone, or never was.
 */
export function claimedUnits<K extends Exclude<ClaimKind, 'missing-package'>>(
  items: Items<K>,
  stock: Stock,
  { claim, asked, facts }: Located<K>,
): PlacedUnit<ItemOf[K]>[] {
  const found = new Map<NonNullable<ItemOf[K]>, PlacedUnit<ItemOf[K]>[]>();
  for (const isNamed of [true, false]) {
    for (const item of items) {
      const { parcel, quantity } = item;
      if ((parcel !== undefined) !== isNamed) continue;
      const { line, buckets } = stockOfLine(stock, item.line);
      const possible =
        parcel === undefined
          ? byPreference(buckets, claim.kind, asked)
          : buckets.filter(mayBeIn(new Set([parcel]), facts));
      const units = take(possible, quantity).map(({ bucket, taken }) =>
        unitOf<ItemOf[K]>(line, taken, withNamed(bucket.place, item), item),
      );
      found.set(item, units);
    }
  }
  const gone = goneCounter(stock);
  const units: PlacedUnit<ItemOf[K]>[] = [];
  for (const item of items) {
    let surplus = item.quantity;
    for (const unit of found.get(item) ?? []) {
      units.push(unit);
      surplus -= unit.quantity;
    }
    if (surplus === 0) continue;
    for (const { line, quantity, place } of gone(stockOfLine(stock, item.line).line, surplus, item.parcel)) {
      units.push(unitOf<ItemOf[K]>(line, quantity, place, item));
    }
  }
  return units;
}

function withNamed(place: Place, { parcel }: { readonly parcel?: string | undefined }): Place {
  const isOpen = place.kind === 'unknown' || place.kind === 'store';
  return isOpen && parcel !== undefined && parcelOf(place) === undefined ? { ...place, named: parcel } : place;
}

/** Everything that is left of the order; or, if nothing is left of it, everything that has gone. */
export function allUnits(stock: Stock, context: Located<'cancellation'>): PlacedUnit<undefined>[] {
  const left: PlacedUnit<undefined>[] = [];
  for (const { line, buckets } of stock.values()) {
    for (const { bucket, taken } of take(byPreference(buckets, 'cancellation', context.asked), line.quantity)) {
      left.push(unitOf(line, taken, bucket.place, undefined));
    }
  }
  if (left.length > 0) return left;
  const gone = goneCounter(stock);
  const settled = [...stock.values()].flatMap(({ line }) => gone(line, line.quantity));
  return settled.length > 0 ? settled : [unitOfNoLine(placeOfNothing(context))];
}

/** The units in the parcels that a claim names. */
export function unitsInParcels(parcels: readonly string[], stock: Stock, context: Located<'missing-package'>) {
  const named = new Set(parcels);
  // A parcel that was never handed over is not lost, so what may be elsewhere is not looked for in it (P1).
  const isNotElsewhere = ({ place }: Bucket) => place.kind !== 'unknown' || place.parcels.some((id) => named.has(id));
  const mayHold = mayBeIn(named, context.facts);
  const units = unitsWhere(stock, (bucket) => isNotElsewhere(bucket) && mayHold(bucket));
  if (units.length > 0)
    return units.map((unit) => ({ ...unit, place: withNamed(unit.place, { parcel: onlyOne(unit.place, named) }) }));
  const gone = goneCounter(stock);
  const settled = context.facts.parcels
    .filter(({ id }) => named.has(id))
    .flatMap(({ id, contents }) =>
      [...(contents ?? [])].flatMap(([line, quantity]) => gone(stockOfLine(stock, line).line, quantity, id)),
    );
  if (settled.length > 0) return settled;
  return [unitOfNoLine({ kind: 'gone', why: 'never-ordered' })];
}

/** The one parcel among the named that may hold the units, if it is one. */
function onlyOne(place: Place, named: ReadonlySet<string>): string | undefined {
  const possible = place.kind === 'unknown' ? place.parcels.filter((id) => named.has(id)) : [];
  return possible.length === 1 ? possible[0] : undefined;
}

/** All units that are not known to be delivered; all of the order, if all of it is; all that has gone, if none is left. */
export function undeliveredUnits(stock: Stock, context: Located<'missing-package'>): PlacedUnit<undefined>[] {
  const undelivered = unitsWhere(stock, ({ place }) => place.kind !== 'parcel' || place.parcel.delivered === undefined);
  if (undelivered.length > 0) return undelivered;
  const all = unitsWhere(stock, () => true);
  if (all.length > 0) return all;
  const gone = goneCounter(stock);
  const settled = [...stock.values()].flatMap(({ line }) => gone(line, line.quantity));
  if (settled.length > 0) return settled;
  return [unitOfNoLine(placeOfNothing(context))];
}

function unitsWhere(stock: Stock, holds: (bucket: Bucket) => boolean): PlacedUnit<undefined>[] {
  const units: PlacedUnit<undefined>[] = [];
  for (const { line, buckets } of stock.values()) {
    for (const { bucket, taken } of take(buckets.filter(holds), line.quantity)) {
      units.push(unitOf(line, taken, bucket.place, undefined));
    }
  }
  return units;
}

function unitOf<Item>(line: ParsedLine, quantity: number, place: Place, item: Item): PlacedUnit<Item> {
  return { line, quantity, place, item };
}

/** Says of units that are not there why: refunded, replaced, or never ordered; each settled unit accounts for one. */
function goneCounter(stock: Stock) {
  const accounted = new Map<string, { refunded: number; replaced: number }>();
  return (line: ParsedLine, surplus: number, named?: string): PlacedUnit<undefined>[] => {
    const { refunded, replaced } = stockOfLine(stock, line.id);
    const open = accounted.get(line.id) ?? { refunded, replaced };
    accounted.set(line.id, open);
    let rest = surplus;
    const count = (most: number) => {
      const counted = Math.min(rest, most);
      rest -= counted;
      return counted;
    };
    const found = [
      { why: 'refunded', quantity: count(open.refunded) },
      { why: 'replaced', quantity: count(open.replaced) },
      { why: 'never-ordered', quantity: rest },
    ] as const;
    open.refunded -= found[0].quantity;
    open.replaced -= found[1].quantity;
    return found
      .filter(({ quantity }) => quantity > 0)
      .map(({ why, quantity }) =>
        unitOf(line, quantity, { kind: 'gone', why, ...(named === undefined ? {} : { named }) }, undefined),
      );
  };
}

function unitOfNoLine(place: Place): PlacedUnit<undefined> {
  return { line: NO_LINE, quantity: 0, place, item: undefined };
}

/** An order of which no line is known was shipped if any parcel was, and settled if anything was given back. */
function placeOfNothing({ facts }: Pick<Context, 'facts'>): Place {
  const handedOver = facts.parcels.filter(isHandedOver).map(({ id }) => id);
  if (handedOver.length > 0) return { kind: 'unknown', parcels: handedOver.sort() };
  return facts.ledger.length > 0 ? { kind: 'gone', why: 'refunded' } : { kind: 'store' };
}

function stockOfLine(stock: Stock, line: string): LineStock {
  const found = stock.get(line);
  if (found === undefined) throw new RangeError(`the order has no line ${line}`);
  return found;
}
