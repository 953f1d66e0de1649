import { EDGES, HOSTILE, isOpen, keepOut, largeSize, NEARLY, nested, Trap } from './hostile.ts';
import { Random } from './random.ts';

/** The inputs of one call by their names; mutations change what is under a name, never which names there are. */
export type Inputs = Readonly<Record<string, unknown>>;

type Path = readonly string[];
type Holder = Record<string, unknown>;

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'toJSON',
  'then',
  '',
  '0',
  '-1',
  'id',
  'kind',
  'at',
  'line',
  'quantity',
  'amount',
  'policy',
  'x',
  'a'.repeat(5000),
  '\ud800',
];

const NESTING_KEYS = [undefined, undefined, 'not', 'all', 'x', '__proto__'] as const;

/**
 * The inputs after one mutation. What it changes is copied, all else is shared with the inputs that it was made from.
 *
 * @param inputs - the inputs so far
 * @param donor - other valid inputs of the same call, to splice from
 * @param seed - all choices follow from it
 */
export function mutated(inputs: Inputs, donor: Inputs, seed: number): Inputs {
  const random = new Random(seed);
  const path = somewhereIn(inputs, random);
  try {
    return changedAt(inputs, path, (holder, key) => change(holder, key, { inputs, donor, path, random })) as Inputs;
  } catch {
    // What earlier mutations made of a list may have lost the methods of one.
    return inputs;
  }
}

/** A random way down that ends at a leaf, or before. */
function somewhereIn(inputs: Inputs, random: Random): Path {
  const path: string[] = [];
  let value: unknown = inputs;
  for (;;) {
    const key = isOpen(value) ? someKey(value, random) : undefined;
    if (key === undefined || (path.length > 0 && random.oneIn(path.length === 1 ? 25 : 6))) return path;
    path.push(key);
    value = (value as Holder)[key];
  }
}

/** A huge list has its keys not listed. */
function someKey(holder: object, random: Random): string | undefined {
  if (Array.isArray(holder)) return holder.length === 0 ? undefined : String(random.below(holder.length));
  const keys = Object.keys(holder);
  return keys.length === 0 ? undefined : random.pick(keys);
}

function changedAt(value: unknown, [key, ...rest]: Path, alter: (holder: Holder, key: string) => void): unknown {
  if (key === undefined || !isOpen(value)) return value;
  const copy = copyOf(value);
  if (rest.length === 0) alter(copy, key);
  else define(copy, key, changedAt(copy[key], rest, alter));
  return copy;
}

/** Symbols, `__proto__` and fields of lists included. */
function copyOf(value: object): Holder {
  if (Array.isArray(value)) return Object.assign([...value], value) as unknown as Holder;
  const copy = Object.create(Object.getPrototypeOf(value));
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors({ ...value })) as Holder;
}

/** The length of a list is no field that could be anything. */
function define(holder: object, key: string, value: unknown): void {
  const name = key === 'length' && Array.isArray(holder) ? 'size' : key;
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Nobody can reach into a holder with a getter without calling it. */
function defineGetter(holder: object, key: string, get: () => unknown): void {
  Object.defineProperty(holder, key, { get, enumerable: true, configurable: true });
  keepOut(holder);
}

interface Around {
  readonly inputs: Inputs;
  readonly donor: Inputs;
  readonly path: Path;
  readonly random: Random;
}

type Change = (holder: Holder, key: string, around: Around) => void;

const CHANGES: Readonly<Record<string, readonly [often: number, change: Change]>> = {
  replace: [8, (holder, key, { random }) => define(holder, key, random.pick(HOSTILE))],
  nearly: [8, (holder, key, { random }) => define(holder, key, nearly(holder[key], random))],
  drop: [4, (holder, key) => drop(holder, key)],
  duplicate: [
    3,
    (holder, key, { random }) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[Number(key)]);
      else define(holder, random.oneIn(2) ? key.toUpperCase() : `${key} `, holder[key]);
    },
  ],
  rename: [
    2,
    (holder, key, { random }) => {
      const before = holder[key];
      drop(holder, key);
      define(holder, random.pick(NAMES), before);
    },
  ],
  add: [
    3,
    (holder, key, { random }) => {
      const inner = holder[key];
      const copy = isOpen(inner) ? copyOf(inner) : holder;
      define(copy, random.pick(NAMES), random.pick(HOSTILE));
      if (copy !== holder) define(holder, key, copy);
    },
  ],
  swap: [
    3,
    (holder, key, { random }) => {
      const other = someKey(holder, random);
      if (other === undefined) return;
      const before = holder[key];
      define(holder, key, holder[other]);
      define(holder, other, before);
    },
  ],
  borrow: [5, (holder, key, { inputs, random }) => define(holder, key, at(inputs, somewhereIn(inputs, random)))],
  splice: [6, (holder, key, { donor, path }) => define(holder, key, at(donor, path))],
  reverse: [
    1,
    (holder, key) => {
      const list = holder[key];
      if (isOpen(list) && Array.isArray(list)) define(holder, key, [...list].reverse());
    },
  ],
  nest: [
    1,
    (holder, key, { random }) => {
      const levels = random.pick([1, 2, 30, 63, 64, 65, 1000, 5000]);
      define(holder, key, nested(holder[key], levels, random.pick(NESTING_KEYS)));
    },
  ],
  enlarge: [
    1,
    (holder, key, { random }) => {
      const inner = holder[key];
      if (typeof inner === 'string') define(holder, key, inner.padEnd(largeSize(random), 'x'));
      else if (!random.oneIn(4)) define(holder, key, random.pick(HOSTILE));
      else define(holder, key, enlarged(inner, largeSize(random)));
    },
  ],
  getter: [
    1,
    (holder, key, { random }) => {
      const inner = holder[key];
      const trap = () => {
        throw new Trap('a getter');
      };
      if (key !== 'length') defineGetter(holder, key, random.oneIn(2) ? () => inner : trap);
    },
  ],
  proxy: [
    1,
    (holder, key) => isOpen(holder[key]) && define(holder, key, keepOut(new Proxy(holder[key] as object, {}))),
  ],
  dress: [
    2,
    (holder, key, { random }) => isOpen(holder[key]) && define(holder, key, dressed(holder[key] as object, random)),
  ],
  freeze: [
    1,
    (holder, key) => isOpen(holder[key]) && define(holder, key, Object.freeze(copyOf(holder[key] as object))),
  ],
  tie: [
    1,
    (holder, key, { random }) => {
      define(holder, key, random.oneIn(2) ? holder : { all: [holder] });
      keepOut(holder);
    },
  ],
};

const DRAWN = Object.entries(CHANGES).flatMap(([name, [often]]) => Array.from({ length: often }, () => name));

/** These would change which inputs there are, or how the call reads them. */
const ONLY_WITHIN = ['rename', 'duplicate', 'getter', 'tie'];

function change(holder: Holder, key: string, around: Around): void {
  const drawn = around.random.pick(DRAWN);
  const name = around.path.length === 1 && ONLY_WITHIN.includes(drawn) ? 'replace' : drawn;
  CHANGES[name]?.[1](holder, key, around);
}

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function nearly(value: unknown, random: Random): unknown {
  if (typeof value === 'number') {
    const near = [value + 1, value - 1, value + 0.5, -value, value * 1_000_003, String(value), Object(value)];
    return random.pick<unknown>([...near, ...EDGES.slice(0, 24), random.pick(EDGES)]);
  }
  if (typeof value === 'string') {
    const near = [value.toUpperCase(), ` ${value}`, `${value}\u0000`, value.slice(1), [value], Number(value)];
    const date = new Date(value);
    return random.pick<unknown>([...near, date, random.pick(NEARLY), random.pick(NEARLY), random.pick(NEARLY)]);
  }
  if (typeof value === 'boolean') return random.pick<unknown>([!value, String(value), Number(value), null]);
  if (isOpen(value) && Array.isArray(value)) {
    return random.pick<unknown>([[], { ...value }, value[0], [...value, ...value]]);
  }
  return random.pick<unknown>([[value], null, {}, random.pick(EDGES), random.pick(NEARLY)]);
}

function enlarged(value: unknown, size: number): unknown {
  const [first] = isOpen(value) && Array.isArray(value) ? value : [value];
  return keepOut(
    Array.from({ length: size }, (_, i) => (isOpen(first) && 'id' in first ? { ...first, id: `${i}` } : first)),
  );
}

/** The same fields in an object or a list of another make. */
function dressed(value: object, random: Random): unknown {
  if (Array.isArray(value)) {
    const list = [...value];
    switch (random.below(3)) {
      case 0:
        delete list[random.below(list.length)];
        return list;
      case 1:
        return Object.assign(list, { extra: 1, __proto: 2 });
      default:
        return Object.assign(new (class Lines extends Array {})(), list);
    }
  }
  switch (random.below(3)) {
    case 0:
      return Object.assign(Object.create(null), value);
    case 1:
      return Object.assign(new (class Facts {})(), value);
    default:
      return Object.create(value);
  }
}

function at(inputs: Inputs, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isOpen(value) ? value[key] : undefined), inputs);
}
