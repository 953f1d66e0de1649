import { describe, expect, it } from 'vitest';
import { type Clock, evaluateReturn, type Order } from '../../src/index.ts';
import { arrived, codes, decide, sendBack, shop } from './shop.ts';

const DAYS = { amount: 10, unit: 'day' } as const;

/** The deadline of a return under a clock; delivered on 5 March 2026, asked on 10 March. */
function closing(clock: Clock, order: Order = arrived([{}]), asked = '2026-03-10T10:00:00Z') {
  const decision = decide(shop({ request: { ...clock, unknownDay: 'ask' } }), order, sendBack([{}], { asked }));
  const { closes, lastDay, rule } = decision.deadlines[0] ?? {};
  return { outcome: decision.outcome, codes: codes(decision), closes, lastDay, from: rule?.from };
}

describe('clocks', () => {
  it.each<[string, Clock, string]>([
    ['so long after an event', { from: 'placed', period: DAYS }, '2026-03-11'],
    ['of the hand-over', { from: 'dispatch', period: DAYS }, '2026-03-12'],
    ['business days', { from: 'delivery', period: { amount: 10, unit: 'business-day' } }, '2026-03-19'],
    ['a fixed date', { on: '2026-03-31' }, '2026-03-31'],
    ['the next such date', { from: 'placed', on: '--03-15' }, '2026-03-15'],
    ['the next such date, next year', { from: 'delivery', on: '--01-31' }, '2027-01-31'],
    ['29 February in other years', { from: 'delivery', on: '--02-29' }, '2027-02-28'],
    ['so long before a date', { from: 'order.event', before: { amount: 2, unit: 'day' } }, '2026-03-18'],
    ['business days before', { from: 'order.event', before: { amount: 5, unit: 'business-day' } }, '2026-03-13'],
    ['months before', { from: 'order.event', before: { amount: 1, unit: 'month' } }, '2026-02-20'],
    ['the later of two', { latestOf: [{ from: 'placed', period: DAYS }, { on: '2026-03-31' }] }, '2026-03-31'],
    ['the earlier of two', { earliestOf: [{ from: 'placed', period: DAYS }, { on: '2026-03-31' }] }, '2026-03-11'],
    [
      'the first that is known',
      {
        firstKnown: [
          { from: 'invoice', period: DAYS },
          { from: 'delivery', period: DAYS },
        ],
      },
      '2026-03-15',
    ],
  ])('%s', (_, clock, lastDay) => {
    expect(closing(clock, arrived([{}], { attributes: { event: '2026-03-20' } })).lastDay).toBe(lastDay);
  });

  it('zero days before an event survive JSON: there is no minus zero', () => {
    const order = arrived([{}], { attributes: { event: '2026-03-20' } });
    const request = { from: 'order.event', before: { amount: 0, unit: 'day' }, unknownDay: 'ask' } as const;
    const { deadlines } = decide(shop({ request }), order);
    expect(JSON.parse(JSON.stringify(deadlines))).toEqual(deadlines);
    expect(deadlines[0]?.lastDay).toBe('2026-03-20');
  });

  it('hours before an instant are elapsed time', () => {
    const order = arrived([{}], { attributes: { event: '2026-03-20T12:00:00Z' } });
    const { closes } = closing({ from: 'order.event', before: { amount: 48, unit: 'hour' } }, order);
    expect(closes).toBe('2026-03-18T12:00:00.001Z');
  });

  it('a cut-off is the next time that the clock on the wall shows, in its zone', () => {
    const clock: Clock = { from: 'placed', until: '11:00', zone: 'America/New_York' };
    const placed = (at: string) => closing(clock, arrived([{}], { placed: at })).closes;
    expect(placed('2026-03-01T15:59:59Z')).toBe('2026-03-01T16:00:00.000Z');
    // At the cut-off itself the next one is meant; on 8 March the clocks go forward.
    expect(placed('2026-03-01T16:00:00Z')).toBe('2026-03-02T16:00:00.000Z');
    expect(placed('2026-03-07T17:00:00Z')).toBe('2026-03-08T15:00:00.000Z');
  });

  it('no end', () => {
    const late = closing({ unlimited: true }, undefined, '2031-01-01T10:00:00Z');
    expect(late).toMatchObject({ outcome: 'approved', closes: undefined });
  });

  it('an anchor that nobody stated is asked for, whoever knows it', () => {
    const clock: Clock = { from: 'order.event', period: DAYS };
    const decision = decide(shop({ request: { ...clock, unknownDay: 'ask' } }));
    expect(decision.reasons).toMatchObject([{ code: 'term-start-unknown', turn: 'store', event: 'order.event' }]);
    const declared = shop(
      { request: { ...clock, unknownDay: 'ask' } },
      { facts: { 'order.event': { askOf: 'customer' } } },
    );
    expect(decide(declared).reasons).toMatchObject([{ turn: 'customer' }]);
    expect(decide(declared).nextSteps).toMatchObject([{ code: 'find-term-start', who: 'customer' }]);
  });

  it('an unknown part of the earlier of two is asked for; one that has not happened does not move it', () => {
    const known = { from: 'placed', period: DAYS } as const;
    expect(closing({ earliestOf: [known, { from: 'invoice', period: DAYS }] }).codes).toEqual(['term-start-unknown']);
    expect(closing({ earliestOf: [known, { from: 'authorization', period: DAYS }] }).lastDay).toBe('2026-03-11');
    expect(closing({ latestOf: [known, { from: 'authorization', period: DAYS }] }).closes).toBeUndefined();
  });

  it('the last delivery is that of the last parcel, once all have come', () => {
    const [first] = arrived([{ quantity: 2 }]).parcels ?? [];
    const parcel = (id: string, delivered?: string) => ({
      ...first,
      id,
      contents: [{ line: '1', quantity: 1 }],
      delivered,
    });
    const order = (second?: string) =>
      arrived([{ quantity: 2 }], { parcels: [parcel('P1', '2026-03-05'), parcel('P2', second)] });
    const clock: Clock = { from: 'last-delivery', period: DAYS };
    expect(closing(clock, order('2026-03-08')).lastDay).toBe('2026-03-18');
    expect(closing(clock, order()).closes).toBeUndefined();
    expect(closing({ from: 'first-delivery', period: DAYS }, order('2026-03-08')).lastDay).toBe('2026-03-15');
  });
});

describe('windows', () => {
  const from21 = { from: 'delivery', period: { amount: 20, unit: 'day' } } as const;
  const trial = shop({
    request: { from: 'delivery', period: { amount: 120, unit: 'day' }, opens: from21, unknownDay: 'ask' },
  });

  it('are too early before they open, and say from when on', () => {
    const early = decide(trial);
    expect(early.outcome).toBe('too-early');
    expect(early.reasons).toMatchObject([{ code: 'window-not-open', opens: '2026-03-26T00:00:00.000Z' }]);
    expect(early.nextSteps).toMatchObject([{ code: 'claim-again', from: '2026-03-26T00:00:00.000Z' }]);
    expect(early.deadlines).toMatchObject([
      { act: 'request-return', opens: '2026-03-26T00:00:00.000Z', lastDay: '2026-07-03' },
    ]);
    const asked = '2026-03-26T00:00:00Z';
    expect(evaluateReturn(arrived([{}]), sendBack([{}], { asked }), { policy: trial }).outcome).toBe('approved');
  });

  it('of arriving: goods that come too late are denied, whenever they were sent', () => {
    const policy = shop({
      sendBack: {
        dispatch: { unlimited: true, unknownDay: 'ask' },
        arrival: { from: 'delivery', period: { amount: 30, unit: 'day' }, unknownDay: 'ask' },
        lostOnTheWayBack: 'customer',
      },
    });
    const back = (receivedBack?: string) =>
      decide(policy, undefined, sendBack([{ sentBack: '2026-03-11', receivedBack }]));
    expect(back('2026-04-04').outcome).toBe('approved');
    expect(codes(back('2026-04-05'))).toEqual(['arrived-back-late']);
    const claim = sendBack([{ sentBack: '2026-03-11' }]);
    const at = '2026-04-05T00:00:00Z';
    expect(codes(evaluateReturn(arrived([{}]), claim, { policy, at }))).toEqual(['not-arrived-back-in-time']);
    expect(back().deadlines.map(({ act }) => act)).toEqual(['request-return', 'arrive-back']);
  });
});
