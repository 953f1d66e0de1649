import { bulk, workers } from './parts/bulk.ts';
import { engines } from './parts/engines.ts';
import { frame } from './parts/frame.ts';
import { growth } from './parts/growth.ts';
import { speed } from './parts/speed.ts';

/** Runs parts of the benchmark in a process of their own and sends their tables to the one that started it. */
const PARTS = { speed, engines, growth, frame, bulk, workers };

export type Part = keyof typeof PARTS;

const [parts = '', quick] = process.argv.slice(2);
for (const part of parts.split(',') as Part[]) {
  for (const table of await PARTS[part](quick === 'quick')) process.send?.(table);
}
process.disconnect?.();
