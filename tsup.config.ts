import { copyFileSync, readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

const LANGUAGES = 'src/messages/languages/';

/** `redress/languages/zh-Hans` is `src/messages/languages/zhHans.ts`; English stands with the messages themselves. */
const languages = readdirSync(LANGUAGES)
  .filter((file) => /^[a-z]{2}(-?[A-Z][A-Za-z]+)?\.ts$/.test(file))
  .map((file) => [tagOf(file), LANGUAGES + file] as const);

function tagOf(file: string): string {
  return file.replace('.ts', '').replace(/(?<=[a-z])(?=[A-Z])/, '-');
}

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
    'testing/arbitraries': 'src/testing/arbitraries/index.ts',
    conformance: 'src/conformance/index.ts',
    'languages/en': 'src/messages/en.ts',
    ...Object.fromEntries(languages.map(([tag, file]) => [`languages/${tag}`, file])),
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
  // What several entries need is in the package once, so that facts which one of them parsed are known to the others.
  splitting: true,
  // What is not used drops out of an application's bundle; names stay readable in stack traces.
  treeshake: true,
  // What is inside of others is under licences whose notices go with every copy.
  onSuccess: async () => copyFileSync('docs/third-party-notices.txt', 'dist/THIRD-PARTY-NOTICES.txt'),
});
