import type { Moment } from '../time/index.ts';

/** What a fact is. */
export type FactValue = string | number | boolean | readonly string[] | Moment;

export type Attributes = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Null says that there is no such thing; a policy cannot compare with it, so it counts as not known. */
export function attributeOf(attributes: Attributes | undefined, own: string): FactValue | undefined {
  if (attributes === undefined || !Object.hasOwn(attributes, own)) return undefined;
  return attributes[own] ?? undefined;
}

/** Stands for a name that the library does not know in a scope where the shop may name what it likes. */
export const ATTRIBUTE = /* @__PURE__ */ Symbol('attribute');
