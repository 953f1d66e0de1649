import fc from 'fast-check';
import type { Order } from '../../../src/facts/order.ts';
import { anyOrder } from '../../generators/order.ts';
import type { ParcelStage } from '../../generators/parcels.ts';

/** Every zone that the runtime knows. */
export const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2037;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/** So many orders of three kinds share a zone and a year, because the offsets of a zone in a year are dear to look up. */
const ORDERS = [1, 1, 2];

const SHIPPED: readonly ParcelStage[] = ['delivered', 'delivered', 'delivered', 'lost', 'under-way', 'under-way'];

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
  const shipped = { zone, year, stages: SHIPPED, fewest: 1, units: true };
  // Most claims are about what was shipped, and little is left to decide where much is unknown or was given back before.
  const kinds = [{ zone, year }, shipped, { ...shipped, known: true, ledger: false }];
  const orders = kinds.flatMap((options, i) =>
    fc.sample(anyOrder(options), { seed: Math.imul(3 * seed + i, 0x9e3779b1) + index, numRuns: ORDERS[i] ?? 1 }),
  );
  return { index, zone, year, orders };
}
