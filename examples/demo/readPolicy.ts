import { readFileSync } from 'node:fs';
import { type PolicyDocument, safeParsePolicy } from 'redress';
import { CommandError } from './commandError.ts';

/** A file that is no policy: everything that is wrong with it, a line each; exit code 1. */
export class BadPolicy extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Reads a policy document from a file. */
export function readPolicy(path: string): PolicyDocument {
  const result = safeParsePolicy(readJson(path));
  if (result.success) return result.data;
  throw new BadPolicy(
    result.issues.map(({ path: where, code, message }) => `${pathText(where)}: ${message} (${code})`),
  );
}

function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadPolicy([`${path}: ${reasonOf(error)}`]);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** `policy.exceptions[0].when`. */
function pathText(path: readonly (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
