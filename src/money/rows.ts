/** What some units of a line amount to, by part, and what is taken off. */
export interface Row {
  goods: number;
  goodsTax: number;
  duties: number;
  fees: number;
  shipping: number;
  shippingTax: number;
  /** The row's share of the deductions. */
  deducted: number;
}

/** The parts of a row in the order in which they are paid while there is money. */
export const GOODS = ['goods', 'goodsTax', 'duties', 'fees'] as const;
export const SHIPPING = ['shipping', 'shippingTax'] as const;

/** Money that can be taken until it is gone. */
export interface Purse {
  left: number;
}

export function take(purse: Purse, amount: number): number {
  const taken = Math.min(amount, purse.left);
  purse.left -= taken;
  return taken;
}

/** Cuts rows down to what there is, part by part, each of all rows before the next, from the purse of each row. */
export function takeParts(rows: readonly Row[], parts: readonly (keyof Row)[], purseOf: (row: number) => Purse): void {
  for (const part of parts) {
    for (const [i, row] of rows.entries()) row[part] = take(purseOf(i), row[part]);
  }
}

export const goodsOf = (row: Readonly<Row>) => row.goods + row.goodsTax;
export const shippingOf = (row: Readonly<Row>) => row.shipping + row.shippingTax;
export const rowTotal = (row: Readonly<Row>) => goodsOf(row) + row.duties + row.fees + shippingOf(row);

/** What some part of rows comes to together. */
export function sumOfRows(rows: readonly Row[], of: (row: Readonly<Row>) => number): number {
  let total = 0;
  for (const row of rows) total += of(row);
  return total;
}
