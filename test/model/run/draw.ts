import type { Random } from '../../bench/random.ts';

/** Small words to draw values with: an arbitrary costs more than the decision that it is for. */

/** The value so often, else nothing. */
export function maybe<T>(random: Random, probability: number, draw: () => T): T | undefined {
  return random.chance(probability) ? draw() : undefined;
}

/** True, false, or not known. */
export function answer(random: Random, yes = 0.5): boolean | undefined {
  return random.chance(0.2) ? undefined : random.chance(yes);
}

/** Each of several things with the same probability, in their order. */
export function some<T>(random: Random, all: readonly T[], probability: number): T[] {
  return all.filter(() => random.chance(probability));
}

/** So many things, each drawn anew. */
export function several<T>(random: Random, least: number, most: number, draw: () => T): T[] {
  return Array.from({ length: random.whole(least, most) }, draw);
}

/** The same things in another order. */
export function shuffled<T>(random: Random, all: readonly T[]): T[] {
  return all
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
