import type { Decision } from 'redress';
import { el } from '../dom.ts';
import type { OrderView } from '../orderView.ts';

/** The answer as it would go out as a letter. */
export function sentView(decision: Decision, view: OrderView): HTMLElement {
  const { badge, text } = view.explain(decision);
  return el(
    'div',
    { class: 'letter' },
    el('h3', {}, view.words.sent),
    el('p', {}, el('span', { class: `badge ${decision.outcome}` }, badge)),
    ...text.split('\n\n').map((paragraph) => el('p', {}, paragraph)),
  );
}
