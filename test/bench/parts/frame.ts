import { eligibilityOf, type Order, parseOrder } from 'redress';
import { median } from '../measure.ts';
import type { Table } from '../table.ts';

/** A frame of a screen that shows sixty in a second, in milliseconds. */
const FRAME = 16.7;

const AT = '2026-03-08T12:00:00Z';
const DELIVERED = '2026-03-05T12:00:00Z';

const lines = Array.from({ length: 200 }, (_, i) => ({
  id: `${i + 1}`,
  product: `SKU-${i + 1}`,
  quantity: 1,
  amount: 1_001 + i,
}));
const contents = lines.map(({ id }) => ({ line: id, quantity: 1 }));

const PAGES: Readonly<Record<string, Order['parcels']>> = {
  'one parcel': [{ id: 'P1', contents, delivered: DELIVERED }],
  '200 parcels': contents.map((item) => ({ id: item.line, contents: [item], delivered: DELIVERED })),
  'a late parcel': [{ id: 'P1', contents, estimate: '2026-03-05' }],
  'not shipped yet': [],
};

/**
 * An account page asks for a whole order at once; it has a frame of the screen for it. The pages take turns, each time with
 * an order that was parsed anew. The first call of all is a row of its own: nothing is compiled yet, and no zone is known.
 */
export async function frame(quick: boolean): Promise<Table[]> {
  const [first = ''] = Object.keys(PAGES);
  const rows = [rowOf(`${first}, the first call of a process`, [timeOf(first)])];
  const rounds = quick ? 3 : 60;
  const times = new Map(Object.keys(PAGES).map((page) => [page, [] as number[]]));
  for (let round = 0 - rounds; round < rounds; round++) {
    for (const [page, measured] of times) {
      const time = timeOf(page);
      if (round >= 0) measured.push(time);
    }
  }
  for (const [page, measured] of times) rows.push(rowOf(page, measured));
  return [{ name: 'frame', head: ['eligibilityOf', 'time', `of ${FRAME} ms`], rows, over: [] }];
}

function timeOf(page: string): number {
  const parcels = PAGES[page] ?? [];
  const order = parseOrder({
    number: 'A-1',
    currency: 'EUR',
    lines,
    shipping: { charged: 490 },
    destination: { zone: 'Europe/Paris' },
    parcels,
  });
  const started = performance.now();
  const { units } = eligibilityOf(order, { at: AT });
  const time = performance.now() - started;
  if (units.length !== lines.length) throw new Error(`${units.length} units of ${lines.length} lines: ${page}`);
  return time;
}

function rowOf(page: string, times: readonly number[]): string[] {
  const time = median(times);
  return [`200 lines, ${page}`, `${time.toFixed(1)} ms`, `${(time / FRAME).toFixed(2)} frames`];
}
