import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy, sevenDayPolicy } from '../../src/index.ts';
import { anyPolicy } from '../generators/index.ts';
import { evaluate, mixedCaseFor } from './evaluate.ts';
import { daysLater } from './facts.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';

/** Zones whose clocks did not change from 1997 to 2060. */
const STILL = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Seoul', 'Pacific/Kiritimati'] as const;

/** Neither month nor year: those are not alike. */
const UNITS = ['day', 'week', 'business-day', 'hour', 'minute'] as const;

const POLICIES = [
  ['the built-in policy', fc.constant(sevenDayPolicy)],
  ['any plain policy of days, weeks and hours', anyPolicy({ units: UNITS, plain: true })],
  // Nor days of the year, which are not whole weeks apart.
  ['any policy of days, weeks and hours', anyPolicy({ units: UNITS, yearly: false })],
] as const;

describe('whole weeks later, everything is whole weeks later', () => {
  it.each(POLICIES)('under %s', (_, policies) => {
    const reached = new Reached('a deadline', 'over a year');
    const cases = fc
      .constantFrom(...STILL)
      .chain((zone) => fc.tuple(mixedCaseFor({ zone, contradictions: true }), fc.constant(zone)));
    const weeks = fc.oneof(fc.integer({ min: -400, max: 1000 }), fc.integer({ min: -8, max: 8 }));
    fc.assert(
      fc.property(cases, policies, weeks, ([{ order, claim, at }, zone], terms, by) => {
        const policy = { ...terms, zone };
        const days = 7 * by;
        const now = evaluate(order, claim, { at, policy: parsePolicy(policy) });
        const later = evaluate(daysLater(order, days), daysLater(claim, days), {
          at: daysLater(at, days),
          policy: parsePolicy(daysLater(policy, days)),
        });
        expect({ ...later, policy: {} }).toEqual({ ...daysLater(now, days), policy: {} });
        reached.run();
        reached.saw(
          'a deadline',
          now.deadlines.some(({ closes, opens }) => (closes ?? opens) !== undefined),
        );
        reached.saw('over a year', Math.abs(by) > 53);
      }),
      runs(120),
    );
    reached.expectAtLeast(25, 'a deadline');
    reached.expectAtLeast(20, 'over a year');
  });
});
