import { do_not_optimize } from 'mitata';

/** One way of doing the same. */
export interface Variant<Input> {
  readonly name: string;
  run(input: Input): unknown;
  /** The answers are promises. */
  readonly isAsync?: boolean;
}

/** A variant with new inputs for a round; making them is not timed. */
export interface Contestant {
  readonly name: string;
  readonly inputs: (from: number, to: number) => readonly unknown[];
  readonly variant: Variant<never>;
}

/** Nanoseconds a call of each contestant, by round. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/**
 * Lets the contestants take turns: in every round each one has the same stretch of requests, as objects of its own, and
 * the one that went first goes last in the next. What disturbs the machine disturbs all of them, so ratios within a
 * round hold where times do not.
 */
export async function race(contestants: readonly Contestant[], rounds: number, batch: number, all: number) {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  const warmUp = 4;
  for (let round = -warmUp; round < rounds; round++) {
    const from = (((round + warmUp) * batch) % Math.max(1, all - batch)) | 0;
    const turns = contestants.map((_, i) => contestants[(i + round + warmUp) % contestants.length] as Contestant);
    const given = turns.map(({ inputs }) => inputs(from, from + batch));
    for (const [i, { name, variant }] of turns.entries()) {
      const time = await timed(variant as Variant<unknown>, given[i] ?? []);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return times as Rounds;
}

async function timed({ run, isAsync }: Variant<unknown>, inputs: readonly unknown[]): Promise<number> {
  const started = process.hrtime.bigint();
  if (isAsync) for (const input of inputs) do_not_optimize(await run(input));
  else for (const input of inputs) do_not_optimize(run(input));
  return Number(process.hrtime.bigint() - started) / inputs.length;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The median over the rounds of how many times as long the one took as the other. */
export function ratio(rounds: Rounds, one: string, other: string): number {
  const base = rounds.get(other) ?? [];
  return median((rounds.get(one) ?? []).map((time, i) => time / (base[i] ?? Number.NaN)));
}

export const medianOf = (rounds: Rounds, name: string) => median(rounds.get(name) ?? []);
