import { type Claim, type ClaimKind, CONDITIONS, type Condition, type Item, type ReturnCost } from './facts.ts';
import * as read from './read.ts';
import { refuse, under } from './refused.ts';

const ANY = ['kind', 'id', 'asked', 'orderNumber', 'reason', 'remedy', 'evidence'];
const FIELDS: Readonly<Record<ClaimKind, ReadonlySet<string>>> = {
  cancellation: new Set([...ANY, 'items']),
  return: new Set([...ANY, 'items', 'returnCosts']),
  'missing-item': new Set([...ANY, 'items']),
  defect: new Set([...ANY, 'items']),
  'missing-package': new Set([...ANY, 'parcels']),
};
const ITEM = ['line', 'quantity', 'parcel', 'product'];
const CHECKED = [...ITEM, 'check', 'replaceable'];
const WAY_BACK = ['condition', 'arrivedDamaged', 'sentBack', 'receivedBack', 'lostOnTheWayBack', 'inspection'];
const ITEM_FIELDS: Readonly<Record<ClaimKind, ReadonlySet<string>>> = {
  cancellation: new Set(ITEM),
  return: new Set([...ITEM, ...WAY_BACK]),
  'missing-item': new Set(CHECKED),
  defect: new Set(CHECKED),
  'missing-package': new Set(),
};
const CONDITION = new Set<string>(CONDITIONS);
const EVIDENCE = new Set(['kind', 'at']);
const COST = new Set(['kind', 'paidBy', 'amount']);
const CHECK = new Set(['finding', 'at']);
const INSPECTION = new Set(['at', 'condition']);
const KINDS = Object.keys(FIELDS) as ClaimKind[];

/** Reads a claim, or says where it is none that this shop has. */
export function readClaim(value: unknown): Claim {
  try {
    return claimOf(value);
  } catch (error) {
    under('claim', error);
  }
}

function claimOf(value: unknown): Claim {
  const kind = read.oneOf((value as { readonly kind?: unknown } | null | undefined)?.kind, 'kind', KINDS);
  const claim = read.fields(value, 'claim', FIELDS[kind]);
  const isOfPackages = kind === 'missing-package';
  const all = kind === 'cancellation' && claim.items === undefined;
  const known = ITEM_FIELDS[kind];
  const items = isOfPackages || all ? undefined : read.list(claim.items, 'items', (item) => itemOf(item, known));
  const parcels = claim.parcels === undefined ? undefined : read.list(claim.parcels, 'parcels', parcelId);
  const evidence = claim.evidence === undefined ? [] : read.list(claim.evidence, 'evidence', evidenceOf);
  return wholeClaim({
    kind,
    id: read.optionalText(claim.id, 'id'),
    asked: read.instant(claim.asked, 'asked'),
    orderNumber: read.optionalText(claim.orderNumber, 'orderNumber'),
    reason: read.optionalText(claim.reason, 'reason'),
    remedy:
      claim.remedy === undefined
        ? undefined
        : read.oneOf(claim.remedy, 'remedy', ['refund', 'account-balance', 'replacement']),
    items,
    parcels,
    evidence,
    returnCosts: claim.returnCosts === undefined ? [] : read.list(claim.returnCosts, 'returnCosts', costOf),
  });
}

/** A claim whose fields were read one by one. */
export interface ClaimRead extends Omit<Claim, 'latest' | 'items'> {
  readonly items: readonly ItemRead[] | undefined;
}

export interface ItemRead extends Item {
  readonly checkedAt: number | undefined;
}

/** The claim with its latest event, or where its parts do not fit together. */
export function wholeClaim(claim: ClaimRead): Claim {
  const { kind, id, asked, orderNumber, reason, remedy, items, parcels, evidence, returnCosts } = claim;
  if (items?.length === 0) refuse('items', 'must name at least one');
  if (parcels?.length === 0) refuse('parcels', 'must name at least one');
  let latest = asked;
  for (const { at } of evidence) latest = Math.max(latest, at ?? 0);
  for (const { sentBack, receivedBack, inspection, checkedAt } of items ?? []) {
    const arrived = receivedBack ?? inspection?.at;
    if (sentBack !== undefined && arrived !== undefined && arrived < sentBack)
      refuse('items.receivedBack', 'was before sentBack');
    latest = Math.max(latest, sentBack ?? 0, receivedBack ?? 0, inspection?.at ?? 0, checkedAt ?? 0);
  }
  return { kind, id, asked, orderNumber, reason, remedy, items, parcels, evidence, returnCosts, latest };
}

const parcelId = (value: unknown) => read.text(value, 'id');

function itemOf(value: unknown, known: ReadonlySet<string>): ItemRead {
  const item = read.fields(value, '', known);
  const check = item.check === undefined ? undefined : read.fields(item.check, 'check', CHECK);
  return {
    line: read.text(item.line, 'line'),
    quantity: read.quantity(item.quantity, 'quantity'),
    parcel: read.optionalText(item.parcel, 'parcel'),
    product: read.optionalText(item.product, 'product'),
    condition: item.condition === undefined ? undefined : conditionOf(item.condition, 'condition'),
    arrivedDamaged: read.optionalFlag(item.arrivedDamaged, 'arrivedDamaged') ?? false,
    sentBack: read.optionalInstant(item.sentBack, 'sentBack'),
    receivedBack: read.optionalInstant(item.receivedBack, 'receivedBack'),
    lostOnTheWayBack: read.optionalFlag(item.lostOnTheWayBack, 'lostOnTheWayBack') ?? false,
    inspection: item.inspection === undefined ? undefined : inspectionOf(item.inspection),
    check: check && read.oneOf(check.finding, 'check.finding', ['confirmed', 'refuted']),
    checkedAt: check && read.optionalInstant(check.at, 'check.at'),
    replaceable: read.optionalFlag(item.replaceable, 'replaceable'),
  };
}

function inspectionOf(value: unknown): NonNullable<Item['inspection']> {
  const inspection = read.fields(value, 'inspection', INSPECTION);
  return {
    at: read.optionalInstant(inspection.at, 'inspection.at'),
    condition: conditionOf(inspection.condition, 'inspection.condition'),
  };
}

function conditionOf(value: unknown, name: string): Condition {
  const condition = read.fields(value, name, CONDITION);
  for (const key of CONDITIONS) read.optionalFlag(condition[key], `${name}.${key}`);
  return condition as Condition;
}

function evidenceOf(value: unknown): Claim['evidence'][number] {
  const piece = read.fields(value, '', EVIDENCE);
  return { kind: read.text(piece.kind, 'kind'), at: read.optionalInstant(piece.at, 'at') };
}

function costOf(value: unknown): ReturnCost {
  const cost = read.fields(value, '', COST);
  return {
    kind: read.oneOf(cost.kind, 'kind', ['shipping', 'customs']),
    paidBy: read.oneOf(cost.paidBy, 'paidBy', ['customer', 'store']),
    amount: read.optionalAmount(cost.amount, 'amount'),
  };
}
