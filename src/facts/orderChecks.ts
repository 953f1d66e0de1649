import { currencyOf } from '../money/currency.ts';
import type { Issue } from './invalid.ts';
import { ONE_TENDER } from './order.ts';
import type { ParsedLine, ParsedOrder, ParsedParcel } from './orderSchema.ts';

/** What must fit together in an order. Each check is one sentence about facts that cannot be. */
export function orderIssues(order: ParsedOrder): Issue[] {
  return [
    ...currencyIssues(order),
    ...duplicateIssues(order),
    ...lineIssues(order),
    ...taxIssues(order),
    ...parcelIssues(order),
    ...ledgerIssues(order),
    ...sizeIssues(order),
  ];
}

const at = (path: readonly (string | number)[]) => ['order', ...path];

function currencyIssues({ currency }: ParsedOrder): Issue[] {
  if (currencyOf(currency.code, currency) !== undefined) return [];
  return [
    { path: at(['currency']), code: 'unknown-currency', message: `${currency.code} is no ISO 4217 currency code` },
  ];
}

function duplicateIssues(order: ParsedOrder): Issue[] {
  const lists = ['lines', 'parcels', 'tenders', 'fees'] as const;
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return (order[list] ?? []).flatMap(({ id }, index): Issue[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ path: at([list, index, 'id']), code: 'duplicate-id', message: `${id} is the id of another entry too` }];
    });
  });
}

function lineIssues({ lines }: ParsedOrder): Issue[] {
  return lines.flatMap((line, index): Issue[] =>
    (line.discount ?? 0) <= line.amount
      ? []
      : [{ path: at(['lines', index, 'discount']), code: 'discount-above-amount', message: 'is more than the amount' }],
  );
}

function taxIssues(order: ParsedOrder): Issue[] {
  const { lines, shipping, pricesIncludeTax } = order;
  const stated = [order.tax, shipping?.tax, ...lines.map((line) => line.tax)].some((tax) => (tax ?? 0) > 0);
  if (!stated) return [];
  if (pricesIncludeTax === undefined) {
    return [
      {
        path: at(['pricesIncludeTax']),
        code: 'tax-without-price-mode',
        message: 'is required where tax is stated: do the amounts contain it?',
      },
    ];
  }
  if (!pricesIncludeTax) return [];
  const above = (line: ParsedLine) => (line.tax ?? 0) > line.amount - (line.discount ?? 0);
  const message = 'is more than the amount that contains it';
  const issues = lines.flatMap((line, index): Issue[] =>
    above(line) ? [{ path: at(['lines', index, 'tax']), code: 'tax-above-amount', message }] : [],
  );
  if (shipping !== undefined && (shipping.tax ?? 0) > shipping.charged) {
    issues.push({ path: at(['shipping', 'tax']), code: 'tax-above-amount', message });
  }
  return issues;
}

function parcelIssues({ lines, parcels = [] }: ParsedOrder): Issue[] {
  const room = new Map(lines.map((line) => [line.id, line.quantity]));
  return parcels.flatMap((parcel, index) => [
    ...estimateIssues(parcel, index),
    ...(parcel.contents ?? []).flatMap((content, place): Issue[] => {
      const path = at(['parcels', index, 'contents', place]);
      const left = room.get(content.line);
      if (left === undefined) {
        return [{ path: [...path, 'line'], code: 'unknown-line', message: `the order has no line ${content.line}` }];
      }
      room.set(content.line, left - content.quantity);
      if (content.quantity <= Math.max(0, left)) return [];
      return [
        {
          path: [...path, 'quantity'],
          code: 'more-in-parcels-than-ordered',
          message: `the parcels hold more units of line ${content.line} than were ordered`,
        },
      ];
    }),
  ]);
}

function estimateIssues({ estimate }: ParsedParcel, index: number): Issue[] {
  if (estimate === undefined || estimate.from <= estimate.to) return [];
  return [{ path: at(['parcels', index, 'estimate']), code: 'range-backwards', message: 'ends before it begins' }];
}

function ledgerIssues({ lines, parcels = [], tenders, ledger = [] }: ParsedOrder): Issue[] {
  const known = {
    line: new Set(lines.map(({ id }) => id)),
    parcel: new Set(parcels.map(({ id }) => id)),
    tender: new Set(tenders?.map(({ id }) => id) ?? [ONE_TENDER]),
  };
  const seen = new Map<string, string>();
  return ledger.flatMap((entry, index) => {
    const path = at(['ledger', index]);
    const issues: Issue[] = [];
    const text = JSON.stringify(entry);
    if ((seen.get(entry.id) ?? text) !== text) {
      issues.push({
        path: [...path, 'id'],
        code: 'duplicate-id',
        message: `${entry.id} is the id of a different entry too`,
      });
    }
    seen.set(entry.id, text);
    entry.lines?.forEach((line, place) => {
      if (!known.line.has(line.line)) {
        const message = `the order has no line ${line.line}`;
        issues.push({ path: [...path, 'lines', place, 'line'], code: 'unknown-line', message });
      }
      if (line.parcel !== undefined && !known.parcel.has(line.parcel)) {
        const message = `the order has no parcel ${line.parcel}`;
        issues.push({ path: [...path, 'lines', place, 'parcel'], code: 'unknown-parcel', message });
      }
    });
    entry.tenders?.forEach(({ tender }, place) => {
      if (known.tender.has(tender)) return;
      const message = `the order has no tender ${tender}`;
      issues.push({ path: [...path, 'tenders', place, 'tender'], code: 'unknown-tender', message });
    });
    return issues;
  });
}

/** Sums must stay exact: all money and all units of an order together are safe integers. */
function sizeIssues(order: ParsedOrder): Issue[] {
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  const totals: readonly (readonly [string, number])[] = [
    ['lines', sum(order.lines.flatMap((line) => [line.amount, line.tax]))],
    ['shipping', sum([order.shipping?.charged, order.shipping?.tax, order.shipping?.actual])],
    ['discounts', sum((order.discounts ?? []).map(({ amount }) => amount))],
    ['fees', sum([order.tax, ...(order.fees ?? []).map(({ amount }) => amount)])],
    ['tenders', sum((order.tenders ?? []).map(({ amount }) => amount))],
    ['ledger', sum((order.ledger ?? []).flatMap((entry) => ledgerAmounts(entry)))],
  ];
  const issues = totals.flatMap(([part, total]): Issue[] =>
    total <= LARGEST
      ? []
      : [
          {
            path: at([part]),
            code: 'amount-too-large',
            message: `adds up to more than ${LARGEST}, the largest exact sum`,
          },
        ],
  );
  const units = sum(order.lines.map((line) => line.quantity));
  if (units > MOST_UNITS) {
    const message = `holds more than ${MOST_UNITS} units together`;
    issues.push({ path: at(['lines']), code: 'not-a-quantity', message });
  }
  return issues;
}

/** With a step of at most a million minor units, a step for every unit is still a safe integer. */
const MOST_UNITS = 1_000_000_000;

/** A tenth of the largest safe integer, so that the sums of the parts are exact too. */
const LARGEST = 900_719_925_474_099;

function ledgerAmounts(entry: NonNullable<ParsedOrder['ledger']>[number]): (number | undefined)[] {
  const lines = (entry.lines ?? []).flatMap((line) => [line.quantity, line.amount, line.shipping]);
  const tenders = (entry.tenders ?? []).map(({ amount }) => amount);
  return [...lines, ...tenders, entry.shipping, entry.other, entry.deducted];
}
