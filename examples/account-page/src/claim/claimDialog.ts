import type { Decision } from 'redress';
import { el, replaceKeepingFocus } from '../dom.ts';
import type { Asked } from '../list/orderCard.ts';
import type { OrderView } from '../orderView.ts';
import { noAnswers } from './answers.ts';
import { type Answer, markOpen, needFields, quantityField, remedyField } from './fields.ts';
import { keyOf, type Outlook, outlookOn } from './outlook.ts';
import { needsInWords, preview, summary } from './preview.ts';
import { sentView } from './sentView.ts';

export interface ClaimEvents {
  readonly onSent: (decision: Decision) => void;
  readonly onClosed: () => void;
}

/**
 * The form of a claim. The browser's own dialog keeps the keyboard inside, closes on Escape and gives the keyboard back;
 * what is shown follows every input.
 */
export function openClaimDialog({ kind, unit }: Asked, view: OrderView, { onSent, onClosed }: ClaimEvents): void {
  const { words, messages, format } = view;
  const what = el('h2', { id: 'claim-title', tabindex: '-1', autofocus: true }, messages.eligibility.claims[kind]);
  const close = el('button', { type: 'button', class: 'plain' }, words.close);
  const fields = el('div');
  const remedies = el('div');
  const outcome = el('div', { class: 'outcome' });
  const short = el('div', { class: 'summary' });
  const status = el('p', { role: 'status', class: 'for-ears' });
  const quantity = quantityField(unit.quantity, view, (change) => answer(change));
  const form = el('form', { id: 'claim', novalidate: true }, quantity, fields, remedies);
  const body = el(
    'div',
    { class: 'columns' },
    form,
    el(
      'section',
      { class: 'preview', 'aria-labelledby': 'preview' },
      el('h3', { id: 'preview' }, words.preview),
      outcome,
    ),
  );
  const foot = el('footer', {}, short, el('button', { type: 'submit', form: 'claim' }, words.send));
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'claim-title claim-about' },
    el(
      'header',
      {},
      el(
        'div',
        {},
        what,
        el(
          'p',
          { id: 'claim-about' },
          `${format.product(unit.line)} `,
          el('span', { class: 'whole reference' }, words.order(view.order.number)),
        ),
      ),
      close,
    ),
    body,
    foot,
    status,
  );

  let answers = noAnswers(unit.quantity);
  let outlook: Outlook;
  let wasTried = false;

  const answer: Answer = (change) => {
    answers = change(answers);
    update();
  };

  function update(): void {
    const before: Outlook | undefined = outlook;
    outlook = outlookOn(kind, unit, answers, view);
    // Fields are made anew only where others are asked for, so the keyboard stays where it is.
    if (keysOf(before) !== keysOf(outlook)) fields.replaceChildren(...needFields(outlook.asked, answers, view, answer));
    const choices = remedyField(outlook, view, answer);
    replaceKeepingFocus(remedies, ...(choices === undefined ? [] : [choices]));
    outcome.replaceChildren(...preview(outlook, view));
    short.replaceChildren(...summary(outlook, view));
    tell();
    if (wasTried) markOpen(form, outlook.open);
  }

  /** For those who hear the page: the short form alone, and only where it is another one. */
  function tell(): void {
    const needed = needsInWords(outlook.open, view).join(', ');
    const shown = [...short.children].map(({ textContent }) => textContent);
    const text = [...shown, ...(needed === '' ? [] : [`${words.stillNeeded}: ${needed}`])].join('. ');
    if (status.textContent !== text) status.textContent = text;
  }

  function submit(): void {
    wasTried = true;
    markOpen(form, outlook.open);
    const missing = form.querySelector<HTMLElement>('[aria-invalid]');
    if (missing !== null) {
      missing.focus();
      return;
    }
    const { decision } = outlook;
    body.replaceWith(sentView(decision, view));
    foot.remove();
    status.textContent = `${words.sent}. ${view.explain(decision).badge}`;
    what.focus();
    onSent(decision);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    onClosed();
  });

  document.body.append(dialog);
  update();
  dialog.showModal();
}

const keysOf = (outlook: Outlook | undefined) => outlook?.asked.map(keyOf).join(' ');
