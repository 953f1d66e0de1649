/** What some units of a line amount to, by part. */
export interface Row {
  goods: number;
  goodsTax: number;
  duties: number;
  fees: number;
  shipping: number;
  shippingTax: number;
}

/** The parts of a row in the order in which they are paid while there is money. */
export const GOODS = ['goods', 'goodsTax', 'duties', 'fees'] as const;
export const SHIPPING = ['shipping', 'shippingTax'] as const;

/** Money that can be taken until it is gone. */
export class Purse {
  #left: number;

  constructor(left: number) {
    this.#left = left;
  }

  take(amount: number): number {
    const taken = Math.min(amount, this.#left);
    this.#left -= taken;
    return taken;
  }
}

/** Takes part by part, each of all rows before the next, from the purse of each row. */
export function takeParts(rows: readonly Row[], parts: readonly (keyof Row)[], purseOf: (row: number) => Purse): Row[] {
  const taken = rows.map((row) => ({ ...row }));
  for (const part of parts) {
    taken.forEach((row, i) => {
      row[part] = purseOf(i).take(row[part]);
    });
  }
  return taken;
}

export const shippingOf = (row: Row) => row.shipping + row.shippingTax;
export const rowTotal = (row: Row) => row.goods + row.goodsTax + row.duties + row.fees + shippingOf(row);
