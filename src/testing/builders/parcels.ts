import type { Parcel } from '../../facts/order.ts';
import { changesOf, checkedParcel, stated, type Use } from './checked.ts';
import { type LinesOrUnits, unitsOf } from './contents.ts';
import { DELIVERED, daysAfter, PLACED } from './days.ts';
import { aLine } from './line.ts';

const useOf = (name: string): Use => ({ name, right: `${name}([aLine('RING-7', 4900)], { id: 'P2' })` });

const USE = /* @__PURE__ */ useOf('aParcel');
const ON_ITS_WAY = /* @__PURE__ */ useOf('aParcelOnItsWay');
const LOST = /* @__PURE__ */ useOf('aLostParcel');

/** The day after the placing of the example. */
const DISPATCHED = /* @__PURE__ */ daysAfter(PLACED, 1);

/**
 * A parcel that was delivered, on 5 March 2026 at noon UTC unless it says otherwise; handed to the carrier three days
 * before.
 *
 * @param lines - what is in it: lines with all their units, or units of lines. Default: the line of `aLine()`
 * @param changes - what else is to be stated, or otherwise
 * @returns the parcel, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { aLine, aParcel } from 'redress/testing';
 *
 * aParcel([aLine('BOX-1', 900)], { delivered: '2026-03-09' }).contents; //=> [{ line: 'BOX-1', quantity: 1 }]
 * ```
 * @since 0.2.0
 */
export function aParcel(lines: LinesOrUnits = [aLine()], changes: Partial<Parcel> = {}): Parcel {
  const { delivered = DELIVERED } = changesOf(changes, USE);
  const dispatched = daysAfter(delivered, -3);
  return checkedParcel(stated({ id: 'P1', contents: unitsOf(lines, USE), dispatched, delivered, ...changes }), USE);
}

/**
 * A parcel that was handed to the carrier on 2 March 2026 and has not been delivered.
 *
 * @param lines - what is in it: lines with all their units, or units of lines. Default: the line of `aLine()`
 * @param changes - what else is to be stated, or otherwise
 * @returns the parcel, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateReturn } from 'redress';
 * import { anOrder, aParcelOnItsWay, aReturn } from 'redress/testing';
 *
 * const order = anOrder({ parcels: [aParcelOnItsWay()] });
 * evaluateReturn(order, aReturn(order)).reasons[0]?.code; //=> 'not-delivered-yet'
 * ```
 * @since 0.2.0
 */
export function aParcelOnItsWay(lines: LinesOrUnits = [aLine()], changes: Partial<Parcel> = {}): Parcel {
  const facts = changesOf(changes, ON_ITS_WAY);
  const contents = unitsOf(lines, ON_ITS_WAY);
  return checkedParcel(stated({ id: 'P1', contents, dispatched: DISPATCHED, ...facts }), ON_ITS_WAY);
}

/**
 * A parcel that the carrier has lost, and not because of its address.
 *
 * @param lines - what was in it: lines with all their units, or units of lines. Default: the line of `aLine()`
 * @param changes - what else is to be stated, or otherwise
 * @returns the parcel, plain data
 * @throws `TypeError` with the right use
 * @example
 * ```ts
 * import { evaluateMissingPackage } from 'redress';
 * import { aLostParcel, aMissingPackage, anOrder } from 'redress/testing';
 *
 * const order = anOrder({ parcels: [aLostParcel()] });
 * evaluateMissingPackage(order, aMissingPackage(order)).outcome; //=> 'approved'
 * ```
 * @since 0.2.0
 */
export function aLostParcel(lines: LinesOrUnits = [aLine()], changes: Partial<Parcel> = {}): Parcel {
  const { dispatched = DISPATCHED } = changesOf(changes, LOST);
  const carrier = stated({ state: 'lost' as const, at: daysAfter(dispatched, 8), causedByAddress: false });
  const contents = unitsOf(lines, LOST);
  return checkedParcel(stated({ id: 'P1', contents, dispatched, carrier, ...changes }), LOST);
}
