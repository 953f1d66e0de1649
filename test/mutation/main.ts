import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FOLDERS, isFolder } from './folders.ts';
import { survivors, table } from './report.ts';

/**
 * Changes the sources bit by bit and looks whether a test notices: `npm run mutation -- [folder ...] [options]`.
 *
 * Options go to the tool, such as `--mutate 'src/time/period.ts'`; `--show` runs nothing and prints the last results.
 */
const asked = process.argv.slice(2);
const firstOption = asked.findIndex((word) => word.startsWith('-'));
const names = firstOption < 0 ? asked : asked.slice(0, firstOption);
const options = firstOption < 0 ? [] : asked.slice(firstOption);
const unknown = names.filter((name) => !isFolder(name));
if (unknown.length > 0) throw new Error(`No folder that is mutated: ${unknown.join(', ')}`);

const show = options.includes('--show');
const stryker = fileURLToPath(new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
for (const folder of names.length > 0 ? names : Object.keys(FOLDERS)) {
  const { status } = show
    ? { status: 0 }
    : spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs', ...options], {
        stdio: 'inherit',
        // Where a property is what notices, a tenth of its cases does.
        env: { ...process.env, MUTATED: folder, REDRESS_RUNS: '0.1', NODE_OPTIONS: '--import tsx' },
      });
  if (status !== 0) process.exitCode = 1;
  for (const survivor of survivors(folder)) console.log(survivor);
}
console.log(['', '| folder | mutants | killed | timeout | survived | no coverage | score |', ...table()].join('\n'));
