import { describe, expect, it } from 'vitest';
import { type ConformanceKit, compareAnswers, runConformance } from '../../src/conformance/index.ts';
import { evaluateClaim } from '../../src/index.ts';
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
