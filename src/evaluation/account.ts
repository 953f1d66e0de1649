import { ONE_TENDER } from '../facts/order.ts';
import type { ParsedLedgerEntry, ParsedOrder } from '../facts/orderSchema.ts';
import type { Account, LineAccount, UnitCounts, WithTax } from '../money/account.ts';
import { type Currency, currencyOf } from '../money/currency.ts';
import { type LineShare, paidForLine, shareOut, taxOfPart } from '../money/shares.ts';
import { sumOfAmounts } from '../money/sum.ts';
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
  const { step } = currency;
  const { pricesIncludeTax = true, tax = 0 } = order;
  const shipping = shippingAccount(order, pricesIncludeTax, terms);
  const { amount: refundable, tax: shippingTax } = shipping.refundable;
  const fees = { duty: 0, 'import-tax': 0, other: 0 };
  for (const { kind, amount } of order.fees ?? []) fees[kind] += amount;
  const shares = shareOut({
    lines: order.lines,
    pricesIncludeTax,
    discount: sumOfAmounts(order.discounts),
    tax,
    shipping: pricesIncludeTax ? refundable : refundable - shippingTax,
    shippingTax,
    duty: fees.duty,
    importTax: fees['import-tax'],
    fees: fees.other,
    step,
  });
  const lines = new Map<string, OpenLine>();
  let charged = shipping.paid;
  let hasUnits = false;
  for (const [i, { id, quantity, amount }] of order.lines.entries()) {
    const share = shares[i] as LineShare;
    const paid = paidForLine(share, pricesIncludeTax);
    const refunded = { goods: 0, shipping: 0, duties: 0, fees: 0 };
    lines.set(id, { share, listPrice: quantity === 0 ? 0 : amount, paid, given: 0, refunded });
    charged += paid;
    hasUnits ||= quantity > 0;
  }
  // Where no line has units to carry it, what was charged besides goods is what was paid.
  if (!hasUnits) charged = shipping.paid + tax + fees.duty + fees['import-tax'] + fees.other;
  const paid = order.tenders ? sumOfAmounts(order.tenders) : charged;
  const stated: readonly TenderFacts[] = order.tenders ?? [{ id: ONE_TENDER, amount: paid }];
  const tenders = stated.map(({ id, kind, amount }) => ({ id, kind, paid: amount, given: 0 }));
  const taken = new Map<string, number>();
  const { given, unexplained } = countGiven(ledger, gives, { lines, shipping, tenders, taken });
  return {
    currency,
    account: {
      pricesIncludeTax,
      rounding: { step, rounding: terms.unitRounding ?? 'floor' },
      lines,
      shipping,
      paid,
      overpaid: hasUnits ? Math.max(0, paid - charged) : paid,
      given: given + unexplained,
    },
    tenders,
    shortfall: hasUnits ? Math.max(0, charged - paid) : 0,
    unexplained,
    taken,
  };
}

interface TenderFacts {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly amount: number;
}

const NOTHING: WithTax = { amount: 0, tax: 0 };

function shippingAccount({ shipping }: ParsedOrder, pricesIncludeTax: boolean, terms: MoneyOptions) {
  const { charged = 0, tax = 0, actual, standard = charged } = shipping ?? {};
  const withTax = (amount: number, itsTax: number): WithTax => ({
    amount: pricesIncludeTax ? amount : amount + itsTax,
    tax: itsTax,
  });
  const partOf = (part: number) => withTax(part, taxOfPart(tax, charged, part));
  const whole = withTax(charged, tax);
  return {
    paid: whole.amount,
    tax,
    refundable: terms.shippingCap === 'standard' && standard < charged ? partOf(standard) : whole,
    aboveActual: actual === undefined ? NOTHING : partOf(Math.max(0, charged - actual)),
    given: 0,
  };
}

/** Which claims give back the units' share of what, by the policy. */
export type Gives = (kind: ParsedLedgerEntry['kind']) => SharesGiven | undefined;

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

type OpenLine = Open<Omit<LineAccount, 'refunded'>> & { readonly refunded: Open<UnitCounts> };

/** Where the ledger is counted: books in which nothing has been given yet. */
interface OpenBooks {
  readonly lines: ReadonlyMap<string, OpenLine>;
  readonly shipping: { given: number };
  readonly tenders: readonly { readonly id: string; given: number }[];
  readonly taken: Map<string, number>;
}

/** Counts what the ledger has given back of each line, of shipping and to each tender; answers what it comes to in all. */
function countGiven(
  ledger: readonly ParsedLedgerEntry[],
  gives: Gives,
  { lines, shipping, tenders, taken }: OpenBooks,
) {
  let given = 0;
  let unexplained = 0;
  if (ledger.length === 0) return { given, unexplained };
  const tenderOf = new Map(tenders.map((tender) => [tender.id, tender]));
  for (const entry of ledger) {
    let ofShipping = entry.shipping ?? 0;
    let ofGoods = entry.other ?? 0;
    const back = entry.lines && gives(entry.kind);
    for (const { line, quantity, remedy = 'refund', amount = 0, shipping: ofLine = 0 } of entry.lines ?? []) {
      ofShipping += ofLine;
      ofGoods += amount;
      const account = lines.get(line);
      if (account === undefined) continue;
      account.given += amount;
      // A replaced unit is not refunded: it takes no place among those that are.
      if (remedy !== 'refund') continue;
      const { refunded } = account;
      const count = (part: keyof UnitCounts) => {
        refunded[part] = Math.min(refunded[part] + quantity, account.share.quantity);
      };
      count('goods');
      if (back?.shipping === 'share' || (back?.shipping === 'as-recorded' && ofLine > 0)) count('shipping');
      if (back?.duties === 'share') count('duties');
      if (back?.fees === 'share') count('fees');
    }
    for (const { code, amount } of entry.deductions ?? []) taken.set(code, (taken.get(code) ?? 0) + amount);
    for (const { tender, amount } of entry.tenders ?? []) {
      const balance = tenderOf.get(tender);
      if (balance) balance.given += amount;
    }
    const explained = Math.max(0, ofGoods + ofShipping - (entry.deducted ?? 0));
    shipping.given += ofShipping;
    given += explained;
    unexplained += Math.max(0, sumOfAmounts(entry.tenders) - explained);
  }
  return { given, unexplained };
}
