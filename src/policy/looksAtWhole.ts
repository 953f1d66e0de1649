import type { PolicyDocument } from './document.ts';

const WHOLE =
  /"(?:order\.kept|order\.discountOnKept|line\.wholeClaimed|line\.bundleComplete|claim\.(?:units|goods|tax|wholeOrder|shippingCost))/;

const known = /* @__PURE__ */ new WeakMap<PolicyDocument, boolean>();

/** Whether a policy names a fact of the claim as a whole, which costs time to add up. */
export function looksAtWhole(policy: PolicyDocument): boolean {
  const found = known.get(policy) ?? WHOLE.test(JSON.stringify(policy));
  known.set(policy, found);
  return found;
}
