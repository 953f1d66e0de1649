import type { ClaimKind } from '../facts/claim.ts';
import type { PlannedDeduction } from '../money/takeDeductions.ts';
import type { Bound, Deduction, DeductionStep } from '../policy/deduction.ts';
import { sectionOf } from '../policy/sectionOf.ts';
import { deadlineAfter } from '../time/index.ts';
import { amountIn, holds, isOpen, type OpenFact } from './conditions.ts';
import type { Context, Unit } from './context.ts';
import { eventOf } from './events.ts';
import { isMoment } from './facts.ts';
import { factOf } from './factValues.ts';
import { ladderOf } from './ladder.ts';
import type { Served } from './served.ts';
import { parcelOf } from './stock.ts';

/** A deduction of which it is not known whether or how much is taken. */
export interface OpenDeduction {
  readonly deduction: Deduction;
  readonly facts: readonly OpenFact[];
  /** It is the amount that is not known. */
  readonly isAmount: boolean;
}

/** The deductions of a unit's terms about which something is not known. */
export function openDeductions<K extends ClaimKind>(unit: Unit, context: Context<K>): OpenDeduction[] {
  if (deductionsOf(unit, context).length === 0) return [];
  const money = ladderOf(unit, context).rungs.filter(({ kind }) => kind !== 'replacement' && kind !== 'repair');
  return deductionsOf(unit, context).flatMap((deduction): OpenDeduction[] => {
    // What is waived whatever the customer gets makes no difference.
    if (money.every(({ kind }) => deduction.waivedFor?.includes(kind) === true)) return [];
    const truth = holds(deduction.when, unit, context);
    if (truth === false) return [];
    if (isOpen(truth)) return [{ deduction, facts: truth, isAmount: false }];
    const found = rateOf(deduction, unit, context);
    return 'open' in found ? [{ deduction, facts: found.open, isAmount: deduction.kind === 'cost' }] : [];
  });
}

const deductionsOf = <K extends ClaimKind>({ terms }: Unit, { claim }: Context<K>) =>
  sectionOf(terms.policy, claim.kind).refund.deductions;

/** How much a deduction takes of a unit: a share, an amount, nothing, or what would tell. */
type Rate =
  | { readonly share: readonly [part: number, whole: number] }
  | { readonly amount: number }
  | { readonly open: readonly OpenFact[] };

const NOTHING: Rate = { amount: 0 };

const percent = (basisPoints: number): Rate => ({ share: [basisPoints, 10_000] });

function rateOf<K extends ClaimKind>(deduction: Deduction, unit: Unit, context: Context<K>): Rate {
  switch (deduction.kind) {
    case 'percent':
      return percent(deduction.basisPoints);
    case 'flat':
      return { amount: amountIn(deduction.amounts, context.books.currency.code) ?? 0 };
    case 'cost': {
      const value = factOf(deduction.fact, unit, context);
      if (Number.isSafeInteger(value) && (value as number) >= 0) return { amount: value as number };
      const { unknown = 'ask' } = deduction;
      return unknown === 'no' ? NOTHING : { open: [{ fact: deduction.fact, how: unknown }] };
    }
    case 'steps':
      return firstStep(deduction.steps, unit, context);
    case 'pro-rata': {
      const event = eventOf(deduction.from, unit, context);
      if (event === undefined) return NOTHING;
      if (!isMoment(event)) return { open: [{ fact: deduction.from, how: 'ask' }] };
      const { zone } = context.facts;
      const days = deadlineAfter(event, deduction.over, zone, context.policy.calendar).lastDay - event.day;
      const end = eventOf(deduction.to ?? 'asked', unit, context);
      if (!isMoment(end)) return { open: [{ fact: deduction.to ?? 'asked', how: 'ask' }] };
      const gone = Math.max(0, end.day - event.day);
      return { share: days <= 0 ? [1, 1] : [Math.min(gone, days), days] };
    }
  }
}

function firstStep<K extends ClaimKind>(steps: readonly DeductionStep[], unit: Unit, context: Context<K>): Rate {
  for (const step of steps) {
    const truth = holds(step.when, unit, context);
    if (isOpen(truth)) return { open: truth };
    if (!truth) continue;
    if ('basisPoints' in step) return percent(step.basisPoints);
    return { amount: amountIn(step.amounts, context.books.currency.code) ?? 0 };
  }
  return NOTHING;
}

/** Rows of a refund for which the same amount or share is taken off together. */
interface Group {
  readonly rate: Exclude<Rate, { open: unknown }>;
  readonly rows: number[];
  /** The line or unit that it is taken of; groups of one place share their bounds. */
  readonly place: string;
}

/**
 * What is taken off the refund of some units, in the order of the policy. Units with other terms have their own list:
 * deductions that are the same in several lists are one.
 */
export function plannedDeductions<K extends ClaimKind>(
  units: readonly Served<K>[],
  context: Context<K>,
): PlannedDeduction[] {
  if (units.every(({ unit }) => deductionsOf(unit, context).length === 0)) return [];
  const lists = new Map<unknown, { deduction: Deduction; rows: number[]; place: number }>();
  const keyOf = keyFor(units);
  units.forEach(({ unit, rung: { kind: remedy } }, row) => {
    for (const [place, deduction] of deductionsOf(unit, context).entries()) {
      if (deduction.waivedFor?.includes(remedy) === true || holds(deduction.when, unit, context) !== true) continue;
      const key = keyOf(deduction);
      const entry = lists.get(key) ?? { deduction, rows: [], place };
      lists.set(key, entry);
      entry.place = Math.min(entry.place, place);
      entry.rows.push(row);
    }
  });
  const text = ({ deduction }: { readonly deduction: Deduction }) => JSON.stringify(deduction);
  const inOrder = [...lists.values()].sort((a, b) => a.place - b.place || (text(a) < text(b) ? -1 : 1));
  return inOrder.flatMap(({ deduction, rows }) =>
    groupsOf(deduction, rows, units, context).map((group) => planned(deduction, group, units, context)),
  );
}

/** Under one policy a deduction is itself; in lists of several policies it is the same where it says the same. */
function keyFor(units: readonly { readonly unit: Unit }[]): (deduction: Deduction) => unknown {
  const policies = new Set(units.map(({ unit }) => unit.terms.policy));
  return policies.size <= 1 ? (deduction) => deduction : (deduction) => JSON.stringify(deduction);
}

/** So much for each; an amount beyond all amounts is as good as the largest. */
export function timesOf(amount: number, times: number): number {
  return Math.min(amount * times, Number.MAX_SAFE_INTEGER);
}

function groupsOf<K extends ClaimKind>(
  deduction: Deduction,
  rows: readonly number[],
  units: readonly { readonly unit: Unit }[],
  context: Context<K>,
): Group[] {
  const { per = 'claim' } = deduction;
  const scope = rows.length === units.length ? context : ofSome(rows, units, context);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { unit } = units[row] as { readonly unit: Unit };
    const rate = rateOf(deduction, unit, scope);
    if ('open' in rate) continue;
    const place = per === 'line' ? unit.line.id : per === 'unit' ? String(row) : '';
    const key = JSON.stringify([place, rate, subjectOf(deduction, unit, context)]);
    const group = groups.get(key) ?? { rate, rows: [], place };
    groups.set(key, group);
    group.rows.push(row);
  }
  // In an order that does not hang on the order of the units.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What an actual cost is stated of: two lines, items or parcels that cost the same cost it twice. */
function subjectOf<K extends ClaimKind>(deduction: Deduction, { line, place, item }: Unit, { claim }: Context<K>) {
  if (deduction.kind !== 'cost') return '';
  const [scope] = deduction.fact.split('.');
  if (scope === 'line') return line.id;
  if (scope === 'parcel') return parcelOf(place) ?? '';
  const items: readonly unknown[] = ('items' in claim ? claim.items : undefined) ?? [];
  return scope === 'item' ? `${line.id} ${items.indexOf(item)}` : '';
}

/** Facts of the claim as a whole are, for a deduction, those of the units that it is taken for. */
function ofSome<K extends ClaimKind>(
  rows: readonly number[],
  units: readonly { readonly unit: Unit }[],
  context: Context<K>,
): Context<K> {
  const some = rows.map((row) => (units[row] as { readonly unit: Unit }).unit);
  return { ...context, claimed: context.claimedOf(some) };
}

function planned<K extends ClaimKind>(
  deduction: Deduction,
  { rate, rows, place }: Group,
  units: readonly { readonly unit: Unit }[],
  context: Context<K>,
): PlannedDeduction {
  const { code, per, atLeast, atMost } = deduction;
  const { books } = context;
  const times = per === 'unit' ? rows.reduce((sum, row) => sum + (units[row]?.unit.quantity ?? 0), 0) : 1;
  const bound = (of: Bound | undefined) => {
    if (of === undefined || isShare(of)) return of;
    const amount = amountIn(of, books.currency.code);
    return amount === undefined ? undefined : timesOf(amount, times);
  };
  const bounds = {
    atLeast: bound(atLeast),
    atMost: bound(atMost),
    taken: per === 'order' ? (books.taken.get(code) ?? 0) : 0,
    together: JSON.stringify([code, place]),
  };
  if ('amount' in rate) return { code, rows, amount: timesOf(rate.amount, times), ...bounds };
  const { of = 'goods', rounding = 'down' } = deduction as Extract<Deduction, { kind: 'percent' }>;
  return { code, rows, share: rate.share, of, rounding, ...bounds };
}

const isShare = (of: Bound): of is { readonly basisPoints: number } => 'basisPoints' in of;
