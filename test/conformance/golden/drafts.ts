import type { ConformanceCase } from '../../../src/conformance/index.ts';

/** A case before it is decided: facts that show something. */
export type Draft = Pick<ConformanceCase, 'id' | 'about' | 'order' | 'claim' | 'options'>;

/** Policies by the names that cases use. */
export type Policies = Record<string, unknown>;

/** Options that are stated, or none. */
export function optionsOf(at: string | undefined, policy?: string): Pick<Draft, 'options'> {
  if (at === undefined && policy === undefined) return {};
  return { options: { ...(at === undefined ? {} : { at }), ...(policy === undefined ? {} : { policy }) } };
}
