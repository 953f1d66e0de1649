import type { ExactUnits, ItemOf, PlacedUnit } from '../evaluation/context.ts';
import { decideOn, remediesOn } from '../evaluation/decide.ts';
import type { Facts } from '../evaluation/facts.ts';
import type { Ground } from '../evaluation/ground.ts';
import type { Question } from '../evaluation/question.ts';
import { type LineStock, parcelOf, stockOf } from '../evaluation/stock.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { likeness, treatsAlike } from './alike.ts';
import { type Finding, findingIn } from './finding.ts';
import { memo } from './memo.ts';
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

/** What was found about units that are alike, by the claim; kept by what the facts say of them. */
const findings = /* @__PURE__ */ memo<Map<ParsedClaim, Finding>>();

/** Puts a claim to its evaluator, about exactly these units. Units that are alike are judged once, and priced each. */
export function findAbout(
  units: readonly UnitsAt[],
  claim: ParsedClaim,
  policy: PolicyDocument,
  ground: Ground,
): Finding {
  const question = QUESTIONS[claim.kind] as Question<ClaimKind>;
  const asked = () => [question, ground, about(units, claim), policy, exactly(units)] as const;
  const alike = treatsAlike(policy, claim.kind) ? alikeTo(units, ground.facts) : undefined;
  const known = alike?.get(claim);
  if (known !== undefined) {
    const found = inParcel(known, units[0]?.parcel);
    if (known.remedies.length === 0) return found;
    const remedies = remediesOn(...asked());
    // Where its own money may have a say the unit is judged by itself.
    if (remedies !== undefined) return { ...found, remedies };
  }
  const { decision, isPlain } = decideOn(...asked());
  const finding = findingIn(decision);
  if (isPlain) alike?.set(claim, finding);
  return finding;
}

function alikeTo([unit, ...others]: readonly UnitsAt[], facts: Facts) {
  const placed = unit && others.length === 0 ? placedIn(sharedStock(facts), unit) : undefined;
  return placed && findings([facts, likeness(placed)], () => new Map());
}

/** The same of a unit in another parcel. Which line it is nobody looks for where there is only one. */
function inParcel(finding: Finding, parcel: string | undefined): Finding {
  if (parcel === undefined || finding.lines[0]?.parcel === parcel) return finding;
  return {
    ...finding,
    reasons: finding.reasons.map((reason) => ('parcel' in reason ? { ...reason, parcel } : reason)),
  };
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
