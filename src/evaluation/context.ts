import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { ParsedLine } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Exception } from '../policy/exception.ts';
import type { Limit } from '../policy/requirement.ts';
import type { Moment } from '../time/index.ts';
import type { Books } from './account.ts';
import type { Claimed } from './claimed.ts';
import type { OpenFact } from './conditions.ts';
import type { Clock, Facts } from './facts.ts';
import type { LineStock, Place } from './stock.ts';
import type { TermCache } from './term.ts';

/** Like units of one line at one place that a claim is about. */
export interface PlacedUnit<Item = unknown> {
  readonly line: ParsedLine;
  readonly quantity: number;
  readonly place: Place;
  /** What the claim says about them. */
  readonly item: Item;
}

/** The same with the terms that hold for them. */
export interface Unit<Item = unknown> extends PlacedUnit<Item> {
  readonly terms: UnitTerms;
  /** The limit beyond which they are, if they are. */
  readonly beyond?: Limit | undefined;
}

/** The terms that hold for a unit, and how they came about. */
export interface UnitTerms {
  /** The policy with every exception that applies. */
  readonly policy: PolicyDocument;
  readonly applied: readonly Exception[];
  /** Exceptions of which it is not known whether they apply, with the facts that would tell. */
  readonly open: readonly OpenException[];
}

export interface OpenException {
  readonly exception: Exception;
  readonly facts: readonly OpenFact[];
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
  /** The policy, with the exceptions that hold for the whole claim. */
  readonly policy: PolicyDocument;
  readonly books: Books;
  /** What the claim comes to as a whole, and what is kept after it. */
  readonly claimed: Claimed;
  /** The same for some of its units only. */
  readonly claimedOf: (units: readonly PlacedUnit[]) => Claimed;
  readonly terms: TermCache;
  /** Facts of the claim as a whole that were looked for in every item. */
  readonly ofItems: Map<string, boolean>;
  /** The units, where they are known and not for the claim to tell. */
  readonly exactly: ExactUnits | undefined;
}

/** Units that are known, and the stock to find them in. */
export interface ExactUnits {
  stock(facts: Facts): ReadonlyMap<string, LineStock>;
  /** The units in the stock of any reading of the facts, with what the claim says of each. */
  units(stock: ReadonlyMap<string, LineStock>, claim: ParsedClaim): readonly PlacedUnit[];
}
