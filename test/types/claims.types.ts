import {
  type CancellationClaim,
  type Claim,
  evaluateCancellation,
  evaluateReturn,
  type Order,
  type ReturnClaim,
} from 'redress';

declare const order: Order;
declare const cancellation: CancellationClaim;
declare const goodsBack: ReturnClaim;
declare const anyClaim: Claim;

evaluateCancellation(order, cancellation);
evaluateReturn(order, goodsBack, { at: new Date(0), trace: true });

// @ts-expect-error: a return is no cancellation.
evaluateCancellation(order, goodsBack);

// @ts-expect-error: which of the five kinds it is must be known.
evaluateReturn(order, anyClaim);

if (anyClaim.kind === 'return') evaluateReturn(order, anyClaim);

// @ts-expect-error: a claim and its order are not the same.
evaluateReturn(goodsBack, order);

// @ts-expect-error: a number names no moment.
evaluateReturn(order, goodsBack, { at: 0 });

// @ts-expect-error: a claim must say when it was asked.
export const withoutMoment: CancellationClaim = { kind: 'cancellation' };

// @ts-expect-error: a mistyped optional field.
export const mistyped: CancellationClaim = { kind: 'cancellation', asked: '2026-03-02T09:00:00Z', ordernumber: 'A-1' };

// @ts-expect-error: a return must name its items.
export const withoutItems: ReturnClaim = { kind: 'return', asked: '2026-03-02T09:00:00Z' };

// @ts-expect-error: an order must have lines.
export const withoutLines: Order = { number: 'A-1', currency: 'EUR' };

export const changed = (fixed: Order) => {
  // @ts-expect-error: facts are read only.
  fixed.number = 'A-2';
  // @ts-expect-error: and so are their lists.
  fixed.lines.push({ id: '1', product: 'RING-7', quantity: 1, amount: 100 });
};
