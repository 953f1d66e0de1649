import { describe, expect, it } from 'vitest';
import type { Claim, DefectClaim, MissingItemClaim, MissingPackageClaim, ReturnClaim } from '../../src/facts/claim.ts';
import type { Order, Parcel } from '../../src/facts/order.ts';
import { contradicts, decideNaively } from './index.ts';
import { moneyOf, share } from './money.ts';
import { MISSING_ITEM_EVIDENCE } from './words.ts';

// Two rings for 20.00 and a chain for 10.00, shipping 3.00, gift wrapping 1.00, duty 0.90; prices without tax.
const order: Order = {
  number: 'N1',
  currency: 'EUR',
  lines: [
    { id: 'ring', product: 'R-1', quantity: 2, amount: 2000 },
    { id: 'chain', product: 'C-1', quantity: 1, amount: 1000 },
  ],
  shipping: { charged: 300 },
  fees: [
    { id: 'wrap', kind: 'other', amount: 100 },
    { id: 'duty', kind: 'duty', amount: 90 },
  ],
};

const everything = [
  { line: 'ring', quantity: 2 },
  { line: 'chain', quantity: 1 },
];
const delivered: Parcel = {
  id: 'P',
  contents: everything,
  dispatched: '2026-03-02T08:00:00Z',
  delivered: '2026-03-05T12:00:00Z',
};
const arrived: Order = { ...order, parcels: [delivered] };

const good = { unused: true, unopened: true, undamaged: true, 'original-packaging': true };
const photos = [{ kind: 'packaging-photo' }, { kind: 'item-photo' }];
const chainBack: ReturnClaim = {
  kind: 'return',
  asked: '2026-03-06T10:00:00Z',
  orderNumber: 'N1',
  reason: 'too long',
  items: [{ line: 'chain', quantity: 1, product: 'C-1', condition: good }],
};
const onTheSixth = '2026-03-06T12:00:00Z';
const nothing = { total: 0, goods: 0, tax: 0, shipping: 0, duties: 0, fees: 0, overpaid: 0, deducted: 0, bonus: 0 };

const verdicts = (claim: Claim, of: Order, at: string) =>
  decideNaively(of, claim, at)
    .units.map((unit) => unit.verdict)
    .sort();

describe('C1-C3: cancellation', () => {
  const cancel: Claim = { kind: 'cancellation', asked: onTheSixth };

  it('gives back all that was paid while nothing has shipped', () => {
    const decision = decideNaively(order, cancel, onTheSixth);
    expect(decision.outcome).toBe('approved');
    expect(decision.refund).toEqual({ ...nothing, total: 3490, goods: 3000, shipping: 300, duties: 90, fees: 100 });
    expect(decision.remedies).toEqual(['refund']);
  });

  it('gives back what was paid for one unit with its share of shipping and fees', () => {
    // A ring is a third of the goods: duty 30, shipping 100; wrapping 67 for both rings, 33 for the first.
    const one: Claim = { ...cancel, items: [{ line: 'ring', quantity: 1 }] };
    expect(decideNaively(order, one, onTheSixth).refund).toEqual({
      ...nothing,
      total: 1163,
      goods: 1000,
      shipping: 100,
      duties: 30,
      fees: 33,
    });
  });

  it('denies what was shipped before the request and reviews what was shipped after it', () => {
    const shipped: Order = {
      ...order,
      parcels: [{ id: 'P', contents: [{ line: 'ring', quantity: 1 }], dispatched: '2026-03-05T08:00:00Z' }],
    };
    expect(decideNaively(shipped, cancel, onTheSixth).outcome).toBe('partially-approved');
    expect(verdicts(cancel, shipped, onTheSixth)).toEqual(['denied', 'granted', 'granted']);
    const early: Claim = { ...cancel, asked: '2026-03-05T07:00:00Z' };
    expect(verdicts(early, shipped, onTheSixth)).toEqual(['granted', 'granted', 'review']);
  });

  it('gives back what was paid above the parts with the decision that completes the order', () => {
    const rounded: Order = {
      ...order,
      tenders: [
        { id: 'voucher', amount: 1000 },
        { id: 'card', amount: 2491 },
      ],
    };
    const decision = decideNaively(rounded, cancel, onTheSixth);
    expect(decision.refund).toMatchObject({ total: 3491, overpaid: 1 });
    expect(decision.tenders).toEqual({ voucher: 1000, card: 2491 });
  });
});

describe('R1-R8: return', () => {
  it('approves in time, for the price with duty but without shipping and wrapping', () => {
    const decision = decideNaively(arrived, chainBack, onTheSixth);
    expect(decision.outcome).toBe('approved');
    expect(decision.refund).toEqual({ ...nothing, total: 1030, goods: 1000, duties: 30 });
    expect(decision.remedies).toEqual(['refund', 'account-balance']);
    expect(decision.deadlines).toEqual([
      { act: 'request-return', line: 'chain', closes: '2026-03-13T00:00:00.000Z' },
      { act: 'send-back', line: 'chain', closes: '2026-03-13T00:00:00.000Z' },
    ]);
  });

  it('counts the days in the zone of the destination', () => {
    const tokyo: Order = { ...arrived, destination: { zone: 'Asia/Tokyo' } };
    expect(decideNaively(tokyo, chainBack, onTheSixth).deadlines[0]?.closes).toBe('2026-03-12T15:00:00.000Z');
    // Nuuk: the 28 March 2026 has no last hour; the next day begins at 01:00Z.
    const nuuk: Order = {
      ...order,
      destination: { zone: 'America/Nuuk' },
      parcels: [{ ...delivered, delivered: '2026-03-21' }],
    };
    const claim = { ...chainBack, asked: '2026-03-22' };
    expect(decideNaively(nuuk, claim, '2026-03-22T12:00:00Z').deadlines[0]?.closes).toBe('2026-03-29T01:00:00.000Z');
  });

  it('denies a late request, a late dispatch and goods that were not sent', () => {
    const late = '2026-03-13T00:00:00Z';
    const sent = (sentBack: string): Claim => ({
      ...chainBack,
      items: [{ line: 'chain', quantity: 1, product: 'C-1', condition: good, sentBack }],
    });
    expect(decideNaively(arrived, { ...chainBack, asked: late }, late).outcome).toBe('denied');
    expect(decideNaively(arrived, chainBack, late).outcome).toBe('denied');
    expect(decideNaively(arrived, sent('2026-03-13'), late).outcome).toBe('denied');
    expect(decideNaively(arrived, sent('2026-03-12'), late).outcome).toBe('approved');
    expect(decideNaively(arrived, sent('day-unknown'), late).outcome).toBe('awaiting');
  });

  it('awaits what is missing until the deadline and denies after it', () => {
    const { reason: _, ...silent } = chainBack;
    expect(decideNaively(arrived, silent, onTheSixth).outcome).toBe('awaiting');
    const claim: ReturnClaim = {
      ...chainBack,
      items: [{ line: 'ring', quantity: 1, product: 'R-1', condition: good, sentBack: '2026-03-07' }],
    };
    expect(decideNaively(arrived, claim, onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(arrived, { ...claim, evidence: photos }, onTheSixth).outcome).toBe('approved');
    const tooLate = photos.map((photo) => ({ ...photo, at: '2026-03-13' }));
    expect(decideNaively(arrived, { ...claim, evidence: tooLate }, '2026-03-14T00:00:00Z').outcome).toBe('denied');
  });

  it('lets the inspection decide over the statement', () => {
    const inspected = (stated: boolean, found: boolean): Claim => ({
      ...chainBack,
      items: [
        {
          line: 'chain',
          quantity: 1,
          product: 'C-1',
          condition: { ...good, unused: stated },
          sentBack: '2026-03-06',
          inspection: { condition: { unused: found } },
        },
      ],
    });
    expect(decideNaively(arrived, inspected(false, true), onTheSixth).outcome).toBe('approved');
    expect(decideNaively(arrived, inspected(true, false), onTheSixth).outcome).toBe('denied');
  });

  it('takes what the store paid for the way back off the refund, not below zero', () => {
    const costs = (amount?: number): ReturnClaim => ({
      ...chainBack,
      returnCosts: [{ kind: 'shipping', paidBy: 'store', amount }],
    });
    expect(decideNaively(arrived, costs(130), onTheSixth).refund).toMatchObject({ total: 900, deducted: 130 });
    expect(decideNaively(arrived, costs(5000), onTheSixth).refund).toMatchObject({ total: 0, deducted: 1030 });
    expect(decideNaively(arrived, costs(), onTheSixth).outcome).toBe('awaiting');
  });

  it('takes units from the parcel delivered last, and denies the surplus', () => {
    const split: Order = {
      ...order,
      parcels: [
        { id: 'A', contents: [{ line: 'ring', quantity: 1 }], delivered: '2026-02-20' },
        { id: 'B', contents: [{ line: 'ring', quantity: 1 }], delivered: '2026-03-05' },
      ],
    };
    const claim: ReturnClaim = {
      ...chainBack,
      evidence: photos,
      items: [{ line: 'ring', quantity: 1, product: 'R-1', condition: good }],
    };
    expect(decideNaively(split, claim, onTheSixth).units).toEqual([{ line: 'ring', parcel: 'B', verdict: 'granted' }]);
    const three = { ...claim, items: [{ line: 'ring', quantity: 3, product: 'R-1', condition: good }] };
    expect(decideNaively(split, three, onTheSixth).units).toEqual([
      { line: 'ring', parcel: 'B', verdict: 'granted' },
      { line: 'ring', parcel: 'A', verdict: 'denied' },
      { line: 'ring', verdict: 'denied' },
    ]);
  });

  it('gives back the shipping above its actual cost once nothing is kept', () => {
    const last: Order = {
      ...arrived,
      shipping: { charged: 300, actual: 250 },
      ledger: [{ id: 'L', at: '2026-03-06', kind: 'return', lines: [{ line: 'ring', quantity: 2, amount: 2060 }] }],
    };
    expect(decideNaively(last, chainBack, onTheSixth).refund).toMatchObject({ total: 1080, shipping: 50 });
  });
});

describe('where units are: readings on which the library once differed', () => {
  const rings = [{ line: 'ring', quantity: 1 }];
  const ringOf = (parcel: string, more: Partial<ReturnClaim> = {}): ReturnClaim => ({
    ...chainBack,
    items: [{ line: 'ring', quantity: 1, parcel, product: 'R-1', condition: good }],
    evidence: photos,
    ...more,
  });
  const settledOne = (parcels: readonly Parcel[], parcel?: string): Order => ({
    ...order,
    parcels,
    ledger: [{ id: 'E', at: onTheSixth, kind: 'return', lines: [{ line: 'ring', quantity: 1, amount: 1000, parcel }] }],
  });

  it.each([undefined, '2026-03-03', '2026-03-05'])(
    'leaves the ledger alone when the customer states %s',
    (receivedOn) => {
      const parcels: Parcel[] = [
        { id: 'P1', contents: rings, delivered: 'day-unknown' },
        { id: 'P2', contents: rings, delivered: '2026-03-04' },
      ];
      const dayIsKnown = receivedOn !== undefined;
      expect(verdicts(ringOf('P1', { receivedOn }), settledOne(parcels), onTheSixth)).toEqual([
        dayIsKnown ? 'granted' : 'awaiting',
      ]);
      expect(verdicts(ringOf('P2', { receivedOn }), settledOne(parcels), onTheSixth)).toEqual(['denied']);
    },
  );

  it('settles what may be in a parcel of unknown contents that the ledger names', () => {
    const parcels: Parcel[] = [
      { id: 'P1', delivered: '2026-03-03' },
      { id: 'P2', contents: rings, delivered: '2026-03-04' },
    ];
    expect(verdicts(ringOf('P1'), settledOne(parcels, 'P1'), onTheSixth)).toEqual(['denied']);
    expect(verdicts(ringOf('P2'), settledOne(parcels, 'P1'), onTheSixth)).toEqual(['granted']);
  });

  it('awaits the store for a parcel that is still being packed while one of unknown contents is on its way', () => {
    const open: Order = { ...order, parcels: [{ id: 'P1', delivered: '2026-03-03' }, { id: 'P2' }] };
    expect(verdicts(ringOf('P2'), open, onTheSixth)).toEqual(['awaiting']);
    const cancel: Claim = {
      kind: 'cancellation',
      asked: onTheSixth,
      items: [{ line: 'ring', quantity: 1, parcel: 'P2' }],
    };
    expect(verdicts(cancel, open, onTheSixth)).toEqual(['awaiting']);
  });
});

describe('M1-M4: missing item', () => {
  const missing: MissingItemClaim = {
    kind: 'missing-item',
    asked: '2026-03-06T10:00:00Z',
    orderNumber: 'N1',
    evidence: MISSING_ITEM_EVIDENCE.map((kind) => ({ kind })),
    items: [{ line: 'ring', quantity: 1, check: { finding: 'confirmed' }, replaceable: true }],
  };

  it('offers the replacement first, without money, then the refund', () => {
    const decision = decideNaively(arrived, missing, onTheSixth);
    expect(decision).toMatchObject({ outcome: 'approved', remedies: ['replacement', 'refund'], refund: nothing });
    const money = decideNaively(arrived, { ...missing, remedy: 'refund' }, onTheSixth);
    expect(money.refund).toEqual({ ...nothing, total: 1030, goods: 1000, duties: 30 });
  });

  it('awaits the check and denies what it refutes', () => {
    const checked = (finding?: 'refuted'): Claim => ({
      ...missing,
      items: [{ line: 'ring', quantity: 1, check: finding && { finding } }],
    });
    expect(decideNaively(arrived, checked(), onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(arrived, checked('refuted'), onTheSixth).outcome).toBe('denied');
  });

  it('awaits a parcel on its way, and the store where contents are unknown', () => {
    const { delivered: _, ...onItsWay } = delivered;
    expect(decideNaively({ ...order, parcels: [onItsWay] }, missing, onTheSixth).outcome).toBe('awaiting');
    const { contents: __, ...closed } = delivered;
    expect(decideNaively({ ...order, parcels: [closed] }, missing, onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(order, missing, onTheSixth).outcome).toBe('denied');
  });
});

describe('D1: defect', () => {
  it('needs the product code and an image, and nothing sent back', () => {
    const defect: DefectClaim = {
      kind: 'defect',
      asked: '2026-03-06T10:00:00Z',
      evidence: [{ kind: 'defect-photo' }],
      items: [{ line: 'chain', quantity: 1, product: 'C-1', check: { finding: 'confirmed' } }],
    };
    expect(decideNaively(arrived, defect, onTheSixth)).toMatchObject({
      outcome: 'approved',
      remedies: ['refund'],
      refund: { total: 1030 },
    });
    expect(decideNaively(arrived, { ...defect, evidence: [] }, onTheSixth).outcome).toBe('awaiting');
  });
});

describe('P1-P4: missing package', () => {
  const claim: MissingPackageClaim = { kind: 'missing-package', asked: onTheSixth, orderNumber: 'N1' };
  const { delivered: _, ...onItsWay } = delivered;
  const withParcel = (parcel: Partial<Parcel>, addressComplete?: boolean): Order => ({
    ...order,
    destination: { addressComplete },
    parcels: [{ ...onItsWay, ...parcel }],
  });

  it('is too early until the estimate has ended, unless the carrier confirmed the loss', () => {
    const early = decideNaively(withParcel({ estimate: '2026-03-06' }), claim, onTheSixth);
    expect(early.outcome).toBe('too-early');
    expect(early.deadlines[0]).toEqual({
      act: 'claim-missing-package',
      line: 'ring',
      opens: '2026-03-07T00:00:00.000Z',
    });
    const lost = withParcel({ estimate: '2026-03-06', carrier: { state: 'lost' } }, true);
    expect(decideNaively(lost, claim, onTheSixth)).toMatchObject({
      outcome: 'approved',
      refund: { total: 3490, shipping: 300, fees: 100 },
    });
  });

  it('awaits the carrier, reviews a disputed delivery, denies only a loss by the address', () => {
    expect(decideNaively(withParcel({}), claim, onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(withParcel({ carrier: { state: 'delivered' } }), claim, onTheSixth).outcome).toBe('review');
    const lost = (causedByAddress?: boolean): Partial<Parcel> => ({ carrier: { state: 'lost', causedByAddress } });
    expect(decideNaively(withParcel(lost(true), false), claim, onTheSixth).outcome).toBe('denied');
    expect(decideNaively(withParcel(lost(false), false), claim, onTheSixth).outcome).toBe('approved');
    expect(decideNaively(withParcel(lost(), false), claim, onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(withParcel(lost(true)), claim, onTheSixth).outcome).toBe('awaiting');
    expect(decideNaively(order, claim, onTheSixth).outcome).toBe('denied');
  });
});

describe('money', () => {
  it('shares by largest remainder, ties to the lowest index, in steps', () => {
    expect(share(1000, [1999, 1999, 1999], [1, 1, 1], 1)).toEqual([334, 333, 333]);
    expect(share(210, [199, 217, 82], [1, 1, 1], 1)).toEqual([84, 91, 35]);
    expect(share(9010, [1, 1, 1], [1, 1, 1], 10)).toEqual([3010, 3000, 3000]);
    expect(share(7, [0, 0], [1, 6], 1)).toEqual([1, 6]);
  });

  it('splits gross prices into net and tax unit by unit', () => {
    const line = { id: 'a', product: 'A', quantity: 3, amount: 2997, tax: 479 };
    const gross = moneyOf({ number: 'N', currency: 'EUR', pricesIncludeTax: true, lines: [line] });
    expect(gross.lines[0]?.units.map((unit) => [unit.goods, unit.tax])).toEqual([
      [840, 159],
      [839, 160],
      [839, 160],
    ]);
  });

  it('never gives more than is left of the order', () => {
    const goodwill: Order = { ...arrived, ledger: [{ id: 'G', at: '2026-03-06', kind: 'goodwill', other: 3000 }] };
    expect(decideNaively(goodwill, chainBack, onTheSixth).refund.total).toBe(490);
  });
});

describe('contradictions', () => {
  it('names facts that the model does not judge', () => {
    expect(contradicts(arrived, chainBack, onTheSixth)).toBe(false);
    const backwards: Order = { ...order, parcels: [{ ...delivered, dispatched: '2026-03-06T08:00:00Z' }] };
    expect(contradicts(backwards, chainBack, onTheSixth)).toBe(true);
    const lost: Order = { ...order, parcels: [{ ...delivered, carrier: { state: 'lost' } }] };
    expect(contradicts(lost, chainBack, onTheSixth)).toBe(true);
    expect(contradicts({ ...order, tenders: [{ id: 'card', amount: 3489 }] }, chainBack, onTheSixth)).toBe(true);
  });
});
