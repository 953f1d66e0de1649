import type { Moment } from '../time/index.ts';
import type { ItemOf } from './context.ts';
import type { Clock, Happened } from './facts.ts';

type Item = ItemOf['return' | 'defect'];

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

/** How far the goods are on their way back. */
export function stageOf(item: Item, clock: Clock): 'to-send' | 'to-inspect' | 'done' {
  const { isSent, inspected } = wayBackOf(item, clock);
  if (inspected) return 'done';
  return isSent ? 'to-inspect' : 'to-send';
}
