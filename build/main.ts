import { copyFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeCode } from './code.ts';
import { ROOT } from './entries.ts';
import { writeTypes } from './types.ts';

/** `npm run build` writes into `dist` what is published. */
async function main(dist: string): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  await writeCode({ dist, formats: ['es', 'cjs'], sourcemap: false });
  await writeTypes(dist);
  // What is inside of others is under licences whose notices go with every copy.
  copyFileSync(resolve(ROOT, 'docs/third-party-notices.txt'), resolve(dist, 'THIRD-PARTY-NOTICES.txt'));
}

await main(resolve(ROOT, 'dist'));
