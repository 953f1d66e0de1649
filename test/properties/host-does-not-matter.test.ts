import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Order, parseClaim, parseOrder, parsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { anyPolicy, type Case } from '../generators/index.ts';
import { evaluate, grants, mixedCaseFor, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs, SEED } from './settings.ts';

function deepFrozen<T>(facts: T): T {
  if (typeof facts === 'object' && facts !== null && !Object.isFrozen(facts)) {
    Object.freeze(facts);
    for (const inner of Object.values(facts)) deepFrozen(inner);
  }
  return facts;
}

/** Whether nothing in it was frozen by anybody. */
function isThawed(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null) return true;
  return !Object.isFrozen(facts) && Object.values(facts).every(isThawed);
}

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const anyTrace = fc.boolean();

describe('facts go in and come out as they are', () => {
  it.each(policies())('the same decision for parsed, plain, frozen and dated facts, under %s', (_, policy) => {
    const reached = new Reached('a grant');
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), policy, anyTrace, ({ order, claim, at }, terms, trace) => {
        const plain = evaluate(order, claim, { at, policy: parsePolicy(json(terms)), trace });
        const parsed = evaluate(parseOrder(order), parseClaim(claim), { at, policy: parsePolicy(terms), trace });
        const again = evaluate(parseOrder(parseOrder(order)), parseClaim(json(parseClaim(claim))), {
          at: new Date(at),
          policy: terms,
          trace,
        });
        const frozen = evaluate(deepFrozen(json(order)), deepFrozen(json(claim)), {
          at,
          policy: parsePolicy(deepFrozen(json(terms))),
          trace,
        });
        expect(parsed).toEqual(plain);
        expect(again).toEqual(plain);
        expect(frozen).toEqual(plain);
        reached.run();
        reached.saw('a grant', grants(plain));
      }),
      runs(100),
    );
    reached.expectAtLeast(15, 'a grant');
  });

  it.each(policies())('inputs stay as they were and are not frozen, under %s', (_, policy) => {
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), policy, anyTrace, ({ order, claim, at }, terms, trace) => {
        const facts = json({ order, claim, policy: terms });
        const before = json(facts);
        evaluate(facts.order, facts.claim, { at, policy: parsePolicy(facts.policy), trace });
        parseOrder(facts.order);
        parseClaim(facts.claim);
        expect(facts).toStrictEqual(before);
        expect(isThawed(facts)).toBe(true);
      }),
      runs(80),
    );
  });

  it.each([false, true])('decisions survive JSON, with trace: %s', (trace) => {
    fc.assert(
      fc.property(
        mixedCaseFor({ contradictions: true }),
        anyPolicy().map(parsePolicy),
        ({ order, claim, at }, policy) => {
          const decision = evaluate(order, claim, { at, policy, trace });
          expect(json(decision)).toStrictEqual(decision);
          expect(JSON.stringify(decision)).toBe(JSON.stringify(evaluate(order, claim, { at, policy, trace })));
        },
      ),
      runs(150),
    );
  });
});

const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'America/Santiago', 'Africa/Cairo', 'Pacific/Apia'];

describe('the host does not matter', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it('its time zone', () => {
    const offsets = new Set<number>();
    fc.assert(
      fc.property(
        mixedCaseFor({ contradictions: true }),
        anyPolicy().map(parsePolicy),
        ({ order, claim, at }, policy) => {
          const decisions = ZONES.map((zone) => {
            process.env.TZ = zone;
            offsets.add(new Date(2026, 0, 1).getTimezoneOffset());
            return JSON.stringify(evaluate(order, claim, { at, policy }));
          });
          expect(new Set(decisions).size).toBe(1);
        },
      ),
      runs(60),
    );
    // The zone of this process really changed.
    expect(offsets.size).toBeGreaterThan(3);
  });

  it('its locale, in processes of their own', () => {
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
});
