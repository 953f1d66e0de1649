import { grouped } from '../../facts/grouped.ts';
import type { Condition } from '../condition.ts';
import type { FactDeclarations } from '../exception.ts';
import { boundOf, candidatesOf, namedBy, resultOf } from './candidates.ts';
import { clockOf, clocksAgree } from './clocks.ts';
import { isDayTest, someDayPasses } from './days.ts';
import { Effort } from './effort.ts';
import { type Goal, isMet, type Literal, partsOf } from './goal.ts';
import { canonical } from './same.ts';

/** Alternatives and comparisons that one proof may look at. */
const BRANCHES = 256;
const STEPS = 1_000_000;

/** To compare two clocks takes so many steps. */
const PAIR = 20;

/** Whether two conditions can never be true of the same unit. False also where no proof was found. */
export function areDisjoint(one: Condition, other: Condition, facts?: FactDeclarations, effort?: Effort): boolean {
  return !canHold([goal(one, 'true'), goal(other, 'true')], facts, effort);
}

export const goal = (condition: Condition, wanted: Goal['wanted']): Goal => ({ condition, wanted });

/**
 * Whether some facts meet all goals; also where that is not known. False is proven: no facts do. Facts are taken to be
 * independent of each other, and lists, numbers and dates to be any that their type allows.
 */
export function canHold(
  goals: readonly Goal[],
  facts: FactDeclarations | undefined,
  effort: Effort = new Effort(STEPS),
): boolean {
  const branches = new Effort(BRANCHES);
  return search(goals, [], []);

  function search(open: readonly Goal[], before: readonly Literal[], choices: readonly (readonly Goal[])[]): boolean {
    const pending = [...open];
    const literals = [...before];
    const alternatives = [...choices];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const parts = partsOf(next);
      if ('literal' in parts) literals.push(parts.literal);
      else if ('all' in parts) for (const part of parts.all) pending.push(part);
      else alternatives.push(parts.oneOf);
      if (!effort.spend(1)) return true;
    }
    if (!branches.spend(1) || !effort.spend(literals.length)) return true;
    if (!agree(literals, facts, effort)) return false;
    const [first, ...rest] = alternatives;
    return first === undefined || first.some((one) => search([one], literals, rest));
  }
}

/** Whether some value of each fact meets all literals about it, in an order of some currency. */
function agree(literals: readonly Literal[], facts: FactDeclarations | undefined, effort: Effort): boolean {
  const factOf = ({ test }: Literal) => ('count' in test ? canonical(test.count) : test.fact);
  const groups = [...grouped(literals, factOf).values()];
  return currenciesIn(literals).some((currency) =>
    groups.every((group) => someValueMeets(group, facts, currency, effort)),
  );
}

/** The currencies that tests name, and one that they do not. */
function currenciesIn(literals: readonly Literal[]): string[] {
  const named = literals.flatMap(({ test }) => {
    const [, bound] = boundOf(test) ?? [];
    return typeof bound === 'object' ? Object.keys(bound) : [];
  });
  return [...new Set([...named, ''])];
}

function someValueMeets(
  literals: readonly Literal[],
  facts: FactDeclarations | undefined,
  currency: string,
  effort: Effort,
): boolean {
  const [first] = literals;
  const fact = first === undefined || 'count' in first.test ? undefined : first.test.fact;
  const size = literals.reduce((sum, { test }) => sum + 1 + namedBy(test).length, 0);
  const candidates = candidatesOf(fact, literals, facts, currency);
  const days = dayTestsIn(literals);
  if (!effort.spend(candidates.length * size + days.length ** 2)) return true;
  const isPossible = candidates.some((candidate) => {
    const meets = literals.every((literal) => {
      const result = resultOf(literal.test, candidate, currency);
      return result === 'either' || isMet(literal, result);
    });
    return meets && (candidate.is !== 'moment' || someDayPasses(days));
  });
  const clocks = literals.filter((literal) => clockOf(literal) !== undefined);
  if (!isPossible || !effort.spend(PAIR * clocks.length ** 2)) return isPossible;
  return everyPair(clocks, clocksAgree);
}

/** On a moment a test of its day is true or false, never open. */
function dayTestsIn(literals: readonly Literal[]) {
  return literals.flatMap((literal) => {
    const { test } = literal;
    return 'count' in test || !isDayTest(test) ? [] : [{ test, holds: isMet(literal, true) }];
  });
}

function everyPair<T>(all: readonly T[], fits: (one: T, other: T) => boolean): boolean {
  return all.every((one, i) => all.slice(i + 1).every((other) => fits(one, other)));
}
