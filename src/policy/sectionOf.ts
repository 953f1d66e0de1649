import type { ClaimKind } from '../facts/claim.ts';
import type { ClaimTerms, EvidenceTerm, PolicyDocument, RefundTerms } from './document.ts';

/** The sections of a policy by the claims they are for. */
export const SECTIONS = {
  cancellation: 'cancellation',
  return: 'return',
  'missing-item': 'missingItem',
  defect: 'defect',
  'missing-package': 'missingPackage',
} as const satisfies Readonly<Record<ClaimKind, keyof PolicyDocument>>;

/** The terms of a claim of a kind. */
export function sectionOf(
  policy: PolicyDocument,
  kind: ClaimKind,
): ClaimTerms & { readonly evidence?: readonly EvidenceTerm[] | undefined } {
  return policy[SECTIONS[kind]];
}

/** What a claim of a kind gives back; goodwill gives back no shares. */
export function refundTermsOf(policy: PolicyDocument, kind: ClaimKind | 'goodwill'): RefundTerms | undefined {
  return kind === 'goodwill' ? undefined : sectionOf(policy, kind).refund;
}
