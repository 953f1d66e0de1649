/** Where the demo writes, and how. */
export interface Terminal {
  /** Columns to fill, at most. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether a moving progress bar makes sense. */
  readonly live: boolean;
  line(text?: string): void;
  error(text: string): void;
}

const WIDEST = 100;
const NARROWEST = 60;

/** The terminal of this process: colour only for people, and only if they have not said no. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    width: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns ?? WIDEST)),
    colour: stdout.isTTY === true && (env.NO_COLOR ?? '') === '',
    live: stderr.isTTY === true,
    line: (text = '') => {
      stdout.write(`${text}\n`);
    },
    error: (text) => {
      stderr.write(`${text}\n`);
    },
  };
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;
export type Style = keyof typeof CODES;

export function styled(terminal: Terminal, style: Style, text: string): string {
  return terminal.colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}
