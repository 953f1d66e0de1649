import type { Say } from './orderChecks.ts';
import type { ParsedLedgerEntry, ParsedOrder } from './orderSchema.ts';

/** With a step of at most a million minor units, a step for every unit is still a safe integer. */
const MOST_UNITS = 1_000_000_000;

/** A tenth of the largest safe integer, so that the sums of the parts are exact too. */
const LARGEST = 900_719_925_474_099;

/** Sums must stay exact: all money and all units of an order together are safe integers. */
export function checkSizes(order: ParsedOrder, say: Say): void {
  const atMost = (part: string, total: number) => {
    if (total <= LARGEST) return;
    say([part], 'amount-too-large', `adds up to more than ${LARGEST}, the largest exact sum`);
  };
  const { lines, shipping, discounts, tax = 0, fees, tenders, ledger } = order;
  atMost(
    'lines',
    sumOf(lines, (line) => line.amount + (line.tax ?? 0)),
  );
  if (shipping !== undefined) atMost('shipping', shipping.charged + (shipping.tax ?? 0) + (shipping.actual ?? 0));
  atMost('discounts', sumOf(discounts, amountOf));
  atMost('fees', tax + sumOf(fees, amountOf));
  atMost('tenders', sumOf(tenders, amountOf));
  atMost('ledger', sumOf(ledger, ledgerAmount));
  if (sumOf(lines, (line) => line.quantity) > MOST_UNITS) {
    say(['lines'], 'not-a-quantity', `holds more than ${MOST_UNITS} units together`);
  }
}

function sumOf<T>(entries: readonly T[] = [], numberOf: (entry: T) => number): number {
  let sum = 0;
  for (const entry of entries) sum += numberOf(entry);
  return sum;
}

const amountOf = ({ amount }: { readonly amount: number }) => amount;

/** All numbers of an entry together: none of them is ever added up with more than these. */
function ledgerAmount({ lines, tenders, shipping = 0, other = 0, deducted = 0 }: ParsedLedgerEntry): number {
  const ofLines = sumOf(lines, ({ quantity, amount = 0, shipping = 0 }) => quantity + amount + shipping);
  return ofLines + sumOf(tenders, amountOf) + shipping + other + deducted;
}
