import type { Payable, Refund, RefundLine, Remedy } from '../decision/decision.ts';
import type { ObjectionReason } from '../decision/reasons.ts';
import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import { floorOfProduct } from '../money/exact.ts';
import { type PlannedDeduction, type PricedRefund, priceRefund, type RefundedUnits } from '../money/refund.ts';
import { distribute, type TenderStrategy } from '../money/tenders.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { RemedyRung } from '../policy/remedy.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { deadlineAfter, resolveMoment, toInstant } from '../time/index.ts';
import type { Books } from './account.ts';
import { amountIn } from './conditions.ts';
import type { Context, ItemOf, PlacedUnit, Unit } from './context.ts';
import { plannedDeductions, timesOf } from './deductions.ts';
import { ladderOf, type Rung } from './ladder.ts';
import type { CostDeduction, Question } from './question.ts';
import { type LineStock, parcelOf } from './stock.ts';
import { closing } from './term.ts';

/** What the money of a remedy depends on that the facts leave open. */
export type Doubt = 'paid-less-than-parts' | 'ledger-contradicts-itself';

export interface PricedRemedy {
  readonly remedy: Remedy;
  readonly doubts: readonly Doubt[];
  /** What each granted unit gets. */
  readonly kinds: readonly RemedyKind[];
}

/** The remedies on offer, and units that get too little under every one of them. */
export interface Offer {
  readonly remedies: readonly PricedRemedy[];
  readonly below: ReadonlyMap<PlacedUnit, ObjectionReason>;
}

/** A granted unit, and what it gets under one of the remedies. */
interface Served<K extends ClaimKind> {
  readonly unit: Unit<ItemOf[K]>;
  readonly rung: RemedyRung;
}

/** Where the store owes money, and not goods. */
const isMoney = ({ rung: { kind } }: { readonly rung: RemedyRung }) => kind !== 'replacement' && kind !== 'repair';

/** Every remedy that granted units could have, in the order of the policy, each with its money. */
export function remediesFor<K extends ClaimKind>(
  granted: readonly Unit<ItemOf[K]>[],
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): Offer {
  if (granted.length === 0) return { remedies: [], below: new Map() };
  const ladders = granted.map((unit) => ladderOf(unit, context).rungs);
  const priced = kindsOf(ladders).map((kind) => {
    const served = granted.map((unit, i) => ({ unit, rung: rungFor(kind, ladders[i] ?? []) }));
    return priceRemedy(kind, served, question, context, stock);
  });
  const [first] = priced;
  const below = [...(first?.below ?? [])].filter(([unit]) => priced.every((one) => one.below.has(unit)));
  return { remedies: priced.filter((one) => one.below.size === 0), below: new Map(below) };
}

/** Every kind that any unit can have, by the place on the ladder where it first comes, then by name. */
function kindsOf(ladders: readonly (readonly Rung[])[]): RemedyKind[] {
  const places = new Map<RemedyKind, number>();
  for (const { kind, place } of ladders.flat()) places.set(kind, Math.min(place, places.get(kind) ?? place));
  return [...places].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([kind]) => kind);
}

/** What a unit gets when the customer chooses a kind: that, or the first that it can have. */
function rungFor(kind: RemedyKind, ladder: readonly Rung[]): RemedyRung {
  const rung = ladder.find((one) => one.kind === kind) ?? ladder[0];
  if (rung === undefined) throw new Error('a granted unit has a remedy');
  return rung;
}

function priceRemedy<K extends ClaimKind>(
  kind: RemedyKind,
  served: readonly Served<K>[],
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): PricedRemedy & { readonly below: Offer['below'] } {
  const { books } = context;
  const replaced = served.filter(({ rung }) => rung.kind === 'replacement').map(({ unit }) => unit);
  const paidFor = served.filter(isMoney);
  const units = paidFor.filter(({ unit: { quantity } }) => quantity > 0);
  const deductions = paidFor.length === 0 ? [] : allDeductions(units, paidFor, question, context);
  const gone = paidFor.filter(({ rung }) => rung.kind !== 'allowance').map(({ unit }) => unit);
  const priced = priceRefund(
    books.account,
    units.map((one) => refunded(one, context)),
    {
      deductions,
      nothingKept: isNothingKept(gone, stock),
      shippingWhenNothingIsKept: context.policy.money.shippingWhenNothingIsKept,
    },
  );
  const payable = units.map(({ unit, rung }) => (rung.kind === 'allowance' ? 'now' : question.payable(unit, context)));
  const refund = refundOf(priced, units, payable, deductions, question.moneyClause(context), context);
  return {
    remedy: {
      kind,
      replaced: replaced.map((unit) => ({ quantity: unit.quantity, ...where(unit) })),
      refund,
      ...expiryOf(units, context),
    },
    kinds: served.map(({ rung }) => rung.kind),
    doubts: doubtsAbout(priced, books),
    below: belowMinimum(units, refund, context),
  };
}

function refunded<K extends ClaimKind>({ unit, rung }: Served<K>, { claim, books }: Context<K>): RefundedUnits {
  const { shipping, duties, fees } = sectionOf(unit.terms.policy, claim.kind).refund;
  const { share } = rung;
  return {
    line: unit.line.id,
    quantity: unit.quantity,
    shipping: shipping === 'share',
    duties: duties === 'share',
    fees: fees === 'share',
    isKept: rung.kind === 'allowance',
    ...(share === undefined ? {} : { share: shareOf(share, unit.quantity, books.currency.code) }),
  };
}

function shareOf(share: NonNullable<RemedyRung['share']>, quantity: number, currency: string) {
  return 'amounts' in share ? { amount: timesOf(amountIn(share.amounts, currency) ?? 0, quantity) } : share;
}

/** The deductions of the policy's list, then the actual costs of the way back. */
function allDeductions<K extends ClaimKind>(
  units: readonly Served<K>[],
  paidFor: readonly Served<K>[],
  question: Question<K>,
  context: Context<K>,
): (PlannedDeduction & Pick<CostDeduction, 'clause'>)[] {
  const clause = question.moneyClause(context);
  const ofPolicy = plannedDeductions(
    units.map(({ unit, rung }) => ({ unit, remedy: rung.kind })),
    context,
  ).map((deduction) => ({ clause, ...deduction }));
  const costs = paidFor.map(({ unit }) => question.costs(unit, context)).find((list) => list.length > 0) ?? [];
  return [...ofPolicy, ...costs];
}

/** The policy gives no refund that is so small, counted over all units that have the same minimum. */
function belowMinimum<K extends ClaimKind>(
  units: readonly Served<K>[],
  { lines, total }: Refund,
  { claim, books }: Context<K>,
): Offer['below'] {
  const groups = new Map<number, { units: PlacedUnit[]; amount: number }>();
  for (const [i, { unit }] of units.entries()) {
    const { minimum: amounts } = sectionOf(unit.terms.policy, claim.kind).refund;
    const minimum = (amounts && amountIn(amounts, books.currency.code)) ?? 0;
    const group = groups.get(minimum) ?? { units: [], amount: 0 };
    groups.set(minimum, group);
    group.units.push(unit);
    group.amount += lines[i]?.total ?? 0;
  }
  const below = new Map<PlacedUnit, ObjectionReason>();
  for (const [minimum, group] of groups) {
    // What belongs to no line counts where all units are one group.
    const amount = groups.size === 1 ? total : group.amount;
    if (amount >= minimum) continue;
    for (const unit of group.units) {
      below.set(unit, { code: 'refund-below-minimum', verdict: 'denied', clause: 'T4', amount, minimum });
    }
  }
  return below;
}

/** Until when credit is valid; where units have other terms, until the first of them expires. */
function expiryOf<K extends ClaimKind>(units: readonly Served<K>[], { facts, policy }: Context<K>) {
  const now = resolveMoment(toInstant(facts.at), facts.zone);
  const ends = units.flatMap(({ rung: { expires } }) =>
    expires === undefined ? [] : [deadlineAfter(now, expires, facts.zone, policy.calendar)],
  );
  const [first] = ends.sort((a, b) => a.closes - b.closes);
  if (first === undefined) return {};
  const { closed: closes, lastDay } = closing(first);
  return { expires: { closes, lastDay } };
}

/** After this refund every unit of the order has been refunded; what was replaced is kept. */
function isNothingKept(refunded: readonly PlacedUnit[], stock: ReadonlyMap<string, LineStock>): boolean {
  const now = new Map<string, number>();
  for (const { line, quantity } of refunded) now.set(line.id, (now.get(line.id) ?? 0) + quantity);
  return [...stock.values()].every(
    ({ line, refunded: before, replaced }) =>
      replaced === 0 && Math.min(before, line.quantity) + (now.get(line.id) ?? 0) >= line.quantity,
  );
}

function where({ line, place }: PlacedUnit): { line: string; parcel?: string } {
  const parcel = parcelOf(place);
  return parcel === undefined ? { line: line.id } : { line: line.id, parcel };
}

function refundOf<K extends ClaimKind>(
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
  return {
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
    ...(owed > 0 && isOwed(units, context) ? { owed } : {}),
  };
}

function lineOf<K extends ClaimKind>(
  row: PricedRefund['rows'][number],
  { unit, rung }: Served<K>,
  payable: Payable,
): RefundLine {
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
    payable,
    ...(rung.kind === 'allowance' ? { goodsKept: true } : {}),
    ...where(unit),
  };
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
  if (units.every(({ rung }) => rung.bonus === undefined)) return floorOfProduct(balance, general.basisPoints, 10_000);
  const groups = new Map<NonNullable<RemedyRung['bonus']>, number>();
  for (const [i, served] of units.entries()) {
    const bonus = served.rung.bonus ?? (isToBalance(served) ? general : undefined);
    if (bonus !== undefined) groups.set(bonus, (groups.get(bonus) ?? 0) + (lines[i]?.total ?? 0));
  }
  return [...groups].reduce((sum, [bonus, total]) => {
    if ('amounts' in bonus) return sum + (amountIn(bonus.amounts, books.currency.code) ?? 0);
    return sum + floorOfProduct(total, bonus.basisPoints, 10_000);
  }, 0);
}

function isOwed<K extends ClaimKind>(units: readonly Served<K>[], { claim }: Context<K>): boolean {
  return units.some(({ unit }) => sectionOf(unit.terms.policy, claim.kind).refund.belowZero === 'owed');
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
