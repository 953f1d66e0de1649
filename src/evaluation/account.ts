import { ONE_TENDER } from '../facts/order.ts';
import type { ParsedLedgerEntry, ParsedOrder } from '../facts/orderSchema.ts';
import type { Account, LineAccount, ShippingAccount, UnitCounts } from '../money/account.ts';
import { type Currency, currencyOf } from '../money/currency.ts';
import { type LineShare, paidForLine, shareOut, taxOfPart } from '../money/shares.ts';
import type { TenderBalance } from '../money/tenders.ts';
import type { MoneyTerms } from '../policy/document.ts';
import type { SharesGiven } from '../policy/sectionOf.ts';
import type { Facts } from './facts.ts';

/**
 * The terms of a policy that the books depend on.
 *
 * @since 0.1.0
 */
export type MoneyOptions = Partial<Pick<MoneyTerms, 'unitRounding' | 'shippingCap'>>;

/** The books of an order, and what is uncertain in them. */
export interface Books {
  readonly currency: Currency;
  readonly account: Account;
  readonly tenders: readonly (TenderBalance & { readonly kind: string | undefined })[];
  /** How much less was paid than the parts add up to. */
  readonly shortfall: number;
  /** How much more went to tenders, by the ledger, than its own lines explain. */
  readonly unexplained: number;
  /** What earlier refunds withheld, by the code of the deduction. */
  readonly taken: ReadonlyMap<string, number>;
}

export function currencyIn({ currency }: ParsedOrder): Currency {
  const found = currencyOf(currency.code, currency);
  if (found === undefined) throw new RangeError(`unknown currency ${currency.code}`);
  return found;
}

/** Shares everything out over the lines and counts what the ledger has given back. */
export function booksOf({ order, ledger }: Pick<Facts, 'order' | 'ledger'>, terms: MoneyOptions, gives: Gives): Books {
  const currency = currencyIn(order);
  const pricesIncludeTax = order.pricesIncludeTax ?? true;
  const given = givenBy(ledger, gives);
  const shipping = shippingAccount(order, pricesIncludeTax, terms, given.shipping);
  const shares = sharesOf(order, currency, shipping, pricesIncludeTax);
  const lines = new Map(
    order.lines.map((line, i): [string, LineAccount] => {
      const share = shares[i] as LineShare;
      const before = given.lines.get(line.id);
      return [
        line.id,
        {
          share,
          listPrice: line.quantity === 0 ? 0 : line.amount,
          paid: paidForLine(share, pricesIncludeTax),
          given: before?.amount ?? 0,
          refunded: atMost(before?.refunded ?? NO_UNITS, line.quantity),
        },
      ];
    }),
  );
  const charged = [...lines.values()].reduce((sum, { paid }) => sum + paid, 0) + shipping.paid;
  const hasUnits = order.lines.some(({ quantity }) => quantity > 0);
  const statedWithoutUnits =
    shipping.paid + (order.tax ?? 0) + (order.fees ?? []).reduce((sum, fee) => sum + fee.amount, 0);
  const stated = hasUnits ? charged : statedWithoutUnits;
  const paid = order.tenders?.reduce((sum, { amount }) => sum + amount, 0) ?? stated;
  return {
    currency,
    account: {
      pricesIncludeTax,
      rounding: { step: currency.step, rounding: terms.unitRounding ?? 'floor' },
      lines,
      shipping,
      paid,
      overpaid: hasUnits ? Math.max(0, paid - charged) : paid,
      given: given.total + given.unexplained,
    },
    tenders: (order.tenders ?? [{ id: ONE_TENDER, amount: paid }]).map(({ id, kind, amount }: TenderFacts) => ({
      id,
      kind,
      paid: amount,
      given: given.tenders.get(id) ?? 0,
    })),
    shortfall: hasUnits ? Math.max(0, charged - paid) : 0,
    unexplained: given.unexplained,
    taken: takenBy(ledger),
  };
}

function takenBy(ledger: readonly ParsedLedgerEntry[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { code, amount } of ledger.flatMap(({ deductions = [] }) => deductions)) {
    taken.set(code, (taken.get(code) ?? 0) + amount);
  }
  return taken;
}

interface TenderFacts {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly amount: number;
}

function shippingAccount(
  { shipping }: ParsedOrder,
  pricesIncludeTax: boolean,
  terms: MoneyOptions,
  given: number,
): ShippingAccount {
  const { charged = 0, tax = 0, actual, standard = charged } = shipping ?? {};
  const partOf = (part: number) => {
    const taxOfIt = taxOfPart(tax, charged, part);
    return { amount: pricesIncludeTax ? part : part + taxOfIt, tax: taxOfIt };
  };
  const whole = { amount: pricesIncludeTax ? charged : charged + tax, tax };
  return {
    paid: whole.amount,
    tax,
    refundable: terms.shippingCap === 'standard' && standard < charged ? partOf(standard) : whole,
    aboveActual: actual === undefined ? { amount: 0, tax: 0 } : partOf(Math.max(0, charged - actual)),
    given,
  };
}

/** The shares of what can come back: of the shipping charge, the refundable part. */
function sharesOf(order: ParsedOrder, currency: Currency, shipping: ShippingAccount, pricesIncludeTax: boolean) {
  const fees = (kind: 'duty' | 'import-tax' | 'other') =>
    (order.fees ?? []).reduce((sum, fee) => sum + (fee.kind === kind ? fee.amount : 0), 0);
  const { amount: refundable, tax: shippingTax } = shipping.refundable;
  return shareOut({
    lines: order.lines,
    pricesIncludeTax,
    discount: (order.discounts ?? []).reduce((sum, { amount }) => sum + amount, 0),
    tax: order.tax ?? 0,
    shipping: pricesIncludeTax ? refundable : refundable - shippingTax,
    shippingTax,
    duty: fees('duty'),
    importTax: fees('import-tax'),
    fees: fees('other'),
    step: currency.step,
  });
}

/** Which claims give back the units' share of what, by the policy. */
export type Gives = (kind: ParsedLedgerEntry['kind']) => SharesGiven | undefined;

const NO_UNITS: UnitCounts = { goods: 0, shipping: 0, duties: 0, fees: 0 };

function atMost({ goods, shipping, duties, fees }: UnitCounts, most: number): UnitCounts {
  return {
    goods: Math.min(goods, most),
    shipping: Math.min(shipping, most),
    duties: Math.min(duties, most),
    fees: Math.min(fees, most),
  };
}

/** A replaced unit is not refunded: it takes no place among those that are. */
function countRefunded(before: UnitCounts, units: number, shipping: number, given: ReturnType<Gives>): UnitCounts {
  const counted = (part: keyof SharesGiven) => (given?.[part] === 'share' ? units : 0);
  const recorded = shipping > 0 ? units : 0;
  return {
    goods: before.goods + units,
    shipping: before.shipping + (given?.shipping === 'as-recorded' ? recorded : counted('shipping')),
    duties: before.duties + counted('duties'),
    fees: before.fees + counted('fees'),
  };
}

/** What the ledger has given back: in all, by line, of the shipping charge and by tender. */
function givenBy(ledger: readonly ParsedLedgerEntry[], gives: Gives) {
  const lines = new Map<string, { amount: number; refunded: UnitCounts }>();
  const tenders = new Map<string, number>();
  let total = 0;
  let shipping = 0;
  let unexplained = 0;
  for (const entry of ledger) {
    let explained = (entry.shipping ?? 0) + (entry.other ?? 0);
    shipping += entry.shipping ?? 0;
    for (const { line, quantity, remedy = 'refund', amount = 0, shipping: ofLine = 0 } of entry.lines ?? []) {
      const before = lines.get(line) ?? { amount: 0, refunded: NO_UNITS };
      const units = remedy === 'refund' ? quantity : 0;
      lines.set(line, {
        amount: before.amount + amount,
        refunded: countRefunded(before.refunded, units, ofLine, gives(entry.kind)),
      });
      shipping += ofLine;
      explained += amount + ofLine;
    }
    explained = Math.max(0, explained - (entry.deducted ?? 0));
    const moved = (entry.tenders ?? []).reduce((sum, { amount }) => sum + amount, 0);
    for (const { tender, amount } of entry.tenders ?? []) tenders.set(tender, (tenders.get(tender) ?? 0) + amount);
    total += explained;
    unexplained += Math.max(0, moved - explained);
  }
  return { lines, tenders, total, shipping, unexplained };
}
