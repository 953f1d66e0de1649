import type { FactDeclarations } from '../exception.ts';

/** Facts of which the library knows every value that there can be. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  'claim.kind': ['cancellation', 'return', 'missing-item', 'defect', 'missing-package'],
  'claim.remedy': ['refund', 'account-balance', 'replacement', 'repair', 'allowance'],
  'claim.cause': ['packing-mistake', 'parcel-damaged', 'items-removed'],
  'parcel.state': ['in-transit', 'delivered', 'lost'],
};

/** All that a fact can be, where that is known: as the policy declares it, or as the library knows it. */
export function valuesOf(
  fact: string,
  facts: FactDeclarations | undefined,
): readonly (string | number | boolean)[] | undefined {
  const declared = facts !== undefined && Object.hasOwn(facts, fact) ? facts[fact]?.values : undefined;
  return declared ?? closedValues(fact);
}

/** The values that the library knows to be all there are. */
export function closedValues(fact: string): readonly string[] | undefined {
  return Object.hasOwn(CLOSED, fact) ? CLOSED[fact] : undefined;
}
