import type { DecisionDeadline, Remedy } from '../decision/decision.ts';
import type { Contradiction, ObjectionReason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Books } from './account.ts';
import type { Context, Unit } from './context.ts';
import type { ActTerm, Question } from './question.ts';
import type { Reading } from './readings.ts';
import { type Doubt, remediesFor } from './remedies.ts';
import { conclude, type Judged, judge } from './rule.ts';
import { type LineStock, parcelOf, stockOf } from './stock.ts';

/** What one reading of the facts leads to. */
export interface Answer<K extends ClaimKind> {
  readonly judged: readonly Judged<K>[];
  readonly remedies: readonly Remedy[];
  readonly deadlines: readonly DecisionDeadline[];
}

/** An answer, with the contradictions that were found on the way and made no difference. */
export interface SettledAnswer<K extends ClaimKind> extends Answer<K> {
  readonly harmless: readonly { readonly contradiction: Contradiction; readonly subject: string }[];
}

/**
 * Judges the claim under every reading of the facts. Where units, verdicts and amounts are the same under all of them
 * the contradictions are harmless, and only deadlines that hang on them are left out; where they are not, a person
 * decides about the units that differ. The same goes for doubts about what was paid.
 */
export function answer<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  books: Books,
  others: readonly Reading<K>[],
): SettledAnswer<K> {
  const stock = stockOf(context.facts);
  const judged = judgeAll(question, context, stock);
  const plain = priceAnswer(question, context, books, stock, judged);
  const read = others.map((reading) => ({ reading, answer: answerTo(question, reading.context, books) }));
  const differing = read.map(({ reading, answer: other }) => ({ reading, units: differences(plain.answer, other) }));

  const contradicted = judged.map((one, i) => {
    const against = differing.filter(({ units }) => units.has(i)).map(({ reading }) => contradicts(reading));
    return withObjections(one, against);
  });
  const first = priceAnswer(question, context, books, stock, contradicted);
  const doubted = contradicted.map((one) =>
    one.verdict === 'granted' ? withObjections(one, first.doubts.map(doubts)) : one,
  );
  const settled = first.doubts.length === 0 ? first : priceAnswer(question, context, books, stock, doubted);
  return {
    ...settled.answer,
    deadlines: plain.answer.deadlines.filter((deadline) =>
      read.every(({ answer: other }) => other.deadlines.some((same) => isSame(same, deadline))),
    ),
    harmless: differing
      .filter(({ units }) => units.size === 0)
      .map(({ reading: { contradiction, subject } }) => ({ contradiction, subject })),
  };
}

function answerTo<K extends ClaimKind>(question: Question<K>, context: Context<K>, books: Books): Answer<K> {
  const stock = stockOf(context.facts);
  return priceAnswer(question, context, books, stock, judgeAll(question, context, stock)).answer;
}

function judgeAll<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): Judged<K>[] {
  return question.units(stock, context).map((unit) => judge(unit, context, question.rules, question.grant));
}

function priceAnswer<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  books: Books,
  stock: ReadonlyMap<string, LineStock>,
  judged: readonly Judged<K>[],
): { readonly answer: Answer<K>; readonly doubts: readonly Doubt[] } {
  const granted = judged.filter(({ verdict }) => verdict === 'granted').map(({ unit }) => unit);
  const priced = remediesFor(granted, question, context, stock, books);
  return {
    answer: {
      judged,
      remedies: priced.map(({ remedy }) => remedy),
      deadlines: deadlinesFor(judged, question, context),
    },
    doubts: [...new Set(priced.flatMap((one) => one.doubts))],
  };
}

function withObjections<K extends ClaimKind>(one: Judged<K>, more: readonly ObjectionReason[]): Judged<K> {
  if (more.length === 0) return one;
  const before = one.verdict === 'granted' ? [] : (one.reasons as ObjectionReason[]);
  // What is denied under one reading only is for a person to decide.
  const open = before.filter(({ verdict }) => verdict !== 'denied');
  return conclude(one.unit, [...more, ...open], unreachable);
}

function unreachable(): never {
  throw new Error('units with objections are not granted');
}

const contradicts = ({ contradiction, subject }: Reading<ClaimKind>): ObjectionReason => ({
  code: 'facts-contradict',
  verdict: 'review',
  clause: 'F1',
  contradiction,
  subject,
});

const doubts = (code: Doubt): ObjectionReason => ({ code, verdict: 'review', clause: 'F2' });

/** Which units of an answer differ under another reading; all of them if the amounts or the units themselves do. */
function differences<K extends ClaimKind>(one: Answer<K>, other: Answer<K>): Set<number> {
  const all = new Set(one.judged.keys());
  const sameUnits =
    one.judged.length === other.judged.length &&
    one.judged.every(({ unit }, i) => isSame(whichUnits(unit), other.judged[i] && whichUnits(other.judged[i].unit)));
  if (!sameUnits) return all;
  const differing = new Set([...all].filter((i) => one.judged[i]?.verdict !== other.judged[i]?.verdict));
  return differing.size === 0 && !isSame(one.remedies, other.remedies) ? all : differing;
}

const whichUnits = ({ line, place, quantity }: Unit) => [line.id, parcelOf(place) ?? place.kind, quantity];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The terms of all units, each once, with the units that it is for. */
function deadlinesFor<K extends ClaimKind>(
  judged: readonly Judged<K>[],
  question: Question<K>,
  context: Context<K>,
): DecisionDeadline[] {
  const { zone } = context.facts;
  const found = new Map<string, { term: ActTerm; units: Map<string, DecisionDeadline['units'][number]> }>();
  for (const { unit } of judged) {
    if (unit.place.kind === 'gone' || unit.quantity === 0) continue;
    const parcel = parcelOf(unit.place);
    const who = parcel === undefined ? { line: unit.line.id } : { line: unit.line.id, parcel };
    for (const term of question.deadlines(unit, context)) {
      const key = [term.act, term.opens, term.closes, term.rule.anchor].join(' ');
      const entry = found.get(key) ?? { term, units: new Map() };
      entry.units.set(JSON.stringify([who.line, parcel]), who);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ term, units }) => ({ zone, units: [...units.values()], ...term }));
}
