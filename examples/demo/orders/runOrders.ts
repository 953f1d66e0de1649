import { type PolicyDocument, sevenDayPolicy } from 'redress';
import type { Terminal } from '../terminal.ts';
import { Interview } from './interview.ts';
import { startProgress } from './progress.ts';
import { QUESTIONS } from './questions.ts';
import { openLines } from './readLines.ts';
import { report } from './report.ts';
import type { Tally } from './tally.ts';

const BETWEEN_UPDATES = 50;

/** Asks the questions of every order in a file and prints what came out. Answers whether everything reconciles. */
export async function runOrders(
  file: string,
  terminal: Terminal,
  policy: PolicyDocument = sevenDayPolicy,
): Promise<boolean> {
  const started = performance.now();
  const tally = await tallyOf(file, { live: terminal.live, trace: true, policy });
  terminal.line(`Policy ${policy.id} ${policy.version}`);
  terminal.line();
  return report(tally, (performance.now() - started) / 1000, terminal);
}

interface Run {
  /** Whether a progress bar moves. */
  readonly live?: boolean;
  readonly trace?: boolean;
  readonly policy?: PolicyDocument | undefined;
}

/** The counts alone. The file is never in memory as a whole. */
export async function tallyOf(file: string, { live = false, trace = false, policy }: Run = {}): Promise<Tally> {
  const { size, bytesRead, lines } = await openLines(file);
  const interview = new Interview(QUESTIONS, trace, policy);
  const { tally } = interview;
  const progress = startProgress(size, live);
  try {
    for await (const text of lines()) {
      interview.take(text);
      if (tally.lines % BETWEEN_UPDATES === 0) progress.update(bytesRead(), tally.lines);
    }
  } finally {
    progress.stop();
  }
  return tally;
}
