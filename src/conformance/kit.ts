/**
 * The conformance kit: cases with the answer that each must get, and the policies that they are decided under. Plain
 * JSON, so that an implementation in any language can read it; shipped as `redress/conformance/decisions.json`.
 *
 * @since 0.2.0
 */
export interface ConformanceKit {
  /** Of this format. Raised when a reader of an older one could go wrong. */
  readonly formatVersion: number;
  /** By the names that cases use: a policy document, a set of versions, or what must be refused as either. */
  readonly policies: Readonly<Record<string, unknown>>;
  readonly cases: readonly ConformanceCase[];
}

/**
 * One case: facts, and the one answer that they must get. It has either a `decision` or `issues`.
 *
 * @since 0.2.0
 */
export interface ConformanceCase {
  readonly id: string;
  /** What it shows, for people. */
  readonly about: string;
  /** The order, or what must be refused as one. */
  readonly order: unknown;
  /** The claim, or what must be refused as one. */
  readonly claim: unknown;
  readonly options?: ConformanceOptions | undefined;
  /** The whole decision, field by field, without a trace. */
  readonly decision?: unknown;
  /** Everything that is wrong with the facts, in any order. The sentences are not compared. */
  readonly issues?: readonly ConformanceIssue[] | undefined;
}

/**
 * How a case is decided.
 *
 * @since 0.2.0
 */
export interface ConformanceOptions {
  /** The moment of evaluation. Left out: the latest event in the facts. */
  readonly at?: string | undefined;
  /** The name of one of the kit's policies. Left out: the built-in policy, which the kit has as `built-in`. */
  readonly policy?: string | undefined;
}

/**
 * One thing that is wrong with facts: where, and the code.
 *
 * @since 0.2.0
 */
export interface ConformanceIssue {
  /** From the top of the named input: `["order", "lines", 0, "quantity"]`. */
  readonly path: readonly (string | number)[];
  readonly code: string;
}

/**
 * What an implementation answers to a case.
 *
 * @since 0.2.0
 */
export type ConformanceAnswer =
  | { readonly decision: unknown }
  | { readonly issues: readonly ConformanceIssue[] }
  /** It answered nothing: the text of what went wrong. */
  | { readonly failure: string };

/** The format that this version reads. */
const FORMAT = 1;

const hasCases = ({ cases }: Partial<ConformanceKit>) =>
  Array.isArray(cases) && cases.every((one) => typeof one === 'object' && one !== null);

/** Refuses what is no kit, in a sentence with the right use. */
export function kitFrom(input: unknown): ConformanceKit {
  const kit = input as Partial<ConformanceKit> | null | undefined;
  if (
    typeof kit !== 'object' ||
    kit === null ||
    !hasCases(kit) ||
    typeof kit.policies !== 'object' ||
    kit.policies === null
  ) {
    throw new TypeError(
      "The conformance kit is an object with cases and policies; pass the parsed 'redress/conformance/decisions.json'.",
    );
  }
  if (kit.formatVersion !== FORMAT) {
    throw new TypeError(
      `The conformance kit has format ${typeof kit.formatVersion === 'number' ? kit.formatVersion : 'that is no number'}, and this version reads ${FORMAT}; pass the kit of a version of redress that reads it alike.`,
    );
  }
  return kit as ConformanceKit;
}
