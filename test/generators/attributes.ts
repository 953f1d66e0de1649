import fc from 'fast-check';
import type { Attributes } from '../../src/facts/values.ts';
import { facts, weighted } from './choices.ts';
import { anyLocalDate } from './moments.ts';

/** What an attribute of generated facts may be. */
export interface Attribute {
  readonly type: 'text' | 'number' | 'boolean' | 'list' | 'moment';
  readonly values?: readonly string[];
}

/** What generated shops add to the facts, by scope. No rule of the built-in policy reads it. */
export const ATTRIBUTES = {
  order: {
    campaign: { type: 'text', values: ['spring', 'summer'] },
    express: { type: 'boolean' },
    releasedOn: { type: 'moment' },
  },
  line: {
    category: { type: 'text', values: ['shoes', 'rings', 'books'] },
    finalSale: { type: 'boolean' },
    tags: { type: 'list', values: ['gift', 'outlet', 'fragile'] },
    bundle: { type: 'text', values: ['set-1', 'set-2'] },
    currentPrice: { type: 'number' },
  },
  customer: { tier: { type: 'text', values: ['gold', 'silver'] }, points: { type: 'number' } },
  parcel: { service: { type: 'text', values: ['express', 'standard'] } },
  claim: { agent: { type: 'text', values: ['bot', 'person'] }, labelCost: { type: 'number' } },
  item: { grade: { type: 'text', values: ['A', 'B', 'C'] }, repairCost: { type: 'number' } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Attribute>>>>;

export type AttributeScope = keyof typeof ATTRIBUTES;

/** A value of an attribute; seldom null, or a word that no policy knows. */
export function anyAttributeValue({ type, values = [] }: Attribute): fc.Arbitrary<Attributes[string]> {
  switch (type) {
    case 'text':
      return weighted<Attributes[string]>(
        [12, fc.constantFrom(...values)],
        [1, fc.constant('other')],
        [1, fc.constant(null)],
      );
    case 'number':
      return fc.integer({ min: 0, max: 3000 });
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.subarray([...values]);
    case 'moment':
      return anyLocalDate;
  }
}

/** The attributes of one scope: three out of four are stated, if there are any. */
export function anyAttributes(scope: AttributeScope): fc.Arbitrary<Attributes | undefined> {
  const own: Readonly<Record<string, Attribute>> = ATTRIBUTES[scope];
  const fields = Object.entries(own).map(([name, attribute]) => {
    const value = weighted([3, anyAttributeValue(attribute)], [1, fc.constant(undefined)]);
    return [name, value] as const;
  });
  const stated = facts(Object.fromEntries(fields)) as fc.Arbitrary<Attributes>;
  return weighted<Attributes | undefined>([1, fc.constant(undefined)], [2, stated]);
}
