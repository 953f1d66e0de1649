import { describe, expect, it } from 'vitest';
import { books, exception, exceptions, foundWith, toys } from './found.ts';

const storePays = { return: { returnCosts: 'store' } };
const customerPays = { return: { returnCosts: 'customer' } };
const noWayBack = { return: { sendBack: null } };
const found = (...list: object[]) => foundWith([exceptions, list]);

describe('an exception changes nothing', () => {
  const cheap = { all: [toys, { fact: 'line.cheap', is: true }] };

  it('where a higher one sets all its terms, not only some', () => {
    const two = { return: { returnCosts: 'store', arrivedDamaged: 'allow' } };
    expect(found(exception('low', cheap, two), exception('high', toys, storePays, 1))).toEqual([]);
    expect(found(exception('low', cheap, storePays), exception('high', toys, two, 1))).toEqual([
      'shadowed-exception at policy.exceptions.0',
    ]);
  });

  it('but not where a higher one sets another part of the refund, or a part of what it sets whole', () => {
    const refund = (part: object) => ({ return: { refund: part } });
    expect(
      found(
        exception('low', cheap, refund({ deductions: [] })),
        exception('high', toys, refund({ shipping: 'share' }), 1),
      ),
    ).not.toContain('shadowed-exception at policy.exceptions.0');
    const dispatch = { from: 'asked', period: { amount: 5, unit: 'day' }, unknownDay: 'ask' };
    const way = { return: { sendBack: { dispatch, lostOnTheWayBack: 'store' } } };
    expect(found(exception('low', cheap, noWayBack), exception('high', toys, way, 1))).not.toContain(
      'shadowed-exception at policy.exceptions.0',
    );
  });

  it('where it says how goods come back, and a higher one that they do not', () => {
    const way = { return: { sendBack: { lostOnTheWayBack: 'store' } } };
    expect(found(exception('low', cheap, way), exception('high', toys, noWayBack, 1))).toEqual([
      'shadowed-exception at policy.exceptions.0',
    ]);
    expect(found(exception('low', cheap, storePays), exception('high', toys, noWayBack, 1))).toEqual([]);
  });
});

describe('an exception says what holds anyway', () => {
  const SAME = (i: number) => `same-as-general at policy.exceptions.${i}.then.return.returnCosts`;

  it('unless one that speaks before says otherwise of the same units', () => {
    expect(found(exception('before', toys, storePays), exception('e', toys, customerPays, 1))).not.toContain(SAME(1));
    expect(found(exception('others', books, storePays), exception('e', toys, customerPays, 1))).toEqual([SAME(1)]);
  });

  it('also where one that speaks later says otherwise of some of them', () => {
    const few = { all: [toys, { fact: 'line.cheap', is: true }] };
    expect(found(exception('e', toys, customerPays), exception('later', few, storePays, 1))).toEqual([SAME(0)]);
  });

  it('but not where two say the same together', () => {
    const few = { fact: 'customer.tier', is: 'gold' };
    expect(found(exception('a', toys, customerPays), exception('b', few, customerPays))).toEqual([]);
  });

  it('and not where the general terms say nothing of it', () => {
    expect(found(exception('e', toys, { return: { choice: 'first', remedies: ['refund'] } }))).toEqual([]);
  });
});
