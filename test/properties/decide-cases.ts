import { readFileSync } from 'node:fs';
import { parsePolicy } from '../../src/index.ts';
import { evaluate } from './evaluate.ts';

/** Decides cases from standard input; run on hosts with other zones and locales by `host-locale-does-not-matter.test.ts`. */
const questions = JSON.parse(readFileSync(0, 'utf8')) as {
  order: Parameters<typeof evaluate>[0];
  claim: Parameters<typeof evaluate>[1];
  at: string;
  policy: unknown;
}[];
const decisions = questions.map(({ order, claim, at, policy }) =>
  evaluate(order, claim, { at, policy: parsePolicy(policy) }),
);
const locale = new Intl.DateTimeFormat().resolvedOptions().locale;
process.stdout.write(JSON.stringify({ locale, decisions }));
