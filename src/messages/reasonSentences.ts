import type { Decision } from '../decision/decision.ts';
import type { Reason } from '../decision/reasons.ts';
import type { Format } from './format.ts';
import type { Messages, Sentence } from './messages.ts';
import { sentenceFor } from './sentenceFor.ts';
import { putTogether } from './together.ts';

/** Every reason in a sentence. Where it holds for some of the goods only, the sentence names them. */
export function reasonSentences(decision: Decision, messages: Messages, format: Format, clauses: boolean): string[] {
  const exceptions = exceptionSentences(decision, messages, format);
  return [...exceptions, ...sentencesOf(decision, messages, format, clauses)];
}

/** The terms that make the goods a special case come first: they explain what follows. */
function exceptionSentences({ exceptions = [], lines }: Decision, messages: Messages, format: Format): string[] {
  return exceptions.map((exception) => {
    const sentence = messages.exception(exception, format);
    const some = lines.filter(({ exceptions: ids = [] }) => ids.includes(exception.id));
    return some.length === lines.length
      ? sentence
      : messages.aboutGoods({ goods: format.units(some), sentence }, format);
  });
}

function sentencesOf(decision: Decision, messages: Messages, format: Format, clauses: boolean): string[] {
  const goods = goodsByReason(decision, format);
  const goodsOf = (reason: Reason) => goods.get(JSON.stringify(reason)) ?? '';
  return putTogether(decision.reasons, goodsOf).map(({ first, together }) => {
    const write = sentenceFor(messages.reasons, first.code, 'reasons') as Sentence<unknown>;
    const sentence = write(together, format);
    const about = goodsOf(first);
    const whole = about === '' ? sentence : messages.aboutGoods({ goods: about, sentence }, format);
    return clauses ? `${whole} (${format.isolate(first.clause)})` : whole;
  });
}

/** The goods that each reason is about, save for a reason that all of them have. */
function goodsByReason({ lines }: Decision, format: Format): Map<string, string> {
  const units = new Map<string, Decision['lines'][number][]>();
  for (const line of lines) {
    for (const key of new Set(line.reasons.map((reason) => JSON.stringify(reason)))) {
      units.set(key, [...(units.get(key) ?? []), line]);
    }
  }
  return new Map(
    [...units].map(([key, some]) => [key, some.length === lines.length ? '' : format.units(some)] as const),
  );
}
