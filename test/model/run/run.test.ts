import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from './run.ts';
import { runBlock } from './run.ts';
import { Tally } from './tally.ts';

/** More on demand: `npm run model -- --seed 1 --cases 1000000` does the same for long. */
const SEED = 20261123;
const BLOCKS = 8;

describe('the library agrees with the naive model about what happens to an order', () => {
  const tally = new Tally();
  const findings: Finding[] = [];
  let counted: readonly string[] = [];
  beforeAll(() => {
    findings.push(...runBlock(SEED, 0, tally));
    counted = tally.lines();
    for (let block = 1; block < BLOCKS; block++) findings.push(...runBlock(SEED, block, tally));
  }, 60_000);

  it('whatever is claimed, at every bound and beside it, under the built-in policy and under others', () => {
    const [first] = findings;
    expect(first?.told.compared?.library, JSON.stringify(first?.told.question)).toEqual(
      first?.told.compared?.otherwise,
    );
    expect(tally.compared).toBeGreaterThan(1000);
  });

  it('with every kind of claim, every outcome and money', () => {
    expect([...tally.of('claim').keys()]).toHaveLength(5);
    expect([...tally.of('outcome').keys()]).toHaveLength(6);
    expect([...tally.of('policy').keys()]).toHaveLength(2);
    expect(tally.of('with').get('money')).toBeGreaterThan(50);
  });

  it('the same cases for the same seed', () => {
    const again = new Tally();
    runBlock(SEED, 0, again);
    expect(again.lines()).toEqual(counted);
  });
});
