import { isInvalidInput } from 'redress';
import { el } from '../dom.ts';
import type { Language } from '../languages.ts';
import { policy } from '../policy.ts';

/**
 * Instead of an order that cannot be shown: how to reach the service, with a reference by which it finds the order and
 * what is wrong with it.
 */
export function brokenOrder(record: unknown, position: number, error: unknown, { words }: Language): HTMLElement {
  const number = numberIn(record);
  const reference = [number ?? `#${position}`, isInvalidInput(error) ? error.issues[0]?.code : 'error'].join('/');
  const { email = '' } = policy.contact;
  const mail = `mailto:${email}?subject=${encodeURIComponent(reference)}`;
  return el(
    'article',
    { class: 'order broken' },
    el('h2', {}, number === undefined ? words.reference : words.order(number)),
    el('p', {}, words.broken),
    el(
      'p',
      { class: 'contact' },
      el('a', { class: 'button', href: mail }, words.contact),
      el('span', { class: 'reference' }, `${words.reference}: `, el('bdi', {}, reference)),
    ),
  );
}

/** The one thing that is read of a record that may be anything. */
function numberIn(record: unknown): string | undefined {
  const { number } = (record ?? {}) as { readonly number?: unknown };
  return typeof number === 'string' && number !== '' ? number : undefined;
}
