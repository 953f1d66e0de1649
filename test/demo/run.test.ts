import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from './captured.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the demo without arguments', () => {
  it('decides all bundled claims as their files state', async () => {
    const { code, text } = await demo();
    expect(code).toBe(0);
    expect(text).toMatch(/(\d+) claims decided, \1 as their files state\./);
  });

  it('fits the terminal', async () => {
    const { lines } = await demo();
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('prints a breakdown that adds up', async () => {
    const { text } = await demo();
    const [, breakdown = ''] = /The store paid the way back[\s\S]*?duties +([\s\S]*?)kept/.exec(text) ?? [];
    expect(breakdown).toContain('less return-shipping   -8.95  R4');
    expect(breakdown).toMatch(/= refund in GBP +115\.47/);
    expect(99.17 + 19.83 + 9.52 - 8.95 - 4.1).toBeCloseTo(115.47, 10);
  });
});

describe('a command that cannot be run', () => {
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['an unknown flag', () => ['--claims', 'x.json'], "demo: Unknown option '--claims' (see --help)"],
    ['no name of a policy', () => ['--policy='], 'demo: --policy needs the name of a file'],
    ['a missing policy', () => ['--policy', join(folder, 'none')], 'no such file'],
    ['a word too many', () => ['orders.ndjson'], "demo: Unexpected argument 'orders.ndjson' (see --help)"],
    ['no file name', () => ['--orders'], "demo: Option '--orders <value>' argument missing (see --help)"],
    ['an empty file name', () => ['--orders='], 'demo: --orders needs the name of a file'],
    ['a missing file', () => ['--orders', join(folder, 'none')], 'no such file'],
    ['a folder', () => ['--orders', folder], 'illegal operation on a directory'],
    [
      'what only looks like gzip',
      () => ['--orders', file('not.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]))],
      'demo: cannot read',
    ],
    [
      'a gzip that ends too soon',
      () => ['--orders', file('cut.gz', gzipSync('{"id":"1"}\n'.repeat(100)).subarray(0, 25))],
      'unexpected end of file',
    ],
  ])('says so in one line and exits with 2: %s', async (_, args, message) => {
    const { code, errors, text } = await demo(...args());
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
    expect(errors[0]).not.toContain('\n');
    expect(text).toBe('');
  });
});

it('prints its usage', async () => {
  const { code, text } = await demo('--help');
  expect(code).toBe(0);
  expect(text).toMatch(/^Usage:/);
});
