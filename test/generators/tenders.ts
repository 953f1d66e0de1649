import fc from 'fast-check';
import type { Order, Tender } from '../../src/facts/order.ts';
import { anyShare, facts, oneOf, weighted } from './choices.ts';

/** How the tenders relate to the sum of the parts. `unstated` means that the order names none. */
type Captured = 'unstated' | 'exact' | 'more' | 'less';

/** How an order was paid, before it is known what it cost. */
export interface TenderChoice {
  readonly captured: Captured;
  /** By how much more or less than the parts. */
  readonly difference: number;
  /** The share of what is left that each tender but the last one pays. */
  readonly shares: readonly number[];
  readonly kinds: readonly (string | undefined)[];
}

/** How an order was paid; less than the parts only where `contradictions` are wanted. */
export function anyTenderChoice(contradictions: boolean): fc.Arbitrary<TenderChoice> {
  return facts<TenderChoice>({
    captured: oneOf<Captured>([4, 'unstated'], [6, 'exact'], [1, 'more'], [contradictions ? 2 : 0, 'less']),
    difference: fc.integer({ min: 1, max: 2000 }),
    shares: weighted<number[]>([1, fc.constant([])], [1, fc.array(anyShare, { minLength: 1, maxLength: 2 })]),
    kinds: fc.array(fc.constantFrom('card', 'gift-card', 'voucher', undefined), { minLength: 3, maxLength: 3 }),
  });
}

/** The payments that make up a sum of parts, or miss it on purpose. */
export function tendersFrom(choice: TenderChoice, parts: number, step: number): Order['tenders'] {
  if (choice.captured === 'unstated') return undefined;
  const difference = choice.difference * step;
  const total = choice.captured === 'more' ? parts + difference : parts - (choice.captured === 'less' ? difference : 0);
  return split(Math.max(0, total), choice.shares, step).map((amount, index): Tender => {
    const kind = choice.kinds[index];
    return { id: `tender-${index + 1}`, ...(kind === undefined ? {} : { kind }), amount };
  });
}

function split(total: number, shares: readonly number[], step: number): number[] {
  const amounts: number[] = [];
  let left = total;
  for (const share of shares) {
    const amount = Math.floor((left * share) / 1000 / step) * step;
    amounts.push(amount);
    left -= amount;
  }
  return [...amounts, left];
}
