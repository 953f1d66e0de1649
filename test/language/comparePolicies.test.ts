import { describe, expect, it } from 'vitest';
import { comparePolicies, InvalidInputError, type PolicyCase, type PolicyDocument } from '../../src/index.ts';
import { arrived, easyReturn, refundTerms, sendBack, shop } from './shop.ts';

const inForce = shop();
const fee = shop(refundTerms({ deductions: [{ kind: 'percent', code: 'restocking-fee', basisPoints: 1500 }] }));
const longer = shop({ request: { from: 'delivery', period: { amount: 60, unit: 'day' }, unknownDay: 'ask' } });

const asked = (day: string): PolicyCase => ({ order: arrived([{}]), claim: sendBack([{}], { asked: day }) });
const cancelled: PolicyCase = {
  order: { ...arrived([{}]), parcels: [] },
  claim: { kind: 'cancellation', asked: '2026-03-02T10:00:00Z' },
};
const cases = [asked('2026-03-10T10:00:00Z'), cancelled, asked('2026-04-20T10:00:00Z'), asked('2026-06-20T10:00:00Z')];

/** Everything that the comparison says. */
function compare(before: PolicyDocument, after: PolicyDocument, over: Iterable<PolicyCase> = cases) {
  const generator = comparePolicies(before, after, over);
  const changes = [];
  let next = generator.next();
  for (; next.done !== true; next = generator.next()) changes.push(next.value);
  return { changes, sum: next.value };
}

describe('what a policy change would do', () => {
  it('a fee: the cases that change, in which direction, and the money', () => {
    const { changes, sum } = compare(inForce, fee);
    expect(changes.map(({ index, direction, refund }) => [index, direction, refund])).toEqual([[0, 'worse', -1500]]);
    expect(sum).toEqual({
      cases: 4,
      same: 3,
      better: 0,
      worse: 1,
      other: 0,
      refunds: { EUR: { before: 20_000, after: 18_500 } },
      refused: [],
      refusedCases: 0,
    });
  });

  it('a longer window: better for one, another deadline for the others', () => {
    const { changes } = compare(inForce, longer);
    expect(changes.map(({ index, direction }) => [index, direction])).toEqual([
      [0, 'other'],
      [2, 'better'],
      [3, 'other'],
    ]);
    expect(changes[1]).toMatchObject({ before: { outcome: 'denied' }, after: { outcome: 'approved' }, refund: 10_000 });
  });

  it('the same the other way round', () => {
    const there = compare(inForce, fee).sum;
    const back = compare(fee, inForce).sum;
    expect([back.better, back.worse]).toEqual([there.worse, there.better]);
    expect(compare(fee, fee).sum).toMatchObject({ same: 4, better: 0, worse: 0, other: 0 });
  });

  it('another name alone changes nothing', () => {
    const renamed = { ...shop(), id: 'renamed', version: '9' };
    expect(compare(inForce, renamed).changes).toEqual([]);
  });

  it('reads the cases one by one, and only as far as it is asked', () => {
    let read = 0;
    function* endless(): Generator<PolicyCase> {
      for (;;) {
        read += 1;
        yield asked('2026-03-10T10:00:00Z');
      }
    }
    const generator = comparePolicies(inForce, fee, endless());
    generator.next();
    generator.next();
    expect(read).toBe(2);
  });

  it('counts facts that cannot be, and goes on', () => {
    const broken = { order: { ...arrived([{}]), currency: 'EURO' }, claim: sendBack([{}]) };
    const { changes, sum } = compare(inForce, fee, [broken, ...cases]);
    expect(changes.map(({ index }) => index)).toEqual([1]);
    expect(sum).toMatchObject({ cases: 5, refusedCases: 1 });
    expect(sum.refused).toMatchObject([{ index: 0, issues: [{ path: ['order', 'currency'] }] }]);
  });

  it('stops at a policy that cannot be', () => {
    const broken = { ...inForce, return: { ...easyReturn, remedies: [] } };
    expect(() => compare(inForce, broken)).toThrow(InvalidInputError);
  });

  it.each([
    ['the one in force', { ...inForce, currency: 'EUR' }, inForce, /^before\.currency: /],
    ['the draft', inForce, { ...inForce, currency: 'EUR' }, /^after\.currency: /],
    [
      'a version of the draft',
      inForce,
      { binding: 'placed', versions: [{ from: '2026-03-01', policy: { ...inForce, currency: 'EUR' } }] },
      /^after\.versions\[0\]\.policy\.currency: /,
    ],
  ])('says which of the two cannot be: %s', (_, before, after, message) => {
    expect(() => comparePolicies(before, after as PolicyDocument, []).next()).toThrow(message);
  });
});
