import { InvalidInputError, type Issue } from '../facts/invalid.ts';
import type { Order } from '../facts/order.ts';
import { orderParser } from '../facts/parseOrder.ts';
import { readable } from '../facts/readable.ts';
import type { LineShare } from '../money/shares.ts';
import { booksOf, type MoneyOptions } from './account.ts';

/**
 * What one line of an order carries of everything that was paid, minor units.
 *
 * @since 0.1.0
 */
export interface SharedLine extends LineShare {
  /** Id of the order line. */
  readonly line: string;
}

/**
 * Shares the discounts, shipping, tax, duties and fees of an order out over its lines, once and exactly, as every refund
 * reads them. Useful to store with the order, to print on an invoice, or to compare with another system.
 *
 * @param order - the order, plain or from `parseOrder`
 * @param options - how much of the shipping charge is shared: what was `charged` (the default), or at most the cheapest
 *   `standard` delivery
 * @returns one entry a line, in the order of the lines
 * @throws {@link InvalidInputError} for facts that cannot be, with the path of each
 * @example
 * ```ts
 * import { shareOrder } from 'redress';
 *
 * const shares = shareOrder({
 *   number: 'A-1',
 *   currency: 'EUR',
 *   lines: [
 *     { id: 'A', product: 'RING-7', quantity: 2, amount: 3998 },
 *     { id: 'B', product: 'BOX-1', quantity: 1, amount: 500 },
 *   ],
 *   discounts: [{ amount: 450 }],
 *   shipping: { charged: 595 },
 * });
 * shares.map(({ line, goods, shipping }) => [line, goods, shipping]); //=> [['A', 3598, 529], ['B', 450, 66]]
 * ```
 * @since 0.1.0
 */
export function shareOrder(order: Order, options: MoneyOptions = {}): SharedLine[] {
  const parsed = orderParser.parse(order);
  const terms = readable(['options'], () => moneyTerms(options));
  const { account } = booksOf({ order: parsed, ledger: [] }, terms, () => undefined);
  return parsed.lines.map(({ id }) => ({ line: id, ...(account.lines.get(id)?.share as LineShare) }));
}

const WORDS = { unitRounding: ['floor', 'half-up'], shippingCap: ['charged', 'standard'] } as const;

/** The options with words that are understood; a mistyped one must not pass silently. */
function moneyTerms(options: MoneyOptions): MoneyOptions {
  const { unitRounding, shippingCap } = options;
  const given = { unitRounding, shippingCap };
  const issues = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name): Issue[] => {
    const words: readonly unknown[] = [undefined, ...WORDS[name]];
    if (words.includes(given[name])) return [];
    return [{ path: ['options', name], code: 'wrong-value', message: `must be ${WORDS[name].join(' or ')}` }];
  });
  if (issues.length > 0) throw new InvalidInputError(issues);
  return { unitRounding: unitRounding ?? 'floor', shippingCap: shippingCap ?? 'charged' };
}
