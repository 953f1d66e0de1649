import type { PolicyDocument } from '../policy/document.ts';

/** What the customer may state in a claim besides what every claim has: the value of a fact, by its name. */
export type Stated = Readonly<Record<string, string | number | boolean>>;

/** So many combinations of statements are tried at most; beyond that each statement by itself. */
const MOST = 32;

/** Names of facts that a claim or its items state in the shop's own words, or by a code. */
const OF_CLAIM =
  /^(claim\.(?!kind|units|goods|tax|wholeOrder|shippingCost|partOfLine|damagedUnits|remedy)|item\.(?!quantity|product|replaceable))/;

/** Every combination of what a policy asks of a claim's own facts; the first states nothing. */
export function statementsFor(policy: PolicyDocument, conditions: readonly string[]): readonly Stated[] {
  const values = valuesIn(policy, conditions);
  const combined = [...values].reduce<Stated[]>(
    (before, [name, options]) => before.flatMap((one) => [one, ...options.map((value) => ({ ...one, [name]: value }))]),
    [{}],
  );
  if (combined.length <= MOST) return combined;
  return [{}, ...[...values].flatMap(([name, options]) => options.map((value) => ({ [name]: value })))].slice(0, MOST);
}

type Value = string | number | boolean;

/** The values that matter, by the fact. */
function valuesIn(policy: PolicyDocument, conditions: readonly string[]): Map<string, Value[]> {
  const found = new Map<string, Set<Value>>();
  const add = (name: string, ...values: readonly Value[]) => {
    const known = found.get(name) ?? new Set();
    for (const value of values) known.add(value);
    found.set(name, known);
  };
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { fact } = node as { readonly fact?: unknown };
    if (typeof fact === 'string') {
      const [scope, own = ''] = fact.split('.');
      if (scope === 'condition' && !conditions.includes(own)) add(fact, true, false);
      if (OF_CLAIM.test(fact)) add(fact, ...testedValues(node));
    }
    Object.values(node).forEach(visit);
  };
  visit(policy.exceptions);
  for (const section of ['cancellation', 'return', 'missingItem', 'defect', 'missingPackage'] as const) {
    visit(policy[section]);
  }
  return new Map([...found].filter(([, values]) => values.size > 0).map(([name, values]) => [name, [...values]]));
}

interface Tested {
  readonly is?: Value;
  readonly in?: readonly Value[];
  readonly has?: string;
  readonly hasAny?: readonly string[];
  readonly known?: boolean;
}

/** What a test compares with, and what lies on the other side of it. */
function testedValues(test: object): Value[] {
  const { is, in: among = [], has, hasAny = [], known } = test as Tested;
  const numbers = ['atLeast', 'moreThan', 'atMost', 'lessThan'].flatMap((word) => {
    const bound = (test as Readonly<Record<string, unknown>>)[word];
    return typeof bound === 'number' ? [bound - 1, bound, bound + 1].filter((value) => value >= 0) : [];
  });
  const other = typeof is === 'boolean' ? [!is] : is === undefined && among.length === 0 ? [] : [OTHER];
  return [
    ...(is === undefined ? [] : [is]),
    ...among,
    ...(has === undefined ? [] : [has]),
    ...hasAny,
    ...numbers,
    ...other,
  ].concat(known === undefined ? [] : [OTHER]);
}

/** A value that no policy names. */
const OTHER = 'other';
