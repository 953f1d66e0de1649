import type fc from 'fast-check';
import { vi } from 'vitest';

/**
 * The seed of every property. `REDRESS_SEED=7 npx vitest run test/properties` tries another one; a failure prints the
 * seed and the path to its smallest counterexample.
 */
export const SEED = Number(process.env.REDRESS_SEED ?? 20_260_305);

/** `REDRESS_RUNS=10` tries ten times as many cases, `0.1` a tenth. */
const FACTOR = Number(process.env.REDRESS_RUNS ?? 1);

/** A sample smaller than usual may not reach what is seldom; that says nothing about the property. */
export const FEWER_RUNS = FACTOR < 1;

/** Parameters for `fc.assert`: the one seed, so many runs times the factor. */
export function runs(count: number): fc.Parameters<unknown> {
  return { seed: SEED, numRuns: Math.max(1, Math.round(count * FACTOR)) };
}

// Many runs on a busy machine, and shrinking, take longer than one example.
vi.setConfig({ testTimeout: 300_000 });
