import fc from 'fast-check';
import type { Decision, Refund } from '../../src/index.ts';

/** The same facts, terms and decisions in another order. */

/** Random numbers that stand for a permutation: sorting by them shuffles a list. */
export const anyKeys = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });

export function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ item }) => item);
}

/** An object with its keys in another order, all the way down. */
export function otherKeys<T>(facts: T, keys: readonly number[]): T {
  if (Array.isArray(facts)) return facts.map((inner) => otherKeys(inner, keys)) as T;
  if (typeof facts !== 'object' || facts === null) return facts;
  const entries = Object.entries(facts).map(([key, inner]) => [key, otherKeys(inner, keys)] as const);
  return Object.fromEntries(shuffled(entries, keys)) as T;
}

const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();

/** All of a decision but its money, lists sorted. */
export function withoutMoney(decision: Decision) {
  const steps = decision.nextSteps.map((step) => (step.code === 'pay' ? { ...step, amount: 0 } : step));
  return {
    outcome: decision.outcome,
    reasons: sorted(decision.reasons),
    deadlines: sorted(decision.deadlines.map((term) => ({ ...term, units: sorted(term.units) }))),
    lines: sorted(
      decision.lines.map((line) => ({
        ...line,
        reasons: sorted(line.reasons),
        ...(line.exceptions && { exceptions: sorted(line.exceptions) }),
      })),
    ),
    remedies: decision.remedies.map(({ kind, replaced }) => [kind, sorted(replaced)]),
    nextSteps: sorted(steps).filter((step, index, all) => all.indexOf(step) === index),
    zone: decision.zone,
    at: decision.at,
  };
}

/** The money of a refund without where it comes from. */
const sums = ({ total, parts, tenders, bonus, kept, deductions }: Refund) => ({
  total,
  parts,
  tenders,
  bonus,
  kept,
  deductions,
});

/** The money of every remedy. */
export const moneyOf = (decision: Decision) => decision.remedies.map(({ refund }) => sums(refund));
