import type { Variant } from '../measure.ts';
import { jsonLogic } from './jsonLogic.ts';
import { jsonRules } from './jsonRules.ts';
import { refundGuard } from './refundGuard.ts';
import type { Small, SmallAnswer } from './small.ts';
import { zen } from './zen.ts';

/** A rule engine, what of the small decision it gives, and how its answer is read. */
export interface Engine extends Variant<Small> {
  readonly gives: string;
  /** Its answer in the common form; what it cannot tell is left out. */
  read(answer: unknown): Partial<SmallAnswer> & { readonly isInTime?: boolean };
}

/** Made only when they run: one of them needs code generation from strings already to be built, one may not be there. */
export const ENGINES: readonly { readonly name: string; make(): Engine | Promise<Engine> }[] = [
  { name: 'json-rules-engine', make: jsonRules },
  { name: 'json-logic-engine, compiled', make: jsonLogic },
  { name: 'zen-engine', make: zen },
  { name: 'refund-guard', make: refundGuard },
];
