import type { Payable, Refund, RefundLine } from '../decision/decision.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { distributeAmount } from '../money/distributeAmount.ts';
import { quotient } from '../money/quotient.ts';
import type { PricedRefund } from '../money/refund.ts';
import type { TenderStrategy } from '../money/tenders.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { RemedyRung } from '../policy/remedy.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import type { Books } from './account.ts';
import { amountIn } from './conditions.ts';
import type { Context } from './context.ts';
import { withoutAbsent } from './listed.ts';
import { type Served, where } from './served.ts';

/** The refund as decisions state it: what it is made of, by line and in all, and where the money goes. */
export function refundOf<K extends ClaimKind>(
  priced: PricedRefund,
  units: readonly Served<K>[],
  payable: readonly Payable[],
  deductions: readonly { readonly clause: Refund['deductions'][number]['clause'] }[],
  clause: Refund['kept'][number]['clause'],
  context: Context<K>,
): Refund {
  const { books, policy } = context;
  const { rows, wholeOrder, total, kept, owed } = priced;
  const add = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const lines = rows.map((row, i) => lineOf(row, units[i] as Served<K>, payable[i] ?? 'now'));
  const split = splitByDestination(units, lines, total);
  return withoutAbsent<Refund>({
    currency: books.currency.code,
    exponent: books.currency.exponent,
    to: split.to,
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
    lines,
    wholeOrder,
    tenders: [
      ...(split.to === 'account-balance' ? [] : tendersOf(split.payment, books, policy)),
      ...(split.to === 'original-payment' ? [] : [{ tender: 'account-balance', amount: split.balance }]),
    ],
    bonus: bonusOf(units, lines, split.balance, context),
    payable: payableOf(payable),
    owed: owed > 0 && isOwed(units, context) ? owed : undefined,
  });
}

function lineOf<K extends ClaimKind>(
  row: PricedRefund['rows'][number],
  { unit, rung }: Served<K>,
  payable: Payable,
): RefundLine {
  const { goods, goodsTax, shipping, shippingTax, duties, fees, deducted } = row;
  const { line, parcel } = where(unit);
  return withoutAbsent<RefundLine>({
    quantity: unit.quantity,
    goods,
    tax: goodsTax,
    shipping,
    shippingTax,
    duties,
    fees,
    deducted,
    total: goods + goodsTax + shipping + shippingTax + duties + fees - deducted,
    payable,
    goodsKept: rung.kind === 'allowance' ? true : undefined,
    line,
    parcel,
  });
}

const isToBalance = ({ rung: { kind, to } }: { readonly rung: RemedyRung }) =>
  kind === 'account-balance' || (kind === 'allowance' && to === 'account-balance');

/** What goes to the account and what to the payments; what belongs to no line goes with the payments where there are any. */
function splitByDestination<K extends ClaimKind>(
  units: readonly Served<K>[],
  lines: readonly RefundLine[],
  total: number,
): { readonly to: Refund['to']; readonly balance: number; readonly payment: number } {
  const toBalance = units.filter(isToBalance).length;
  if (toBalance === 0) return { to: 'original-payment', balance: 0, payment: total };
  if (toBalance === units.length) return { to: 'account-balance', balance: total, payment: 0 };
  const ofLines = lines.reduce((sum, line, i) => sum + (isToBalance(units[i] as Served<K>) ? line.total : 0), 0);
  const balance = Math.min(total, ofLines);
  return { to: 'both', balance, payment: total - balance };
}

/** What comes on top: what each remedy states, or what the policy gives on account balances. */
function bonusOf<K extends ClaimKind>(
  units: readonly Served<K>[],
  lines: readonly RefundLine[],
  balance: number,
  { policy, books }: Context<K>,
): number {
  const general = { basisPoints: policy.money.accountBalanceBonus };
  if (units.every(({ rung }) => rung.bonus === undefined)) return quotient(balance, general.basisPoints, 10_000);
  const groups = new Map<NonNullable<RemedyRung['bonus']>, number>();
  for (const [i, served] of units.entries()) {
    const bonus = served.rung.bonus ?? (isToBalance(served) ? general : undefined);
    if (bonus !== undefined) groups.set(bonus, (groups.get(bonus) ?? 0) + (lines[i]?.total ?? 0));
  }
  return [...groups].reduce((sum, [bonus, total]) => {
    if ('amounts' in bonus) return sum + (amountIn(bonus.amounts, books.currency.code) ?? 0);
    return sum + quotient(total, bonus.basisPoints, 10_000);
  }, 0);
}

function isOwed<K extends ClaimKind>(units: readonly Served<K>[], { claim }: Context<K>): boolean {
  return units.some(({ unit }) => sectionOf(unit.terms.policy, claim.kind).refund.belowZero === 'owed');
}

function tendersOf(total: number, { tenders }: Books, { money }: PolicyDocument): Refund['tenders'] {
  const amounts = distributeAmount(total, tenders, strategyOf(money.tenders, tenders));
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
