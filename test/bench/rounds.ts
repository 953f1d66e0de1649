/** What is compared: each does the same work once. */
export type Contestants<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Results go here, so that no work can be left out as useless. */
const sink: { last: unknown } = { last: undefined };

/** Decides every request, one after the other. */
export function over<T>(list: readonly T[], decide: (one: T) => unknown): () => unknown {
  return () => {
    let last: unknown;
    for (let i = 0; i < list.length; i += 1) last = decide(list[i] as T);
    return last;
  };
}

/**
 * Times of each in every round, milliseconds. All take turns, in another order each round, so that what slows the
 * machine down for a while slows all of them down.
 */
export async function rounds<Name extends string>(
  contestants: Contestants<Name>,
  count: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) for (let i = 0; i < 2; i += 1) sink.last = await contestants[name]();
  for (let round = 0; round < count; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] as Name;
      const start = process.hrtime.bigint();
      sink.last = await contestants[name]();
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return times;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The median of the ratios within each round. */
export function ratio(times: readonly number[], to: readonly number[]): number {
  return median(times.map((time, round) => time / (to[round] as number)));
}
