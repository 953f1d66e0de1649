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
  const lines = rows.map((row, i) => lineOf(row, units[i] as Served<K>, payable[i] ?? 'now'));
  const split = splitByDestination(units, lines, total);
  return withoutAbsent<Refund>({
    currency: books.currency.code,
    exponent: books.currency.exponent,
    to: split.to,
    total,
    parts: partsOf(rows, wholeOrder),
    deductions: priced.deductions.map((taken, i) => ({ clause: deductions[i]?.clause ?? clause, ...taken })),
    kept: keptOf(kept, clause),
    lines,
    wholeOrder,
    tenders: tendersOf(split, books, policy),
    bonus: bonusOf(units, lines, split.balance, context),
    payable: payableOf(payable),
    owed: owed > 0 && isOwed(units, context) ? owed : undefined,
  });
}

/** What is refunded, by what it was paid for. */
function partsOf(rows: PricedRefund['rows'], wholeOrder: PricedRefund['wholeOrder']): Refund['parts'] {
  let { shipping, tax, overpaid } = wholeOrder;
  let goods = 0;
  let duties = 0;
  let fees = 0;
  for (const row of rows) {
    goods += row.goods;
    tax += row.goodsTax + row.shippingTax;
    shipping += row.shipping;
    duties += row.duties;
    fees += row.fees;
  }
  return { goods, tax, shipping, duties, fees, overpaid };
}

const PARTS = ['shipping', 'duties', 'fees'] as const;

/** What does not come back, by part. */
function keptOf(kept: PricedRefund['kept'], clause: Refund['kept'][number]['clause']): Refund['kept'] {
  const parts: Refund['kept'][number][] = [];
  for (const part of PARTS) if (kept[part] > 0) parts.push({ part, amount: kept[part], clause });
  return parts;
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

interface Split {
  readonly to: Refund['to'];
  readonly balance: number;
  readonly payment: number;
}

/** What goes to the account and what to the payments; what belongs to no line goes with the payments where there are any. */
function splitByDestination<K extends ClaimKind>(
  units: readonly Served<K>[],
  lines: readonly RefundLine[],
  total: number,
): Split {
  let toBalance = 0;
  for (const one of units) if (isToBalance(one)) toBalance += 1;
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
  if (units.every(({ rung }) => rung.bonus === undefined)) {
    return balance === 0 ? 0 : quotient(balance, general.basisPoints, 10_000);
  }
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

function tendersOf({ to, balance, payment }: Split, { tenders }: Books, { money }: PolicyDocument): Refund['tenders'] {
  const parts: Refund['tenders'][number][] = [];
  if (to !== 'account-balance') {
    const amounts = distributeAmount(payment, tenders, strategyOf(money.tenders, tenders));
    for (const [i, { id }] of tenders.entries()) {
      const amount = amounts[i] ?? 0;
      if (amount > 0) parts.push({ tender: id, amount });
    }
  }
  if (to !== 'original-payment') parts.push({ tender: 'account-balance', amount: balance });
  return parts;
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
