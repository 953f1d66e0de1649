import { readdirSync, readFileSync } from 'node:fs';
import {
  type Claim,
  evaluateClaim,
  type Order,
  type PolicyDocument,
  parseClaim,
  parseOrder,
  parsePolicy,
  sevenDayPolicy,
} from 'redress';
import { median } from '../measure.ts';
import { KINDS, requestOf } from '../requests.ts';
import { count, micro, type Table } from '../table.ts';

interface Grown {
  readonly order: Order;
  readonly claim: Claim;
  readonly policy?: PolicyDocument;
}

const GROWING: Readonly<Record<string, (count: number) => Grown>> = {
  lines: withLines,
  'lines, cancelled': withCancelledLines,
  parcels: withParcels,
  'ledger entries': withLedger,
  exceptions: withExceptions,
};

const COUNTS = [1, 10, 100, 1_000, 10_000];

/** Above this a size is measured once only, and the next one not at all. */
const PATIENCE = 2_000;

/** The item that time is compared with: below it the fixed cost of a decision counts. */
const FROM = 100;

const AT = '2026-03-08T12:00:00Z';
const DELIVERED = '2026-03-05T12:00:00Z';
const condition = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };

export async function growth(quick: boolean): Promise<Table[]> {
  const counts = quick ? COUNTS.filter((size) => size <= 1_000) : COUNTS;
  return [growing(counts), memory(quick), caches()];
}

function order(lines: Order['lines'], more: Partial<Order>): Order {
  return {
    number: 'A-1',
    currency: 'EUR',
    lines,
    shipping: { charged: 490 },
    destination: { zone: 'Europe/Paris' },
    ...more,
  };
}

function returning(
  items: readonly { readonly line: string; readonly quantity: number; readonly product: string }[],
): Claim {
  const photos = [{ kind: 'packaging-photo' }, { kind: 'item-photo' }];
  return {
    kind: 'return',
    asked: '2026-03-08T10:00:00Z',
    orderNumber: 'A-1',
    reason: 'It does not fit.',
    items: items.map((item) => ({ ...item, condition })),
    evidence: photos,
  };
}

const list = <T>(length: number, make: (number: number) => T) => Array.from({ length }, (_, i) => make(i + 1));

function withLines(size: number): Grown {
  const lines = list(size, (i) => ({ id: `${i}`, product: `SKU-${i}`, quantity: 1, amount: 1_000 + i }));
  const contents = lines.map(({ id }) => ({ line: id, quantity: 1 }));
  return {
    order: order(lines, { parcels: [{ id: 'P1', contents, delivered: DELIVERED }] }),
    claim: returning(lines.map(({ id, product }) => ({ line: id, quantity: 1, product }))),
  };
}

function withCancelledLines(size: number): Grown {
  const { order } = withLines(size);
  const items = order.lines.map(({ id }) => ({ line: id, quantity: 1 }));
  return {
    order: { ...order, parcels: [] },
    claim: { kind: 'cancellation', asked: '2026-03-08T10:00:00Z', orderNumber: 'A-1', items },
  };
}

function withParcels(size: number): Grown {
  const parcels = list(size, (i) => ({ id: `P${i}`, contents: [{ line: '1', quantity: 1 }], delivered: DELIVERED }));
  return {
    order: order([{ id: '1', product: 'SKU-1', quantity: size, amount: 1_000 * size }], { parcels }),
    claim: returning([{ line: '1', quantity: size, product: 'SKU-1' }]),
  };
}

function withLedger(size: number): Grown {
  const ledger = list(size, (i) => ({
    id: `L${i}`,
    at: '2026-03-06T12:00:00Z',
    kind: 'return' as const,
    lines: [{ line: '1', quantity: 1, parcel: 'P1', amount: 1_000 }],
    tenders: [{ tender: 'payment', amount: 1_000 }],
  }));
  const quantity = size + 1;
  const parcels = [{ id: 'P1', contents: [{ line: '1', quantity }], delivered: DELIVERED }];
  return {
    order: order([{ id: '1', product: 'SKU-1', quantity, amount: 1_000 * quantity }], { parcels, ledger }),
    claim: returning([{ line: '1', quantity: 1, product: 'SKU-1' }]),
  };
}

function withExceptions(size: number): Grown {
  const exceptions = list(size, (i) => ({
    id: `e${i}`,
    when: { fact: 'line.category' as const, is: `c${i}` },
    then: { return: { conditions: [] } },
  }));
  const grown = withLines(1);
  const [line] = grown.order.lines;
  const lines = line === undefined ? [] : [{ ...line, attributes: { category: `c${size}` } }];
  return { ...grown, order: { ...grown.order, lines }, policy: { ...sevenDayPolicy, exceptions } };
}

function growing(counts: readonly number[]): Table {
  const rows = Object.entries(GROWING).map(([name, grow]) => {
    const times = new Map<number, number>();
    for (const size of counts) {
      if ([...times.values()].some((time) => time > PATIENCE * 1e6)) continue;
      times.set(size, timeOf(grow(size)));
    }
    const base = (times.get(FROM) ?? Number.NaN) / FROM;
    const cells = COUNTS.map((size) => {
      const time = times.get(size);
      if (time === undefined) return 'not measured';
      const whole = time < 1e6 ? micro(time) : `${(time / 1e6).toFixed(time < 1e7 ? 1 : 0)} ms`;
      return size < FROM ? whole : `${whole} (${(time / size / base).toFixed(1)}x)`;
    });
    return [name, ...cells];
  });
  return { name: 'growth', head: ['', ...COUNTS.map(count)], rows, over: [] };
}

/** Nanoseconds of one decision on parsed facts: the median of some. */
function timeOf({ order, claim, policy }: Grown): number {
  const parsed = policy && parsePolicy(policy);
  const run = () => {
    // Parsed anew, so that nothing that is kept for an order counts.
    const facts = { order: parseOrder(order), claim: parseClaim(claim) };
    const started = process.hrtime.bigint();
    const { outcome } = evaluateClaim(
      facts.order,
      facts.claim,
      parsed === undefined ? { at: AT } : { at: AT, policy: parsed },
    );
    const time = Number(process.hrtime.bigint() - started);
    if (outcome !== 'approved') throw new Error(`a return of the growth benchmark is ${outcome}`);
    return time;
  };
  const first = run();
  if (first > PATIENCE * 1e6) return first;
  return median(list(first < 1e7 ? 200 : 5, run));
}

function memory(quick: boolean): Table {
  const zones = Intl.supportedValuesOf('timeZone');
  const decideOne = (number: number) => {
    const { order, claim, at } = requestOf(KINDS[number % KINDS.length] ?? 'return', number % 2 === 0 ? 1 : 5, number);
    const zone = zones[number % zones.length] as string;
    return evaluateClaim({ ...order, destination: { ...order.destination, zone } }, claim, { at });
  };
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const few = quick ? 1_000 : 5_000;
  const checkpoints = quick ? [2_000, 4_000] : [10_000, 50_000, 100_000];
  list(few, decideOne);
  const before = heap();
  const kept = list(few, decideOne);
  const retained = (heap() - before) / kept.length;
  const rows = [['a decision that is kept', `${(retained / 1024).toFixed(1)} kB`]];
  kept.length = 0;
  let done = 0;
  for (const checkpoint of checkpoints) {
    while (done < checkpoint) decideOne(done++);
    rows.push([
      `heap after ${count(done)} decisions in ${zones.length} zones`,
      `${(heap() / 1_048_576).toFixed(1)} MB`,
    ]);
  }
  return { name: 'memory', head: ['', 'size'], rows, over: [] };
}

/** Everything in src that outlives a decision, read from the code, so that the list cannot rot. */
function caches(): Table {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const rows = files.sort().flatMap((file) => {
    const text = readFileSync(`src/${file}`, 'utf8');
    const bounded = [...text.matchAll(/remember\((\w+), (\w+),/g)].map(([, name = '', limit = '']) => {
      const value = text.match(new RegExp(`const ${limit} = ([\\d_]+)`))?.[1] ?? limit;
      return [`${name} (\`${file}\`)`, `${count(Number(value.replaceAll('_', '')))} entries`];
    });
    const weak = [...text.matchAll(/const (\w+) = (?:\/\* @__PURE__ \*\/ )?(?:new Weak(?:Map|Set)|memo<)/g)].map(
      ([, name = '']) => [`${name} (\`${file}\`)`, 'as long as its key'],
    );
    return [...bounded, ...weak];
  });
  return { name: 'caches', head: ['what is kept', 'at most'], rows, over: [] };
}
