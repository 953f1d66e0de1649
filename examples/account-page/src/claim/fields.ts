import type { Need, RemedyKind } from 'redress';
import { el } from '../dom.ts';
import type { OrderView } from '../orderView.ts';
import type { Answers } from './answers.ts';
import { keyOf, type Outlook } from './outlook.ts';

export type Answer = (change: (answers: Answers) => Answers) => void;

/** How many of the units. */
export function quantityField(most: number, { words, format }: OrderView, answer: Answer): HTMLElement | undefined {
  if (most === 1) return undefined;
  const input = el('input', {
    id: 'quantity',
    type: 'number',
    min: '1',
    max: String(most),
    value: String(most),
    required: true,
    'aria-describedby': 'quantity-error',
  });
  input.addEventListener('input', () => {
    const { valueAsNumber } = input;
    // While it is no number of units yet, what was said before holds.
    if (input.validity.valid) answer((answers) => ({ ...answers, quantity: valueAsNumber }));
  });
  const label = el('label', { for: 'quantity' }, words.quantity(format.number(most)));
  return el('div', { class: 'field' }, label, input, errorFor('quantity', words.required));
}

/** A field for each thing that the decision asks the customer for, grouped. */
export function needFields(asked: readonly Need[], answers: Answers, view: OrderView, answer: Answer): HTMLElement[] {
  const { words } = view;
  const conditions = asked.flatMap((need) => (need.code === 'condition-unknown' ? [need.condition] : []));
  const evidence = asked.flatMap((need) => (need.code === 'evidence-missing' ? [need.evidence] : []));
  const hasReason = asked.some((need) => keyOf(need) === 'reason');
  return [
    ...(hasReason ? [reasonField(answers, view, answer)] : []),
    ...(conditions.length === 0
      ? []
      : [group(words.conditions, ...conditions.map((name) => conditionField(name, answers, view, answer)))]),
    ...(evidence.length === 0
      ? []
      : [
          group(
            words.evidence,
            el('p', { class: 'hint' }, words.evidenceHint),
            ...evidence.map((piece) => evidenceField(piece, answers, view, answer)),
          ),
        ]),
  ];
}

/** What there is to choose from, each with its money. */
export function remedyField({ promise }: Outlook, { words, messages, format }: OrderView, answer: Answer) {
  const { remedies, remedy: chosen } = promise;
  if (remedies.length < 2) return undefined;
  const choices = remedies.map((remedy) => {
    const say = () => answer((answers) => ({ ...answers, remedy: remedy.kind }));
    return choice('radio', `remedy-${remedy.kind}`, messages.offers[remedy.kind](remedy, format), {
      name: 'remedy',
      checked: remedy.kind === (chosen satisfies RemedyKind | undefined),
      say,
    });
  });
  return group(words.remedy, ...choices);
}

/** Says beside each field whether it still has to be answered. */
export function markOpen(form: HTMLElement, open: readonly Need[]): void {
  const quantity = form.querySelector<HTMLInputElement>('#quantity');
  const keys = new Set([...open.map(keyOf), ...(quantity?.validity.valid === false ? ['quantity'] : [])]);
  for (const error of form.querySelectorAll<HTMLElement>('[data-need]')) {
    const isOpen = keys.has(error.dataset.need ?? '');
    error.hidden = !isOpen;
    for (const input of form.querySelectorAll(`[aria-describedby="${error.id}"]`)) {
      if (isOpen) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }
}

function reasonField({ reason }: Answers, { words }: OrderView, answer: Answer): HTMLElement {
  const input = el('textarea', { id: 'reason', rows: '2', dir: 'auto', 'aria-describedby': 'reason-error' }, reason);
  input.addEventListener('input', () => answer((answers) => ({ ...answers, reason: input.value })));
  const label = el('label', { for: 'reason' }, words.reason);
  return el('div', { class: 'field' }, label, input, errorFor('reason', words.required));
}

function conditionField(name: string, answers: Answers, { words, format }: OrderView, answer: Answer): HTMLElement {
  const key = `condition-${name}`;
  const radio = (value: boolean, label: string) =>
    choice('radio', `${key}-${value ? 'yes' : 'no'}`, label, {
      name: key,
      checked: answers.conditions[name] === value,
      error: `${key}-error`,
      say: () => answer((before) => ({ ...before, conditions: { ...before.conditions, [name]: value } })),
    });
  return el(
    'fieldset',
    { class: 'yes-no' },
    el('legend', {}, format.word('conditions', name)),
    radio(true, words.yes),
    radio(false, words.no),
    errorFor(key, words.required),
  );
}

function evidenceField(piece: string, answers: Answers, { words, format }: OrderView, answer: Answer): HTMLElement {
  const key = `evidence-${piece}`;
  const box = choice('checkbox', key, format.word('evidence', piece), {
    name: key,
    checked: answers.evidence.includes(piece),
    error: `${key}-error`,
    say: (checked) =>
      answer(({ evidence, ...before }) => ({
        ...before,
        evidence: [...evidence.filter((one) => one !== piece), ...(checked ? [piece] : [])],
      })),
  });
  return el('div', {}, box, errorFor(key, words.required));
}

interface ChoiceOptions {
  readonly name: string;
  readonly checked: boolean;
  readonly error?: string;
  readonly say: (checked: boolean) => void;
}

function choice(type: 'radio' | 'checkbox', id: string, label: string, { name, checked, error, say }: ChoiceOptions) {
  const input = el('input', { type, id, name, checked, 'aria-describedby': error });
  input.addEventListener('change', () => say(input.checked));
  return el('label', { class: 'choice', for: id }, input, el('span', {}, label));
}

const group = (legend: string, ...children: readonly HTMLElement[]) =>
  el('fieldset', { class: 'field' }, el('legend', {}, legend), ...children);

const errorFor = (key: string, text: string) =>
  el('p', { id: `${key}-error`, class: 'error', 'data-need': key, hidden: true }, text);
