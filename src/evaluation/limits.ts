import type { ClaimKind } from '../facts/claim.ts';
import { quotient } from '../money/quotient.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Limit, Quantity } from '../policy/requirement.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { holds } from './conditions.ts';
import type { Context, ItemOf, Unit } from './context.ts';
import { type LineStock, parcelOf } from './stock.ts';

/**
 * Marks the units that are beyond a limit of the policy; like units of which some are and some are not are split. Units
 * count in the order of lines and parcels by their ids, whatever the order of the claim.
 */
export function withinLimits<K extends ClaimKind>(
  units: readonly Unit<ItemOf[K]>[],
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): readonly Unit<ItemOf[K]>[] {
  const limitsOf = (policy: PolicyDocument) => sectionOf(policy, context.claim.kind).limits ?? [];
  if (units.every(({ terms }) => limitsOf(terms.policy).length === 0)) return units;
  const limits = new Map<string, { readonly limit: Limit; readonly of: Set<PolicyDocument> }>();
  for (const policy of new Set(units.map(({ terms }) => terms.policy))) {
    for (const limit of limitsOf(policy)) {
      const key = JSON.stringify(limit);
      const same = limits.get(key) ?? { limit, of: new Set() };
      limits.set(key, same);
      same.of.add(policy);
    }
  }
  return [...limits.values()].reduce<readonly Unit<ItemOf[K]>[]>(
    (rest, { limit, of }) => applyLimit(limit, rest, ({ terms }) => of.has(terms.policy), context, stock),
    units,
  );
}

function applyLimit<K extends ClaimKind>(
  limit: Limit,
  units: readonly Unit<ItemOf[K]>[],
  has: (unit: Unit) => boolean,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): Unit<ItemOf[K]>[] {
  const counted = new Map<string, number>();
  const split = new Map<Unit<ItemOf[K]>, Unit<ItemOf[K]>[]>();
  const key = (unit: Unit) => JSON.stringify([unit.line.id, parcelOf(unit.place) ?? '']);
  for (const unit of [...units].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    // An order of no units is looked at as a whole: it has nothing to split.
    if (unit.quantity === 0 || unit.place.kind === 'gone' || unit.beyond !== undefined || !has(unit)) continue;
    if (holds(limit.when, unit, context) !== true) continue;
    const group = groupOf(limit, unit);
    const before = counted.get(group) ?? settledBefore(limit, unit, context, stock);
    counted.set(group, before + unit.quantity);
    split.set(unit, splitAt(limit, unit, before, orderedIn(limit, unit, units)));
  }
  return units.flatMap((unit) => split.get(unit) ?? [unit]);
}

function groupOf({ per = 'line' }: Limit, { line }: Unit): string {
  if (per === 'claim') return '';
  return per === 'line' ? line.id : line.product;
}

/** Units that were granted before count against what is granted at most, and have used up what is tolerated. */
function settledBefore<K extends ClaimKind>(
  { per = 'line', most }: Limit,
  { line }: Unit,
  { facts, claim }: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): number {
  if (per === 'claim') return 0;
  const lines = [...stock.values()]
    .map((other) => other.line)
    .filter((other) => (per === 'line' ? other.id === line.id : other.product === line.product));
  const entries = facts.ledger.filter(({ kind }) => most !== undefined || kind === claim.kind);
  const settled = entries
    .flatMap((entry) => entry.lines ?? [])
    .filter((entry) => lines.some(({ id }) => id === entry.line))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return most === undefined && settled > 0 ? Number.MAX_SAFE_INTEGER : settled;
}

/** The units that are tolerated come first, those above the most last; both are beyond the limit. */
function splitAt<Item>(limit: Limit, unit: Unit<Item>, before: number, ordered: number): Unit<Item>[] {
  const bound = Math.max(0, count(limit.tolerated ?? limit.most ?? 0, ordered) - before);
  const first = Math.min(unit.quantity, bound);
  const parts: Unit<Item>[] = [
    { ...unit, quantity: first, ...(limit.most === undefined ? { beyond: limit } : {}) },
    { ...unit, quantity: unit.quantity - first, ...(limit.most === undefined ? {} : { beyond: limit }) },
  ];
  return parts.filter(({ quantity }) => quantity > 0);
}

/** Units that were ordered of what the limit counts over. */
function orderedIn({ per = 'line' }: Limit, { line }: Unit, units: readonly Unit[]): number {
  if (per === 'line') return line.quantity;
  const lines = new Map(units.map((unit) => [unit.line.id, unit.line]));
  return [...lines.values()]
    .filter(({ product }) => per === 'claim' || product === line.product)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function count(quantity: Quantity, ordered: number): number {
  return typeof quantity === 'number' ? quantity : quotient(ordered, quantity.basisPoints, 10_000);
}
