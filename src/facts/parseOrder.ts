import type { Order } from './order.ts';
import { orderIssues } from './orderChecks.ts';
import { orderSchema, type ParsedOrder } from './orderSchema.ts';
import { parserOf, readAs, type SafeResult } from './parser.ts';

export const orderParser = /* @__PURE__ */ parserOf<ParsedOrder>('order', (input) =>
  readAs('order', orderSchema(), input, orderIssues),
);

/**
 * Turns unknown JSON into an order: everything is validated once, short forms are spelt out and every moment is
 * brought to UTC. The evaluators do not validate the result again. It is frozen.
 *
 * @param input - anything, typically parsed JSON
 * @returns the order
 * @throws {@link InvalidInputError} with the path of everything that cannot be a fact
 * @example
 * ```ts
 * import { parseOrder } from 'redress';
 *
 * const order = parseOrder({
 *   number: 'A-1001',
 *   currency: 'EUR',
 *   lines: [{ id: '1', product: 'RING-7', quantity: 2, amount: 3998 }],
 * });
 * order.lines[0]?.amount; //=> 3998
 * ```
 * @since 0.1.0
 */
export function parseOrder(input: unknown): Order {
  return orderParser.keep(input);
}

/**
 * The same as {@link parseOrder}, with the problems as a value instead of an error.
 *
 * @param input - anything, typically parsed JSON
 * @returns the order, or the list of what is wrong with it
 * @example
 * ```ts
 * import { safeParseOrder } from 'redress';
 *
 * safeParseOrder({ number: 'A-1001', currency: 'EUR' });
 * //=> { success: false, issues: [{ path: ['order', 'lines'], code: 'missing', message: 'is required' }] }
 * ```
 * @since 0.1.0
 */
export function safeParseOrder(input: unknown): SafeResult<Order> {
  return orderParser.safeKeep(input);
}
