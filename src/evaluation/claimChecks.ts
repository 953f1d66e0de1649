import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { Issue } from '../facts/invalid.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';

/** What must fit together between a claim and its order: a claim can only name what exists. */
export function claimIssues(claim: ParsedClaim, order: ParsedOrder): Issue[] {
  const lines = new Set(order.lines.map(({ id }) => id));
  const parcels = new Set(order.parcels?.map(({ id }) => id));
  const noParcel = (path: readonly (string | number)[], id: string): Issue[] =>
    parcels.has(id) ? [] : [{ path, code: 'unknown-parcel', message: `the order has no parcel ${id}` }];
  if (claim.kind === 'missing-package') {
    return (claim.parcels ?? []).flatMap((id, index) => noParcel(['claim', 'parcels', index], id));
  }
  return (claim.items ?? []).flatMap((item, index) => {
    const path = ['claim', 'items', index];
    const noLine: Issue[] = lines.has(item.line)
      ? []
      : [{ path: [...path, 'line'], code: 'unknown-line', message: `the order has no line ${item.line}` }];
    return item.parcel === undefined ? noLine : [...noLine, ...noParcel([...path, 'parcel'], item.parcel)];
  });
}
