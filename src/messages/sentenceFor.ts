import { InvalidInputError } from '../facts/invalid.ts';

/** The sentence for a code. A stored decision may come from a newer version, whose codes these messages do not have. */
export function sentenceFor<S extends object>(sentences: S, code: string, field: string): S[keyof S] {
  if (Object.hasOwn(sentences, code)) return sentences[code as keyof S];
  const message = `has the code "${String(code).slice(0, 60)}", for which the messages have no sentence`;
  throw new InvalidInputError([{ path: ['decision', field], code: 'wrong-value', message }]);
}
