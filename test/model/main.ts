import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Asks the naive model and the library the same questions for long: `npm run model -- --seed N --cases 10000000`. What
 * else it takes stands in `run/long.ts`. Bundled first: a loader that translates on the fly would slow down every call.
 */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const BUILT = path('../../node_modules/.model/long.mjs');

await build({
  entryPoints: [path('run/long.ts')],
  outfile: BUILT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  alias: { redress: path('../../src/index.ts') },
  logLevel: 'error',
});
process.exitCode = spawnSync(process.execPath, [BUILT, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
