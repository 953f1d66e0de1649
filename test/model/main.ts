import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundled } from '../bundled.ts';

/**
 * Asks the naive model and the library the same questions for long: `npm run model -- --seed N --cases 10000000`. What
 * else it takes stands in `run/long.ts`.
 */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const BUILT = path('../../node_modules/.model');

await bundled({ long: path('run/long.ts') }, BUILT);
process.exitCode =
  spawnSync(process.execPath, [`${BUILT}/long.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
