import type { PolicyDocument } from './document.ts';

/**
 * The versions of a shop's policy, and which of them binds an order.
 *
 * @since 0.2.0
 */
export interface PolicySet {
  /** In any order; the dates are distinct. */
  readonly versions: readonly PolicyVersion[];
  /**
   * `placed`: the version in force when the order was placed. `better`: that one, or the one in force when the claim was
   * asked, whichever decides better for the customer; where they decide alike, the one of the order. An order that does
   * not say when it was placed counts from its earliest event.
   */
  readonly binding: 'placed' | 'better';
}

/**
 * A policy and from when on it is in force.
 *
 * @since 0.2.0
 */
export interface PolicyVersion {
  /** The first local date on which it is in force, in the policy's zone. An order before all versions is bound by the first. */
  readonly from: string;
  readonly policy: PolicyDocument;
}

/** Whether it is a set rather than a policy, if it is either: a set has versions, a policy has none. */
export function isLikeSet(input: unknown): boolean {
  try {
    return typeof input === 'object' && input !== null && 'versions' in input;
  } catch {
    // A proxy may refuse the question; to ask what is no object would throw on every call without a policy, which is dear.
    return false;
  }
}
