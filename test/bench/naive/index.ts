import { type Decision, type PolicyDocument, parsePolicy, sevenDayPolicy } from 'redress';
import { decide, wholeClaim, wholeOrder } from '../byHand/index.ts';
import type { Request } from '../requests.ts';
import { claimSchema } from './claim.ts';
import { BY_ZONED_DATES } from './days.ts';
import { orderSchema } from './order.ts';

/** The policy as it would come from a database. */
const STORED = JSON.stringify(sevenDayPolicy);

const parsedOnce = parsePolicy(sevenDayPolicy);

/**
 * What one builds first, with the whole decision as its answer: order and claim validated by a schema library, days counted
 * by a date library. What is decided from them is written by hand, as in the yardstick, so that it costs nothing that
 * a first build would not have as well.
 */
export function decideNaively({ order, claim, at }: Request, { id, version }: PolicyDocument = parsedOnce): Decision {
  const decision = decide(
    wholeOrder(orderSchema.parse(order)),
    wholeClaim(claimSchema.parse(claim)),
    Date.parse(at),
    BY_ZONED_DATES,
  );
  return { ...decision, policy: { id, version } };
}

/** The same with the policy read anew as well. The library's own parser stands for it, which checks more than a schema. */
export const decideMoreNaively = (request: Request) => decideNaively(request, parsePolicy(JSON.parse(STORED)));
