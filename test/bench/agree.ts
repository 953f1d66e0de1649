import { isDeepStrictEqual } from 'node:util';
import { evaluateClaim, parseClaim, parseOrder } from 'redress';
import { decide, decidePlain, readClaim, readOrder } from './byHand/index.ts';
import type { Request } from './requests.ts';

/** Where a variant answered otherwise than the library does with plain objects. */
export interface Disagreement {
  readonly variant: string;
  readonly request: Request;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Compares all four variants on a request, whole decisions. */
export function disagreements(request: Request): Disagreement[] {
  const { order, claim, at } = request;
  const expected = evaluateClaim(order, claim, { at });
  const variants = {
    'library, parsed': () => evaluateClaim(parseOrder(order), parseClaim(claim), { at }),
    'by hand, validated': () => decidePlain(order, claim, at),
    'by hand, parsed': () => decide(readOrder(order), readClaim(claim), Date.parse(at)),
  };
  return Object.entries(variants).flatMap(([variant, answer]) => {
    const found = attempt(answer);
    return isDeepStrictEqual(found, expected) ? [] : [{ variant, request, expected, found }];
  });
}

function attempt(answer: () => unknown): unknown {
  try {
    return answer();
  } catch (error) {
    return error;
  }
}
