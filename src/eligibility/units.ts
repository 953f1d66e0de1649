import type { Decision } from '../decision/decision.ts';
import type { Context, ItemOf, PlacedUnit } from '../evaluation/context.ts';
import { decideOn } from '../evaluation/decide.ts';
import type { Facts } from '../evaluation/facts.ts';
import type { Ground } from '../evaluation/ground.ts';
import type { Question } from '../evaluation/question.ts';
import { type LineStock, parcelOf, stockOf } from '../evaluation/stock.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { QUESTIONS } from './questions.ts';
import { about, type UnitsAt } from './template.ts';

type Stock = ReadonlyMap<string, LineStock>;

const stocks = /* @__PURE__ */ new WeakMap<Facts, Stock>();

/** Where the units are: counted once, since nothing is taken out of it. */
export function sharedStock(facts: Facts): Stock {
  const stock = stocks.get(facts) ?? stockOf(facts);
  stocks.set(facts, stock);
  return stock;
}

/** Puts a claim to its evaluator, about exactly these units. */
export function decideAbout(
  units: readonly UnitsAt[],
  claim: ParsedClaim,
  policy: PolicyDocument,
  ground: Ground,
): Decision {
  const question = {
    ...QUESTIONS[claim.kind],
    stock: sharedStock,
    units: (stock: Stock, { claim: asked }: Pick<Context, 'claim'>) => unitsIn(stock, units, asked),
  } as unknown as Question<ClaimKind>;
  return decideOn(question, ground, about(units, claim), policy);
}

/** The same units in the stock of any reading of the facts, with what the claim says of each. */
function unitsIn(stock: Stock, units: readonly UnitsAt[], claim: ParsedClaim): PlacedUnit[] {
  const items = ('items' in claim ? (claim.items ?? []) : []) as readonly ItemOf['return'][];
  return units.flatMap(({ line: id, parcel, quantity }, i): PlacedUnit[] => {
    const found = stock.get(id);
    const bucket = found?.buckets.find(({ place }) => parcelOf(place) === parcel);
    if (found === undefined || bucket === undefined) return [];
    return [{ line: found.line, quantity, place: bucket.place, item: items[i] }];
  });
}
