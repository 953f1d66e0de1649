import type { Order } from 'redress';
import { evaluate } from '../evaluate.ts';
import type { Case } from '../generators/index.ts';
import { contradicts, decideNaively, type NaiveDecision } from './index.ts';
import { stepOf } from './money.ts';

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
export function isComparable({ order, claim, at }: Case): boolean {
  if (contradicts(order, claim, at)) return false;
  if (order.lines.every(({ quantity }) => quantity === 0)) return false;
  // Which of several parcels holds a unit is not known, so neither is which parcel's story is the unit's.
  const open = order.parcels?.filter(({ contents }) => contents === undefined) ?? [];
  if (claim.kind === 'missing-package' && open.length > 1) return false;
  // The model counts the stated day of receipt in the window only, the library also in "the latest delivered first".
  const choosesByReceipt = 'receivedOn' in claim && claim.items.some(({ parcel }) => parcel === undefined);
  if (choosesByReceipt && (order.parcels?.length ?? 0) > 1) return false;
  return amountsIn(order).every((amount) => amount % stepOf(order) === 0);
}

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

/** The library's answers. */
export function answersOfLibrary({ order, claim, at }: Case): Answers {
  const decision = evaluate(order, claim, { at });
  const { total, parts, deductions, tenders } = decision.refund;
  const known = new Set(order.tenders?.map(({ id }) => id));
  return {
    outcome: decision.outcome,
    units: decision.lines
      .flatMap(({ line, parcel, verdict, quantity }) =>
        Array.from({ length: quantity }, () => unitText(line, parcel, verdict)),
      )
      .sort(),
    remedies: decision.remedies.map(({ kind }) => kind),
    refund: sorted({ total, ...parts, deducted: deductions.reduce((sum, { amount }) => sum + amount, 0) }),
    tenders: sorted(
      Object.fromEntries(
        tenders.filter(({ tender }) => known.has(tender)).map(({ tender, amount }) => [tender, amount]),
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
export function answersOfModel({ order, claim, at }: Case): Answers {
  const decision: NaiveDecision = decideNaively(order, claim, at);
  return {
    outcome: decision.outcome,
    units: decision.units.map(({ line, parcel, verdict }) => unitText(line, parcel, verdict)).sort(),
    remedies: [...decision.remedies],
    refund: sorted({ ...decision.refund }),
    tenders: sorted({ ...decision.tenders }),
    deadlines: distinct(decision.deadlines.map(({ act, line, closes, opens }) => [act, line, closes, opens].join(' '))),
  };
}

const unitText = (line: string, parcel: string | undefined, verdict: string) => `${line} ${parcel ?? '-'} ${verdict}`;
const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();
const sorted = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).sort());
