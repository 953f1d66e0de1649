import { readFileSync } from 'node:fs';
import { isInvalidInput } from 'redress';
import type { Inputs } from './mutate.ts';
import { photograph } from './photo.ts';

/** One function that takes unknown input, and what it says of itself. */
export interface Entry {
  /** The names that it is exported by. */
  readonly covers: readonly string[];
  readonly name: string;
  /** Dear ones are called less often. */
  readonly dear: boolean;
  /** Valid inputs; the same number gives the same ones. */
  readonly valid: (pick: number) => Inputs;
  /** The answer as plain JSON. */
  readonly call: (inputs: Inputs) => unknown;
  /** Another function that must answer alike; then this is the second call. */
  readonly twin?: (inputs: Inputs) => unknown;
  /** The inputs that paths of issues may begin with, by the name that the paths have for them. */
  readonly roots?: Readonly<Record<string, (inputs: Inputs) => unknown>>;
  /** What it may throw besides, by its documentation. */
  readonly throws?: (error: unknown) => boolean;
  /** True where what was answered must be accepted as an input again, and give the same. */
  readonly again?: (answer: unknown) => unknown;
  /** True where a field of undefined, which is the same as none, stays in the answer. */
  readonly keepsUndefined?: boolean;
}

/** What an entry did with a case: its answer was right, or there is something to find. */
export type Verdict = 'refused' | 'decided';

/** Something that must not be. The title is the same for one cause, as far as that can be told. */
export class Finding extends Error {
  constructor(title: string, options?: { readonly cause?: unknown }) {
    super(title, options);
    this.name = 'Finding';
  }
}

/** Ids in messages are as long as facts may have them, and a message has no more than two. */
const LONGEST_MESSAGE = 21_000;

const CODES = new Set(
  readFileSync(new URL('../../src/facts/invalid.ts', import.meta.url), 'utf8')
    .match(/export type IssueCode =([^;]*);/)?.[1]
    ?.match(/[a-z-]+(?=')/g),
);

/** Calls it twice and says what it did. */
export function judge(entry: Entry, inputs: Inputs): Verdict {
  const whatChanged = photograph(inputs);
  const first = outcomeOf(entry, inputs);
  const second = outcomeOf({ ...entry, call: entry.twin ?? entry.call }, inputs);
  if (first.text !== second.text) {
    throw new Finding(`${entry.twin === undefined ? 'the second call' : 'the twin'} answers otherwise`);
  }
  const changed = whatChanged();
  if (changed !== undefined) throw new Finding(`an input is changed: ${changed}`);
  return first.verdict;
}

function outcomeOf(entry: Entry, inputs: Inputs): { readonly verdict: Verdict; readonly text: string } {
  let answer: unknown;
  try {
    answer = entry.call(inputs);
  } catch (error) {
    return { verdict: 'refused', text: refusalText(entry, inputs, error) };
  }
  const wrong = whatIsNotJson(answer, entry.keepsUndefined);
  if (wrong !== undefined) throw new Finding(`an answer is no plain JSON: ${wrong}`);
  const text = JSON.stringify(answer);
  if (entry.again !== undefined) {
    const again = entry.again(JSON.parse(text));
    if (JSON.stringify(again) !== text) throw new Finding('what was answered is taken otherwise when it comes again');
  }
  return { verdict: 'decided', text };
}

function refusalText({ roots = {}, throws }: Entry, inputs: Inputs, error: unknown): string {
  if (!isInvalidInput(error)) {
    if (throws?.(error)) return String((error as Error).message);
    throw new Finding(`throws ${titleOf(error)}`, { cause: error });
  }
  const { issues } = error;
  if (!Array.isArray(issues) || issues.length === 0) throw new Finding('a refusal has no issue');
  for (const issue of issues.slice(0, 50)) {
    const { path, code, message } = issue;
    if (!Array.isArray(path) || path.length === 0) throw new Finding('an issue has no path');
    if (!CODES.has(code)) throw new Finding(`an issue has the unknown code ${code}`);
    if (typeof message !== 'string' || message.length === 0) throw new Finding(`an issue has no message: ${code}`);
    if (message.length > LONGEST_MESSAGE) throw new Finding(`an issue has an endless message: ${code}`);
    const wrong = whatIsNotJson(issue);
    if (wrong !== undefined) throw new Finding(`an issue is no plain JSON: ${wrong}`);
    const root = Object.hasOwn(roots, path[0]) ? roots[path[0]] : undefined;
    if (root === undefined) throw new Finding(`a path begins nowhere: ${path[0]}`);
    if (
      !leadsSomewhere(
        read(() => root(inputs)),
        path.slice(1),
      )
    ) {
      throw new Finding(
        `a path leads nowhere: ${code} at ${path.map((key: unknown) => (typeof key === 'number' ? '#' : String(key).slice(0, 30))).join('.')}`,
      );
    }
  }
  return JSON.stringify(issues);
}

const UNREADABLE = Symbol('unreadable');

function read(get: () => unknown): unknown {
  try {
    return get();
  } catch {
    return UNREADABLE;
  }
}

/** To a value, or to a place that has none: the kind of a claim that is null is missing too. */
function leadsSomewhere(root: unknown, path: readonly (string | number)[]): boolean {
  let value = root;
  for (const [index, key] of path.entries()) {
    if (value === UNREADABLE) return true;
    if (typeof value !== 'object' || value === null) return index === path.length - 1;
    const holder = value as Record<string, unknown>;
    value = read(() => holder[key]);
  }
  return true;
}

function whatIsNotJson(value: unknown, allowsUndefined = false): string | undefined {
  try {
    return notJson(value, [], allowsUndefined);
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.name : typeof error}`;
  }
}

/** The place of the first thing that JSON would not keep. */
function notJson(value: unknown, path: readonly string[], allowsUndefined = false): string | undefined {
  const here = () => `${path.map((key) => (/^\d+$/.test(key) ? '#' : key)).join('.') || 'the whole'} is`;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? undefined
        : `${here()} ${Object.is(value, -0) ? '-0' : value}`;
    case 'object': {
      if (value === null) return undefined;
      if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i += 1) {
          const wrong = notJson(value[i], [...path, String(i)], allowsUndefined);
          if (wrong !== undefined) return wrong;
        }
        return Object.keys(value).length === value.length ? undefined : `${here()} a list with gaps or fields`;
      }
      const prototype = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return `${here()} of another make`;
      for (const key of Reflect.ownKeys(value)) {
        if (typeof key === 'symbol') return `${here()} with a symbol`;
        const inner = (value as Record<string, unknown>)[key];
        if (inner === undefined && allowsUndefined) continue;
        const wrong = notJson(inner, [...path, key], allowsUndefined);
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    }
    default:
      return `${here()} ${typeof value}`;
  }
}

/** What was thrown and where, so that one cause has one title. */
function titleOf(error: unknown): string {
  if (!(error instanceof Error)) return `no error but ${typeof error}`;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.includes('/src/') && !line.includes('node_modules'));
  const place = frames[0]?.match(/\/src\/([^:)]+:\d+)/)?.[1] ?? 'elsewhere';
  return `${error.name} in ${place}: ${error.message.slice(0, 100)}`;
}

const PROTOTYPES = [Object, Array, Function, String, Number, Boolean, Date, Map, Set, Error, Promise].map(
  ({ prototype }) => prototype as object,
);
const clean = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

/** Says so if any prototype that everything has was added to. */
export function expectNoPollution(): void {
  PROTOTYPES.forEach((prototype, i) => {
    if (Reflect.ownKeys(prototype).length !== clean[i])
      throw new Finding(`a prototype was polluted: ${Reflect.ownKeys(prototype).map(String)}`);
  });
}
