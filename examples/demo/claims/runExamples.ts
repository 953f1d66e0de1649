import { evaluateClaim } from 'redress';
import { styled, type Terminal } from '../terminal.ts';
import { eachExample } from './eachExample.ts';
import { showDecision } from './showDecision.ts';

/** Decides every bundled example and prints it. Answers whether all have the outcome that their files state. */
export function runExamples(terminal: Terminal): boolean {
  const surprises: string[] = [];
  let decided = 0;
  eachExample(terminal, (example) => {
    const decision = evaluateClaim(example.order, example.claim, { at: example.at });
    showDecision(example, decision, terminal);
    decided += 1;
    if (decision.outcome !== example.outcome) {
      surprises.push(`${example.name}: ${decision.outcome}, but its file says ${example.outcome}`);
    }
  });
  for (const surprise of surprises) terminal.line(styled(terminal, 'red', surprise));
  terminal.line(`${decided} claims decided, ${decided - surprises.length} as their files state.`);
  return surprises.length === 0;
}
