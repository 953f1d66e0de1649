import type { Remedy } from '../decision/decision.ts';
import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import { type PricedRefund, priceRefund, type RefundedUnits } from '../money/refund.ts';
import type { PlannedDeduction } from '../money/takeDeductions.ts';
import type { RemedyRung } from '../policy/remedy.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { deadlineAfter, resolveMoment, toInstant } from '../time/index.ts';
import type { Books } from './account.ts';
import { amountIn } from './conditions.ts';
import type { Context, ItemOf, PlacedUnit, Unit } from './context.ts';
import { plannedDeductions, timesOf } from './deductions.ts';
import { ladderOf, type Rung } from './ladder.ts';
import { withoutAbsent } from './listed.ts';
import { type BelowMinimum, belowMinimum } from './minimum.ts';
import type { CostDeduction, Question } from './question.ts';
import { refundOf } from './refundOf.ts';
import { type Served, where } from './served.ts';
import type { LineStock } from './stock.ts';
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
  readonly below: BelowMinimum;
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
  if (granted.length === 0) return NOTHING;
  const ladders = granted.map((unit) => ladderOf(unit, context).rungs);
  const price = pricer(context);
  const priced = kindsOf(ladders).map((kind) => {
    const served = granted.map((unit, i) => ({ unit, rung: rungFor(kind, ladders[i] ?? []) }));
    return priceRemedy(kind, served, question, context, stock, price);
  });
  if (priced.every((one) => one.below.size === 0)) return { remedies: priced, below: NOTHING.below };
  const [first] = priced;
  const below = [...(first?.below ?? [])].filter(([unit]) => priced.every((one) => one.below.has(unit)));
  return { remedies: priced.filter((one) => one.below.size === 0), below: new Map(below) };
}

const NOTHING: Offer = { remedies: [], below: /* @__PURE__ */ new Map() };

/** Every kind that any unit can have, by the place on the ladder where it first comes, then by name. */
function kindsOf(ladders: readonly (readonly Rung[])[]): RemedyKind[] {
  const [first = []] = ladders;
  if (ladders.every((ladder) => hasSameKinds(ladder, first))) return first.map(({ kind }) => kind);
  const places = new Map<RemedyKind, number>();
  for (const { kind, place } of ladders.flat()) places.set(kind, Math.min(place, places.get(kind) ?? place));
  return [...places].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([kind]) => kind);
}

const hasSameKinds = (one: readonly Rung[], other: readonly Rung[]) =>
  one === other || (one.length === other.length && one.every(({ kind }, i) => kind === other[i]?.kind));

/** What a granted unit, which has a ladder, gets when the customer chooses a kind: that, or the first that it can have. */
function rungFor(kind: RemedyKind, ladder: readonly Rung[]): RemedyRung {
  return ladder.find((one) => one.kind === kind) ?? (ladder[0] as RemedyRung);
}

function priceRemedy<K extends ClaimKind>(
  kind: RemedyKind,
  served: readonly Served<K>[],
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
  price: Pricer<K>,
): PricedRemedy & { readonly below: BelowMinimum } {
  const replaced: RemedyUnits[] = [];
  const paidFor: Served<K>[] = [];
  const gone: PlacedUnit[] = [];
  for (const one of served) {
    const { unit, rung } = one;
    if (rung.kind === 'replacement') replaced.push({ quantity: unit.quantity, ...where(unit) });
    if (!isMoney(one)) continue;
    paidFor.push(one);
    if (rung.kind !== 'allowance') gone.push(unit);
  }
  const units = paidFor.filter(({ unit: { quantity } }) => quantity > 0);
  const deductions = paidFor.length === 0 ? [] : allDeductions(units, paidFor, question, context);
  const priced = price(units, deductions, isNothingKept(gone, stock));
  const payable = units.map(({ unit, rung }) => (rung.kind === 'allowance' ? 'now' : question.payable(unit, context)));
  const refund = refundOf(priced, units, payable, deductions, question.moneyClause(context), context);
  return {
    remedy: withoutAbsent<Remedy>({
      kind,
      replaced,
      refund,
      expires: expiryOf(units, context),
    }),
    kinds: served.map(({ rung }) => rung.kind),
    doubts: doubtsAbout(priced, context.books),
    below: belowMinimum(units, refund, context),
  };
}

type RemedyUnits = Remedy['replaced'][number];

type Pricer<K extends ClaimKind> = (
  units: readonly Served<K>[],
  deductions: readonly PlannedDeduction[],
  nothingKept: boolean,
) => PricedRefund;

/** Prices refunds; what gives the same for the same units as the remedy before is not priced again. */
function pricer<K extends ClaimKind>(context: Context<K>): Pricer<K> {
  const { books, policy } = context;
  const { shippingWhenNothingIsKept } = policy.money;
  let last: { units: readonly Served<K>[]; nothingKept: boolean; priced: PricedRefund } | undefined;
  return (units, deductions, nothingKept) => {
    const isPlain = deductions.length === 0 && units.every(({ rung: { share } }) => share === undefined);
    if (isPlain && last?.nothingKept === nothingKept && areSame(last.units, units)) return last.priced;
    const asked = units.map((one) => refunded(one, context));
    const priced = priceRefund(books.account, asked, { deductions, nothingKept, shippingWhenNothingIsKept });
    if (isPlain) last = { units, nothingKept, priced };
    return priced;
  };
}

const areSame = <K extends ClaimKind>(some: readonly Served<K>[], others: readonly Served<K>[]) =>
  some.length === others.length && some.every(({ unit }, i) => unit === others[i]?.unit);

function refunded<K extends ClaimKind>({ unit, rung }: Served<K>, { claim, books }: Context<K>): RefundedUnits {
  const { shipping, duties, fees } = sectionOf(unit.terms.policy, claim.kind).refund;
  const { share } = rung;
  return {
    line: unit.line.id,
    quantity: unit.quantity,
    shipping: shipping === 'share',
    duties: duties === 'share',
    fees: fees === 'share',
    share: share && shareOf(share, unit.quantity, books.currency.code),
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
  const planned = plannedDeductions(units, context).map((deduction) => ({ clause, ...deduction }));
  for (const { unit } of paidFor) {
    const costs = question.costs(unit, context);
    if (costs.length > 0) return planned.concat(costs);
  }
  return planned;
}

/** Until when credit is valid; where units have other terms, until the first of them expires. */
function expiryOf<K extends ClaimKind>(units: readonly Served<K>[], { facts, policy }: Context<K>) {
  if (units.every(({ rung: { expires } }) => expires === undefined)) return undefined;
  const now = resolveMoment(toInstant(facts.at), facts.zone);
  const ends = units.flatMap(({ rung: { expires } }) =>
    expires === undefined ? [] : [deadlineAfter(now, expires, facts.zone, policy.calendar)],
  );
  const [first] = ends.sort((a, b) => a.closes - b.closes);
  if (first === undefined) return undefined;
  const { closed: closes, lastDay } = closing(first);
  return { closes, lastDay };
}

/** After this refund every unit of the order has been refunded; what was replaced is kept. */
function isNothingKept(refunded: readonly PlacedUnit[], stock: ReadonlyMap<string, LineStock>): boolean {
  // Of no line more is refunded than is left of it, so the sums tell.
  let rest = refunded.reduce((sum, { quantity }) => sum + quantity, 0);
  for (const { line, refunded: before, replaced } of stock.values()) {
    rest -= Math.max(0, line.quantity - before);
    if (replaced > 0 || rest < 0) return false;
  }
  return true;
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
