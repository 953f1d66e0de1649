import type { PolicyDocument } from './document.ts';
import { parsePolicy } from './parsePolicy.ts';
import { parsePolicySet } from './parsePolicySet.ts';
import { isLikeSet, type PolicySet } from './policySet.ts';

/** A policy, or a set of versions of one, whichever it looks like. */
export function parseEither(input: unknown): PolicyDocument | PolicySet {
  return isLikeSet(input) ? parsePolicySet(input) : parsePolicy(input);
}
