import type { Claim, Parcel } from '../../src/index.ts';
import { ATTRIBUTES, type AttributeScope, type Case, paidOf } from '../generators/index.ts';

/** Stating a fact that a policy asks for, whatever its name. */

type Facts = Pick<Case, 'order' | 'claim'>;
type Own = Readonly<Record<string, unknown>>;

const VALUES: Readonly<Record<string, unknown>> = { number: 100, boolean: true, list: [], moment: '2020-01-01' };

const inOrder = ({ order, claim }: Facts, change: object): Facts => ({ claim, order: { ...order, ...change } });
const inClaim = ({ order, claim }: Facts, change: object): Facts => ({
  order,
  claim: { ...claim, ...change } as Claim,
});
const inParcels = (facts: Facts, change: (parcel: Parcel) => object): Facts =>
  inOrder(facts, {
    parcels: (facts.order.parcels ?? []).map((parcel) => ({ ...parcel, ...change(parcel) })),
  });

/** Without items nobody can say anything of them. */
function inItems(facts: Facts, change: (item: Own) => object): Facts | undefined {
  const { claim } = facts;
  if (!('items' in claim) || claim.items === undefined) return undefined;
  return inClaim(facts, { items: claim.items.map((item) => ({ ...item, ...change({ ...item }) })) });
}

const withAttribute = (of: { readonly attributes?: Own | undefined }, name: string, value: unknown) => ({
  attributes: { ...of.attributes, [name]: value },
});

/** The facts with one more; `undefined` where a claim of this kind cannot state it, or it is about no parcel. */
export function supplyFact(facts: Facts, name: string, at: string): Facts | undefined {
  const [scope = '', own = ''] = name.split('.');
  const known: Own | undefined = Object.hasOwn(ATTRIBUTES, scope) ? ATTRIBUTES[scope as AttributeScope] : undefined;
  const attribute = known?.[own] as { readonly type: string; readonly values?: readonly string[] } | undefined;
  if (attribute !== undefined) {
    return supplyAttribute(facts, scope as AttributeScope, own, attribute.values?.[0] ?? VALUES[attribute.type]);
  }
  return own === '' ? supplyEvent(facts, name, at) : supplyKnown(facts, scope, own, at);
}

function supplyAttribute(facts: Facts, scope: AttributeScope, own: string, value: unknown): Facts | undefined {
  const { order, claim } = facts;
  switch (scope) {
    case 'order':
      return inOrder(facts, withAttribute(order, own, value));
    case 'line':
      return inOrder(facts, { lines: order.lines.map((line) => ({ ...line, ...withAttribute(line, own, value) })) });
    case 'customer':
      return inOrder(facts, { customer: { ...order.customer, ...withAttribute(order.customer ?? {}, own, value) } });
    case 'parcel':
      if (claim.kind === 'cancellation') return undefined;
      return inParcels(facts, (parcel) => withAttribute(parcel, own, value));
    case 'claim':
      return inClaim(facts, withAttribute(claim, own, value));
    case 'item':
      return inItems(facts, (item) => withAttribute(item as { attributes?: Own }, own, value));
  }
}

function supplyKnown(facts: Facts, scope: string, own: string, at: string): Facts | undefined {
  const { order, claim } = facts;
  switch (`${scope}.${own}`) {
    case 'order.channel':
      return inOrder(facts, { channel: 'web' });
    case 'customer.id':
      return inOrder(facts, { customer: { ...order.customer, id: 'customer-1' } });
    case 'customer.history':
      return inOrder(facts, { customer: { ...order.customer, history: [] } });
    case 'payment.kinds': {
      const { tenders = [{ id: 'payment', amount: paidOf(order) }] } = order;
      return inOrder(facts, { tenders: tenders.map((tender) => ({ ...tender, kind: 'card' })) });
    }
    case 'line.bundleComplete':
      return supplyAttribute(facts, 'line', 'bundle', 'set-1');
    case 'line.priceDrop':
      return supplyAttribute(facts, 'line', 'currentPrice', 0);
    case 'parcel.state':
      if (claim.kind === 'cancellation') return undefined;
      return inParcels(facts, ({ dispatched = at }) => ({ dispatched, carrier: { state: 'in-transit', at } }));
    case 'claim.reasonCode':
      return inClaim(facts, { reasonCode: 'other' });
    case 'claim.remedy':
      return inClaim(facts, { remedy: 'refund' });
    case 'claim.cause':
      return inClaim(facts, { cause: 'packing-mistake' });
    case 'claim.shippingCost':
      return supplyKnown(facts, 'shipping', 'actual', at);
    case 'item.product':
      return inItems(facts, () => ({ product: 'RING-7' }));
  }
  switch (scope) {
    case 'destination':
      return inOrder(facts, { destination: { ...order.destination, [own]: own === 'addressComplete' ? true : 'FR' } });
    case 'shipping':
      return inOrder(facts, { shipping: { charged: 0, ...order.shipping, [own]: 0 } });
    case 'item':
      return inItems(facts, () => ({ [own]: true }));
    case 'condition':
      return inItems(facts, ({ inspection, receivedBack }) => ({
        receivedBack: arrivedBy(at, receivedBack),
        inspection: {
          at,
          condition: { ...(inspection as { condition?: object } | undefined)?.condition, [own]: true },
        },
      }));
  }
  return undefined;
}

function supplyEvent(facts: Facts, name: string, at: string): Facts | undefined {
  // Units in the store are in no parcel that something could happen to.
  const inParcel = facts.claim.kind !== 'cancellation' && (facts.order.parcels ?? []).length > 0;
  switch (name) {
    case 'placed':
      return inOrder(facts, { placed: at });
    case 'payment':
      return inOrder(facts, { paid: at });
    case 'invoice':
      return inOrder(facts, { invoiced: at });
    case 'authorization':
      return inClaim(facts, { authorized: at });
    case 'sent-back':
      return inItems(facts, () => ({ sentBack: at }));
    case 'received-back':
      return inItems(facts, () => ({ receivedBack: at }));
    case 'dispatch':
    case 'last-dispatch':
      return inParcel ? inParcels(facts, () => ({ dispatched: at })) : undefined;
    case 'delivery':
    case 'first-delivery':
      return inParcel ? inParcels(facts, () => ({ delivered: at, carrier: undefined })) : undefined;
    case 'estimate':
      return inParcel ? inParcels(facts, () => ({ estimate: at.slice(0, 10) })) : undefined;
    case 'last-scan':
      return inParcel ? inParcels(facts, () => ({ lastScan: at })) : undefined;
    default:
      return undefined;
  }
}

/** Nobody looks at what is still to arrive: where the store is to look now, the goods have come. */
export function arrivedBy(at: string, receivedBack: unknown): unknown {
  return typeof receivedBack === 'string' && Date.parse(receivedBack) > Date.parse(at) ? at : receivedBack;
}
