import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, ItemOf, Unit } from '../evaluation/context.ts';
import { eventText, isMoment } from '../evaluation/facts.ts';
import { ladderOf } from '../evaluation/ladder.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import { type WayBack, wayBackOf } from '../evaluation/wayBack.ts';
import type { PolicyDocument, SendBackTerms } from '../policy/document.ts';

type WithWayBack = 'return' | 'defect';
type Item = ItemOf[WithWayBack];
type Terms = (policy: PolicyDocument) => SendBackTerms | null;

/** Whoever keeps the goods for an allowance sends nothing back. */
function isKept(unit: Unit<Item>, context: Context): boolean {
  const { rungs } = ladderOf(unit, context);
  const chosen = rungs.find(({ kind }) => kind === context.claim.remedy) ?? rungs[0];
  return chosen?.kind === 'allowance';
}

/** R5: who bears the loss of goods on the way back; goods that arrive after all were not lost. */
export function notLostOnTheWayBack(terms: Terms): Rule<WithWayBack> {
  return {
    name: 'not-lost-on-the-way-back',
    clause: 'R5',
    saw: ({ item }, { clock }) => ({
      lost: wayBackOf(item, clock).lost,
      receivedBack: eventText(wayBackOf(item, clock).received),
    }),
    objections: ({ item, place, terms: own }, { clock }) => {
      const { lost } = wayBackOf(item, clock);
      if (place.kind === 'gone' || !lost || terms(own.policy)?.lostOnTheWayBack !== 'customer') return [];
      return [{ code: 'lost-on-the-way-back', verdict: 'denied', clause: 'R5' }];
    },
  };
}

/** R6: goods must be handed to a carrier before the deadline; where the day is not known, arrival in time will do. */
export function sentBackInTime(terms: Terms): Rule<WithWayBack> {
  return {
    name: 'sent-back-in-time',
    clause: 'R6',
    saw: (unit, context) => {
      const window = terms(unit.terms.policy)?.dispatch;
      const way = wayBackOf(unit.item, context.clock);
      return {
        sentBack: eventText(way.sent),
        receivedBack: eventText(way.received),
        closes: (window && knownTerm(window, unit, context)?.closed) ?? null,
      };
    },
    objections: (unit, context) => {
      const window = terms(unit.terms.policy)?.dispatch;
      const term = window && unit.place.kind !== 'gone' ? knownTerm(window, unit, context) : undefined;
      const objections = term === undefined ? [] : judgeSending(wayBackOf(unit.item, context.clock), term, context);
      return objections.length > 0 && isKept(unit, context) ? [] : objections;
    },
  };
}

function judgeSending(way: WayBack, term: Term, { facts }: Context): ObjectionReason[] {
  const due = { verdict: 'denied', clause: 'R6', closed: term.closed, lastDay: term.lastDay } as const;
  if (isMoment(way.sent)) {
    if (way.sent.ms < term.closes) return [];
    return [{ code: 'sent-back-late', ...due, sentBack: eventText(way.sent) }];
  }
  if (facts.at < term.closes) return [];
  if (!way.isSent) return [{ code: 'not-sent-back-in-time', ...due }];
  if (way.received !== undefined && way.received.ms < term.closes) return [];
  return [{ code: 'sending-day-unknown', verdict: 'awaiting', clause: 'R6', turn: 'customer' }];
}

/** Goods must have arrived at the store before the deadline, where the policy sets one. */
export function arrivedBackInTime(terms: Terms): Rule<WithWayBack> {
  return {
    name: 'arrived-back-in-time',
    clause: 'R6',
    saw: (unit, context) => {
      const window = terms(unit.terms.policy)?.arrival;
      return {
        receivedBack: eventText(wayBackOf(unit.item, context.clock).received),
        closes: (window && knownTerm(window, unit, context)?.closed) ?? null,
      };
    },
    objections: (unit, context) => {
      const window = terms(unit.terms.policy)?.arrival;
      const term = window && unit.place.kind !== 'gone' ? knownTerm(window, unit, context) : undefined;
      const objections = term === undefined ? [] : judgeArrival(wayBackOf(unit.item, context.clock), term, context);
      return objections.length > 0 && isKept(unit, context) ? [] : objections;
    },
  };
}

function judgeArrival({ received, inspected }: WayBack, term: Term, { facts }: Context): ObjectionReason[] {
  const due = { verdict: 'denied', clause: 'R6', closed: term.closed, lastDay: term.lastDay } as const;
  if (received !== undefined) {
    return received.ms < term.closes ? [] : [{ code: 'arrived-back-late', ...due, receivedBack: eventText(received) }];
  }
  if (facts.at < term.closes) return [];
  if (!inspected) return [{ code: 'not-arrived-back-in-time', ...due }];
  return [{ code: 'arrival-day-unknown', verdict: 'awaiting', clause: 'R6', turn: 'store' }];
}
