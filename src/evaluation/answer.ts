import type { DecisionDeadline, Remedy } from '../decision/decision.ts';
import type { Contradiction, ObjectionReason } from '../decision/reasons.ts';
import type { ClaimKind, RemedyKind } from '../facts/claim.ts';
import { looksAtWhole } from '../policy/looksAtWhole.ts';
import { claimedFacts } from './claimed.ts';
import type { Context, ItemOf, PlacedUnit, Unit } from './context.ts';
import { deadlinesFor } from './deadlines.ts';
import { withinLimits } from './limits.ts';
import { placedUnits, stockIn } from './placed.ts';
import type { Question } from './question.ts';
import type { Reading } from './readings.ts';
import { type Doubt, remediesFor } from './remedies.ts';
import { conclude, type Judged, judge } from './rule.ts';
import { type LineStock, parcelOf } from './stock.ts';
import { termsOf } from './terms.ts';

/** What one reading of the facts leads to. */
export interface Answer<K extends ClaimKind> {
  readonly judged: readonly Judged<K>[];
  readonly remedies: readonly Remedy[];
  readonly deadlines: readonly DecisionDeadline[];
  readonly granted: readonly Unit<ItemOf[K]>[];
  /** For each remedy, what each granted unit gets. */
  readonly served: readonly (readonly RemedyKind[])[];
}

/** An answer, with the contradictions that were found on the way and made no difference. */
export interface SettledAnswer<K extends ClaimKind> extends Answer<K> {
  readonly harmless: readonly { readonly contradiction: Contradiction; readonly subject: string }[];
  /** The facts can be read one way only, and no amount had a say in what is granted. */
  readonly isPlain: boolean;
}

/**
 * Judges the claim under every reading of the facts. Where units, verdicts and amounts are the same under all of them
 * the contradictions are harmless, and only deadlines that hang on them are left out; where they are not, a person
 * decides about the units that differ. The same goes for doubts about what was paid.
 */
export function answer<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  others: readonly Reading<K>[],
): SettledAnswer<K> {
  const stock = stockIn(context);
  const judged = judgeAll(question, context, stock);
  const plain = priceAnswer(question, context, stock, judged);
  if (others.length === 0 && plain.doubts.length === 0) return settle(plain.answer, [], !plain.hasTooLittle);
  const read = others.map((reading) => ({ reading, answer: answerTo(question, reading.context) }));
  const differing = read.map(({ reading, answer: other }) => ({ reading, units: differences(plain.answer, other) }));

  const contradicted = judged.map((one, i) => {
    const against = differing.filter(({ units }) => units.has(i)).map(({ reading }) => contradicts(reading));
    return withObjections(one, against);
  });
  const first = differing.every(({ units }) => units.size === 0)
    ? plain
    : priceAnswer(question, context, stock, contradicted);
  const doubted = first.answer.judged.map((one) =>
    one.verdict === 'granted' ? withObjections(one, first.doubts.map(doubts)) : one,
  );
  const settled = first.doubts.length === 0 ? first : priceAnswer(question, context, stock, doubted);
  const harmless = differing
    .filter(({ units }) => units.size === 0)
    .map(({ reading: { contradiction, subject } }) => ({ contradiction, subject }));
  const deadlines = plain.answer.deadlines.filter((deadline) =>
    read.every(({ answer: other }) => other.deadlines.some((same) => isSame(same, deadline))),
  );
  return settle({ ...settled.answer, deadlines }, harmless, false);
}

function settle<K extends ClaimKind>(
  { judged, granted, remedies, deadlines, served }: Answer<K>,
  harmless: SettledAnswer<K>['harmless'],
  isPlain: boolean,
): SettledAnswer<K> {
  return { judged, granted, remedies, deadlines, served, harmless, isPlain };
}

/** What each remedy would give if all units are granted; `undefined` where an amount may have a say in that. */
export function remediesIfGranted<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
): readonly Remedy[] | undefined {
  const stock = stockIn(context);
  const { units, asIfGranted } = unitsOf(question, context, stock);
  const { remedies, below } = remediesFor(units, question, asIfGranted, stock);
  if (below.size > 0 || doubtsIn(remedies).length > 0) return undefined;
  return remedies.map(({ remedy }) => remedy);
}

function answerTo<K extends ClaimKind>(question: Question<K>, context: Context<K>): Answer<K> {
  const stock = stockIn(context);
  return priceAnswer(question, context, stock, judgeAll(question, context, stock)).answer;
}

/** Every unit of the claim under its own terms, as if all of them were granted. */
function judgeAll<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): Judged<K>[] {
  const { units, asIfGranted } = unitsOf(question, context, stock);
  return withinLimits<K>(units, asIfGranted, stock).map((unit) =>
    judge(unit, asIfGranted, question.rules, question.grant),
  );
}

/** The units with their terms, in the context in which they are what the claim comes to. */
function unitsOf<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
) {
  const placed = placedUnits(question, context, stock);
  const asIfGranted = withClaimed(placed, context, stock);
  const units = placed.map((unit): Unit<ItemOf[K]> => {
    const { line, quantity, place, item } = unit;
    return { line, quantity, place, item, terms: termsOf(unit, asIfGranted) };
  });
  return { units, asIfGranted };
}

/** The context in which these units are what the claim comes to. */
function withClaimed<K extends ClaimKind>(
  units: readonly PlacedUnit[],
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): Context<K> {
  if (!looksAtWhole(context.policy)) return context;
  const claimedOf = (some: readonly PlacedUnit[]) =>
    claimedFacts(some, stock, context.books, context.facts.order.shipping?.actual);
  return { ...context, claimed: claimedOf(units), claimedOf };
}

interface Priced<K extends ClaimKind> {
  readonly answer: Answer<K>;
  readonly doubts: readonly Doubt[];
  /** Units were denied because they would get too little. */
  readonly hasTooLittle: boolean;
}

function priceAnswer<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
  judged: readonly Judged<K>[],
): Priced<K> {
  const granted: Unit<ItemOf[K]>[] = [];
  for (const { unit, verdict } of judged) if (verdict === 'granted') granted.push(unit);
  const { remedies, below } = remediesFor(granted, question, withClaimed(granted, context, stock), stock);
  if (below.size > 0) {
    const left = judged.map((one) => denied(one, below));
    return { ...priceAnswer(question, context, stock, left), hasTooLittle: true };
  }
  return {
    answer: {
      judged,
      granted,
      remedies: remedies.map(({ remedy }) => remedy),
      deadlines: deadlinesFor(judged, question, context),
      served: remedies.map(({ kinds }) => kinds),
    },
    doubts: doubtsIn(remedies),
    hasTooLittle: false,
  };
}

const NO_DOUBTS: readonly Doubt[] = [];

function doubtsIn(remedies: readonly { readonly doubts: readonly Doubt[] }[]): readonly Doubt[] {
  if (remedies.every(({ doubts }) => doubts.length === 0)) return NO_DOUBTS;
  return [...new Set(remedies.flatMap(({ doubts }) => doubts))];
}

/** A unit that was granted, but for too little money. */
function denied<K extends ClaimKind>(one: Judged<K>, below: ReadonlyMap<PlacedUnit, ObjectionReason>): Judged<K> {
  const reason = below.get(one.unit);
  return reason === undefined ? one : conclude(one.unit, [reason]);
}

function withObjections<K extends ClaimKind>(one: Judged<K>, more: readonly ObjectionReason[]): Judged<K> {
  if (more.length === 0) return one;
  const before = one.verdict === 'granted' ? [] : (one.reasons as ObjectionReason[]);
  // What is denied under one reading only is for a person to decide.
  const open = before.filter(({ verdict }) => verdict !== 'denied');
  return conclude(one.unit, [...more, ...open]);
}

const contradicts = ({ contradiction, subject }: Reading<ClaimKind>): ObjectionReason => ({
  code: 'facts-contradict',
  verdict: 'review',
  clause: 'F1',
  contradiction,
  subject,
});

const doubts = (code: Doubt): ObjectionReason => ({ code, verdict: 'review', clause: 'F2' });

/** Which units of an answer are decided otherwise by another; all of them if only the amounts are. */
function differences<K extends ClaimKind>(one: Answer<K>, other: Answer<K>): Set<number> {
  const unmatched = other.judged.map(decided);
  const differing = new Set<number>();
  one.judged.forEach((judged, i) => {
    const match = unmatched.indexOf(decided(judged));
    if (match === -1) differing.add(i);
    else unmatched.splice(match, 1);
  });
  const sameMoney = unmatched.length === 0 && isSame(one.remedies.map(amountsOf), other.remedies.map(amountsOf));
  return differing.size === 0 && !sameMoney ? new Set(one.judged.keys()) : differing;
}

/** Units and what becomes of them; the order in which they are looked at does not matter. */
function decided<K extends ClaimKind>({ unit: { line, place, quantity }, verdict }: Judged<K>): string {
  return JSON.stringify([line.id, parcelOf(place) ?? place.kind, quantity, verdict]);
}

/** The money of a remedy, by line and in all. */
function amountsOf({ kind, replaced, refund }: Remedy) {
  const { total, parts, deductions, tenders, payable, lines } = refund;
  const byLine = new Map<string, number>();
  for (const row of lines) byLine.set(row.line, (byLine.get(row.line) ?? 0) + row.total);
  return [kind, replaced.length, total, parts, deductions, tenders, payable, [...byLine].sort()];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
