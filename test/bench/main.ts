import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from '../bundled.ts';
import type { Part } from './child.ts';
import { markdown, type Table } from './table.ts';

const USAGE = `npm run bench -- [speed] [engines] [no-eval] [growth] [frame] [bulk] [workers] [--quick] [--check] [--write]

  speed    the library against the policy written by hand
  engines  rule engines against the library
  no-eval  both again where code generation from strings is forbidden
  growth   how time and memory grow
  frame    the page of a large order, in a process of its own
  bulk     orders decided again under a draft policy, up to a million
  workers  the same by one worker and by two

  --quick  fewer requests and rounds
  --check  exit with 1 where a ratio is above its budget
  --write  put the tables on docs/performance.md`;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const BUILT = path('../../node_modules/.bench');
const PAGE = path('../../docs/performance.md');

const NAMES = ['speed', 'engines', 'no-eval', 'growth', 'frame', 'bulk', 'workers'];
const args = process.argv.slice(2);
const has = (flag: string) => args.includes(flag);
const chosen = args.filter((arg) => !arg.startsWith('--'));
const flags = ['--quick', '--check', '--write'];

if (args.some((arg) => !NAMES.includes(arg) && !flags.includes(arg))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await bench(chosen.length === 0 ? NAMES : chosen);
}

async function bench(names: readonly string[]): Promise<void> {
  await bundled({ child: path('child.ts'), worker: path('../../examples/bulk/worker.ts') }, BUILT);
  const parts = names.filter((name): name is Part => name !== 'no-eval' && name !== 'frame');
  const tables = parts.length === 0 ? [] : await tablesFrom(parts, []);
  if (names.includes('frame')) tables.push(...(await tablesFrom(['frame'], [])));
  if (names.includes('no-eval')) {
    const strict = await tablesFrom(['speed', 'engines'], ['--disallow-code-generation-from-strings']);
    tables.push(...strict.map((table) => ({ ...table, name: `${table.name}-no-eval` })));
  }
  if (has('--write')) write(tables);
  const over = tables.flatMap((table) => table.over.map((sentence) => `${table.name}: ${sentence}`));
  for (const sentence of over) console.log(`above budget: ${sentence}`);
  if (has('--check') && over.length > 0) process.exitCode = 1;
}

function tablesFrom(parts: readonly Part[], flags: readonly string[]): Promise<Table[]> {
  const tables: Table[] = [];
  const execArgv = ['--expose-gc', ...flags];
  const child = fork(`${BUILT}/child.mjs`, [parts.join(','), has('--quick') ? 'quick' : ''], {
    execArgv,
    env: { ...process.env, TZ: 'UTC' },
  });
  child.on('message', (message) => {
    const table = message as Table;
    tables.push(table);
    console.log(`\n${[table.name, ...flags].join(' ')}\n\n${markdown(table)}\n`);
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve(tables) : reject(new Error(`${parts} ended with ${code}`))));
  });
}

/** Puts every table between its markers. */
function write(tables: readonly Table[]): void {
  let page = readFileSync(PAGE, 'utf8');
  for (const table of tables) {
    const between = new RegExp(`(<!-- bench:${table.name} -->\\n)[^]*?(<!-- /bench -->)`);
    if (!between.test(page)) throw new Error(`docs/performance.md has no place for ${table.name}`);
    page = page.replace(between, (_, begin, end) => `${begin}\n${markdown(table)}\n\n${end}`);
  }
  writeFileSync(PAGE, page);
}
