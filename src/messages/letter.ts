import type { DeadlineAct, Decision, DecisionDeadline } from '../decision/decision.ts';
import type { NextStepCode } from '../decision/steps.ts';
import { hasCome } from './deadlineSentences.ts';
import type { StepSentence } from './stepSentences.ts';

/** The sentences of a letter, by paragraph. */
export interface LetterParts {
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly refund: readonly string[];
  readonly steps: readonly StepSentence[];
  readonly deadlines: readonly string[];
}

/** The sentences as paragraphs. What two parts would say is said once; the way to reach the service comes last. */
export function letterOf({ headline, reasons, refund, steps, deadlines }: LetterParts, between: string): string {
  const isContact = ({ code }: StepSentence) => code === 'contact-service';
  const sentences = (some: readonly StepSentence[]) => some.map(({ sentence }) => sentence);
  const todo = steps.filter((step) => !isContact(step));
  return [[headline], reasons, refund, [...sentences(todo), ...deadlines], sentences(steps.filter(isContact))]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(between))
    .join('\n\n');
}

/** Whether a step is not said yet by the headline or by the paragraph about the refund. */
export function isStepToTell(code: NextStepCode, { outcome, remedies }: Decision): boolean {
  if (code === 'decide') return outcome !== 'review';
  if (code === 'pay' || code === 'send-replacement') return remedies.length === 0;
  return true;
}

/** The terms that are still news: neither over, nor met by this very claim, nor named by a step, nor for denied goods. */
export function deadlinesToTell(decision: Decision): DecisionDeadline[] {
  const { at, deadlines, lines } = decision;
  const denied = lines.filter(({ verdict }) => verdict === 'denied');
  return deadlines.filter(({ act, opens, closes, units }) => {
    const isOpen = !hasCome(closes, at) && !hasCome(opens, at);
    const isForDenied = units.some((unit) =>
      denied.some(({ line, parcel }) => unit.line === line && unit.parcel === parcel),
    );
    return isOpen && TOLD[act]?.(decision, isForDenied) === true;
  });
}

/** Where the term of an act is of use besides the steps: not for the act that this claim itself was. */
const TOLD: Readonly<Record<DeadlineAct, (decision: Decision, isForDenied: boolean) => boolean>> = {
  'request-return': ({ kind, nextSteps }) =>
    kind === 'cancellation' && !nextSteps.some(({ code }) => code === 'ask-instead'),
  'send-back': ({ outcome, nextSteps }, isForDenied) =>
    (outcome === 'awaiting' || outcome === 'review') &&
    !isForDenied &&
    !nextSteps.some(({ code }) => code === 'inspect' || code === 'prove-sending-day'),
  'request-cancellation': () => false,
  'arrive-back': ({ outcome }, isForDenied) => outcome !== 'denied' && !isForDenied,
  report: () => false,
  'claim-missing-package': () => false,
};
