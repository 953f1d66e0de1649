import type { Claim } from 'redress';

/** What the customer asks, in one phrase. */
export function inWords(claim: Claim, products: Readonly<Record<string, string>>): string {
  switch (claim.kind) {
    case 'cancellation':
      return claim.items === undefined ? 'cancel all of it' : `cancel ${units(claim.items, products)}`;
    case 'return':
      return `return ${units(claim.items, products)}`;
    case 'missing-item':
      return `missing: ${units(claim.items, products)}`;
    case 'defect':
      return `defective: ${units(claim.items, products)}`;
    case 'missing-package':
      return claim.parcels === undefined ? 'it has not come' : `parcel ${claim.parcels.join(', ')} has not come`;
  }
}

interface Item {
  readonly line: string;
  readonly quantity: number;
}

function units(items: readonly Item[], products: Readonly<Record<string, string>>): string {
  return items.map(({ line, quantity }) => `${quantity} × ${products[line] ?? `line ${line}`}`).join(', ');
}
