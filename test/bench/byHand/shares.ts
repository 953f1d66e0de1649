import type { Order } from './facts.ts';

/** What one line carries of everything that was paid, fixed when the order was placed. Prices contain their tax. */
export interface Share {
  readonly quantity: number;
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly shippingTax: number;
  readonly duty: number;
  readonly importTax: number;
  readonly fees: number;
}

export function sharesOf({ lines, discount, shipping, duty, importTax, fees }: Order): Share[] {
  const units = lines.map(({ quantity }) => quantity);
  const own = lines.map((line) => line.amount - line.discount);
  const most = own.reduce((sum, amount) => sum + amount, 0);
  const off = allocate(Math.min(discount, most), own, units);
  const goods = own.map((amount, i) => amount - at(off, i));
  const tax = lines.map((line, i) => Math.min(line.tax, at(goods, i)));
  const ship = allocate(shipping.charged, goods, units);
  const duties = allocate(duty, goods, units);
  const imports = allocate(
    importTax,
    goods.map((amount, i) => amount + at(ship, i) + at(duties, i)),
    units,
  );
  const other = allocate(fees, goods, units);
  const shipTax = shippingTaxOf(shipping.tax, tax, ship, units);
  return units.map((quantity, i) => ({
    quantity,
    goods: at(goods, i),
    tax: at(tax, i),
    shipping: at(ship, i),
    shippingTax: at(shipTax, i),
    duty: at(duties, i),
    importTax: at(imports, i),
    fees: at(other, i),
  }));
}

const at = (amounts: readonly number[], i: number) => amounts[i] ?? 0;

/** The tax on shipping follows the tax of the lines, unless that is more than a line's share of shipping. */
function shippingTaxOf(total: number, tax: readonly number[], shipping: readonly number[], units: readonly number[]) {
  if (tax.some((amount) => amount > 0)) {
    const byTax = allocate(total, tax, units);
    if (byTax.every((amount, i) => amount <= at(shipping, i))) return byTax;
  }
  return allocate(total, shipping, units);
}

/** Largest remainder: everyone's part rounded down, then one more to the largest remainders, ties to the first. */
export function allocate(total: number, weights: readonly number[], units: readonly number[]): readonly number[] {
  if (weights.length === 1) return [total];
  if (total === 0) return weights.map(() => 0);
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum === 0) return allocate(total, units, units);
  const parts: number[] = [];
  const remainders: number[] = [];
  let left = total;
  for (const weight of weights) {
    const remainder = (total * weight) % sum;
    const part = (total * weight - remainder) / sum;
    remainders.push(remainder);
    parts.push(part);
    left -= part;
  }
  for (; left > 0; left--) {
    let next = 0;
    for (let i = 1; i < remainders.length; i++) if (at(remainders, i) > at(remainders, next)) next = i;
    parts[next] = at(parts, next) + 1;
    remainders[next] = -1;
  }
  return parts;
}

/** What the units after the first `from` up to the first `to` of a line amount to; the last one takes the rest. */
export function between(total: number, quantity: number, from: number, to: number): number {
  return upTo(total, quantity, to) - upTo(total, quantity, from);
}

function upTo(total: number, quantity: number, units: number): number {
  return units === quantity ? total : Math.floor((total * units) / quantity);
}
