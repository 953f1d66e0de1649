import * as z from 'zod/mini';
import { isLocalDate } from '../time/index.ts';
import type { IssueCode } from './invalid.ts';
import { lazy } from './lazy.ts';
import * as s from './scalars.ts';

/** The shape of an order; what the fields mean stands in `order.ts`, what must fit together in `orderChecks.ts`. */

/** A text that is short for an object; what is wrong with it is said of the text itself. */
function shortForm(read: (text: string) => object | undefined, code: IssueCode, message: string) {
  return z.transform((value: unknown, context) => {
    if (typeof value !== 'string') return value;
    const spelt = read(value);
    if (spelt !== undefined) return spelt;
    context.issues.push({ code: 'custom', input: value, message, params: { code } });
    return z.NEVER;
  });
}

/** `"EUR"` is short for `{ code: "EUR" }`. */
const currency = () =>
  z.pipe(
    shortForm((code) => (code === '' ? undefined : { code }), 'wrong-type', 'must be an ISO 4217 currency code'),
    z.strictObject({
      code: s.text(),
      exponent: z.optional(z.int({ error: 'must be a whole number from 0 to 4' }).check(z.gte(0), z.lte(4))),
      step: z.optional(
        z.int({ error: 'must be a whole number of minor units, 1 to 1000000' }).check(z.gte(1), z.lte(1_000_000)),
      ),
    }),
  );

/** One day is short for the range of that day. */
const estimate = () =>
  z.pipe(
    shortForm(
      (day) => (isLocalDate(day) ? { from: day, to: day } : undefined),
      'not-a-date',
      'must be a local date YYYY-MM-DD that exists, from 1900 to 2199, or a range { from, to } of such dates',
    ),
    z.strictObject({ from: s.localDate(), to: s.localDate() }),
  );

const line = () =>
  z.strictObject({
    id: s.text(),
    product: s.text(),
    quantity: s.orderedQuantity(),
    amount: s.amount(),
    discount: z.optional(s.amount()),
    tax: z.optional(s.amount()),
    attributes: z.optional(s.attributes()),
  });

const parcel = () =>
  z.strictObject({
    id: s.text(),
    contents: z.optional(z.array(z.strictObject({ line: s.text(), quantity: s.orderedQuantity() }))),
    dispatched: z.optional(s.whenOrUnknown()),
    estimate: z.optional(estimate()),
    delivered: z.optional(s.whenOrUnknown()),
    carrier: z.optional(
      z.strictObject({
        state: z.enum(['in-transit', 'delivered', 'lost']),
        at: z.optional(s.when()),
        causedByAddress: z.optional(z.boolean()),
      }),
    ),
    lastScan: z.optional(s.when()),
    attributes: z.optional(s.attributes()),
  });

const pastClaim = () =>
  z.strictObject({
    kind: z.enum(['cancellation', 'return', 'missing-item', 'defect', 'missing-package']),
    at: s.when(),
    order: z.optional(s.text()),
    line: z.optional(s.text()),
    attributes: z.optional(s.attributes()),
  });

const ledgerEntry = () =>
  z.strictObject({
    id: s.text(),
    at: s.when(),
    kind: z.enum(['cancellation', 'return', 'missing-item', 'defect', 'missing-package', 'goodwill']),
    lines: z.optional(
      z.array(
        z.strictObject({
          line: s.text(),
          quantity: s.orderedQuantity(),
          parcel: z.optional(s.text()),
          remedy: z.optional(z.enum(['refund', 'replacement'])),
          amount: z.optional(s.amount()),
          shipping: z.optional(s.amount()),
        }),
      ),
    ),
    shipping: z.optional(s.amount()),
    other: z.optional(s.amount()),
    deducted: z.optional(s.amount()),
    deductions: z.optional(z.array(z.strictObject({ code: s.text(), amount: s.amount() }))),
    tenders: z.optional(z.array(z.strictObject({ tender: s.text(), amount: s.amount() }))),
  });

export const orderSchema = /* @__PURE__ */ lazy(() =>
  z.strictObject({
    number: s.text(),
    currency: currency(),
    pricesIncludeTax: z.optional(z.boolean()),
    placed: z.optional(s.instant()),
    paid: z.optional(s.when()),
    invoiced: z.optional(s.when()),
    lines: z.array(line()),
    discounts: z.optional(z.array(z.strictObject({ id: z.optional(s.text()), amount: s.amount() }))),
    tax: z.optional(s.amount()),
    shipping: z.optional(
      z.strictObject({
        charged: s.amount(),
        tax: z.optional(s.amount()),
        actual: z.optional(s.amount()),
        standard: z.optional(s.amount()),
      }),
    ),
    fees: z.optional(
      z.array(z.strictObject({ id: s.text(), kind: z.enum(['duty', 'import-tax', 'other']), amount: s.amount() })),
    ),
    parcels: z.optional(z.array(parcel())),
    destination: z.optional(
      z.strictObject({
        country: z.optional(s.text()),
        region: z.optional(s.text()),
        zone: z.optional(s.zone()),
        addressComplete: z.optional(z.boolean()),
      }),
    ),
    customer: z.optional(
      z.strictObject({
        id: z.optional(s.text()),
        attributes: z.optional(s.attributes()),
        history: z.optional(z.array(pastClaim())),
      }),
    ),
    channel: z.optional(s.text()),
    tenders: z.optional(z.array(z.strictObject({ id: s.text(), kind: z.optional(s.text()), amount: s.amount() }))),
    ledger: z.optional(z.array(ledgerEntry())),
    attributes: z.optional(s.attributes()),
  }),
);

/** An order as it stands after parsing: short forms spelt out, every moment in its one text. */
export type ParsedOrder = z.output<ReturnType<typeof orderSchema>>;
export type ParsedParcel = NonNullable<ParsedOrder['parcels']>[number];
export type ParsedLine = ParsedOrder['lines'][number];
export type ParsedLedgerEntry = NonNullable<ParsedOrder['ledger']>[number];
