import { list } from './collections.ts';
import { currency } from './currencyFacts.ts';
import { estimate } from './estimate.ts';
import type { ReadBy } from './kind.ts';
import { lazy } from './lazy.ts';
import { optional, record } from './record.ts';
import * as s from './scalars.ts';

/** The shape of an order; what the fields mean stands in `order.ts`, what must fit together in `orderChecks.ts`. */

const line = () =>
  record({
    id: s.text,
    product: s.text,
    quantity: s.orderedQuantity,
    amount: s.amount,
    discount: optional(s.amount),
    tax: optional(s.amount),
    attributes: optional(s.attributes),
  });

const parcel = () =>
  record({
    id: s.text,
    contents: optional(list(record({ line: s.text, quantity: s.orderedQuantity }))),
    dispatched: optional(s.whenOrUnknown),
    estimate: optional(estimate()),
    delivered: optional(s.whenOrUnknown),
    carrier: optional(
      record({
        state: s.oneOf('in-transit', 'delivered', 'lost'),
        at: optional(s.when),
        causedByAddress: optional(s.yesOrNo),
      }),
    ),
    lastScan: optional(s.when),
    attributes: optional(s.attributes),
  });

const pastClaim = () =>
  record({
    kind: s.oneOf('cancellation', 'return', 'missing-item', 'defect', 'missing-package'),
    at: s.when,
    order: optional(s.text),
    line: optional(s.text),
    attributes: optional(s.attributes),
  });

const ledgerEntry = () =>
  record({
    id: s.text,
    at: s.when,
    kind: s.oneOf('cancellation', 'return', 'missing-item', 'defect', 'missing-package', 'goodwill'),
    lines: optional(
      list(
        record({
          line: s.text,
          quantity: s.orderedQuantity,
          parcel: optional(s.text),
          remedy: optional(s.oneOf('refund', 'replacement')),
          amount: optional(s.amount),
          shipping: optional(s.amount),
        }),
      ),
    ),
    shipping: optional(s.amount),
    other: optional(s.amount),
    deducted: optional(s.amount),
    deductions: optional(list(record({ code: s.text, amount: s.amount }))),
    tenders: optional(list(record({ tender: s.text, amount: s.amount }))),
  });

export const orderSchema = /* @__PURE__ */ lazy(() =>
  record({
    number: s.text,
    currency: currency(),
    pricesIncludeTax: optional(s.yesOrNo),
    placed: optional(s.instant),
    paid: optional(s.when),
    invoiced: optional(s.when),
    lines: list(line()),
    discounts: optional(list(record({ id: optional(s.text), amount: s.amount }))),
    tax: optional(s.amount),
    shipping: optional(
      record({
        charged: s.amount,
        tax: optional(s.amount),
        actual: optional(s.amount),
        standard: optional(s.amount),
      }),
    ),
    fees: optional(list(record({ id: s.text, kind: s.oneOf('duty', 'import-tax', 'other'), amount: s.amount }))),
    parcels: optional(list(parcel())),
    destination: optional(
      record({
        country: optional(s.text),
        region: optional(s.text),
        zone: optional(s.zone),
        addressComplete: optional(s.yesOrNo),
      }),
    ),
    customer: optional(
      record({
        id: optional(s.text),
        attributes: optional(s.attributes),
        history: optional(list(pastClaim())),
      }),
    ),
    channel: optional(s.text),
    tenders: optional(list(record({ id: s.text, kind: optional(s.text), amount: s.amount }))),
    ledger: optional(list(ledgerEntry())),
    attributes: optional(s.attributes),
  }),
);

/** An order as it stands after parsing: short forms spelt out, every moment in its one text. */
export type ParsedOrder = ReadBy<typeof orderSchema>;
export type ParsedParcel = NonNullable<ParsedOrder['parcels']>[number];
export type ParsedLine = ParsedOrder['lines'][number];
export type ParsedLedgerEntry = NonNullable<ParsedOrder['ledger']>[number];
