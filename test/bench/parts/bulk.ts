import { fileURLToPath } from 'node:url';
import {
  type Claim,
  comparePolicies,
  type Order,
  type PolicyCase,
  type PolicyDocument,
  parsePolicy,
  sevenDayPolicy,
} from 'redress';
import { compareAll } from '../../../examples/bulk/compareAll.ts';
import { addDays, noonOf } from '../../../examples/demo/localTime.ts';
import { momentsOf, toOrder, ZONE } from '../../../examples/demo/olist.ts';
import { readOlistOrder } from '../../../examples/demo/olistShape.ts';
import { openLines } from '../../../examples/demo/orders/readLines.ts';
import { median } from '../measure.ts';
import { requestOf } from '../requests.ts';
import { count, type Table } from '../table.ts';

/** The page's directory is the repository's, wherever this file was bundled to. */
const REAL_ORDERS = `${process.cwd()}/../shared/data/olist-orders.ndjson.gz`;
const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** A draft that changes something for many: fourteen days, and a fee on what was opened. */
const draft: PolicyDocument = {
  ...sevenDayPolicy,
  version: '2.0.0-draft',
  return: {
    ...sevenDayPolicy.return,
    request: {
      from: 'delivery',
      period: { amount: 14, unit: 'day', endsAt: 'end-of-day', countEventDay: false, rollForward: 'none' },
      unknownDay: 'ask',
    },
  },
};

/** Orders decided again under a draft policy: throughput, and memory while the stream goes on. */
export async function bulk(quick: boolean): Promise<Table[]> {
  return [memory((await realCases()) ?? generatedCases(), quick)];
}

/** The same by two workers against one. */
export async function workers(quick: boolean): Promise<Table[]> {
  return [await together((await realCases()) ?? generatedCases(), quick)];
}

/** Every order of the file, sent back as a whole nine days after its delivery or its purchase. */
async function realCases(): Promise<string[] | undefined> {
  try {
    const cases: string[] = [];
    for await (const line of (await openLines(REAL_ORDERS)).lines()) {
      const olist = readOlistOrder(line);
      const moments = momentsOf(olist);
      const order = toOrder(olist, moments);
      if (order.lines.length > 0)
        cases.push(JSON.stringify(caseOf(order, moments.deliveredDay ?? moments.purchase.slice(0, 10))));
    }
    return cases;
  } catch {
    return undefined;
  }
}

function caseOf(order: Order, day: string): PolicyCase {
  const asked = noonOf(addDays(day, 9), ZONE);
  const condition = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
  const claim: Claim = {
    kind: 'return',
    asked,
    orderNumber: order.number,
    reason: 'It does not fit.',
    items: order.lines.map(({ id, product, quantity }) => ({ line: id, quantity, product, condition })),
  };
  return { order, claim, at: asked };
}

function generatedCases(): string[] {
  return Array.from({ length: 3_000 }, (_, number) => JSON.stringify(requestOf('return', 1, number)));
}

/** As large as what the example reads of a file at once. */
const CHUNK = 256 * 1024;

/** The same cases over and over, as the bytes of a file that is read: cut anywhere. */
function* bytesOf(cases: readonly string[], times: number): Generator<Uint8Array> {
  const text = Buffer.from(cases.map((line) => `${line}\n`).join(''));
  for (let i = 0; i < times; i++) {
    for (let at = 0; at < text.length; at += CHUNK) yield text.subarray(at, at + CHUNK);
  }
}

/** The same cases over and over, read from text every time as from a stream. */
function* stream(cases: readonly string[], most: number): Generator<string> {
  for (let i = 0; i < most; i++) yield cases[i % cases.length] as string;
}

function memory(cases: readonly string[], quick: boolean): Table {
  const after = parsePolicy(draft);
  const before = parsePolicy(sevenDayPolicy);
  const checkpoints = quick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000];
  const rows: string[][] = [];
  let done = 0;
  const started = performance.now();
  const compare = function* (): Generator<PolicyCase> {
    for (const line of stream(cases, checkpoints.at(-1) ?? 0)) {
      yield JSON.parse(line);
      done += 1;
      if (!checkpoints.includes(done)) continue;
      const seconds = (performance.now() - started) / 1000;
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      rows.push([count(done), count(done / seconds), count((2 * done) / seconds), megabytes(heapUsed), megabytes(rss)]);
    }
  };
  for (const change of comparePolicies(before, after, compare())) if (change.index < 0) throw new Error('no such case');
  return {
    name: 'bulk',
    head: ['orders', 'orders/s', 'decisions/s', 'heap', 'resident'],
    rows,
    over: [],
  };
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

async function together(cases: readonly string[], quick: boolean): Promise<Table> {
  const repeats = 2 * Math.ceil((quick ? 20_000 : 200_000) / cases.length / 2);
  const orders = repeats * cases.length;
  const runs = new Map<number, Run[]>([
    [1, []],
    [2, []],
  ]);
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    for (const workers of round % 2 === 0 ? [1, 2] : [2, 1]) {
      let half = 0;
      const bytes = function* () {
        yield* bytesOf(cases, repeats / 2);
        half = performance.now();
        yield* bytesOf(cases, repeats / 2);
      };
      const started = performance.now();
      const { cases: decided } = await compareAll(bytes(), { after: draft, workers, worker: WORKER });
      if (decided !== orders) throw new Error(`${decided} of ${orders} orders were decided`);
      const ended = performance.now();
      runs.get(workers)?.push({ whole: ended - started, warm: ended - half });
    }
  }
  const one = runs.get(1) ?? [];
  const gain = (all: readonly Run[], part: keyof Run) =>
    median(all.map((run, i) => (one[i]?.[part] ?? Number.NaN) / run[part]));
  const speed = (all: readonly Run[], part: keyof Run, of: number) =>
    `${count(of / (median(all.map((run) => run[part])) / 1000))} (${gain(all, part).toFixed(1)}x)`;
  return {
    name: 'workers',
    head: ['workers', 'orders/s, with the start', 'orders/s, second half'],
    rows: [...runs].map(([workers, all]) => [
      String(workers),
      speed(all, 'whole', orders),
      speed(all, 'warm', orders / 2),
    ]),
    over: [],
  };
}

/** Milliseconds. A worker is slow until its code is warm, so the second half of the orders is timed by itself, too. */
interface Run {
  readonly whole: number;
  readonly warm: number;
}
