import type { Remedy } from '../decision/decision.ts';
import type { Reason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { likeness, treatsAlike } from './alike.ts';
import { claimEligibility, type Judgement, judge } from './claimEligibility.ts';
import type { ClaimEligibility } from './eligibility.ts';
import { turnedOutWell, unadorned } from './favourable.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { UnitsAt } from './template.ts';
import { placedIn, remediesAbout, sharedStock } from './units.ts';

/** What is said of one unit, and the judgement that says it: its own, or that of a unit that is alike. */
export interface JudgedUnit {
  readonly unit: UnitsAt;
  readonly judgement: Judgement;
  readonly eligibility: ClaimEligibility;
}

/** A kind of claim for each unit by itself. Units that are alike are judged once, and priced each. */
export function judgeEach(kind: ClaimKind, units: readonly UnitsAt[], look: Look): JudgedUnit[] {
  const claimedWith = kind === 'missing-package' ? byParcel(units) : undefined;
  const wholes = new Map<readonly UnitsAt[], Judgement>();
  const likes = new Map<string, JudgedUnit>();
  const isShared = look.policies.every((policy) => treatsAlike(policy, kind));
  return units.map((unit) => {
    const whole = claimedWith?.get(unit.parcel) ?? [unit];
    if (whole.length > 1) {
      const judgement = wholes.get(whole) ?? judge(kind, whole, look);
      wholes.set(whole, judgement);
      return { unit, judgement, eligibility: claimEligibility([unit], judgement) };
    }
    const like = isShared ? likenessOf(unit, look) : '';
    const known = likes.get(like);
    const same = known && sameFor(unit, known, look);
    if (same !== undefined) return same;
    const judgement = judge(kind, whole, look);
    const judged = { unit, judgement, eligibility: claimEligibility(whole, judgement) };
    if (isShared && isPlain(judgement)) likes.set(like, judged);
    return judged;
  });
}

/** A missing package is claimed as a whole. */
function byParcel(units: readonly UnitsAt[]): ReadonlyMap<string | undefined, readonly UnitsAt[]> {
  const found = new Map<string | undefined, UnitsAt[]>();
  for (const unit of units) {
    const others = found.get(unit.parcel);
    if (others === undefined) found.set(unit.parcel, [unit]);
    else others.push(unit);
  }
  return found;
}

function likenessOf(unit: UnitsAt, look: Look): string {
  return look.policies
    .map((policy) => {
      const placed = placedIn(sharedStock(look.ground(policy).facts), unit);
      return placed === undefined ? '' : likeness(placed);
    })
    .join('\n');
}

/** The same of a unit that is alike; `undefined` where its own money may have a say in it. */
function sameFor(unit: UnitsAt, { judgement, eligibility }: JudgedUnit, look: Look): JudgedUnit | undefined {
  const { best, bare, prospect } = judgement;
  if (isGranted(bare) && remediesAbout([unit], unadorned(best, look)) === undefined) return undefined;
  const remedies = isGranted(prospect) ? remediesAbout([unit], turnedOutWell([unit], best, look)) : [];
  if (remedies === undefined) return undefined;
  const { parcel } = unit;
  const needs = eligibility.needs.map((need) => inParcel(need, parcel));
  const reasons = eligibility.reasons.map((reason) => inParcel(reason, parcel));
  return { unit, judgement, eligibility: { ...eligibility, needs, reasons, remedies } };
}

const isGranted = (finding: Finding | undefined) =>
  finding !== undefined && finding.lines.length > 0 && finding.lines.every(({ verdict }) => verdict === 'granted');

/** Which line it is nobody looks for in a reason about one. */
const inParcel = <R extends Reason>(reason: R, parcel: string | undefined): R =>
  parcel !== undefined && 'parcel' in reason ? { ...reason, parcel } : reason;

/** No amount had a say in it. */
function isPlain({ best, bare, prospect }: Judgement): boolean {
  return best.isPlain && (bare === undefined || bare.isPlain) && (prospect === undefined || prospect.isPlain);
}

/**
 * What claiming units at once gives back, where each alone is granted by the same claim and none has a say in what becomes
 * of another; else `undefined`.
 */
export function remediesTogether(judged: readonly JudgedUnit[], look: Look): readonly Remedy[] | undefined {
  const [{ judgement: first, eligibility }] = judged as [JudgedUnit];
  if (!look.policies.every((policy) => treatsAlike(policy, eligibility.kind))) return undefined;
  const isSame = ({ judgement: { best, prospect } }: JudgedUnit) =>
    best.template === first.best.template &&
    isGranted(prospect) &&
    isGranted(best.finding) === isGranted(first.best.finding);
  if (!judged.every((one) => isPlain(one.judgement) && isSame(one))) return undefined;
  const units = judged.map(({ unit }) => unit);
  return remediesAbout(units, turnedOutWell(units, first.best, look));
}
