import { describe, expect, it } from 'vitest';
import { evaluateClaim } from '../../src/index.ts';
import { BY_HAND, decideByHand, guardAndDecideByHand } from './byHand/index.ts';
import { requests, requestsOf } from './requests.ts';

const ALL = requests(1250);

describe('what is measured against was written by hand and decides alike', () => {
  it.each(BY_HAND)('%s', (kind) => {
    const asked = requestsOf(ALL, kind);
    expect(asked).toHaveLength(250);
    for (const request of asked) {
      const decision = evaluateClaim(request.order, request.claim, { at: request.at });
      expect(decideByHand(request), request.order.number).toStrictEqual(decision);
      expect(guardAndDecideByHand(request), request.order.number).toStrictEqual(decision);
    }
  });

  it('refuses what it was not written for', () => {
    const [request] = requestsOf(ALL, 'return');
    if (request === undefined) throw new Error('there are requests');
    const { order, claim, at } = request;
    const ledger = [{ id: '1', at, kind: 'goodwill' as const, other: 1 }];
    expect(() => decideByHand({ ...request, order: { ...order, ledger } })).toThrow('a ledger');
    expect(() => decideByHand({ ...request, order: { ...order, currency: 'JPY' } })).toThrow('EUR');
    const strange = { ...order, unknown: 1 };
    expect(() => guardAndDecideByHand({ ...request, order: strange })).toThrow('unknown field');
    const noUnits = { ...claim, items: claim.items.map((item) => ({ ...item, quantity: 0 })) };
    expect(() => guardAndDecideByHand({ ...request, claim: noUnits })).toThrow('units');
  });
});
