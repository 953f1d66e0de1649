import fc from 'fast-check';
import { type Inputs, mutated } from './mutate.ts';
import { type Entry, Finding, judge, type Verdict } from './oracle.ts';

/** What a case is made from: which valid inputs, which others to splice from, and one number for each mutation. */
export interface Recipe {
  readonly valid: number;
  readonly donor: number;
  readonly mutations: readonly number[];
}

const anyNumber = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: 2 ** 32 - 1 })));

/** Shrinks to the mutations that it takes. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  valid: anyNumber,
  donor: anyNumber,
  mutations: fc.array(anyNumber, { minLength: 0, maxLength: 6, size: 'max' }),
});

export function inputsOf(entry: Entry, { valid, donor, mutations }: Recipe): Inputs {
  const other = entry.valid(donor);
  return mutations.reduce((inputs, mutation) => mutated(inputs, other, mutation), entry.valid(valid));
}

/** What a run of one entry came to. */
export interface Tally {
  readonly entry: string;
  cases: number;
  refused: number;
  decided: number;
  /** By their titles, with a recipe for each. */
  readonly findings: Map<string, { readonly recipe: Recipe; times: number }>;
}

const CASES_OF_A_BATCH = 500;

/**
 * Runs an entry so many times. A finding ends its batch, is shrunk by fast-check and told with its recipe; the next batch
 * goes on.
 *
 * @param afterBatch - called after each batch, such as to look for pollution
 */
export function fuzz(entry: Entry, cases: number, seed: number, afterBatch: () => void): Tally {
  const tally: Tally = { entry: entry.name, cases: 0, refused: 0, decided: 0, findings: new Map() };
  for (let batch = 0; tally.cases < cases; batch += 1) {
    const judged: Verdict[] = [];
    const size = Math.min(CASES_OF_A_BATCH, cases - tally.cases);
    const property = fc.property(anyRecipe, (recipe) => {
      judged.push(judge(entry, inputsOf(entry, recipe)));
    });
    const { failed, counterexample, errorInstance, numRuns } = fc.check(property, {
      seed: (seed + Math.imul(batch, 0x9e3779b1)) | 0,
      numRuns: size,
      endOnFailure: false,
    });
    tally.cases += numRuns;
    const right = failed ? judged.slice(0, numRuns - 1) : judged;
    for (const verdict of right) tally[verdict] += 1;
    if (failed) note(tally, errorInstance, (counterexample as [Recipe])[0]);
    afterBatch();
  }
  return tally;
}

function note({ findings }: Tally, error: unknown, recipe: Recipe): void {
  if (!(error instanceof Finding)) throw error;
  const known = findings.get(error.message);
  if (known === undefined) findings.set(error.message, { recipe, times: 1 });
  else known.times += 1;
}
