import { describe, expect, it } from 'vitest';
import { type ConformanceResult, runConformance } from '../../../src/conformance/index.ts';
import { type Decision, english, type ReasonCode, sevenDayPolicy } from '../../../src/index.ts';
import { readKit } from './file.ts';

const kit = readKit() ?? { formatVersion: 1, policies: {}, cases: [] };

const WHAT_TO_DO = [
  'A decision of docs/conformance/decisions.json is another one now. A patch release may not change one.',
  'If a minor release means to change it: run `npm run golden`, look at what it lists, and say so in the changelog.',
].join('\n');

function told({ failed }: ConformanceResult): string {
  return failed
    .map(({ id, about, differences }) => {
      const lines = differences.map(
        ({ path, expected, actual }) =>
          `  ${path.join('.')}: expected ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`,
      );
      return [`${id}: ${about}`, ...lines].join('\n');
    })
    .join('\n');
}

/** Reasons that no facts lead to. */
const NEVER_GIVEN: readonly ReasonCode[] = [];

const decisions = kit.cases.flatMap(({ decision }) => (decision === undefined ? [] : [decision as Decision]));

describe('golden decisions', () => {
  it('name the built-in policy as a document', () => {
    expect(kit.policies['built-in']).toEqual(sevenDayPolicy);
  });

  it('are decided as ever', () => {
    const result = runConformance(kit);
    expect(result.failed.length, `${WHAT_TO_DO}\n${told(result)}`).toBe(0);
    expect(result.passed).toBe(kit.cases.length);
  });

  it('have every reason code', () => {
    const given = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    const missing = (Object.keys(english.reasons) as ReasonCode[]).filter((code) => !given.has(code));
    expect(missing).toEqual(NEVER_GIVEN);
  });

  it('have every outcome of every question that has it, every remedy, and every act with a term', () => {
    const outcomes = new Set(decisions.map(({ kind, outcome }) => `${kind} ${outcome}`));
    for (const kind of ['cancellation', 'return', 'missing-item', 'defect', 'missing-package']) {
      for (const outcome of ['approved', 'partially-approved', 'denied', 'awaiting', 'review']) {
        expect(outcomes).toContain(`${kind} ${outcome}`);
      }
    }
    const remedies = new Set(decisions.flatMap(({ remedies }) => remedies.map(({ kind }) => kind)));
    expect([...remedies].sort()).toEqual(Object.keys(english.words.remedies).sort());
    const acts = new Set(decisions.flatMap(({ deadlines }) => deadlines.map(({ act }) => act)));
    expect([...acts].sort()).toEqual(Object.keys(english.deadlines).sort());
  });

  it('have ids of their own', () => {
    expect(new Set(kit.cases.map(({ id }) => id)).size).toBe(kit.cases.length);
  });
});
