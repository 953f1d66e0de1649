import type { Remedy } from '../decision/decision.ts';
import type { ExactUnits, ItemOf, PlacedUnit } from '../evaluation/context.ts';
import { decideOn, remediesOn } from '../evaluation/decide.ts';
import type { Facts } from '../evaluation/facts.ts';
import type { Ground } from '../evaluation/ground.ts';
import type { Question } from '../evaluation/question.ts';
import { type LineStock, parcelOf, stockOf } from '../evaluation/stock.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Finding } from './finding.ts';
import { QUESTIONS } from './questions.ts';
import { about, type UnitsAt } from './template.ts';

type Stock = ReadonlyMap<string, LineStock>;

/** A claim to be made, and what it is decided by. */
export interface Asked {
  readonly claim: ParsedClaim;
  readonly policy: PolicyDocument;
  readonly ground: Ground;
}

const stocks = /* @__PURE__ */ new WeakMap<Facts, Stock>();

/** Where the units are: counted once, since nothing is taken out of it. */
export function sharedStock(facts: Facts): Stock {
  const stock = stocks.get(facts) ?? stockOf(facts);
  stocks.set(facts, stock);
  return stock;
}

/** Puts a claim to its evaluator, about exactly these units. */
export function findAbout(units: readonly UnitsAt[], asked: Asked): Finding {
  const { decision, isPlain } = decideOn(...questionOf(units, asked));
  return { ...decision, isPlain };
}

/** What such a claim gives back if it is granted; `undefined` where an amount may have a say in whether it is. */
export function remediesAbout(units: readonly UnitsAt[], asked: Asked): readonly Remedy[] | undefined {
  return remediesOn(...questionOf(units, asked));
}

function questionOf(units: readonly UnitsAt[], { claim, policy, ground }: Asked) {
  const question = QUESTIONS[claim.kind] as Question<ClaimKind>;
  return [question, ground, about(units, claim), policy, exactly(units)] as const;
}

const exactly = (units: readonly UnitsAt[]): ExactUnits => ({
  stock: sharedStock,
  units: (stock, claim) => unitsIn(stock, units, claim),
});

function unitsIn(stock: Stock, units: readonly UnitsAt[], claim: ParsedClaim): PlacedUnit[] {
  const items = ('items' in claim ? (claim.items ?? []) : []) as readonly ItemOf['return'][];
  const found: PlacedUnit[] = [];
  for (const [i, unit] of units.entries()) {
    const placed = placedIn(stock, unit, items[i]);
    if (placed !== undefined) found.push(placed);
  }
  return found;
}

function placedIn(stock: Stock, { line: id, parcel, quantity }: UnitsAt, item?: unknown): PlacedUnit | undefined {
  const own = stock.get(id);
  const bucket = own?.buckets.find(({ place }) => parcelOf(place) === parcel);
  return own && bucket && { line: own.line, quantity, place: bucket.place, item };
}
