import type { EstimateRange, Order } from '../facts/order.ts';
import type { Instant } from '../facts/values.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicySet } from '../policy/policySet.ts';
import type { ClaimEligibility } from './eligibility.ts';

/**
 * An order that does not exist yet: its facts without a history.
 *
 * @since 0.2.0
 */
export interface Basket extends Omit<Order, 'number' | 'placed' | 'paid' | 'invoiced' | 'parcels' | 'ledger'> {
  readonly number?: string | undefined;
}

/**
 * When it would be ordered and delivered, and under which policy.
 *
 * @since 0.2.0
 */
export interface BasketOptions {
  /** When it would be ordered, mostly now. */
  readonly at: Instant;
  /** The local date of the delivery, or the first and the last that the estimate names. */
  readonly delivered: string | EstimateRange;
  /** Default: `sevenDayPolicy`. */
  readonly policy?: PolicyDocument | PolicySet | undefined;
}

/**
 * What would apply to a basket.
 *
 * @since 0.2.0
 */
export interface BasketEligibility {
  /** The moment of the order, ISO 8601 in UTC. */
  readonly at: string;
  /** The IANA zone in which days were counted. */
  readonly zone: string;
  /** Cancelling all of it at once. */
  readonly cancellation: ClaimEligibility;
  /** If it does not come. */
  readonly missingPackage: ClaimEligibility;
  /** What could be claimed on the day of the delivery; of an estimate on its first day, then on its last. */
  readonly delivered: readonly BasketDelivery[];
}

/**
 * What could be claimed of goods that came on one day.
 *
 * @since 0.2.0
 */
export interface BasketDelivery {
  /** The local date. */
  readonly day: string;
  readonly lines: readonly {
    readonly line: string;
    readonly quantity: number;
    /** The return, the missing item and the defect. */
    readonly claims: readonly ClaimEligibility[];
  }[];
}
