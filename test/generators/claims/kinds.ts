import type { ClaimKind } from '../../../src/facts/claim.ts';

/** The five questions. */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  'return',
  'cancellation',
  'missing-item',
  'defect',
  'missing-package',
];
