import type { Reason } from 'redress';
import { type Claim, CONDITIONS, type Item, type Order, type Parcel } from './facts.ts';
import { isHandedOver, type Unit } from './units.ts';
import { type Days, dayText, instantText, sevenDaysAfter, type Term } from './zone.ts';

/** Everything that a rule may look at. */
export interface Case {
  readonly order: Order;
  readonly claim: Claim;
  /** The moment of evaluation. */
  readonly at: number;
  readonly days: Days;
  /** Seven days from each delivery, worked out once. */
  readonly terms: Map<Parcel, Term>;
}

export interface Judged {
  readonly unit: Unit;
  readonly verdict: 'granted' | 'denied' | 'review' | 'awaiting' | 'too-early';
  readonly reasons: readonly Reason[];
}

/** What the policy says about some units, clause by clause. */
export function judge(unit: Unit, one: Case): Judged {
  const { place } = unit;
  if (place.kind === 'gone') {
    return { unit, verdict: 'denied', reasons: [place.refunded ? ALREADY_REFUNDED : BEYOND_WHAT_IS_LEFT] };
  }
  const found: Reason[] = [];
  switch (one.claim.kind) {
    case 'cancellation':
      judgeCancellation(unit, one, found);
      break;
    case 'return':
      judgeReturn(unit, one, found);
      break;
    case 'missing-item':
      judgeMissingItem(unit, one, found);
      break;
    case 'defect':
      judgeDefect(unit, one, found);
      break;
    case 'missing-package':
      judgeMissingPackage(unit, one, found);
      break;
  }
  if (found.length === 0) return { unit, verdict: 'granted', reasons: [granted(unit, one)] };
  if (found.some(({ verdict }) => verdict === 'denied')) {
    return { unit, verdict: 'denied', reasons: found.filter(({ verdict }) => verdict === 'denied') };
  }
  const verdict = (['review', 'awaiting', 'too-early'] as const).find((v) => found.some((one) => one.verdict === v));
  return { unit, verdict: verdict ?? 'granted', reasons: found };
}

const ALREADY_REFUNDED: Reason = { code: 'already-refunded', verdict: 'denied', clause: 'L2' };
const BEYOND_WHAT_IS_LEFT: Reason = { code: 'beyond-what-is-left', verdict: 'denied', clause: 'L1' };

function granted({ place }: Unit, one: Case): Reason {
  switch (one.claim.kind) {
    case 'cancellation':
      return { code: 'not-shipped', verdict: 'granted', clause: cancellationClause(one) };
    case 'return':
      return { code: 'return-accepted', verdict: 'granted', clause: 'R6' };
    case 'missing-item':
      return { code: 'confirmed-missing', verdict: 'granted', clause: 'M4' };
    case 'defect':
      return { code: 'defect-accepted', verdict: 'granted', clause: 'D1' };
    case 'missing-package': {
      const parcel = place.kind === 'gone' ? '' : (place.parcel?.id ?? '');
      return { code: 'lost-in-transit', verdict: 'granted', clause: 'P3', parcel };
    }
  }
}

/** C1 is about the whole order before anything has left, C2 about the rest. */
export function cancellationClause({ order, claim }: Case): 'C1' | 'C2' {
  if (order.ledger.length > 0 || order.parcels.some(isHandedOver)) return 'C2';
  if (claim.items === undefined) return 'C1';
  const claimed = claim.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return claimed >= order.lines.reduce((sum, { quantity }) => sum + quantity, 0) ? 'C1' : 'C2';
}

/** C3: what has left cannot be cancelled; what left after the request a person looks at. */
function judgeCancellation({ place }: Unit, { claim }: Case, found: Reason[]): void {
  if (place.kind !== 'parcel') return;
  const { id: parcel, dispatched, delivered, carrierAt } = place.parcel;
  const wasShipped = [dispatched, delivered, carrierAt].some((event) => event !== undefined && event <= claim.asked);
  if (!wasShipped) found.push({ code: 'shipped-after-request', verdict: 'review', clause: 'C3', parcel });
  else {
    const denied = { code: 'already-shipped', verdict: 'denied', clause: 'C3', pointsTo: 'return', parcel } as const;
    found.push(delivered === undefined ? denied : { ...denied, delivered: instantText(delivered) });
  }
}

function judgeReturn(unit: Unit, one: Case, found: Reason[]): void {
  const { order, claim, at } = one;
  const item = unit.item as Item;
  const term = arrival(unit, one, 'R1', found);
  askedInTime(term, 'return-window-closed', 'R1', one, found);
  const way = wayBackOf(item);
  for (const condition of CONDITIONS) {
    const inspected = item.inspection?.condition[condition];
    const holds = inspected ?? item.condition?.[condition];
    if (holds === undefined) {
      const turn = way.isSent ? { turn: 'store' as const } : { turn: 'customer' as const, ...until(term) };
      found.push({ code: 'condition-unknown', verdict: 'awaiting', clause: 'R2', condition, ...turn });
    } else if (!holds) {
      const foundBy = inspected === undefined ? 'customer' : 'inspection';
      found.push({ code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition, foundBy });
    }
  }
  if (item.arrivedDamaged) {
    found.push({ code: 'arrived-damaged', verdict: 'denied', clause: 'R2', pointsTo: 'defect' });
  }
  for (const { kind: cost, paidBy, amount } of claim.returnCosts) {
    if (paidBy === 'customer' || amount !== undefined) continue;
    found.push({ code: 'return-cost-unknown', verdict: 'awaiting', clause: 'R4', turn: 'store', cost });
  }
  if (way.isLost) found.push({ code: 'lost-on-the-way-back', verdict: 'denied', clause: 'R5' });
  if (term !== undefined) sentBackInTime(item, term, at, found);
  information('order-number', claim.orderNumber, order.number, term, 'R7', one, found);
  information('product-code', item.product, unit.line.product, term, 'R7', one, found);
  information('reason', claim.reason, undefined, term, 'R7', one, found);
  if (isPartOrDamaged(one)) {
    evidence('packaging-photo', term, 'R7', one, found);
    evidence('item-photo', term, 'R7', one, found);
  }
}

function judgeMissingItem(unit: Unit, one: Case, found: Reason[]): void {
  const { order, claim } = one;
  const term = arrival(unit, one, 'M1', found);
  askedInTime(term, 'report-window-closed', 'M3', one, found);
  information('order-number', claim.orderNumber, order.number, term, 'M3', one, found);
  evidence('arrival-photo', term, 'M3', one, found);
  evidence('parcel-declaration', term, 'M3', one, found);
  const finding = unit.item?.check;
  if (unit.place.kind !== 'parcel') return;
  if (finding === 'refuted') found.push({ code: 'refuted-by-store', verdict: 'denied', clause: 'M4' });
  else if (finding === undefined && term !== undefined) {
    found.push({ code: 'store-check-pending', verdict: 'awaiting', clause: 'M4', turn: 'store' });
  }
}

function judgeDefect(unit: Unit, one: Case, found: Reason[]): void {
  const term = arrival(unit, one, 'D1', found);
  askedInTime(term, 'report-window-closed', 'D1', one, found);
  information('product-code', unit.item?.product, unit.line.product, term, 'D1', one, found);
  evidence('defect-photo', term, 'D1', one, found);
  if (unit.place.kind === 'parcel' && unit.item?.check === 'refuted') {
    found.push({ code: 'refuted-by-store', verdict: 'denied', clause: 'D1' });
  }
}

function judgeMissingPackage({ place }: Unit, one: Case, found: Reason[]): void {
  const { order, claim, at, days } = one;
  if (place.kind !== 'parcel') {
    found.push({ code: 'never-shipped', verdict: 'denied', clause: 'P1', pointsTo: 'cancellation' });
    information('order-number', claim.orderNumber, order.number, undefined, 'P1', one, found);
    return;
  }
  const { id: parcel, delivered, carrier, estimate, causedByAddress } = place.parcel;
  const opens = estimate === undefined ? 0 : days.startOfDay(order.zone, estimate + 1);
  const isEarly = at < opens && delivered === undefined && carrier !== 'lost';
  if (isEarly) {
    const lastDay = dayText(estimate ?? 0);
    found.push({
      code: 'before-estimate',
      verdict: 'too-early',
      clause: 'P1',
      parcel,
      opens: instantText(opens),
      lastDay,
    });
  }
  information('order-number', claim.orderNumber, order.number, undefined, 'P1', one, found);
  if (delivered !== undefined) {
    found.push({ code: 'delivery-disputed', verdict: 'review', clause: 'P2', parcel });
  } else if (carrier === 'lost') {
    if (order.addressComplete === true) return;
    if (order.addressComplete === undefined || causedByAddress === undefined) {
      found.push({ code: 'cause-of-loss-unknown', verdict: 'awaiting', clause: 'P4', turn: 'store', parcel });
    } else if (causedByAddress) {
      found.push({ code: 'lost-by-incomplete-address', verdict: 'denied', clause: 'P4', parcel });
    }
  } else if (!isEarly) {
    const code = carrier === 'in-transit' ? 'still-in-transit' : 'carrier-check-pending';
    found.push({ code, verdict: 'awaiting', clause: 'P2', turn: 'carrier', parcel });
  }
}

/** R1, M1: the term that a delivery opens; what was never shipped or is on its way has none. */
function arrival({ place }: Unit, one: Case, clause: 'R1' | 'M1' | 'D1', found: Reason[]): Term | undefined {
  if (place.kind !== 'parcel') {
    found.push({ code: 'never-shipped', verdict: 'denied', clause, pointsTo: 'cancellation' });
    return undefined;
  }
  const { parcel } = place;
  const term = termOf(parcel, one);
  if (term !== undefined) return term;
  const awaited = {
    code: 'not-delivered-yet',
    verdict: 'awaiting',
    clause,
    turn: 'carrier',
    parcel: parcel.id,
  } as const;
  const { estimate } = parcel;
  if (parcel.carrier === 'lost' || estimate === undefined) {
    found.push({ ...awaited, overdue: parcel.carrier === 'lost' });
    return undefined;
  }
  const ends = one.days.startOfDay(one.order.zone, estimate + 1);
  if (one.at >= ends) found.push({ ...awaited, overdue: true });
  else found.push({ ...awaited, overdue: false, until: instantText(ends), lastDay: dayText(estimate) });
  return undefined;
}

export function termOf(parcel: Parcel, { order, days, terms }: Case): Term | undefined {
  if (parcel.delivered === undefined) return undefined;
  let term = terms.get(parcel);
  if (term === undefined) {
    term = sevenDaysAfter(order.zone, parcel.delivered, days);
    terms.set(parcel, term);
  }
  return term;
}

const until = (term: Term | undefined) => (term === undefined ? {} : { until: term.closed, lastDay: term.lastDay });

function askedInTime(
  term: Term | undefined,
  code: 'return-window-closed' | 'report-window-closed',
  clause: 'R1' | 'M3' | 'D1',
  { claim }: Case,
  found: Reason[],
): void {
  if (term === undefined || claim.asked < term.closes) return;
  const { closed, lastDay } = term;
  found.push({ code, verdict: 'denied', clause, closed, lastDay, asked: instantText(claim.asked) });
}

/** R6: sent back before the term ends; where the day is not known, received before. */
function sentBackInTime(item: Item, term: Term, at: number, found: Reason[]): void {
  const due = { verdict: 'denied', clause: 'R6', closed: term.closed, lastDay: term.lastDay } as const;
  const { sentBack } = item;
  const { isSent, received } = wayBackOf(item);
  if (sentBack !== undefined) {
    if (sentBack >= term.closes) found.push({ code: 'sent-back-late', ...due, sentBack: instantText(sentBack) });
  } else if (at >= term.closes) {
    if (!isSent) found.push({ code: 'not-sent-back-in-time', ...due });
    else if (received === undefined || received >= term.closes) {
      found.push({ code: 'sending-day-unknown', verdict: 'awaiting', clause: 'R6', turn: 'customer' });
    }
  }
}

/** The goods' way back; an inspection implies that they arrived. */
export function wayBackOf({ sentBack, receivedBack, inspection, lostOnTheWayBack }: Item) {
  const received = receivedBack ?? inspection?.at;
  const isInspected = inspection !== undefined;
  return {
    received,
    isInspected,
    isSent: sentBack !== undefined || received !== undefined || isInspected || lostOnTheWayBack,
    isLost: lostOnTheWayBack && received === undefined && !isInspected,
  };
}

type Clause = 'R7' | 'M3' | 'D1' | 'P1';

function information(
  kind: 'order-number' | 'product-code' | 'reason',
  given: string | undefined,
  expected: string | undefined,
  term: Term | undefined,
  clause: Clause,
  { at }: Case,
  found: Reason[],
): void {
  if (given !== undefined && (expected === undefined || given === expected)) return;
  if (term !== undefined && at >= term.closes) {
    const { closed, lastDay } = term;
    found.push({ code: 'information-not-in-time', verdict: 'denied', clause, information: kind, closed, lastDay });
    return;
  }
  const awaited = { verdict: 'awaiting', clause, turn: 'customer', information: kind, ...until(term) } as const;
  if (given === undefined || expected === undefined) found.push({ code: 'information-missing', ...awaited });
  else found.push({ code: 'information-contradicts-order', ...awaited, given, expected });
}

/** R7: fewer units of a line than were bought, or damaged ones. */
function isPartOrDamaged({ order, claim }: Case): boolean {
  const items = claim.items ?? [];
  if (items.some(({ arrivedDamaged, condition }) => arrivedDamaged || condition?.undamaged === false)) return true;
  return order.lines.some(({ id, quantity }) => {
    let claimed = 0;
    for (const item of items) if (item.line === id) claimed += item.quantity;
    return claimed > 0 && claimed < quantity;
  });
}

function evidence(kind: string, term: Term | undefined, clause: Clause, { claim, at }: Case, found: Reason[]): void {
  for (const piece of claim.evidence) {
    if (piece.kind === kind && (term === undefined || (piece.at ?? claim.asked) < term.closes)) return;
  }
  if (term === undefined || at < term.closes) {
    found.push({
      code: 'evidence-missing',
      verdict: 'awaiting',
      clause,
      turn: 'customer',
      evidence: kind,
      ...until(term),
    });
  } else {
    const { closed, lastDay } = term;
    found.push({ code: 'evidence-not-in-time', verdict: 'denied', clause, closed, lastDay, evidence: kind });
  }
}
