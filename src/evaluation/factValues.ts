import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import { sum } from '../money/sum.ts';
import type { FactDeclaration } from '../policy/exception.ts';
import { remember } from '../time/boundedMap.ts';
import { isLocalDate, type Moment, parseInstant, resolveMoment } from '../time/index.ts';
import { claimFact } from './claimFacts.ts';
import { conditionOf } from './condition.ts';
import type { Context, PlacedUnit } from './context.ts';
import { eventOf } from './events.ts';
import { isMoment } from './facts.ts';
import { ATTRIBUTE, type Attributes, attributeOf, type FactValue } from './factValue.ts';
import { lineFact } from './lineFacts.ts';
import { piecesOf } from './pieces.ts';
import { parcelOf } from './stock.ts';

type Asked = PlacedUnit | undefined;

/** The value of a fact; `undefined` while it is not known, or where the claim or the unit has no such fact. */
export function factOf<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): FactValue | undefined {
  const declared = declarationOf(name, context);
  const found = stated(name, unit, context) ?? declared?.default;
  const values = declared?.values;
  if (found === undefined || values === undefined || typeof found === 'object') return found;
  return values.includes(found) ? found : undefined;
}

function declarationOf<K extends ClaimKind>(name: string, { policy }: Context<K>): FactDeclaration | undefined {
  return policy.facts !== undefined && Object.hasOwn(policy.facts, name) ? policy.facts[name] : undefined;
}

function stated<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): FactValue | undefined {
  const { scope, own } = partsOf(name);
  if (own === undefined) {
    const event = eventOf(name, unit, context);
    return isMoment(event) ? event : undefined;
  }
  const read = Object.hasOwn(READERS, scope) ? READERS[scope as keyof typeof READERS] : undefined;
  const found = read?.(own, unit, context as Context);
  return found === ATTRIBUTE ? attributeOf(ATTRIBUTES[scope]?.(unit, context as Context), own) : found;
}

/** Names are of policies, so the same few come again and again; cutting them up would take longer than the answer. */
const KEPT_NAMES = 1024;
const names = /* @__PURE__ */ new Map<string, { readonly scope: string; readonly own: string | undefined }>();

function partsOf(name: string) {
  const known = names.get(name);
  if (known !== undefined) return known;
  const dot = name.indexOf('.');
  const parts = dot < 0 ? { scope: name, own: undefined } : { scope: name.slice(0, dot), own: name.slice(dot + 1) };
  return remember(names, KEPT_NAMES, name, parts);
}

/** A moment that an attribute holds as text. */
export function momentIn<K extends ClaimKind>(value: FactValue, { facts }: Context<K>): Moment | undefined {
  if (typeof value !== 'string' || (!isLocalDate(value) && parseInstant(value) === undefined)) return undefined;
  return resolveMoment(value, facts.zone);
}

export const isMomentValue = (value: FactValue): value is Moment => typeof value === 'object' && 'ms' in value;

type Read = (own: string, unit: Asked, context: Context) => FactValue | typeof ATTRIBUTE | undefined;

const READERS = {
  order: (own, _, { facts: { order }, books, claimed }) => {
    switch (own) {
      case 'channel':
        return order.channel;
      case 'currency':
        return books.currency.code;
      case 'total':
        return books.account.paid;
      case 'goods':
        return sum([...books.account.lines.values()].map(({ share }) => share.goods));
      case 'units':
        return sum(order.lines.map(({ quantity }) => quantity));
      case 'lines':
        return order.lines.length;
      case 'discount':
        return sum([...books.account.lines.values()].map(({ share }) => share.orderDiscount));
      case 'keptGoods':
        return claimed.keptGoods;
      case 'keptUnits':
        return claimed.keptUnits;
      case 'discountOnKept':
        return claimed.discountOnKept;
      default:
        return ATTRIBUTE;
    }
  },
  line: (own, unit, context) => (unit === undefined ? undefined : lineFact(own, unit, context)),
  customer: (own, _, { facts: { order } }) => (own === 'id' ? order.customer?.id : ATTRIBUTE),
  destination: (own, _, { facts: { order } }) => order.destination?.[own as 'country' | 'region' | 'addressComplete'],
  shipping: (own, _, { facts: { order } }) => {
    if (own === 'charged') return order.shipping?.charged ?? 0;
    return order.shipping?.[own as 'actual' | 'standard'];
  },
  payment: (_, __, { facts: { order } }) => {
    const kinds = order.tenders?.map(({ kind }) => kind);
    return kinds?.every((kind) => kind !== undefined) ? kinds : undefined;
  },
  parcel: (own, unit, context) => {
    const parcel = parcelIn(unit, context);
    if (own === 'id') return parcel?.id;
    if (own !== 'state') return ATTRIBUTE;
    return parcel?.delivered === undefined ? parcel?.carrier : 'delivered';
  },
  claim: (own, _, context) => claimFact(own, context),
  item: (own, unit) => {
    const item = unit?.item as Partial<ParsedClaim<'return'>['items'][number]> | undefined;
    if (own === 'quantity') return item?.quantity ?? unit?.quantity;
    if (own === 'product') return item?.product;
    if (own === 'arrivedDamaged') return item?.arrivedDamaged;
    return own === 'replaceable' ? item?.replaceable : ATTRIBUTE;
  },
  condition: (own, unit, { clock }) => unit && conditionOf(own, unit.item, clock)?.holds,
  evidence: (own, _, { claim, clock }) =>
    piecesOf(own, claim).some(({ kind, at }) => kind === own && clock.hasHappened(at)),
} satisfies Record<string, Read>;

/** Where a scope keeps what the shop names. */
const ATTRIBUTES: Readonly<Record<string, (unit: Asked, context: Context) => Attributes | undefined>> = {
  order: (_, { facts }) => facts.order.attributes,
  line: (unit) => unit?.line.attributes,
  customer: (_, { facts }) => facts.order.customer?.attributes,
  parcel: (unit, context) => parcelIn(unit, context)?.attributes,
  claim: (_, { claim }) => claim.attributes,
  item: (unit) => (unit?.item as { readonly attributes?: Attributes } | undefined)?.attributes,
};

/** The parcel that holds the unit, or that the claim says held it. */
export function parcelIn<K extends ClaimKind>(unit: Asked, { facts }: Context<K>) {
  if (unit?.place.kind === 'parcel') return unit.place.parcel;
  const id = unit && parcelOf(unit.place);
  return id === undefined ? undefined : facts.parcels.find((parcel) => parcel.id === id);
}
