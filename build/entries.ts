import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

const LANGUAGES = 'src/messages/languages/';

/** `redress/languages/zh-Hans` is `src/messages/languages/zhHans.ts`; English stands with the messages themselves. */
const languages = readdirSync(resolve(ROOT, LANGUAGES))
  .filter((file) => /^[a-z]{2}(-?[A-Z][A-Za-z]+)?\.ts$/.test(file))
  .map((file) => [`languages/${tagOf(file)}`, LANGUAGES + file] as const);

function tagOf(file: string): string {
  return file.replace('.ts', '').replace(/(?<=[a-z])(?=[A-Z])/, '-');
}

/** What users import, and the source file behind it. */
export const ENTRIES: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  testing: 'src/testing/index.ts',
  'testing/arbitraries': 'src/testing/arbitraries/index.ts',
  conformance: 'src/conformance/index.ts',
  'languages/en': 'src/messages/en.ts',
  ...Object.fromEntries(languages),
};
