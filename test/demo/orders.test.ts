import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { evaluateCancellation, type Order, parseOrder } from 'redress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toOrder } from '../../examples/demo/olist.ts';
import { wrongWith } from '../../examples/demo/orders/checkRefund.ts';
import { reconcile } from '../../examples/demo/orders/reconcile.ts';
import { tallyOf } from '../../examples/demo/orders/runOrders.ts';
import { demo } from './captured.ts';
import { item, madeUp } from './madeUp.ts';

const REAL = fileURLToPath(new URL('../../../shared/data/olist-orders.ndjson.gz', import.meta.url));

const ORDERS = [
  madeUp({ id: 'plain' }),
  madeUp({
    id: 'two-sellers',
    items: [item(1, { price: 33.33 }), item(2, { price: 66.67, seller_id: 'seller-2' })],
    payments: [
      { seq: 1, type: 'credit_card', value: 100 },
      { seq: 2, type: 'voucher', value: 10 },
    ],
  }),
  madeUp({ id: 'never-delivered', status: 'shipped', delivered: null }),
  madeUp({ id: 'no-lines', status: 'canceled', items: [], carrier: null, delivered: null }),
  madeUp({ id: 'paid-more', payments: [{ seq: 1, type: 'boleto', value: 61.84 }] }),
  madeUp({ id: 'paid-less', payments: [{ seq: 1, type: 'boleto', value: 60.83 }] }),
  madeUp({ id: 'delivered-first', carrier: '2017-06-10 09:00:00' }),
  madeUp({ id: 'some-day', delivered: null }),
];
const REFUSED = madeUp({ id: 'refused', items: [item(1), item(1, { price: -3 })] });

const text = [
  ...ORDERS.map((order) => JSON.stringify(order)),
  'no JSON',
  JSON.stringify(REFUSED),
  JSON.stringify({ id: 'shapeless' }),
].join('\n');

let folder = '';
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a run over made-up orders', () => {
  it('counts every line and reconciles', async () => {
    const tally = await tallyOf(file('orders', text));
    expect(tally.lines).toBe(11);
    expect(tally.decided).toBe(ORDERS.length);
    expect(tally.badLines).toEqual([
      { line: 9, why: 'not valid JSON' },
      { line: 11, why: expect.stringContaining('wrong shape at status') },
    ]);
    expect(tally.refusedOrders.map(({ line, order }) => [line, order])).toEqual([[10, 'refused']]);
    expect(reconcile(tally).filter(({ holds }) => !holds)).toEqual([]);
    expect(tally.violations).toEqual([]);
  });

  it('answers each question as its facts say', async () => {
    const { answers } = await tallyOf(file('orders', text));
    const outcomes = Object.fromEntries(
      answers.map((answer) => [answer.question, Object.entries(answer.outcomes).filter(([, count]) => count > 0)]),
    );
    expect(outcomes['canceled or unavailable in data']).toEqual([['approved', 1]]);
    expect(outcomes['return all, day 3']).toEqual([
      ['approved', 4],
      ['review', 1],
    ]);
    expect(outcomes['return all, day 9']).toEqual([
      ['denied', 4],
      ['review', 1],
    ]);
    expect(outcomes['return all, day unknown']).toEqual([['awaiting', 1]]);
    expect(outcomes['parcel missing, estimated day']).toEqual([
      ['denied', 1],
      ['too-early', 1],
    ]);
    expect(outcomes['parcel lost, address complete']).toEqual([['approved', 1]]);
    expect(outcomes['parcel lost, address not judged']).toEqual([['awaiting', 1]]);
  });

  it('finds the contradictions, those that matter and those that do not', async () => {
    const { contradictions } = await tallyOf(file('orders', text), { trace: true });
    expect([...contradictions.keys()].sort()).toEqual([
      'delivered-before-dispatched',
      'paid-less-than-parts',
      'paid-more-than-parts',
      'paid-without-lines',
    ]);
    expect([...(contradictions.get('delivered-before-dispatched')?.orders ?? [])]).toEqual(['delivered-first']);
    expect(contradictions.get('delivered-before-dispatched')?.mattered).toBeGreaterThan(0);
    expect(contradictions.get('delivered-before-dispatched')?.harmless).toBeGreaterThan(0);
  });

  it('reads gzip by its first bytes, whatever the name, and the last line without its end', async () => {
    const plain = await tallyOf(file('orders.gz', text));
    const packed = await tallyOf(file('orders.txt', gzipSync(text)));
    expect(packed).toEqual(plain);
  });

  it('prints its tables and that they reconcile', async () => {
    const { code, text: printed, lines } = await demo('--orders', file('orders', text));
    expect(code).toBe(0);
    expect(printed).toContain('The totals reconcile');
    expect(printed).toContain('line 9: not valid JSON');
    expect(printed).toMatch(/not-an-amount at order\.lines\.amount +1 +10/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});

describe('the check of a refund', () => {
  const order: Order = parseOrder(toOrder(madeUp()));
  const { refund } = evaluateCancellation(
    order,
    { kind: 'cancellation', asked: '2017-06-01T14:00:00Z' },
    {
      at: '2017-06-01T14:00:00Z',
    },
  );

  it('finds nothing wrong with a right one', () => {
    expect(refund.total).toBe(6084);
    expect(wrongWith(refund, order)).toEqual([]);
  });

  it.each([
    ['parts', { ...refund, parts: { ...refund.parts, goods: refund.parts.goods + 1 } }],
    ['lines', { ...refund, lines: [] }],
    ['tenders', { ...refund, tenders: [] }],
    ['more than was paid', { ...refund, total: refund.total + 1 }],
    ['negative', { ...refund, total: -1 }],
  ])('finds what does not add up: %s', (what, wrong) => {
    expect(wrongWith(wrong, order).join()).toContain(what);
  });
});

describe.skipIf(!existsSync(REAL))('a run over real orders', () => {
  it('decides or refuses every order and reconciles', { timeout: 120_000 }, async () => {
    const tally = await tallyOf(REAL);
    expect(tally.lines).toBeGreaterThan(4_000);
    expect(tally.badLines).toEqual([]);
    expect(tally.violations).toEqual([]);
    expect(reconcile(tally).filter(({ holds }) => !holds)).toEqual([]);
    expect(tally.answers.filter(({ refused, failed }) => refused + failed > 0)).toEqual([]);
  });
});
