import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseClaim, parseOrder, parsePolicy } from '../../src/index.ts';
import { anyPolicy } from '../generators/index.ts';
import { evaluate, grants, mixedCaseFor, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

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

/** A page cannot change the zone that it is in. */
const IN_BROWSER = 'document' in globalThis;

describe('the host does not matter', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.skipIf(IN_BROWSER)('its time zone', () => {
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
});
