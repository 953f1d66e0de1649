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
  let found: Stated[] = [{}];
  for (const [name, values] of facts) {
    const short = found.filter((one) => Object.keys(one).length < most);
    found = [...found, ...short.flatMap((one) => values.map((value) => ({ ...one, [name]: value })))];
  }
  // Fewer statements first: of two that lead to the same answer the shorter one is taken.
  found.sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  return found.slice(0, 4 * MOST);
}
