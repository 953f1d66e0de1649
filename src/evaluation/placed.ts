import type { ClaimKind } from '../facts/claim.ts';
import type { Context, ItemOf, PlacedUnit } from './context.ts';
import type { Question } from './question.ts';
import { type LineStock, stockOf } from './stock.ts';

/** Where the units of the order are: counted anew each time, since finding those of a claim takes them out. */
export function stockIn({ facts, exactly }: Pick<Context, 'facts' | 'exactly'>): ReadonlyMap<string, LineStock> {
  return exactly === undefined ? stockOf(facts) : exactly.stock(facts);
}

/** The units that the claim is about. */
export function placedUnits<K extends ClaimKind>(
  question: Question<K>,
  context: Context<K>,
  stock: ReadonlyMap<string, LineStock>,
): readonly PlacedUnit<ItemOf[K]>[] {
  const { exactly, claim } = context;
  if (exactly === undefined) return question.units(stock, context);
  return exactly.units(stock, claim) as readonly PlacedUnit<ItemOf[K]>[];
}
