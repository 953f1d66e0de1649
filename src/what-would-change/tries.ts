import { evaluateClaim } from '../any-claim/evaluateClaim.ts';
import type { Decision } from '../decision/decision.ts';
import type { EvaluationOptions } from '../evaluation/options.ts';
import { InvalidInputError } from '../facts/invalid.ts';
import { applyChanges } from './applyChanges.ts';
import type { Change } from './change.ts';
import type { ClaimFacts } from './claimFacts.ts';

/** What all trying may take, in steps that grow as its time does: far more than the claims of a shop need. */
const STEPS = 100_000;

/** What changes lead to: each set is decided once, in whatever order its changes come. */
export class Tries {
  readonly #facts: ClaimFacts;
  readonly #options: EvaluationOptions;
  readonly #now: Decision;
  readonly #known = new Map<string, Decision>();
  #steps = 0;

  constructor(facts: ClaimFacts, now: Decision, options: EvaluationOptions) {
    this.#facts = facts;
    this.#options = options;
    this.#now = now;
  }

  get count(): number {
    return this.#known.size;
  }

  /** No more should be tried. */
  get isSpent(): boolean {
    return this.#steps > STEPS;
  }

  decide(changes: readonly Change[]): Decision {
    if (changes.length === 0) return this.#now;
    const key = changes
      .map((change) => JSON.stringify(change))
      .sort()
      .join();
    const decision = this.#known.get(key) ?? this.#evaluate(changes);
    this.#known.set(key, decision);
    this.#steps += changes.length + changes.length ** 2 / 100 + decision.reasons.length;
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
