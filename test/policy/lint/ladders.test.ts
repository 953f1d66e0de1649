import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../src/index.ts';
import { books, changed, deductions, exception, exceptions, foundWith, toys } from './found.ts';

const never = { all: [toys, books] };

it('a step or a remedy that no unit can have is told as that, and not as one that comes too late', () => {
  const steps = [{ basisPoints: 100 }, { when: never, basisPoints: 200 }];
  expect(foundWith([deductions, [{ kind: 'steps', code: 's', steps }]])).toEqual([
    'never-true at policy.return.refund.deductions.0.steps.1.when',
  ]);
  expect(
    foundWith([
      ['return', 'remedies'],
      ['refund', { kind: 'refund', when: never }],
    ]),
  ).toEqual(['never-true at policy.return.remedies.1.when']);
});

describe('a remedy that is never on offer', () => {
  it('is the same for the same units once more', () => {
    const refund = { kind: 'refund', when: toys };
    expect(
      foundWith([
        ['return', 'remedies'],
        [refund, 'account-balance', { ...refund, share: { basisPoints: 5000 } }],
      ]),
    ).toEqual(['unreachable-remedy at policy.return.remedies.2']);
    expect(
      foundWith([
        ['return', 'remedies'],
        [refund, { ...refund, when: books }],
      ]),
    ).toEqual([]);
  });

  it('comes after another in an exception, if only the first counts there', () => {
    const of = (general: string, own?: string) =>
      foundWith(
        [['return', 'choice'], general],
        [['return', 'remedies'], ['refund']],
        [
          exceptions,
          [
            exception('e', toys, {
              return: { remedies: ['account-balance', 'refund'], ...(own && { choice: own }) },
            }),
          ],
        ],
      );
    const LATE = ['unreachable-remedy at policy.exceptions.0.then.return.remedies.1'];
    expect(of('first')).toEqual(LATE);
    expect(of('customer')).toEqual([]);
    expect(of('customer', 'first')).toEqual(LATE);
    expect(of('first', 'customer')).toEqual([]);
  });

  it('is told with what stands before it', () => {
    const said = (...remedies: unknown[]) =>
      lintPolicy(changed([['return', 'choice'], 'customer'], [['return', 'remedies'], remedies]))[0]?.message;
    expect(said('refund', { kind: 'refund', when: toys })).toBe(
      'is never on offer: the same remedy stands before it for all its units; put it before that, or leave it out',
    );
    const [first] = lintPolicy(changed([['return', 'choice'], 'first']));
    expect(first?.message).toBe(
      'is never on offer: a rung before it ends the ladder for all its units; put it before that, or leave it out',
    );
  });
});
