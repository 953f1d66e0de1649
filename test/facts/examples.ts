import type { Issue, SafeResult } from '../../src/index.ts';

/** An order that states everything an order can state. */
export function fullOrder() {
  return {
    number: 'A-1001',
    currency: { code: 'EUR', exponent: 2, step: 1 },
    pricesIncludeTax: true,
    placed: '2026-03-01T09:00:00Z',
    lines: [
      {
        id: 'ring',
        product: 'RING-7',
        quantity: 2,
        amount: 4000,
        discount: 100,
        tax: 600,
        attributes: { category: 'jewelry', finalSale: false, weight: 12, tags: ['gold'], batch: null },
      },
      { id: 'box', product: 'BOX-1', quantity: 1, amount: 1000 },
    ],
    discounts: [{ id: 'spring', amount: 200 }],
    tax: 10,
    shipping: { charged: 500, tax: 80, actual: 300, standard: 400 },
    fees: [{ id: 'duty', kind: 'duty', amount: 150 }],
    parcels: [
      {
        id: 'P1',
        contents: [{ line: 'ring', quantity: 2 }],
        dispatched: '2026-03-02T10:00:00Z',
        estimate: { from: '2026-03-04', to: '2026-03-06' },
        delivered: '2026-03-05',
        carrier: { state: 'delivered', at: '2026-03-05T12:00:00Z', causedByAddress: false },
      },
      { id: 'P2', contents: [{ line: 'box', quantity: 1 }] },
    ],
    destination: { country: 'DE', region: 'BE', zone: 'Europe/Berlin', addressComplete: true },
    customer: { id: 'K-1', attributes: { vip: true } },
    channel: 'web',
    tenders: [
      { id: 'gift', kind: 'gift-card', amount: 1000 },
      { id: 'card', kind: 'card', amount: 4360 },
    ],
    ledger: [
      {
        id: 'r1',
        at: '2026-03-03T09:00:00Z',
        kind: 'goodwill',
        lines: [{ line: 'box', quantity: 0, parcel: 'P2', remedy: 'refund', amount: 100, shipping: 10 }],
        shipping: 5,
        other: 5,
        deducted: 20,
        tenders: [{ tender: 'gift', amount: 100 }],
      },
    ],
    attributes: { shop: 'north' },
  };
}

/** A return that states everything a return can state. */
export function fullReturn() {
  return {
    kind: 'return',
    id: 'C-1',
    asked: '2026-03-06T09:00:00Z',
    orderNumber: 'A-1001',
    remedy: 'refund',
    attributes: { source: 'mail' },
    items: [
      {
        line: 'ring',
        quantity: 1,
        parcel: 'P1',
        product: 'RING-7',
        condition: { unused: true, unopened: true, undamaged: true, 'original-packaging': true },
        arrivedDamaged: false,
        sentBack: '2026-03-07',
        receivedBack: '2026-03-09T09:00:00Z',
        lostOnTheWayBack: false,
        inspection: { at: '2026-03-09T15:00:00Z', condition: { unused: true } },
      },
    ],
    reason: 'It does not fit.',
    evidence: [{ kind: 'item-photo', at: '2026-03-06T09:30:00Z' }, { kind: 'packaging-photo' }],
    receivedOn: '2026-03-05',
    returnCosts: [{ kind: 'shipping', paidBy: 'store', amount: 400 }],
  };
}

export function fullCancellation() {
  return {
    kind: 'cancellation',
    id: 'C-2',
    asked: '2026-03-01T12:00:00Z',
    orderNumber: 'A-1001',
    remedy: 'refund',
    attributes: {},
    items: [{ line: 'box', quantity: 1, parcel: 'P2' }],
  };
}

export function fullMissingItem() {
  return {
    kind: 'missing-item',
    asked: '2026-03-06T09:00:00Z',
    orderNumber: 'A-1001',
    items: [
      {
        line: 'ring',
        quantity: 1,
        parcel: 'P1',
        check: { finding: 'confirmed', at: '2026-03-08T09:00:00Z' },
        replaceable: true,
      },
    ],
    cause: 'packing-mistake',
    evidence: [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration', at: '2026-03-06T09:00:00Z' }],
    receivedOn: '2026-03-05',
  };
}

export function fullDefect() {
  return {
    kind: 'defect',
    asked: '2026-03-06T09:00:00Z',
    items: [
      {
        line: 'ring',
        quantity: 1,
        parcel: 'P1',
        product: 'RING-7',
        check: { finding: 'confirmed', at: '2026-03-08T09:00:00Z' },
        replaceable: true,
        sentBack: '2026-03-07',
        receivedBack: '2026-03-09T09:00:00Z',
        lostOnTheWayBack: false,
        inspection: { at: '2026-03-09T15:00:00Z', condition: { unused: true } },
      },
    ],
    evidence: [{ kind: 'defect-photo', at: '2026-03-06T09:00:00Z' }],
    receivedOn: '2026-03-05',
  };
}

export function fullMissingPackage() {
  return { kind: 'missing-package', asked: '2026-03-11T09:00:00Z', orderNumber: 'A-1001', parcels: ['P2'] };
}

export type Path = readonly (string | number)[];

/** A copy of plain data with one value set, or left out where it is `undefined`, at a path below the input's name. */
export function withAt<T>(data: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const copy: Record<string | number, unknown> = Array.isArray(data)
    ? ([...data] as unknown as Record<string | number, unknown>)
    : { ...(data as Record<string | number, unknown>) };
  if (rest.length === 0 && value === undefined) delete copy[key];
  else copy[key] = rest.length === 0 ? value : withAt(copy[key], rest, value);
  return copy as T;
}

/** The problems as `code at path`. */
export function problems(result: SafeResult<unknown>): string[] {
  return result.success ? [] : result.issues.map(problem);
}

/** A problem as `code at path`. Its message is said as it likes, but it says something, and nothing of what is not there. */
export function problem({ code, path, message }: Omit<Issue, 'code'> & { readonly code: string }): string {
  if (!/\p{L}/u.test(message) || /\bundefined\b|\bNaN\b|\[object/.test(message)) {
    throw new Error(`${code} at ${path.join('.')} says '${message}'`);
  }
  return `${code} at ${path.join('.')}`;
}

/** The paths of every object in plain data, also inside lists, the data itself included. */
export function objectsIn(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    objectsIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return Array.isArray(data) ? inner : [path, ...inner];
}

export function deepFreeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null && !(data instanceof Date)) {
    for (const value of Object.values(data)) deepFreeze(value);
    Object.freeze(data);
  }
  return data;
}

export function isDeepFrozen(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return Object.isFrozen(data) && Object.values(data).every(isDeepFrozen);
}
