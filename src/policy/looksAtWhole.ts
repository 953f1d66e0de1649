import type { PolicyDocument } from './document.ts';
import { OF_WHOLE_CLAIM } from './factNames.ts';

const known = /* @__PURE__ */ new WeakMap<PolicyDocument, boolean>();

/** Whether a policy names a fact of the claim as a whole, which costs time to add up. */
export function looksAtWhole(policy: PolicyDocument): boolean {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const found = namesOneOf(OF_WHOLE_CLAIM, JSON.stringify(policy));
  known.set(policy, found);
  return found;
}

const namesOneOf = (facts: readonly string[], text: string) => facts.some((fact) => text.includes(`"${fact}"`));
