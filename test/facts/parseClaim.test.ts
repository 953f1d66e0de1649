import { describe, expect, it } from 'vitest';
import {
  type Claim,
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  InvalidInputError,
  isInvalidInput,
  type Order,
  parseClaim,
  parseOrder,
  safeParseClaim,
} from '../../src/index.ts';
import {
  deepFreeze,
  fullCancellation,
  fullDefect,
  fullMissingItem,
  fullMissingPackage,
  fullOrder,
  fullReturn,
  isDeepFrozen,
  objectsIn,
  type Path,
  problem,
  problems,
  withAt,
} from './examples.ts';

const CLAIMS = [
  ['cancellation', fullCancellation],
  ['return', fullReturn],
  ['missing-item', fullMissingItem],
  ['defect', fullDefect],
  ['missing-package', fullMissingPackage],
] as const;

const EVALUATORS = {
  cancellation: evaluateCancellation,
  return: evaluateReturn,
  'missing-item': evaluateMissingItem,
  defect: evaluateDefect,
  'missing-package': evaluateMissingPackage,
} as const;

type Evaluator = (order: unknown, claim: unknown, options?: unknown) => unknown;
const evaluator = (kind: keyof typeof EVALUATORS) => EVALUATORS[kind] as Evaluator;

/** The problems that an evaluator throws. */
function thrown(decide: () => unknown): string[] {
  try {
    decide();
    return [];
  } catch (error) {
    if (!isInvalidInput(error)) throw error;
    return error.issues.map(problem);
  }
}

const refused = (claim: object, path: Path, value: unknown) => problems(safeParseClaim(withAt(claim, path, value)));
const title = (path: Path) => path.join('.');

describe.each(CLAIMS)('a %s that states everything', (kind, full) => {
  it('is accepted, and decided', () => {
    expect(problems(safeParseClaim(full()))).toEqual([]);
    expect(thrown(() => evaluator(kind)(fullOrder(), full()))).toEqual([]);
  });

  it('needs the moment when it was asked', () => {
    expect(refused(full(), ['asked'], undefined)).toEqual(['missing at claim.asked']);
    expect(refused(full(), ['asked'], '2026-03-06T09:00:00')).toEqual(['no-offset at claim.asked']);
    expect(refused(full(), ['asked'], '2026-02-30')).toEqual(['not-a-date at claim.asked']);
    expect(refused(full(), ['asked'], 'day-unknown')).toEqual(['not-a-date at claim.asked']);
  });

  const everywhere = objectsIn(full()).filter((path) => !path.includes('attributes') && !path.includes('condition'));

  it.each(everywhere.map((path) => [title(path), path] as const))('has no unknown key in claim.%s', (_, path) => {
    expect(refused(full(), [...path, 'quantitty'], 1)).toEqual([
      `unknown-key at ${['claim', ...path, 'quantitty'].join('.')}`,
    ]);
  });

  it.each(everywhere.map((path) => [title(path), path] as const))('has no key __proto__ in claim.%s', (_, path) => {
    const text = JSON.stringify(withAt(full(), [...path, 'quantitty'], { polluted: true }));
    const claim = JSON.parse(text.replace('"quantitty"', '"__proto__"'));
    expect(problems(safeParseClaim(claim))).toEqual([`unknown-key at ${['claim', ...path, '__proto__'].join('.')}`]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('is frozen when parsed, and not validated again', () => {
    const claim = parseClaim(full());
    expect(isDeepFrozen(claim)).toBe(true);
    expect(parseClaim(claim)).toBe(claim);
  });

  it('parses to the same when read back from JSON', () => {
    const claim = parseClaim(full());
    expect(parseClaim(JSON.parse(JSON.stringify(claim)))).toEqual(claim);
  });

  it('is decided alike plain, parsed and frozen, and stays as it was', () => {
    const order = fullOrder();
    const claim = full();
    const decision = evaluator(kind)(order, claim);
    expect(order).toEqual(fullOrder());
    expect(claim).toEqual(full());
    expect(Object.isFrozen(claim)).toBe(false);
    expect(evaluator(kind)(parseOrder(fullOrder()), parseClaim(full()))).toEqual(decision);
    expect(evaluator(kind)(deepFreeze(fullOrder()), deepFreeze(full()))).toEqual(decision);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  it('takes Dates for instants', () => {
    const dated = withAt(full(), ['asked'], new Date(full().asked));
    expect(parseClaim(dated)).toEqual(parseClaim(full()));
  });

  it('is refused where another question is asked', () => {
    for (const [other] of CLAIMS.filter(([name]) => name !== kind)) {
      expect(thrown(() => evaluator(other)(fullOrder(), full()))).toEqual(['wrong-claim-kind at claim.kind']);
    }
  });

  it('is refused as another question when it was parsed, too', () => {
    const parsed = parseClaim(full());
    for (const [other] of CLAIMS.filter(([name]) => name !== kind)) {
      expect(thrown(() => evaluator(other)(fullOrder(), parsed))).toEqual(['wrong-claim-kind at claim.kind']);
    }
  });

  it('is refused where it was asked after the evaluation', () => {
    const { asked } = full();
    const before = new Date(Date.parse(asked) - 1).toISOString();
    expect(thrown(() => evaluator(kind)(fullOrder(), full(), { at: before }))).toEqual([
      'asked-after-evaluation at claim.asked',
    ]);
    expect(thrown(() => evaluator(kind)(fullOrder(), full(), { at: asked }))).toEqual([]);
  });

  it('may be asked on a plain date, read in the zone of the decision', () => {
    const claim = withAt(full(), ['asked'], '2026-03-12');
    expect(thrown(() => evaluator(kind)(fullOrder(), claim, { at: '2026-03-11T22:59:59.999Z' }))).toEqual([
      'asked-after-evaluation at claim.asked',
    ]);
    expect(thrown(() => evaluator(kind)(fullOrder(), claim, { at: '2026-03-11T23:00:00Z' }))).toEqual([]);
  });

  it.each([
    ['2026-03-12T10:00:00', 'no-offset'],
    ['2026-03-12', 'not-a-date'],
    ['now', 'not-a-date'],
    [1_772_704_800_000, 'not-a-date'],
    [new Date(Number.NaN), 'not-a-date'],
    [null, 'not-a-date'],
  ])('is not decided at %s', (at, code) => {
    expect(thrown(() => evaluator(kind)(fullOrder(), full(), { at }))[0]).toMatch(new RegExp(`^${code} at `));
  });
});

const WITH_ITEMS = CLAIMS.filter(([kind]) => kind !== 'missing-package');

describe.each(WITH_ITEMS)('the items of a %s', (kind, full) => {
  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null])('have no quantity %s', (quantity) => {
    expect(refused(full(), ['items', 0, 'quantity'], quantity)).toEqual(['not-a-quantity at claim.items.0.quantity']);
  });

  it('have a quantity and a line', () => {
    expect(refused(full(), ['items', 0, 'quantity'], undefined)).toEqual(['missing at claim.items.0.quantity']);
    expect(refused(full(), ['items', 0, 'line'], undefined)).toEqual(['missing at claim.items.0.line']);
  });

  it('are not empty', () => {
    expect(refused(full(), ['items'], [])).toEqual(['empty-claim at claim.items']);
  });

  it('name lines and parcels of the order', () => {
    const of = (path: Path, value: unknown) => thrown(() => evaluator(kind)(fullOrder(), withAt(full(), path, value)));
    expect(of(['items', 0, 'line'], 'nowhere')).toEqual(['unknown-line at claim.items.0.line']);
    expect(of(['items', 0, 'parcel'], 'nowhere')).toEqual(['unknown-parcel at claim.items.0.parcel']);
    expect(of(['items', 0, 'line'], '__proto__')).toEqual(['unknown-line at claim.items.0.line']);
    expect(of(['items', 0], { line: 'nowhere', quantity: 1, parcel: 'nowhere' })).toHaveLength(2);
  });

  it('may be more than there are left, which is a decision', () => {
    const claim = withAt(full(), ['items', 0, 'quantity'], 1_000_000);
    expect(thrown(() => evaluator(kind)(fullOrder(), claim))).toEqual([]);
  });
});

describe('items', () => {
  it.each([
    ['return', fullReturn],
    ['missing-item', fullMissingItem],
    ['defect', fullDefect],
  ] as const)('cannot be left out of a %s', (_, full) => {
    expect(refused(full(), ['items'], undefined)).toEqual(['missing at claim.items']);
  });

  it('may be left out of a cancellation, which is then about everything left', () => {
    expect(refused(fullCancellation(), ['items'], undefined)).toEqual([]);
  });
});

describe('the parcels of a missing package', () => {
  it('are of the order', () => {
    const claim = withAt(fullMissingPackage(), ['parcels', 0], 'nowhere');
    expect(thrown(() => evaluateMissingPackage(fullOrder() as Order, claim as never))).toEqual([
      'unknown-parcel at claim.parcels.0',
    ]);
  });

  it('are not empty, and may be left out', () => {
    expect(refused(fullMissingPackage(), ['parcels'], [])).toEqual(['empty-claim at claim.parcels']);
    expect(refused(fullMissingPackage(), ['parcels'], undefined)).toEqual([]);
  });
});

describe('moments in claims', () => {
  const moments: readonly (readonly [string, () => object, Path])[] = [
    ['return', fullReturn, ['items', 0, 'sentBack']],
    ['return', fullReturn, ['items', 0, 'receivedBack']],
    ['return', fullReturn, ['items', 0, 'inspection', 'at']],
    ['return', fullReturn, ['evidence', 0, 'at']],
    ['return', fullReturn, ['receivedOn']],
    ['missing-item', fullMissingItem, ['items', 0, 'check', 'at']],
    ['missing-item', fullMissingItem, ['evidence', 0, 'at']],
    ['missing-item', fullMissingItem, ['receivedOn']],
    ['defect', fullDefect, ['items', 0, 'check', 'at']],
    ['defect', fullDefect, ['items', 0, 'sentBack']],
    ['defect', fullDefect, ['items', 0, 'receivedBack']],
    ['defect', fullDefect, ['items', 0, 'inspection', 'at']],
    ['defect', fullDefect, ['receivedOn']],
  ];

  it.each(moments.map(([kind, full, path]) => [kind, title(path), full, path] as const))(
    'need an offset, or are plain dates: %s %s',
    (_, name, full, path) => {
      expect(refused(full(), path, '2026-03-09T09:00:00')).toEqual([`no-offset at claim.${name}`]);
      expect(refused(full(), path, '2026-02-29')).toEqual([`not-a-date at claim.${name}`]);
      expect(refused(full(), path, null)).toEqual([`not-a-date at claim.${name}`]);
      expect(refused(full(), path, '2026-03-09')).toEqual([]);
      expect(refused(full(), path, new Date('2026-03-09T09:00:00Z'))).toEqual([]);
      expect(refused(full(), path, 'day-unknown')).toEqual(
        name.endsWith('sentBack') ? [] : [`not-a-date at claim.${name}`],
      );
    },
  );
});

describe('what else a claim cannot say', () => {
  it.each([
    ['return', fullReturn(), ['returnCosts', 0, 'amount'], -1, 'not-an-amount'],
    ['return', fullReturn(), ['returnCosts', 0, 'amount'], 0.5, 'not-an-amount'],
    ['return', fullReturn(), ['returnCosts', 0, 'amount'], Number.NaN, 'not-an-amount'],
    ['return', fullReturn(), ['returnCosts', 0, 'kind'], 'tip', 'wrong-value'],
    ['return', fullReturn(), ['returnCosts', 0, 'paidBy'], 'carrier', 'wrong-value'],
    ['return', fullReturn(), ['items', 0, 'condition', 'unused'], 'yes', 'wrong-type'],
    ['return', fullReturn(), ['items', 0, 'arrivedDamaged'], 1, 'wrong-type'],
    ['return', fullReturn(), ['reason'], '', 'wrong-type'],
    ['return', fullReturn(), ['remedy'], 'cash', 'wrong-value'],
    ['missing item', fullMissingItem(), ['cause'], 'theft', 'wrong-value'],
    ['missing item', fullMissingItem(), ['items', 0, 'check', 'finding'], 'maybe', 'wrong-value'],
    ['defect', fullDefect(), ['items', 0, 'replaceable'], 'yes', 'wrong-type'],
  ] as const)('%s', (_, claim, path, value, code) => {
    expect(refused(claim, path, value)).toEqual([`${code} at claim.${title(path)}`]);
  });

  it('is its kind, in a word that nobody knows, or not at all', () => {
    expect(problems(safeParseClaim({ ...fullReturn(), kind: 'exchange' }))).toEqual(['wrong-value at claim.kind']);
    expect(problems(safeParseClaim(withAt(fullReturn(), ['kind'], undefined)))).toEqual(['missing at claim.kind']);
    expect(problems(safeParseClaim({ ...fullReturn(), kind: 'toString' }))).toEqual(['wrong-value at claim.kind']);
    expect(
      thrown(() => evaluateReturn(fullOrder() as Order, withAt(fullReturn(), ['kind'], undefined) as never)),
    ).toEqual(['missing at claim.kind']);
  });

  it('is what belongs to another kind', () => {
    expect(refused(fullMissingItem(), ['items', 0, 'condition'], {})).toEqual([
      'unknown-key at claim.items.0.condition',
    ]);
    expect(refused(fullCancellation(), ['receivedOn'], '2026-03-05')).toEqual(['unknown-key at claim.receivedOn']);
    expect(refused(fullReturn(), ['items', 0, 'check'], {})).toEqual(['unknown-key at claim.items.0.check']);
  });

  it.each([null, undefined, 5, 'return', [], () => 1])('is no claim at all: %s', (input) => {
    const result = safeParseClaim(input);
    expect(result.success).toBe(false);
    if (!result.success) for (const { path } of result.issues) expect(path[0]).toBe('claim');
    for (const [kind] of CLAIMS) expect(thrown(() => evaluator(kind)(fullOrder(), input)).length).toBeGreaterThan(0);
  });
});

describe('everything that is wrong with a claim', () => {
  it('is reported at once', () => {
    const claim = withAt(withAt(fullReturn(), ['asked'], '2026-03-06T09:00'), ['items', 0, 'quantity'], 0);
    expect(problems(safeParseClaim(claim)).sort()).toEqual([
      'no-offset at claim.asked',
      'not-a-quantity at claim.items.0.quantity',
    ]);
  });

  it('is thrown by parseClaim and by the evaluators', () => {
    const claim = withAt(fullReturn(), ['items', 0, 'quantity'], 0) as unknown as Claim;
    expect(() => parseClaim(claim)).toThrow(InvalidInputError);
    expect(() => evaluateReturn(fullOrder() as Order, claim as never)).toThrow(InvalidInputError);
  });

  it('includes an order that cannot be, named as such', () => {
    const order = withAt(fullOrder(), ['lines', 0, 'quantity'], -1);
    for (const [kind, full] of CLAIMS) {
      expect(thrown(() => evaluator(kind)(order, full()))).toContain('not-a-quantity at order.lines.0.quantity');
    }
  });
});

describe('the condition of goods', () => {
  it('may be stated by any name that a policy may use', () => {
    expect(refused(fullReturn(), ['items', 0, 'condition', 'with-certificate'], true)).toEqual([]);
  });

  it('is not polluted', () => {
    const text = JSON.stringify(fullReturn()).replace('"unused":true', '"__proto__":true');
    const result = safeParseClaim(JSON.parse(text));
    expect({}).not.toHaveProperty('polluted');
    if (result.success) {
      const [item] = (result.data as unknown as { items: { condition: object }[] }).items;
      expect(Object.getPrototypeOf(item?.condition)).toBe(Object.prototype);
    }
  });
});
