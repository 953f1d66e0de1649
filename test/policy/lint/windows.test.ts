import { describe, expect, it } from 'vitest';
import { exception, exceptions, foundWith, toys, window } from './found.ts';

const never = window(7, 14);
const NEVER = 'closes-before-opens at policy';

describe('a window that is never open', () => {
  it.each([
    ['return', 'request'],
    ['missingItem', 'report'],
    ['defect', 'report'],
    ['missingPackage', 'claim'],
    ['return', 'sendBack', 'dispatch'],
    ['return', 'sendBack', 'arrival'],
  ])('is found at %s.%s %s', (...path) => {
    const own = path.filter((part) => part !== undefined);
    const at = `${NEVER}.${own.join('.')}`;
    expect(foundWith([own, never]).filter((one) => one.startsWith(NEVER))).toEqual([at]);
    expect(foundWith([own, window(14, 7)]).filter((one) => one.startsWith(NEVER))).toEqual([]);
  });
});

describe('goods that must be sent before a claim must be asked', () => {
  const early = { dispatch: window(14), lostOnTheWayBack: 'store' };
  const EARLY = 'send-back-closes-before-request at policy';

  it('are found in defects as in returns', () => {
    expect(foundWith([['defect', 'report'], window(30)], [['defect', 'sendBack'], early])).toEqual([
      `${EARLY}.defect.sendBack`,
    ]);
    expect(foundWith([['defect', 'report'], window(14)], [['defect', 'sendBack'], early])).toEqual([]);
    expect(foundWith([['defect', 'report'], window(30)])).toEqual([]);
    expect(foundWith([['missingItem', 'report'], window(30)], [['defect', 'sendBack'], early])).toEqual([]);
  });

  it('are found where one window says how it is counted and the other leaves that out', () => {
    expect(foundWith([['return', 'request'], window(30)])).toEqual([`${EARLY}.return.sendBack`]);
  });

  it('are found in an exception for what it says itself', () => {
    const of = (then: object) =>
      foundWith(
        [['return', 'request'], window(7)],
        [['return', 'sendBack', 'dispatch'], window(7)],
        [exceptions, [exception('e', toys, then)]],
      );
    expect(of({ return: { request: window(30) } })).toEqual([`${EARLY}.exceptions.0.then.return.request`]);
    expect(of({ return: { request: window(30), sendBack: null } })).toEqual([]);
    expect(of({ return: { request: window(30), sendBack: { dispatch: window(30) } } })).toEqual([]);
    expect(of({ return: { request: window(30), sendBack: { lostOnTheWayBack: 'store' } } })).not.toContain(EARLY);
    expect(of({ return: { sendBack: { dispatch: window(3) } } })).toEqual([
      `${EARLY}.exceptions.0.then.return.sendBack`,
    ]);
    expect(of({ return: { returnCosts: 'store' } })).toEqual([]);
  });

  it('are found in an exception for defects by the terms of defects', () => {
    const of = (then: object) =>
      foundWith(
        [['defect', 'report'], window(14)],
        [['defect', 'sendBack'], early],
        [exceptions, [exception('e', toys, { defect: then })]],
      );
    expect(of({ report: window(30) })).toEqual([`${EARLY}.exceptions.0.then.defect.report`]);
    expect(of({ report: window(10) })).toEqual([]);
    expect(of({ sendBack: { dispatch: window(10) } })).toEqual([`${EARLY}.exceptions.0.then.defect.sendBack`]);
  });

  it('are told once, and not of each exception that says nothing of it', () => {
    expect(
      foundWith(
        [['return', 'request'], window(30)],
        [['return', 'sendBack', 'dispatch'], window(7)],
        [exceptions, [exception('e', toys, { return: { returnCosts: 'store' } })]],
      ),
    ).toEqual([`${EARLY}.return.sendBack`]);
  });
});
