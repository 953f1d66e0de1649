import { isDeepStrictEqual } from 'node:util';
import { type Claim, evaluateClaim, type Order, parseClaim, parseOrder } from '../../src/index.ts';
import { markdown } from '../size/pageTables.ts';
import { BY_HAND, decideByHand, guardAndDecideByHand } from './byHand/index.ts';
import { type Request, requestsOf } from './requests.ts';
import { median, over, ratio, rounds } from './rounds.ts';

/** How much dearer than the same written by hand the library may be. */
export const BUDGETS = { parsed: 2, validated: 4 } as const;

/** One ratio of the table. */
interface Measured {
  readonly kind: string;
  readonly lines: number;
  readonly facts: keyof typeof BUDGETS;
  readonly count: number;
  readonly ratio: number;
  /** Microseconds a decision. */
  readonly library: number;
  readonly byHand: number;
}

export const decide = ({ order, claim, at }: Request) => evaluateClaim(order, claim, { at });

/** Throws unless what was written by hand decides every request as the library does. */
export function requireAgreement(all: readonly Request[]): number {
  let count = 0;
  for (const kind of BY_HAND) {
    for (const request of requestsOf(all, kind)) {
      const decision = decide(request);
      if (!isDeepStrictEqual(decideByHand(request), decision))
        throw new Error(`other by hand: ${request.order.number}`);
      if (!isDeepStrictEqual(guardAndDecideByHand(request), decision)) {
        throw new Error(`other by hand, with its guard: ${request.order.number}`);
      }
      count += 1;
    }
  }
  return count;
}

export const parsedOf = ({ order, claim, at }: Request): Request => ({
  order: parseOrder(order) as Order,
  claim: parseClaim(claim) as Claim,
  at,
});

export async function measureAgainstByHand(all: readonly Request[], count: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const kind of BY_HAND) {
    for (const lines of [1, 5]) measured.push(...(await measure(kind, lines, all, count)));
  }
  return measured;
}

async function measure(kind: (typeof BY_HAND)[number], lines: number, all: readonly Request[], count: number) {
  const plain: readonly Request[] = requestsOf(all, kind, lines);
  const parsed = plain.map(parsedOf);
  const times = await rounds(
    {
      parsed: over(parsed, decide),
      parsedByHand: over(plain, decideByHand),
      validated: over(plain, decide),
      validatedByHand: over(plain, guardAndDecideByHand),
    },
    count,
  );
  const each = (its: readonly number[]) => (median(its) * 1000) / plain.length;
  return (['parsed', 'validated'] as const).map((facts): Measured => {
    const byHand = times[`${facts}ByHand`];
    const its = ratio(times[facts], byHand);
    return { kind, lines, facts, count: plain.length, ratio: its, library: each(times[facts]), byHand: each(byHand) };
  });
}

export const ratioTable = (measured: readonly Measured[]) =>
  markdown(
    ['question', 'lines', 'facts', 'requests', 'library / by hand', 'budget'],
    measured.map(({ kind, lines, facts, count, ratio: its }) => [
      kind,
      String(lines),
      facts === 'parsed' ? 'parsed before' : 'plain objects',
      count.toLocaleString('en-US'),
      its.toFixed(2),
      String(BUDGETS[facts]),
    ]),
  );

/** What is above its budget. */
export const aboveBudget = (measured: readonly Measured[]) =>
  measured
    .filter(({ facts, ratio: its }) => its > BUDGETS[facts])
    .map(({ kind, lines, facts, ratio: its }) => `${kind}, ${lines} lines, ${facts}: ${its.toFixed(2)}`);
