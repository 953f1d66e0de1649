import type { Decision, Need } from 'redress';
import { el, section } from '../dom.ts';
import type { OrderView } from '../orderView.ts';
import type { Outlook } from './outlook.ts';

/** What would be decided on the claim as it stands, in the sentences of the library. */
export function preview({ decision, open }: Outlook, view: OrderView): HTMLElement[] {
  const { words } = view;
  const { headline, reasons, refund, nextSteps } = view.explain(decision);
  const heading = (text: string) => el('h4', {}, text);
  // What is still needed is a list to tick off; the reasons and steps would say it again.
  const isOpen = open.length > 0;
  return [
    el('p', { class: 'headline' }, headline),
    ...[
      section(heading(words.stillNeeded), needsInWords(open, view), 'needs'),
      isOpen || decision.outcome === 'approved' ? undefined : section(heading(words.reason), reasons, 'reasons'),
      section(heading(words.comesBack), refund, 'refund'),
      isOpen ? undefined : section(heading(words.nextSteps), nextSteps, 'steps'),
    ].filter((part) => part !== undefined),
  ];
}

/** Badge and money in one line, which stays in sight while the form is filled in. */
export function summary({ decision, promise }: Outlook, view: OrderView): HTMLElement[] {
  const { words } = view;
  const offer = offerOf(decision, view);
  const hoped = decision.outcome === 'awaiting' ? offerOf(promise, view) : undefined;
  const money = offer ?? hoped;
  return [
    el('span', { class: `badge ${decision.outcome}` }, view.explain(decision).badge),
    ...(money === undefined
      ? []
      : [
          el(
            'span',
            { class: 'money' },
            el('span', {}, `${offer === undefined ? words.ifConfirmed : words.youGet}: `),
            el('strong', {}, money),
          ),
        ]),
  ];
}

function offerOf({ remedies, remedy: chosen }: Decision, { messages, format }: OrderView): string | undefined {
  const remedy = remedies.find(({ kind }) => kind === chosen);
  return remedy && messages.offers[remedy.kind](remedy, format);
}

export function needsInWords(needs: readonly Need[], { format, words }: OrderView): string[] {
  return needs.map((need) => {
    switch (need.code) {
      case 'condition-unknown':
        return `${words.conditions}: ${format.word('conditions', need.condition)}`;
      case 'evidence-missing':
        return format.word('evidence', need.evidence);
      case 'information-missing':
        return format.word('information', need.information);
      default:
        return format.word('facts', need.code);
    }
  });
}
