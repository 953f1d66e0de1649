import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Moment } from '../time/index.ts';
import type { Clock, Facts } from './facts.ts';
import type { Place } from './stock.ts';
import type { TermCache } from './term.ts';

/** Like units of one line at one place that a claim is about. */
export interface Unit<Item = unknown> {
  readonly line: ParsedLine;
  readonly quantity: number;
  readonly place: Place;
  /** What the claim says about them. */
  readonly item: Item;
}

/** What a claim of each kind says about its units. */
export interface ItemOf {
  cancellation: NonNullable<ParsedClaim<'cancellation'>['items']>[number] | undefined;
  return: ParsedClaim<'return'>['items'][number];
  'missing-item': ParsedClaim<'missing-item'>['items'][number];
  defect: ParsedClaim<'defect'>['items'][number];
  'missing-package': undefined;
}

/** Everything that a rule may look at besides the units. */
export interface Context<K extends ClaimKind = ClaimKind> {
  readonly facts: Facts;
  readonly clock: Clock;
  readonly claim: ParsedClaim<K>;
  /** When the claim was asked. */
  readonly asked: Moment;
  readonly policy: PolicyDocument;
  readonly terms: TermCache;
}
