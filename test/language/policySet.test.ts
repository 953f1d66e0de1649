import { describe, expect, it } from 'vitest';
import {
  evaluateReturn,
  InvalidInputError,
  type Order,
  type PolicyDocument,
  type PolicySet,
  parsePolicySet,
  safeParsePolicySet,
  sevenDayPolicy,
} from '../../src/index.ts';
import { arrived, refundTerms, sendBack, shop } from './shop.ts';

const version = (name: string, basisPoints: number): PolicyDocument => ({
  ...shop(refundTerms({ deductions: [{ kind: 'percent', code: 'restocking-fee', basisPoints }] })),
  version: name,
});

const set = (binding: PolicySet['binding'], others: Partial<PolicyDocument> = {}) =>
  parsePolicySet({
    binding,
    versions: [
      { from: '2026-03-03', policy: { ...version('2', 1000), ...others } },
      { from: '2025-01-01', policy: version('1', 2000) },
      { from: '2026-03-08', policy: version('3', 3000) },
    ],
  });

/** Placed at that moment, arrived on 5 March, returned on 10 March. */
const decide = (policy: PolicySet, placed: string | undefined, others: Partial<Order> = {}) =>
  evaluateReturn(arrived([{}], { placed, ...others }), sendBack([{}]), { policy });

describe('versions of a policy', () => {
  it.each([
    ['2026-03-02T23:59:59.999Z', '1', 8000],
    ['2026-03-03T00:00:00Z', '2', 9000],
    ['2024-01-01T00:00:00Z', '1', 8000],
  ])('an order placed at %s is bound by version %s', (placed, name, total) => {
    const { policy, refund } = decide(set('placed'), placed);
    expect([policy, refund.total]).toEqual([{ id: 'easy', version: name, inForce: 'when-placed' }, total]);
  });

  it('come into force with the day in the zone of the policy', () => {
    const placed = '2026-03-02T20:00:00Z';
    expect(decide(set('placed', { zone: 'Asia/Tokyo' }), placed).policy.version).toBe('2');
    expect(decide(set('placed', { zone: 'America/Lima' }), placed).policy.version).toBe('1');
  });

  it('the better of the two for the customer: the one of the order, or the one of the claim', () => {
    expect(decide(set('better'), '2026-03-03T10:00:00Z').policy).toMatchObject({
      version: '2',
      inForce: 'when-placed',
    });
    const better = parsePolicySet({
      binding: 'better',
      versions: [
        { from: '2025-01-01', policy: version('1', 2000) },
        { from: '2026-03-08', policy: version('2', 500) },
      ],
    });
    const decision = decide(better, '2026-03-01T10:00:00Z');
    expect(decision.policy).toEqual({ id: 'easy', version: '2', inForce: 'when-asked' });
    expect(decision.refund.total).toBe(9500);
  });

  it('where they decide alike, the one of the order', () => {
    const alike = parsePolicySet({
      binding: 'better',
      versions: [
        { from: '2025-01-01', policy: version('1', 2000) },
        { from: '2026-03-08', policy: version('2', 2000) },
      ],
    });
    expect(decide(alike, '2026-03-01T10:00:00Z').policy.version).toBe('1');
  });

  it('an order that does not say when it was placed counts from its earliest event', () => {
    expect(decide(set('placed'), undefined).policy.version).toBe('1');
    const [parcel] = arrived([{}]).parcels ?? [];
    const parcels = [{ ...parcel, id: 'P1', dispatched: '2026-03-04T10:00:00Z' }];
    expect(decide(set('placed'), undefined, { parcels }).policy.version).toBe('2');
  });

  it('do not depend on the order in which they are listed', () => {
    const { versions, ...rest } = set('better');
    const reversed = parsePolicySet({ ...rest, versions: [...versions].reverse() });
    expect(decide(reversed, '2026-03-03T10:00:00Z')).toEqual(decide(set('better'), '2026-03-03T10:00:00Z'));
  });

  it('are replayed: the decision of then is the decision of now', () => {
    const policy = set('placed');
    const order = arrived([{}]);
    const claim = sendBack([{}]);
    const then = evaluateReturn(order, claim, { policy, at: '2026-03-10T10:00:00Z' });
    const ledger = [{ id: 'r', at: '2026-03-11', kind: 'return' as const, lines: [{ line: '1', quantity: 1 }] }];
    expect(evaluateReturn({ ...order, ledger }, claim, { policy, at: '2026-03-10T10:00:00Z' })).toEqual(then);
  });

  it('are refused with the path of what is wrong in which of them', () => {
    const bad = { ...sevenDayPolicy, zone: 'Atlantis' };
    const versions = [
      { from: '2026-01-01', policy: sevenDayPolicy },
      { from: '2026-02-01', policy: bad },
    ];
    const found = safeParsePolicySet({ binding: 'placed', versions });
    expect(found).toMatchObject({
      success: false,
      issues: [{ path: ['policies', 'versions', 1, 'policy', 'zone'], code: 'unknown-zone' }],
    });
    expect(() => parsePolicySet({ binding: 'placed', versions: [] })).toThrow(InvalidInputError);
    const twice = [versions[0], { ...versions[0] }];
    expect(() => parsePolicySet({ binding: 'placed', versions: twice })).toThrow('two versions in force from one date');
    expect(() => evaluateReturn(arrived([{}]), sendBack([{}]), { policy: { binding: 'x' } as never })).toThrow(
      InvalidInputError,
    );
  });
});
