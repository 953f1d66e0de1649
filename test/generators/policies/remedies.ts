import fc from 'fast-check';
import type { RemedyRung, RemedyTerm } from '../../../src/policy/remedy.ts';
import { facts, seldom, weighted } from '../choices.ts';
import { anyAmounts, anyCondition } from './conditions.ts';
import { REMEDY_KINDS } from './deductions.ts';
import type { Place } from './options.ts';
import { anyLength } from './periods.ts';

const anyPlainRemedies = fc
  .shuffledSubarray<'refund' | 'account-balance' | 'replacement'>(['refund', 'account-balance', 'replacement'], {
    minLength: 1,
  })
  .map((kinds) => (kinds.some((kind) => kind !== 'replacement') ? kinds : [...kinds, 'refund' as const]));

const anyPart = (points: number, most: number): fc.Arbitrary<NonNullable<RemedyRung['share']>> =>
  fc.oneof(
    fc.integer({ min: 0, max: points }).map((basisPoints) => ({ basisPoints })),
    anyAmounts(most).map((amounts) => ({ amounts })),
  );

function anyRung(kind: RemedyRung['kind'], place: Place): fc.Arbitrary<RemedyTerm> {
  const money = kind !== 'replacement' && kind !== 'repair';
  const rung = facts<RemedyRung>({
    kind: fc.constant(kind),
    when: weighted([2, fc.constant(undefined)], [1, anyCondition(place, 1)]),
    share: money ? seldom(anyPart(10_000, 6000)) : fc.constant(undefined),
    bonus: money ? seldom(anyPart(20_000, 2000)) : fc.constant(undefined),
    expires: kind === 'account-balance' ? seldom(anyLength(place.units)) : fc.constant(undefined),
    to:
      kind === 'allowance' ? fc.constantFrom(undefined, 'original-payment', 'account-balance') : fc.constant(undefined),
  });
  return weighted<RemedyTerm>([2, fc.constant(kind)], [2, rung]);
}

/** A ladder of remedies, each kind once; the last one mostly hangs on nothing. */
export function anyRemedies(place: Place): fc.Arbitrary<RemedyTerm[]> {
  if (place.plain) return anyPlainRemedies;
  const ladder = fc
    .shuffledSubarray([...REMEDY_KINDS], { minLength: 1, maxLength: 4 })
    .chain((kinds) => fc.tuple(...kinds.map((kind) => anyRung(kind, place))))
    .map((rungs) =>
      rungs.some((rung) => rung === 'refund' || (typeof rung === 'object' && rung.kind === 'refund'))
        ? rungs
        : [...rungs, 'refund' as const],
    );
  return weighted<RemedyTerm[]>([1, anyPlainRemedies], [2, ladder]);
}
