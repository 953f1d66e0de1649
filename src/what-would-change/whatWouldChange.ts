import { evaluateClaim } from '../any-claim/evaluateClaim.ts';
import type { Decision } from '../decision/decision.ts';
import { grantedAndMoney } from '../decision/preference.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Claim } from '../facts/claim.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { policyOf } from '../policy/parsePolicy.ts';
import { isPolicySet } from '../policy/policySet.ts';
import { applyChanges, type ClaimFacts } from './applyChanges.ts';
import { candidatesFor } from './candidates.ts';
import type { Change, WhatIf } from './change.ts';

/** So many sets are given at most, and so many decisions are tried for them. */
const MOST_SETS = 4;
const MOST_TRIES = 400;

/**
 * Answers what the customer or the store could do about a claim that is not granted, or not all of it: the smallest sets
 * of changes that lead to a better decision, each with that decision. What only the carrier can do is no change, and
 * nothing is promised that the facts do not carry: a set is what would have to turn out so.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param claim - the claim
 * @param options - the moment of evaluation, the policy
 * @returns the sets, the smallest first; none where the claim is granted, or where nobody can change the answer
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { whatWouldChange } from 'redress';
 *
 * const order = {
 *   number: 'A-1001',
 *   currency: 'EUR',
 *   lines: [{ id: '1', product: 'RING-7', quantity: 1, amount: 4900 }],
 *   parcels: [{ id: 'P1', contents: [{ line: '1', quantity: 1 }], delivered: '2026-03-05' }],
 * };
 * const claim = {
 *   kind: 'defect',
 *   asked: '2026-03-06T10:00:00Z',
 *   items: [{ line: '1', quantity: 1, product: 'RING-7' }],
 * } as const;
 * const [first] = whatWouldChange(order, claim);
 * first?.changes; //=> [{ code: 'provide-evidence', who: 'customer', evidence: 'defect-photo' }]
 * first?.decision.outcome; //=> 'approved'
 * ```
 * @since 0.2.0
 */
export function whatWouldChange(order: Order, claim: Claim, options: EvaluationOptions = {}): WhatIf[] {
  const now = evaluateClaim(order, claim, options);
  if (now.outcome === 'approved') return [];
  const policies = policiesIn(options);
  const search = new Search({ order, claim, at: now.at }, now, options, policies);
  return search.smallestSets();
}

function policiesIn({ policy }: EvaluationOptions): readonly PolicyDocument[] {
  if (policy !== undefined && isPolicySet(policy)) return policy.versions.map((version) => version.policy);
  return [policyOf(policy)];
}

/** Looks for sets of changes: first one that works, then what of it can be left out, then sets without parts of it. */
class Search {
  readonly #facts: ClaimFacts;
  readonly #now: Decision;
  readonly #options: EvaluationOptions;
  readonly #policies: readonly PolicyDocument[];
  readonly #tried = new Map<string, Decision>();

  constructor(facts: ClaimFacts, now: Decision, options: EvaluationOptions, policies: readonly PolicyDocument[]) {
    this.#facts = facts;
    this.#now = now;
    this.#options = options;
    this.#policies = policies;
  }

  smallestSets(): WhatIf[] {
    const found = new Map<string, WhatIf>();
    const open: (readonly Change[])[] = [[]];
    while (open.length > 0 && found.size < MOST_SETS && this.#tried.size < MOST_TRIES) {
      const without = open.shift() as readonly Change[];
      const set = this.#smallestWithout(without);
      if (set === undefined) continue;
      const key = JSON.stringify([...set.changes].map((change) => JSON.stringify(change)).sort());
      if (found.has(key)) continue;
      found.set(key, set);
      for (const change of set.changes) open.push([...without, change]);
    }
    return [...found.values()].sort((a, b) => a.changes.length - b.changes.length);
  }

  /** A set that works and of which nothing can be left out; none of the changes that are left out is in it. */
  #smallestWithout(without: readonly Change[]): WhatIf | undefined {
    const all = this.#growing(new Set(without.map((change) => JSON.stringify(change))));
    if (all === undefined) return undefined;
    const goal = this.#decide(all);
    let changes = all;
    for (const change of all) {
      const fewer = changes.filter((other) => other !== change);
      if (fewer.length > 0 && progress(this.#decide(fewer), goal) >= 0) changes = fewer;
    }
    return { changes, decision: this.#decide(changes) };
  }

  /** Does what the reasons ask for, step by step, as long as each step makes the answer better or clears a reason. */
  #growing(without: ReadonlySet<string>): readonly Change[] | undefined {
    let changes: readonly Change[] = [];
    let decision = this.#now;
    for (let more = true; more; ) {
      more = false;
      for (const change of candidatesFor(decision, this.#policies)) {
        if (without.has(JSON.stringify(change)) || changes.some((other) => isInsteadOf(change, other))) continue;
        const next = this.#decide([...changes, change]);
        if (progress(next, decision) <= 0) continue;
        changes = [...changes, change];
        decision = next;
        more = true;
        break;
      }
      if (decision.outcome === 'approved') break;
    }
    // Another way is one that leads to something; the first may only clear the way for the carrier.
    const isWay = without.size === 0 ? changes.length > 0 : grantedAndMoney(decision, this.#now) > 0;
    return isWay ? changes : undefined;
  }

  #decide(changes: readonly Change[]): Decision {
    const key = JSON.stringify(changes.map((change) => JSON.stringify(change)).sort());
    const known = this.#tried.get(key);
    if (known !== undefined) return known;
    const decision = this.#tried.size >= MOST_TRIES ? this.#now : this.#evaluate(changes);
    this.#tried.set(key, decision);
    return decision;
  }

  /** A change that the facts cannot carry changes nothing. */
  #evaluate(changes: readonly Change[]): Decision {
    const { order, claim, at } = applyChanges(this.#facts, changes);
    try {
      return evaluateClaim(order, claim, { ...this.#options, at });
    } catch (error) {
      if (error instanceof InvalidInputError) return this.#now;
      throw error;
    }
  }
}

/** Two values for one thing. */
function isInsteadOf(one: Change, other: Change): boolean {
  if (one.code !== other.code) return false;
  return one.code === 'state-fact' && other.code === 'state-fact' ? one.fact === other.fact : isOneOf(one.code);
}

const isOneOf = (code: Change['code']) =>
  ['choose-remedy', 'state-replaceability', 'wait-until', 'state-delivery-day', 'prove-sending-day'].includes(code);

/** More is granted, or more money comes back, or less stands in the way. */
function progress(next: Decision, before: Decision): number {
  const more = grantedAndMoney(next, before);
  return more !== 0 ? more : open(before) - open(next);
}

/** What stands in the way of units that are not granted, and is not the carrier's alone. */
function open({ lines, reasons, outcome }: Decision): number {
  if (outcome === 'approved') return 0;
  const ofLines = lines.filter(({ verdict }) => verdict !== 'granted').flatMap((line) => line.reasons);
  const all = lines.length === 0 ? reasons : ofLines;
  return all.filter((reason) => !('turn' in reason) || reason.turn !== 'carrier').length;
}
