import { existsSync, readFileSync } from 'node:fs';
import { FOLDERS } from './folders.ts';

const COUNTED = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const;
type Counted = (typeof COUNTED)[number];

export interface Mutant {
  readonly status: Counted | 'Ignored' | 'CompileError' | 'RuntimeError';
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface SourceFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/** The files of a folder with their mutants, as the last run left them, or undefined before the first. */
function filesOf(folder: string): [path: string, file: SourceFile][] | undefined {
  const path = new URL(`../../coverage/mutation/${folder}.json`, import.meta.url);
  return existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8')).files) : undefined;
}

/** A line of the table of docs/mutation.md for each folder that was run. */
export function table(): string[] {
  return Object.keys(FOLDERS).flatMap((folder) => {
    const files = filesOf(folder);
    if (files === undefined) return [];
    const mutants = files.flatMap(([, file]) => file.mutants);
    const counts = COUNTED.map((status) => mutants.filter((mutant) => mutant.status === status).length);
    const [killed = 0, timeout = 0] = counts;
    const all = counts.reduce((sum, count) => sum + count, 0);
    const score = ((100 * (killed + timeout)) / all).toFixed(1);
    return [`| \`src/${folder}\` | ${[all, ...counts].join(' | ')} | ${score} % |`];
  });
}

/** What no test noticed: the place, and the line as it was changed. */
export function survivors(folder: string): string[] {
  return (filesOf(folder) ?? []).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ status, mutatorName, replacement, location: { start, end } }) => {
        const first = lines[start.line - 1] ?? '';
        const rest = (lines[end.line - 1] ?? '').slice(end.column - 1);
        const changed = `${first.slice(0, start.column - 1)}${replacement}${rest}`.trim();
        return `${path}:${start.line}:${start.column} ${status} ${mutatorName}\n  - ${first.trim()}\n  + ${changed}`;
      });
  });
}
