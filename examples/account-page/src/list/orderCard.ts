import { type ClaimKind, type Decision, eligibilityOf, type Order, type UnitEligibility } from 'redress';
import { el } from '../dom.ts';
import type { OrderView } from '../orderView.ts';
import { policy } from '../policy.ts';
import { claimRow } from './claimRow.ts';

/** What the customer asks for: one kind of claim about like units. */
export interface Asked {
  readonly kind: ClaimKind;
  readonly unit: UnitEligibility;
}

/** How the list speaks with the page around it. */
export interface CardActions {
  readonly sent: (asked: Asked) => Decision | undefined;
  readonly ask: (asked: Asked, opener: string) => void;
}

/** An order with its items, each with what can be done until when. */
export function orderCard(prefix: string, view: OrderView, actions: CardActions): HTMLElement {
  const { order, now, words, format } = view;
  const { units } = eligibilityOf(order, { at: now, policy });
  const settled = order.lines.filter(({ id }) => !units.some(({ line }) => line === id));
  return el(
    'article',
    { class: 'order', 'aria-labelledby': prefix },
    el('h2', { id: prefix }, words.order(order.number)),
    el('p', { class: 'state' }, stateOf(view)),
    refundedBefore(order) === 0
      ? undefined
      : el('p', { class: 'state' }, words.refundedBefore(format.amount(refundedBefore(order)))),
    ...units.map((unit, i) => item(`${prefix}-${i}`, unit, view, actions)),
    ...settled.map(({ id }) =>
      el('section', { class: 'item' }, el('h3', {}, format.product(id)), el('p', { class: 'term' }, words.settled)),
    ),
  );
}

function item(prefix: string, unit: UnitEligibility, view: OrderView, actions: CardActions): HTMLElement {
  const { words, format } = view;
  const rows = unit.claims.map((claim) => {
    const asked = { kind: claim.kind, unit };
    const id = `${prefix}-${claim.kind}`;
    const sent = actions.sent(asked);
    const row = claimRow(id, claim, { view, about: prefix, sent, onAsk: () => actions.ask(asked, id) });
    return { row, isClosed: claim.status === 'closed' && sent === undefined };
  });
  const of = (closed: boolean) => rows.filter(({ isClosed }) => isClosed === closed).map(({ row }) => row);
  const [possible, closed] = [of(false), of(true)];
  return el(
    'section',
    { class: 'item', 'aria-labelledby': prefix },
    el('h3', { id: prefix }, format.units([unit])),
    possible.length === 0 ? undefined : el('ul', { class: 'claims' }, ...possible),
    closed.length === 0
      ? undefined
      : el(
          'details',
          { open: !unit.claims.some(({ status }) => status === 'open') },
          el('summary', {}, words.notPossible),
          el('ul', { class: 'claims' }, ...closed),
        ),
  );
}

/** Where the parcels are at the moment that is looked at. */
function stateOf({ order, now, words, format }: OrderView): string {
  const has = (moment: unknown): moment is string =>
    typeof moment === 'string' && Date.parse(moment) <= Date.parse(now);
  const parcels = order.parcels ?? [];
  const delivered = parcels.map((parcel) => parcel.delivered).find(has);
  if (delivered !== undefined) return words.delivered(format.day(delivered));
  const onTheWay = parcels.find(({ dispatched }) => has(dispatched));
  if (onTheWay === undefined) return words.preparing;
  const { estimate } = onTheWay;
  const day = typeof estimate === 'object' ? estimate.to : estimate;
  return words.onTheWay(day === undefined ? undefined : format.date(day));
}

const refundedBefore = ({ ledger = [] }: Order) =>
  ledger.flatMap(({ lines = [] }) => lines).reduce((sum, { amount = 0 }) => sum + amount, 0);
