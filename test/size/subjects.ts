/** A part of the package that users import by itself, and how heavy it may be. */
export interface Subject {
  readonly name: string;
  /** The program of a user that imports it. */
  readonly program: string;
  /** Bytes after brotli that it is meant to have at most. */
  readonly goal?: number;
  /** Bytes after brotli above which a test fails: what it weighs, plus 2 %. Lower it when the weight falls. */
  readonly ceiling: number;
  /** Why these numbers. */
  readonly reason: string;
}

/** What a page imports to decide one question, and all that has to do with it. */
const ONE_QUESTION = `export { evaluateReturn, sevenDayPolicy } from 'redress';`;

const FIVE_QUESTIONS = `export {
  eligibilityOf, evaluateCancellation, evaluateDefect, evaluateMissingItem, evaluateMissingPackage, evaluateReturn,
  sevenDayPolicy,
} from 'redress';`;

/** Periods and deadlines are no entry point: to be weighed they lie beside the user's program. */
const DATES = `export { addPeriod, deadlineAfter, deadlineBefore } from './time.js';`;

const LANGUAGE = 'A page loads the one language of its reader; it should cost less than a small picture.';

const language = (tag: string, name: string, ceiling: number): Subject => ({
  name: `\`redress/languages/${tag}\``,
  program: `export { ${name} } from 'redress/languages/${tag}';`,
  goal: 2_000,
  ceiling,
  reason: LANGUAGE,
});

/** The one table of weights. */
export const SUBJECTS = {
  oneQuestion: {
    name: '`evaluateReturn`, `sevenDayPolicy`',
    program: ONE_QUESTION,
    goal: 12_000,
    ceiling: 32_360,
    reason: 'A page that previews one claim while it is typed: no more than a small library for dates.',
  },
  fiveQuestions: {
    name: 'all five, `eligibilityOf`, `sevenDayPolicy`',
    program: FIVE_QUESTIONS,
    goal: 16_000,
    ceiling: 37_310,
    reason: 'An account page, which says for each item what can be done: the whole of deciding, in one round trip.',
  },
  explain: {
    name: '`explain`',
    program: `export { explain } from 'redress';`,
    ceiling: 12_070,
    reason: 'Decisions of a server put into English: what is evaluated does not come with it.',
  },
  parsePolicy: {
    name: '`parsePolicy`',
    program: `export { parsePolicy } from 'redress';`,
    ceiling: 22_370,
    reason: 'Runs once where policies are loaded, mostly on a server: schema and checks may weigh there.',
  },
  dates: {
    name: 'date arithmetic (`deadlineAfter`; not exported)',
    program: DATES,
    ceiling: 2_900,
    reason: 'Zones, periods and deadlines: no schema, no policy, no table of zones.',
  },
  testing: {
    name: '`redress/testing`',
    program: `export * from 'redress/testing';`,
    ceiling: 16_070,
    reason: 'Builders and matchers, which no page ships.',
  },
  en: language('en', 'english', 5_510),
  ar: language('ar', 'arabic', 7_580),
  de: language('de', 'german', 7_100),
  es: language('es', 'spanish', 6_490),
  fr: language('fr', 'french', 6_810),
  ja: language('ja', 'japanese', 6_740),
  ptBR: language('pt-BR', 'brazilianPortuguese', 6_570),
  zhHans: language('zh-Hans', 'simplifiedChinese', 6_290),
} satisfies Record<string, Subject>;
