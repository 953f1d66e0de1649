import type { Decision } from '../decision/decision.ts';
import type { NextStep, NextStepCode } from '../decision/steps.ts';
import { hasCome } from './deadlineSentences.ts';
import type { Format } from './format.ts';
import type { Messages, Sentence } from './messages.ts';
import { sentenceFor } from './sentenceFor.ts';
import { putTogether } from './together.ts';

/** A step in a sentence, with its code. */
export interface StepSentence {
  readonly code: NextStepCode;
  readonly sentence: string;
}

/** Every step in a sentence, like ones in one. */
export function stepSentences(decision: Decision, messages: Messages, format: Format): StepSentence[] {
  return putTogether(decision.nextSteps).map(({ first, together }) => {
    const write = sentenceFor(messages.nextSteps, first.code, 'nextSteps') as Sentence<unknown>;
    const facts = { ...together, over: hasCome(first.by, decision.at), ...goodsOf(first, decision) };
    return { code: first.code, sentence: write(facts, format) };
  });
}

/** Goods to send back are named where they are not all of the claim: others are denied, or have another last day. */
function goodsOf(step: NextStep, decision: Decision) {
  const { nextSteps, lines, refund } = decision;
  if (step.code !== 'send-back') return { inPartDone: false };
  const inPartDone =
    nextSteps.some(({ code }) => code === 'inspect') || refund.lines.some(({ payable }) => payable === 'now');
  const units = grantedUnitsDue(step, decision);
  const isAll = units.length === 0 || units.length === lines.length;
  return { inPartDone, ...(isAll ? {} : { units }) };
}

/** Where the step has no term, all that is granted. */
function grantedUnitsDue({ by }: NextStep, { deadlines, lines }: Decision) {
  const terms = deadlines.filter(({ act, closes }) => act === 'send-back' && closes === by);
  const isDue = ({ line, parcel }: Decision['lines'][number]) =>
    by === undefined || terms.some(({ units }) => units.some((unit) => unit.line === line && unit.parcel === parcel));
  return lines.filter((line) => line.verdict === 'granted' && isDue(line));
}
