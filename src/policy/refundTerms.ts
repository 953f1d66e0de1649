import type { ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument, RefundTerms } from './document.ts';

/** What a claim of a kind gives back; goodwill gives back no shares. */
export function refundTermsOf(policy: PolicyDocument, kind: ClaimKind | 'goodwill'): RefundTerms | undefined {
  switch (kind) {
    case 'cancellation':
      return policy.cancellation.refund;
    case 'return':
      return policy.return.refund;
    case 'missing-item':
      return policy.missingItem.refund;
    case 'defect':
      return policy.defect.refund;
    case 'missing-package':
      return policy.missingPackage.refund;
    case 'goodwill':
      return undefined;
  }
}
