import * as z from 'zod';
import { FREE } from '../byHand/wholeOrder.ts';
import { amount, instant, localDate, quantity, text } from './scalars.ts';

const line = z
  .strictObject({
    id: text,
    product: text,
    quantity,
    amount,
    discount: amount.default(0),
    tax: amount.default(0),
  })
  .refine((one) => one.discount <= one.amount && one.tax <= one.amount - one.discount);

const shipping = z
  .strictObject({ charged: amount, tax: amount.default(0), actual: amount.optional() })
  .refine(({ charged, tax }) => tax <= charged)
  .transform(({ charged, tax, actual }) => ({ charged, tax, actual }));

const parcel = z
  .strictObject({
    id: text,
    contents: z
      .array(z.strictObject({ line: text, quantity }))
      .min(1)
      .refine((contents) => new Set(contents.map((one) => one.line)).size === contents.length),
    dispatched: instant.optional(),
    delivered: instant.optional(),
    estimate: localDate.optional(),
    carrier: z
      .strictObject({ state: z.enum(['in-transit', 'lost']), at: instant, causedByAddress: z.boolean().optional() })
      .optional(),
  })
  .transform(({ id, contents, dispatched, delivered, estimate, carrier }) => ({
    id,
    contents,
    dispatched,
    delivered,
    estimate,
    carrier: carrier?.state,
    carrierAt: carrier?.at,
    causedByAddress: carrier?.causedByAddress,
  }));

const entryLine = z
  .strictObject({
    line: text,
    quantity,
    parcel: text.optional(),
    remedy: z.literal('refund').optional(),
    amount,
    shipping: amount.default(0),
  })
  .transform((one) => ({ ...one, parcel: one.parcel }));

const entry = z.strictObject({
  id: text,
  at: instant,
  kind: z.enum(['cancellation', 'return', 'missing-item', 'defect', 'missing-package']),
  lines: z.array(entryLine),
  shipping: amount.default(0),
  other: amount.default(0),
  deducted: amount.default(0),
  tenders: z.array(z.strictObject({ tender: text, amount })),
});

/** An order as JSON, read field by field. */
export const orderSchema = z
  .strictObject({
    number: text,
    currency: text,
    pricesIncludeTax: z.literal(true),
    placed: instant,
    lines: z.array(line),
    discounts: z.array(z.strictObject({ amount })).default([]),
    shipping: shipping.default(FREE),
    fees: z.array(z.strictObject({ id: text, kind: z.enum(['duty', 'import-tax', 'other']), amount })).default([]),
    parcels: z.array(parcel).default([]),
    destination: z.strictObject({
      country: text.optional(),
      zone: text,
      addressComplete: z.boolean().optional(),
    }),
    tenders: z.array(z.strictObject({ id: text, kind: text.optional(), amount })).optional(),
    ledger: z.array(entry).default([]),
  })
  .transform(({ discounts, destination, tenders, ...order }) => ({
    ...order,
    discounts: discounts.map((one) => one.amount),
    zone: destination.zone,
    addressComplete: destination.addressComplete,
    tenders,
  }));
