import { describe, expect, it } from 'vitest';
import { type Change, exception, exceptions, foundWith } from './found.ts';

const storePays = { return: { returnCosts: 'store' } };
const testing = (tests: readonly object[]): Change => [
  exceptions,
  tests.map((test, i) => exception(`e${i}`, test as never, storePays)),
];

const values = (...list: readonly (string | number)[]) => testing(list.map((is) => ({ fact: 'line.sort', is })));
const names = (...list: readonly string[]) => testing(list.map((fact) => ({ fact, is: 'x' })));
const misspelt = (...changes: readonly Change[]) => foundWith(...changes).filter((one) => one.startsWith('misspelt'));

const VALUE = ['misspelt-value at policy.exceptions.2.when'];
const NAME = ['misspelt-name at policy.exceptions.2.when.fact'];

describe('a value is almost another one', () => {
  it.each([
    ['one letter of four', ['book', 'book', 'boot'], VALUE],
    ['one letter of three', ['abc', 'abc', 'abd'], []],
    ['one letter more than three', ['abcd', 'abcd', 'abc'], []],
    ['two letters of eight', ['necklace', 'necklace', 'nekclace'], VALUE],
    ['two letters of seven', ['trouser', 'trouser', 'torusir'], []],
    ['nothing but a number', ['model-12', 'model-12', 'model-13'], []],
    ['nothing but that there is a number', ['model', 'model', 'model2'], []],
    ['a letter beside a number', ['model-12', 'model-12', 'modal-12'], VALUE],
  ])('by %s', (_, list, expected) => {
    expect(misspelt(values(...list))).toEqual(expected);
  });

  it('but not where it is used as often', () => {
    expect(misspelt(values('electronics', 'electronics', 'electroncs', 'electroncs'))).toEqual([]);
  });

  it('but not where the policy declares both', () => {
    const declared: Change = [['facts'], { 'line.sort': { values: ['electronics', 'electroncs'] } }];
    expect(misspelt(values('electronics', 'electronics', 'electroncs'), declared)).toEqual([]);
    expect(misspelt(values('electronics', 'electronics', 'electroncs'), [['facts'], { 'line.sort': {} }])).toEqual(
      VALUE,
    );
  });

  it.each([
    [100, VALUE],
    [101, []],
  ])('of %i letters at most', (letters, expected) => {
    const word = 'necklace'.padEnd(letters, 'abcdefg');
    expect(misspelt(values(word, word, word.replace('k', 'q')))).toEqual(expected);
  });

  it('which a number never is', () => {
    expect(misspelt(values(123_456_780, 123_456_780, 123_456_781))).toEqual([]);
  });
});

describe('a name is almost another one', () => {
  it('by its own part, whatever it is of', () => {
    expect(misspelt(names('line.abc', 'line.abc', 'line.abd'))).toEqual([]);
    expect(misspelt(names('line.colour', 'line.colour', 'line.color'))).toEqual(NAME);
  });

  it('but not where the policy declares it', () => {
    const declared: Change = [['facts'], { 'line.colour': {}, 'line.colours': {} }];
    expect(misspelt(names('line.colour'), declared)).toEqual([]);
    expect(misspelt(names('line.color'), declared)).toHaveLength(1);
  });

  it('of evidence that a list asks for', () => {
    const must = (kind: string): Change => [
      ['return', 'requirements'],
      [{ code: 'r', must: { fact: `evidence.${kind}`, is: true } }],
    ];
    const AT = ['misspelt-name at policy.return.requirements.0.must.fact'];
    expect(misspelt(must('item-phto'))).toEqual(AT);
    expect(misspelt(must('item-photo'))).toEqual([]);
    expect(misspelt(must('police-report'))).toEqual([]);
  });
});
