import type { Claim, ClaimKind } from '../../facts/claim.ts';
import type { Issue } from '../../facts/invalid.ts';
import type { LedgerEntry, Order, OrderLine, Parcel } from '../../facts/order.ts';
import { safeParseClaim } from '../../facts/parseClaim.ts';
import { safeParseOrder } from '../../facts/parseOrder.ts';
import { isFields, misused, shown } from '../misuse.ts';

/** How a builder is named and used. */
export interface Use {
  readonly name: string;
  readonly right: string;
}

/** What a builder was given to state, which must be fields. */
export function changesOf<T extends object>(changes: T, { name, right }: Use): T {
  if (isFields(changes)) return changes;
  return misused(`${name} takes the facts to state as an object, not ${shown(changes)}`, right);
}

/** A fact of undefined is one that is left out. */
export function stated<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

export function checkedOrder(order: Order, use: Use): Order {
  return valid(order, safeParseOrder(order), ['order'], use);
}

export function checkedClaim<K extends ClaimKind>(
  claim: Extract<Claim, { kind: K }>,
  use: Use,
): Extract<Claim, { kind: K }> {
  return valid(claim, safeParseClaim(claim), ['claim'], use);
}

export function checkedLine(line: OrderLine, use: Use): OrderLine {
  return valid(line, safeParseOrder({ ...AROUND, lines: [line] }), ['order', 'lines', 0], use);
}

export function checkedParcel(parcel: Parcel, use: Use): Parcel {
  const lines = linesFor(parcel.contents);
  return valid(parcel, safeParseOrder({ ...AROUND, lines, parcels: [parcel] }), ['order', 'parcels', 0], use);
}

export function checkedEntry(entry: LedgerEntry, use: Use): LedgerEntry {
  const lines = linesFor(entry.lines);
  const parcels = idsIn(entry.lines, 'parcel').map((id) => ({ id }));
  const tenders = idsIn(entry.tenders, 'tender').map((id) => ({ id, amount: ENOUGH }));
  const order = { ...AROUND, lines, parcels, ...(tenders.length === 0 ? {} : { tenders }), ledger: [entry] };
  return valid(entry, safeParseOrder(order), ['order', 'ledger', 0], use);
}

/** The least order that a part of one can be checked in. */
const AROUND = { number: 'A-1001', currency: 'EUR', pricesIncludeTax: true, lines: [] };
const ENOUGH = 1_000_000;

function linesFor(units: unknown): object[] {
  return idsIn(units, 'line').map((id) => ({ id, product: id, quantity: ENOUGH, amount: 0 }));
}

function idsIn(list: unknown, field: string): string[] {
  if (!Array.isArray(list)) return [];
  return [...new Set(list.map((one) => (isFields(one) ? one[field] : undefined)))].filter(
    (id) => typeof id === 'string',
  );
}

/** The facts as they were stated, if a parser finds nothing wrong with them. */
function valid<T>(
  facts: T,
  result: { readonly success: true } | { readonly success: false; readonly issues: readonly Issue[] },
  root: readonly (string | number)[],
  { name, right }: Use,
): T {
  if (result.success) return facts;
  const [first] = result.issues as [Issue];
  // Of an order around a part, what is said about the part is said from its own top.
  const inner = first.path.slice(root.every((key, i) => first.path[i] === key) ? root.length : 1);
  const where = inner
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return misused(`${name} makes valid facts only, and ${where === '' ? 'this' : where} ${first.message}`, right);
}
