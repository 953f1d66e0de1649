import type { ParsedOrder } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { sharesGivenFor } from '../policy/sectionOf.ts';
import type { Moment } from '../time/index.ts';
import { type Books, booksOf, currencyIn } from './account.ts';
import { Clock, type Facts, factsAt } from './facts.ts';
import { LateBooks } from './lateBooks.ts';

/** An order as a policy sees it at one moment: what all claims that are decided then have in common. */
export interface Ground {
  readonly clock: Clock;
  readonly facts: Facts;
  readonly books: Books;
}

/** The zone in which a policy counts the days of an order. */
export function zoneUnder({ zone, zoneOf }: PolicyDocument, { destination }: ParsedOrder): string {
  return (zoneOf === 'destination' ? destination?.zone : undefined) ?? zone;
}

/**
 * The order under a policy at a moment.
 *
 * @param receivedOn - the day of receipt as the customer states it, for deliveries on an unknown day
 */
export function groundOf(order: ParsedOrder, policy: PolicyDocument, at: number, receivedOn?: string): Ground {
  const clock = new Clock(zoneUnder(policy, order), at);
  const stated: Moment | undefined = clock.moment(receivedOn);
  const facts = factsAt(order, clock, stated);
  return { clock, facts, books: booksUnder(policy, facts) };
}

/** The books as a policy keeps them. */
export const booksUnder = (policy: PolicyDocument, facts: Facts): Books =>
  new LateBooks(currencyIn(facts.order), () => booksOf(facts, policy.money, (kind) => sharesGivenFor(policy, kind)));
