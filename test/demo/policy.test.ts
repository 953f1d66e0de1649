import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PolicyDocument, sevenDayPolicy } from 'redress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../examples/demo/orders/reconcile.ts';
import { tallyOf } from '../../examples/demo/orders/runOrders.ts';
import { readPolicy } from '../../examples/demo/readPolicy.ts';
import { demo } from './captured.ts';
import { item, madeUp } from './madeUp.ts';

const POLICIES = fileURLToPath(new URL('../../examples/policies/', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};

/** Ten per cent off every return. */
const withFee: PolicyDocument = {
  ...sevenDayPolicy,
  id: 'with-fee',
  version: '2',
  return: {
    ...sevenDayPolicy.return,
    refund: {
      ...sevenDayPolicy.return.refund,
      deductions: [{ kind: 'percent', code: 'restocking-fee', basisPoints: 1000 }],
    },
  },
};

describe('the demo under another policy', () => {
  it('finds no difference to itself', async () => {
    const { code, text } = await demo('--policy', file('same.json', { ...sevenDayPolicy, id: 'copy' }));
    expect(code).toBe(0);
    expect(text).toMatch(/35 claims decided under copy 1\.0\.0; 0 differ from seven-day 1\.0\.0/);
    expect(text).not.toContain('Built-in');
  });

  it('decides by it, and sums up what is otherwise', async () => {
    const { code, text, lines } = await demo('--policy', file('fee.json', withFee));
    expect(code).toBe(0);
    expect(text).toContain('less restocking-fee');
    expect(text).toMatch(/Built-in APPROVED, \d+\.\d\d EUR/);
    expect(text).toMatch(/Outcomes\n +seven-day 1\.0\.0 +with-fee 2\n/);
    expect(text).toMatch(
      /35 claims decided under with-fee 2; (\d+) differ from seven-day 1\.0\.0: 0 better .*\b\1\s+worse/s,
    );
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('does not look at the outcomes that the files state', async () => {
    const { code, text } = await demo('--policy', join(POLICIES, 'costumes.json'));
    expect(code).toBe(0);
    expect(text).not.toContain('as their files state');
  });

  it('asks real orders too', async () => {
    const orders = file('orders', `${JSON.stringify(madeUp({ id: 'plain' }))}\n`);
    const { code, text } = await demo('--orders', orders, '--policy', file('fee.json', withFee));
    expect(code).toBe(0);
    expect(text).toContain('Policy with-fee 2');
    expect(text).toContain('The totals reconcile');
  });
});

describe('a file that is no policy', () => {
  it('is told whole, a line for each thing, and exits with 1', async () => {
    const wrong = { ...sevenDayPolicy, zone: 'Paris', wekend: [7], exceptions: [{ id: 'a b' }] };
    const { code, errors, text } = await demo('--policy', file('wrong.json', wrong));
    expect(code).toBe(1);
    expect(text).toBe('');
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^policy\.zone: .* \(unknown-zone\)$/),
        expect.stringMatching(/^policy\.wekend: .* \(unknown-key\)$/),
        expect.stringMatching(/^policy\.exceptions\[0\]\.when: .* \(missing\)$/),
      ]),
    );
    expect(errors.filter((line) => line.includes('\n'))).toEqual([]);
  });

  it('may be no JSON', async () => {
    const { code, errors } = await demo('--policy', file('no.json', '{'));
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('no.json');
  });
});

describe('the policies of other kinds of shop', () => {
  const ORDERS = [
    madeUp({ id: 'plain' }),
    madeUp({ id: 'two', items: [item(1, { price: 33.33 }), item(2, { price: 66.67, seller_id: 'seller-2' })] }),
    madeUp({ id: 'paid-more', payments: [{ seq: 1, type: 'boleto', value: 61.84 }] }),
    madeUp({ id: 'never-delivered', status: 'shipped', delivered: null }),
  ];
  const names = readdirSync(POLICIES).filter((name) => name.endsWith('.json'));

  it.each(names)('%s reconciles', async (name) => {
    const orders = file('some-orders', ORDERS.map((order) => JSON.stringify(order)).join('\n'));
    const tally = await tallyOf(orders, { policy: readPolicy(join(POLICIES, name)) });
    expect(tally.decided).toBe(ORDERS.length);
    expect(tally.violations).toEqual([]);
    expect(reconcile(tally).filter(({ holds }) => !holds)).toEqual([]);
  });
});
