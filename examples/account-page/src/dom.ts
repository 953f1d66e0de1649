type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined;

/**
 * An element. Whatever comes from an order goes in as text and never as HTML, so nothing has to be escaped.
 * An attribute that is `false` or `undefined` is left out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A list of sentences under a heading; nothing where there are none. */
export function section(heading: HTMLElement, sentences: readonly string[], name: string): HTMLElement | undefined {
  if (sentences.length === 0) return undefined;
  return el('section', { class: name }, heading, el('ul', {}, ...sentences.map((sentence) => el('li', {}, sentence))));
}

/** Replaces what is on the page and leaves the keyboard where it was. */
export function replaceKeepingFocus(parent: HTMLElement, ...children: readonly Node[]): void {
  const { id } = document.activeElement ?? {};
  const hadFocus = parent.contains(document.activeElement);
  parent.replaceChildren(...children);
  if (hadFocus && id) document.getElementById(id)?.focus();
}
