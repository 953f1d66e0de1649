import { describe, expect, it } from 'vitest';
import { type ConformanceKit, compareAnswers, runConformance } from '../../src/conformance/index.ts';
import { evaluateClaim, parsePolicySet, sevenDayPolicy } from '../../src/index.ts';
import { aCancellation, anOrder } from '../../src/testing/index.ts';

const order = anOrder({ parcels: [] });
const claim = aCancellation(order);
const decision = evaluateClaim(order, claim);

const kit: ConformanceKit = {
  formatVersion: 1,
  policies: {},
  cases: [
    { id: 'granted', about: 'Nothing was shipped.', order, claim, decision },
    {
      id: 'refused',
      about: 'No lines.',
      order: { ...order, lines: undefined },
      claim,
      issues: [{ path: ['order', 'lines'], code: 'missing' }],
    },
  ],
};

const differencesOf = (...args: Parameters<typeof runConformance>) =>
  runConformance(...args).failed.flatMap(({ id, differences }) => differences.map((one) => ({ id, ...one })));

describe('the policies of a conformance kit', () => {
  const mine = { ...sevenDayPolicy, id: 'mine' };
  const set = { binding: 'placed', versions: [{ from: '2020-01-01', policy: mine }] };
  const nowhere = { ...mine, zone: 'Nowhere' };
  const { at, policy } = decision;
  const underMine = { ...decision, policy: { ...policy, id: 'mine' } };
  const inSet = evaluateClaim(order, claim, { at, policy: parsePolicySet(set) });
  const one = { about: 'Under a policy of the kit.', order, claim };
  const under = (name: string) => ({ id: name, ...one, options: { at, policy: name } });
  const zoneIn = (...path: (string | number)[]) => ({ issues: [{ path, code: 'unknown-zone' }] });
  const withPolicies: ConformanceKit = {
    formatVersion: 1,
    policies: { mine, set, nowhere, none: null, bad: { ...set, versions: [{ from: '2020-01-01', policy: nowhere }] } },
    cases: [
      { ...under('mine'), decision: underMine },
      { ...under('mine'), id: 'again', decision: underMine },
      { ...under('set'), decision: inSet },
      { ...under('nowhere'), ...zoneIn('policy', 'zone') },
      { ...under('none'), issues: [{ path: ['policy'], code: 'wrong-type' }] },
      { ...under('bad'), ...zoneIn('policies', 'versions', 0, 'policy', 'zone') },
    ],
  };

  it('are parsed, or refused with what is wrong with them', () => {
    expect(runConformance(withPolicies)).toEqual({ passed: 6, failed: [] });
  });

  it('are parsed once', () => {
    let reads = 0;
    const counted = {
      ...mine,
      get id() {
        reads += 1;
        return 'mine';
      },
    };
    const times = (count: number) => {
      reads = 0;
      const cases = Array.from({ length: count }, () => ({ ...under('mine'), decision: underMine }));
      expect(runConformance({ ...withPolicies, policies: { mine: counted }, cases }).passed).toBe(count);
      return reads;
    };
    const once = times(1);
    expect(once).toBeGreaterThan(0);
    expect(times(3)).toBe(once);
  });

  it('come to another implementation as they are', () => {
    const seen: unknown[] = [];
    runConformance(withPolicies, (_, __, options) => {
      seen.push(options.policy);
      return decision;
    });
    expect(seen[0]).toBe(mine);
    expect(seen[2]).toBe(set);
  });
});

describe('running a conformance kit', () => {
  it('passes what is decided as the kit says', () => {
    expect(runConformance(kit)).toEqual({ passed: 2, failed: [] });
  });

  it('says where another implementation decides otherwise', () => {
    const result = runConformance(kit, (...args) => ({ ...evaluateClaim(...args), zone: 'Europe/Paris' }));
    expect(result).toEqual({
      passed: 1,
      failed: [
        {
          id: 'granted',
          about: 'Nothing was shipped.',
          differences: [{ path: ['decision', 'zone'], expected: 'UTC', actual: 'Europe/Paris' }],
        },
      ],
    });
  });

  it('finds a field too many, a list too short, and a field that is missing', () => {
    const { zone: _, ...rest } = decision;
    const other = { ...rest, trace: [], reasons: [] } as unknown as typeof decision;
    expect(
      differencesOf(kit, () => other)
        .filter(({ id }) => id === 'granted')
        .map(({ path }) => path),
    ).toEqual(
      [
        ['decision', 'zone'],
        ['decision', 'reasons', 0],
        ['decision', 'trace'],
      ].sort((a, b) => rank(a) - rank(b)),
    );
    function rank(path: readonly (string | number)[]) {
      return [...Object.keys(decision), 'trace'].indexOf(String(path[1]));
    }
  });

  it('tells a decision from a refusal', () => {
    const [{ order: bad, claim: its, about } = kit.cases[0] as never] = kit.cases.slice(1);
    const swapped = { ...kit, cases: [{ id: 'swapped', about, order: bad, claim: its, decision }] };
    expect(differencesOf(swapped).map(({ path }) => path)).toEqual([['decision'], ['issues']]);
  });

  it('does not mind the order or the sentences of issues', () => {
    const issues = [
      { path: ['order', 'lines'], code: 'missing', message: 'one' },
      { path: ['order', 'currency'], code: 'missing', message: 'two' },
    ];
    const two = { ...kit, cases: [{ id: 'two', about: '', order: { number: 'A-1' }, claim, issues }] };
    expect(differencesOf(two)).toEqual([]);
  });

  it('reports what throws anything else, and a policy that the kit has not', () => {
    const broken = () => {
      throw new RangeError('oh');
    };
    expect(differencesOf(kit, broken)[1]).toEqual({
      id: 'granted',
      path: ['failure'],
      expected: undefined,
      actual: 'it threw RangeError: oh',
    });
    const [one] = kit.cases;
    const unknown = { ...kit, cases: [{ ...one, options: { policy: 'toString' } } as (typeof kit.cases)[0]] };
    expect(differencesOf(unknown)[1]?.actual).toBe("the kit has no policy 'toString'");
  });

  it.each([undefined, null, [], {}, { cases: [] }])('refuses what is no kit: %s', (input) => {
    expect(() => runConformance(input as never)).toThrow(/pass the parsed 'redress\/conformance\/decisions.json'\.$/);
  });

  it('refuses a format that it does not know', () => {
    expect(() => runConformance({ ...kit, formatVersion: 2 })).toThrow(/has format 2, and this version reads 1/);
  });
});

describe('comparing answers that were made elsewhere', () => {
  it('goes by the ids of the cases', () => {
    const issues = [{ path: ['order', 'lines'], code: 'missing' }];
    expect(compareAnswers(kit, { granted: { decision }, refused: { issues } })).toEqual({ passed: 2, failed: [] });
  });

  it('fails a case without an answer', () => {
    const [failed] = compareAnswers(kit, { granted: { decision } }).failed;
    expect(failed?.id).toBe('refused');
    expect(failed?.differences.at(-1)).toEqual({
      path: ['failure'],
      expected: undefined,
      actual: 'there is no answer',
    });
  });
});
