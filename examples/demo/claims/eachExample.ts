import type { ClaimKind } from 'redress';
import { styled, type Terminal } from '../terminal.ts';
import { type Example, QUESTION_ORDER, readExamples } from './readExamples.ts';

const TITLES: Readonly<Record<ClaimKind, string>> = {
  cancellation: 'CANCELLATION: please cancel my order',
  return: 'RETURN: I do not want this; I send it back',
  'missing-item': 'MISSING ITEM: something is missing from what arrived',
  defect: 'DEFECT: this is defective',
  'missing-package': 'MISSING PACKAGE: my package has not come',
};

/** Goes through the bundled examples, question by question under its title. */
export function eachExample(terminal: Terminal, show: (example: Example) => void): void {
  for (const kind of QUESTION_ORDER) {
    terminal.line(styled(terminal, 'bold', TITLES[kind]));
    terminal.line('='.repeat(TITLES[kind].length));
    terminal.line();
    for (const example of readExamples(kind)) show(example);
  }
}
