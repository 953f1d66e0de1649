import { describe, expect, it } from 'vitest';
import { InvalidInputError, isInvalidInput, parseOrder, safeParseOrder } from '../../src/index.ts';
import { deepFreeze, fullOrder, isDeepFrozen, objectsIn, type Path, problem, problems, withAt } from './examples.ts';

const refused = (path: Path, value: unknown) => problems(safeParseOrder(withAt(fullOrder(), path, value)));
const title = (path: Path) => path.join('.');

const AMOUNTS: readonly Path[] = [
  ['lines', 0, 'amount'],
  ['lines', 0, 'discount'],
  ['lines', 0, 'tax'],
  ['discounts', 0, 'amount'],
  ['tax'],
  ['shipping', 'charged'],
  ['shipping', 'tax'],
  ['shipping', 'actual'],
  ['shipping', 'standard'],
  ['fees', 0, 'amount'],
  ['tenders', 0, 'amount'],
  ['ledger', 0, 'shipping'],
  ['ledger', 0, 'other'],
  ['ledger', 0, 'deducted'],
  ['ledger', 0, 'lines', 0, 'amount'],
  ['ledger', 0, 'lines', 0, 'shipping'],
  ['ledger', 0, 'tenders', 0, 'amount'],
];

const QUANTITIES: readonly Path[] = [
  ['lines', 0, 'quantity'],
  ['parcels', 0, 'contents', 0, 'quantity'],
  ['ledger', 0, 'lines', 0, 'quantity'],
];

const MOMENTS: readonly Path[] = [
  ['placed'],
  ['parcels', 0, 'dispatched'],
  ['parcels', 0, 'delivered'],
  ['parcels', 0, 'carrier', 'at'],
  ['ledger', 0, 'at'],
];

const NO_NUMBERS = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '100', null, true, [], {}];

describe('an order that states everything', () => {
  it('is accepted', () => {
    expect(problems(safeParseOrder(fullOrder()))).toEqual([]);
  });

  it('needs a number, a currency and lines', () => {
    expect(problems(safeParseOrder({ number: 'A-1', currency: 'EUR', lines: [] }))).toEqual([]);
    expect(problems(safeParseOrder({}))).toEqual(
      expect.arrayContaining(['missing at order.number', 'missing at order.currency', 'missing at order.lines']),
    );
  });
});

describe('what cannot be an amount', () => {
  for (const path of AMOUNTS) {
    it.each(NO_NUMBERS.map((value) => [value]))(`is refused at ${title(path)}: %s`, (value) => {
      expect(refused(path, value)).toEqual([`not-an-amount at order.${title(path)}`]);
    });
  }

  it.each([
    [['lines', 0, 'amount']],
    [['shipping', 'charged']],
    [['fees', 0, 'amount']],
    [['discounts', 0, 'amount']],
    [['tenders', 0, 'amount']],
    [['ledger', 0, 'tenders', 0, 'amount']],
  ] as readonly [Path][])('is missing at %s', (path) => {
    expect(refused(path, undefined)).toEqual([`missing at order.${title(path)}`]);
  });

  it('may be zero', () => {
    expect(refused(['shipping'], { charged: 0 })).toEqual([]);
    expect(refused(['lines', 1, 'amount'], 0)).toEqual([]);
  });

  it('may be minus zero, which is zero', () => {
    expect(refused(['lines', 1, 'amount'], -0)).toEqual([]);
  });

  it('must not add up to more than can be exact', () => {
    const half = Number.MAX_SAFE_INTEGER;
    expect(
      refused(
        ['tenders'],
        [
          { id: 'a', amount: half },
          { id: 'gift', amount: half },
        ],
      ),
    ).toEqual(['amount-too-large at order.tenders']);
  });
});

describe('what cannot be a quantity', () => {
  for (const path of QUANTITIES) {
    it.each(NO_NUMBERS.map((value) => [value]))(`is refused at ${title(path)}: %s`, (value) => {
      expect(refused(path, value)).toContain(`not-a-quantity at order.${title(path)}`);
    });

    it(`is missing at ${title(path)}`, () => {
      expect(refused(path, undefined)).toEqual([`missing at order.${title(path)}`]);
    });
  }

  it('may be zero in an order', () => {
    expect(refused(['lines', 1], { id: 'box', product: 'BOX-1', quantity: 0, amount: 0 })).toEqual([
      'more-in-parcels-than-ordered at order.parcels.1.contents.0.quantity',
    ]);
    const order = withAt(fullOrder(), ['parcels', 1, 'contents'], []);
    expect(problems(safeParseOrder(withAt(order, ['lines', 1, 'quantity'], 0)))).toEqual([]);
  });
});

describe('more units in parcels than were ordered', () => {
  it('is refused in one parcel', () => {
    expect(refused(['parcels', 0, 'contents', 0, 'quantity'], 3)).toEqual([
      'more-in-parcels-than-ordered at order.parcels.0.contents.0.quantity',
    ]);
  });

  it('is refused over several parcels, at the one that is too much', () => {
    expect(refused(['parcels', 1, 'contents'], [{ line: 'ring', quantity: 1 }])).toEqual([
      'more-in-parcels-than-ordered at order.parcels.1.contents.0.quantity',
    ]);
  });

  it('is refused over several entries of one parcel', () => {
    const contents = [
      { line: 'ring', quantity: 2 },
      { line: 'ring', quantity: 1 },
    ];
    expect(refused(['parcels', 0, 'contents'], contents)).toEqual([
      'more-in-parcels-than-ordered at order.parcels.0.contents.1.quantity',
    ]);
  });
});

describe('what must exist', () => {
  it.each([
    [['parcels', 0, 'contents', 0, 'line'], 'unknown-line'],
    [['ledger', 0, 'lines', 0, 'line'], 'unknown-line'],
    [['ledger', 0, 'lines', 0, 'parcel'], 'unknown-parcel'],
    [['ledger', 0, 'tenders', 0, 'tender'], 'unknown-tender'],
  ] as readonly [Path, string][])('is refused at %s where it does not', (path, code) => {
    expect(refused(path, 'nowhere')).toEqual([`${code} at order.${title(path)}`]);
  });

  it.each(['toString', '__proto__', 'constructor'])('is not found on the prototype: %s', (name) => {
    expect(refused(['ledger', 0, 'tenders', 0, 'tender'], name)).toHaveLength(1);
    expect(refused(['parcels', 0, 'contents', 0, 'line'], name)).toHaveLength(1);
  });
});

describe('ids given twice', () => {
  it.each([
    [['lines', 1, 'id'], 'ring'],
    [['parcels', 1, 'id'], 'P1'],
    [['tenders', 1, 'id'], 'gift'],
  ] as readonly [Path, string][])('are refused at %s', (path, id) => {
    expect(refused(path, id)).toContain(`duplicate-id at order.${title(path)}`);
  });

  it('are refused for fees', () => {
    const fees = [
      { id: 'duty', kind: 'duty', amount: 1 },
      { id: 'duty', kind: 'other', amount: 1 },
    ];
    expect(refused(['fees'], fees)).toEqual(['duplicate-id at order.fees.1.id']);
  });

  it('are refused for ledger entries that differ, and accepted for the same entry twice', () => {
    const [entry] = fullOrder().ledger;
    expect(refused(['ledger'], [entry, entry])).toEqual([]);
    expect(refused(['ledger'], [entry, { ...entry, other: 6 }])).toEqual(['duplicate-id at order.ledger.1.id']);
  });

  it('compares ledger entries by what they say, not by how they are written', () => {
    const [entry] = fullOrder().ledger;
    const turned = Object.fromEntries(Object.entries(entry ?? {}).reverse());
    expect(refused(['ledger'], [entry, { ...turned, at: '2026-03-03T10:00:00+01:00' }])).toEqual([]);
  });
});

describe('a currency', () => {
  it.each(['XYZ', 'eur', 'EURO', '€'])('is refused where ISO 4217 does not know it: %s', (currency) => {
    expect(refused(['currency'], currency)).toEqual(['unknown-currency at order.currency']);
  });

  it.each([-1, 5, 1.5, '2'])('has 0 to 4 decimals: %s', (exponent) => {
    expect(refused(['currency'], { code: 'EUR', exponent })[0]).toMatch(/ at order\.currency\.exponent$/);
  });

  it.each([0, -1, 1.5])('has a step of 1 or more: %s', (step) => {
    expect(refused(['currency'], { code: 'EUR', step })[0]).toMatch(/ at order\.currency\.step$/);
  });

  it('is refused where it was written, also in its short form', () => {
    expect(refused(['currency'], '')).toEqual(['wrong-type at order.currency']);
    expect(refused(['currency'], 5)).toEqual(['wrong-type at order.currency']);
  });

  it('may be short', () => {
    expect(parseOrder({ ...fullOrder(), currency: 'EUR' }).currency).toEqual({ code: 'EUR' });
  });
});

describe('moments', () => {
  for (const path of MOMENTS) {
    it.each(['2026-03-05T10:00:00', '2026-03-05T10:00', '2026-03-05 10:00:00', '2026-03-05T10:00:00.123'])(
      `are refused without an offset at ${title(path)}: %s`,
      (value) => {
        expect(refused(path, value)).toEqual([`no-offset at order.${title(path)}`]);
      },
    );

    it.each([
      ['2026-02-30T10:00:00Z'],
      ['2026-13-01T10:00:00Z'],
      ['2026-03-05T24:01:00Z'],
      ['2026-03-05T10:60:00Z'],
      ['2026-02-30'],
      ['2026-13-01'],
      ['2025-02-29'],
      ['05.03.2026'],
      ['yesterday'],
      [''],
      [1_772_704_800_000],
      [new Date(Number.NaN)],
      [null],
    ])(`are refused where they do not exist at ${title(path)}: %s`, (value) => {
      expect(refused(path, value)).toEqual([`not-a-date at order.${title(path)}`]);
    });

    it(`may be a Date or have an offset at ${title(path)}`, () => {
      expect(refused(path, new Date('2026-03-05T10:00:00Z'))).toEqual([]);
      expect(refused(path, '2026-03-05T10:00:00+05:30')).toEqual([]);
    });
  }

  it('may be plain dates, save for the placing of an order', () => {
    for (const path of MOMENTS.slice(1)) expect(refused(path, '2026-03-05')).toEqual([]);
    expect(refused(['placed'], '2026-03-05')).toEqual(['not-a-date at order.placed']);
  });

  it('may be of an unknown day for hand-over and delivery alone', () => {
    expect(refused(['parcels', 0, 'dispatched'], 'day-unknown')).toEqual([]);
    expect(refused(['parcels', 0, 'delivered'], 'day-unknown')).toEqual([]);
    for (const path of [['placed'], ['ledger', 0, 'at'], ['parcels', 0, 'carrier', 'at']] as const) {
      expect(refused(path, 'day-unknown')).toEqual([`not-a-date at order.${title(path)}`]);
    }
  });

  it('are brought to UTC', () => {
    const order = parseOrder({ ...fullOrder(), placed: '2026-03-01T10:30:00+01:30' });
    expect(order.placed).toBe('2026-03-01T09:00:00.000Z');
    expect(parseOrder({ ...fullOrder(), placed: new Date('2026-03-01T09:00:00Z') }).placed).toBe(
      '2026-03-01T09:00:00.000Z',
    );
  });
});

describe('an estimate', () => {
  it('is a date or a range of dates', () => {
    const [parcel] = parseOrder(withAt(fullOrder(), ['parcels', 0, 'estimate'], '2026-03-06')).parcels ?? [];
    expect(parcel?.estimate).toEqual({ from: '2026-03-06', to: '2026-03-06' });
  });

  it.each(['2026-03-06T10:00:00Z', '2026-02-30', 'soon'])('is refused as %s', (estimate) => {
    const found = refused(['parcels', 0, 'estimate'], estimate);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/^not-a-date at order\.parcels\.0\.estimate/);
  });

  it('is refused where it ends before it begins', () => {
    expect(refused(['parcels', 0, 'estimate'], { from: '2026-03-07', to: '2026-03-06' })).toEqual([
      'range-backwards at order.parcels.0.estimate',
    ]);
  });
});

describe('what must fit together', () => {
  it('is no discount above its amount', () => {
    expect(refused(['lines', 0, 'discount'], 4001)).toContain('discount-above-amount at order.lines.0.discount');
    expect(refused(['lines', 1, 'discount'], 1000)).toEqual([]);
  });

  it.each([
    ['lines.0.tax', { tax: undefined, shipping: { charged: 500 } }],
    [
      'shipping.tax',
      {
        tax: undefined,
        lines: [
          { id: 'ring', product: 'RING-7', quantity: 2, amount: 4000 },
          { id: 'box', product: 'BOX-1', quantity: 1, amount: 1000 },
        ],
      },
    ],
    [
      'tax',
      {
        shipping: { charged: 500 },
        lines: [
          { id: 'ring', product: 'RING-7', quantity: 2, amount: 4000 },
          { id: 'box', product: 'BOX-1', quantity: 1, amount: 1000 },
        ],
      },
    ],
  ])('says whether prices include tax where tax is stated: %s', (_, changes) => {
    const order = { ...fullOrder(), ...changes, pricesIncludeTax: undefined };
    expect(problems(safeParseOrder(order))).toEqual(['tax-without-price-mode at order.pricesIncludeTax']);
  });

  it('need not say so where no tax is stated', () => {
    const order = {
      number: 'A-1',
      currency: 'EUR',
      lines: [{ id: '1', product: 'R', quantity: 1, amount: 100, tax: 0 }],
    };
    expect(problems(safeParseOrder(order))).toEqual([]);
  });

  it('is no tax above the amount that contains it', () => {
    expect(refused(['lines', 0, 'tax'], 3901)).toEqual(['tax-above-amount at order.lines.0.tax']);
    expect(refused(['lines', 0, 'tax'], 3900)).toEqual([]);
    expect(refused(['shipping', 'tax'], 501)).toEqual(['tax-above-amount at order.shipping.tax']);
    const onTop = { ...fullOrder(), pricesIncludeTax: false };
    expect(problems(safeParseOrder(withAt(onTop, ['lines', 0, 'tax'], 5000)))).toEqual([]);
  });
});

describe('a zone', () => {
  it.each(['Europe/Nowhere', '', 'Berlin', '+25:00'])('is refused where nobody knows it: %s', (zone) => {
    expect(refused(['destination', 'zone'], zone)).toEqual(['unknown-zone at order.destination.zone']);
  });

  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia'])('is known: %s', (zone) => {
    expect(refused(['destination', 'zone'], zone)).toEqual([]);
  });
});

describe('an unknown key', () => {
  const everywhere = objectsIn(fullOrder()).filter((path) => !path.includes('attributes'));

  it.each(everywhere.map((path) => [title(path), path] as const))('is refused in order.%s', (_, path) => {
    const found = refused([...path, 'adress'], 'x');
    expect(found).toEqual([`unknown-key at ${['order', ...path, 'adress'].join('.')}`]);
  });

  it.each(everywhere.map((path) => [title(path), path] as const))(
    'named __proto__ is refused in order.%s',
    (_, path) => {
      const text = JSON.stringify(withAt(fullOrder(), [...path, 'adress'], { polluted: true }));
      const order = JSON.parse(text.replace('"adress"', '"__proto__"'));
      expect(problems(safeParseOrder(order))).toEqual([`unknown-key at ${['order', ...path, '__proto__'].join('.')}`]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it.each(['constructor', 'toString', 'hasOwnProperty'])('named %s is refused', (key) => {
    expect(refused([key], 'x')).toEqual([`unknown-key at order.${key}`]);
  });

  it('is accepted under attributes', () => {
    expect(refused(['attributes', 'anything'], 'goes')).toEqual([]);
    expect(refused(['lines', 0, 'attributes', 'anything'], ['goes'])).toEqual([]);
    expect(refused(['customer', 'attributes', 'anything'], 7)).toEqual([]);
  });

  it('does not hide what attributes hold', () => {
    expect(refused(['attributes', 'nested'], { deep: true })[0]).toMatch(/ at order\.attributes\.nested/);
  });
});

describe('what has the wrong type', () => {
  it.each([
    [['number'], 1001],
    [['number'], ''],
    [['lines'], {}],
    [['lines', 0], 'ring'],
    [['lines', 0, 'product'], 7],
    [['pricesIncludeTax'], 'yes'],
    [['destination'], 'Berlin'],
    [['destination', 'addressComplete'], 'true'],
    [['parcels'], 'P1'],
    [['channel'], ''],
  ] as readonly [Path, unknown][])('is refused at %s: %s', (path, value) => {
    expect(refused(path, value)).toContain(`wrong-type at order.${title(path)}`);
  });

  it.each([
    [['fees', 0, 'kind'], 'tip'],
    [['parcels', 0, 'carrier', 'state'], 'shipped'],
    [['ledger', 0, 'kind'], 'gift'],
    [['ledger', 0, 'lines', 0, 'remedy'], 'account-balance'],
  ] as readonly [Path, unknown][])('is a word that nobody knows at %s: %s', (path, value) => {
    expect(refused(path, value)).toEqual([`wrong-value at order.${title(path)}`]);
  });

  it.each([null, undefined, 5, 'order', true, [], () => 1, Symbol('x'), 10n])('is no order at all', (input) => {
    const result = safeParseOrder(input);
    expect(result.success).toBe(false);
    if (!result.success) for (const { path } of result.issues) expect(path[0]).toBe('order');
  });
});

describe('everything that is wrong', () => {
  it('is reported at once, each with its path and a sentence', () => {
    const order = withAt(
      withAt(withAt(fullOrder(), ['lines', 0, 'quantity'], -1), ['shipping', 'charged'], 0.5),
      ['lins'],
      1,
    );
    const result = safeParseOrder(order);
    expect(problems(result).sort()).toEqual([
      'not-a-quantity at order.lines.0.quantity',
      'not-an-amount at order.shipping.charged',
      'unknown-key at order.lins',
    ]);
    if (!result.success) for (const { message } of result.issues) expect(message).toMatch(/\w+ \w+/);
  });

  it('is reported at once for what does not fit together', () => {
    const order = withAt(withAt(fullOrder(), ['currency'], 'XYZ'), ['parcels', 1, 'id'], 'P1');
    expect(problems(safeParseOrder(order))).toEqual(
      expect.arrayContaining(['unknown-currency at order.currency', 'duplicate-id at order.parcels.1.id']),
    );
  });

  it('is thrown by parseOrder with the same issues', () => {
    const order = withAt(fullOrder(), ['lines', 0, 'quantity'], -1);
    const safe = safeParseOrder(order);
    try {
      parseOrder(order);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(isInvalidInput(error)).toBe(true);
      if (!isInvalidInput(error)) throw error;
      expect(error.code).toBe('invalid-input');
      expect(error.issues.map(problem)).toEqual(problems(safe));
      expect(error.message).toContain('order.lines[0].quantity');
    }
  });

  it('is no other error', () => {
    expect(isInvalidInput(new Error('x'))).toBe(false);
    expect(isInvalidInput({ code: 'invalid-input', issues: [] })).toBe(false);
    expect(isInvalidInput(undefined)).toBe(false);
  });

  it('is an input that cannot be read', () => {
    const throwing = Object.defineProperty({}, 'number', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(problems(safeParseOrder(throwing))).toEqual(['unreadable at order']);
    expect(() => parseOrder(throwing)).toThrow(InvalidInputError);
  });
});

describe('a parsed order', () => {
  it('is frozen all the way down', () => {
    expect(isDeepFrozen(parseOrder(fullOrder()))).toBe(true);
  });

  it('is not validated again', () => {
    const order = parseOrder(fullOrder());
    expect(parseOrder(order)).toBe(order);
  });

  it('parses to the same when read back from JSON', () => {
    const order = parseOrder(fullOrder());
    expect(parseOrder(JSON.parse(JSON.stringify(order)))).toEqual(order);
  });

  it('leaves its input as it was, and apart from it', () => {
    const input = { ...fullOrder(), placed: new Date('2026-03-01T09:00:00Z') };
    const before = structuredClone(input);
    const order = parseOrder(input);
    expect(input).toEqual(before);
    input.lines.pop();
    expect(order.lines).toHaveLength(2);
    expect(Object.isFrozen(input.destination)).toBe(false);
    expect(Object.isFrozen(input.lines[0]?.attributes?.tags)).toBe(false);
  });

  it('takes frozen input', () => {
    expect(parseOrder(deepFreeze(fullOrder()))).toEqual(parseOrder(fullOrder()));
  });
});
