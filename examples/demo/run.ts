import { readArguments, USAGE } from './arguments.ts';
import { runExamples } from './claims/runExamples.ts';
import { runPolicy } from './claims/runPolicy.ts';
import { CommandError } from './commandError.ts';
import { runOrders } from './orders/runOrders.ts';
import { BadPolicy, readPolicy } from './readPolicy.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command and answers its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = readArguments(args);
    switch (command.do) {
      case 'help':
        terminal.line(USAGE);
        return 0;
      case 'claims': {
        if (command.policy === undefined) return runExamples(terminal) ? 0 : 1;
        runPolicy(readPolicy(command.policy), terminal);
        return 0;
      }
      case 'orders': {
        const policy = command.policy === undefined ? undefined : readPolicy(command.policy);
        return (await runOrders(command.file, terminal, policy)) ? 0 : 1;
      }
    }
  } catch (error) {
    if (error instanceof BadPolicy) {
      for (const line of error.lines) terminal.error(line);
      return 1;
    }
    if (!(error instanceof CommandError)) throw error;
    terminal.error(`demo: ${error.message}`);
    return 2;
  }
}
