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
  const readings: Reading<K>[] = [];
  for (const parcel of context.facts.parcels) addParcelReadings(readings, parcel, context);
  const claim = context.claim as ParsedClaim;
  if (claim.kind === 'return' || claim.kind === 'defect') addItemReadings(readings, claim, context);
  return readings;
}

function addParcelReadings<K extends ClaimKind>(readings: Reading<K>[], parcel: ParcelFacts, context: Context<K>) {
  const { facts } = context;
  const { dispatched, delivered } = parcel;
  const add = (contradiction: Contradiction, otherwise: Partial<ParcelFacts>) => {
    // What was counted from this parcel may also be the term of units in others.
    const read = { ...context, terms: new Map(), facts: withParcel(facts, { ...parcel, ...otherwise }) };
    readings.push({ contradiction, subject: parcel.id, context: read });
  };
  if (isMoment(delivered) && isMoment(dispatched) && delivered.endMs < dispatched.ms) {
    add('delivered-before-dispatched', deliveredLater(parcel, context));
  }
  if (facts.placed !== undefined && isMoment(delivered) && delivered.endMs < facts.placed.ms) {
    add('delivered-before-placed', deliveredLater(parcel, context));
  }
  if (facts.placed !== undefined && isMoment(dispatched) && dispatched.endMs < facts.placed.ms) {
    add('dispatched-before-placed', { dispatched: 'day-unknown' });
  }
  if (parcel.lostThoughDelivered) add('lost-though-delivered', { delivered: undefined, carrier: 'lost' });
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
function addItemReadings<K extends ClaimKind>(
  readings: Reading<K>[],
  claim: ParsedClaim<'return'> | ParsedClaim<'defect'>,
  context: Context<K>,
): void {
  for (const item of claim.items) {
    const contradiction = contradictionOf(item, context);
    if (contradiction === undefined) continue;
    const items = claim.items.map((other) => (other === item ? { ...other, sentBack: 'day-unknown' } : other));
    const read = { ...context, ofItems: new Map(), claim: { ...claim, items } as ParsedClaim as ParsedClaim<K> };
    readings.push({ contradiction, subject: item.line, context: read });
  }
}

type SentBackItem = ParsedClaim<'return'>['items'][number] | ParsedClaim<'defect'>['items'][number];

function contradictionOf(item: SentBackItem, { facts, clock }: Context): Contradiction | undefined {
  if (item.sentBack === undefined) return undefined;
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
