import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Order, Parcel, Reason, ReasonCode } from '../../src/index.ts';
import { nearlyCase } from '../generators/index.ts';
import { evaluate, mixedCaseFor, policies } from './evaluate.ts';
import { Reached } from './reached.ts';
import { runs } from './settings.ts';
import { arrivedBy, supplyFact } from './supply-fact.ts';

type Awaited = Extract<Reason, { verdict: 'awaiting' }>;

interface Facts {
  readonly order: Order;
  readonly claim: Claim;
}

const inParcel = ({ order, claim }: Facts, id: string, change: (parcel: Parcel) => Partial<Parcel>): Facts => ({
  claim,
  order: {
    ...order,
    parcels: (order.parcels ?? []).map((parcel) => (parcel.id === id ? { ...parcel, ...change(parcel) } : parcel)),
  },
});

const inItems = ({ order, claim }: Facts, change: (item: Readonly<Record<string, unknown>>) => object): Facts => {
  if (!('items' in claim) || claim.items === undefined) return { order, claim };
  return {
    order,
    claim: { ...claim, items: claim.items.map((item) => ({ ...item, ...change({ ...item }) })) } as Claim,
  };
};

const inClaim = ({ order, claim }: Facts, change: object): Facts => ({
  order,
  claim: { ...claim, ...change } as Claim,
});

/** Supplies at a moment what a reason waits for; `undefined` where a claim of this kind cannot say it. */
function supplied(facts: Facts, reason: Awaited, at: string): Facts | undefined {
  const { order, claim } = facts;
  switch (reason.code) {
    case 'information-missing':
    case 'information-contradicts-order':
      switch (reason.information) {
        case 'order-number':
          return inClaim(facts, { orderNumber: order.number });
        case 'reason':
          return inClaim(facts, { reason: 'too small' });
        case 'product-code':
          return inItems(facts, ({ line }) => ({ product: order.lines.find(({ id }) => id === line)?.product }));
      }
      break;
    case 'evidence-missing':
      return inClaim(facts, {
        evidence: [...(('evidence' in claim && claim.evidence) || []), { kind: reason.evidence, at }],
      });
    case 'condition-unknown':
      return reason.turn === 'customer'
        ? inItems(facts, ({ condition }) => ({
            condition: { ...(condition as object | undefined), [reason.condition]: true },
          }))
        : inItems(facts, ({ inspection, receivedBack }) => ({
            receivedBack: arrivedBy(at, receivedBack),
            inspection: {
              at,
              condition: {
                ...(inspection as { condition?: object } | undefined)?.condition,
                [reason.condition]: true,
              },
            },
          }));
    case 'return-cost-unknown':
      return 'returnCosts' in claim
        ? inClaim(facts, { returnCosts: (claim.returnCosts ?? []).map((cost) => ({ amount: 100, ...cost })) })
        : facts;
    case 'store-check-pending':
      return inItems(facts, () => ({ check: { finding: 'confirmed', at } }));
    case 'sending-day-unknown':
      return inItems(facts, ({ sentBack, receivedBack, inspection, lostOnTheWayBack }) =>
        sentBack === 'day-unknown' || (receivedBack ?? inspection ?? lostOnTheWayBack) !== undefined
          ? { sentBack: claim.asked }
          : {},
      );
    case 'delivery-day-unknown':
      return inClaim(facts, { receivedOn: claim.asked });
    case 'term-start-unknown':
      return supplyFact(facts, reason.event, at);
    case 'not-delivered-yet':
    case 'still-in-transit':
      return inParcel(facts, reason.parcel, ({ carrier: _, ...parcel }) => ({
        ...parcel,
        carrier: undefined,
        delivered: at,
      }));
    case 'carrier-check-pending':
      return inParcel(facts, reason.parcel, () => ({ carrier: { state: 'lost', at } }));
    case 'cause-of-loss-unknown':
      return { claim, order: { ...order, destination: { ...order.destination, addressComplete: true } } };
    case 'parcel-contents-unknown':
      return reason.parcels.reduce((known, id) => inParcel(known, id, () => ({ contents: [] })), facts);
    case 'arrival-day-unknown':
      return inItems(facts, () => ({ receivedBack: at }));
    case 'replaceability-unknown':
      // A cancellation has no word for it.
      if (claim.kind === 'cancellation') return undefined;
      return claim.kind === 'missing-package'
        ? inClaim(facts, { replaceable: true })
        : inItems(facts, () => ({ replaceable: true }));
    case 'fact-unknown':
      return supplyFact(facts, reason.fact, at);
    case 'requirement-pending':
      // Whatever it asks for, the policy knows; it may be something that has to be otherwise.
      return undefined;
  }
  throw new Error('nothing supplied');
}

/** The reason as far as it is about the same thing. */
const about = (reason: Reason) =>
  JSON.stringify([
    reason.code.startsWith('information') ? 'information' : reason.code,
    ...['parcel', 'information', 'evidence', 'condition', 'cost', 'event', 'fact', 'of'].map(
      (key) => (reason as unknown as Record<string, unknown>)[key],
    ),
  ]);

/** All that the built-in policy awaits; others may count terms from a day that nobody knows (`term-start-unknown`). */
const CODES: readonly ReasonCode[] = [
  'information-missing',
  'information-contradicts-order',
  'evidence-missing',
  'condition-unknown',
  'return-cost-unknown',
  'store-check-pending',
  'sending-day-unknown',
  'delivery-day-unknown',
  'not-delivered-yet',
  'still-in-transit',
  'carrier-check-pending',
  'cause-of-loss-unknown',
  'parcel-contents-unknown',
];

/** What only other policies await. */
const OF_POLICIES: readonly ReasonCode[] = [
  'term-start-unknown',
  'arrival-day-unknown',
  'replaceability-unknown',
  'fact-unknown',
];

describe('what an awaiting reason asks for removes it when it is supplied', () => {
  it.each(policies())('under %s', (name, anyPolicy) => {
    const reached = new Reached('awaiting', ...CODES, ...OF_POLICIES);
    fc.assert(
      fc.property(fc.oneof(mixedCaseFor(), nearlyCase(), nearlyCase()), anyPolicy, ({ order, claim, at }, policy) => {
        const { reasons } = evaluate(order, claim, { at, policy });
        const awaited = reasons.filter((reason): reason is Awaited => reason.verdict === 'awaiting');
        for (const reason of awaited) {
          const facts = supplied({ order, claim }, reason, at);
          if (facts === undefined) continue;
          const after = evaluate(facts.order, facts.claim, { at, policy });
          expect(after.reasons.map(about), JSON.stringify(reason)).not.toContain(about(reason));
          reached.saw(reason.code);
        }
        reached.run();
        reached.saw('awaiting', awaited.length > 0);
      }),
      runs(name === 'the built-in policy' ? 400 : 300),
    );
    reached.expectAtLeast(15, 'awaiting');
    if (name === 'any policy') reached.expectAtLeast(5, 'fact-unknown');
    // Each of them came by at least once.
    if (name === 'the built-in policy') for (const code of CODES) reached.expectAtLeast(0.1, code);
  });
});
