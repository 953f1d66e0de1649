import type { ClauseId } from '../decision/clauses.ts';
import type { TraceEntry } from '../decision/decision.ts';
import { type Verdict, verdictOf } from '../decision/outcome.ts';
import type { GrantReason, ObjectionReason, Reason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { Context, ItemOf, Unit } from './context.ts';
import { parcelOf } from './stock.ts';

/**
 * One sentence of the policy: looks at units and says what speaks against granting them, if anything. Every rule is
 * total and is asked every time, whatever the other rules say.
 */
export interface Rule<K extends ClaimKind = ClaimKind> {
  readonly name: string;
  readonly clause: ClauseId;
  /** What the rule looks at, for the trace. */
  saw(unit: Unit<ItemOf[K]>, context: Context<K>): Readonly<Record<string, unknown>>;
  objections(unit: Unit<ItemOf[K]>, context: Context<K>): readonly ObjectionReason[];
}

/** Units with what the rules said about them. */
export interface Judged<K extends ClaimKind = ClaimKind> {
  readonly unit: Unit<ItemOf[K]>;
  readonly verdict: Verdict;
  /** For a denial the reasons that deny; else all that still stands in the way; for a grant the reason of the grant. */
  readonly reasons: readonly Reason[];
}

/** Asks every rule about the units. */
export function judge<K extends ClaimKind>(
  unit: Unit<ItemOf[K]>,
  context: Context<K>,
  rules: readonly Rule<K>[],
  grant: (unit: Unit<ItemOf[K]>, context: Context<K>) => GrantReason,
): Judged<K> {
  let objections: readonly ObjectionReason[] = [];
  for (const rule of rules) {
    const found = rule.objections(unit, context);
    if (found.length > 0) objections = objections.length > 0 ? [...objections, ...found] : found;
  }
  return objections.length > 0
    ? conclude(unit, objections)
    : { unit, verdict: 'granted', reasons: [grant(unit, context)] };
}

/** What objections come to. */
export function conclude<K extends ClaimKind>(
  unit: Unit<ItemOf[K]>,
  objections: readonly ObjectionReason[],
): Judged<K> {
  const verdict = verdictOf(objections);
  const reasons = verdict === 'denied' ? objections.filter((reason) => reason.verdict === 'denied') : objections;
  return { unit, verdict, reasons };
}

/** Each rule in order with what it saw and found. */
export function traceOf<K extends ClaimKind>(
  unit: Unit<ItemOf[K]>,
  context: Context<K>,
  rules: readonly Rule<K>[],
): TraceEntry[] {
  const parcel = parcelOf(unit.place);
  return rules.flatMap((rule): TraceEntry[] => {
    const looked = {
      rule: rule.name,
      clause: rule.clause,
      line: unit.line.id,
      ...(parcel === undefined ? {} : { parcel }),
      quantity: unit.quantity,
      saw: rule.saw(unit, context),
    };
    const found = rule.objections(unit, context);
    return found.length === 0 ? [{ ...looked, found: null }] : found.map(({ code }) => ({ ...looked, found: code }));
  });
}
