import { EVALUATORS } from './evaluators.ts';
import { FACTS } from './facts.ts';
import { MONEY } from './money.ts';
import { TESTING } from './testing.ts';
import { WORDS } from './words.ts';

/** Every function that takes unknown input. */
export const ENTRIES = [...FACTS, ...EVALUATORS, ...MONEY, ...WORDS, ...TESTING];

/** What is exported and takes none, with the reason. */
export const WITHOUT_UNKNOWN_INPUT: Readonly<Record<string, string>> = {
  InvalidInputError: 'made by the library alone; exported to be recognised',
  english: 'sentences, which only explain and formatFor call',
  german: 'sentences of a language, which only explain and formatFor call',
  sevenDayPolicy: 'a document',
  matchers: 'an object, whose functions are entries themselves',
};
