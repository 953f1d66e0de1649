import { InvalidInputError } from '../facts/invalid.ts';
import { isKept } from '../facts/parser.ts';
import type { PolicyDocument } from './document.ts';
import { isLikeSet, type PolicySet } from './policySet.ts';
import { sevenDayPolicy } from './sevenDayPolicy.ts';

/** The policy that a call is decided by: one that was validated, or the built-in one. */
export function policyOf(policy: PolicyDocument | undefined): PolicyDocument {
  if (policy === undefined || policy === sevenDayPolicy || isKept('policy', policy)) return policy ?? sevenDayPolicy;
  throw notParsed('parsePolicy');
}

/** The versions of a policy, where such a set was passed and validated. */
export function policySetOf(policy: PolicyDocument | PolicySet | undefined): PolicySet | undefined {
  if (isKept('policies', policy)) return policy as PolicySet;
  if (isLikeSet(policy)) throw notParsed('parsePolicySet');
  return undefined;
}

const notParsed = (parser: string) =>
  new InvalidInputError([
    { path: ['options', 'policy'], code: 'not-parsed', message: `must come from ${parser}, which validates it once` },
  ]);
