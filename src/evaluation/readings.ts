import type { Contradiction } from '../decision/reasons.ts';
import type { ClaimKind } from '../facts/claim.ts';
import type { ParsedClaim } from '../facts/claimSchema.ts';
import { toInstant } from '../time/index.ts';
import type { Context } from './context.ts';
import { type Facts, isMoment, type ParcelFacts } from './facts.ts';

/** Facts that cannot all be true, and the same facts read another way. */
export interface Reading<K extends ClaimKind> {
  readonly contradiction: Contradiction;
  /** The parcel or line that it is about. */
  readonly subject: string;
  readonly context: Context<K>;
}

/**
 * Finds every contradiction between events and gives the other way to read it. As they stand the facts are one way to
 * read them; where both ways lead to the same decision the contradiction is harmless.
 */
export function otherReadings<K extends ClaimKind>(context: Context<K>): Reading<K>[] {
  return [...parcelReadings(context), ...itemReadings(context)];
}

function parcelReadings<K extends ClaimKind>(context: Context<K>): Reading<K>[] {
  const { facts } = context;
  return facts.parcels.flatMap((parcel) =>
    contradictionsOf(parcel, context).map(({ contradiction, otherwise }) => ({
      contradiction,
      subject: parcel.id,
      // What was counted from this parcel may also be the term of units in others.
      context: { ...context, terms: new Map(), facts: withParcel(facts, { ...parcel, ...otherwise }) },
    })),
  );
}

interface ParcelContradiction {
  readonly contradiction: Contradiction;
  readonly otherwise: Partial<ParcelFacts>;
}

function contradictionsOf(parcel: ParcelFacts, context: Context): ParcelContradiction[] {
  const { placed } = context.facts;
  const { dispatched, delivered } = parcel;
  const found: ParcelContradiction[] = [];
  if (isMoment(delivered) && isMoment(dispatched) && delivered.endMs < dispatched.ms) {
    found.push({ contradiction: 'delivered-before-dispatched', otherwise: deliveredLater(parcel, context) });
  }
  if (placed !== undefined && isMoment(delivered) && delivered.endMs < placed.ms) {
    found.push({ contradiction: 'delivered-before-placed', otherwise: deliveredLater(parcel, context) });
  }
  if (placed !== undefined && isMoment(dispatched) && dispatched.endMs < placed.ms) {
    found.push({ contradiction: 'dispatched-before-placed', otherwise: { dispatched: 'day-unknown' } });
  }
  if (parcel.lostThoughDelivered) {
    found.push({ contradiction: 'lost-though-delivered', otherwise: { delivered: undefined, carrier: 'lost' } });
  }
  return found;
}

/**
 * If the recorded delivery is wrong, the true one came later, at the latest when the claim was asked, or, if it was
 * dispatched only after that, now. Terms counted from a delivery close later the later it was, so what holds for the
 * earliest and for the latest day holds for all between.
 */
function deliveredLater({ dispatched }: ParcelFacts, { asked, facts, clock }: Context): Partial<ParcelFacts> {
  if (!isMoment(dispatched) || dispatched.ms <= asked.ms) return { delivered: asked };
  return { delivered: clock.moment(toInstant(facts.at)) };
}

function withParcel(facts: Facts, parcel: ParcelFacts): Facts {
  return { ...facts, parcels: facts.parcels.map((other) => (other.id === parcel.id ? parcel : other)) };
}

/** Contradictions in the way back of goods: if the sending day is wrong, it is unknown. */
function itemReadings<K extends ClaimKind>(context: Context<K>): Reading<K>[] {
  const claim = context.claim as ParsedClaim;
  if (claim.kind !== 'return' && claim.kind !== 'defect') return [];
  return claim.items.flatMap((item, index) => {
    const contradiction = contradictionOf(item, context);
    if (contradiction === undefined) return [];
    const items = claim.items.map((other, i) => (i === index ? { ...other, sentBack: 'day-unknown' } : other));
    return [
      { contradiction, subject: item.line, context: { ...context, claim: { ...claim, items } as ParsedClaim<K> } },
    ];
  });
}

type SentBackItem = ParsedClaim<'return'>['items'][number] | ParsedClaim<'defect'>['items'][number];

function contradictionOf(item: SentBackItem, { facts, clock }: Context): Contradiction | undefined {
  const sent = clock.event(item.sentBack);
  if (!isMoment(sent)) return undefined;
  const received = clock.moment(item.receivedBack) ?? clock.moment(item.inspection?.at);
  if (received !== undefined && received.endMs < sent.ms) return 'received-back-before-sent-back';
  const parcels = facts.parcels.filter(
    ({ id, contents }) => (item.parcel === undefined || item.parcel === id) && (contents?.get(item.line) ?? 0) > 0,
  );
  const sentFirst = parcels.every(({ delivered }) => isMoment(delivered) && sent.endMs < delivered.ms);
  return parcels.length > 0 && sentFirst ? 'sent-back-before-delivered' : undefined;
}
