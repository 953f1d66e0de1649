import { evaluateClaim } from '../any-claim/evaluateClaim.ts';
import type { Decision } from '../decision/decision.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Claim } from '../facts/claim.ts';
import { isInvalidInput } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import { parseEither } from '../policy/parseEither.ts';
import { type ConformanceResult, judge } from './judge.ts';
import { type ConformanceAnswer, type ConformanceCase, type ConformanceKit, kitFrom } from './kit.ts';

/**
 * Decides one case: gives the decision, or throws an error that has the `code` and `issues` of an `InvalidInputError`.
 * `options.policy` is the plain JSON of the kit, a document or a set, as an implementation in any language reads it: to
 * parse or to refuse it is part of the case.
 *
 * @since 0.2.0
 */
export type ConformanceEvaluator = (order: Order, claim: Claim, options: EvaluationOptions) => Decision;

/**
 * Decides every case of a conformance kit and says which of them are decided otherwise than the kit says. Pure: it reads
 * no file and prints nothing.
 *
 * @param kit - the parsed `redress/conformance/decisions.json`, or cases of your own in that format
 * @param evaluate - the implementation to look at. Default: this library, which parses each policy of the kit once
 * @returns how many cases passed, and every difference of the others
 * @throws `TypeError` for what is no kit
 * @example
 * ```ts
 * import { runConformance } from 'redress/conformance';
 *
 * const kit = {
 *   formatVersion: 1,
 *   policies: {},
 *   cases: [
 *     {
 *       id: 'no-lines',
 *       about: 'An order without lines is no order.',
 *       order: { number: 'A-1', currency: 'EUR' },
 *       claim: { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' },
 *       issues: [{ path: ['order', 'lines'], code: 'missing' }],
 *     },
 *   ],
 * };
 * runConformance(kit); //=> { passed: 1, failed: [] }
 * ```
 * @since 0.2.0
 */
export function runConformance(kit: ConformanceKit, evaluate: ConformanceEvaluator = thisLibrary()): ConformanceResult {
  const { policies } = kitFrom(kit);
  return judge(kit, (one) => answerOf(one, policies, evaluate));
}

/** This library as an implementation: it parses each policy when a case first names it. */
export function thisLibrary(): ConformanceEvaluator {
  const parsed = new WeakMap<object, ReturnType<typeof parseEither>>();
  return (order, claim, { policy, ...options }) => {
    if (policy === undefined) return evaluateClaim(order, claim, options);
    const known = parsed.get(policy) ?? parseEither(policy);
    parsed.set(policy, known);
    return evaluateClaim(order, claim, { ...options, policy: known });
  };
}

/** What an implementation answers to a case, in the form that is compared. */
export function answerOf(
  { order, claim, options }: ConformanceCase,
  policies: ConformanceKit['policies'],
  evaluate: ConformanceEvaluator,
): ConformanceAnswer {
  // Other languages write `null` for what is left out.
  const { at, policy } = options ?? {};
  if (policy !== undefined && !Object.hasOwn(policies, policy)) return { failure: `the kit has no policy '${policy}'` };
  try {
    const decision = evaluate(order as Order, claim as Claim, {
      ...(at === undefined ? {} : { at }),
      ...(policy === undefined ? {} : { policy: policies[policy] as EvaluationOptions['policy'] }),
    });
    return { decision };
  } catch (error) {
    return isInvalidInput(error) ? { issues: error.issues } : { failure: `it threw ${String(error)}` };
  }
}
