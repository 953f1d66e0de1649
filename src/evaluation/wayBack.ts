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

const NOT_SENT: WayBack = { sent: undefined, received: undefined, inspected: false, lost: false, isSent: false };

/** What has happened to the goods on their way back; an inspection implies that they arrived, and comes after it. */
export function wayBackOf(item: Item, clock: Clock): WayBack {
  const { sentBack, receivedBack, inspection, lostOnTheWayBack } = item;
  const isStated = sentBack !== undefined || receivedBack !== undefined || inspection !== undefined;
  if (!isStated && lostOnTheWayBack !== true) return NOT_SENT;
  const known = clock.ways.get(item);
  if (known !== undefined) return known;
  const sent = clock.event(sentBack);
  // What has no date of its own cannot have happened before a sending that is known to be still to come.
  const isStillToSend = sentBack !== undefined && sent === undefined;
  const arrived = clock.moment(receivedBack);
  // Nobody looks at what is still to arrive, also where only the day of the inspection is known and that has begun.
  const canBeInspected =
    receivedBack === undefined ? inspection?.at !== undefined || !isStillToSend : arrived !== undefined;
  const inspected = inspection !== undefined && canBeInspected && clock.hasHappened(inspection.at);
  const lost = lostOnTheWayBack === true && !isStillToSend;
  const received = arrived ?? (inspected ? clock.moment(inspection?.at) : undefined);
  const way: WayBack = {
    sent,
    received,
    inspected,
    lost: lost && received === undefined && !inspected,
    isSent: sent !== undefined || received !== undefined || inspected || lost,
  };
  clock.ways.set(item, way);
  return way;
}

/** How far the goods are on their way back. */
export function stageOf(item: Item, clock: Clock): 'to-send' | 'to-inspect' | 'done' {
  const { isSent, inspected } = wayBackOf(item, clock);
  if (inspected) return 'done';
  return isSent ? 'to-inspect' : 'to-send';
}
