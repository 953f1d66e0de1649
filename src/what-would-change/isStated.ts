import type { Claim } from '../facts/claim.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Whether a claim says anything about a fact; of facts of its units, whether it says it of all of them. */
export function isStated(fact: string, claim: Claim): boolean {
  const [scope = '', own = ''] = fact.split('.');
  if (fact === 'claim.remedy') return false;
  if (scope === 'claim') return isIn(claim, own);
  const items = 'items' in claim ? (claim.items ?? []) : [];
  if (scope === 'condition')
    return items.every((item) => isKnown((item as { readonly condition?: Facts }).condition, own));
  return scope === 'item' && items.every((item) => isIn(item, own));
}

/** As a field or as an attribute. */
const isIn = (of: object, own: string) =>
  isKnown(of as Facts, own) || isKnown((of as { readonly attributes?: Facts }).attributes, own);

/** Null is as good as nothing. */
export const isKnown = (facts: Facts | undefined, own: string) =>
  facts !== undefined && Object.hasOwn(facts, own) && facts[own] !== undefined && facts[own] !== null;
