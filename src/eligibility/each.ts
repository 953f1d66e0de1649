import type { Remedy } from '../decision/decision.ts';
import type { Reason } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import { grouped } from '../facts/grouped.ts';
import { treatsAlike } from './alike.ts';
import { claimEligibility, type Judgement, judge } from './claimEligibility.ts';
import type { ClaimEligibility } from './eligibility.ts';
import { turnedOutWell, unadorned } from './favourable.ts';
import type { Finding } from './finding.ts';
import type { Look } from './look.ts';
import type { UnitsAt } from './template.ts';
import { remediesAbout } from './units.ts';

/** What is said of one unit, and the judgement that says it: its own, or that of a unit that is alike. */
export interface JudgedUnit {
  readonly unit: UnitsAt;
  readonly judgement: Judgement;
  readonly eligibility: ClaimEligibility;
  /** No amount and no other unit had a say in it, so it holds for all units that are alike. */
  readonly holdsForAll: boolean;
}

/** A kind of claim for each unit by itself. Units that are alike are judged once, and priced each. */
export function judgeEach(kind: ClaimKind, units: readonly UnitsAt[], look: Look): JudgedUnit[] {
  const inParcels = kind === 'missing-package' ? grouped(units, ({ parcel }) => parcel) : undefined;
  const wholes = new Map<readonly UnitsAt[], Judgement>();
  const likes = new Map<string, JudgedUnit>();
  const [policy, ...others] = look.policies;
  const isAlike = others.length === 0 && treatsAlike(policy, kind);
  return units.map((unit) => {
    // A missing package is claimed as a whole.
    const whole = inParcels?.get(unit.parcel) ?? [unit];
    const known = whole.length === 1 ? likes.get(unit.like) : undefined;
    const same = known && sameFor(unit, known);
    if (same !== undefined) return same;
    const judgement = wholes.get(whole) ?? judge(kind, whole, look);
    wholes.set(whole, judgement);
    const holdsForAll =
      isAlike && [judgement.finding, judgement.bare, judgement.prospect].every(({ isPlain }) => isPlain);
    const judged = { unit, judgement, eligibility: claimEligibility([unit], judgement), holdsForAll };
    if (whole.length === 1 && holdsForAll) likes.set(unit.like, judged);
    return judged;
  });
}

/** The same of a unit that is alike; `undefined` where its own money may have a say in it. */
function sameFor(unit: UnitsAt, { judgement, eligibility }: JudgedUnit): JudgedUnit | undefined {
  const { bare, prospect } = judgement;
  if (isGranted(bare) && remediesAbout([unit], unadorned(judgement)) === undefined) return undefined;
  const remedies = isGranted(prospect) ? remediesAbout([unit], turnedOutWell(judgement)) : [];
  if (remedies === undefined) return undefined;
  const needs = eligibility.needs.map(inParcel(unit));
  const reasons = eligibility.reasons.map(inParcel(unit));
  return { unit, judgement, eligibility: { ...eligibility, needs, reasons, remedies }, holdsForAll: true };
}

const isGranted = ({ lines }: Finding) => lines.length > 0 && lines.every(({ verdict }) => verdict === 'granted');

/** Which line it is nobody looks for in a reason about one. */
const inParcel =
  ({ parcel }: UnitsAt) =>
  <R extends Reason>(reason: R): R =>
    parcel !== undefined && 'parcel' in reason ? { ...reason, parcel } : reason;

/**
 * What claiming units at once gives back, where each alone is granted by the same claim and none has a say in what becomes
 * of another; else `undefined`.
 */
export function remediesTogether(judged: readonly JudgedUnit[]): readonly Remedy[] | undefined {
  const [{ judgement: first }] = judged as [JudgedUnit];
  const isSame = ({ judgement: { template, finding, prospect }, holdsForAll }: JudgedUnit) =>
    holdsForAll &&
    isGranted(prospect) &&
    template === first.template &&
    isGranted(finding) === isGranted(first.finding);
  if (!judged.every(isSame)) return undefined;
  const units = judged.map(({ unit }) => unit);
  return remediesAbout(units, turnedOutWell(first));
}
