import { type Order, type SharedLine, shareOrder } from '../../src/index.ts';
import { allocate } from '../../src/money/allocate.ts';
import { reprice } from '../../src/money/reprice.ts';
import { splitGrossTax, taxAdded, taxIncluded } from '../../src/money/tax.ts';
import { distribute, type TenderBalance } from '../../src/money/tenders.ts';
import { differences } from './compare.ts';
import {
  asFlag,
  asInteger,
  asIntegers,
  asList,
  asObject,
  asText,
  asTexts,
  asWord,
  type Json,
  optional,
  requireKnownKeys,
} from './fields.ts';
import { order } from './order.ts';

const KINDS: Readonly<Record<string, (inputs: Json) => unknown>> = {
  allocate: allocation,
  order,
  taxInclusive,
  taxExclusive,
  mixedRates,
  reprice: repricing,
  tender,
  duties,
};

/** Computes what a money vector asks for and compares everything that it expects. */
export function checkMoney(vector: Json): readonly string[] {
  const compute = asWord(vector.kind, 'kind', KINDS);
  if (vector.expected === undefined) throw new Error('the vector expects nothing');
  return differences(vector.expected, compute(asObject(vector.inputs, 'inputs')));
}

function allocation(inputs: Json): readonly number[] {
  requireKnownKeys(inputs, ['total', 'weights', 'step'], 'allocate');
  return allocate(asInteger(inputs.total, 'total'), asIntegers(inputs.weights, 'weights'), stepOf(inputs));
}

function taxInclusive(inputs: Json): Json {
  requireKnownKeys(inputs, ['gross', 'qty', 'rateBp', 'ratePpm', 'events', 'step', 'unitRounding'], 'taxInclusive');
  const gross = asInteger(inputs.gross, 'gross');
  const quantity = asInteger(inputs.qty, 'qty');
  const tax = taxIncluded(gross, ratePpm(inputs));
  const rounding = asWord(inputs.unitRounding ?? 'floor', 'unitRounding', {
    floor: 'floor',
    halfUp: 'half-up',
  } as const);
  let from = 0;
  const refunds = asIntegers(inputs.events, 'events').map((units) => {
    const to = from + units;
    const refund = splitGrossTax({ gross, tax, quantity, from, to, rounding, ...stepOf(inputs) });
    from = to;
    return refund;
  });
  return { lineTax: tax, lineNet: gross - tax, refunds };
}

function taxExclusive(inputs: Json): Json {
  requireKnownKeys(inputs, ['lines', 'rateBp', 'ratePpm', 'step'], 'taxExclusive');
  const lines = asIntegers(inputs.lines, 'lines');
  const orderTax = taxAdded(sum(lines), ratePpm(inputs));
  const shares = shareOrder({ ...orderOf(lines, inputs), pricesIncludeTax: false, tax: orderTax });
  const taxShare = shares.map(({ tax }) => tax);
  return { orderTax, taxShare, refunds: plus(lines, taxShare), paid: sum(lines) + orderTax };
}

/** An order of single units. */
function orderOf(amounts: readonly number[], inputs: Json): Order {
  return {
    number: 'vector',
    currency: { code: 'XTS', exponent: 2, step: stepOf(inputs).step },
    lines: amounts.map((amount, index) => ({ id: `${index}`, product: `${index}`, quantity: 1, amount })),
  };
}

function mixedRates(inputs: Json): Json {
  requireKnownKeys(inputs, ['lines', 'shipping', 'returned', 'step'], 'mixedRates');
  const lines = asList(inputs.lines, 'lines').map((line) => asObject(line, 'a line'));
  for (const line of lines) requireKnownKeys(line, ['gross', 'rateBp', 'ratePpm'], 'a line');
  const goods = lines.map((line) => asInteger(line.gross, 'gross'));
  const rates = lines.map(ratePpm);
  const shippingShare = allocate(asInteger(inputs.shipping, 'shipping'), goods, stepOf(inputs));
  const lineTax = goods.map((gross, line) => taxIncluded(gross, at(rates, line)));
  const shippingTax = shippingShare.map((gross, line) => taxIncluded(gross, at(rates, line)));
  const returned = lineIndex(inputs.returned, lines.length);
  const gross = at(goods, returned) + at(shippingShare, returned);
  const tax = at(lineTax, returned) + at(shippingTax, returned);
  return { shippingShare, lineTax, shippingTax, refund: { gross, tax, net: gross - tax } };
}

function repricing(inputs: Json): Json {
  requireKnownKeys(inputs, ['paid', 'kept', 'keptShipping', 'returnedGoods', 'floorAtGoods'], 'reprice');
  const refund = reprice({
    paid: asInteger(inputs.paid, 'paid'),
    kept: asInteger(inputs.kept, 'kept'),
    keptShipping: asInteger(inputs.keptShipping ?? 0, 'keptShipping'),
    returnedGoods: asInteger(inputs.returnedGoods ?? 0, 'returnedGoods'),
    floorAtGoods: asFlag(inputs.floorAtGoods ?? false, 'floorAtGoods'),
  });
  return { refund };
}

function tender(inputs: Json): readonly Json[] {
  requireKnownKeys(inputs, ['tenders', 'strategy', 'refunds'], 'tender');
  const paid = asList(inputs.tenders, 'tenders').map(readTender);
  const strategy = readStrategy(inputs.strategy, paid);
  let balances = strategy === 'proportional' ? giftCardFirst(paid) : paid;
  return asIntegers(inputs.refunds, 'refunds').map((refund) => {
    const left = sum(balances.map((balance) => balance.paid - balance.given));
    const shares = distribute(Math.min(refund, left), balances, strategy);
    balances = balances.map((balance, index) => ({ ...balance, given: balance.given + at(shares, index) }));
    return Object.fromEntries(balances.map(({ id }, index) => [id, at(shares, index)]));
  });
}

function readTender(value: unknown): TenderBalance {
  const given = asObject(value, 'a tender');
  requireKnownKeys(given, ['id', 'amount'], 'a tender');
  return { id: asText(given.id, 'id'), paid: asInteger(given.amount, 'amount'), given: 0 };
}

function readStrategy(value: unknown, tenders: readonly TenderBalance[]): 'proportional' | readonly string[] {
  if (!Array.isArray(value)) return asWord(value, 'strategy', { proportional: 'proportional' } as const);
  const ids = asTexts(value, 'strategy');
  const unknown = ids.filter((id) => !tenders.some((given) => given.id === id));
  if (unknown.length > 0) throw new Error(`unknown tender in strategy: ${unknown.join(', ')}`);
  return ids;
}

/** By convention the card is rounded down and the gift card takes the rest; the library gives the rest to the first. */
function giftCardFirst(tenders: readonly TenderBalance[]): readonly TenderBalance[] {
  const isGiftCard = ({ id }: TenderBalance) => id === 'gift';
  return [...tenders.filter(isGiftCard), ...tenders.filter((given) => !isGiftCard(given))];
}

function duties(inputs: Json): Json {
  requireKnownKeys(inputs, ['lines', 'shipping', 'duty', 'importTax', 'returned', 'step'], 'duties');
  const lines = asIntegers(inputs.lines, 'lines');
  const amount = (value: unknown, name: string) => asInteger(value ?? 0, name);
  const shares = shareOrder({
    ...orderOf(lines, inputs),
    shipping: { charged: amount(inputs.shipping, 'shipping') },
    fees: [
      { id: 'duty', kind: 'duty', amount: amount(inputs.duty, 'duty') },
      { id: 'import-tax', kind: 'import-tax', amount: amount(inputs.importTax, 'importTax') },
    ],
  });
  const { goods, shipping, duty, importTax } = shares[lineIndex(inputs.returned, lines.length)] as SharedLine;
  return {
    shippingShare: shares.map((share) => share.shipping),
    dutyShare: shares.map((share) => share.duty),
    importTaxShare: shares.map((share) => share.importTax),
    refund: { goods, shipping, duty, importTax, total: goods + shipping + duty + importTax },
  };
}

/** Vectors state rates in basis points or in parts per million. */
function ratePpm(inputs: Json): number {
  if ('rateBp' in inputs && 'ratePpm' in inputs) throw new Error('there is both rateBp and ratePpm');
  return 'rateBp' in inputs ? asInteger(inputs.rateBp, 'rateBp') * 100 : asInteger(inputs.ratePpm, 'ratePpm');
}

function stepOf(inputs: Json): { readonly step?: number | undefined } {
  return { step: optional(inputs.step, 'step', asInteger) };
}

function lineIndex(value: unknown, lines: number): number {
  const index = asInteger(value, 'returned');
  if (index < 0 || index >= lines) throw new Error(`unknown line: ${index}`);
  return index;
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + at(b, index));
}

function at(amounts: readonly number[], index: number): number {
  return amounts[index] ?? 0;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0);
}
