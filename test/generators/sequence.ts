import fc from 'fast-check';
import type { Order } from '../../src/facts/order.ts';
import { anyMomentOf } from './cases.ts';
import { canBeCheerful, cheerfulStep, type Step } from './cheerful.ts';
import { weighted } from './choices.ts';
import { anyClaim } from './claims/anyClaim.ts';
import { CLAIM_KINDS } from './claims/kinds.ts';
import { anyOrder, type OrderOptions } from './order.ts';

/** An order and what is claimed of it, one after the other. */
export interface ClaimSequence {
  readonly order: Order;
  /** In the order in which they are decided. */
  readonly steps: readonly Step[];
}

/**
 * An order and one to six claims of any kinds about it, in the order of time in which they are decided. Most would be
 * approved if they came alone, so that together they may ask for more than there is. Book each decision into the ledger
 * before the next one.
 *
 * @param options - what the order may be like
 */
export function claimSequence(options: OrderOptions = {}): fc.Arbitrary<ClaimSequence> {
  const shipped = anyOrder({ units: true, known: true, fewest: 1, ...options });
  return weighted([1, anyOrder({ units: true, ...options })], [2, shipped]).chain((order) =>
    fc.array(anyStep(order), { minLength: 1, maxLength: 6, size: 'max' }).map((steps) => ({
      order,
      steps: [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    })),
  );
}

function anyStep(order: Order): fc.Arbitrary<Step> {
  const any = anyClaim(order).chain((claim) => anyMomentOf(order, claim).map((at): Step => ({ claim, at })));
  const kinds = CLAIM_KINDS.filter((kind) => canBeCheerful(kind, order));
  if (kinds.length === 0) return any;
  const cheerful = fc.constantFrom(...kinds).chain((kind): fc.Arbitrary<Step> => cheerfulStep(kind, order));
  return weighted([1, any], [3, cheerful]);
}
