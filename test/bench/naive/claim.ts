import * as z from 'zod';
import type { ClaimRead, ItemRead } from '../byHand/readClaim.ts';
import { amount, instant, quantity, text } from './scalars.ts';

const units = { line: text, quantity, parcel: text.optional(), product: text.optional() };

const condition = z.strictObject({
  unused: z.boolean().optional(),
  unopened: z.boolean().optional(),
  undamaged: z.boolean().optional(),
  'original-packaging': z.boolean().optional(),
});

const returned = z.strictObject({
  ...units,
  condition: condition.optional(),
  arrivedDamaged: z.boolean().optional(),
  sentBack: instant.optional(),
  receivedBack: instant.optional(),
  lostOnTheWayBack: z.boolean().optional(),
  inspection: z.strictObject({ at: instant.optional(), condition }).optional(),
});

const checked = z.strictObject({
  ...units,
  check: z.strictObject({ finding: z.enum(['confirmed', 'refuted']), at: instant.optional() }).optional(),
  replaceable: z.boolean().optional(),
});

const any = {
  id: text.optional(),
  asked: instant,
  orderNumber: text.optional(),
  reason: text.optional(),
  remedy: z.enum(['refund', 'account-balance', 'replacement']).optional(),
  evidence: z.array(z.strictObject({ kind: text, at: instant.optional() })).default([]),
};

const cost = z.strictObject({
  kind: z.enum(['shipping', 'customs']),
  paidBy: z.enum(['customer', 'store']),
  amount: amount.optional(),
});

const claim = z.discriminatedUnion('kind', [
  z.strictObject({ ...any, kind: z.literal('cancellation'), items: z.array(z.strictObject(units)).optional() }),
  z.strictObject({
    ...any,
    kind: z.literal('return'),
    items: z.array(returned),
    returnCosts: z.array(cost).default([]),
  }),
  z.strictObject({ ...any, kind: z.literal('missing-item'), items: z.array(checked) }),
  z.strictObject({ ...any, kind: z.literal('defect'), items: z.array(checked) }),
  z.strictObject({ ...any, kind: z.literal('missing-package'), parcels: z.array(text).optional() }),
]);

/** A claim as JSON, read field by field. */
export const claimSchema = claim.transform(
  (one): ClaimRead => ({
    kind: one.kind,
    id: one.id,
    asked: one.asked,
    orderNumber: one.orderNumber,
    reason: one.reason,
    remedy: one.remedy,
    items: 'items' in one ? one.items?.map(itemOf) : undefined,
    parcels: 'parcels' in one ? one.parcels : undefined,
    evidence: one.evidence.map(({ kind, at }) => ({ kind, at })),
    returnCosts:
      'returnCosts' in one ? one.returnCosts.map(({ kind, paidBy, amount }) => ({ kind, paidBy, amount })) : [],
  }),
);

type AnyItem = z.infer<typeof returned> & z.infer<typeof checked>;

/** All kinds have one shape, as the rules see them. */
function itemOf(given: Partial<AnyItem> & Pick<AnyItem, 'line' | 'quantity'>): ItemRead {
  const { inspection, check } = given;
  return {
    line: given.line,
    quantity: given.quantity,
    parcel: given.parcel,
    product: given.product,
    condition: given.condition as ItemRead['condition'],
    arrivedDamaged: given.arrivedDamaged ?? false,
    sentBack: given.sentBack,
    receivedBack: given.receivedBack,
    lostOnTheWayBack: given.lostOnTheWayBack ?? false,
    inspection: inspection && { at: inspection.at, condition: inspection.condition as ItemRead['condition'] & object },
    check: check?.finding,
    checkedAt: check?.at,
    replaceable: given.replaceable,
  };
}
