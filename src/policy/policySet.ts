import * as z from 'zod/mini';
import type { Issue } from '../facts/invalid.ts';
import { lazy } from '../facts/lazy.ts';
import { parserOf, type SafeResult } from '../facts/parser.ts';
import { readable } from '../facts/readable.ts';
import type { PolicyDocument } from './document.ts';
import { safeParsePolicy } from './parsePolicy.ts';
import { readBy, unlessWrong } from './schema/readBy.ts';
import { localDate } from './schema/scalars.ts';

/**
 * The versions of a shop's policy, and which of them binds an order.
 *
 * @since 0.2.0
 */
export interface PolicySet {
  /** In any order; the dates are distinct. */
  readonly versions: readonly PolicyVersion[];
  /**
   * `placed`: the version in force when the order was placed. `better`: that one, or the one in force when the claim was
   * asked, whichever decides better for the customer; where they decide alike, the one of the order. An order that does
   * not say when it was placed counts from its earliest event.
   */
  readonly binding: 'placed' | 'better';
}

/**
 * A policy and from when on it is in force.
 *
 * @since 0.2.0
 */
export interface PolicyVersion {
  /** The first local date on which it is in force, in the policy's zone. An order before all versions is bound by the first. */
  readonly from: string;
  readonly policy: PolicyDocument;
}

/** The parsed policy; one that cannot be stays as it is, and is reported afterwards with its own paths. */
const policy = () =>
  z.pipe(
    z.unknown(),
    z.transform((input): PolicyDocument => {
      const result = safeParsePolicy(input);
      return result.success ? result.data : (input as PolicyDocument);
    }),
  );

const schema = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    versions: z.array(z.strictObject({ from: localDate(), policy: policy() })).check(
      z.minLength(1, { error: 'must name at least one' }),
      z.refine((versions) => new Set(versions.map(({ from }) => from)).size === versions.length, {
        error: 'must not have two versions in force from one date',
      }),
    ),
    binding: z.enum(['placed', 'better']),
  }),
);

const policySetParser = /* @__PURE__ */ parserOf<PolicySet>('policies', (input) => {
  const result = readBy('policies', schema(), input);
  return result.success ? unlessWrong(result.data, policyIssues(result.data)) : result;
});

/** What is wrong with the policies themselves, at their place in the set. */
function policyIssues({ versions }: PolicySet): Issue[] {
  return versions.flatMap(({ policy }, i) => {
    const result = safeParsePolicy(policy);
    if (result.success) return [];
    return result.issues.map((issue) => ({ ...issue, path: ['policies', 'versions', i, ...issue.path] }));
  });
}

/**
 * Validates a set of policy versions whole, each policy included. Pass the result to the evaluators as their `policy`:
 * each decision names the version that bound it.
 *
 * @param input - anything, typically parsed JSON
 * @returns the set
 * @throws {@link InvalidInputError} with the path of everything that is wrong
 * @example
 * ```ts
 * import { parsePolicySet, sevenDayPolicy } from 'redress';
 *
 * const set = parsePolicySet({
 *   binding: 'placed',
 *   versions: [
 *     { from: '2026-01-01', policy: sevenDayPolicy },
 *     { from: '2026-06-01', policy: { ...sevenDayPolicy, version: '2.0.0' } },
 *   ],
 * });
 * set.versions.length; //=> 2
 * ```
 * @since 0.2.0
 */
export function parsePolicySet(input: unknown): PolicySet {
  return policySetParser.keep(input);
}

/**
 * The same as {@link parsePolicySet}, with the problems as a value instead of an error.
 *
 * @param input - anything, typically parsed JSON
 * @returns the set, or the list of what is wrong with it
 * @since 0.2.0
 */
export function safeParsePolicySet(input: unknown): SafeResult<PolicySet> {
  return policySetParser.safeKeep(input);
}

/** A set has versions, a policy has none. */
export function isPolicySet(policy: PolicyDocument | PolicySet): policy is PolicySet {
  return readable(['policy'], () => typeof policy === 'object' && policy !== null && 'versions' in policy);
}
