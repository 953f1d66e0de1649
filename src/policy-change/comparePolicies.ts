import { evaluateClaim } from '../any-claim/evaluateClaim.ts';
import type { Decision } from '../decision/decision.ts';
import { compareForCustomer } from '../decision/preference.ts';
import type { Claim } from '../facts/claim.ts';
import { InvalidInputError, type Issue } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import { pathsAs, readable } from '../facts/readable.ts';
import type { Instant } from '../facts/values.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { parseEither } from '../policy/parseEither.ts';
import type { PolicySet } from '../policy/policySet.ts';

/**
 * Facts that both policies decide.
 *
 * @since 0.2.0
 */
export interface PolicyCase {
  readonly order: Order;
  readonly claim: Claim;
  /** The moment of evaluation. Default: the latest event in the facts. */
  readonly at?: Instant | undefined;
}

/**
 * A decision that is another under the second policy.
 *
 * @since 0.2.0
 */
export interface PolicyChange<Case extends PolicyCase = PolicyCase> {
  /** Position of the case, from 0. */
  readonly index: number;
  readonly case: Case;
  readonly before: Decision;
  readonly after: Decision;
  /** What the change is for the customer; `other` where neither is better, such as another deadline or reason. */
  readonly direction: 'better' | 'worse' | 'other';
  /** How much more comes back, minor units of the order's currency; negative for less. */
  readonly refund: number;
}

/**
 * What a change of policy comes to over all cases.
 *
 * @since 0.2.0
 */
export interface PolicyComparison {
  readonly cases: number;
  readonly same: number;
  readonly better: number;
  readonly worse: number;
  readonly other: number;
  /** How much comes back under each policy, minor units by currency. */
  readonly refunds: Readonly<Record<string, { readonly before: number; readonly after: number }>>;
  /** Cases whose facts cannot be, with what is wrong; at most the first hundred. */
  readonly refused: readonly { readonly index: number; readonly issues: readonly Issue[] }[];
  readonly refusedCases: number;
}

const KEPT_REFUSALS = 100;

/**
 * What a change of policy would do: decides each case under both policies and gives those whose decision changes, one by
 * one, in which direction for the customer and with how much money. Reads the cases as they come and keeps none of them,
 * so a million orders need no more memory than one. The last value of the generator sums all cases up.
 *
 * @param before - the policy, or set of policies, in force
 * @param after - the draft
 * @param cases - orders with their claims; facts that cannot be are counted as refused and do not stop the comparison
 * @returns a generator of the changes; its return value is the sum
 * @throws {@link InvalidInputError} for a policy that cannot be, with paths that begin at `before` or `after`
 * @example
 * ```ts
 * import { comparePolicies, sevenDayPolicy } from 'redress';
 *
 * const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 5000 }] };
 * const claim = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z' } as const;
 * const { cancellation } = sevenDayPolicy;
 * const fee = { kind: 'percent', code: 'cancellation-fee', basisPoints: 1000 } as const;
 * const draft = {
 *   ...sevenDayPolicy,
 *   version: '2.0.0',
 *   cancellation: { ...cancellation, refund: { ...cancellation.refund, deductions: [fee] } },
 * };
 * const changes = [...comparePolicies(sevenDayPolicy, draft, [{ order, claim }])];
 * changes.map(({ direction, refund }) => [direction, refund]); //=> [['worse', -500]]
 * ```
 * @since 0.2.0
 */
export function* comparePolicies<Case extends PolicyCase>(
  before: PolicyDocument | PolicySet,
  after: PolicyDocument | PolicySet,
  cases: Iterable<Case>,
): Generator<PolicyChange<Case>, PolicyComparison, void> {
  const counts = { cases: 0, same: 0, better: 0, worse: 0, other: 0, refusedCases: 0 };
  const refunds: Record<string, { before: number; after: number }> = {};
  const refused: { index: number; issues: readonly Issue[] }[] = [];
  readable(['cases'], () => requireIterable(cases));
  // A draft is mostly plain JSON still; a policy that cannot be stops everything.
  const old = parsedAs('before', before);
  const draft = parsedAs('after', after);
  for (const one of cases) {
    const index = counts.cases;
    counts.cases += 1;
    const decided = decideBoth(one, index, old, draft);
    if ('issues' in decided) {
      counts.refusedCases += 1;
      if (refused.length < KEPT_REFUSALS) refused.push({ index, issues: decided.issues });
      continue;
    }
    const [was, is] = decided.decisions;
    const sum = refunds[was.refund.currency] ?? { before: 0, after: 0 };
    refunds[was.refund.currency] = sum;
    sum.before += was.refund.total;
    sum.after += is.refund.total;
    if (isSame(was, is)) {
      counts.same += 1;
      continue;
    }
    const direction = directionOf(was, is);
    counts[direction] += 1;
    yield { index, case: one, before: was, after: is, direction, refund: is.refund.total - was.refund.total };
  }
  return { ...counts, refunds, refused };
}

/** Of two policies the name of the parameter says which one is wrong. */
function parsedAs(name: 'before' | 'after', policy: unknown): PolicyDocument | PolicySet {
  return pathsAs(
    ([, ...path]) => [name, ...path],
    () => parseEither(policy),
  );
}

/** What a program's own iterator throws is its own matter; that there is one is ours. */
function requireIterable(cases: Iterable<unknown>): void {
  if (typeof cases[Symbol.iterator] !== 'function') throw new TypeError('there is no list of cases');
}

/** Facts that cannot be are refused under every policy. */
function decideBoth(
  one: PolicyCase,
  index: number,
  before: PolicyDocument | PolicySet,
  after: PolicyDocument | PolicySet,
): { readonly decisions: readonly [Decision, Decision] } | { readonly issues: readonly Issue[] } {
  const under = ({ order, claim, at }: PolicyCase, policy: PolicyDocument | PolicySet) =>
    evaluateClaim(order, claim, at === undefined ? { policy } : { policy, at });
  try {
    const facts = readable(['cases', index], () => ({ order: one.order, claim: one.claim, at: one.at }));
    return { decisions: [under(facts, before), under(facts, after)] };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { issues: error.issues };
  }
}

/** The names of policies and of exceptions say nothing about what the customer gets. */
function isSame(one: Decision, other: Decision): boolean {
  return JSON.stringify(withoutNames(one)) === JSON.stringify(withoutNames(other));
}

function withoutNames({ policy: _, exceptions: __, lines, ...decision }: Decision) {
  return { ...decision, lines: lines.map(({ exceptions: ___, ...line }) => line) };
}

function directionOf(before: Decision, after: Decision): 'better' | 'worse' | 'other' {
  const preference = compareForCustomer(after, before);
  if (preference === 0) return 'other';
  return preference > 0 ? 'better' : 'worse';
}
