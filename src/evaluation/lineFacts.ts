import type { ParsedLine } from '../facts/orderSchema.ts';
import { sum } from '../money/sum.ts';
import type { Context, PlacedUnit } from './context.ts';
import { ATTRIBUTE, attributeOf, type FactValue } from './factValue.ts';

/** What is known of a line of the order and its units, by the name of the fact. */
export function lineFact(
  own: string,
  { line }: PlacedUnit,
  context: Context,
): FactValue | typeof ATTRIBUTE | undefined {
  const { books, claimed, facts } = context;
  const share = books.account.lines.get(line.id)?.share;
  const ofUnit = (total: number) => (line.quantity === 0 ? undefined : Math.floor(total / line.quantity));
  switch (own) {
    case 'product':
      return line.product;
    case 'quantity':
      return line.quantity;
    case 'claimedUnits':
      return claimedUnits(context, (other) => other.id === line.id);
    case 'claimedOfProduct':
      return claimedUnits(context, (other) => other.product === line.product);
    case 'listPrice':
      return ofUnit(line.amount);
    case 'price':
      return share && ofUnit(share.goods);
    case 'amount':
      return share?.goods;
    case 'discounted':
      return (line.discount ?? 0) > 0;
    case 'wholeClaimed':
      return claimed.keptOf.get(line.id) === 0;
    case 'bundleComplete': {
      const bundle = attributeOf(line.attributes, 'bundle');
      if (bundle === undefined) return undefined;
      const others = facts.order.lines.filter((other) => attributeOf(other.attributes, 'bundle') === bundle);
      return others.every(({ id, quantity }) => quantity === 0 || claimed.keptOf.get(id) === 0);
    }
    case 'priceDrop': {
      const current = attributeOf(line.attributes, 'currentPrice');
      const paid = share && ofUnit(share.goods);
      return typeof current === 'number' && paid !== undefined ? Math.max(0, paid - current) : undefined;
    }
    default:
      return ATTRIBUTE;
  }
}

/** Units that the claim's items name of some lines; a claim without items does not say. */
function claimedUnits({ claim, facts }: Context, isOne: (line: ParsedLine) => boolean): number | undefined {
  if (!('items' in claim) || claim.items === undefined) return undefined;
  const lines = new Set(facts.order.lines.filter(isOne).map(({ id }) => id));
  return sum(claim.items.map((item) => (lines.has(item.line) ? item.quantity : 0)));
}
