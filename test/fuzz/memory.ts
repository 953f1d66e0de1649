import fc from 'fast-check';
import { anyRecipe, inputsOf } from './cases.ts';
import type { Entry } from './oracle.ts';

/** What caches may still fill up after the first calls. */
const MOST_GROWTH = 8 * 2 ** 20;

const FIRST = 10_000;
const ALL = 100_000;
const KEPT_RECIPES = 2000;

/** The heap after so many hostile calls, in bytes, after the garbage was collected. */
export interface Heap {
  readonly after: readonly (readonly [calls: number, bytes: number])[];
  readonly isBounded: boolean;
}

/** Calls all entries in turn with hostile input, each time another one. Needs `node --expose-gc`. */
export function heapOf(entries: readonly Entry[], seed: number): Heap | undefined {
  const { gc } = globalThis;
  if (gc === undefined) return undefined;
  const recipes = fc.sample(anyRecipe, { seed, numRuns: KEPT_RECIPES });
  const after: [number, number][] = [];
  for (let calls = 1; calls <= ALL; calls += 1) {
    const recipe = recipes[calls % KEPT_RECIPES] as (typeof recipes)[number];
    const entry = entries[calls % entries.length] as Entry;
    attempt(entry, { ...recipe, valid: recipe.valid + calls, mutations: recipe.mutations.map((one) => one + calls) });
    if (calls === FIRST || calls === ALL) {
      gc();
      after.push([calls, process.memoryUsage().heapUsed]);
    }
  }
  const [first = 0, last = 0] = after.map(([, bytes]) => bytes);
  return { after, isBounded: last <= first + MOST_GROWTH };
}

function attempt(entry: Entry, recipe: Parameters<typeof inputsOf>[1]): void {
  try {
    entry.call(inputsOf(entry, recipe));
  } catch {
    // What it throws is looked at elsewhere.
  }
}
