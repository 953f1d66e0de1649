import type { ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { type Stated, statableFacts } from './claimFacts.ts';
import { memo } from './memo.ts';

/** So many combinations of statements are tried at most; beyond that each statement by itself, and each two. */
const MOST = 64;

const known = /* @__PURE__ */ memo<readonly Stated[]>();

/** Every combination of what a policy asks of a claim's own facts; the first states nothing. */
export function statementsFor(policy: PolicyDocument, kind: ClaimKind): readonly Stated[] {
  return known([policy, kind], () => combinations(policy, kind));
}

function combinations(policy: PolicyDocument, kind: ClaimKind): readonly Stated[] {
  const facts = [...statableFacts(policy, kind)];
  const count = facts.reduce((product, [, values]) => product * (values.length + 1), 1);
  const most = count <= MOST ? facts.length : 2;
  // Fewer statements first: of two that lead to the same answer the shorter one is taken.
  const bySize: Stated[][] = [[{}]];
  for (const [name, values] of facts) {
    for (let size = Math.min(bySize.length, most); size > 0; size -= 1) {
      const found = bySize[size] ?? [];
      bySize[size] = found;
      for (const one of bySize[size - 1] ?? []) {
        if (found.length > 4 * MOST) break;
        for (const value of values) found.push({ ...one, [name]: value });
      }
    }
  }
  return bySize.flat().slice(0, 4 * MOST);
}
