import { readArguments, USAGE } from './arguments.ts';
import { runExamples } from './claims/runExamples.ts';
import { CommandError } from './commandError.ts';
import { runOrders } from './orders/runOrders.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command and answers its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = readArguments(args);
    switch (command.do) {
      case 'help':
        terminal.line(USAGE);
        return 0;
      case 'claims':
        return runExamples(terminal) ? 0 : 1;
      case 'orders':
        return (await runOrders(command.file, terminal)) ? 0 : 1;
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.error(`demo: ${error.message}`);
    return 2;
  }
}
