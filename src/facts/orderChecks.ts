import { currencyOf } from '../money/currency.ts';
import { isBackwards } from './estimate.ts';
import type { Issue, IssueCode } from './invalid.ts';
import type { Path } from './kind.ts';
import { checkLedger } from './ledgerChecks.ts';
import type { ParsedOrder } from './orderSchema.ts';
import { checkSizes } from './sizeChecks.ts';

/** Says what is wrong at a place of the order. */
export type Say = (path: Path, code: IssueCode, message: string) => void;

/** What must fit together in an order. Each check is one sentence about facts that cannot be. */
export function orderIssues(order: ParsedOrder): Issue[] {
  const issues: Issue[] = [];
  const say: Say = (path, code, message) => issues.push({ path: ['order', ...path], code, message });
  checkCurrency(order, say);
  checkIds('lines', order.lines, say);
  checkIds('parcels', order.parcels, say);
  checkIds('tenders', order.tenders, say);
  checkIds('fees', order.fees, say);
  checkDiscounts(order, say);
  checkTax(order, say);
  checkParcels(order, say);
  checkLedger(order, say);
  checkSizes(order, say);
  return issues;
}

function checkCurrency({ currency }: ParsedOrder, say: Say): void {
  if (currencyOf(currency.code, currency) === undefined) {
    say(['currency'], 'unknown-currency', `${currency.code} is no ISO 4217 currency code`);
  }
}

function checkIds(list: string, entries: readonly { readonly id: string }[] | undefined, say: Say): void {
  if (entries === undefined || entries.length < 2) return;
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) say([list, index, 'id'], 'duplicate-id', `${id} is the id of another entry too`);
    seen.add(id);
  });
}

function checkDiscounts({ lines }: ParsedOrder, say: Say): void {
  lines.forEach(({ amount, discount = 0 }, index) => {
    if (discount > amount) say(['lines', index, 'discount'], 'discount-above-amount', 'is more than the amount');
  });
}

function checkTax(order: ParsedOrder, say: Say): void {
  const { lines, shipping, pricesIncludeTax } = order;
  if (!statesTax(order)) return;
  if (pricesIncludeTax === undefined) {
    const message = 'is required where tax is stated: do the amounts contain it?';
    say(['pricesIncludeTax'], 'tax-without-price-mode', message);
  }
  if (!pricesIncludeTax) return;
  const message = 'is more than the amount that contains it';
  lines.forEach(({ amount, discount = 0, tax = 0 }, index) => {
    if (tax > amount - discount) say(['lines', index, 'tax'], 'tax-above-amount', message);
  });
  if (shipping !== undefined && (shipping.tax ?? 0) > shipping.charged) {
    say(['shipping', 'tax'], 'tax-above-amount', message);
  }
}

const statesTax = ({ tax = 0, shipping, lines }: ParsedOrder) =>
  tax > 0 || (shipping?.tax ?? 0) > 0 || lines.some((line) => (line.tax ?? 0) > 0);

function checkParcels({ lines, parcels }: ParsedOrder, say: Say): void {
  if (parcels === undefined) return;
  const room = new Map<string, number>();
  for (const { id, quantity } of lines) room.set(id, quantity);
  parcels.forEach(({ estimate, contents }, index) => {
    if (estimate !== undefined && isBackwards(estimate)) {
      say(['parcels', index, 'estimate'], 'range-backwards', 'ends before it begins');
    }
    contents?.forEach(({ line, quantity }, place) => {
      const left = room.get(line);
      if (left === undefined) {
        say(['parcels', index, 'contents', place, 'line'], 'unknown-line', `the order has no line ${line}`);
        return;
      }
      room.set(line, left - quantity);
      if (quantity > Math.max(0, left)) {
        const message = `the parcels hold more units of line ${line} than were ordered`;
        say(['parcels', index, 'contents', place, 'quantity'], 'more-in-parcels-than-ordered', message);
      }
    });
  });
}
