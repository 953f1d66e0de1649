import type { Claim } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';

/**
 * What is decided about, and when.
 *
 * @since 0.2.0
 */
export interface ClaimFacts {
  readonly order: Order;
  readonly claim: Claim;
  /** The moment of evaluation, ISO 8601 in UTC. */
  readonly at: string;
}

/** Units of a claim, whatever its kind says of them. */
export type Item = Readonly<Record<string, unknown>> & { readonly line: string };

/** The same with other fields of the claim. */
export function inClaim(facts: ClaimFacts, fields: object): ClaimFacts {
  return { ...facts, claim: { ...facts.claim, ...fields } as Claim };
}

/** The same with other fields of its units; a claim that names none stays as it is. */
export function inItems(facts: ClaimFacts, fields: (item: Item) => object): ClaimFacts {
  const { claim } = facts;
  const items = ('items' in claim ? claim.items : undefined) as readonly Item[] | undefined;
  return items === undefined ? facts : inClaim(facts, { items: items.map((item) => ({ ...item, ...fields(item) })) });
}
