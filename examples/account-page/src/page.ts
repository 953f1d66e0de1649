import type { Decision } from 'redress';
import { openClaimDialog } from './claim/claimDialog.ts';
import { el, replaceKeepingFocus } from './dom.ts';
import type { Language } from './languages.ts';
import { brokenOrder } from './list/brokenOrder.ts';
import { checkoutLine } from './list/checkoutLine.ts';
import { type Asked, orderCard } from './list/orderCard.ts';
import { BASKET, SAMPLES, type Sample } from './orders.ts';
import { type OrderView, viewOf } from './orderView.ts';
import type { Settings } from './settings.ts';
import { settingsBar } from './settingsBar.ts';

/** The whole page. What was sent is kept as decisions, so that another language tells it anew. */
export class Page {
  readonly #root: HTMLElement;
  readonly #onSettings: (change: Partial<Settings>) => void;
  #shown: Language | undefined;
  readonly #main = el('main');
  readonly #sent = new Map<string, Decision>();

  constructor(root: HTMLElement, onSettings: (change: Partial<Settings>) => void) {
    this.#root = root;
    this.#onSettings = onSettings;
  }

  show(settings: Settings, language: Language): void {
    if (language !== this.#shown) this.#frame(settings, language);
    this.#shown = language;
    const orders = SAMPLES.map((sample, i) => this.#card(sample, i, settings, language));
    const basket = this.#basket(settings, language);
    this.#main.replaceChildren(...orders, ...(basket === undefined ? [] : [basket]));
  }

  /** What another zone or moment leaves as it is: nobody is disturbed while typing. */
  #frame(settings: Settings, { messages, words }: Language): void {
    document.documentElement.lang = messages.language;
    document.documentElement.dir = messages.direction;
    document.title = words.title;
    const bar = settingsBar(settings, words, this.#onSettings);
    replaceKeepingFocus(this.#root, el('header', { class: 'top' }, el('h1', {}, words.title), bar), this.#main);
  }

  /** A record that is no order, or that anything goes wrong with, takes nothing but its own place on the page. */
  #card(sample: Sample, i: number, settings: Settings, language: Language): HTMLElement {
    try {
      const view = viewOf(sample, settings, language);
      return orderCard(`order-${i}`, view, {
        sent: (asked) => this.#sent.get(keyOf(view, asked)),
        ask: (asked, opener) => this.#ask(view, asked, opener, () => this.show(settings, language)),
      });
    } catch (error) {
      return brokenOrder(sample.record, i + 1, error, language);
    }
  }

  /** A promise that cannot be made is left out. */
  #basket(settings: Settings, language: Language): HTMLElement | undefined {
    try {
      return checkoutLine(viewOf(BASKET, settings, language));
    } catch {
      return undefined;
    }
  }

  #ask(view: OrderView, asked: Asked, opener: string, again: () => void): void {
    openClaimDialog(asked, view, {
      onSent: (decision) => {
        this.#sent.set(keyOf(view, asked), decision);
        again();
      },
      // The button may have become a badge by then; it has the same id.
      onClosed: () => document.getElementById(opener)?.focus(),
    });
  }
}

const keyOf = ({ order }: OrderView, { kind, unit }: Asked) =>
  JSON.stringify([order.number, unit.line, unit.parcel, kind]);
