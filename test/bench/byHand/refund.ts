import type { AppliedDeduction, Refund, RefundLine } from 'redress';
import type { ClaimKind, LedgerEntry, Order, RemedyKind } from './facts.ts';
import { type Case, cancellationClause, wayBackOf } from './judge.ts';
import { refuse } from './refused.ts';
import { allocate, between, type Share, sharesOf } from './shares.ts';
import { parcelIdOf, type Unit } from './units.ts';

/** C1, C2, P3 give back the units' share of shipping and fees too. */
const givesAll = (kind: ClaimKind) => kind === 'cancellation' || kind === 'missing-package';

export function moneyClause(one: Case): 'C1' | 'C2' | 'R3' | 'M4' | 'D1' | 'P3' {
  switch (one.claim.kind) {
    case 'cancellation':
      return cancellationClause(one);
    case 'return':
      return 'R3';
    case 'missing-item':
      return 'M4';
    case 'defect':
      return 'D1';
    case 'missing-package':
      return 'P3';
  }
}

export function noRefund({ currency, exponent }: Order): Refund {
  return {
    currency,
    exponent,
    to: 'original-payment',
    total: 0,
    parts: { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 },
    deductions: [],
    kept: [],
    lines: [],
    wholeOrder: { shipping: 0, tax: 0, overpaid: 0, deducted: 0 },
    tenders: [],
    bonus: 0,
    payable: 'now',
  };
}

/** Units of a line that were refunded before, and what was given for them. */
interface Given {
  readonly units: number;
  readonly withShipping: number;
  readonly amount: number;
}

function givenFor(line: string, ledger: readonly LedgerEntry[]): Given {
  let units = 0;
  let withShipping = 0;
  let amount = 0;
  for (const { kind, lines } of ledger) {
    for (const one of lines) {
      if (one.line !== line) continue;
      units += one.quantity;
      if (givesAll(kind)) withShipping += one.quantity;
      amount += one.amount;
    }
  }
  return { units, withShipping, amount };
}

/** The money for some granted units, to the last minor unit. */
export function refundFor(units: readonly Unit[], to: RemedyKind, one: Case): Refund {
  if (units.length === 0) return noRefund(one.order);
  const { order, claim } = one;
  const clause = moneyClause(one);
  const all = givesAll(claim.kind);
  const shares = sharesOf(order);
  const given = order.lines.map(({ id }) => givenFor(id, order.ledger));
  const now = order.lines.map(() => 0);

  let keptShipping = 0;
  let keptFees = 0;
  const rows = units.map((unit) => {
    const i = order.lines.indexOf(unit.line);
    const share = shares[i] as Share;
    const before = given[i] as Given;
    const from = now[i] ?? 0;
    now[i] = from + unit.quantity;
    const part = (total: number, start: number) =>
      between(total, share.quantity, start + from, start + from + unit.quantity);
    const goods = part(share.goods, before.units);
    const tax = taxOf(share.goods, share.tax, share.quantity, part, before.units);
    const shipping = part(share.shipping, before.withShipping);
    const fees = part(share.fees, before.withShipping);
    if (!all) {
      keptShipping += shipping;
      keptFees += fees;
    }
    const shippingTax = all ? taxOf(share.shipping, share.shippingTax, share.quantity, part, before.withShipping) : 0;
    return {
      goods: goods - tax,
      tax,
      shipping: all ? shipping - shippingTax : 0,
      shippingTax,
      duties: part(share.duty, before.units) + part(share.importTax, before.units),
      fees: all ? fees : 0,
    };
  });
  checkLedger(rows, units, order, shares, given);

  const nothingKept = order.lines.every(({ quantity }, i) => (given[i] as Given).units + (now[i] ?? 0) >= quantity);
  const parts = { goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0 };
  let byUnits = 0;
  for (const row of rows) {
    parts.goods += row.goods;
    parts.tax += row.tax + row.shippingTax;
    parts.shipping += row.shipping;
    parts.duties += row.duties;
    parts.fees += row.fees;
    byUnits += row.shipping + row.shippingTax;
  }
  const whole = nothingKept ? wholeOrder(order, byUnits) : { shipping: 0, tax: 0, overpaid: 0 };
  if (nothingKept) {
    const back = givenShipping(order.ledger) + byUnits + whole.shipping + whole.tax;
    keptShipping = Math.max(0, order.shipping.charged - back);
  }
  parts.shipping += whole.shipping;
  parts.tax += whole.tax;
  parts.overpaid = whole.overpaid;
  const gross = parts.goods + parts.tax + parts.shipping + parts.duties + parts.fees + parts.overpaid;

  const deductions = deductionsFrom(gross, one);
  const deducted = deductions.reduce((sum, { amount }) => sum + amount, 0);
  const room = rows.map((r) => r.goods + r.tax + r.shipping + r.shippingTax + r.duties + r.fees);
  const ofLines = Math.min(
    deducted,
    room.reduce((sum, amount) => sum + amount, 0),
  );
  const borne =
    deducted === 0
      ? undefined
      : allocate(
          ofLines,
          room,
          room.map(() => 1),
        );
  const lines = rows.map((row, i): RefundLine => {
    const unit = units[i] as Unit;
    const parcel = parcelIdOf(unit.place);
    const off = borne?.[i] ?? 0;
    const payable = claim.kind !== 'return' || isInspected(unit) ? 'now' : 'after-inspection';
    const line = {
      line: unit.line.id,
      quantity: unit.quantity,
      ...row,
      deducted: off,
      total: (room[i] ?? 0) - off,
      payable,
    } as const;
    return parcel === undefined ? line : { ...line, parcel };
  });
  const total = gross - deducted;
  const kept: Refund['kept'][number][] = [];
  if (keptShipping > 0) kept.push({ part: 'shipping', amount: keptShipping, clause });
  if (keptFees > 0) kept.push({ part: 'fees', amount: keptFees, clause });
  const isCredit = to === 'account-balance';
  const isNow = lines.every(({ payable }) => payable === 'now');
  return {
    currency: order.currency,
    exponent: order.exponent,
    to: isCredit ? 'account-balance' : 'original-payment',
    total,
    parts,
    deductions,
    kept,
    lines,
    wholeOrder: { ...whole, deducted: deducted - ofLines },
    tenders: isCredit ? [{ tender: 'account-balance', amount: total }] : tendersFor(total, order),
    bonus: 0,
    payable: isNow ? 'now' : lines.some(({ payable }) => payable === 'now') ? 'in-part' : 'after-inspection',
  };
}

const isInspected = ({ item }: Unit) => item !== undefined && wayBackOf(item).isInspected;

/** The tax in some units. Of goods so cheap that a unit could hold more tax than price, the shop asks accounting. */
function taxOf(
  gross: number,
  tax: number,
  quantity: number,
  part: (total: number, start: number) => number,
  start: number,
): number {
  if (tax === 0) return 0;
  if (Math.floor(gross / quantity) < Math.ceil(tax / quantity))
    refuse('order.lines', 'has more tax than price in a unit');
  return part(tax, start);
}

/** The ledger must agree with what the units were worth; then no amount is ever above what is left. */
function checkLedger(
  rows: readonly { goods: number; tax: number; duties: number; fees: number; shipping: number; shippingTax: number }[],
  units: readonly Unit[],
  order: Order,
  shares: readonly Share[],
  given: readonly Given[],
): void {
  if (order.ledger.length === 0) return;
  const back = order.lines.map((_, i) => (given[i] as Given).amount);
  let shipping = givenShipping(order.ledger);
  rows.forEach((row, j) => {
    const i = order.lines.indexOf((units[j] as Unit).line);
    back[i] = (back[i] ?? 0) + row.goods + row.tax + row.duties + row.fees;
    shipping += row.shipping + row.shippingTax;
  });
  const isTooMuch = shares.some((s, i) => (back[i] ?? 0) > s.goods + s.duty + s.importTax + s.fees);
  if (isTooMuch || shipping > order.shipping.charged || order.ledger.some(({ other }) => other > 0)) {
    refuse('order.ledger', 'gave back more than the units were worth');
  }
}

function givenShipping(ledger: readonly LedgerEntry[]): number {
  let given = 0;
  for (const { shipping, lines } of ledger) {
    given += shipping;
    for (const line of lines) given += line.shipping;
  }
  return given;
}

/** R3: once nothing is kept, the shipping charge above the store's actual cost comes back, and what was overpaid. */
function wholeOrder({ shipping, overpaid, ledger }: Order, byUnits: number) {
  const { charged, tax, actual } = shipping;
  const due = actual === undefined ? 0 : Math.max(0, charged - actual);
  const before = givenShipping(ledger) + byUnits;
  const amount = Math.max(0, due - before);
  const taxUpTo = (part: number) => (charged === 0 ? 0 : Math.floor((tax * part) / charged));
  const ofTax = Math.min(amount, Math.max(0, taxUpTo(due) - taxUpTo(Math.min(before, due))));
  return { shipping: amount - ofTax, tax: ofTax, overpaid };
}

/** R4: what the store paid for the way back, as far as there is a refund to take it from. */
function deductionsFrom(gross: number, { claim }: Case): AppliedDeduction[] {
  const taken: AppliedDeduction[] = [];
  let left = gross;
  for (const { kind, paidBy, amount: cost = 0 } of claim.returnCosts) {
    if (paidBy === 'customer') continue;
    const amount = Math.min(cost, left);
    left -= amount;
    taken.push({ code: `return-${kind}`, clause: 'R4', basis: cost, amount });
  }
  return taken;
}

/** R8: the payments in their order, each up to what it paid. */
function tendersFor(total: number, { tenders, ledger }: Order): Refund['tenders'] {
  const back: { tender: string; amount: number }[] = [];
  let rest = total;
  for (const { id, amount } of tenders) {
    let left = amount;
    for (const entry of ledger) for (const one of entry.tenders) if (one.tender === id) left -= one.amount;
    const part = Math.min(rest, Math.max(0, left));
    rest -= part;
    if (part > 0) back.push({ tender: id, amount: part });
  }
  if (rest > 0) refuse('order.ledger', 'leaves too little of the payments');
  return back;
}
