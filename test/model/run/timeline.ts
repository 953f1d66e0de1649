import type { Order } from '../../../src/facts/order.ts';
import { isLocalDate, localDayAt, toEpochDay } from '../../../src/time/index.ts';
import type { Random } from '../../bench/random.ts';
import { type Form, instantOn, read, type TimeOfDay, written } from '../../generators/moments.ts';

/** The first and the last millisecond in which anything may happen: orders are placed from 1990 to 2037. */
const FIRST = Date.UTC(1989, 11, 30);
const LAST = Date.UTC(2039, 0, 1);

/** The moments of an order at which answers may change: its events, and every bound that a decision has named so far. */
export class Timeline {
  readonly zone: string;
  readonly #moments = new Set<number>();

  constructor(order: Order, zone: string) {
    this.zone = zone;
    this.add(...momentsIn([order.placed, order.parcels, order.ledger], zone));
    if (this.#moments.size === 0) this.add(read('2026-03-05', zone) ?? 0);
  }

  add(...moments: readonly number[]): void {
    for (const moment of moments) if (moment > FIRST && moment < LAST) this.#moments.add(moment);
  }

  /** One of its moments, or the millisecond beside it; else so many days later, at either end of the day or within it. */
  draw(random: Random, days: readonly [least: number, most: number] = [-1, 9], events: readonly number[] = []): number {
    const fromEvents = events.length > 0 && random.chance(0.6);
    const moment = random.one(fromEvents ? events : [...this.#moments]);
    if (random.chance(fromEvents ? 0.2 : 0.6)) return moment + random.one([0, 0, -1, 1]);
    return this.on(localDayAt(this.zone, moment) + random.whole(...days), random);
  }

  /** After a moment, or at the very moment. */
  drawFrom(random: Random, first: number, days: readonly [least: number, most: number] = [0, 9]): number {
    if (random.chance(0.5)) return Math.max(first, this.draw(random, days));
    return Math.max(first, this.on(localDayAt(this.zone, first) + random.whole(...days), random));
  }

  on(day: number, random: Random): number {
    return instantOn(
      this.zone,
      day,
      random.one<TimeOfDay>(['first-instant', 'last-millisecond', random.whole(0, 999)]),
    );
  }

  write(random: Random, ms: number, dates = 0.2): string {
    const form: Form = random.chance(dates) ? 'date' : random.chance(0.25) ? 'offset' : 'utc';
    return written(form, this.zone, ms);
  }

  /** From when on a claim can be decided. */
  startOf(when: string): number {
    return read(when, this.zone) ?? 0;
  }
}

/** Everything in some facts that is a moment. Of local dates both ends are worth a look. */
export function momentsIn(facts: unknown, zone: string): number[] {
  if (typeof facts === 'string') {
    if (isLocalDate(facts)) return ends(zone, toEpochDay(facts));
    return /^\d{4}-\d{2}-\d{2}T/.test(facts) ? [Date.parse(facts)] : [];
  }
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap((inner) => momentsIn(inner, zone));
}

function ends(zone: string, day: number): number[] {
  const first = instantOn(zone, day, 'first-instant');
  return [first, instantOn(zone, day, 'last-millisecond') + 1];
}
