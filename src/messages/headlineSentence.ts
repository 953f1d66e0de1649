import type { Decision } from '../decision/decision.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { sentenceFor } from './sentenceFor.ts';

/** What was decided, and whose turn it is where something is awaited. */
export function headlineSentence(decision: Decision, messages: Messages, format: Format): string {
  const { kind, outcome, order, reasons } = decision;
  const awaited = reasons.flatMap((reason) => (reason.verdict === 'awaiting' ? [reason.turn] : []));
  const turns = PARTIES.filter((party) => awaited.includes(party));
  const write = sentenceFor(sentenceFor(messages.headlines, kind, 'kind'), outcome, 'outcome');
  return write({ order, turns }, format);
}

const PARTIES = ['customer', 'store', 'carrier'] as const;
