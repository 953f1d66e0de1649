import type { ClaimEligibility, Decision } from 'redress';
import { el } from '../dom.ts';
import type { OrderView } from '../orderView.ts';

const HOUR = 3_600_000;

/** What can be done, until when: a button where it is open, what was decided where it was asked already. */
export function claimRow(
  id: string,
  claim: ClaimEligibility,
  { view, about, sent, onAsk }: { view: OrderView; about: string; sent: Decision | undefined; onAsk: () => void },
): HTMLElement {
  const { messages } = view;
  const name = messages.eligibility.claims[claim.kind];
  const sentence = el('span', { class: 'term', id: `${id}-term` }, sentenceOf(claim, view));
  if (sent !== undefined) {
    const { badge, headline } = view.explain(sent);
    const told = el('span', { id, tabindex: '-1', class: `badge ${sent.outcome}` }, badge);
    return el(
      'li',
      { class: 'sent' },
      el('span', { class: 'what' }, name),
      told,
      el('span', { class: 'term' }, headline),
    );
  }
  if (claim.status !== 'open') {
    return el('li', { class: claim.status }, el('span', { class: 'what' }, name), sentence);
  }
  // Many buttons say "Return": to those who hear the page each also says what.
  const labels = { 'aria-labelledby': `${id} ${about}`, 'aria-describedby': `${id}-term` };
  const button = el('button', { id, type: 'button', ...labels }, name);
  button.addEventListener('click', onAsk);
  return el('li', { class: 'open' }, button, sentence, timeLeft(claim, view));
}

function sentenceOf(claim: ClaimEligibility, { messages, format }: OrderView): string {
  const { open, notYet, closed, review } = messages.eligibility;
  const sentence = { open, 'not-yet': notYet, closed, review }[claim.status];
  return sentence(claim, format);
}

function timeLeft({ msLeft }: ClaimEligibility, { messages, format }: OrderView): HTMLElement | undefined {
  if (msLeft === undefined) return undefined;
  const days = Math.floor(msLeft / (24 * HOUR));
  const left = messages.eligibility.timeLeft({ days, hours: Math.floor(msLeft / HOUR) }, format);
  return el('span', { class: days < 3 ? 'left soon' : 'left' }, left);
}
