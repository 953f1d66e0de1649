import { eligibilityOf, type Order } from 'redress';
import { el } from '../dom.ts';
import type { OrderView } from '../orderView.ts';
import { policy } from '../policy.ts';

/** "Free returns until ..." beside what is not bought yet: what the order would allow once it has arrived as expected. */
export function checkoutLine(view: OrderView): HTMLElement | undefined {
  const promise = freeReturns(view);
  if (promise === undefined) return undefined;
  const { order, words, format } = view;
  return el(
    'section',
    { class: 'basket', 'aria-labelledby': 'basket' },
    el('h2', { id: 'basket' }, words.basket),
    el('p', {}, format.units(order.lines.map(({ id, quantity }) => ({ line: id, quantity })))),
    el('p', { class: 'promise' }, promise),
  );
}

function freeReturns({ order, words, format }: OrderView): string | undefined {
  const [parcel] = order.parcels ?? [];
  if (policy.return.returnCosts !== 'store' || parcel?.estimate === undefined) return undefined;
  const { estimate } = parcel;
  const expected = typeof estimate === 'string' ? estimate : estimate.to;
  const arrived: Order = { ...order, parcels: [{ ...parcel, delivered: expected }] };
  const [unit] = eligibilityOf(arrived, { policy }).units;
  const lastDay = unit?.claims.find(({ kind, status }) => kind === 'return' && status === 'open')?.lastDay;
  return lastDay === undefined ? undefined : words.freeReturns(format.date(lastDay), format.date(expected));
}
