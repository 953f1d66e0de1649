import type { Decision } from '../decision/decision.ts';
import { grantedAndMoney } from '../decision/preference.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import type { Claim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { policyOf, policySetOf } from '../policy/policyOf.ts';
import { answersTo, statementsIn } from './candidates.ts';
import type { Change, WhatIf } from './change.ts';
import { progress } from './progress.ts';
import { Tries } from './tries.ts';

/** So many sets are given at most, and so many decisions are tried for them. */
const MOST_SETS = 4;
const MOST_TRIES = 400;

/** More changes at once are no advice. */
const MOST_CHANGES = 200;

/** Looks for sets of changes: first one that works, then what of it can be left out, then sets without parts of it. */
export class Search {
  readonly #now: Decision;
  readonly #policies: readonly PolicyDocument[];
  readonly #statements: readonly Change[];
  readonly #tries: Tries;

  constructor(facts: { readonly order: Order; readonly claim: Claim }, now: Decision, options: EvaluationOptions) {
    this.#now = now;
    this.#policies = policiesIn(options);
    this.#statements = statementsIn(facts.claim, this.#policies);
    this.#tries = new Tries({ ...facts, at: now.at }, now, options);
  }

  smallestSets(): WhatIf[] {
    const found = new Map<string, WhatIf>();
    const open: ReadonlySet<string>[] = [new Set()];
    for (const without of open) {
      if (found.size >= MOST_SETS || this.#tries.count >= MOST_TRIES || this.#tries.isSpent) break;
      const set = this.#smallestWithout(without);
      if (set === undefined) continue;
      const key = set.changes.map(textOf).sort().join();
      if (found.has(key)) continue;
      found.set(key, set);
      for (const change of set.changes) open.push(new Set([...without, textOf(change)]));
    }
    return [...found.values()].sort((a, b) => a.changes.length - b.changes.length);
  }

  /** A set that works and of which nothing can be left out; none of the changes that are left out is in it. */
  #smallestWithout(without: ReadonlySet<string>): WhatIf | undefined {
    let changes = this.#growing(without);
    for (let i = 0; i < changes.length && changes.length > 1; ) {
      // What was not seen to be needed is no part of a smallest set.
      if (this.#tries.isSpent) return undefined;
      const fewer = changes.filter((_, other) => other !== i);
      const isEnough = progress(this.#tries.decide(fewer), this.#tries.decide(changes)) >= 0;
      if (isEnough) changes = fewer;
      // What could not be left out of more may be left out of less.
      i = isEnough ? 0 : i + 1;
    }
    const decision = this.#tries.decide(changes);
    // Another way is one that leads to something; the first may only clear the way for the carrier.
    const isWay = without.size === 0 ? changes.length > 0 : grantedAndMoney(decision, this.#now) > 0;
    return isWay ? { changes, decision } : undefined;
  }

  /** Does all that the reasons ask for at once, then what it leads to; else a step that makes the answer better. */
  #growing(without: ReadonlySet<string>): readonly Change[] {
    let changes: readonly Change[] = [];
    let decision = this.#now;
    while (decision.outcome !== 'approved') {
      const isNew = (change: Change) =>
        !without.has(textOf(change)) && !changes.some((other) => isInsteadOf(change, other));
      const answers = answersTo(decision, this.#policies).map((ways) => ways.filter(isNew));
      const atOnce = answers.flatMap(([first]) => first ?? []);
      const steps = [...answers.flat(), ...this.#statements.filter(isNew)].map((change) => [change]);
      const before = { changes, decision };
      const next = [atOnce, ...steps]
        .filter((some) => some.length > 0 && some.length <= MOST_CHANGES)
        .find((some) => !this.#tries.isSpent && this.#isStep(before, some));
      if (next === undefined) break;
      changes = [...changes, ...next];
      decision = this.#tries.decide(changes);
    }
    return changes;
  }

  #isStep(before: { readonly changes: readonly Change[]; readonly decision: Decision }, some: readonly Change[]) {
    return progress(this.#tries.decide([...before.changes, ...some]), before.decision) > 0;
  }
}

const textOf = (change: Change) => JSON.stringify(change);

function policiesIn({ policy }: EvaluationOptions): readonly PolicyDocument[] {
  const set = policySetOf(policy);
  return set?.versions.map((one) => one.policy) ?? [policyOf(policy as PolicyDocument | undefined)];
}

/** Two values for one thing, or the same thing twice. */
function isInsteadOf(one: Change, other: Change): boolean {
  if (one.code !== other.code) return false;
  if (one.code === 'state-fact' && other.code === 'state-fact') return one.fact === other.fact;
  return isOneOf(one.code) || textOf(one) === textOf(other);
}

const isOneOf = (code: Change['code']) =>
  ['choose-remedy', 'state-replaceability', 'wait-until', 'state-delivery-day', 'prove-sending-day'].includes(code);
