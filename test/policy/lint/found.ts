import {
  type Exception,
  lintPolicy,
  type PolicyCondition,
  type PolicyDocument,
  parsePolicy,
  sevenDayPolicy,
} from '../../../src/index.ts';
import { type Path, problem, withAt } from '../../facts/examples.ts';

export type Change = readonly [path: Path, value: unknown];

/** The built-in policy with changes, each at a path. */
export const changed = (...changes: readonly Change[]) =>
  changes.reduce<object>(
    (document, [path, value]) => withAt(document, path, value),
    structuredClone(sevenDayPolicy),
  ) as PolicyDocument;

/** What is found in it, and where. */
export const found = (policy: PolicyDocument) => lintPolicy(policy).map(problem);

/** The same of the built-in policy with changes; it must be valid. */
export const foundWith = (...changes: readonly Change[]) => found(parsePolicy(changed(...changes)));

export const exceptions: Path = ['exceptions'];
export const deductions: Path = ['return', 'refund', 'deductions'];

export const exception = (id: string, when: PolicyCondition, then: object, priority?: number): Exception => ({
  id,
  when,
  then,
  ...(priority === undefined ? {} : { priority }),
});

export const toys = { fact: 'line.category', is: 'toy' };
export const books = { fact: 'line.category', is: 'book' };
export const ofKind = (kind: string) => ({ fact: 'claim.kind', is: kind });
export const days = (amount: number) => ({ amount, unit: 'day' });

/** So many days from the delivery, open after some of them. */
export const window = (amount: number, opens?: number) => ({
  from: 'delivery',
  period: days(amount),
  unknownDay: 'ask',
  ...(opens === undefined ? {} : { opens: { from: 'delivery', period: days(opens) } }),
});

export const percent = (code: string, basisPoints: number) => ({ kind: 'percent', code, basisPoints });
