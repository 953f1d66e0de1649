import { bindingPolicies } from '../evaluation/binding.ts';
import { type Ground, groundOf, zoneUnder } from '../evaluation/ground.ts';
import { parcelOf } from '../evaluation/stock.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedOrder } from '../facts/orderSchema.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { PolicySet } from '../policy/policySet.ts';
import { parseInstant } from '../time/index.ts';
import { likeness } from './alike.ts';
import type { Stated } from './claimFacts.ts';
import { memo } from './memo.ts';
import { statementsFor } from './statements.ts';
import { type Template, templateOf, type UnitsAt } from './template.ts';
import { sharedStock } from './units.ts';

/** What is looked at, when, and under which policies; all that many claims have in common is found once. */
export class Look {
  readonly order: ParsedOrder;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Those of which the better for the customer decides: mostly one. */
  readonly policies: readonly [PolicyDocument, ...PolicyDocument[]];

  readonly #grounds = memo<Ground>();
  readonly #templates = memo<readonly Template[]>();

  constructor(order: ParsedOrder, at: string, policy: PolicyDocument | PolicySet | undefined) {
    this.order = order;
    this.at = at;
    const binding = bindingPolicies(policy, order, { kind: 'cancellation', asked: at });
    this.policies = binding.map((one) => one.policy) as unknown as Look['policies'];
  }

  get zone(): string {
    return zoneUnder(this.policies[0], this.order);
  }

  /** The order at the moment; with the day of receipt as the customer states it, where it does. */
  ground(policy: PolicyDocument, receivedOn?: string): Ground {
    return this.#grounds([policy, receivedOn], () =>
      groundOf(this.order, policy, parseInstant(this.at) as number, receivedOn),
    );
  }

  /** All claims of a kind that make a difference under a policy; with more that is stated in each of them. */
  templates(kind: ClaimKind, policy: PolicyDocument, more?: Stated): readonly Template[] {
    return this.#templates([policy, more === undefined ? kind : kind + JSON.stringify(more)], () =>
      statementsFor(policy, kind).flatMap(
        (stated) =>
          templateOf(kind, { ...stated, ...more }, policy, { order: this.order.number, asked: this.at }) ?? [],
      ),
    );
  }

  /** Everything that is left of the order, by line and parcel. */
  unitsLeft(): UnitsAt[] {
    return [...sharedStock(this.ground(this.policies[0]).facts).values()].flatMap(({ line, buckets }) =>
      buckets
        .filter(({ left }) => left > 0)
        .map(({ place, left }) => ({
          line: line.id,
          product: line.product,
          parcel: parcelOf(place),
          quantity: left,
          like: likeness(line, left, place),
        })),
    );
  }
}
