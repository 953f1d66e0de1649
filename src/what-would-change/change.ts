import type { Decision } from '../decision/decision.ts';
import type { ClaimKind, InformationKind, RemedyKind } from '../facts/claim.ts';

/**
 * Something that the customer or the store can do about a claim that is not granted.
 *
 * @since 0.2.0
 */
export type Change =
  /** The customer gives what the policy asks for; the right value, where the order says which. */
  | { readonly code: 'provide-information'; readonly who: 'customer'; readonly information: InformationKind }
  | { readonly code: 'provide-evidence'; readonly who: 'customer'; readonly evidence: string }
  /** It turns out that the goods are as the policy wants them: as the customer states, or the inspection finds. */
  | { readonly code: 'state-condition'; readonly who: 'customer' | 'store'; readonly condition: string }
  /** The customer states that the goods came on this local day. */
  | { readonly code: 'state-delivery-day'; readonly who: 'customer'; readonly day: string }
  /** The customer shows that the goods were sent on this local day. */
  | { readonly code: 'prove-sending-day'; readonly who: 'customer'; readonly day: string }
  /** The customer waits until this instant, ISO 8601 in UTC. */
  | { readonly code: 'wait-until'; readonly who: 'customer'; readonly until: string }
  | { readonly code: 'choose-remedy'; readonly who: 'customer'; readonly remedy: RemedyKind }
  /** A fact of the policy's own, by its name there, is stated with this value. */
  | {
      readonly code: 'state-fact';
      readonly who: 'customer' | 'store' | 'carrier';
      readonly fact: string;
      readonly value: string | number | boolean;
    }
  /** The store's check confirms the claim. */
  | { readonly code: 'confirm-claim'; readonly who: 'store' }
  /** The store can replace the goods, or cannot. */
  | { readonly code: 'state-replaceability'; readonly who: 'store'; readonly replaceable: boolean }
  /** The store finds that an incomplete address did not cause the loss. */
  | { readonly code: 'clear-address'; readonly who: 'store' };

/**
 * A smallest set of changes, and the decision that it leads to.
 *
 * @since 0.2.0
 */
export interface WhatIf<K extends ClaimKind = ClaimKind> {
  /** All of these are needed, none of them can be left out. */
  readonly changes: readonly Change[];
  readonly decision: Decision<K>;
}
