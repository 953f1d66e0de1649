import { count } from '../text.ts';
import { sum } from './checkRefund.ts';
import type { AnswerTally, Tally } from './tally.ts';

/** One thing that must hold over the whole run. */
export interface Check {
  readonly says: string;
  readonly holds: boolean;
}

/** Whether every line, every question and every amount is accounted for. */
export function reconcile(tally: Tally): Check[] {
  const { lines, decided, refusedOrders, badLines, answers } = tally;
  const outcomes = sum(answers.map(outcomesOf));
  const refused = sum(answers.map((answer) => answer.refused));
  return [
    {
      says: `${count(lines)} lines = ${count(decided)} orders decided + ${count(refusedOrders.length)} refused + ${count(badLines.length)} bad lines`,
      holds: lines === decided + refusedOrders.length + badLines.length,
    },
    {
      says: `${count(tally.questions)} questions asked = ${count(outcomes)} decisions + ${count(refused)} claims refused`,
      holds: answers.every((answer) => answer.asked === outcomesOf(answer) + answer.refused),
    },
    {
      says: `asked about = refunded + withheld + open, for each of ${answers.length} questions`,
      holds: answers.every(({ amounts: a }) => a.asked === a.refunded + a.withheld + a.open),
    },
    {
      says: `paid = refunded + what the decision says is kept, in each of ${count(tally.balanced)} approvals; parts, lines and tenders add up and stay within what was paid, in each of ${count(tally.refunds)} refunds`,
      holds: tally.violations.length === 0,
    },
  ];
}

function outcomesOf({ outcomes }: AnswerTally): number {
  return sum(Object.values(outcomes));
}
