import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './builtPackage.ts';
import { markdown, type Table } from './pageTables.ts';

const PAIRS = 41;

/** Milliseconds that loading the main entry should add to a process at most. */
const GOAL = 20;

/** Programs whose time is compared with that of an empty one. The last tells how fast the machine is. */
const LOADED = {
  '`redress`': `import 'redress';`,
  '`redress/testing`': `import 'redress/testing';`,
  '`zod` alone, as it is published': `import '${import.meta.resolve('zod')}';`,
};

/** How much longer a fresh process of Node takes when it loads the package: processes in turns, so that noise is shared. */
export function importTable({ folder }: Project): Table {
  const programs = mkdtempSync(join(folder, 'programs-'));
  const empty = fileOf(programs, 'empty', '');
  const rows = Object.entries(LOADED).map(([name, program], i) => {
    const file = fileOf(programs, `loads-${i}`, program);
    const pairs = Array.from({ length: PAIRS }, () => ({ idle: timeOf(empty), loading: timeOf(file) }));
    const added = pairs.map(({ idle, loading }) => loading - idle);
    const goal = name === '`redress`' ? GOAL.toFixed(1) : '';
    return [name, median(pairs.map(({ idle }) => idle)), median(added)].map(shown).concat(goal);
  });
  return { id: 'import', text: markdown(['import', 'empty process, ms', 'added by the import, ms', 'goal, ms'], rows) };
}

function fileOf(folder: string, name: string, text: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
}

function timeOf(file: string): number {
  const started = process.hrtime.bigint();
  execFileSync(process.execPath, [file]);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const shown = (value: string | number) => (typeof value === 'string' ? value : value.toFixed(1));
