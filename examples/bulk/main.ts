import { createReadStream, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parsePolicy } from 'redress';
import { compareAll } from './compareAll.ts';

/** Some hundred orders: sending costs little beside deciding, and all that is under way fits into memory. */
const CHUNK = 256 * 1024;

const [draft, file] = process.argv.slice(2);
if (draft === undefined || file === undefined) {
  console.error('usage: main.ts DRAFT.json CASES.ndjson');
  process.exitCode = 2;
} else {
  const sum = await compareAll(createReadStream(file, { highWaterMark: CHUNK }), {
    after: parsePolicy(JSON.parse(readFileSync(draft, 'utf8'))),
    workers: availableParallelism(),
    worker: fileURLToPath(new URL('./worker.ts', import.meta.url)),
  });
  console.log(JSON.stringify(sum, null, 2));
}
