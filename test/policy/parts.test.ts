import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../src/facts/claim.ts';
import {
  type Exception,
  InvalidInputError,
  parsePolicy,
  parsePolicySet,
  safeParsePolicy,
  safeParsePolicySet,
  sevenDayPolicy,
} from '../../src/index.ts';
import { OF_WHOLE_CLAIM } from '../../src/policy/factNames.ts';
import { looksAtWhole } from '../../src/policy/looksAtWhole.ts';
import { parseEither } from '../../src/policy/parseEither.ts';
import { policyOf, policySetOf } from '../../src/policy/policyOf.ts';
import { isLikeSet } from '../../src/policy/policySet.ts';
import { sectionOf, sharesGivenFor } from '../../src/policy/sectionOf.ts';
import { withExceptions } from '../../src/policy/withExceptions.ts';
import { problem } from '../facts/examples.ts';

const requiring = (fact: string) =>
  parsePolicy({
    ...sevenDayPolicy,
    return: { ...sevenDayPolicy.return, requirements: [{ code: 'some', must: { fact, known: true } }] },
  });

const set = parsePolicySet({ binding: 'placed', versions: [{ from: '2026-01-01', policy: sevenDayPolicy }] });

const exception = (id: string, then: Exception['then'], priority?: number): Exception => ({
  id,
  when: { fact: 'line.category', is: id },
  then,
  ...(priority === undefined ? {} : { priority }),
});

describe('a policy hangs on the claim as a whole', () => {
  it.each([
    'order.keptGoods',
    'order.keptUnits',
    'order.discountOnKept',
    'line.wholeClaimed',
    'line.bundleComplete',
    'claim.units',
    'claim.goods',
    'claim.tax',
    'claim.wholeOrder',
    'claim.shippingCost',
  ])('where it asks for %s', (fact) => {
    expect(OF_WHOLE_CLAIM).toContain(fact);
    const policy = requiring(fact);
    expect(looksAtWhole(policy)).toBe(true);
    expect(looksAtWhole(policy)).toBe(true);
  });

  it.each(['claim.unitsOfToys', 'order.units', 'line.quantity'])('but not where it asks for %s', (fact) => {
    expect(looksAtWhole(requiring(fact))).toBe(false);
    expect(looksAtWhole(sevenDayPolicy)).toBe(false);
  });
});

describe('terms of an exception', () => {
  const { refund, sendBack } = sevenDayPolicy.return;

  it('replace those of the policy, of a refund and of sending back only what they say', () => {
    const toys = exception('toys', {
      return: { returnCosts: 'store', refund: { shipping: 'share' }, sendBack: { lostOnTheWayBack: 'store' } },
    });
    const { return: changed, ...others } = withExceptions({ ...sevenDayPolicy }, [toys]);
    expect(changed).toEqual({
      ...sevenDayPolicy.return,
      returnCosts: 'store',
      refund: { ...refund, shipping: 'share' },
      sendBack: { ...sendBack, lostOnTheWayBack: 'store' },
    });
    expect({ ...others, return: sevenDayPolicy.return }).toEqual(sevenDayPolicy);
  });

  it('replace a list or a window as a whole', () => {
    const request = { on: '2026-12-31', unknownDay: 'ask' } as const;
    const changed = withExceptions({ ...sevenDayPolicy }, [
      exception('toys', { return: { evidence: [], request } }),
    ]).return;
    expect(changed.evidence).toEqual([]);
    expect(changed.request).toEqual(request);
  });

  it('may say that nothing comes back, and others how it does', () => {
    const none = withExceptions({ ...sevenDayPolicy }, [exception('toys', { return: { sendBack: null } })]);
    expect(none.return.sendBack).toBeNull();
    const dispatch = { from: 'asked', period: { amount: 7, unit: 'day' }, unknownDay: 'ask' } as const;
    const own = { dispatch, lostOnTheWayBack: 'store' } as const;
    const both = [
      exception('no-way', { return: { sendBack: null } }),
      exception('way', { return: { sendBack: own } }, 1),
    ];
    expect(withExceptions({ ...sevenDayPolicy }, both).return.sendBack).toEqual(own);
  });

  it('leave alone what they do not say', () => {
    const nothing = exception('toys', {
      return: { returnCosts: undefined, refund: { shipping: 'share' } },
      defect: undefined,
    } as object);
    const changed = withExceptions({ ...sevenDayPolicy }, [nothing]);
    expect(changed.return.returnCosts).toBe(sevenDayPolicy.return.returnCosts);
    expect(changed.defect).toEqual(sevenDayPolicy.defect);
  });

  it('hold by priority, whatever order they are listed in', () => {
    const low = exception('low', { return: { returnCosts: 'customer' } }, -1);
    const usual = exception('usual', { return: { returnCosts: 'store', arrivedDamaged: 'allow' } });
    const high = exception('high', { return: { returnCosts: 'customer', arrivedDamaged: 'deny' } }, 1);
    const terms = (...exceptions: Exception[]) => {
      const { returnCosts, arrivedDamaged } = withExceptions({ ...sevenDayPolicy }, exceptions).return;
      return [returnCosts, arrivedDamaged];
    };
    for (const listed of [
      [low, usual],
      [usual, low],
    ]) {
      expect(terms(...listed)).toEqual(['store', 'allow']);
    }
    for (const listed of [
      [usual, high, low],
      [high, low, usual],
    ]) {
      expect(terms(...listed)).toEqual(['customer', 'deny']);
    }
  });

  it('make the same policy each time, one for each combination', () => {
    const policy = { ...sevenDayPolicy };
    const a = exception('a', { return: { returnCosts: 'store' } });
    const b = exception('b', { return: { arrivedDamaged: 'allow' } });
    expect(withExceptions(policy, [])).toBe(policy);
    expect(withExceptions(policy, [a])).toBe(withExceptions(policy, [a]));
    expect(withExceptions(policy, [a, b])).toBe(withExceptions(policy, [a, b]));
    expect(withExceptions(policy, [a])).not.toBe(withExceptions(policy, [b]));
    expect(withExceptions(policy, [a, b])).not.toEqual(withExceptions(policy, [exception('ab', a.then)]));
  });

  it('are kept of so many combinations only: then the oldest is made anew', () => {
    const policy = { ...sevenDayPolicy };
    const made = (i: number) => withExceptions(policy, [exception(`e${i}`, { return: { returnCosts: 'store' } })]);
    const all = Array.from({ length: 256 }, (_, i) => made(i));
    expect(made(0)).toBe(all[0]);
    expect(made(255)).toBe(all[255]);
    made(256);
    expect(made(1)).toBe(all[1]);
    expect(made(0)).not.toBe(all[0]);
  });
});

describe('the section of a policy', () => {
  it.each([
    ['cancellation', sevenDayPolicy.cancellation],
    ['return', sevenDayPolicy.return],
    ['missing-item', sevenDayPolicy.missingItem],
    ['defect', sevenDayPolicy.defect],
    ['missing-package', sevenDayPolicy.missingPackage],
  ] as const)('for a claim of the kind %s', (kind, section) => {
    expect(sectionOf(sevenDayPolicy, kind)).toBe(section);
  });
});

describe('which shares earlier refunds gave back', () => {
  const given = (kind: ClaimKind | 'goodwill', ...exceptions: Exception[]) =>
    sharesGivenFor({ ...sevenDayPolicy, ...(exceptions.length > 0 ? { exceptions } : {}) }, kind);
  const { shipping, duties, fees } = sevenDayPolicy.return.refund;

  it('the policy says, of goodwill it says none', () => {
    expect(given('return')).toEqual({ shipping, duties, fees });
    expect(given('goodwill')).toBeUndefined();
  });

  it('is as recorded of shipping, where an exception says otherwise', () => {
    const other = shipping === 'share' ? 'nothing' : 'share';
    expect(given('return', exception('a', { return: { refund: { shipping: other } } }))).toEqual({
      shipping: 'as-recorded',
      duties,
      fees,
    });
    expect(given('return', exception('a', { return: { refund: { shipping } } }))).toEqual({ shipping, duties, fees });
    expect(given('return', exception('a', { return: { refund: { minimum: { EUR: 1 } } } }))?.shipping).toBe(shipping);
    expect(given('return', exception('a', { defect: { refund: { shipping: other } } }))?.shipping).toBe(shipping);
    expect(given('return', exception('a', { return: { returnCosts: 'store' } }))?.shipping).toBe(shipping);
  });
});

describe('a set of versions', () => {
  it('is what has versions', () => {
    expect(isLikeSet(set)).toBe(true);
    expect(isLikeSet({ versions: 1 })).toBe(true);
    for (const other of [sevenDayPolicy, {}, null, undefined, 'versions', 7]) expect(isLikeSet(other)).toBe(false);
    const refuses = new Proxy(
      {},
      {
        has() {
          throw new Error('no');
        },
      },
    );
    expect(isLikeSet(refuses)).toBe(false);
  });

  it('is parsed as a set, and a policy as a policy', () => {
    expect(parseEither(set)).toBe(set);
    const policy = requiring('line.category');
    expect(parseEither(policy)).toBe(policy);
    expect(() => parseEither({ versions: [] })).toThrow(/policies\./);
    expect(() => parseEither({})).toThrow(/policy\./);
  });
});

describe('a document that is wrong', () => {
  const problems = (input: unknown) => {
    const result = safeParsePolicy(input);
    return result.success ? [] : result.issues.map(problem);
  };

  it('in its shape and by a key that no document has is told of both, of each once', () => {
    const text = JSON.stringify({ ...sevenDayPolicy, zone: 'Nowhere', evil: {}, facts: { evil: {} } });
    const input: unknown = JSON.parse(text.replaceAll('"evil"', '"__proto__"'));
    expect(problems(input).sort()).toEqual([
      'unknown-key at policy.__proto__',
      'unknown-key at policy.facts.__proto__',
      'unknown-zone at policy.zone',
    ]);
  });

  it('because it holds itself is not looked at any further', () => {
    const input: Record<string, unknown> = { ...sevenDayPolicy, zone: 'Nowhere' };
    input.exceptions = [input];
    expect(problems(input)).toEqual(['too-deep at policy']);
  });

  it('because it has no versions is told so', () => {
    const result = safeParsePolicySet({ binding: 'placed', versions: [] });
    expect(result.success ? [] : result.issues).toMatchObject([
      { path: ['policies', 'versions'], message: 'must name at least one' },
    ]);
  });
});

describe('the policy of a call', () => {
  const said = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      if (error instanceof InvalidInputError) return error.issues;
    }
    return undefined;
  };
  const notParsed = (parser: string) => [
    { path: ['options', 'policy'], code: 'not-parsed', message: `must come from ${parser}, which validates it once` },
  ];

  it('is the built-in one or one that was parsed', () => {
    expect(policyOf(undefined)).toBe(sevenDayPolicy);
    expect(policyOf(sevenDayPolicy)).toBe(sevenDayPolicy);
    const policy = requiring('line.category');
    expect(policyOf(policy)).toBe(policy);
    expect(said(() => policyOf({ ...policy }))).toEqual(notParsed('parsePolicy'));
  });

  it('may be a set that was parsed', () => {
    expect(policySetOf(set)).toBe(set);
    expect(policySetOf(sevenDayPolicy)).toBeUndefined();
    expect(policySetOf(undefined)).toBeUndefined();
    expect(said(() => policySetOf({ ...set }))).toEqual(notParsed('parsePolicySet'));
  });
});
