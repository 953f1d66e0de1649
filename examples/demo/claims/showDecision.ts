import { type Decision, explain, fromMinorUnits } from 'redress';
import { type Style, styled, type Terminal } from '../terminal.ts';
import { wrap } from '../text.ts';
import { clausesOf } from './clausesOf.ts';
import { inWords } from './inWords.ts';
import type { Example } from './readExamples.ts';
import { refundTable } from './refundTable.ts';

/** Prints one example and its decision; and where it is otherwise, what was decided before. */
export function showDecision(example: Example, decision: Decision, terminal: Terminal, before = decision): void {
  const { claim, products } = example;
  const told = explain(decision, { locale: 'en-GB', products, clauses: true });
  terminal.line(styled(terminal, 'bold', example.title));
  const show = (label: string, sentences: readonly string[], style?: Style) =>
    showUnder(label, sentences, terminal, style);
  show('Asked', [`${inWords(claim, products)} (order ${decision.order}, ${moments(example, decision)})`]);
  show('Outcome', [outcomeText(decision)], STYLES[decision.outcome]);
  show('', [told.headline]);
  if (isOtherwise(decision, before)) show('Built-in', [inShort(before)]);
  show('Why', told.reasons);
  show('Terms', told.deadlines);
  if (decision.remedies.length > 0) {
    show('Money', decision.remedies.length > 1 ? told.refund.slice(0, 1) : []);
    showLines(decision.remedies.length > 1 ? '' : 'Money', refundTable(decision.refund), terminal);
  }
  show('Next', told.nextSteps);
  show('Clauses', [clausesOf(decision).join(' ')]);
  terminal.line();
}

const outcomeText = ({ outcome }: Decision) => outcome.toUpperCase().replace('-', ' ');

/** Another outcome or other money: what a customer asks about first. */
const isOtherwise = (one: Decision, other: Decision) => inShort(one) !== inShort(other);

function inShort(decision: Decision): string {
  const { currency, exponent, total } = decision.refund;
  const money = fromMinorUnits(total, { code: currency, exponent, step: 1 });
  return `${outcomeText(decision)}, ${money} ${currency}`;
}

const STYLES: Readonly<Record<Decision['outcome'], Style>> = {
  approved: 'green',
  'partially-approved': 'green',
  denied: 'red',
  'too-early': 'yellow',
  awaiting: 'yellow',
  review: 'yellow',
};

const INDENT = '  ';
const LABEL = 'Outcome  '.length;

/** Sentences beside a label, each wrapped, a second one marked so that they stay apart. */
function showUnder(label: string, sentences: readonly string[], terminal: Terminal, style?: Style): void {
  const bullet = sentences.length > 1 ? '- ' : '';
  const room = terminal.width - INDENT.length - LABEL - bullet.length;
  const lines = sentences.flatMap((sentence) =>
    wrap(sentence, room).map((line, i) => `${i === 0 ? bullet : ' '.repeat(bullet.length)}${line}`),
  );
  showLines(label, style === undefined ? lines : lines.map((line) => styled(terminal, style, line)), terminal);
}

function showLines(label: string, lines: readonly string[], terminal: Terminal): void {
  lines.forEach((line, i) => {
    const beside = styled(terminal, 'dim', (i === 0 ? label : '').padEnd(LABEL));
    terminal.line(`${INDENT}${beside}${line}`.trimEnd());
  });
}

/** When it was asked, and decided where that was later, as the clock shows it where days are counted. */
function moments({ claim }: Example, { at, zone }: Decision): string {
  const asked = String(claim.asked);
  const text = momentText(asked, zone);
  const decided = momentText(at, zone);
  return decided === text || !asked.includes('T') ? text : `${text}, decided ${decided}`;
}

function momentText(moment: string, zone: string): string {
  const time = moment.includes('T')
    ? ({ timeStyle: 'short', timeZone: zone } as const)
    : ({ timeZone: 'UTC' } as const);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', ...time }).format(new Date(moment));
}
