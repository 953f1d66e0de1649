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

/** Which of the units' shares refunds of a kind gave back: `as-recorded` where the policy does not say it of all units. */
export interface SharesGiven {
  readonly shipping: RefundTerms['shipping'] | 'as-recorded';
  readonly duties: RefundTerms['duties'];
  readonly fees: RefundTerms['fees'];
}

/** What claims of a kind give back of shipping, duties and fees; goodwill gives back no shares. */
export function sharesGivenFor(policy: PolicyDocument, kind: ClaimKind | 'goodwill'): SharesGiven | undefined {
  if (kind === 'goodwill') return undefined;
  const { shipping, duties, fees } = sectionOf(policy, kind).refund;
  const otherwise = (policy.exceptions ?? []).map(({ then: terms }) => terms[SECTIONS[kind]]?.refund?.shipping);
  const isOfAll = otherwise.every((one) => one === undefined || one === shipping);
  return { shipping: isOfAll ? shipping : 'as-recorded', duties, fees };
}
