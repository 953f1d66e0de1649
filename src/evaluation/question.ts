import type { ClauseId } from '../decision/clauses.ts';
import type { DeadlineAct, Payable } from '../decision/decision.ts';
import type { GrantReason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { Parser } from '../facts/parser.ts';
import type { PlannedDeduction } from '../money/takeDeductions.ts';
import type { Context, ItemOf, PlacedUnit, Unit } from './context.ts';
import type { Rule } from './rule.ts';
import type { LineStock } from './stock.ts';
import type { TermRule } from './term.ts';

/** What finding the units may look at: no terms. */
export type Units<K extends ClaimKind> = Pick<Context<K>, 'claim' | 'asked' | 'facts'>;

/** One of the five questions: its rules in the order of the policy page, and what follows from a yes. */
export interface Question<K extends ClaimKind> {
  readonly kind: K;
  readonly claims: Parser<ParsedClaim<K>>;
  /** The units that the claim is about. */
  units(stock: ReadonlyMap<string, LineStock>, context: Units<K>): readonly PlacedUnit<ItemOf[K]>[];
  readonly rules: readonly Rule<K>[];
  /** Why units are granted to which no rule objects. */
  grant(unit: Unit<ItemOf[K]>, context: Context<K>): GrantReason;
  /** The acts that have a term, for these units. */
  deadlines(unit: Unit<ItemOf[K]>, context: Context<K>): readonly (ActTerm | undefined)[];
  /** The clause that says what is given back. */
  moneyClause(context: Context<K>): ClauseId;
  /** The clause that says what the customer may choose from. */
  readonly remedyClause: ClauseId;
  /** What is taken off for the claim besides the deductions of the policy's list. */
  costs(unit: Unit<ItemOf[K]>, context: Context<K>): readonly CostDeduction[];
  /** When the money for granted units is due. */
  payable(unit: Unit<ItemOf[K]>, context: Context<K>): Payable;
  /** What granted units still need from somebody besides the money. */
  wayBack(unit: Unit<ItemOf[K]>, context: Context<K>): 'to-send' | 'to-inspect' | 'done' | 'none';
}

/** An actual cost that is deducted. */
export type CostDeduction = PlannedDeduction & { readonly clause: ClauseId };

/** The term of one act. */
export interface ActTerm {
  readonly act: DeadlineAct;
  readonly clause: ClauseId;
  /** Exclusive, ISO 8601 in UTC. */
  readonly closes: string | undefined;
  /** Inclusive, ISO 8601 in UTC. */
  readonly opens: string | undefined;
  readonly lastDay: string | undefined;
  readonly rule: TermRule;
}
