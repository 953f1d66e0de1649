import type { ItemOf } from './context.ts';
import type { Clock } from './facts.ts';
import { type WayBack, wayBackOf } from './wayBack.ts';

/** A statement about the goods, and whose it is. */
export interface StatedCondition {
  readonly holds: boolean;
  readonly by: 'customer' | 'inspection';
}

/** What is known about the state of goods; the inspection decides over the customer's statement. */
export function conditionOf(name: string, item: unknown, clock: Clock): StatedCondition | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const goods = item as ItemOf['return'];
  return conditionIn(name, goods, wayBackOf(goods, clock));
}

/** The same where it is known how far the goods are on their way back. */
export function conditionIn(name: string, goods: ItemOf['return'], way: WayBack): StatedCondition | undefined {
  const inspected = way.inspected ? named(goods.inspection?.condition, name) : undefined;
  if (inspected !== undefined) return { holds: inspected, by: 'inspection' };
  const stated = named(goods.condition, name);
  return stated === undefined ? undefined : { holds: stated, by: 'customer' };
}

/** Names come from policies and claims: `constructor` is one like any other. */
function named(condition: Readonly<Record<string, boolean>> | undefined, name: string): boolean | undefined {
  return condition !== undefined && Object.hasOwn(condition, name) ? condition[name] : undefined;
}
