import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { SECTIONS, sectionOf } from '../policy/sectionOf.ts';
import type { Stated } from './claimFacts.ts';
import { QUESTIONS } from './questions.ts';
import { confirmed } from './turningOutWell.ts';

/** Units of one line that lie together. */
export interface UnitsAt {
  readonly line: string;
  readonly product: string;
  readonly parcel?: string | undefined;
  readonly quantity: number;
  /** The same for units that are alike. */
  readonly like: string;
}

/** A claim that was parsed once, to be made about any units. */
export interface Template {
  readonly stated: Stated;
  /**
   * All that a customer can say: the right information, every piece of evidence and the goods as the policy wants them.
   * What only the store or the carrier can say stays open.
   */
  readonly full: ParsedClaim;
  /** The same once the store has confirmed it. */
  readonly confirmed: ParsedClaim;
  /** Only what it is about, and what is stated. */
  readonly bare: ParsedClaim;
}

/** Stands for the units. */
const SOME = { line: '-', quantity: 1 };

/** The claim with these statements; `undefined` where no claim can state them. */
export function templateOf(
  kind: ClaimKind,
  stated: Stated,
  policy: PolicyDocument,
  { order, asked }: { readonly order: string; readonly asked: string },
): Template | undefined {
  const said = read(stated);
  const evidence = evidenceFor(kind, policy, said.evidence);
  const condition = { ...(kind === 'return' ? wanted(policy) : {}), ...said.condition };
  const bare = claimOf(kind, { asked, ...said.claim }, { ...said.item, ...inside('condition', said.condition) });
  const full = claimOf(
    kind,
    { asked, orderNumber: order, reason: '-', evidence, ...said.claim },
    { product: '-', ...said.item, ...inside('condition', condition) },
  );
  const parser = QUESTIONS[kind].claims;
  const [one, other] = [parser.safeParse(bare), parser.safeParse(full)];
  if (!one.success || !other.success) return undefined;
  return { stated, bare: one.data, full: other.data, confirmed: confirmed(other.data) };
}

const inside = (name: string, facts: object) => (Object.keys(facts).length === 0 ? {} : { [name]: facts });

function claimOf(kind: ClaimKind, claim: object, item: object): object {
  return { kind, ...claim, ...(kind === 'missing-package' ? {} : { items: [{ ...SOME, ...item }] }) };
}

/** The claim of a template about some units. */
export function about(units: readonly UnitsAt[], claim: ParsedClaim): ParsedClaim {
  if (claim.kind === 'missing-package') {
    const parcels = [...new Set(units.flatMap(({ parcel }) => parcel ?? []))];
    return parcels.length === 0 ? claim : { ...claim, parcels };
  }
  const [said] = claim.items ?? [];
  const items = units.map(({ line, quantity, parcel, product }) => {
    const item = { ...said, line, quantity };
    if (parcel !== undefined) item.parcel = parcel;
    if (item.product !== undefined) item.product = product;
    return item;
  });
  return { ...claim, items } as ParsedClaim;
}

/** Where each statement stands in a claim. */
function read(stated: Stated) {
  const said = { claim: {}, item: {}, condition: {}, evidence: {} } as Record<
    'claim' | 'item' | 'condition' | 'evidence',
    Record<string, unknown>
  >;
  for (const [name, value] of Object.entries(stated)) {
    const [scope = '', own = ''] = name.split('.');
    if (name === 'delivery') said.claim.receivedOn = value;
    else if (name === 'sent-back') said.item.sentBack = value;
    else if (scope === 'condition' || scope === 'evidence') said[scope][own] = value;
    else if (scope === 'claim' || scope === 'item') state(said[scope], name, own, value);
  }
  return said;
}

/** A field of its own, or else an attribute. */
function state(of: Record<string, unknown>, name: string, own: string, value: unknown): void {
  if (FIELDS.has(name)) of[own] = value;
  else of.attributes = { ...(of.attributes as object | undefined), [own]: value };
}

const FIELDS = /* @__PURE__ */ new Set(['claim.reasonCode', 'claim.cause', 'claim.remedy', 'item.arrivedDamaged']);

/** As returns want the goods, in general and by exception. */
function wanted({ return: terms, exceptions = [] }: PolicyDocument): Record<string, boolean> {
  const names = [...terms.conditions, ...exceptions.flatMap(({ then: { return: own } }) => own?.conditions ?? [])];
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** Every piece that is asked for, in general and by exception, and those that are stated; none that is said not to be. */
function evidenceFor(kind: ClaimKind, policy: PolicyDocument, said: Readonly<Record<string, unknown>>) {
  const otherwise = (policy.exceptions ?? []).flatMap(({ then: terms }) => terms[SECTIONS[kind]]?.evidence ?? []);
  const asked = [...(sectionOf(policy, kind).evidence ?? []), ...otherwise].map(({ kind: piece }) => piece);
  const given = new Set([...asked, ...Object.keys(said)]);
  return [...given].filter((piece) => said[piece] !== false).map((piece) => ({ kind: piece }));
}
