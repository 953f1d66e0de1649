import type {
  Decision,
  DecisionDeadline,
  LineDecision,
  NextStep,
  Order,
  Reason,
  Remedy,
  ReturnClaim,
  ReturnedUnits,
} from '../../../src/index.ts';
import { addDeadline, factsOf, type OrderFacts, once, type ParcelFacts, pastInstant, positionsOf } from './facts.ts';
import { writeDay, writeInstant } from './instants.ts';
import { type GrantedUnits, nothing, payments, priced } from './money.ts';
import { outcomeOf } from './outcome.ts';
import { outside } from './outside.ts';
import { startOfDay } from './zone.ts';

const CONDITIONS = ['unused', 'unopened', 'undamaged', 'original-packaging'] as const;
const PHOTOS = ['packaging-photo', 'item-photo'] as const;
const GRANT: Reason = { code: 'return-accepted', verdict: 'granted', clause: 'R6' };

/** The way of the units back to the store. */
interface Way {
  readonly sent: number | undefined;
  readonly received: number | undefined;
  readonly inspected: boolean;
  readonly isSent: boolean;
}

/** The return of facts that are known to be valid. */
export function returnByHand(order: Order, claim: ReturnClaim, atText: string): Decision<'return'> {
  const facts = factsOf(order, claim, atText);
  const { items } = claim;
  if (claim.returnCosts !== undefined || claim.receivedOn !== undefined)
    outside('costs and days that the claim states');
  const places = positionsOf(order, items);
  const needsPhotos = items.some(
    ({ quantity, condition, arrivedDamaged }, i) =>
      quantity < (order.lines[places[i] as number]?.quantity ?? 0) ||
      arrivedDamaged === true ||
      condition?.undamaged === false,
  );
  const deadlines: DecisionDeadline[] = [];
  const lines: LineDecision[] = [];
  const steps: NextStep[] = [];
  const reasons: Reason[] = [];
  const granted: GrantedUnits[] = [];
  const toSend: ParcelFacts[] = [];
  let isDenied = false;
  let toInspect = false;
  items.forEach((item, i) => {
    const at = places[i] as number;
    const line = order.lines[at] as Order['lines'][number];
    const parcel = facts.parcelOf[at];
    if (item.parcel !== undefined && item.parcel !== parcel?.id) outside('other parcels that the claim names');
    const way = wayOf(item, parcel, facts.at);
    const own = objectionsTo(item, line.product, parcel, way, needsPhotos, order, claim, facts);
    const where = parcel === undefined ? { line: line.id } : { line: line.id, parcel: parcel.id };
    if (parcel !== undefined) {
      addDeadline(deadlines, 'request-return', line.id, parcel, facts.zone);
      addDeadline(deadlines, 'send-back', line.id, parcel, facts.zone);
    }
    if (own.length === 0) {
      const payable = way.inspected ? 'now' : 'after-inspection';
      granted.push({ at, quantity: item.quantity, parcel: parcel?.id, payable });
      if (!way.inspected && way.isSent) toInspect = true;
      if (!way.isSent && parcel !== undefined) toSend.push(parcel);
      reasons.push(GRANT);
      lines.push({ ...where, quantity: item.quantity, verdict: 'granted', reasons: [GRANT], remedy: 'refund' });
      return;
    }
    const denied = own.filter(({ verdict }) => verdict === 'denied');
    const isNo = denied.length > 0;
    isDenied ||= isNo;
    const said = isNo ? denied : own;
    for (const reason of said) {
      reasons.push(reason);
      stepFor(reason, steps);
    }
    lines.push({ ...where, quantity: item.quantity, verdict: isNo ? 'denied' : 'awaiting', reasons: said });
  });
  const remedies = granted.length === 0 ? [] : remediesFor(order, granted);
  const chosen = claim.remedy === 'account-balance' ? remedies[1] : remedies[0];
  if (chosen !== undefined) {
    grantSteps(steps, claim, chosen, toSend, toInspect, deadlines);
    if (chosen.kind !== 'refund') {
      lines.forEach((line, i) => {
        if (line.verdict === 'granted') lines[i] = { ...line, remedy: chosen.kind };
      });
    }
  }
  if (isDenied || steps.length === 0) {
    steps.push({ code: 'contact-service', who: 'customer', clause: 'G1', contact: {} });
  }
  return {
    kind: 'return',
    order: order.number,
    ...(claim.id === undefined ? {} : { claim: claim.id }),
    at: atText,
    zone: facts.zone,
    outcome: outcomeOf(lines),
    reasons: once(reasons),
    deadlines,
    lines,
    remedies,
    ...(chosen === undefined ? {} : { remedy: chosen.kind }),
    refund: chosen?.refund ?? nothing(),
    nextSteps: once(steps),
    policy: { id: 'seven-day', version: '1.0.0' },
  };
}

function wayOf(item: ReturnedUnits, parcel: ParcelFacts | undefined, at: number): Way {
  if (item.lostOnTheWayBack !== undefined) outside('goods lost on the way back');
  const sent = pastInstant(item.sentBack, at);
  const back = pastInstant(item.receivedBack, at);
  const looked = pastInstant(item.inspection?.at, at);
  const inspected = item.inspection !== undefined;
  const received = back ?? looked;
  if (sent !== undefined && (sent > (received ?? at) || sent < (parcel?.delivered ?? 0))) outside('contradictions');
  return { sent, received, inspected, isSent: sent !== undefined || received !== undefined || inspected };
}

function objectionsTo(
  item: ReturnedUnits,
  product: string,
  parcel: ParcelFacts | undefined,
  way: Way,
  needsPhotos: boolean,
  order: Order,
  claim: ReturnClaim,
  { at, asked, zone }: OrderFacts,
): Reason[] {
  const found: Reason[] = [];
  const term = parcel?.term;
  const until = term === undefined ? {} : { until: term.closed, lastDay: term.lastDay };
  if (parcel === undefined || (parcel.dispatched === undefined && parcel.delivered === undefined)) {
    found.push({ code: 'never-shipped', verdict: 'denied', clause: 'R1', pointsTo: 'cancellation' });
  } else if (parcel.delivered === undefined) found.push(notDelivered(parcel, at, zone));
  if (term !== undefined && asked >= term.closes) {
    const { closed, lastDay } = term;
    const askedText = claim.asked as string;
    found.push({ code: 'return-window-closed', verdict: 'denied', clause: 'R1', closed, lastDay, asked: askedText });
  }
  for (const condition of CONDITIONS) {
    const looked = way.inspected ? item.inspection?.condition[condition] : undefined;
    const holds = looked ?? item.condition?.[condition];
    if (holds === undefined) {
      const turn = way.isSent ? { turn: 'store' as const } : { turn: 'customer' as const, ...until };
      found.push({ code: 'condition-unknown', verdict: 'awaiting', clause: 'R2', condition, ...turn });
    } else if (!holds) {
      const foundBy = looked === undefined ? 'customer' : 'inspection';
      found.push({ code: 'condition-not-met', verdict: 'denied', clause: 'R2', condition, foundBy });
    }
  }
  if (item.arrivedDamaged === true) {
    found.push({ code: 'arrived-damaged', verdict: 'denied', clause: 'R2', pointsTo: 'defect' });
  }
  if (term !== undefined) {
    const due = { verdict: 'denied', clause: 'R6', closed: term.closed, lastDay: term.lastDay } as const;
    if (way.sent !== undefined) {
      if (way.sent >= term.closes) found.push({ code: 'sent-back-late', ...due, sentBack: item.sentBack as string });
    } else if (at >= term.closes) {
      if (!way.isSent) found.push({ code: 'not-sent-back-in-time', ...due });
      else if (way.received === undefined || way.received >= term.closes) {
        found.push({ code: 'sending-day-unknown', verdict: 'awaiting', clause: 'R6', turn: 'customer' });
      }
    }
  }
  const isOver = term !== undefined && at >= term.closes;
  const inform = (information: 'order-number' | 'product-code' | 'reason', given?: string, expected = given) => {
    if (given !== undefined && given === expected) return;
    if (isOver) {
      const { closed, lastDay } = term;
      found.push({ code: 'information-not-in-time', verdict: 'denied', clause: 'R7', information, closed, lastDay });
      return;
    }
    const awaited = { verdict: 'awaiting', clause: 'R7', turn: 'customer', information, ...until } as const;
    if (given === undefined || expected === undefined) found.push({ code: 'information-missing', ...awaited });
    else found.push({ code: 'information-contradicts-order', ...awaited, given, expected });
  };
  inform('order-number', claim.orderNumber, order.number);
  inform('product-code', item.product, product);
  inform('reason', claim.reason);
  if (needsPhotos) {
    for (const evidence of PHOTOS) {
      const given = claim.evidence?.some((piece) => {
        if (piece.at !== undefined) outside('dates of evidence');
        return piece.kind === evidence;
      });
      if (given === true && (term === undefined || asked < term.closes)) continue;
      if (isOver) {
        const { closed, lastDay } = term;
        found.push({ code: 'evidence-not-in-time', verdict: 'denied', clause: 'R7', closed, lastDay, evidence });
      } else {
        const turn = 'customer' as const;
        found.push({ code: 'evidence-missing', verdict: 'awaiting', clause: 'R7', turn, evidence, ...until });
      }
    }
  }
  return found;
}

function notDelivered({ id: parcel, estimate }: ParcelFacts, at: number, zone: string): Reason {
  const awaited = { code: 'not-delivered-yet', verdict: 'awaiting', clause: 'R1', turn: 'carrier', parcel } as const;
  if (estimate === undefined) return { ...awaited, overdue: false };
  const ends = startOfDay(zone, estimate + 1);
  if (at >= ends) return { ...awaited, overdue: true };
  return { ...awaited, overdue: false, until: writeInstant(ends), lastDay: writeDay(estimate) };
}

/** What a reason asks of somebody. */
function stepFor(reason: Reason, steps: NextStep[]): void {
  const by =
    'until' in reason && reason.until !== undefined ? { by: reason.until, lastDay: reason.lastDay as string } : {};
  const who = 'customer';
  switch (reason.code) {
    case 'never-shipped':
      steps.push({ code: 'ask-instead', who, clause: 'R1', question: 'cancellation' });
      return;
    case 'not-delivered-yet':
      if (reason.overdue) steps.push({ code: 'ask-instead', who, clause: 'P1', question: 'missing-package' });
      else steps.push({ code: 'wait-for-parcel', who, clause: 'R1', parcel: reason.parcel, ...by });
      return;
    case 'condition-unknown':
      if (reason.turn === 'store') steps.push({ code: 'inspect', who: 'store', clause: 'R2' });
      else steps.push({ code: 'state-condition', who, clause: 'R2', condition: reason.condition, ...by });
      return;
    case 'arrived-damaged':
      steps.push({ code: 'ask-instead', who, clause: 'D1', question: 'defect' });
      return;
    case 'sending-day-unknown':
      steps.push({ code: 'prove-sending-day', who, clause: 'R6' });
      return;
    case 'information-missing':
    case 'information-contradicts-order':
      steps.push({ code: 'provide-information', who, clause: 'R7', information: reason.information, ...by });
      return;
    case 'evidence-missing':
      steps.push({ code: 'provide-evidence', who, clause: 'R7', evidence: reason.evidence, ...by });
      return;
  }
}

function remediesFor(order: Order, granted: readonly GrantedUnits[]): Remedy[] {
  const refund = priced(order, granted, false, 'R3');
  const tenders = [{ tender: 'account-balance', amount: refund.total }];
  return [
    { kind: 'refund', replaced: [], refund },
    { kind: 'account-balance', replaced: [], refund: { ...refund, to: 'account-balance', tenders } },
  ];
}

function grantSteps(
  steps: NextStep[],
  claim: ReturnClaim,
  { kind, refund }: Remedy,
  toSend: readonly ParcelFacts[],
  toInspect: boolean,
  deadlines: readonly DecisionDeadline[],
): void {
  if (claim.remedy !== kind) {
    steps.push({ code: 'choose-remedy', who: 'customer', clause: 'R8', remedies: ['refund', 'account-balance'] });
  }
  if (toSend.length > 0) {
    for (const { act, units, closes, lastDay } of deadlines) {
      if (act !== 'send-back' || closes === undefined || lastDay === undefined) continue;
      if (!units.some(({ parcel }) => toSend.some(({ id }) => id === parcel))) continue;
      steps.push({ code: 'send-back', who: 'customer', clause: 'R6', by: closes, lastDay });
    }
    steps.push({ code: 'pay-return-costs', who: 'customer', clause: 'R4' });
    steps.push({ code: 'use-tracking', who: 'customer', clause: 'R5' });
  }
  if (toInspect) steps.push({ code: 'inspect', who: 'store', clause: 'R8' });
  steps.push(...payments(refund, kind === 'account-balance' ? 'R8' : 'R3'));
}
