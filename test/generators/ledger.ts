import fc from 'fast-check';
import type { LedgerEntry, LedgerLine, Order, OrderLine, Parcel } from '../../src/facts/order.ts';
import { anyShare, compact, facts, oneOf, seldom, sum, weighted } from './choices.ts';
import { after, anyForm, type Form, type Later, later, read, written } from './moments.ts';
import { discountOf, goodsOf, paidOf } from './sumOfParts.ts';

/** What was given back already, before it is known what was ordered and paid. */
export interface EntryChoice {
  readonly kind: LedgerEntry['kind'];
  readonly at: Later;
  readonly form: Form;
  readonly lines: readonly EntryLineChoice[];
  /** Share of the shipping charge that is left. */
  readonly shipping: number | undefined;
  /** Share of what is left of the payment. */
  readonly other: number | undefined;
  /** Share of this entry. */
  readonly deducted: number | undefined;
  readonly toTenders: 'unstated' | 'all' | 'some';
}

interface EntryLineChoice {
  readonly line: number;
  readonly quantity: number;
  /** Share of what the units are worth. */
  readonly amount: number;
  readonly shipping: number | undefined;
  readonly remedy: LedgerLine['remedy'];
  readonly parcelStated: boolean;
}

export const LEDGER_KINDS = [
  'goodwill',
  'return',
  'cancellation',
  'missing-item',
  'defect',
  'missing-package',
] as const;

const anyEntryLine = facts<EntryLineChoice>({
  line: fc.nat({ max: 3 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  amount: weighted([2, fc.constant(1000)], [1, anyShare]),
  shipping: seldom(anyShare),
  remedy: oneOf<LedgerLine['remedy']>([3, undefined], [2, 'refund'], [1, 'replacement']),
  parcelStated: fc.boolean(),
});

const anyEntry = facts<EntryChoice>({
  kind: fc.constantFrom(...LEDGER_KINDS),
  at: later(0, 8),
  form: anyForm,
  lines: fc.array(anyEntryLine, { minLength: 0, maxLength: 3 }),
  shipping: seldom(anyShare),
  other: seldom(anyShare),
  deducted: seldom(anyShare),
  toTenders: fc.constantFrom('unstated', 'all', 'some'),
});

/** Up to three earlier refunds; none as often as not, unless some are wanted. */
export function anyLedgerChoice(wanted = false): fc.Arbitrary<readonly EntryChoice[]> {
  const some = fc.array(anyEntry, { minLength: 1, maxLength: 3 });
  return wanted ? some : weighted<readonly EntryChoice[]>([1, fc.constant([])], [1, some]);
}

/** Units of one line in one place: a parcel, or the store. */
export interface Stock {
  readonly line: OrderLine;
  readonly parcel: Parcel | undefined;
  left: number;
}

/** What may still be given back; goes down with each entry. */
interface Purse {
  readonly stock: Stock[];
  readonly worth: Map<string, number>;
  readonly tenders: Map<string, number>;
  shipping: number;
  total: number;
}

type Given = Pick<LedgerEntry, 'lines' | 'shipping' | 'other' | 'deducted' | 'tenders'>;

/**
 * The entries that fit an order: never more units than its lines have, never more money than was paid, and each kind
 * for units that it can be about (a cancellation for units in the store, a return for delivered ones).
 *
 * @param order - the order without a ledger
 * @param zone - the zone in which its days are counted
 */
export function ledgerFrom(
  choices: readonly EntryChoice[],
  order: Order,
  zone: string,
  placed: number,
): Order['ledger'] {
  if (choices.length === 0) return undefined;
  const purse = purseOf(order);
  return choices.flatMap((choice, index): LedgerEntry[] => {
    const { given, parcels } = giveBack(choice, purse);
    if (given === undefined) return [];
    const ready = Math.max(placed, ...parcels.map((parcel) => settledFrom(parcel, zone) ?? placed));
    const at = written(choice.form, zone, Math.max(ready, after(zone, ready, choice.at)));
    return [compact<LedgerEntry>({ id: `entry-${index + 1}`, at, kind: choice.kind, ...given })];
  });
}

function purseOf(order: Order): Purse {
  return {
    stock: stockOf(order),
    worth: new Map(order.lines.map((line) => [line.id, worthOf(order, line)])),
    tenders: new Map((order.tenders ?? []).map(({ id, amount }) => [id, amount])),
    shipping: order.shipping?.charged ?? 0,
    total: paidOf(order),
  };
}

/** Where the units of an order are, whatever the ledger says. */
export function stockOf({ lines, parcels = [] }: Order): Stock[] {
  return lines.flatMap((line) => {
    const sent = parcels.flatMap((parcel): Stock[] => {
      const left = sum(
        (parcel.contents ?? []).filter((units) => units.line === line.id).map((units) => units.quantity),
      );
      return left === 0 ? [] : [{ line, parcel, left }];
    });
    // Where contents are unknown, nobody can say that a unit is still in the store.
    const unknown = parcels.some(({ contents }) => contents === undefined);
    const inStore = unknown ? 0 : line.quantity - sum(sent.map(({ left }) => left));
    return [{ line, parcel: undefined, left: inStore }, ...sent];
  });
}

/** What was paid for all units of a line, at least: its price less its part of the discounts, with its own tax. */
function worthOf(order: Order, line: OrderLine): number {
  const goods = goodsOf(order);
  if (line.quantity === 0 || goods === 0) return 0;
  const share = (goods - discountOf(order)) / goods;
  const tax = order.pricesIncludeTax === false ? (line.tax ?? 0) : 0;
  return Math.floor((line.amount - (line.discount ?? 0)) * share) + tax;
}

/** Whether units in this place can be settled by a claim or an entry of this kind. */
export function suits(kind: LedgerEntry['kind'], parcel: Parcel | undefined): boolean {
  if (parcel === undefined) return kind === 'cancellation';
  const { delivered, dispatched, carrier } = parcel;
  if (kind === 'missing-package') return delivered === undefined && dispatched !== undefined;
  if (kind === 'cancellation') return delivered === undefined && dispatched === undefined && carrier === undefined;
  return delivered !== undefined || carrier?.state === 'delivered';
}

/** The first moment at which units of a parcel can have been settled. */
function settledFrom({ delivered, dispatched, carrier }: Parcel, zone: string): number | undefined {
  return read(delivered, zone) ?? read(carrier?.at, zone) ?? read(dispatched, zone);
}

function giveBack(choice: EntryChoice, purse: Purse): { given: Given | undefined; parcels: Parcel[] } {
  const picked = choice.lines.flatMap((line) => {
    const stock = purse.stock.filter(
      ({ parcel, left }) => choice.kind === 'goodwill' || (left > 0 && suits(choice.kind, parcel)),
    );
    const from = stock[line.line % Math.max(1, stock.length)];
    return from === undefined ? [] : [{ from, entry: ledgerLine(line, from, choice.kind, purse) }];
  });
  const lines = picked.map(({ entry }) => entry);
  const shipping = takeShipping(purse, choice.shipping);
  const other = take(purse, choice.other && Math.floor((purse.total * choice.other) / 4000));
  const gross = sum(lines.map((line) => (line.amount ?? 0) + (line.shipping ?? 0))) + (shipping ?? 0) + (other ?? 0);
  const deducted = choice.deducted && Math.floor((gross * choice.deducted) / 1000);
  if (lines.length === 0 && gross === 0) return { given: undefined, parcels: [] };
  purse.total += deducted ?? 0;
  const given = compact<Given>({
    lines: lines.length === 0 ? undefined : lines,
    shipping,
    other,
    deducted,
    tenders: toTenders(choice, gross - (deducted ?? 0), purse),
  });
  return { given, parcels: picked.flatMap(({ from }) => from.parcel ?? []) };
}

function ledgerLine(choice: EntryLineChoice, from: Stock, kind: LedgerEntry['kind'], purse: Purse): LedgerLine {
  const { line, parcel, left } = from;
  const quantity = kind === 'goodwill' ? 0 : Math.min(choice.quantity, left);
  from.left -= quantity;
  // Goodwill without units: a share of one unit.
  const units = Math.max(1, quantity);
  const worth = worthOfUnits(purse, line, units);
  const replaced = choice.remedy === 'replacement' && (kind === 'missing-item' || kind === 'defect');
  const amount = replaced ? undefined : (take(purse, Math.floor((worth * choice.amount) / 1000)) ?? 0);
  if (amount !== undefined) purse.worth.set(line.id, (purse.worth.get(line.id) ?? 0) - amount);
  return compact<LedgerLine>({
    line: line.id,
    quantity,
    parcel: choice.parcelStated && quantity > 0 ? parcel?.id : undefined,
    remedy: replaced ? 'replacement' : choice.remedy && 'refund',
    amount,
    shipping: replaced ? undefined : takeShipping(purse, choice.shipping),
  });
}

function worthOfUnits(purse: Purse, line: OrderLine, units: number): number {
  const left = purse.worth.get(line.id) ?? 0;
  return Math.min(left, Math.floor((left * units) / Math.max(1, line.quantity)));
}

/** Takes an amount out of the payment, as far as there is one. */
function take(purse: Purse, amount: number | undefined): number | undefined {
  if (amount === undefined) return undefined;
  const taken = Math.min(amount, purse.total);
  purse.total -= taken;
  return taken;
}

function takeShipping(purse: Purse, share: number | undefined): number | undefined {
  const taken = take(purse, share && Math.floor((purse.shipping * share) / 1000));
  purse.shipping -= taken ?? 0;
  return taken;
}

/** Sends the money back to the tenders, to each at most what is left of it; what is not stated went to the account. */
function toTenders(choice: EntryChoice, total: number, purse: Purse): LedgerEntry['tenders'] {
  if (choice.toTenders === 'unstated' || purse.tenders.size === 0) return undefined;
  let left = choice.toTenders === 'all' ? total : Math.floor(total / 2);
  const parts: { tender: string; amount: number }[] = [];
  for (const [tender, room] of purse.tenders) {
    const amount = Math.min(left, room);
    if (amount === 0) continue;
    left -= amount;
    purse.tenders.set(tender, room - amount);
    parts.push({ tender, amount });
  }
  return parts;
}
