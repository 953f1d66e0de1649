/** The details in which like reasons or steps may differ, and how they are called when they stand together. */
interface ListedDetails {
  parcel: 'parcels';
  information: 'information';
  evidence: 'evidence';
  condition: 'conditions';
  cost: 'costs';
  fact: 'facts';
}

const LISTED: Readonly<Record<keyof ListedDetails, string>> = {
  parcel: 'parcels',
  information: 'information',
  evidence: 'evidence',
  condition: 'conditions',
  cost: 'costs',
  fact: 'facts',
};

/**
 * Like reasons, or like steps, as one: what they may differ in is a list (`evidence: ['item-photo', 'packaging-photo']`,
 * `parcels: ['P1', 'P2']`), so that one sentence can name it all.
 *
 * @since 0.1.0
 */
export type Together<T> = {
  readonly [K in keyof T as K extends keyof ListedDetails ? ListedDetails[K] : K]: K extends keyof ListedDetails
    ? readonly T[K][]
    : T[K];
};

/** Puts like things together, each group where its first one stood. `about` tells apart what must stay apart. */
export function putTogether<T extends object>(all: readonly T[], about: (one: T) => string = () => ''): Group<T>[] {
  const groups = new Map<string, { rest: object; listed: Map<string, unknown[]>; first: T }>();
  for (const one of all) {
    const entries = Object.entries(one);
    const rest = entries.filter(([name]) => !isListed(name));
    const key = JSON.stringify([about(one), [...rest].sort(byName)]);
    const group = groups.get(key) ?? { rest: Object.fromEntries(rest), listed: new Map(), first: one };
    for (const [name, value] of entries) if (isListed(name)) addTo(group.listed, LISTED[name], value);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rest, listed, first }) => ({
    first,
    together: { ...rest, ...Object.fromEntries(listed) } as Together<T>,
  }));
}

/** Like things, and the first of them as it was. */
export interface Group<T> {
  readonly first: T;
  readonly together: Together<T>;
}

function isListed(name: string): name is keyof ListedDetails {
  return Object.hasOwn(LISTED, name);
}

function addTo(listed: Map<string, unknown[]>, name: string, value: unknown): void {
  const values = listed.get(name) ?? [];
  if (!values.includes(value)) values.push(value);
  listed.set(name, values);
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);
