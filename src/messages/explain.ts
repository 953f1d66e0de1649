import type { Decision } from '../decision/decision.ts';
import type { Issue } from '../facts/invalid.ts';
import { pathsAs, readable } from '../facts/readable.ts';
import { deadlineSentence } from './deadlineSentences.ts';
import type { Explanation } from './explanation.ts';
import { type FormatSettings, formatFor } from './format.ts';
import { headlineSentence } from './headlineSentence.ts';
import { deadlinesToTell, isStepToTell, letterOf } from './letter.ts';
import { type ExplainOptions, settingsFor } from './options.ts';
import { reasonSentences } from './reasonSentences.ts';
import { refundSentences } from './refundSentences.ts';
import { sentenceFor } from './sentenceFor.ts';
import { stepSentences } from './stepSentences.ts';

/**
 * Answers what a decision says to the customer, in whole sentences: what was decided, why, until when, what comes back
 * and who does what next. `text` is all of it as a letter that can be sent as it stands.
 *
 * A day is named as the last one that is in time, never as the midnight after it. Where the shown zone is another than
 * the decision's, a term may end within a day and is shown with its clock time. The same decision and options give the
 * same words whatever the locale and the zone of the host.
 *
 * @param decision - a decision of any of the evaluators, also one that was stored
 * @param options - locale, zone, names of products, the sentences, whether to name clauses
 * @returns the explanation, plain JSON
 * @throws {@link InvalidInputError} for a locale or zone that this host does not have (codes `wrong-value`,
 *   `unknown-zone`), for a decision with codes that the messages do not know, and for what is no decision (`unreadable`)
 * @example
 * ```ts
 * import { evaluateCancellation, explain } from 'redress';
 *
 * const decision = evaluateCancellation(
 *   {
 *     number: 'A-1001',
 *     currency: 'EUR',
 *     lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *     shipping: { charged: 490 },
 *   },
 *   { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' },
 * );
 * const { headline, refund } = explain(decision, { locale: 'en-GB' });
 * headline; //=> 'We accept your cancellation of order A-1001.'
 * refund[0]; //=> 'We will refund €53.90 to your original payment now.'
 * refund[1]; //=> 'This is €49.00 for the goods and €4.90 for shipping.'
 * ```
 * @since 0.1.0
 */
export function explain(decision: Decision, options: ExplainOptions = {}): Explanation {
  readable(['decision'], () => [decision.zone, decision.refund.currency]);
  const settings = readable(['options'], () => settingsFor(decision, options));
  return readable(['decision'], () => pathsAs(placeInDecision, () => explanationOf(decision, settings, options)));
}

/** What the format refuses by the names of its settings is what the decision says. */
const placeInDecision = (path: Issue['path']) => (path[0] === 'currency' ? ['decision', 'refund', ...path] : path);

function explanationOf(decision: Decision, settings: FormatSettings, options: ExplainOptions): Explanation {
  const { messages } = settings;
  const format = formatFor(settings);

  const headline = headlineSentence(decision, messages, format);
  const reasons = reasonSentences(decision, messages, format, options.clauses === true);
  const refund = refundSentences(decision, messages, format);
  const steps = stepSentences(decision, messages, format);
  const inWords = (deadlines: Decision['deadlines']) =>
    deadlines.map((deadline) => deadlineSentence(deadline, decision, messages, format));

  const toTell = steps.filter(({ code }) => isStepToTell(code, decision));
  const nextSteps = steps.map(({ sentence }) => sentence);
  if (![headline, ...reasons, ...refund, ...nextSteps].every((sentence) => typeof sentence === 'string')) {
    throw new TypeError('the policy says something that is no text');
  }
  const letter = { headline, reasons, refund, steps: toTell, deadlines: inWords(deadlinesToTell(decision)) };
  return {
    badge: sentenceFor(messages.badges, decision.outcome, 'outcome'),
    direction: messages.direction,
    headline,
    reasons,
    deadlines: inWords(decision.deadlines),
    refund,
    nextSteps,
    text: letterOf(letter, messages.betweenSentences),
  };
}
