import * as z from 'zod/mini';
import type { Word } from '../../facts/kind.ts';
import { lazy } from '../../facts/lazy.ts';
import * as facts from '../../facts/scalars.ts';

/** The words that a document shares with the facts, in the same sentences. */

const word = <T>({ code, message, read }: Word<T>) =>
  lazy(() => z.custom<T>((value) => read(value) !== undefined, { error: message, params: { code } }));

export const text = /* @__PURE__ */ word(facts.text);
export const localDate = /* @__PURE__ */ word(facts.localDate);
export const zone = /* @__PURE__ */ word(facts.zone);

const count = /* @__PURE__ */ word(facts.amount);

/** Minus zero, which plain JSON would not keep, becomes zero. */
export const amount = /* @__PURE__ */ lazy(() =>
  z.pipe(
    count(),
    z.transform((value: number) => value + 0),
  ),
);
