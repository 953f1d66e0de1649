import {
  type CancellationClaim,
  type ClaimedUnits,
  type Decision,
  type DefectClaim,
  type DefectiveUnits,
  type Exception,
  type ExceptionTerms,
  evaluateCancellation,
  evaluateDefect,
  evaluateMissingItem,
  evaluateMissingPackage,
  evaluateReturn,
  type MissingItemClaim,
  type MissingPackageClaim,
  type NextStep,
  type Order,
  type OrderLine,
  type Parcel,
  type PolicyCondition,
  type PolicyDocument,
  parsePolicy,
  type ReturnClaim,
  type ReturnedUnits,
  sevenDayPolicy,
  toLedgerEntry,
} from '../../src/index.ts';

/** What a shop says otherwise than the seven-day policy: of a section, of its refund and its sending back, some terms. */
export type Says = ExceptionTerms & Partial<Pick<PolicyDocument, 'zone' | 'calendar' | 'exceptions' | 'facts'>>;

type Terms = Readonly<Record<string, unknown>>;

/** The seven-day policy with what a shop says otherwise, through JSON and the parser as a shop would load it. */
export function policyThat(says: Says): PolicyDocument {
  return parsePolicy(JSON.parse(JSON.stringify(over(sevenDayPolicy as unknown as Terms, says as Terms, 2))));
}

/** Sections, and in them `refund` and `sendBack`, are changed in part; everything else is replaced. */
function over(before: Terms, says: Terms, depth: number): Terms {
  const isPart = (name: string) =>
    depth === 2 ? name !== 'facts' && name !== 'calendar' : ['refund', 'sendBack'].includes(name);
  const changed = Object.entries(says).map(([name, value]) => {
    const old = before[name];
    const both = isObject(old) && isObject(value) && depth > 0 && isPart(name);
    return [name, both ? over(old, value, depth - 1) : value];
  });
  return { ...before, ...Object.fromEntries(changed) };
}

const isObject = (value: unknown): value is Terms =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The seven-day policy as it is: what a shop gets that does not say the need. */
export const WITHOUT: PolicyDocument = policyThat({});

/** An exception: where this is true of a unit, these terms hold. */
export function where(id: string, when: PolicyCondition, terms: ExceptionTerms, priority?: number): Exception {
  return { id, when, then: terms, ...(priority === undefined ? {} : { priority }) };
}

/** Where a sale is not the usual one: a lamp for 49.00, ordered on Monday 2 March and delivered on Thursday 5 March. */
export interface Sale extends Partial<Omit<Order, 'lines'>> {
  readonly lines?: readonly Partial<OrderLine>[];
  /** The one parcel with all of it; null while nothing is packed. */
  readonly parcel?: Partial<Parcel> | null;
}

/** An order as a merchant knows it. The first line is the lamp, unless it says what it is. */
export function orderOf({ lines = [{}], parcel = {}, ...facts }: Sale): Order {
  const goods = lines.map(({ id = 'lamp', ...line }) => ({
    id,
    product: id.toUpperCase(),
    quantity: 1,
    amount: 4900,
    ...line,
  }));
  const contents = goods.map(({ id, quantity }) => ({ line: id, quantity }));
  const packed = { id: 'P1', contents, dispatched: '2026-03-03', delivered: '2026-03-05', ...parcel };
  return {
    number: 'A-1001',
    currency: 'EUR',
    placed: '2026-03-02T10:00:00Z',
    lines: goods,
    parcels: parcel === null ? [] : [packed],
    ...facts,
  };
}

interface Asking<Item> {
  /** When the customer asks; two days after the delivery, unless it says otherwise. */
  readonly on?: string;
  /** The moment of evaluation; else that of the latest event. */
  readonly at?: string;
  /** All units of the first line, unless it says which. */
  readonly items?: readonly Partial<Item>[];
}

type Facts<C> = Partial<Omit<C, 'kind' | 'asked' | 'items'>>;

/** Like new, as the seven-day policy asks. */
export const LIKE_NEW = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };

/** "I do not want it": asked and sent back on the same day, like new, with all that the policy asks for. */
export function returned(
  policy: PolicyDocument,
  { on = '2026-03-07', at, items = [{}], ...facts }: Facts<ReturnClaim> & Asking<ReturnedUnits> = {},
  sale: Sale = {},
): Decision<'return'> {
  const order = orderOf(sale);
  const units = items.map((item) => ({
    ...unitsOf(order, item),
    ...(item.receivedBack === undefined ? { sentBack: on } : {}),
    ...item,
    condition: { ...LIKE_NEW, ...item.condition },
  }));
  const claim = {
    kind: 'return',
    asked: on,
    orderNumber: order.number,
    reason: 'It is too big.',
    items: units,
  } as const;
  return evaluateReturn(order, { ...claim, ...facts }, { policy, at });
}

/** "Please cancel it", while nothing is packed unless the sale says otherwise. */
export function cancelled(
  policy: PolicyDocument,
  { on = '2026-03-02T12:00:00Z', at, items, ...facts }: Facts<CancellationClaim> & Asking<ClaimedUnits> = {},
  sale: Sale = {},
): Decision<'cancellation'> {
  const order = orderOf({ parcel: null, ...sale });
  const units = items?.map((item) => ({ ...unitsOf(order, item), ...item }));
  const claim = { kind: 'cancellation', asked: on, ...(units === undefined ? {} : { items: units }) } as const;
  return evaluateCancellation(order, { ...claim, ...facts }, { policy, at });
}

/** "It is broken", with a photo. */
export function defective(
  policy: PolicyDocument,
  { on = '2026-03-07', at, items = [{}], ...facts }: Facts<DefectClaim> & Asking<DefectiveUnits> = {},
  sale: Sale = {},
): Decision<'defect'> {
  const order = orderOf(sale);
  const units = items.map((item) => ({ ...unitsOf(order, item), ...item }));
  const claim = { kind: 'defect', asked: on, evidence: [{ kind: 'defect-photo' }], items: units } as const;
  return evaluateDefect(order, { ...claim, ...facts }, { policy, at });
}

/** "It was not in the parcel", with photo and declaration, and confirmed by the store. */
export function missing(
  policy: PolicyDocument,
  { on = '2026-03-07', at, items = [{}], ...facts }: Facts<MissingItemClaim> & Asking<DefectiveUnits> = {},
  sale: Sale = {},
): Decision<'missing-item'> {
  const order = orderOf(sale);
  const units = items.map((item) => ({ ...unitsOf(order, item), check: { finding: 'confirmed' } as const, ...item }));
  const evidence = [{ kind: 'arrival-photo' }, { kind: 'parcel-declaration' }];
  const claim = { kind: 'missing-item', asked: on, orderNumber: order.number, evidence, items: units } as const;
  return evaluateMissingItem(order, { ...claim, ...facts }, { policy, at });
}

/** A parcel that was promised for 6 March and has not come; the carrier says that it is lost. */
export const LOST: Partial<Parcel> = {
  delivered: undefined,
  estimate: '2026-03-06',
  carrier: { state: 'lost', at: '2026-03-09' },
};

/** "My package has not come"; it is lost, unless the sale says otherwise. */
export function lost(
  policy: PolicyDocument,
  { on = '2026-03-10', at, ...facts }: Facts<MissingPackageClaim> & Omit<Asking<never>, 'items'> = {},
  { parcel, ...sale }: Sale = {},
): Decision<'missing-package'> {
  const destination = { addressComplete: true };
  const order = orderOf({ destination, ...sale, parcel: parcel === null ? null : { ...LOST, ...parcel } });
  const claim = { kind: 'missing-package', asked: on, orderNumber: order.number } as const;
  return evaluateMissingPackage(order, { ...claim, ...facts }, { policy, at });
}

function unitsOf(order: Order, { line = order.lines[0]?.id ?? '' }: Partial<ClaimedUnits>) {
  const { product, quantity } = order.lines.find(({ id }) => id === line) ?? { product: '', quantity: 1 };
  return { line, quantity, product };
}

/** The ledger after a decision was carried out. */
export const ledgerAfter = (decision: Decision, at = '2026-03-08') => [toLedgerEntry(decision, { id: 'first', at })];

/** The answer in a line: what the customer gets, in minor units; or why nothing, with the policy's own words. */
export function answer({ outcome, remedy, refund, reasons }: Decision): string {
  const why = reasons.map((reason) => {
    const own = 'term' in reason ? reason.term : 'fact' in reason ? reason.fact : undefined;
    return own === undefined ? reason.code : `${reason.code} ${own}`;
  });
  return remedy === undefined ? `${outcome}: ${why.join(', ')}` : `${outcome}: ${remedy} ${refund.total}`;
}

/** What was taken off: `restocking-fee 735`. */
export const deductions = ({ refund }: Decision) =>
  refund.deductions.filter(({ amount }) => amount > 0).map(({ code, amount }) => `${code} ${amount}`);

/** What the customer may choose from: `refund 4900`. */
export const offers = ({ remedies }: Decision) => remedies.map(({ kind, refund }) => `${kind} ${refund.total}`);

/** Where the money goes: `card 2000`. */
export const tenders = ({ refund }: Decision) => refund.tenders.map(({ tender, amount }) => `${tender} ${amount}`);

/** What else follows by the policy, and what the customer is asked to do or to pay. */
export const steps = ({ nextSteps }: Decision) => nextSteps.map(stepText);

function stepText(step: NextStep): string {
  if (step.code !== 'follow-policy') return step.code;
  const { who, term, amount, lastDay } = step;
  const own = [who, term, ...(amount === undefined ? [] : [amount]), ...(lastDay === undefined ? [] : ['by', lastDay])];
  return own.join(' ');
}
