import type { Payable, Refund, Remedy } from '../decision/decision.ts';
import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import { floorOfProduct } from '../money/exact.ts';
import { type PlannedDeduction, type PricedRefund, priceRefund } from '../money/refund.ts';
import { distribute, type TenderStrategy } from '../money/tenders.ts';
import type { Deduction, PolicyDocument } from '../policy/document.ts';
import type { Books } from './account.ts';
import type { Context, ItemOf, Unit } from './context.ts';
import type { Question } from './question.ts';
import { type LineStock, parcelOf } from './stock.ts';

/** What the money of a remedy depends on that the facts leave open. */
export type Doubt = 'paid-less-than-parts' | 'ledger-contradicts-itself';

export interface PricedRemedy {
  readonly remedy: Remedy;
  readonly doubts: readonly Doubt[];
}

/** Every remedy that granted units could have, in the order of the policy, each with its money. */
export function remediesFor<K extends ClaimKind>(
  granted: readonly Unit<ItemOf[K]>[],
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
  books: Books,
): PricedRemedy[] {
  if (granted.length === 0) return [];
  const offered = question.terms(context.policy).remedies;
  return offered
    .filter((kind) => kind !== 'replacement' || granted.some(isReplaceable))
    .map((kind) => priceRemedy(kind, granted, question, context, stock, books));
}

/** The store is known to be able to replace these units. */
export function isReplaceable({ item }: Unit): boolean {
  return typeof item === 'object' && item !== null && 'replaceable' in item && item.replaceable === true;
}

function priceRemedy<K extends ClaimKind>(
  kind: RemedyKind,
  granted: readonly Unit<ItemOf[K]>[],
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
  books: Books,
): PricedRemedy {
  const replaced = kind === 'replacement' ? granted.filter(isReplaceable) : [];
  const refunded = granted.filter((unit) => !replaced.includes(unit));
  const { refund: terms } = question.terms(context.policy);
  const costs = question.costs(context);
  const ofPolicy = terms.deductions
    .filter(({ waivedFor }) => waivedFor?.includes(kind) !== true)
    .map((deduction) => ({ clause: question.moneyClause(context), ...planned(deduction, books.currency.code) }));
  const deductions = refunded.length === 0 ? [] : [...ofPolicy, ...costs];
  const priced = priceRefund(
    books.account,
    refunded.map(({ line, quantity }) => ({ line: line.id, quantity })).filter(({ quantity }) => quantity > 0),
    {
      shipping: terms.shipping === 'share',
      duties: terms.duties === 'share',
      fees: terms.fees === 'share',
      deductions,
      nothingKept: isNothingKept(refunded, stock),
      shippingWhenNothingIsKept: context.policy.money.shippingWhenNothingIsKept,
    },
  );
  const units = refunded.filter(({ quantity }) => quantity > 0);
  const payable = units.map((unit) => question.payable(unit, context));
  return {
    remedy: {
      kind,
      replaced: replaced.map((unit) => ({ quantity: unit.quantity, ...where(unit) })),
      refund: refundOf(kind, priced, units, payable, deductions, question.moneyClause(context), context.policy, books),
    },
    doubts: doubtsAbout(priced, books),
  };
}

function planned(deduction: Deduction, currency: string): PlannedDeduction {
  const { code } = deduction;
  return deduction.kind === 'percent'
    ? { code, basisPoints: deduction.basisPoints }
    : { code, amount: deduction.amounts[currency] ?? 0 };
}

/** After this refund every unit of the order has been refunded; what was replaced is kept. */
function isNothingKept(refunded: readonly Unit[], stock: ReadonlyMap<string, LineStock>): boolean {
  const now = new Map<string, number>();
  for (const { line, quantity } of refunded) now.set(line.id, (now.get(line.id) ?? 0) + quantity);
  return [...stock.values()].every(
    ({ line, refunded: before, replaced }) =>
      replaced === 0 && Math.min(before, line.quantity) + (now.get(line.id) ?? 0) >= line.quantity,
  );
}

function where({ line, place }: Unit): { line: string; parcel?: string } {
  const parcel = parcelOf(place);
  return parcel === undefined ? { line: line.id } : { line: line.id, parcel };
}

function refundOf(
  kind: RemedyKind,
  priced: PricedRefund,
  units: readonly Unit[],
  payable: readonly Payable[],
  deductions: readonly { readonly clause: Refund['deductions'][number]['clause'] }[],
  clause: Refund['kept'][number]['clause'],
  policy: PolicyDocument,
  books: Books,
): Refund {
  const { rows, wholeOrder, total, kept } = priced;
  const add = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const toBalance = kind === 'account-balance';
  return {
    currency: books.currency.code,
    exponent: books.currency.exponent,
    to: toBalance ? 'account-balance' : 'original-payment',
    total,
    parts: {
      goods: add((row) => row.goods),
      tax: add((row) => row.goodsTax + row.shippingTax) + wholeOrder.tax,
      shipping: add((row) => row.shipping) + wholeOrder.shipping,
      duties: add((row) => row.duties),
      fees: add((row) => row.fees),
      overpaid: wholeOrder.overpaid,
    },
    deductions: priced.deductions.map((taken, i) => ({ clause: deductions[i]?.clause ?? clause, ...taken })),
    kept: (['shipping', 'duties', 'fees'] as const)
      .map((part) => ({ part, amount: kept[part], clause }))
      .filter(({ amount }) => amount > 0),
    lines: rows.map((row, i) => {
      const unit = units[i] as Unit;
      const { goods, goodsTax, shipping, shippingTax, duties, fees, deducted } = row;
      return {
        quantity: unit.quantity,
        goods,
        tax: goodsTax,
        shipping,
        shippingTax,
        duties,
        fees,
        deducted,
        total: goods + goodsTax + shipping + shippingTax + duties + fees - deducted,
        payable: payable[i] ?? 'now',
        ...where(unit),
      };
    }),
    wholeOrder,
    tenders: toBalance ? [{ tender: 'account-balance', amount: total }] : tendersOf(total, books, policy),
    bonus: toBalance ? floorOfProduct(total, policy.money.accountBalanceBonus, 10_000) : 0,
    payable: payableOf(payable),
  };
}

function tendersOf(total: number, { tenders }: Books, { money }: PolicyDocument): Refund['tenders'] {
  const amounts = distribute(total, tenders, strategyOf(money.tenders, tenders));
  return tenders.map(({ id }, i) => ({ tender: id, amount: amounts[i] ?? 0 })).filter(({ amount }) => amount > 0);
}

/** A policy lists kinds or ids of tenders; the books know ids. */
function strategyOf(listed: PolicyDocument['money']['tenders'], tenders: Books['tenders']): TenderStrategy {
  if (typeof listed === 'string') return listed;
  const ids = listed.flatMap((name) =>
    tenders.filter(({ id, kind }) => id === name || kind === name).map(({ id }) => id),
  );
  return [...new Set(ids)];
}

function payableOf(lines: readonly Payable[]): Refund['payable'] {
  if (lines.every((line) => line === 'now')) return 'now';
  return lines.every((line) => line === 'after-inspection') ? 'after-inspection' : 'in-part';
}

/**
 * Where less was paid than the parts add up to, the missing money may be missing from these units or from others; where
 * the ledger moved more than its lines explain, that money may or may not count against them. It is a doubt only if the
 * refund differs.
 */
function doubtsAbout({ uncapped, total }: PricedRefund, { account, shortfall, unexplained }: Books): Doubt[] {
  const left = Math.max(0, account.paid - account.given);
  const withoutTheMissing = Math.min(left, Math.max(0, uncapped - shortfall));
  const withoutTheUnexplained = Math.min(uncapped, Math.max(0, account.paid - account.given + unexplained));
  const doubts: Doubt[] = [];
  if (withoutTheMissing !== total && shortfall > 0) doubts.push('paid-less-than-parts');
  if (withoutTheUnexplained !== total && unexplained > 0) doubts.push('ledger-contradicts-itself');
  return doubts;
}
