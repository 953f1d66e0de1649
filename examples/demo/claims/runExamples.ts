import type { ClaimKind } from 'redress';
import { decide } from '../decide.ts';
import { styled, type Terminal } from '../terminal.ts';
import { QUESTION_ORDER, readExamples } from './readExamples.ts';
import { showDecision } from './showDecision.ts';

const TITLES: Readonly<Record<ClaimKind, string>> = {
  cancellation: 'CANCELLATION: please cancel my order',
  return: 'RETURN: I do not want this; I send it back',
  'missing-item': 'MISSING ITEM: something is missing from what arrived',
  defect: 'DEFECT: this is defective',
  'missing-package': 'MISSING PACKAGE: my package has not come',
};

/** Decides every bundled example and prints it. Answers whether all have the outcome that their files state. */
export function runExamples(terminal: Terminal): boolean {
  const surprises: string[] = [];
  let decided = 0;
  for (const kind of QUESTION_ORDER) {
    terminal.line(styled(terminal, 'bold', TITLES[kind]));
    terminal.line('='.repeat(TITLES[kind].length));
    terminal.line();
    for (const example of readExamples(kind)) {
      const { order, claim, at } = example;
      const decision = decide(order, claim, { at });
      showDecision(example, decision, terminal);
      decided += 1;
      if (decision.outcome !== example.outcome) {
        surprises.push(`${example.name}: ${decision.outcome}, but its file says ${example.outcome}`);
      }
    }
  }
  for (const surprise of surprises) terminal.line(styled(terminal, 'red', surprise));
  terminal.line(`${decided} claims decided, ${decided - surprises.length} as their files state.`);
  return surprises.length === 0;
}
