import type { Decision, DecisionDeadline } from '../decision/decision.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { sentenceFor } from './sentenceFor.ts';

/** A term in a sentence. */
export function deadlineSentence(
  deadline: DecisionDeadline,
  { at, deadlines }: Decision,
  messages: Messages,
  format: Format,
): string {
  const { act, opens, closes } = deadline;
  const write = sentenceFor(messages.deadlines, act, 'deadlines');
  const facts = {
    ...deadline,
    over: hasCome(closes, at),
    open: opens === undefined || hasCome(opens, at),
    oneOfSeveral: deadlines.filter((other) => other.act === act).length > 1,
  };
  return write(facts, format);
}

/** Whether an instant had come at the moment of the decision. */
export function hasCome(instant: string | undefined, at: string): boolean {
  return instant !== undefined && Date.parse(instant) <= Date.parse(at);
}
