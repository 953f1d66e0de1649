import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { Issue } from '../facts/invalid.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';

/** What must fit together between a claim and its order: a claim can only name what exists. */
export function claimIssues(claim: ParsedClaim, order: ParsedOrder): Issue[] {
  const issues: Issue[] = [];
  const hasLine = among(order.lines);
  const hasParcel = among(order.parcels ?? []);
  const checkParcel = (id: string, ...path: readonly (string | number)[]) => {
    if (hasParcel(id)) return;
    issues.push({ path: ['claim', ...path], code: 'unknown-parcel', message: `the order has no parcel ${id}` });
  };
  if (claim.kind === 'missing-package') {
    for (const [i, id] of (claim.parcels ?? []).entries()) checkParcel(id, 'parcels', i);
    return issues;
  }
  for (const [i, { line, parcel }] of (claim.items ?? []).entries()) {
    if (!hasLine(line)) {
      const message = `the order has no line ${line}`;
      issues.push({ path: ['claim', 'items', i, 'line'], code: 'unknown-line', message });
    }
    if (parcel !== undefined) checkParcel(parcel, 'items', i, 'parcel');
  }
  return issues;
}

/** Few are looked through, many looked up. */
function among(things: readonly { readonly id: string }[]): (id: string) => boolean {
  if (things.length < 10) return (id) => has(things, id);
  const ids = new Set(things.map(({ id }) => id));
  return (id) => ids.has(id);
}

function has(things: readonly { readonly id: string }[], id: string): boolean {
  for (const one of things) if (one.id === id) return true;
  return false;
}
