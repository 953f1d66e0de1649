import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { FactDeclaration } from '../policy/exception.ts';
import { EVENTS, factTypeOf } from '../policy/factNames.ts';
import { isLocalDate, type Moment, parseInstant, resolveMoment } from '../time/index.ts';
import { conditionOf } from './condition.ts';
import type { Context, PlacedUnit } from './context.ts';
import { eventOf } from './events.ts';
import { isMoment } from './facts.ts';
import { parcelOf } from './stock.ts';

/** What a fact is. */
export type FactValue = string | number | boolean | readonly string[] | Moment;

type Attributes = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
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
  if (isEvent(name)) {
    const event = eventOf(name, unit, context);
    return isMoment(event) ? event : undefined;
  }
  const [scope = '', own = ''] = name.split('.');
  const read = Object.hasOwn(READERS, scope) ? READERS[scope as keyof typeof READERS] : undefined;
  const known = read?.(own, unit, context as Context);
  if (known !== undefined || factTypeOf(name) !== 'attribute') return known;
  return attributeOf(ATTRIBUTES[scope]?.(unit, context as Context), own);
}

const isEvent = (name: string): name is (typeof EVENTS)[number] => (EVENTS as readonly string[]).includes(name);

/** A moment that an attribute holds as text. */
export function momentIn<K extends ClaimKind>(value: FactValue, { facts }: Context<K>): Moment | undefined {
  if (typeof value !== 'string' || (!isLocalDate(value) && parseInstant(value) === undefined)) return undefined;
  return resolveMoment(value, facts.zone);
}

export const isMomentValue = (value: FactValue): value is Moment => typeof value === 'object' && 'ms' in value;

type Read = (own: string, unit: Asked, context: Context) => FactValue | undefined;

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
    }
  },
  line: (own, unit, context) => (unit === undefined ? undefined : lineFact(own, unit, context)),
  customer: (own, _, { facts: { order } }) => (own === 'id' ? order.customer?.id : undefined),
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
    if (own !== 'state' || parcel === undefined) return undefined;
    return parcel.delivered === undefined ? parcel.carrier : 'delivered';
  },
  claim: (own, _, context) => claimFact(own, context),
  item: (own, unit) => {
    const item = unit?.item as Partial<ParsedClaim<'return'>['items'][number]> | undefined;
    if (own === 'quantity') return item?.quantity ?? unit?.quantity;
    if (own === 'product') return item?.product;
    if (own === 'arrivedDamaged') return item?.arrivedDamaged;
    return own === 'replaceable' ? item?.replaceable : undefined;
  },
  condition: (own, unit, { clock }) => unit && conditionOf(own, unit.item, clock)?.holds,
  evidence: (own, _, { claim, clock }) =>
    (claim.evidence ?? []).some(({ kind, at }) => kind === own && clock.hasHappened(at)),
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

/** Null says that there is no such thing; a policy cannot compare with it, so it counts as not known. */
function attributeOf(attributes: Attributes | undefined, own: string): FactValue | undefined {
  if (attributes === undefined || !Object.hasOwn(attributes, own)) return undefined;
  return attributes[own] ?? undefined;
}

/** The parcel that holds the unit, or that the claim says held it. */
export function parcelIn<K extends ClaimKind>(unit: Asked, { facts }: Context<K>) {
  if (unit?.place.kind === 'parcel') return unit.place.parcel;
  const id = unit && parcelOf(unit.place);
  return id === undefined ? undefined : facts.parcels.find((parcel) => parcel.id === id);
}

function lineFact(own: string, { line }: PlacedUnit, context: Context): FactValue | undefined {
  const { books, claimed, facts } = context;
  const share = books.account.lines.get(line.id)?.share;
  const ofUnit = (total: number) => (line.quantity === 0 ? undefined : Math.floor(total / line.quantity));
  switch (own) {
    case 'product':
      return line.product;
    case 'quantity':
      return line.quantity;
    case 'claimedUnits':
      return claimedUnits(context, (other) => other.id === line.id);
    case 'claimedOfProduct':
      return claimedUnits(context, (other) => other.product === line.product);
    case 'listPrice':
      return ofUnit(line.amount);
    case 'price':
      return share && ofUnit(share.goods);
    case 'amount':
      return share?.goods;
    case 'discounted':
      return (line.discount ?? 0) > 0;
    case 'wholeClaimed':
      return claimed.keptOf.get(line.id) === 0;
    case 'bundleComplete': {
      const bundle = attributeOf(line.attributes, 'bundle');
      if (bundle === undefined) return undefined;
      const others = facts.order.lines.filter((other) => attributeOf(other.attributes, 'bundle') === bundle);
      return others.every(({ id, quantity }) => quantity === 0 || claimed.keptOf.get(id) === 0);
    }
    case 'priceDrop': {
      const current = attributeOf(line.attributes, 'currentPrice');
      const paid = share && ofUnit(share.goods);
      return typeof current === 'number' && paid !== undefined ? Math.max(0, paid - current) : undefined;
    }
  }
}

/** Units that the claim's items name of some lines; a claim without items does not say. */
function claimedUnits({ claim, facts }: Context, isOne: (line: ParsedLine) => boolean): number | undefined {
  if (!('items' in claim) || claim.items === undefined) return undefined;
  const lines = new Set(facts.order.lines.filter(isOne).map(({ id }) => id));
  return sum(claim.items.map((item) => (lines.has(item.line) ? item.quantity : 0)));
}

function claimFact(own: string, { claim, claimed, facts }: Context): FactValue | undefined {
  switch (own) {
    case 'kind':
      return claim.kind;
    case 'reasonCode':
      return claim.reasonCode;
    case 'remedy':
      return claim.remedy;
    case 'cause':
      return 'cause' in claim ? claim.cause : undefined;
    case 'units':
      return claimed.units;
    case 'goods':
      return claimed.goods;
    case 'tax':
      return claimed.tax;
    case 'wholeOrder':
      return claimed.wholeOrder;
    case 'shippingCost':
      return claimed.shippingCost;
    case 'partOfLine':
      return 'items' in claim && isClaimedInPart(facts.order.lines, claim.items ?? []);
    case 'damagedUnits':
      return 'items' in claim && (claim.items ?? []).some(isDamaged);
  }
}

/** The claim is about some units of a line, but fewer than were bought. */
function isClaimedInPart(
  lines: readonly { readonly id: string; readonly quantity: number }[],
  items: readonly { readonly line: string; readonly quantity: number }[],
): boolean {
  const claimed = new Map<string, number>();
  for (const { line, quantity } of items) claimed.set(line, (claimed.get(line) ?? 0) + quantity);
  return lines.some(({ id, quantity }) => (claimed.get(id) ?? quantity) < quantity);
}

/** The customer says so. */
function isDamaged(item: object): boolean {
  const said = item as Partial<ParsedClaim<'return'>['items'][number]>;
  return said.arrivedDamaged === true || said.condition?.undamaged === false;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
