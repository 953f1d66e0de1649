import * as z from 'zod/mini';
import type { Issue } from '../facts/invalid.ts';
import { lazy } from '../facts/lazy.ts';
import { parserOf, type SafeResult } from '../facts/parser.ts';
import type { PolicyDocument } from './document.ts';
import { safeParsePolicy } from './parsePolicy.ts';
import type { PolicySet } from './policySet.ts';
import { readBy, unlessWrong } from './schema/readBy.ts';
import { localDate } from './schema/scalars.ts';

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
