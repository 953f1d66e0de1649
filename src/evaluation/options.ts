import { anything } from '../facts/kind.ts';
import { lazy } from '../facts/lazy.ts';
import { dataOf, readAs } from '../facts/parser.ts';
import { optional, record } from '../facts/record.ts';
import { instant, yesOrNo } from '../facts/scalars.ts';
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
   * The policy that decides: what `parsePolicy` gave, or what `parsePolicySet` gave, of whose versions the one that binds
   * the order decides. A plain document, or a copy of a parsed one, is refused as `not-parsed`. Default: `sevenDayPolicy`.
   */
  readonly policy?: PolicyDocument | PolicySet | undefined;
  /** Whether the decision carries every rule that was looked at with what it saw. Default: false. */
  readonly trace?: boolean | undefined;
}

/** That the policy was parsed is asked where it decides. */
const schema = /* @__PURE__ */ lazy(() =>
  record({ at: optional(instant), policy: optional(anything<PolicyDocument | PolicySet>()), trace: optional(yesOrNo) }),
);

/** The options with the moment in its one text. */
export function parseOptions(options: EvaluationOptions) {
  return dataOf(readAs('options', schema(), options));
}
