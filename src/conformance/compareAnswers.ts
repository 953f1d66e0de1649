import { type ConformanceResult, judge } from './judge.ts';
import { type ConformanceAnswer, type ConformanceKit, kitFrom } from './kit.ts';

/**
 * Compares answers that were made elsewhere, such as by a port in another language, with those of a kit.
 *
 * @param kit - the parsed `redress/conformance/decisions.json`
 * @param answers - by the ids of the cases: `{ decision }` or `{ issues }`; a case without an answer fails
 * @returns how many cases passed, and every difference of the others
 * @throws `TypeError` for what is no kit, or no answers
 * @example
 * ```ts
 * import { compareAnswers } from 'redress/conformance';
 *
 * const one = { id: 'one', about: 'An example.', order: {}, claim: {}, decision: { outcome: 'denied' } };
 * const kit = { formatVersion: 1, policies: {}, cases: [one] };
 * compareAnswers(kit, { one: { decision: { outcome: 'review' } } }).failed[0]?.differences;
 * //=> [{ path: ['decision', 'outcome'], expected: 'denied', actual: 'review' }]
 * ```
 * @since 0.2.0
 */
export function compareAnswers(
  kit: ConformanceKit,
  answers: Readonly<Record<string, ConformanceAnswer>>,
): ConformanceResult {
  if (typeof answers !== 'object' || answers === null) {
    throw new TypeError('The conformance kit is compared with answers by the ids of its cases; pass an object.');
  }
  return judge(kitFrom(kit), ({ id }) => (Object.hasOwn(answers, id) ? answers[id] : undefined) ?? NONE);
}

const NONE: ConformanceAnswer = { failure: 'there is no answer' };
