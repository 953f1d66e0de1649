import type { UnitRounding } from './cumulative.ts';
import type { LineShare } from './shares.ts';

/** The books of one order, minor units. */
export interface Account {
  readonly pricesIncludeTax: boolean;
  readonly rounding: UnitRounding;
  readonly lines: ReadonlyMap<string, LineAccount>;
  readonly shipping: ShippingAccount;
  /** What was paid. */
  readonly paid: number;
  /** What was paid above the sum of all parts. */
  readonly overpaid: number;
  /** What was given back already. */
  readonly given: number;
}

export interface LineAccount {
  readonly share: LineShare;
  /** Price of all its units before any discount. */
  readonly listPrice: number;
  /** What was paid for it: goods with tax, duties and fees. */
  readonly paid: number;
  /** Given back for it already. */
  readonly given: number;
  /** Units that were refunded already, counted apart for what only some claims give back. */
  readonly refunded: UnitCounts;
}

/**
 * How many units of a line have been refunded, and how many of them with their share of shipping, duties and fees. The
 * next unit takes the next place in each count, so that the order of claims of different kinds does not matter.
 */
export interface UnitCounts {
  readonly goods: number;
  readonly shipping: number;
  readonly duties: number;
  readonly fees: number;
}

export interface ShippingAccount {
  /** What the customer paid for shipping, tax included, and the tax in it. */
  readonly paid: number;
  readonly tax: number;
  /** How much of it can come back at most. */
  readonly refundable: WithTax;
  /** The part of it above what it cost the store; nothing where that is not known. */
  readonly aboveActual: WithTax;
  /** Given back already. */
  readonly given: number;
}

/** An amount with its tax, and the tax in it. */
export interface WithTax {
  readonly amount: number;
  readonly tax: number;
}
