import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { Issue } from '../facts/invalid.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';

/** What must fit together between a claim and its order: a claim can only name what exists. */
export function claimIssues(claim: ParsedClaim, order: ParsedOrder): Issue[] {
  const issues: Issue[] = [];
  const lines = new Set(order.lines.map(({ id }) => id));
  const parcels = new Set(order.parcels?.map(({ id }) => id));
  const checkParcel = (id: string, ...path: readonly (string | number)[]) => {
    if (parcels.has(id)) return;
    issues.push({ path: ['claim', ...path], code: 'unknown-parcel', message: `the order has no parcel ${id}` });
  };
  if (claim.kind === 'missing-package') {
    for (const [i, id] of (claim.parcels ?? []).entries()) checkParcel(id, 'parcels', i);
    return issues;
  }
  for (const [i, { line, parcel }] of (claim.items ?? []).entries()) {
    if (!lines.has(line)) {
      const message = `the order has no line ${line}`;
      issues.push({ path: ['claim', 'items', i, 'line'], code: 'unknown-line', message });
    }
    if (parcel !== undefined) checkParcel(parcel, 'items', i, 'parcel');
  }
  return issues;
}
