import { parseArgs } from 'node:util';
import { CommandError } from './commandError.ts';

export const USAGE = `Usage:
  npm run demo                       decide the bundled example claims and explain each decision
  npm run demo -- --orders FILE      ask questions of real orders (NDJSON, plain or gzip) and reconcile the answers
  npm run demo -- --policy FILE      the same under another policy document (JSON), with or without --orders
  npm run demo -- --help             show this

Exit code: 0 all as expected, 1 a decision, a sum or a policy is not what it must be, 2 the command could not be run.`;

export type Command =
  | { readonly do: 'help' }
  | { readonly do: 'claims'; readonly policy?: string | undefined }
  | { readonly do: 'orders'; readonly file: string; readonly policy?: string | undefined };

/** What the arguments ask for. */
export function readArguments(args: readonly string[]): Command {
  const { help, orders, policy } = read(args);
  if (help === true) return { do: 'help' };
  if (orders === '') throw new CommandError('--orders needs the name of a file');
  if (policy === '') throw new CommandError('--policy needs the name of a file');
  return orders === undefined ? { do: 'claims', policy } : { do: 'orders', file: orders, policy };
}

function read(args: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      orders: { type: 'string' },
      policy: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(`${sentence} (see --help)`);
  }
}
