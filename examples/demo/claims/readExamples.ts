import { readdirSync, readFileSync } from 'node:fs';
import { type Claim, type ClaimKind, type ClauseId, type Order, type Outcome, parseClaim, parseOrder } from 'redress';

/** A bundled example: one claim on one order, and what must come of it. */
export interface Example {
  /** Such as `return/03-asked-on-day-eight`. */
  readonly name: string;
  readonly title: string;
  /** The clauses that the decision shows. */
  readonly shows: readonly ClauseId[];
  /** Names of products by order line. */
  readonly products: Readonly<Record<string, string>>;
  readonly order: Order;
  readonly claim: Claim;
  /** The moment of evaluation; left out: the latest event in the facts. */
  readonly at?: string;
  readonly outcome: Outcome;
}

/** The questions in the order of the policy page; each has a folder of examples. */
export const QUESTION_ORDER: readonly ClaimKind[] = [
  'cancellation',
  'return',
  'missing-item',
  'defect',
  'missing-package',
];

const FOLDER = new URL('../../claims/', import.meta.url);

/** The examples of one question, by the numbers of their files. */
export function readExamples(kind: ClaimKind): Example[] {
  const folder = new URL(`${kind}/`, FOLDER);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => readExample(new URL(file, folder), `${kind}/${file.replace('.json', '')}`));
}

/** Order and claim are checked as any input is; the rest of the file is ours. */
function readExample(file: URL, name: string): Example {
  const stated = JSON.parse(readFileSync(file, 'utf8')) as Omit<Example, 'name'>;
  return { ...stated, name, order: parseOrder(stated.order), claim: parseClaim(stated.claim) };
}
