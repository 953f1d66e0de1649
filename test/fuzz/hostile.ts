import type { Random } from './random.ts';

/** Values that no mutation goes into: to copy or to list them would throw, or they would no longer be what they are. */
const opaque = new WeakSet<object>();

/** Keeps mutations out of a value. */
export function keepOut<T>(value: T): T {
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') opaque.add(value);
  return value;
}

/** A list or an object whose inside a mutation may change in a copy. */
export function isOpen(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !opaque.has(value);
}

/** What the inputs themselves throw when they are read. */
export class Trap extends Error {}

const refuse = (): never => {
  throw new Trap('a trap');
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

class Money {
  readonly amount = 1;
  #secret = 2;
  get total(): number {
    return this.amount + this.#secret;
  }
}

class NotQuiteDate extends Date {
  override toISOString(): string {
    return 'yesterday';
  }
}

function cyclic(): object {
  const list: unknown[] = [];
  const knot = { list, self: undefined as unknown };
  knot.self = knot;
  list.push(knot, list);
  return knot;
}

function sparse(): unknown[] {
  const list: unknown[] = [1];
  list[5] = 2;
  return list;
}

const LONG = 'a'.repeat(10_001);

/** Values that have broken other programs. */
export const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  '',
  ' ',
  LONG,
  LONG.slice(1),
  '\ud800',
  'a\udfff',
  '\u0000',
  '\u2028',
  '\u202e',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  'day-unknown',
  0,
  -0,
  -1,
  0.1,
  1,
  2,
  1_000_000_001,
  2 ** 31,
  2 ** 32,
  900_719_925_474_100,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  5e-324,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0n,
  2n ** 64n,
  Symbol('symbol'),
  Symbol.iterator,
  () => 0,
  async () => 0,
  class {},
  refuse,
  new Date(0),
  new Date(Number.NaN),
  new Date(8.64e15),
  new NotQuiteDate(0),
  new Map([['id', 1]]),
  new Set([1]),
  new Uint8Array(8),
  /(a+)+$/,
  new Error('an error'),
  Promise.resolve(1),
  new Money(),
  Object(1),
  Object('text'),
  Object(1n),
  Object.create(null),
  Object.create({ id: 'inherited', kind: 'return', code: 'EUR' }),
  Object.freeze([]),
  Object.freeze({}),
  [],
  {},
  [[]],
  [null],
  [undefined],
  sparse(),
  new Array(3),
  Object.assign([1], { id: 'extra' }),
  cyclic(),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  { toString: refuse, valueOf: refuse, toJSON: refuse, [Symbol.toPrimitive]: refuse },
  { toString: undefined, valueOf: undefined },
  { toJSON: () => 'something else' },
  { length: 2 ** 53 },
  { length: -1, 0: 'a' },
  { then: refuse },
  {
    get id(): string {
      return refuse();
    },
  },
  {
    get length(): number {
      return refuse();
    },
  },
  Object.defineProperty([], 0, { get: refuse, enumerable: true, configurable: true }),
  Object.defineProperty({}, 'id', { value: 'hidden', enumerable: false }),
  { [Symbol('key')]: 1 },
  new Proxy({}, { get: refuse }),
  new Proxy({}, { ownKeys: refuse }),
  new Proxy({}, { getPrototypeOf: refuse }),
  new Proxy({}, { has: refuse, getOwnPropertyDescriptor: refuse }),
  new Proxy([], { get: refuse }),
  new Proxy([], {}),
  new Proxy({}, {}),
  revoked({}),
  revoked([]),
  revoked(() => 0),
  globalThis.Object.prototype,
  Math,
  JSON,
].map(keepOut);

/** Nearly what the facts hold: right in form, or almost. */
export const NEARLY: readonly string[] = [
  '2026-02-30',
  '2026-02-28',
  '2028-02-29',
  '2026-2-3',
  '2026-03-01',
  '1899-12-31',
  '1900-01-01',
  '2199-12-31',
  '2200-01-01',
  '2026-03-01T10:00:00',
  '2026-03-01 10:00',
  '2026-03-01T10:00:00Z',
  '2026-03-01t10:00:00z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T23:59:60Z',
  '2026-03-01T10:00:00.123456789Z',
  '2026-03-01T10:00:00+25:00',
  '2026-03-01T10:00:00+01',
  '2026-03-01T10:00:00+01:00[Europe/Paris]',
  '1900-01-01T00:00:00+14:00',
  '2199-12-31T23:59:59.999-12:00',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  'Europe/Paris',
  'europe/paris',
  'Europe/Paris ',
  'GMT+25',
  'Etc/GMT+12',
  'UTC',
  '+01:00',
  'SystemV/AST4',
  'EUR',
  'eur',
  'EURO',
  'JPY',
  'KWD',
  'MGA',
  // ISO 4217: no currency.
  'XXX',
  'XAU',
  'EU R',
  '١٢',
  '19.99',
  '-5',
  '1e3',
  '0x10',
  ' 1',
  '9007199254740993',
  '0.00000000000000000000001',
  'en-GB',
  'en_GB',
  'x-private',
  'ar-u-nu-arab',
  'delivered',
  'refund',
  'return',
  'lost',
];

/** Numbers about the edges that rules have. */
export const EDGES: readonly number[] = [
  0,
  -0,
  1,
  2,
  3,
  7,
  14,
  99,
  100,
  101,
  9999,
  10_000,
  10_001,
  999_999,
  1_000_000,
  1_000_001,
  2 ** 31,
  1_000_000_000,
  1_000_000_001,
  900_719_925_474_099,
  900_719_925_474_100,
  2 ** 53 - 1,
  2 ** 53,
  -1,
  0.5,
  1.000_000_000_000_1,
];

/** So many lists or objects within each other, and the value innermost. */
export function nested(value: unknown, levels: number, key: string | undefined): unknown {
  let inner = value;
  for (let level = 0; level < levels; level += 1) inner = key === undefined ? [inner] : { [key]: inner };
  return keepOut(inner);
}

/** How large a list becomes: mostly hundreds, seldom a hundred thousand. */
export function largeSize(random: Random): number {
  if (random.oneIn(200)) return 100_000;
  return random.oneIn(20) ? 10_000 : 300;
}
