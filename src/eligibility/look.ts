import { cancellation } from '../cancellation/evaluateCancellation.ts';
import type { Decision } from '../decision/decision.ts';
import { defect } from '../defect/evaluateDefect.ts';
import type { Context, ItemOf, PlacedUnit } from '../evaluation/context.ts';
import { decide } from '../evaluation/decide.ts';
import { Clock, factsAt } from '../evaluation/facts.ts';
import type { Question } from '../evaluation/question.ts';
import { type Bucket, type LineStock, parcelOf, stockOf } from '../evaluation/stock.ts';
import type { Claim, ClaimKind } from '../facts/claim.ts';
import type { Order } from '../facts/order.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import { missingItem } from '../missing-item/evaluateMissingItem.ts';
import { missingPackage } from '../missing-package/evaluateMissingPackage.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { isPolicySet, type PolicySet } from '../policy/policySet.ts';
import { returning } from '../return/evaluateReturn.ts';
import { parseInstant } from '../time/index.ts';
import type { UnitsAt } from './favourableClaim.ts';

/** What is looked at, when, and under which policy. */
export interface Look {
  readonly order: ParsedOrder;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly policy: PolicyDocument | PolicySet;
}

/** Units of one line that are left at one place. */
export interface FoundUnits extends UnitsAt {
  readonly place: Bucket['place'];
}

const QUESTIONS = {
  cancellation,
  return: returning,
  'missing-item': missingItem,
  defect,
  'missing-package': missingPackage,
};

export const KINDS = Object.keys(QUESTIONS) as ClaimKind[];

/** The policies that may bind the order. */
export function policiesOf({ policy }: Look): readonly PolicyDocument[] {
  return isPolicySet(policy) ? policy.versions.map((version) => version.policy) : [policy];
}

/** Everything that is left of the order, by line and place. */
export function unitsLeft({ order, at }: Look, zone: string): FoundUnits[] {
  const facts = factsAt(order, new Clock(zone, parseInstant(at) as number), undefined);
  return [...stockOf(facts).values()].flatMap(({ line, buckets }) =>
    buckets
      .filter(({ left }) => left > 0)
      .map(({ place, left }) => ({
        line: line.id,
        product: line.product,
        parcel: parcelOf(place),
        quantity: left,
        place,
      })),
  );
}

/** Puts a claim to its evaluator, about exactly these units. */
export function decideAbout(units: readonly FoundUnits[], claim: Claim, { order, at, policy }: Look): Decision {
  const question = {
    ...QUESTIONS[claim.kind],
    units: (stock: Stock, context: Located) => unitsIn(stock, units, context),
  };
  return decide(question as unknown as Question<ClaimKind>, order as Order, claim, { at, policy });
}

type Stock = ReadonlyMap<string, LineStock>;
type Located = Pick<Context, 'claim'>;

/** The same units in the stock of any reading of the facts, with what the claim says of each. */
function unitsIn(stock: Stock, units: readonly FoundUnits[], { claim }: Located): PlacedUnit[] {
  const items = 'items' in claim ? ((claim.items ?? []) as readonly ItemOf['return'][]) : [];
  return units.flatMap((unit, i): PlacedUnit[] => {
    const found = stock.get(unit.line);
    const bucket = found?.buckets.find(({ place }) => isSamePlace(place, unit.place));
    if (found === undefined || bucket === undefined) return [];
    return [{ line: found.line, quantity: unit.quantity, place: bucket.place, item: items[i] }];
  });
}

const isSamePlace = (one: Bucket['place'], other: Bucket['place']) =>
  one.kind === other.kind && parcelOf(one) === parcelOf(other);
