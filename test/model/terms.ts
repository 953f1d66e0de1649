import type { Claim } from '../../src/facts/claim.ts';
import type { ClaimTerms, PolicyDocument } from '../../src/index.ts';

/** What the policy says about claims of this kind. */
export function termsOf({ kind }: { readonly kind: Claim['kind'] }, policy: PolicyDocument): ClaimTerms {
  if (kind === 'cancellation') return policy.cancellation;
  if (kind === 'return') return policy.return;
  if (kind === 'missing-item') return policy.missingItem;
  return kind === 'defect' ? policy.defect : policy.missingPackage;
}
