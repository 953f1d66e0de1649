import { Piscina } from 'piscina';
import type { PolicyComparison, PolicyDocument } from 'redress';

/** Enough that sending a batch costs little, few enough that all of them in flight fit into memory. */
const BATCH = 500;

export interface Job {
  /** The policy in force. Default: the built-in one. */
  readonly before?: PolicyDocument | undefined;
  readonly after: PolicyDocument;
  readonly workers: number;
  /** The worker's file. */
  readonly worker: string;
}

/** What a draft would change, over all cases of a stream, however long: so many batches are read as workers can take. */
export async function compareAll(
  lines: AsyncIterable<string> | Iterable<string>,
  { before, after, workers, worker }: Job,
): Promise<Omit<PolicyComparison, 'refused'>> {
  const pool = new Piscina({
    filename: worker,
    minThreads: workers,
    maxThreads: workers,
    workerData: { before, after },
  });
  const sums: PolicyComparison[] = [];
  const running = new Set<Promise<unknown>>();
  const start = (batch: readonly string[]) => {
    const task = pool.run(batch).then((sum: PolicyComparison) => {
      sums.splice(0, sums.length, together([...sums, sum]));
      running.delete(task);
    });
    running.add(task);
  };
  try {
    let batch: string[] = [];
    for await (const line of lines) {
      batch.push(line);
      if (batch.length < BATCH) continue;
      start(batch);
      batch = [];
      if (running.size >= 2 * workers) await Promise.race(running);
    }
    if (batch.length > 0) start(batch);
    await Promise.all(running);
  } finally {
    await pool.destroy();
  }
  const { refused: _, ...sum } = together(sums);
  return sum;
}

function together(sums: readonly PolicyComparison[]): PolicyComparison {
  const counts = { cases: 0, same: 0, better: 0, worse: 0, other: 0, refusedCases: 0 };
  const refunds: Record<string, { before: number; after: number }> = {};
  for (const sum of sums) {
    for (const count of Object.keys(counts) as (keyof typeof counts)[]) counts[count] += sum[count];
    for (const [currency, { before, after }] of Object.entries(sum.refunds)) {
      const so = refunds[currency] ?? { before: 0, after: 0 };
      refunds[currency] = { before: so.before + before, after: so.after + after };
    }
  }
  return { ...counts, refunds, refused: [] };
}
