import fc from 'fast-check';
import type { Order } from '../../../src/facts/order.ts';
import { anyOrder } from '../../generators/order.ts';
import type { ParcelStage } from '../../generators/parcels.ts';

/** Every zone that the runtime knows. */
export const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2037;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/** So many orders share a zone and a year, because the offsets of a zone in a year are dear to look up. */
const ORDERS = 4;

const SHIPPED: readonly ParcelStage[] = ['delivered', 'delivered', 'delivered', 'lost', 'under-way'];

/** The unit of the long run: some orders of one zone and year. Blocks one after the other visit all zones of all years. */
export interface Block {
  readonly index: number;
  readonly zone: string;
  readonly year: number;
  readonly orders: readonly Order[];
}

/** The block of a seed with a number; always the same on the same runtime. */
export function blockOf(seed: number, index: number): Block {
  // The number of zones and years has no factor in common with the step, so all pairs come before any comes again.
  const pair = (seed + index * 7919) % (ZONES.length * YEARS);
  const zone = ZONES[pair % ZONES.length] as string;
  const year = FIRST_YEAR + Math.floor(pair / ZONES.length);
  const any = anyOrder({ zone, year });
  // Most claims are about what was shipped, and nothing is left to decide where everything is unknown.
  const shipped = anyOrder({ zone, year, stages: SHIPPED, fewest: 1, units: true, addressComplete: true });
  const mixed = Math.imul(seed, 0x9e3779b1) + index;
  const sample = (arbitrary: fc.Arbitrary<Order>, count: number) =>
    fc.sample(arbitrary, { seed: mixed, numRuns: count });
  return { index, zone, year, orders: [...sample(any, ORDERS / 2), ...sample(shipped, ORDERS / 2)] };
}
