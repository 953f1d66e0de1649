import type { ObjectionReason } from '../decision/reasons.ts';
import type { Context, ItemOf } from '../evaluation/context.ts';
import { type Clock, eventText, type Happened, isMoment } from '../evaluation/facts.ts';
import type { Rule } from '../evaluation/rule.ts';
import { knownTerm, type Term } from '../evaluation/term.ts';
import type { PolicyDocument, SendBackTerms } from '../policy/document.ts';
import type { Moment } from '../time/index.ts';

type WithWayBack = 'return' | 'defect';
type Item = ItemOf[WithWayBack];
type Terms = (policy: PolicyDocument) => SendBackTerms | null;

/** The goods' way back to the store, as it stood at the moment of evaluation. */
export interface WayBack {
  readonly sent: Happened;
  readonly received: Moment | undefined;
  readonly inspected: boolean;
  /** The carrier lost the goods, and they have not arrived after all. */
  readonly lost: boolean;
  /** Handed to a carrier: sent, or received, inspected or lost, which implies it. */
  readonly isSent: boolean;
}

/** What has happened to the goods on their way back; an inspection implies that they arrived, and comes after it. */
export function wayBackOf(item: Item, clock: Clock): WayBack {
  const sent = clock.event(item.sentBack);
  // What has no date of its own cannot have happened before a sending that is known to be still to come.
  const isStillToSend = item.sentBack !== undefined && sent === undefined;
  const looked = item.inspection?.at ?? item.receivedBack;
  const inspected =
    item.inspection !== undefined && (looked === undefined ? !isStillToSend : clock.hasHappened(looked));
  const lost = item.lostOnTheWayBack === true && !isStillToSend;
  const received = clock.moment(item.receivedBack) ?? (inspected ? clock.moment(item.inspection?.at) : undefined);
  return {
    sent,
    received,
    inspected,
    lost: lost && received === undefined && !inspected,
    isSent: sent !== undefined || received !== undefined || inspected || lost,
  };
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
    objections: ({ item, place }, { policy, clock }) => {
      const { lost } = wayBackOf(item, clock);
      if (place.kind === 'gone' || !lost || terms(policy)?.lostOnTheWayBack !== 'customer') return [];
      return [{ code: 'lost-on-the-way-back', verdict: 'denied', clause: 'R5' }];
    },
  };
}

/** R6: goods must be handed to a carrier before the deadline; where the day is not known, arrival in time will do. */
export function sentBackInTime(terms: Terms): Rule<WithWayBack> {
  return {
    name: 'sent-back-in-time',
    clause: 'R6',
    saw: ({ item, place }, context) => {
      const window = terms(context.policy)?.dispatch;
      const way = wayBackOf(item, context.clock);
      return {
        sentBack: eventText(way.sent),
        receivedBack: eventText(way.received),
        closes: (window && knownTerm(window, place, context)?.closed) ?? null,
      };
    },
    objections: ({ item, place }, context) => {
      const window = terms(context.policy)?.dispatch;
      const term = window && place.kind !== 'gone' ? knownTerm(window, place, context) : undefined;
      return term === undefined ? [] : judgeSending(wayBackOf(item, context.clock), term, context);
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

/** How far the goods are on their way back. */
export function stageOf(item: Item, clock: Clock): 'to-send' | 'to-inspect' | 'done' {
  const { isSent, inspected } = wayBackOf(item, clock);
  if (inspected) return 'done';
  return isSent ? 'to-inspect' : 'to-send';
}
