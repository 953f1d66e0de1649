import fc from 'fast-check';
import * as redress from 'redress';
import * as conformance from 'redress/conformance';
import * as german from 'redress/languages/de';
import * as testing from 'redress/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { runs } from '../properties/settings.ts';
import { anyRecipe, inputsOf } from './cases.ts';
import { ENTRIES, WITHOUT_UNKNOWN_INPUT } from './entries/index.ts';
import { expectNoPollution, judge } from './oracle.ts';

/** A short run of `npm run fuzz`: the seed and the smallest recipe are printed where something is found. */
describe('unknown input is refused or decided', () => {
  afterEach(expectNoPollution);

  it.each(ENTRIES.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
    const seen = { refused: 0, decided: 0 };
    const property = fc.property(anyRecipe, (recipe) => {
      seen[judge(entry, inputsOf(entry, recipe))] += 1;
    });
    fc.assert(property, runs(entry.dear ? 25 : 60));
    expect(seen.decided, 'cases that were decided').toBeGreaterThan(0);
  });
});

describe('every export', () => {
  const covered = ENTRIES.flatMap(({ covers }) => covers);
  const stated = Object.keys(WITHOUT_UNKNOWN_INPUT);
  const exported = [redress, conformance, testing, german].flatMap((module) => Object.keys(module));

  it('is fuzzed, or stated to take no unknown input', () => {
    const fuzzed = [...covered, ...stated];
    expect(exported.filter((name) => !fuzzed.includes(name))).toEqual([]);
  });

  it('that is named so exists', () => {
    const matchers = Object.keys(testing.matchers).map((name) => `matchers.${name}`);
    const known = [...exported, ...matchers];
    expect([...covered, ...stated].filter((name) => !known.includes(name))).toEqual([]);
    expect(matchers.filter((name) => !covered.includes(name))).toEqual([]);
  });

  it('that is a function is no mere statement', () => {
    const functions = Object.entries({ ...redress, ...conformance, ...testing })
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
    expect(functions.filter((name) => stated.includes(name))).toEqual(['InvalidInputError']);
  });
});
