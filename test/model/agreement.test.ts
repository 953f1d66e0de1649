import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, type Case, CLAIM_KINDS, cheerfulCase } from '../generators/index.ts';
import { type Answers, answersOfLibrary, answersOfModel, isComparable } from './agreement.ts';

/** More cases on demand: `REDRESS_RUNS=100 npx vitest run test/model/agreement`. */
const RUNS = 1500 * Number(process.env.REDRESS_RUNS ?? 1);
const SEED = Number(process.env.REDRESS_SEED ?? 20261123);

function expectAgreement(one: Case): Answers {
  const [library, model] = [answersOfLibrary(one), answersOfModel(one)].map((answers) => withoutNames(answers, one));
  // Where nothing is left to claim the model names no units; the library names those that are gone.
  expect(model?.units.length === 0 ? { ...library, units: [] } : library).toEqual(model);
  return library as Answers;
}

/** Units that nobody knows to be in a parcel are shown with or without the parcel that a missing-package claim names. */
function withoutNames(answers: Answers, { order, claim }: Case): Answers {
  const isOpen = claim.kind === 'missing-package' && order.parcels?.some(({ contents }) => contents === undefined);
  return isOpen ? { ...answers, units: answers.units.map((unit) => unit.replace(/ \S+ /, ' ')).sort() } : answers;
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
