import { type Order, type PolicyDocument, parseClaim, parseOrder, parsePolicy, toLedgerEntry } from 'redress';
import type { Random } from '../../bench/random.ts';
import { CLAIM_KINDS } from '../../generators/claims/kinds.ts';
import type { Question } from '../agreement.ts';
import { storesPolicy } from '../policy.ts';
import { zoneOf } from '../time.ts';
import { type Compared, compare } from './case.ts';
import { drawClaim } from './claims.ts';
import { momentsIn, Timeline } from './timeline.ts';

/** Of each kind so many claims on an order, and so many moments at which each is decided. */
const ROUNDS = 3;
const MOMENTS = 6;

/** How often what a decision gives is given, so that the next claims find it in the ledger. */
const CARRIED_OUT = 0.08;

/** A question that was asked, and what came of it; nothing where the model had nothing to say. */
export interface Told {
  readonly question: Question;
  readonly compared: Compared | undefined;
}

/**
 * What happens to one order under one policy: claims of all kinds, each decided at several moments. The moments are
 * those at which answers change, to the millisecond: every decision names bounds, and the next ones are asked at them.
 */
export function* tell(order: Order, policy: PolicyDocument | undefined, random: Random): Generator<Told> {
  const time = new Timeline(order, zoneOf(order, policy ?? storesPolicy));
  const readPolicy = policy && parsePolicy(policy);
  let current = order;
  let readOrder = parseOrder(current);
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of CLAIM_KINDS) {
      const claim = drawClaim(kind, current, time, random);
      const readClaim = parseClaim(claim);
      const moments = momentsFor(time.startOf(claim.asked as string), momentsIn(claim, time.zone), time, random);
      for (const at of moments) {
        const read = { order: readOrder, claim: readClaim, policy: readPolicy };
        const question = { order: current, claim, at: new Date(at).toISOString(), policy };
        const compared = compare({ ...question, read });
        yield { question, compared };
        if (compared === undefined) continue;
        time.add(...momentsIn(compared.decision.deadlines, time.zone));
        if (compared.library.outcome.endsWith('approved') && random.chance(CARRIED_OUT)) {
          const ledger = current.ledger ?? [];
          const entry = toLedgerEntry(compared.decision, {
            id: `entry-${ledger.length}-${round}-${kind}`,
            at: question.at,
          });
          current = { ...current, ledger: [...ledger, entry] };
          readOrder = parseOrder(current);
          break;
        }
      }
    }
  }
}

/** The moment at which it was asked, bounds that come later, and moments of the claim itself. */
function momentsFor(first: number, own: readonly number[], time: Timeline, random: Random): number[] {
  const moments = new Set<number>([first]);
  for (let i = 1; i < MOMENTS; i++) {
    const beside = random.one([0, 0, -1, 1]);
    const at =
      own.length > 0 && random.chance(0.3)
        ? random.one(own) + beside
        : time.drawFrom(random, first, random.chance(0.5) ? [0, 7] : [0, 40]);
    moments.add(Math.max(first, at));
  }
  return [...moments];
}
