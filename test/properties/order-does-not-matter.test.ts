import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCancellation, type Order, type OrderLine, parsePolicy, shareOrder } from '../../src/index.ts';
import { anyOrder, type Case, stepOf } from '../generators/index.ts';
import { evaluate, grants, mixedCaseFor, policies, total } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';
import { anyKeys, moneyOf, otherKeys, shuffled, withoutMoney } from './shuffled.ts';

/** The lists whose order says nothing, shuffled. Tenders are in the order in which they are refunded. */
function shuffledFacts({ order, claim }: Pick<Case, 'order' | 'claim'>, keys: readonly number[], lines: boolean) {
  const parcels = order.parcels?.map((parcel) => ({
    ...parcel,
    ...(parcel.contents && { contents: shuffled(parcel.contents, keys) }),
  }));
  const ledger = order.ledger?.map((entry) => ({
    ...entry,
    ...(entry.lines && { lines: shuffled(entry.lines, keys) }),
    ...(entry.tenders && { tenders: shuffled(entry.tenders, keys) }),
  }));
  return {
    order: {
      ...order,
      lines: lines ? shuffled(order.lines, keys) : order.lines,
      ...(parcels && { parcels: shuffled(parcels, keys) }),
      ...(ledger && { ledger: shuffled(ledger, keys) }),
      ...(order.discounts && { discounts: shuffled(order.discounts, keys) }),
      ...(order.fees && { fees: shuffled(order.fees, keys) }),
    } satisfies Order,
    claim: {
      ...claim,
      ...('evidence' in claim && claim.evidence && { evidence: shuffled(claim.evidence, keys) }),
      ...('parcels' in claim && claim.parcels && { parcels: shuffled(claim.parcels, keys) }),
    } as typeof claim,
  };
}

describe('the order in which facts are listed does not matter', () => {
  it.each(policies())('keys: the same decision to the letter, under %s', (_, anyPolicy) => {
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), anyPolicy, anyKeys, ({ order, claim, at }, policy, keys) => {
        const one = evaluate(order, claim, { at, policy });
        const terms = parsePolicy(otherKeys(policy, keys));
        const other = evaluate(otherKeys(order, keys), otherKeys(claim, keys), { at, policy: terms });
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      runs(80),
    );
  });

  it.each(policies())('parcels, their contents, evidence, ledger, fees: the same money, under %s', (_, anyPolicy) => {
    const reached = new Reached('two parcels', 'two entries', 'a grant');
    fc.assert(
      fc.property(mixedCaseFor({ contradictions: true }), anyPolicy, anyKeys, ({ order, claim, at }, policy, keys) => {
        const other = shuffledFacts({ order, claim }, keys, false);
        const before = evaluate(order, claim, { at, policy });
        const after = evaluate(other.order, other.claim, { at, policy });
        expect(withoutMoney(after)).toEqual(withoutMoney(before));
        expect(moneyOf(after)).toEqual(moneyOf(before));
        reached.run();
        reached.saw('two parcels', (order.parcels ?? []).length > 1);
        reached.saw('two entries', (order.ledger ?? []).length > 1);
        reached.saw('a grant', grants(before));
      }),
      runs(140),
    );
    reached.expectAtLeast(30, 'two parcels');
    reached.expectAtLeast(5, 'two entries');
    reached.expectAtLeast(15, 'a grant');
  });

  /** Order discount, order tax, shipping, its tax, duty, import tax and fees leave a remainder cent each. */
  const SHARED = 7;

  // A policy may draw a line at any amount, which a remainder cent can cross: such policies are left out.
  it.each(policies({ without: ['cents'], minimum: false }))(
    'lines: at most which of them carries a remainder cent, under %s',
    (_, anyPolicy) => {
      const reached = new Reached('two lines', 'a grant');
      const cases = mixedCaseFor();
      fc.assert(
        fc.property(cases, anyPolicy, anyKeys, ({ order, claim, at }, policy, keys) => {
          const other = shuffledFacts({ order, claim }, keys, true);
          const before = evaluate(order, claim, { at, policy });
          const after = evaluate(other.order, other.claim, { at, policy });
          expect(withoutMoney(after)).toEqual(withoutMoney(before));
          const most = SHARED * stepOf(order.currency) * order.lines.length;
          before.remedies.forEach(({ refund }, index) => {
            const difference = Math.abs((after.remedies[index]?.refund.total ?? 0) - refund.total);
            expect(difference).toBeLessThanOrEqual(most);
          });
          reached.run();
          reached.saw('two lines', order.lines.length > 1);
          reached.saw('a grant', grants(before));
        }),
        runs(140),
      );
      reached.expectAtLeast(30, 'two lines');
      reached.expectAtLeast(15, 'a grant');
    },
  );
});

describe('two lines of one unit are one line of two equal units', () => {
  const ASKED = '2038-01-05T10:00:00Z';

  /** A line of two units whose amounts can be halved, and the same as two lines of one unit. */
  const halved = anyOrder({ ledger: false, most: 0, units: true }).map((order) => {
    const step = stepOf(order.currency);
    const even = (amount: number | undefined) =>
      amount === undefined ? undefined : Math.floor(amount / (2 * step)) * 2 * step;
    const half = (amount: number | undefined) => (amount === undefined ? undefined : amount / 2);
    const { lines, tenders: _, ...rest } = order;
    const [first, ...others] = lines as [OrderLine, ...OrderLine[]];
    const amounts = { amount: even(first.amount) ?? 0, discount: even(first.discount), tax: even(first.tax) };
    const line: OrderLine = { ...first, ...amounts, quantity: 2 };
    const single: OrderLine = {
      ...first,
      amount: amounts.amount / 2,
      discount: half(amounts.discount),
      tax: half(amounts.tax),
      quantity: 1,
    };
    return {
      one: { ...rest, lines: [line, ...others] } satisfies Order,
      two: { ...rest, lines: [{ ...single, id: 'a' }, { ...single, id: 'b' }, ...others] } satisfies Order,
    };
  });

  const cancel = (order: Order, line: string) =>
    evaluateCancellation(order, { kind: 'cancellation', asked: ASKED, items: [{ line, quantity: 1 }] }).refund;

  /**
   * A remainder cent for each amount that is shared out. Some are shared by what an earlier one left (shipping by the
   * goods after the discount): there a cent of the first moves the more cents of the next, the fewer it is shared by.
   */
  function most(order: Order): number {
    const fees = (kind: string) => total((order.fees ?? []).map((fee) => (fee.kind === kind ? fee.amount : 0)));
    const discount = total((order.discounts ?? []).map(({ amount }) => amount));
    const { charged: shipping = 0, tax: shippingTax = 0 } = order.shipping ?? {};
    const [duty, importTax] = [fees('duty'), fees('import-tax')];
    const byGoods = [order.tax ?? 0, shipping, duty, fees('other')];
    const shared = [discount, ...byGoods, shippingTax, importTax].filter((amount) => amount > 0);
    if (shared.length < 2) return shared.length;
    const shares = shareOrder(order);
    const [goods, tax] = [total(shares.map((share) => share.goods)), total(shares.map((share) => share.tax))];
    const moved = (cents: number, amount: number, by: number) => (by === 0 ? 0 : Math.ceil((cents * amount) / by));
    const first = total(byGoods.map((amount) => moved(2, amount, goods)));
    const weights = [tax, shipping].filter((weight) => weight > 0);
    const ofShippingTax = moved(3 + first, shippingTax, Math.min(...weights));
    return shared.length + first + ofShippingTax + moved(3 + first, importTax, goods + shipping + duty);
  }

  it('one unit of them within a minor unit for each shared amount', () => {
    const reached = new Reached('a difference', 'money', 'one shared amount');
    fc.assert(
      fc.property(halved, ({ one, two }) => {
        const [ofOne, ofTwo] = [cancel(one, one.lines[0]?.id ?? ''), cancel(two, 'a')];
        // With one unit of one line nothing else of the order is kept or not kept.
        const apart = Math.abs(ofOne.total - ofOne.parts.overpaid - (ofTwo.total - ofTwo.parts.overpaid));
        expect(apart).toBeLessThanOrEqual(most(one) * stepOf(one.currency));
        reached.run();
        reached.saw('a difference', apart > 0);
        reached.saw('money', ofOne.total > 0);
        reached.saw('one shared amount', most(one) === 1);
      }),
      runs(140),
    );
    reached.expectAtLeast(50, 'money');
    reached.expectAtLeast(1, 'a difference');
    reached.expectAtLeast(10, 'one shared amount');
  });

  it('all of the order exactly', () => {
    fc.assert(
      fc.property(halved, ({ one, two }) => {
        const all = { kind: 'cancellation', asked: ASKED } as const;
        const [ofOne, ofTwo] = [one, two].map((order) => evaluateCancellation(order, all).refund);
        expect(ofTwo?.total).toBe(ofOne?.total);
        expect(total(Object.values(ofTwo?.parts ?? {}))).toBe(ofOne?.total);
      }),
      runs(80),
    );
  });
});
