import type { Value } from '../eligibility/testedValues.ts';
import type { Order } from '../facts/order.ts';
import { type ClaimFacts, inClaim, inItems } from './claimFacts.ts';
import { isKnown } from './isStated.ts';

type Attributed = { readonly attributes?: object | undefined };

/** Facts of the claim and of its units that are fields of their own. */
const FIELDS = ['claim.reasonCode', 'claim.cause', 'item.arrivedDamaged', 'item.replaceable'];

/** Puts a fact of a policy where it is read from; what is known stays as it is. */
export function stateFact(facts: ClaimFacts, fact: string, value: Value): ClaimFacts {
  const { order, claim } = facts;
  const [scope, own = ''] = fact.split('.');
  const added = (to: Attributed | undefined) => ({ attributes: withFact(to?.attributes, own, value) });
  const field = (to: object) => withFact(to, own, value);
  const isField = FIELDS.includes(fact);
  const inOrder = (fields: Partial<Order>): ClaimFacts => ({ ...facts, order: { ...order, ...fields } });
  switch (scope) {
    case 'authorization':
      return inClaim(facts, { authorized: value });
    case 'claim':
      return inClaim(facts, isField ? field(claim) : added(claim));
    case 'item':
      return inItems(facts, (item) => (isField ? field(item) : added(item as Attributed)));
    case 'condition':
      return inItems(facts, (item) => ({ condition: withFact(item.condition as object | undefined, own, value) }));
    case 'order':
      return inOrder(own === 'channel' ? { channel: String(value) } : added(order));
    case 'destination':
      return inOrder({ destination: withFact(order.destination, own, value) });
    case 'customer':
      return inOrder({ customer: { ...order.customer, ...added(order.customer) } });
    case 'line':
      return inOrder({ lines: order.lines.map((line) => ({ ...line, ...added(line) })) });
    case 'parcel':
      return inOrder({ parcels: (order.parcels ?? []).map((parcel) => ({ ...parcel, ...added(parcel) })) });
    default:
      return facts;
  }
}

/** The facts with one more, unless it is known. */
export function withFact(facts: object | undefined, name: string, value: Value): Readonly<Record<string, Value>> {
  const known = facts as Readonly<Record<string, Value>> | undefined;
  return isKnown(known, name) ? { ...known } : { ...known, [name]: value };
}
