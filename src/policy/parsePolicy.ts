import type * as z from 'zod/mini';
import type { Issue } from '../facts/invalid.ts';
import { parserOf, type SafeResult } from '../facts/parser.ts';
import { guardPolicy } from './check/guard.ts';
import { policyIssues } from './check/index.ts';
import type { PolicyDocument } from './document.ts';
import { policySchema } from './schema/index.ts';
import { readBy, unlessWrong } from './schema/readBy.ts';

const policyParser = /* @__PURE__ */ parserOf<PolicyDocument>('policy', (input) => {
  const { refused, forbidden } = guardPolicy(input);
  if (refused.length > 0) return { success: false, issues: refused };
  const result = readBy('policy', policySchema() as unknown as z.core.$ZodType<PolicyDocument>, input);
  if (!result.success) return { success: false, issues: together(result.issues, forbidden) };
  return unlessWrong(result.data, [...forbidden, ...policyIssues(result.data)]);
});

/** Both lists, what stands in both once. */
function together(found: readonly Issue[], others: readonly Issue[]): Issue[] {
  const at = ({ path }: Issue) => JSON.stringify(path);
  const known = new Set(found.map(at));
  return [...found, ...others.filter((issue) => !known.has(at(issue)))];
}

/**
 * Validates a policy document whole. Do it once and pass the result to the evaluators: they take no plain document, so
 * that whoever decides by the built-in policy loads no schema.
 *
 * @param input - anything, typically parsed JSON
 * @returns the policy
 * @throws {@link InvalidInputError} with the path of everything that is wrong; an unknown key is an error
 * @example
 * ```ts
 * import { parsePolicy, sevenDayPolicy } from 'redress';
 *
 * const policy = parsePolicy({ ...sevenDayPolicy, id: 'my-shop', zone: 'Europe/Paris' });
 * policy.id; //=> 'my-shop'
 * ```
 * @since 0.1.0
 */
export function parsePolicy(input: unknown): PolicyDocument {
  return policyParser.keep(input);
}

/**
 * The same as {@link parsePolicy}, with the problems as a value instead of an error.
 *
 * @param input - anything, typically parsed JSON
 * @returns the policy, or the list of what is wrong with it
 * @since 0.1.0
 */
export function safeParsePolicy(input: unknown): SafeResult<PolicyDocument> {
  return policyParser.safeKeep(input);
}
