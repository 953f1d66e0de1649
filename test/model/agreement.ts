import { type Claim, evaluateClaim, type Order, type PolicyDocument } from 'redress';
import { contradicts, decideNaively, type NaiveDecision } from './index.ts';
import { stepOf } from './money.ts';
import { rememberedOf } from './remembered.ts';

/** A question to both. */
export interface Question {
  readonly order: Order;
  readonly claim: Claim;
  /** The moment of evaluation, ISO 8601 in UTC. */
  readonly at: string;
  /** Left out: the built-in one. */
  readonly policy?: PolicyDocument | undefined;
}

/** What both implementations are asked about one case, in one form that can be compared. */
export interface Answers {
  readonly outcome: string;
  readonly units: readonly string[];
  readonly remedies: readonly string[];
  readonly refund: Readonly<Record<string, number>>;
  readonly tenders: Readonly<Record<string, number>>;
  readonly deadlines: readonly string[];
}

/**
 * Whether the model can speak about a case. It does not judge facts that contradict each other, it knows only units,
 * so that it has nothing to say where no unit is left or ordered, and nothing is agreed on amounts that the currency's
 * own step cannot pay.
 */
export function isComparable({ order, claim, at, policy }: Question): boolean {
  if (!isInUnitsAndSteps(order)) return false;
  // Which of several parcels holds a unit is not known, so neither is which parcel's story is the unit's.
  const open = order.parcels?.filter(({ contents }) => contents === undefined) ?? [];
  if (claim.kind === 'missing-package' && open.length > 1) return false;
  // The model counts the stated day of receipt in the window only, the library also in "the latest delivered first".
  const choosesByReceipt = 'receivedOn' in claim && claim.items.some(({ parcel }) => parcel === undefined);
  if (choosesByReceipt && (order.parcels?.length ?? 0) > 1) return false;
  return !contradicts(order, claim, at, policy);
}

const isInUnitsAndSteps = rememberedOf((order: Order) => {
  if (order.lines.every(({ quantity }) => quantity === 0)) return false;
  return amountsIn(order).every((amount) => amount % stepOf(order) === 0);
});

function amountsIn(order: Order): number[] {
  const { lines, shipping, fees = [], discounts = [], tax = 0 } = order;
  const ofLines = lines.flatMap(({ amount, discount = 0, tax = 0 }) => [amount, discount, tax]);
  const ofShipping = [shipping?.charged, shipping?.tax, shipping?.actual].map((amount) => amount ?? 0);
  return [
    ...ofLines,
    ...ofShipping,
    tax,
    ...fees.map(({ amount }) => amount),
    ...discounts.map(({ amount }) => amount),
  ];
}

type Decision = ReturnType<typeof evaluateClaim>;

/** The library's answers. */
export function answersOfLibrary({ order, claim, at, policy }: Question): Answers {
  return answersIn(evaluateClaim(order, claim, { at, policy }), order);
}

/** What a decision of the library answers. */
export function answersIn(decision: Decision, order: Order): Answers {
  const { total, parts, deductions, tenders, bonus } = decision.refund;
  return {
    outcome: decision.outcome,
    units: decision.lines
      .flatMap(({ line, parcel, verdict, quantity }) =>
        Array.from({ length: quantity }, () => unitText(line, parcel, verdict)),
      )
      .sort(),
    remedies: decision.remedies.map(({ kind }) => kind),
    refund: sorted({ total, ...parts, deducted: deductions.reduce((sum, { amount }) => sum + amount, 0), bonus }),
    tenders: sorted(
      Object.fromEntries(
        tenders
          .filter(({ tender }) => order.tenders?.some(({ id }) => id === tender))
          .map(({ tender, amount }) => [tender, amount]),
      ),
    ),
    deadlines: distinct(
      decision.deadlines.flatMap(({ act, closes, opens, units }) =>
        units.map(({ line }) => [act, line, closes, opens].join(' ')),
      ),
    ),
  };
}

/** The model's answers. */
export function answersOfModel({ order, claim, at, policy }: Question): Answers {
  const decision: NaiveDecision = decideNaively(order, claim, at, policy);
  return {
    outcome: decision.outcome,
    units: decision.units.map(({ line, parcel, verdict }) => unitText(line, parcel, verdict)).sort(),
    remedies: [...decision.remedies],
    refund: sorted({ ...decision.refund }),
    tenders: sorted({ ...decision.tenders }),
    deadlines: distinct(decision.deadlines.map(({ act, line, closes, opens }) => [act, line, closes, opens].join(' '))),
  };
}

/** What both say, as far as they can be held to say the same. */
export function comparable(library: Answers, model: Answers, { order, claim }: Question): readonly [Answers, Answers] {
  // Where nothing is left to claim the model names no units; the library names those that are gone.
  const there = model.units.length === 0 ? { ...library, units: [] } : library;
  // Units that nobody knows to be in a parcel are shown with or without the parcel that a missing-package claim names.
  const isOpen = claim.kind === 'missing-package' && order.parcels?.some(({ contents }) => contents === undefined);
  return isOpen ? [withoutParcels(there), withoutParcels(model)] : [there, model];
}

const withoutParcels = (answers: Answers): Answers => ({
  ...answers,
  units: answers.units.map((unit) => unit.replace(/ \S+ /, ' ')).sort(),
});

const unitText = (line: string, parcel: string | undefined, verdict: string) => `${line} ${parcel ?? '-'} ${verdict}`;
const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();

function sorted(record: Readonly<Record<string, number>>): Record<string, number> {
  const inOrder: Record<string, number> = {};
  for (const name of Object.keys(record).sort()) inOrder[name] = record[name] as number;
  return inOrder;
}
