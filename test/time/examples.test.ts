import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as time from '../../src/time/index.ts';

const SOURCE = new URL('../../src/time/', import.meta.url);

/** The examples in the comments of a file; each runs to the next tag. */
const examplesIn = (file: string) =>
  [...readFileSync(new URL(file, SOURCE), 'utf8').matchAll(/@example\n((?: \* (?!@).*\n)+)/g)].map(([, lines = '']) =>
    lines.replaceAll(/^ \* /gm, ''),
  );

/** `call(); //=> value` becomes `check(call(), value);`. */
const asChecks = (example: string) => example.replaceAll(/^(.*); \/\/=> (.*)$/gm, 'check($1, $2);');

const examples = readdirSync(SOURCE).flatMap((file) => examplesIn(file).map((example) => [file, example] as const));

it.each(examples)('the example in %s holds: %s', (_, example) => {
  const run = new Function('check', ...Object.keys(time), asChecks(example));
  expect.hasAssertions();
  run((actual: unknown, expected: unknown) => expect(actual).toEqual(expected), ...Object.values(time));
});
