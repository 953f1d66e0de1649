import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Order, parsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { anyPolicy, type Case } from '../generators/index.ts';
import { evaluate, mixedCaseFor } from './evaluate.ts';
import { SEED } from './settings.ts';

it('the locale of the host does not matter, in processes of their own', () => {
  const script = fileURLToPath(new URL('decide-cases.ts', import.meta.url));
  const cases = fc.sample(fc.tuple(mixedCaseFor(), anyPolicy().map(parsePolicy)), { seed: SEED, numRuns: 60 });
  const questions = cases.map(([{ order, claim, at }, policy], index) => ({
    order,
    claim,
    at,
    policy: index % 2 === 0 ? policy : sevenDayPolicy,
  })) satisfies (Case & { policy: unknown; order: Order })[];
  const here = questions.map(({ order, claim, at, policy }) => evaluate(order, claim, { at, policy }));
  const hosts = [
    { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' },
    { TZ: 'America/Nuuk', LC_ALL: 'th_TH.UTF-8' },
  ];
  for (const host of hosts) {
    const output = execFileSync(process.execPath, ['--import', 'tsx', script], {
      input: JSON.stringify(questions),
      env: { ...process.env, ...host, LANG: host.LC_ALL },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { locale, decisions } = JSON.parse(output);
    expect(locale).toBe(host.LC_ALL.slice(0, 5).replace('_', '-'));
    expect(decisions).toEqual(here);
  }
});
