import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUESTION_ORDER, readExamples } from '../../examples/demo/claims/readExamples.ts';
import type { PolicyDocument } from '../../src/index.ts';
import { parsePolicy } from '../../src/index.ts';
import { evaluate } from '../evaluate.ts';

const FOLDER = new URL('../../examples/policies/', import.meta.url);
const SHOPS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const read = (shop: string) => JSON.parse(readFileSync(new URL(`${shop}.json`, FOLDER), 'utf8')) as PolicyDocument;

const OUTCOMES = ['approved', 'partially-approved', 'denied', 'too-early', 'awaiting', 'review'];

describe.each(SHOPS)('the policy of a kind of shop: %s', (shop) => {
  it('has the name of its file, and its schema first', () => {
    const document = read(shop);
    expect(document.id).toBe(shop);
    expect(Object.entries(document)[0]).toEqual(['$schema', '../../docs/policy.schema.json']);
  });

  it('is a policy', () => {
    expect(parsePolicy(read(shop)).id).toBe(shop);
  });

  it.each(QUESTION_ORDER)('decides every bundled claim: %s', (kind) => {
    const policy = parsePolicy(read(shop));
    for (const { order, claim, at } of readExamples(kind)) {
      const decision = evaluate(order, claim, { policy, ...(at === undefined ? {} : { at }) });
      expect(OUTCOMES).toContain(decision.outcome);
      expect(decision.policy).toEqual({ id: shop, version: policy.version });
      expect(decision.reasons.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    }
  });
});

it('says in the README what each policy shows', () => {
  const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
  for (const shop of SHOPS) expect(readme).toContain(`[${shop}](${shop}.json)`);
  expect([...readme.matchAll(/\]\(([a-z-]+)\.json\)/g)].map(([, name]) => name).sort()).toEqual([...SHOPS].sort());
});
