import { dictionary, list, some } from './collections.ts';
import type { ReadBy } from './kind.ts';
import { lazy } from './lazy.ts';
import { optional, record } from './record.ts';
import * as s from './scalars.ts';

/** The shapes of the five claims; what the fields mean stands in `claim.ts`. */

const anyClaim = () => ({
  id: optional(s.text),
  asked: s.when,
  orderNumber: optional(s.text),
  reason: optional(s.text),
  reasonCode: optional(s.text),
  authorized: optional(s.when),
  remedy: optional(s.oneOf('refund', 'account-balance', 'replacement', 'repair', 'allowance')),
  attributes: optional(s.attributes),
});

const evidence = () => optional(list(record({ kind: s.text, at: optional(s.when) })));
const condition = () => dictionary(s.yesOrNo);

const claimed = () => ({
  line: s.text,
  quantity: s.claimedQuantity,
  parcel: optional(s.text),
  product: optional(s.text),
  attributes: optional(s.attributes),
});

const checked = () => ({
  check: optional(record({ finding: s.oneOf('confirmed', 'refuted'), at: optional(s.when) })),
  replaceable: optional(s.yesOrNo),
});

const sentBack = () => ({
  sentBack: optional(s.whenOrUnknown),
  receivedBack: optional(s.when),
  lostOnTheWayBack: optional(s.yesOrNo),
  inspection: optional(record({ at: optional(s.when), condition: condition() })),
});

export const claimSchemas = {
  cancellation: /* @__PURE__ */ lazy(() =>
    record({
      kind: s.oneOf('cancellation'),
      ...anyClaim(),
      items: optional(some(record(claimed()))),
      evidence: evidence(),
    }),
  ),
  return: /* @__PURE__ */ lazy(() =>
    record({
      kind: s.oneOf('return'),
      ...anyClaim(),
      items: some(
        record({
          ...claimed(),
          ...sentBack(),
          condition: optional(condition()),
          arrivedDamaged: optional(s.yesOrNo),
          replaceable: optional(s.yesOrNo),
        }),
      ),
      evidence: evidence(),
      receivedOn: optional(s.when),
      returnCosts: optional(
        list(
          record({
            kind: s.oneOf('shipping', 'customs'),
            paidBy: s.oneOf('customer', 'store'),
            amount: optional(s.amount),
          }),
        ),
      ),
    }),
  ),
  'missing-item': /* @__PURE__ */ lazy(() =>
    record({
      kind: s.oneOf('missing-item'),
      ...anyClaim(),
      items: some(record({ ...claimed(), ...checked() })),
      cause: optional(s.oneOf('packing-mistake', 'parcel-damaged', 'items-removed')),
      evidence: evidence(),
      receivedOn: optional(s.when),
    }),
  ),
  defect: /* @__PURE__ */ lazy(() =>
    record({
      kind: s.oneOf('defect'),
      ...anyClaim(),
      items: some(record({ ...claimed(), ...checked(), ...sentBack() })),
      evidence: evidence(),
      receivedOn: optional(s.when),
    }),
  ),
  'missing-package': /* @__PURE__ */ lazy(() =>
    record({
      kind: s.oneOf('missing-package'),
      ...anyClaim(),
      parcels: optional(some(s.text)),
      evidence: evidence(),
      replaceable: optional(s.yesOrNo),
    }),
  ),
};

type Schemas = typeof claimSchemas;

/** Written out, so that a claim of some kind is known to be one of these. */
interface ParsedClaims {
  readonly cancellation: ReadBy<Schemas['cancellation']>;
  readonly return: ReadBy<Schemas['return']>;
  readonly 'missing-item': ReadBy<Schemas['missing-item']>;
  readonly defect: ReadBy<Schemas['defect']>;
  readonly 'missing-package': ReadBy<Schemas['missing-package']>;
}

/** A claim as it stands after parsing. */
export type ParsedClaim<K extends keyof Schemas = keyof Schemas> = ParsedClaims[K];
