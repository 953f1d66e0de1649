import type { ClaimKind } from '../facts/claim.ts';
import { firstEvent, lastEvent, type Moment, resolveMoment, toInstant, toLocalDate } from '../time/index.ts';
import type { Context, ItemOf, PlacedUnit } from './context.ts';
import { type Happened, isMoment, type ParcelFacts } from './facts.ts';
import { factOf, momentIn } from './factValues.ts';
import { wayBackOf } from './wayBack.ts';

type Asked = PlacedUnit | undefined;

/** What a term is counted from. An event that must have happened, since a later one has, happened on an unknown day. */
export function eventOf<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): Happened {
  const { facts, clock, claim, asked } = context;
  const parcel = unit?.place.kind === 'parcel' ? unit.place.parcel : undefined;
  switch (name) {
    case 'placed':
      return facts.placed ?? 'day-unknown';
    case 'payment':
      return stated(facts.order.paid, clock);
    case 'invoice':
      return stated(facts.order.invoiced, clock);
    case 'dispatch':
      return parcel && (parcel.dispatched ?? 'day-unknown');
    case 'delivery':
      return parcel?.delivered;
    case 'estimate':
      if (parcel === undefined) return undefined;
      return parcel.estimate === undefined ? 'day-unknown' : resolveMoment(toLocalDate(parcel.estimate), facts.zone);
    case 'last-scan':
      return parcel && (parcel.lastScan ?? 'day-unknown');
    case 'last-dispatch':
      return lastOf(facts.parcels.map(({ dispatched, delivered }) => dispatched ?? (delivered && 'day-unknown')));
    case 'first-delivery':
      return firstOf(facts.parcels.map(({ delivered }) => delivered));
    case 'last-delivery':
      return isAllPacked(context) ? lastOf(facts.parcels.map(({ delivered }) => delivered)) : undefined;
    case 'asked':
      return asked;
    case 'authorization':
      return clock.event(claim.authorized);
    case 'sent-back':
      return wayBack(unit, context)?.sent;
    case 'received-back':
      return wayBack(unit, context)?.received;
    case 'now':
      return resolveMoment(toInstant(facts.at), facts.zone);
    default:
      return attributeMoment(name, unit, context);
  }
}

/** A date that the shop put into the facts; it may lie ahead. */
function attributeMoment<K extends ClaimKind>(name: string, unit: Asked, context: Context<K>): Happened {
  const value = factOf(name, unit, context);
  return (value === undefined ? undefined : momentIn(value, context)) ?? 'day-unknown';
}

/** An event that is not stated happened nobody knows when; one that is stated for later has not happened. */
function stated(text: string | undefined, clock: { moment(text: string | undefined): Moment | undefined }): Happened {
  return text === undefined ? 'day-unknown' : clock.moment(text);
}

function wayBack<K extends ClaimKind>(unit: Asked, { clock }: Context<K>) {
  return unit?.item === undefined ? undefined : wayBackOf(unit.item as ItemOf['return'], clock);
}

/** All have happened: the last of them; on an unknown day as soon as one is. */
function lastOf(events: readonly Happened[]): Happened {
  if (events.length === 0 || events.includes(undefined)) return undefined;
  return events.every(isMoment) ? lastEvent(events) : 'day-unknown';
}

/** One has happened: the first of them; on an unknown day as soon as one is. */
function firstOf(events: readonly Happened[]): Happened {
  if (events.includes('day-unknown')) return 'day-unknown';
  return firstEvent(events.filter(isMoment));
}

/** No unit is still to be put into a parcel. */
function isAllPacked<K extends ClaimKind>({ facts: { order, parcels, ledger } }: Context<K>): boolean {
  const all = (units: readonly { readonly quantity: number }[]) =>
    units.reduce((sum, { quantity }) => sum + quantity, 0);
  if (parcels.some(({ contents }) => contents === undefined)) return true;
  const packed = parcels.reduce((sum, parcel) => sum + contentsOf(parcel), 0);
  const settled = all(ledger.filter(({ kind }) => kind === 'cancellation').flatMap(({ lines = [] }) => lines));
  return packed + settled >= all(order.lines);
}

function contentsOf({ contents }: ParcelFacts): number {
  return [...(contents?.values() ?? [])].reduce((sum, quantity) => sum + quantity, 0);
}
