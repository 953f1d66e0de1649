import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, type Case, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { type Answers, answersOfLibrary, answersOfModel, comparable, isComparable } from './agreement.ts';

/** More cases on demand: `REDRESS_RUNS=100 npx vitest run test/model/agreement`. */
const RUNS = 1500 * Number(process.env.REDRESS_RUNS ?? 1);
const SEED = Number(process.env.REDRESS_SEED ?? 20261123);

function expectAgreement(one: Case): Answers {
  const library = answersOfLibrary(one);
  const [answered, expected] = comparable(library, answersOfModel(one), one);
  expect(answered).toEqual(expected);
  return library;
}

describe('the library agrees with the naive model', () => {
  it('on any case', { timeout: 3_600_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCase(), (one) => {
        if (!isComparable(one)) return;
        compared++;
        expectAgreement(one);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(compared).toBeGreaterThan(RUNS / 2);
  });

  it.each(CLAIM_KINDS)('on claims that are likely to be granted: %s', { timeout: 3_600_000 }, (kind) => {
    let granted = 0;
    fc.assert(
      fc.property(cheerfulCase(kind), (one) => {
        if (!isComparable(one)) return;
        if (expectAgreement(one).outcome.endsWith('approved')) granted++;
      }),
      { numRuns: RUNS / 5, seed: SEED },
    );
    expect(granted).toBeGreaterThan(RUNS / 20);
  });
});
