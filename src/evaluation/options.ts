import * as z from 'zod/mini';
import { InvalidInputError } from '../facts/invalid.ts';
import { issuesOf } from '../facts/issues.ts';
import { lazy } from '../facts/lazy.ts';
import { readable } from '../facts/readable.ts';
import { instant } from '../facts/scalars.ts';
import type { Instant } from '../facts/values.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicySet } from '../policy/policySet.ts';

/**
 * How a claim is evaluated.
 *
 * @since 0.1.0
 */
export interface EvaluationOptions {
  /**
   * The moment of evaluation. What the facts date after it has not happened yet, which is how a decision is replayed.
   * Default: the latest event in the facts.
   */
  readonly at?: Instant | undefined;
  /**
   * The policy that decides, best from `parsePolicy`, or the versions of a policy from `parsePolicySet`, of which the one
   * that binds the order decides. Default: `sevenDayPolicy`.
   */
  readonly policy?: PolicyDocument | PolicySet | undefined;
  /** Whether the decision carries every rule that was looked at with what it saw. Default: false. */
  readonly trace?: boolean | undefined;
}

/** The policy is validated by its own parser, and only if it has not been. */
const schema = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    at: z.optional(instant()),
    policy: z.optional(z.custom<PolicyDocument | PolicySet>(() => true)),
    trace: z.optional(z.boolean()),
  }),
);

/** The options with the moment in its one text. */
export function parseOptions(options: EvaluationOptions) {
  const result = readable(['options'], () => z.safeParse(schema(), options));
  if (!result.success) throw new InvalidInputError(issuesOf('options', options, result.error.issues));
  return result.data;
}
