import type { Decision, DecisionDeadline, LineDecision, Outcome, Reason, Remedy } from 'redress';
import type { Claim, Order, RemedyKind } from './facts.ts';
import { type Case, type Judged, judge, termOf } from './judge.ts';
import { onceEach } from './once.ts';
import { noRefund, refundFor } from './refund.ts';
import { refuse } from './refused.ts';
import { nextSteps } from './steps.ts';
import { parcelIdOf, type Unit, unitsOf } from './units.ts';
import { BY_TABLE, dayText, instantText } from './zone.ts';

const POLICY = { id: 'seven-day', version: '1.0.0' };

/** Decides a claim that the guard has read, at a moment in epoch milliseconds. */
export function decide(order: Order, claim: Claim, at: number, days = BY_TABLE): Decision {
  if (order.latest > at || claim.latest > at) refuse('at', 'is before something in the facts');
  const one: Case = { order, claim, at, days, terms: new Map() };
  const units = unitsOf(order, claim);
  checkWayBack(units);
  const judged = units.map((unit) => judge(unit, one));
  const granted = judged.filter(({ verdict }) => verdict === 'granted').map(({ unit }) => unit);
  const remedies = remediesFor(granted, one);
  const chosen = remedies.find(({ kind }) => kind === claim.remedy) ?? remedies[0];
  const deadlines = deadlinesFor(judged, one);
  const reasons: Reason[] = [];
  for (const { reasons: own } of judged) reasons.push(...own);
  return {
    kind: claim.kind,
    order: order.number,
    ...(claim.id === undefined ? {} : { claim: claim.id }),
    at: instantText(at),
    zone: order.zone,
    outcome: outcomeOf(judged, granted.length),
    reasons: onceEach(reasons),
    deadlines,
    lines: judged.map((unit) => lineOf(unit, chosen)),
    remedies,
    ...(chosen === undefined ? {} : { remedy: chosen.kind }),
    refund: chosen?.refund ?? noRefund(order),
    nextSteps: nextSteps(judged, deadlines, remedies, chosen, one),
    policy: POLICY,
  };
}

/** Goods cannot be sent back before they came. */
function checkWayBack(units: readonly Unit[]): void {
  for (const { item, place } of units) {
    if (item?.sentBack === undefined || place.kind !== 'parcel') continue;
    if (item.sentBack < (place.parcel.delivered ?? 0)) refuse('claim.items', 'was sent back before it was delivered');
  }
}

function outcomeOf(judged: readonly Judged[], granted: number): Outcome {
  if (granted > 0) return granted === judged.length ? 'approved' : 'partially-approved';
  const has = (verdict: Judged['verdict']) => judged.some((one) => one.verdict === verdict);
  if (has('review')) return 'review';
  if (has('awaiting')) return 'awaiting';
  return has('too-early') ? 'too-early' : 'denied';
}

function lineOf({ unit, verdict, reasons }: Judged, chosen: Remedy | undefined): LineDecision {
  const parcel = parcelIdOf(unit.place);
  const line = { line: unit.line.id, quantity: unit.quantity, verdict, reasons };
  const placed = parcel === undefined ? line : { ...line, parcel };
  return verdict === 'granted' && chosen !== undefined ? { ...placed, remedy: remedyOf(unit, chosen.kind) } : placed;
}

/** What a unit gets under a remedy: a replacement only where the store can replace it. */
function remedyOf({ item }: Unit, kind: RemedyKind | Remedy['kind']): Remedy['kind'] {
  return kind === 'replacement' && item?.replaceable !== true ? 'refund' : kind;
}

function remediesFor(granted: readonly Unit[], one: Case): Remedy[] {
  if (granted.length === 0) return [];
  const refund: Remedy = { kind: 'refund', replaced: [], refund: refundFor(granted, 'refund', one) };
  switch (one.claim.kind) {
    case 'return': {
      const credit = refundFor(granted, 'account-balance', one);
      return [refund, { kind: 'account-balance', replaced: [], refund: credit }];
    }
    case 'missing-item':
    case 'defect': {
      const replaced = granted.filter(({ item }) => item?.replaceable === true);
      if (replaced.length === 0) return [refund];
      const others = granted.filter(({ item }) => item?.replaceable !== true);
      const replacement: Remedy = {
        kind: 'replacement',
        replaced: replaced.map(({ line, quantity, place }) => {
          const parcel = parcelIdOf(place);
          return { line: line.id, quantity, ...(parcel === undefined ? {} : { parcel }) };
        }),
        refund: refundFor(others, 'refund', one),
      };
      return [replacement, refund];
    }
    default:
      return [refund];
  }
}

/** Every act that has a term, with the units that it is for. */
function deadlinesFor(judged: readonly Judged[], one: Case): DecisionDeadline[] {
  const deadlines: (DecisionDeadline & { units: { line: string; parcel?: string }[] })[] = [];
  const add = (deadline: Omit<DecisionDeadline, 'zone' | 'units'>, line: string, parcel: string) => {
    const { act, opens, closes, rule } = deadline;
    const same = deadlines.find(
      (d) => d.act === act && d.opens === opens && d.closes === closes && d.rule.anchor === rule.anchor,
    );
    if (same === undefined) deadlines.push({ ...deadline, zone: one.order.zone, units: [{ line, parcel }] });
    else if (!same.units.some((u) => u.line === line && u.parcel === parcel)) same.units.push({ line, parcel });
  };
  for (const { unit } of judged) {
    if (unit.place.kind !== 'parcel') continue;
    const { parcel } = unit.place;
    const line = unit.line.id;
    if (one.claim.kind === 'missing-package') {
      const opening = openingOf(unit, one);
      if (opening !== undefined) add(opening, line, parcel.id);
      continue;
    }
    const term = termOf(parcel, one);
    if (term === undefined) continue;
    const { closed: closes, lastDay } = term;
    const rule = { from: 'delivery', anchor: term.from, amount: 7, unit: 'day' };
    switch (one.claim.kind) {
      case 'cancellation':
        add({ act: 'request-return', clause: 'R1', closes, lastDay, rule }, line, parcel.id);
        break;
      case 'return':
        add({ act: 'request-return', clause: 'R1', closes, lastDay, rule }, line, parcel.id);
        add({ act: 'send-back', clause: 'R6', closes, lastDay, rule }, line, parcel.id);
        break;
      case 'missing-item':
        add({ act: 'report', clause: 'M3', closes, lastDay, rule }, line, parcel.id);
        break;
      case 'defect':
        add({ act: 'report', clause: 'D1', closes, lastDay, rule }, line, parcel.id);
        break;
    }
  }
  return deadlines;
}

/** P1: a package may be claimed after its estimate; without one, from the hand-over. */
function openingOf({ place }: Unit, { order, days }: Case): Omit<DecisionDeadline, 'zone' | 'units'> | undefined {
  if (place.kind !== 'parcel') return undefined;
  const { estimate, dispatched } = place.parcel;
  if (estimate !== undefined) {
    const opens = instantText(days.startOfDay(order.zone, estimate + 1));
    const rule = { from: 'estimate', anchor: dayText(estimate), amount: 0, unit: 'day' };
    return { act: 'claim-missing-package', clause: 'P1', opens, rule };
  }
  if (dispatched === undefined) return undefined;
  const opens = instantText(dispatched);
  return {
    act: 'claim-missing-package',
    clause: 'P1',
    opens,
    rule: { from: 'dispatch', anchor: opens, amount: 0, unit: 'day' },
  };
}
