import type { CountTest, FactTest } from '../condition.ts';
import type { Deduction } from '../deduction.ts';
import type { PolicyDocument } from '../document.ts';

export type Path = readonly (string | number)[];

/** Something in a document, and where. */
export interface Place<T> {
  readonly path: Path;
  readonly value: T;
}

type Fields = Readonly<Record<string, unknown>>;

/** What stands in documents that tests, counts or names facts, wherever it stands. */
export interface Places {
  readonly factTests: readonly Place<FactTest>[];
  readonly countTests: readonly Place<CountTest>[];
  /** The events that clocks and shares are counted from; the path is that of the name. */
  readonly anchors: readonly Place<string>[];
  readonly costs: readonly Place<Extract<Deduction, { kind: 'cost' }>>[];
}

/** Goes through a part of a valid document; the path is where the part stands. */
export function placesIn(part: unknown, path: Path): Places {
  const all = objectsIn(part, path);
  // A consequence reads an amount from a fact as a cost does.
  const isCost = ({ value }: Place<Fields>) => 'fact' in value && (value.kind === 'cost' || 'who' in value);
  const ofFacts = all.filter(({ value }) => typeof value.fact === 'string');
  return {
    factTests: ofFacts.filter((one) => !isCost(one)) as unknown as Place<FactTest>[],
    countTests: all.filter(({ value }) => isObject(value.count)) as unknown as Place<CountTest>[],
    // The `from` of a test is a date.
    anchors: all
      .filter(({ value }) => typeof value.from === 'string' && value.fact === undefined)
      .map(({ value, path }) => ({ value: value.from as string, path: [...path, 'from'] })),
    costs: ofFacts.filter(isCost) as unknown as Place<Extract<Deduction, { kind: 'cost' }>>[],
  };
}

const known = /* @__PURE__ */ new WeakMap<PolicyDocument, Places>();

/** The same of a whole document. What it declares of facts holds no tests. */
export function placesOf(policy: PolicyDocument): Places {
  const { facts: _, ...rest } = policy;
  const found = known.get(policy) ?? placesIn(rest, ['policy']);
  known.set(policy, found);
  return found;
}

/** The facts that a part of a document hangs on. */
export function factsIn(part: unknown, path: Path): Place<string>[] {
  const { factTests, anchors, costs } = placesIn(part, path);
  const named = [...factTests, ...costs].map(({ value, path }) => ({ value: value.fact, path: [...path, 'fact'] }));
  return [...named, ...anchors];
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every object in a part, those above before those within. */
function objectsIn(part: unknown, path: Path): Place<Fields>[] {
  if (!isObject(part)) return [];
  const within = Object.entries(part).map(([key, value]) => ({
    value,
    path: [...path, Array.isArray(part) ? Number(key) : key],
  }));
  const own = Array.isArray(part) ? [] : [{ value: part, path }];
  return within.reduce<Place<Fields>[]>((found, { value, path }) => {
    for (const place of objectsIn(value, path)) found.push(place);
    return found;
  }, own);
}
