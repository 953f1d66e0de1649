import type { Claim, ClaimKind } from '../facts/claim.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { SECTIONS, sectionOf } from '../policy/sectionOf.ts';
import type { Stated } from './claimFacts.ts';

/** Units of one line that lie together. */
export interface UnitsAt {
  readonly line: string;
  readonly product: string;
  readonly parcel?: string | undefined;
  readonly quantity: number;
}

/**
 * The claim that says all that a customer can say: with the right information, every piece of evidence and the goods as
 * the policy wants them. What only the store or the carrier can say stays open.
 */
export function favourableClaim(
  kind: ClaimKind,
  units: readonly UnitsAt[],
  order: string,
  asked: string,
  policy: PolicyDocument,
  stated: Stated,
): Claim {
  const claim = {
    kind,
    asked,
    orderNumber: order,
    reason: '-',
    evidence: evidenceIn(policy).map((piece) => ({ kind: piece })),
    ...claimFacts(stated),
  };
  if (kind === 'missing-package') {
    const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
    return { ...claim, ...(parcels.length === 0 ? {} : { parcels }) } as Claim;
  }
  return { ...claim, items: units.map((unit) => itemFor(kind, unit, policy, stated)) } as Claim;
}

/** The same claim saying only what it is about. */
export function bareClaim(kind: ClaimKind, units: readonly UnitsAt[], asked: string): Claim {
  if (kind === 'missing-package') {
    const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
    return { kind, asked, ...(parcels.length === 0 ? {} : { parcels }) };
  }
  return { kind, asked, items: units.map(itemOf) } as Claim;
}

const itemOf = ({ line, quantity, parcel }: UnitsAt) => ({
  line,
  quantity,
  ...(parcel === undefined ? {} : { parcel }),
});

function itemFor(kind: ClaimKind, unit: UnitsAt, policy: PolicyDocument, stated: Stated): object {
  const own = Object.entries(stated).flatMap(([name, value]) =>
    name.startsWith('item.') ? [[name.slice('item.'.length), value] as const] : [],
  );
  const { arrivedDamaged, ...attributes } = Object.fromEntries(own);
  return {
    ...itemOf(unit),
    product: unit.product,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(kind === 'return' ? { condition: conditionsFor(policy, stated) } : {}),
    ...(kind === 'return' && typeof arrivedDamaged === 'boolean' ? { arrivedDamaged } : {}),
  };
}

/** As the policy wants the goods, and otherwise as it is said. */
function conditionsFor(policy: PolicyDocument, stated: Stated): Record<string, boolean> {
  const wanted = returnConditions(policy).map((name) => [name, true] as const);
  const said = Object.entries(stated).flatMap(([name, value]) =>
    name.startsWith('condition.') ? [[name.slice('condition.'.length), value === true] as const] : [],
  );
  return Object.fromEntries([...wanted, ...said]);
}

/** Conditions that returns ask for, in general and by exception. */
export function returnConditions({ return: terms, exceptions = [] }: PolicyDocument): string[] {
  return [
    ...new Set([...terms.conditions, ...exceptions.flatMap(({ then: { return: own } }) => own?.conditions ?? [])]),
  ];
}

/** Every piece of evidence that the policy may ask for. */
function evidenceIn(policy: PolicyDocument): string[] {
  const kinds = Object.keys(SECTIONS) as ClaimKind[];
  const general = kinds.flatMap((kind) => sectionOf(policy, kind).evidence ?? []);
  const otherwise = (policy.exceptions ?? []).flatMap(({ then: terms }) =>
    kinds.flatMap((kind) => terms[SECTIONS[kind]]?.evidence ?? []),
  );
  const tested = [...JSON.stringify(policy).matchAll(/"evidence\.([A-Za-z0-9_-]+)"/g)].map(([, kind]) => kind ?? '');
  return [...new Set([...[...general, ...otherwise].map(({ kind }) => kind), ...tested])];
}

/** What is stated of the claim itself: its own fields, and attributes for all else. */
function claimFacts(stated: Stated): object {
  const own = Object.entries(stated).flatMap(([name, value]) =>
    name.startsWith('claim.') ? [[name.slice('claim.'.length), value] as const] : [],
  );
  const { reasonCode, cause, ...attributes } = Object.fromEntries(own);
  return {
    ...(reasonCode === undefined ? {} : { reasonCode: String(reasonCode) }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}
