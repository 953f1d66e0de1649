import { readdirSync, readFileSync } from 'node:fs';
import { QUESTION_ORDER } from '../../../examples/demo/claims/readExamples.ts';
import { type Draft, optionsOf } from './drafts.ts';

const FOLDER = new URL('../../../examples/claims/', import.meta.url);

/** What the files of the bundled claims say. */
interface Bundled {
  readonly title: string;
  readonly order: unknown;
  readonly claim: unknown;
  readonly at?: string;
}

/** The bundled claims of examples/claims under the built-in policy. */
export function bundledDrafts(): Draft[] {
  return QUESTION_ORDER.flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, FOLDER))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => {
        const { title, order, claim, at } = JSON.parse(
          readFileSync(new URL(`${kind}/${file}`, FOLDER), 'utf8'),
        ) as Bundled;
        const id = `example-${kind}-${file.replace('.json', '')}`;
        return { id, about: `${title}.`, order, claim, ...optionsOf(at) };
      }),
  );
}
