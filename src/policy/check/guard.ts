import type { Issue } from '../../facts/invalid.ts';
import type { Path } from './places.ts';

/** Levels of lists and objects within each other. A policy of today has a dozen. */
const MOST_LEVELS = 64;

/** Values of any kind. The longest policy of today has a few thousand. */
const MOST_VALUES = 250_000;

/** Characters in all texts and names of fields. */
const MOST_CHARACTERS = 2_000_000;

/** A list may have other fields as well. */
const INDEX = /^\d+$/;

/** What a look at an input found, before anything is done with it. */
export interface Look {
  /** It is not looked at any further. */
  readonly refused: readonly Issue[];
  /** What a schema may pass over. */
  readonly forbidden: readonly Issue[];
  /** How many values were looked at. */
  readonly steps: number;
}

/** A value, and where it stands; only what is reported has its path written out. */
interface Open {
  readonly value: unknown;
  readonly key: string | number;
  readonly level: number;
  readonly above?: Open;
}

function pathOf({ key, above }: Open): Path {
  return above === undefined ? [key] : [...pathOf(above), key];
}

/**
 * Refuses what is too deep or too large for a policy, before anything else is done with it; so also what holds itself.
 * Stops at the first value that is too much, and goes down by a list of its own, since the stack of calls has an end.
 */
export function guardPolicy(input: unknown): Look {
  const pending: Open[] = [{ value: input, key: 'policy', level: 0 }];
  const forbidden: Issue[] = [];
  let steps = 0;
  let values = 1;
  let characters = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, level } = next;
    steps += 1;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (level >= MOST_LEVELS) return { refused: [tooDeep()], forbidden, steps };
      // The length comes first: to list what a huge list holds takes as long as it is.
      values += lengthOf(value);
      if (values > MOST_VALUES) return { refused: [tooLarge()], forbidden, steps };
      const isList = Array.isArray(value);
      const keyOf = (key: string) => (isList && INDEX.test(key) ? Number(key) : key);
      for (const [key, part] of Object.entries(value)) {
        const open = { value: part, key: keyOf(key), level: level + 1, above: next };
        if (!isList) characters += key.length;
        if (key === '__proto__') forbidden.push(unknownKey(pathOf(open)));
        pending.push(open);
      }
    }
    if (characters > MOST_CHARACTERS) return { refused: [tooLarge()], forbidden, steps };
  }
  return { refused: [], forbidden, steps };
}

function lengthOf(value: object): number {
  if (Array.isArray(value)) return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : Object.keys(value).length;
}

const tooDeep = (): Issue => ({
  path: ['policy'],
  code: 'too-deep',
  message: `must not be more than ${MOST_LEVELS} levels deep, nor hold itself: combine conditions in one list of all or any`,
});

const tooLarge = (): Issue => ({
  path: ['policy'],
  code: 'too-large',
  message: `must not hold more than ${MOST_VALUES} values, or texts of more than ${MOST_CHARACTERS} characters: put what differs between products under their attributes`,
});

/** `JSON.parse` makes a field of this name, which no document has. */
const unknownKey = (path: Path): Issue => ({
  path,
  code: 'unknown-key',
  message: 'is no field here; what a shop adds goes under attributes',
});
