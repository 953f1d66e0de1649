import type { Claim, RemedyKind } from '../../src/facts/claim.ts';
import type { LedgerEntry, Order } from '../../src/facts/order.ts';
import type { PolicyDocument } from '../../src/index.ts';
import { type Deducted, deductionsFrom } from './deductions.ts';
import { codeOf, moneyOf, shippingTaxOf, sum, timesDividedBy, type UnitMoney } from './money.ts';
import { termsOf } from './terms.ts';
import type { Now } from './time.ts';
import type { NaiveRefund } from './types.ts';
import { ledgerOf, unitsOf } from './units.ts';

export const NOTHING: NaiveRefund = {
  total: 0,
  goods: 0,
  tax: 0,
  shipping: 0,
  duties: 0,
  fees: 0,
  overpaid: 0,
  deducted: 0,
  bonus: 0,
};

/** The money for the units that a decision refunds; `refunded` holds the line of each such unit. */
export function refundOf(
  order: Order,
  claim: Claim,
  refunded: readonly string[],
  as: RemedyKind,
  now: Now,
): NaiveRefund {
  const { policy } = now;
  const terms = termsOf(claim, policy).refund;
  const money = moneyOf(order, policy.money.unitRounding);
  const ledger = ledgerOf(order, now);
  const units = unitsOf(order, now);
  let leftOfOrder = Math.max(0, money.paid - sum(ledger.map(totalOf)));

  const parts = { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 };

  let shipping = 0;
  let shippingTax = 0;
  const due = { goods: 0, tax: 0, duties: 0, fees: 0 };
  for (const line of money.lines) {
    // The units are refunded one after the other, whatever the claims; a replaced unit is not refunded. Shipping and
    // fees go with the units of the claims that give them back, again one after the other.
    const before = units.filter((unit) => unit.line === line.line && unit.settled === 'refund').length;
    const count = refunded.filter((id) => id === line.line).length;
    const these: UnitMoney[] = line.units.slice(before, before + count);
    // C1, C2, P3: with shipping and fees. R3, M4, D1: what was paid for the unit with its duties, and nothing else.
    const theseWith = (part: 'shipping' | 'duties' | 'fees'): UnitMoney[] => {
      if (terms[part] === 'nothing') return [];
      const from = Math.min(before, refundedWith(part, ledger, line.line, policy));
      return line.units.slice(from, from + count);
    };

    // Never more than is left of the line.
    let leftOfLine = Math.max(0, line.paid - givenForLine(ledger, line.line));
    const owe = (part: 'goods' | 'tax' | 'duties' | 'fees', amount: number): void => {
      const owed = Math.min(amount, leftOfLine);
      due[part] += owed;
      leftOfLine -= owed;
    };
    owe('goods', sum(these.map((unit) => unit.goods)));
    owe('tax', sum(these.map((unit) => unit.tax)));
    owe('duties', sum(theseWith('duties').map((unit) => unit.duties)));
    owe('fees', sum(theseWith('fees').map((unit) => unit.fees)));
    shipping += sum(theseWith('shipping').map((unit) => unit.shipping));
    shippingTax += sum(theseWith('shipping').map((unit) => unit.shippingTax));
  }

  // Is this the decision after which nothing of the order is kept: every unit refunded, none replaced?
  const refundedBefore = units.filter((unit) => unit.settled === 'refund').length;
  const complete = refunded.length > 0 && refundedBefore + refunded.length === units.length;

  // R3: then the part of the shipping charge above the store's actual cost comes back, unless it has already.
  const shippingGiven = givenForShipping(ledger);
  const rest = { shipping: 0, tax: 0, overpaid: 0 };
  if (complete) {
    const excess = excessShipping(order, policy);
    const missing = Math.max(0, excess.withTax - shippingGiven - shipping - shippingTax);
    if (missing > 0) {
      // By cumulative difference, as everything: the tax of all of it less the tax of what has come back already.
      const before = excess.withTax - missing;
      const tax = Math.min(
        missing,
        Math.max(0, excess.tax - timesDividedBy(shippingTaxOf(order), before, money.shippingPaid)),
      );
      rest.shipping = missing - tax;
      rest.tax = tax;
    }
    // What tenders paid above the sum of the parts.
    rest.overpaid = money.overpaid;
  }

  // R4: what the store paid for the way back is taken off what is due, not below zero; then the caps apply.
  const allDue = sum([...Object.values(due), shipping, shippingTax, ...Object.values(rest)]);
  const basis: Deducted = { goods: due.goods + due.tax, refund: allDue, currency: codeOf(order) };
  const deducted = Math.min(
    deductionsFrom(terms.deductions, as, basis) + storePaidForTheWayBack(claim, policy),
    allDue,
  );
  leftOfOrder += deducted;

  // Never more than is left of the order: goods first, then their tax, duties, fees, shipping and the rest.
  for (const part of ['goods', 'tax', 'duties', 'fees'] as const) {
    parts[part] = Math.min(due[part], leftOfOrder);
    leftOfOrder -= parts[part];
  }

  let leftOfShipping = Math.max(0, money.shippingPaid - shippingGiven);
  const giveShipping = (part: 'shipping' | 'tax', amount: number): void => {
    const given = Math.min(amount, leftOfShipping, leftOfOrder);
    parts[part] += given;
    leftOfShipping -= given;
    leftOfOrder -= given;
  };
  giveShipping('shipping', shipping);
  giveShipping('tax', shippingTax);
  giveShipping('shipping', rest.shipping);
  giveShipping('tax', rest.tax);
  parts.overpaid = Math.min(rest.overpaid, leftOfOrder);

  const sumOfParts = parts.goods + parts.tax + parts.shipping + parts.duties + parts.fees + parts.overpaid;
  // Never more is taken than there is to give.
  const taken = Math.min(deducted, sumOfParts);
  const total = sumOfParts - taken;
  const bonus = as === 'account-balance' ? timesDividedBy(total, policy.money.accountBalanceBonus, 10_000) : 0;
  return { ...parts, deducted: taken, total, bonus };
}

/** Units of a line that were refunded with their share of shipping, of duties or of fees: for claims that give it back. */
function refundedWith(
  part: 'shipping' | 'duties' | 'fees',
  ledger: readonly LedgerEntry[],
  line: string,
  policy: PolicyDocument,
): number {
  const entries = ledger.filter(
    ({ kind }) => kind !== 'goodwill' && termsOf({ kind }, policy).refund[part] === 'share',
  );
  const lines = entries.flatMap((entry) => entry.lines ?? []);
  const ofLine = lines.filter((each) => each.line === line && (each.remedy ?? 'refund') === 'refund');
  return sum(ofLine.map((each) => each.quantity));
}

function storePaidForTheWayBack(claim: Claim, policy: PolicyDocument): number {
  if (claim.kind !== 'return' || policy.return.returnCosts === 'store') return 0;
  const costs = (claim.returnCosts ?? []).filter((cost) => cost.paidBy === 'store');
  return sum(costs.map((cost) => cost.amount ?? 0));
}

/** R3: the part of the shipping charge above the store's actual cost, where that cost is known, with its tax. */
function excessShipping(order: Order, { money }: PolicyDocument): { withTax: number; tax: number } {
  const charged = order.shipping?.charged ?? 0;
  const rule = money.shippingWhenNothingIsKept;
  const actual = rule === 'nothing' ? undefined : rule === 'everything' ? 0 : order.shipping?.actual;
  if (actual === undefined || actual >= charged) return { withTax: 0, tax: 0 };
  const excess = charged - actual;
  const tax = timesDividedBy(shippingTaxOf(order), excess, charged);
  return { withTax: order.pricesIncludeTax === true ? excess : excess + tax, tax };
}

/** The total of a ledger entry: its lines, shipping and other, less what was deducted. */
function totalOf(entry: LedgerEntry): number {
  const lines = sum((entry.lines ?? []).map((line) => (line.amount ?? 0) + (line.shipping ?? 0)));
  return lines + (entry.shipping ?? 0) + (entry.other ?? 0) - (entry.deducted ?? 0);
}

function givenForLine(ledger: readonly LedgerEntry[], id: string): number {
  const lines = ledger.flatMap((entry) => entry.lines ?? []).filter((line) => line.line === id);
  return sum(lines.map((line) => line.amount ?? 0));
}

function givenForShipping(ledger: readonly LedgerEntry[]): number {
  const onLines = sum(ledger.flatMap((entry) => entry.lines ?? []).map((line) => line.shipping ?? 0));
  return onLines + sum(ledger.map((entry) => entry.shipping ?? 0));
}

/** R8: in the order in which the facts list the tenders, each up to what it paid. */
export function tendersOf(order: Order, total: number, now: Now): Record<string, number> {
  const ledger = ledgerOf(order, now);
  const result: Record<string, number> = {};
  let left = total;
  for (const tender of order.tenders ?? []) {
    const back = ledger.flatMap((entry) => entry.tenders ?? []).filter((each) => each.tender === tender.id);
    const amount = Math.min(left, Math.max(0, tender.amount - sum(back.map((each) => each.amount))));
    if (amount > 0) result[tender.id] = amount;
    left -= amount;
  }
  return result;
}
