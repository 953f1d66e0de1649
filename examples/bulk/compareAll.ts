import { Piscina } from 'piscina';
import type { PolicyComparison, PolicyDocument } from 'redress';
import { wholeLines } from './wholeLines.ts';

/** One for each worker to decide, and one that waits for it. */
const IN_FLIGHT = 2;

export interface Job {
  /** The policy in force. Default: the built-in one. */
  readonly before?: PolicyDocument | undefined;
  readonly after: PolicyDocument;
  readonly workers: number;
  /** The worker's file. */
  readonly worker: string;
}

/**
 * What a draft would change, over all cases of a stream, however long: so much is read as workers can take. This thread
 * only looks for the ends of lines; it gives the bytes away as they are, without a copy, and does not read them.
 */
export async function compareAll(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
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
  const start = (lines: Uint8Array<ArrayBuffer>) => {
    const task = pool.run(lines, { transferList: [lines.buffer] }).then((sum: PolicyComparison) => {
      sums.splice(0, sums.length, together([...sums, sum]));
      running.delete(task);
    });
    running.add(task);
  };
  try {
    for await (const lines of wholeLines(chunks)) {
      start(lines);
      if (running.size >= IN_FLIGHT * workers) await Promise.race(running);
    }
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
