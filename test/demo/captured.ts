import { run } from '../../examples/demo/run.ts';

/** Runs the demo and gives its exit code and what it printed. */
export async function demo(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const terminal = {
    width: 100,
    colour: false,
    live: false,
    line: (text = '') => printed.push(text),
    error: (text: string) => errors.push(text),
  };
  const code = await run(args, terminal);
  return { code, text: printed.join('\n'), lines: printed, errors };
}
