import type { ParsedClaim } from '../facts/claimSchema.ts';
import type { Context } from './context.ts';
import { ATTRIBUTE, type FactValue } from './factValue.ts';

/** What is known of the claim as a whole, by the name of the fact. */
export function claimFact(
  own: string,
  { claim, claimed, facts, ofItems }: Context,
): FactValue | typeof ATTRIBUTE | undefined {
  switch (own) {
    case 'kind':
      return claim.kind;
    case 'reasonCode':
      return claim.reasonCode;
    case 'remedy':
      return claim.remedy;
    case 'cause':
      return 'cause' in claim ? claim.cause : undefined;
    case 'units':
      return claimed.units;
    case 'goods':
      return claimed.goods;
    case 'tax':
      return claimed.tax;
    case 'wholeOrder':
      return claimed.wholeOrder;
    case 'shippingCost':
      return claimed.shippingCost;
    case 'partOfLine':
      return once(own, ofItems, () => 'items' in claim && isClaimedInPart(facts.order.lines, claim.items ?? []));
    case 'damagedUnits':
      return once(own, ofItems, () => 'items' in claim && (claim.items ?? []).some(isDamaged));
    default:
      return ATTRIBUTE;
  }
}

/** Asked of every unit, these would be looked for in every item as often as there are items. */
export function once(own: string, known: Map<string, boolean>, look: () => boolean): boolean {
  const before = known.get(own);
  if (before !== undefined) return before;
  const found = look();
  known.set(own, found);
  return found;
}

/** The claim is about some units of a line, but fewer than were bought. */
function isClaimedInPart(
  lines: readonly { readonly id: string; readonly quantity: number }[],
  items: readonly { readonly line: string; readonly quantity: number }[],
): boolean {
  const claimed = new Map<string, number>();
  for (const { line, quantity } of items) claimed.set(line, (claimed.get(line) ?? 0) + quantity);
  return lines.some(({ id, quantity }) => (claimed.get(id) ?? quantity) < quantity);
}

/** The customer says so. */
function isDamaged(item: object): boolean {
  const said = item as Partial<ParsedClaim<'return'>['items'][number]>;
  return said.arrivedDamaged === true || said.condition?.undamaged === false;
}
