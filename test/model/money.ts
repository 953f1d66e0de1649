import type { CurrencyFacts, Order } from '../../src/facts/order.ts';
import type { MoneyTerms } from '../../src/index.ts';
import { rememberedOf } from './remembered.ts';

/** What was paid for one single unit, by part. */
export interface UnitMoney {
  readonly goods: number;
  readonly tax: number;
  readonly shipping: number;
  readonly shippingTax: number;
  readonly duties: number;
  readonly fees: number;
}

export interface LineMoney {
  readonly line: string;
  /** The units in the order in which they are settled. */
  readonly units: readonly UnitMoney[];
  /** Goods, tax, duties and fees of the whole line. */
  readonly paid: number;
}

export interface OrderMoney {
  readonly lines: readonly LineMoney[];
  /** The shipping charge with its tax. */
  readonly shippingPaid: number;
  /** Sum of all parts. */
  readonly parts: number;
  /** What the customer paid. */
  readonly paid: number;
  readonly overpaid: number;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** a * b / c without losing digits, rounded down. */
export function timesDividedBy(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

export function codeOf({ currency }: Order): string {
  return typeof currency === 'string' ? currency : currency.code;
}

export function stepOf(order: Order): number {
  const { code, exponent, step }: CurrencyFacts =
    typeof order.currency === 'string' ? { code: order.currency } : order.currency;
  if (step !== undefined) return step;
  // Ariary and ouguiya have two decimals, but their real subunit is one fifth: 20 hundredths.
  return ['MGA', 'MRU'].includes(code) && (exponent ?? 2) === 2 ? 20 : 1;
}

/** Largest remainder in steps: ties to the lowest index; all-zero weights: the quantities are the weights. */
export function share(
  total: number,
  weights: readonly number[],
  quantities: readonly number[],
  step: number,
): number[] {
  const used = sum(weights) === 0 ? quantities : weights;
  const all = sum(used);
  if (all === 0) return used.map(() => 0);
  const steps = Math.floor(total / step);
  const shares = used.map((weight) => timesDividedBy(steps, weight, all) * step);
  const remainders = used.map((weight) => (BigInt(steps) * BigInt(weight)) % BigInt(all));
  const order = used.map((_, index) => index);
  order.sort((i, j) => {
    const a = remainders[i] as bigint;
    const b = remainders[j] as bigint;
    if (a === b) return i - j;
    return a > b ? -1 : 1;
  });
  let left = total - sum(shares);
  for (const index of order) {
    // The last bit may be less than a step, where the total is no multiple of it.
    const more = Math.min(step, left);
    shares[index] = (shares[index] as number) + more;
    left -= more;
  }
  return shares;
}

type Rounding = MoneyTerms['unitRounding'];

/** How single units are rounded: to which step, and where to. */
interface Rounded {
  readonly step: number;
  readonly rounding: Rounding;
}

/** C(k): what the first k of `quantity` units come to, in steps; all of them come to the total. */
export function cumulative(total: number, k: number, quantity: number, { step, rounding }: Rounded): number {
  if (k === quantity) return total;
  const [twice, whole] = [2n * BigInt(total) * BigInt(k), 2n * BigInt(quantity) * BigInt(step)];
  const half = rounding === 'half-up' ? whole / 2n : 0n;
  return Number((twice + half) / whole) * step;
}

/** What each of the units comes to. */
function perUnit(total: number, quantity: number, rounded: Rounded): number[] {
  const amounts: number[] = [];
  for (let k = 0; k < quantity; k++) {
    amounts.push(cumulative(total, k + 1, quantity, rounded) - cumulative(total, k, quantity, rounded));
  }
  return amounts;
}

/** The tax of each unit, contained in a gross amount. */
function taxPerUnit(gross: number, tax: number, quantity: number, rounded: Rounded): number[] {
  const { step } = rounded;
  const smallestGross = Math.floor(gross / quantity / step) * step;
  const largestTax = Math.ceil(tax / quantity / step) * step;
  const [lastGross, lastTax] = [
    perUnit(gross, quantity, rounded).at(-1) ?? 0,
    perUnit(tax, quantity, rounded).at(-1) ?? 0,
  ];
  if (smallestGross >= largestTax && lastGross >= lastTax) return perUnit(tax, quantity, rounded);
  // Tiny unit prices: the tax follows the gross, so that no unit has more tax than it costs.
  const taxUpTo = (k: number): number => {
    if (k === quantity) return tax;
    if (gross === 0) return 0;
    return timesDividedBy(tax, cumulative(gross, k, quantity, rounded), gross);
  };
  const amounts: number[] = [];
  for (let k = 0; k < quantity; k++) amounts.push(taxUpTo(k + 1) - taxUpTo(k));
  return amounts;
}

/** Net and tax of each unit. */
function split(
  amount: number,
  tax: number,
  quantity: number,
  included: boolean,
  rounded: Rounded,
): { net: number[]; tax: number[] } {
  const amounts = perUnit(amount, quantity, rounded);
  if (!included) return { net: amounts, tax: perUnit(tax, quantity, rounded) };
  const taxes = taxPerUnit(amount, tax, quantity, rounded);
  return { net: amounts.map((gross, k) => gross - (taxes[k] as number)), tax: taxes };
}

/** Shares everything out over the lines once, and then over the units of each line. */
export function moneyOf(order: Order, rounding: Rounding = 'floor'): OrderMoney {
  return (rounding === 'floor' ? moneyRoundedDown : moneyRoundedHalfUp)(order);
}

const moneyRoundedDown = rememberedOf((order: Order) => sharedOut(order, 'floor'));
const moneyRoundedHalfUp = rememberedOf((order: Order) => sharedOut(order, 'half-up'));

function sharedOut(order: Order, rounding: Rounding): OrderMoney {
  const step = stepOf(order);
  const rounded = { step, rounding };
  const included = order.pricesIncludeTax === true;
  // Lines of quantity 0 carry no money and take no shares.
  const lines = order.lines.filter((line) => line.quantity > 0);
  const quantities = lines.map((line) => line.quantity);
  const over = (total: number, weights: readonly number[]) => share(total, weights, quantities, step);

  // Order discounts, at most the goods, by list amount less line discount.
  const lists = lines.map((line) => line.amount - (line.discount ?? 0));
  const discount = Math.min(sum((order.discounts ?? []).map((each) => each.amount)), sum(lists));
  const discounts = over(discount, lists);
  const values = lists.map((list, i) => list - (discounts[i] as number));

  // Tax of the line itself and its share of the tax that is known only for the order.
  const orderTaxes = over(order.tax ?? 0, values);
  const taxes = lines.map((line, i) => {
    const tax = (line.tax ?? 0) + (orderTaxes[i] as number);
    return included ? Math.min(tax, values[i] as number) : tax;
  });

  // Shipping by value; its tax by the tax of the lines.
  const charged = order.shipping?.charged ?? 0;
  const shippings = over(charged, values);
  const shippingTax = shippingTaxOf(order);
  let shippingTaxes = over(shippingTax, taxes);
  const tooMuch = included && shippingTaxes.some((tax, i) => tax > (shippings[i] as number));
  if (tooMuch || sum(taxes) === 0) shippingTaxes = over(shippingTax, shippings);

  // Duty by value, import tax by value with shipping and duty, other fees by value.
  const feesOf = (kind: string) => sum((order.fees ?? []).filter((fee) => fee.kind === kind).map((fee) => fee.amount));
  const duties = over(feesOf('duty'), values);
  const importTaxes = over(
    feesOf('import-tax'),
    values.map((value, i) => value + (shippings[i] as number) + (duties[i] as number)),
  );
  const fees = over(feesOf('other'), values);

  const result: LineMoney[] = [];
  lines.forEach((line, i) => {
    const q = line.quantity;
    const goods = split(values[i] as number, taxes[i] as number, q, included, rounded);
    const shipping = split(shippings[i] as number, shippingTaxes[i] as number, q, included, rounded);
    const duty = perUnit(duties[i] as number, q, rounded);
    const importTax = perUnit(importTaxes[i] as number, q, rounded);
    const fee = perUnit(fees[i] as number, q, rounded);
    const units: UnitMoney[] = [];
    for (let k = 0; k < q; k++) {
      units.push({
        goods: goods.net[k] as number,
        tax: goods.tax[k] as number,
        shipping: shipping.net[k] as number,
        shippingTax: shipping.tax[k] as number,
        duties: (duty[k] as number) + (importTax[k] as number),
        fees: fee[k] as number,
      });
    }
    const paid = sum(units.map((unit) => unit.goods + unit.tax + unit.duties + unit.fees));
    result.push({ line: line.id, units, paid });
  });

  const shippingPaid = lines.length === 0 ? 0 : included ? charged : charged + shippingTax;
  const parts = sum(result.map((line) => line.paid)) + shippingPaid;
  const paid = order.tenders === undefined ? parts : sum(order.tenders.map((tender) => tender.amount));
  return { lines: result, shippingPaid, parts, paid, overpaid: Math.max(0, paid - parts) };
}

export function shippingTaxOf(order: Order): number {
  const tax = order.shipping?.tax ?? 0;
  return order.pricesIncludeTax === true ? Math.min(tax, order.shipping?.charged ?? 0) : tax;
}
