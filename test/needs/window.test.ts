import { describe, expect, it } from 'vitest';
import type { Clock, Period, Window } from '../../src/index.ts';
import { answer, cancelled, defective, lost, policyThat, returned, WITHOUT, where } from './shop.ts';

/** Until when, where an unknown start is asked for. */
const until = (clock: Clock): Window => ({ ...clock, unknownDay: 'ask' });
const days = (amount: number): Period => ({ amount, unit: 'day' });

/** Asking and sending back by the same day. */
const returnable = (clock: Clock) => ({ request: until(clock), sendBack: { dispatch: until(clock) } });

const LATE = 'denied: return-window-closed, sent-back-late';
const LATE_REPORT = 'denied: report-window-closed, evidence-not-in-time';

describe('windows: until when, from when on, and for which act', () => {
  it('from-delivery: fourteen days from the delivery on 5 March', () => {
    const policy = policyThat({ return: returnable({ from: 'delivery', period: days(14) }) });
    expect(answer(returned(policy, { on: '2026-03-19' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-03-20' }))).toBe(LATE);
    expect(answer(returned(WITHOUT, { on: '2026-03-19' }))).toBe(LATE);
  });

  it('hours: half an hour to cancel, counted by the minute', () => {
    const request = until({ from: 'placed', period: { amount: 30, unit: 'minute' } });
    const policy = policyThat({ cancellation: { request } });
    expect(answer(cancelled(policy, { on: '2026-03-02T10:30:00Z' }))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, { on: '2026-03-02T10:30:01Z' }))).toBe('denied: cancellation-window-closed');
    expect(answer(cancelled(WITHOUT, { on: '2026-03-02T10:30:01Z' }))).toBe('approved: refund 4900');
  });

  it('report-window: damage within 48 hours, though returns have seven days', () => {
    const report = until({ from: 'delivery', period: { amount: 48, unit: 'hour' } });
    const policy = policyThat({ defect: { report } });
    const parcel = { delivered: '2026-03-05T09:00:00Z' };
    expect(answer(defective(policy, { on: '2026-03-07T08:59:00Z' }, { parcel }))).toBe('approved: refund 4900');
    expect(answer(defective(policy, { on: '2026-03-07T09:01:00Z' }, { parcel }))).toBe(LATE_REPORT);
    expect(answer(returned(policy, { on: '2026-03-10T09:00:00Z' }, { parcel }))).toBe('approved: refund 4900');
  });

  it('from-purchase: thirty days from the order, whenever it was delivered', () => {
    const policy = policyThat({ return: returnable({ from: 'placed', period: days(30) }) });
    const parcel = { delivered: '2026-03-30' };
    expect(answer(returned(policy, { on: '2026-04-01' }, { parcel }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-04-02' }, { parcel }))).toBe(LATE);
    expect(answer(returned(WITHOUT, { on: '2026-04-02' }, { parcel }))).toBe('approved: refund 4900');
  });

  it('not-before: a mattress must be slept on for twenty nights before it may come back', () => {
    const from = { from: 'delivery' } as const;
    const request = until({ ...from, period: days(120) });
    const trial = policyThat({
      return: { request: { ...request, opens: { ...from, period: days(20) } }, sendBack: { dispatch: request } },
    });
    const early = returned(trial, { on: '2026-03-20' });
    expect(answer(early)).toBe('too-early: window-not-open');
    expect(early.deadlines[0]?.opens).toBe('2026-03-26T00:00:00.000Z');
    expect(answer(returned(trial, { on: '2026-03-26' }))).toBe('approved: refund 4900');
    expect(answer(returned(trial, { on: '2026-07-04' }))).toBe(LATE);
  });

  it('from-dispatch: thirty days from the day on which it was shipped', () => {
    const policy = policyThat({ return: returnable({ from: 'dispatch', period: days(30) }) });
    expect(answer(returned(policy, { on: '2026-04-02' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-04-03' }))).toBe(LATE);
  });

  it('two-clocks: fourteen days to ask, and fourteen more from then to send', () => {
    const request = until({ from: 'delivery', period: days(14) });
    const policy = policyThat({
      return: { request, sendBack: { dispatch: until({ from: 'asked', period: days(14) }) } },
    });
    const sent = (sentBack: string) => answer(returned(policy, { on: '2026-03-19', items: [{ sentBack }] }));
    expect(sent('2026-04-02')).toBe('approved: refund 4900');
    expect(sent('2026-04-03')).toBe('denied: sent-back-late');
    expect(answer(returned(policy, { on: '2026-03-20' }))).toBe('denied: return-window-closed');
  });

  it('deadline-act: sent on the last day is in time for one shop, arrived after it too late for another', () => {
    const fortnight = { from: 'delivery', period: days(14) } as const;
    const late = { on: '2026-03-17', items: [{ sentBack: '2026-03-19', receivedBack: '2026-03-21' }] };
    const postmark = policyThat({ return: returnable(fortnight) });
    expect(answer(returned(postmark, late))).toBe('approved: refund 4900');
    const { request, sendBack } = returnable(fortnight);
    const arrival = policyThat({ return: { request, sendBack: { ...sendBack, arrival: until(fortnight) } } });
    expect(answer(returned(arrival, late))).toBe('denied: arrived-back-late');
    const early = { on: '2026-03-17', items: [{ sentBack: '2026-03-17', receivedBack: '2026-03-19' }] };
    expect(answer(returned(arrival, early))).toBe('approved: refund 4900');
  });

  it('business-days: ten of them from Thursday 5 March, with a holiday between', () => {
    const tenDays = returnable({ from: 'delivery', period: { amount: 10, unit: 'business-day' } });
    const calendar = { weekend: [6, 7], holidays: ['2026-03-16'] };
    const policy = policyThat({ calendar, return: tenDays });
    expect(answer(returned(policy, { on: '2026-03-20' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-03-21' }))).toBe(LATE);
    expect(answer(returned(policyThat({ return: tenDays }), { on: '2026-03-20' }))).toBe(LATE);
  });

  it('from-estimate: a package may be claimed until thirty days after the day for which it was promised', () => {
    const promised = { from: 'estimate' } as const;
    const claim = until({ ...promised, period: days(30) });
    const policy = policyThat({ missingPackage: { claim: { ...claim, opens: { ...promised, period: days(0) } } } });
    expect(answer(lost(policy, { on: '2026-04-05' }))).toBe('approved: refund 4900');
    expect(answer(lost(policy, { on: '2026-04-06' }))).toBe('denied: package-window-closed');
    expect(answer(lost(WITHOUT, { on: '2026-04-06' }))).toBe('approved: refund 4900');
    expect(answer(lost(policy, { on: '2026-03-06' }, { parcel: { carrier: undefined } }))).toBe(
      'too-early: before-estimate',
    );
  });

  it('from-rma: ten days to send from the day on which the return was authorised', () => {
    const policy = policyThat({
      return: { sendBack: { dispatch: until({ from: 'authorization', period: days(10) }) } },
    });
    const sent = (sentBack: string) =>
      answer(returned(policy, { on: '2026-03-10', authorized: '2026-03-13', items: [{ sentBack }] }));
    expect(sent('2026-03-23')).toBe('approved: refund 4900');
    expect(sent('2026-03-24')).toBe('denied: sent-back-late');
  });

  it('from-external-date: five business days from the first day of the semester', () => {
    const clock = { from: 'order.semesterStart', period: { amount: 5, unit: 'business-day' } } as const;
    const policy = policyThat({ return: returnable(clock) });
    const starting = { attributes: { semesterStart: '2026-04-06' } };
    expect(answer(returned(policy, { on: '2026-04-13' }, starting))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-04-14' }, starting))).toBe(LATE);
    // The date is the shop's to know.
    expect(answer(returned(policy))).toBe('awaiting: term-start-unknown');
  });

  it('months-years: a year on frames, and a leap day that the next year does not have', () => {
    const report = until({ from: 'delivery', period: { amount: 1, unit: 'year' } });
    const policy = policyThat({ defect: { report } });
    const parcel = { dispatched: '2028-02-25', delivered: '2028-02-29' };
    const sale = { parcel, placed: '2028-02-24T10:00:00Z' };
    expect(answer(defective(policy, { on: '2029-02-28' }, sale))).toBe('approved: refund 4900');
    expect(answer(defective(policy, { on: '2029-03-01' }, sale))).toBe(LATE_REPORT);
  });

  it('holiday-extension: bought from 3 November to 25 December, returnable until 8 January at least', () => {
    const fortnight = { from: 'delivery', period: days(14) } as const;
    const policy = policyThat({
      return: returnable(fortnight),
      exceptions: [
        where(
          'holiday-season',
          { fact: 'placed', from: '2025-11-03', to: '2025-12-25' },
          { return: returnable({ latestOf: [fortnight, { on: '2026-01-08' }] }) },
        ),
      ],
    });
    const bought = (placed: string, delivered: string) => ({ placed, parcel: { dispatched: delivered, delivered } });
    const gift = bought('2025-11-20T10:00:00Z', '2025-11-24');
    expect(answer(returned(policy, { on: '2026-01-08' }, gift))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-01-09' }, gift))).toBe(LATE);
    const before = bought('2025-11-02T10:00:00Z', '2025-11-24');
    expect(answer(returned(policy, { on: '2026-01-08' }, before))).toBe(LATE);
    const lastMinute = bought('2025-12-24T10:00:00Z', '2025-12-29');
    expect(answer(returned(policy, { on: '2026-01-12' }, lastMinute))).toBe('approved: refund 4900');
  });

  it('max-min-of: thirty days from the order or fourteen from the delivery, whichever is later or earlier', () => {
    const ends = [
      { from: 'placed', period: days(30) },
      { from: 'delivery', period: days(14) },
    ] as const;
    const later = policyThat({ return: returnable({ latestOf: ends }) });
    const earlier = policyThat({ return: returnable({ earliestOf: ends }) });
    // From the delivery until 19 March, from the order until 1 April.
    expect(answer(returned(later, { on: '2026-04-01' }))).toBe('approved: refund 4900');
    expect(answer(returned(later, { on: '2026-04-02' }))).toBe(LATE);
    expect(answer(returned(earlier, { on: '2026-03-19' }))).toBe('approved: refund 4900');
    expect(answer(returned(earlier, { on: '2026-03-20' }))).toBe(LATE);
  });

  it('from-invoice: ten days from the date of the invoice', () => {
    const policy = policyThat({ return: returnable({ from: 'invoice', period: days(10) }) });
    expect(answer(returned(policy, { on: '2026-03-14' }, { invoiced: '2026-03-04' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-03-15' }, { invoiced: '2026-03-04' }))).toBe(LATE);
  });

  it('from-last-scan: a package may be claimed after seven days without a sign of it', () => {
    const opens = { from: 'last-scan', period: days(7) } as const;
    const policy = policyThat({ missingPackage: { claim: { unlimited: true, opens, unknownDay: 'allow' } } });
    const quiet = { parcel: { lastScan: '2026-03-04', carrier: undefined, estimate: undefined } };
    const early = lost(policy, { on: '2026-03-11' }, quiet);
    expect(answer(early)).toBe('too-early: window-not-open');
    expect(early.nextSteps[0]).toMatchObject({ code: 'claim-again', from: '2026-03-12T00:00:00.000Z' });
    expect(answer(lost(policy, { on: '2026-03-12' }, quiet))).toBe('awaiting: carrier-check-pending');
  });

  it('day-count: the day of the delivery is the first of the seven', () => {
    const policy = policyThat({
      return: returnable({ from: 'delivery', period: { amount: 7, unit: 'day', countEventDay: true } }),
    });
    expect(answer(returned(policy, { on: '2026-03-11' }))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2026-03-12' }))).toBe(LATE);
    expect(answer(returned(WITHOUT, { on: '2026-03-12' }))).toBe('approved: refund 4900');
  });

  it('from-stage: 48 hours to cancel from the message that tailoring has begun; until then always', () => {
    const request: Window = {
      from: 'order.tailoringBegan',
      period: { amount: 48, unit: 'hour' },
      unknownDay: 'allow',
    };
    const policy = policyThat({ cancellation: { request } });
    const begun = { attributes: { tailoringBegan: '2026-03-10T09:00:00Z' } };
    expect(answer(cancelled(policy, { on: '2026-03-09T09:00:00Z' }))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, { on: '2026-03-12T08:00:00Z' }, begun))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, { on: '2026-03-12T10:00:00Z' }, begun))).toBe('denied: cancellation-window-closed');
  });

  it('no-deadline: goods with a lifelong promise may come back years later', () => {
    const policy = policyThat({
      exceptions: [
        where('lifelong', { fact: 'line.category', is: 'backpacks' }, { return: returnable({ unlimited: true }) }),
      ],
    });
    const of = (category: string) => ({ lines: [{ attributes: { category } }] });
    expect(answer(returned(policy, { on: '2031-08-01' }, of('backpacks')))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { on: '2031-08-01' }, of('lamps')))).toBe(LATE);
  });

  it('count-back: cancelled at the latest 48 hours before the planned delivery', () => {
    const request = until({ from: 'order.plannedDelivery', before: { amount: 48, unit: 'hour' } });
    const policy = policyThat({ cancellation: { request } });
    const planned = { attributes: { plannedDelivery: '2026-03-20T14:00:00Z' } };
    expect(answer(cancelled(policy, { on: '2026-03-18T14:00:00Z' }, planned))).toBe('approved: refund 4900');
    expect(answer(cancelled(policy, { on: '2026-03-18T14:00:01Z' }, planned))).toBe(
      'denied: cancellation-window-closed',
    );
  });

  it('blackout-range: what was ordered in October does not come back, unless it was the wrong item', () => {
    const policy = policyThat({
      return: {
        requirements: [
          {
            code: 'not-ordered-in-october',
            when: { not: { fact: 'claim.reasonCode', is: 'wrong-item' } },
            must: { not: { fact: 'placed', from: '--10-01', to: '--11-01' } },
          },
        ],
      },
    });
    const october = { placed: '2026-10-05T10:00:00Z', parcel: { dispatched: '2026-10-06', delivered: '2026-10-08' } };
    const asked = (reasonCode: string) => ({ on: '2026-10-11', reasonCode });
    expect(answer(returned(policy, asked('too-big'), october))).toBe(
      'denied: requirement-not-met not-ordered-in-october',
    );
    expect(answer(returned(policy, asked('wrong-item'), october))).toBe('approved: refund 4900');
    expect(answer(returned(policy, { reasonCode: 'too-big' }))).toBe('approved: refund 4900');
  });

  it('season-rule: what melts in summer must be reported within two hours', () => {
    const policy = policyThat({
      exceptions: [
        where(
          'summer',
          { fact: 'delivery', from: '--06-01', to: '--08-31' },
          { defect: { report: until({ from: 'delivery', period: { amount: 2, unit: 'hour' } }) } },
        ),
      ],
    });
    const delivered = (day: string) => ({
      placed: '2026-03-01T10:00:00Z',
      parcel: { dispatched: '2026-03-02', delivered: `${day}T12:00:00Z` },
    });
    expect(answer(defective(policy, { on: '2026-07-10T13:00:00Z' }, delivered('2026-07-10')))).toBe(
      'approved: refund 4900',
    );
    expect(answer(defective(policy, { on: '2026-07-10T15:00:00Z' }, delivered('2026-07-10')))).toBe(LATE_REPORT);
    expect(answer(defective(policy, { on: '2026-04-10T15:00:00Z' }, delivered('2026-04-10')))).toBe(
      'approved: refund 4900',
    );
  });

  it('cutoff-clock: cancelled free of charge until the next eleven in the morning, New York time', () => {
    const request = until({ from: 'placed', until: '11:00', zone: 'America/New_York' });
    const policy = policyThat({ cancellation: { request } });
    const at = (placed: string, on: string) => answer(cancelled(policy, { on }, { placed }));
    // 10:15, then 10:59 and 11:00 on the same morning; New York is five hours behind.
    expect(at('2026-03-03T15:15:00Z', '2026-03-03T15:59:00Z')).toBe('approved: refund 4900');
    expect(at('2026-03-03T15:15:00Z', '2026-03-03T16:00:00Z')).toBe('denied: cancellation-window-closed');
    // 11:30: the next morning counts.
    expect(at('2026-03-03T16:30:00Z', '2026-03-04T15:59:00Z')).toBe('approved: refund 4900');
  });
});
