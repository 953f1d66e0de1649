import { describe, expect, it } from 'vitest';
import {
  eligibilityOf,
  eligibilityOfBasket,
  evaluateCancellation,
  evaluateClaim,
  InvalidInputError,
  isInvalidInput,
  type PolicyDocument,
  type PolicySet,
  parsePolicy,
  parsePolicySet,
  safeParsePolicy,
  sevenDayPolicy,
  whatWouldChange,
} from '../../src/index.ts';
import { deepFreeze, isDeepFrozen, objectsIn, type Path, problem, problems, withAt } from './examples.ts';

const document = () => structuredClone(sevenDayPolicy);
const refused = (path: Path, value: unknown) => problems(safeParsePolicy(withAt(document(), path, value)));
const title = (path: Path) => path.join('.');

const order = { number: 'A-1', currency: 'EUR', lines: [{ id: '1', product: 'R', quantity: 1, amount: 100 }] };
const claim = { kind: 'cancellation', asked: '2026-03-01T12:00:00Z' } as const;

describe('the built-in policy', () => {
  it('is a document like any other', () => {
    expect(problems(safeParsePolicy(sevenDayPolicy))).toEqual([]);
    expect(parsePolicy(document())).toEqual(sevenDayPolicy);
    expect(JSON.parse(JSON.stringify(sevenDayPolicy))).toEqual(sevenDayPolicy);
  });

  it('is frozen', () => {
    expect(isDeepFrozen(sevenDayPolicy)).toBe(true);
  });

  it('decides as its copy does', () => {
    expect(evaluateCancellation(order, claim, { policy: parsePolicy(document()) })).toEqual(
      evaluateCancellation(order, claim),
    );
  });
});

describe('a policy', () => {
  const everywhere = objectsIn(sevenDayPolicy);

  it.each(everywhere.map((path) => [title(path), path] as const))('has no unknown key in policy.%s', (_, path) => {
    expect(refused([...path, 'windw'], 1)).toEqual([`unknown-key at ${['policy', ...path, 'windw'].join('.')}`]);
  });

  it.each(everywhere.map((path) => [title(path), path] as const))('has no key __proto__ in policy.%s', (_, path) => {
    const text = JSON.stringify(withAt(document(), [...path, 'windw'], { polluted: true }));
    const result = safeParsePolicy(JSON.parse(text.replace('"windw"', '"__proto__"')));
    expect(problems(result)).toEqual([`unknown-key at ${['policy', ...path, '__proto__'].join('.')}`]);
    expect({}).not.toHaveProperty('polluted');
  });

  /** Of a clock and of a condition one thing is said, whichever it is. */
  const alternatives = /endsAt|countEventDay|rollForward|\.when$|\.(?:from|period|unlimited|opens)$|\.when\./;

  const required = everywhere
    .flatMap((path) => {
      const found = path.reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], sevenDayPolicy);
      return Object.keys(found as object).map((key) => [...path, key]);
    })
    .filter((path) => !alternatives.test(title(path)));

  it.each([
    ['return', 'request', 'from'],
    ['return', 'request', 'period'],
    ['missingPackage', 'claim', 'unlimited'],
  ])('says how each term is counted: policy.%s.%s.%s', (...path) => {
    const issues = refused(path, undefined);
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues)).toEqual(new Set([`wrong-value at policy.${title(path.slice(0, -1))}`]));
  });

  it.each(required.map((path) => [title(path), path] as const))('says policy.%s', (_, path) => {
    expect(refused(path, undefined)).toEqual([`missing at policy.${title(path)}`]);
  });

  it.each([
    [['schemaVersion'], 2],
    [['zone'], 'Europe/Nowhere'],
    [['zoneOf'], 'customer'],
    [['id'], ''],
    [
      ['calendar', 'weekend'],
      [1, 2, 3, 4, 5, 6, 7],
    ],
    [
      ['calendar', 'weekend'],
      [6, 6],
    ],
    [['calendar', 'weekend', 0], 0],
    [['calendar', 'weekend', 0], 8],
    [['calendar', 'holidays'], ['2026-02-30']],
    [['calendar', 'holidays'], ['2026-12-25T00:00:00Z']],
    [['money', 'tenders'], 'random'],
    [['money', 'unitRounding'], 'up'],
    [['money', 'shippingCap'], 'none'],
    [['money', 'shippingWhenNothingIsKept'], 'half'],
    [['money', 'accountBalanceBonus'], -1],
    [['money', 'accountBalanceBonus'], 0.5],
    [['cancellation', 'shippedAfterRequest'], 'allow'],
    [['cancellation', 'remedies'], []],
    [['cancellation', 'remedies'], ['voucher']],
    [['return', 'request', 'from'], 'birthday'],
    [['return', 'request', 'unknownDay'], 'guess'],
    [['return', 'request', 'period', 'amount'], -1],
    [['return', 'request', 'period', 'amount'], 0.5],
    [['return', 'request', 'period', 'amount'], Number.NaN],
    [['return', 'request', 'period', 'unit'], 'fortnight'],
    [['return', 'request', 'period', 'countEventDay'], 'no'],
    [['return', 'sendBack'], 'none'],
    [['return', 'information'], ['shoe-size']],
    [
      ['return', 'information'],
      ['reason', 'reason'],
    ],
    [['return', 'evidence', 0, 'kind'], 'Item Photo'],
    [['return', 'evidence', 0, 'when'], ['sometimes']],
    [
      ['return', 'conditions'],
      ['unused', 'unused'],
    ],
    [['return', 'conditions'], ['Un used']],
    [['return', 'returnCosts'], 'nobody'],
    [['return', 'refund', 'shipping'], 'half'],
    [['return', 'refund', 'deductions'], [{ kind: 'table', code: 'x' }]],
    [['return', 'refund', 'deductions'], [{ kind: 'percent', code: 'x', basisPoints: 10_001 }]],
    [['return', 'refund', 'deductions'], [{ kind: 'percent', code: 'x', basisPoints: -1 }]],
    [['return', 'refund', 'deductions'], [{ kind: 'flat', code: 'x', amounts: { EUR: -1 } }]],
    [['return', 'refund', 'deductions'], [{ kind: 'flat', code: 'X Y', amounts: {} }]],
    [['defect', 'storeCheck'], 'yes'],
    [['missingPackage', 'lostByIncompleteAddress'], 'maybe'],
  ] as readonly [Path, unknown][])('is refused at policy.%s with %j', (path, value) => {
    const found = refused(path, value);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toContain(` at policy.${title(path)}`);
  });

  it.each([
    ['day', 'exact'],
    ['day', 'end-of-hour'],
    ['hour', 'end-of-day'],
    ['minute', 'end-of-hour'],
  ])('has no period of a %s that ends %s', (unit, endsAt) => {
    expect(refused(['return', 'request', 'period'], { amount: 7, unit, endsAt })).toEqual([
      'wrong-value at policy.return.request.period',
    ]);
  });

  it('takes a flat deduction only in currencies that exist, and no tender twice', () => {
    const fee = [{ kind: 'flat', code: 'label', amounts: { EURO: 5 } }];
    const path = ['return', 'refund', 'deductions'];
    expect(refused(path, fee)).toEqual(['wrong-value at policy.return.refund.deductions.0.amounts.EURO']);
    expect(refused(['money', 'tenders'], ['card', 'card'])).toEqual(['wrong-value at policy.money.tenders']);
  });

  it('reports everything that is wrong at once', () => {
    const wrong = withAt(withAt(document(), ['zone'], 'Nowhere'), ['return', 'request', 'period', 'amount'], -1);
    expect(problems(safeParsePolicy(wrong))).toHaveLength(2);
  });

  it.each([null, undefined, 5, 'policy', [], () => 1])('is nothing else: %s', (input) => {
    expect(() => parsePolicy(input)).toThrow(InvalidInputError);
  });

  it('is frozen when parsed, and not validated again', () => {
    const policy = parsePolicy({ ...document(), id: 'mine' });
    expect(isDeepFrozen(policy)).toBe(true);
    expect(parsePolicy(policy)).toBe(policy);
  });

  it('leaves its input as it was', () => {
    const input = document();
    parsePolicy(input);
    expect(input).toEqual(sevenDayPolicy);
    expect(Object.isFrozen(input.return)).toBe(false);
    expect(parsePolicy(deepFreeze(document()))).toEqual(sevenDayPolicy);
  });

  describe('decides once it was parsed', () => {
    const plain = { ...sevenDayPolicy, id: 'mine' };
    const plainSet: PolicySet = { binding: 'placed', versions: [{ from: '2020-01-01', policy: parsePolicy(plain) }] };
    const at = '2026-03-02T12:00:00Z';
    const everywhere: readonly (readonly [string, (policy: PolicyDocument | PolicySet) => unknown])[] = [
      ['evaluateCancellation', (policy) => evaluateCancellation(order, claim, { policy })],
      ['evaluateClaim', (policy) => evaluateClaim(order, claim, { policy })],
      ['eligibilityOf', (policy) => eligibilityOf(order, { at, policy })],
      ['eligibilityOfBasket', (policy) => eligibilityOfBasket(order, { at, delivered: '2026-03-05', policy })],
      ['whatWouldChange', (policy) => whatWouldChange(order, claim, { policy })],
    ];

    it.each(everywhere)('by %s', (_, call) => {
      for (const policy of [sevenDayPolicy, parsePolicy(plain), parsePolicySet(plainSet)]) {
        expect(() => call(policy)).not.toThrow();
      }
    });

    it.each(everywhere)('and is refused by %s where it was not', (_, call) => {
      for (const [policy, parser] of [
        [plain, 'parsePolicy'],
        [structuredClone(sevenDayPolicy), 'parsePolicy'],
        [deepFreeze({ ...parsePolicy(plain) }), 'parsePolicy'],
        [plainSet, 'parsePolicySet'],
      ] as const) {
        try {
          call(policy);
          expect.unreachable();
        } catch (error) {
          if (!isInvalidInput(error)) throw error;
          expect(error.issues.map(problem)).toEqual(['not-parsed at options.policy']);
          expect(error.message).toContain(`must come from ${parser},`);
        }
      }
    });
  });
});
