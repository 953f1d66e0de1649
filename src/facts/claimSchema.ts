import * as z from 'zod/mini';
import { lazy } from './lazy.ts';
import * as s from './scalars.ts';

/** The shapes of the five claims; what the fields mean stands in `claim.ts`. */

const anyClaim = () => ({
  id: z.optional(s.text()),
  asked: s.when(),
  orderNumber: z.optional(s.text()),
  reason: z.optional(s.text()),
  reasonCode: z.optional(s.text()),
  authorized: z.optional(s.when()),
  remedy: z.optional(z.enum(['refund', 'account-balance', 'replacement', 'repair', 'allowance'])),
  attributes: z.optional(s.attributes()),
});

const evidence = () => z.optional(z.array(z.strictObject({ kind: s.text(), at: z.optional(s.when()) })));
const condition = () => z.record(z.string(), z.boolean());

const claimed = () => ({
  line: s.text(),
  quantity: s.claimedQuantity(),
  parcel: z.optional(s.text()),
  product: z.optional(s.text()),
  attributes: z.optional(s.attributes()),
});

const checked = () => ({
  check: z.optional(z.strictObject({ finding: z.enum(['confirmed', 'refuted']), at: z.optional(s.when()) })),
  replaceable: z.optional(z.boolean()),
});

const sentBack = () => ({
  sentBack: z.optional(s.whenOrUnknown()),
  receivedBack: z.optional(s.when()),
  lostOnTheWayBack: z.optional(z.boolean()),
  inspection: z.optional(z.strictObject({ at: z.optional(s.when()), condition: condition() })),
});

/** A claim must be about something: leaving the list out may mean "all", an empty list never does. */
const some = <T extends z.core.$ZodType>(item: T) =>
  z.array(item).check(z.minLength(1, { error: 'must name at least one' }));

export const claimSchemas = {
  cancellation: /* @__PURE__ */ lazy(() =>
    z.strictObject({
      kind: z.literal('cancellation'),
      ...anyClaim(),
      items: z.optional(some(z.strictObject(claimed()))),
      evidence: evidence(),
    }),
  ),
  return: /* @__PURE__ */ lazy(() =>
    z.strictObject({
      kind: z.literal('return'),
      ...anyClaim(),
      items: some(
        z.strictObject({
          ...claimed(),
          ...sentBack(),
          condition: z.optional(condition()),
          arrivedDamaged: z.optional(z.boolean()),
          replaceable: z.optional(z.boolean()),
        }),
      ),
      evidence: evidence(),
      receivedOn: z.optional(s.when()),
      returnCosts: z.optional(
        z.array(
          z.strictObject({
            kind: z.enum(['shipping', 'customs']),
            paidBy: z.enum(['customer', 'store']),
            amount: z.optional(s.amount()),
          }),
        ),
      ),
    }),
  ),
  'missing-item': /* @__PURE__ */ lazy(() =>
    z.strictObject({
      kind: z.literal('missing-item'),
      ...anyClaim(),
      items: some(z.strictObject({ ...claimed(), ...checked() })),
      cause: z.optional(z.enum(['packing-mistake', 'parcel-damaged', 'items-removed'])),
      evidence: evidence(),
      receivedOn: z.optional(s.when()),
    }),
  ),
  defect: /* @__PURE__ */ lazy(() =>
    z.strictObject({
      kind: z.literal('defect'),
      ...anyClaim(),
      items: some(z.strictObject({ ...claimed(), ...checked(), ...sentBack() })),
      evidence: evidence(),
      receivedOn: z.optional(s.when()),
    }),
  ),
  'missing-package': /* @__PURE__ */ lazy(() =>
    z.strictObject({
      kind: z.literal('missing-package'),
      ...anyClaim(),
      parcels: z.optional(some(s.text())),
      evidence: evidence(),
      replaceable: z.optional(z.boolean()),
    }),
  ),
};

type Schemas = typeof claimSchemas;

/** A claim as it stands after parsing. */
export type ParsedClaim<K extends keyof Schemas = keyof Schemas> = z.output<ReturnType<Schemas[K]>>;
