import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Whole names, so that `redress` is not taken for the beginning of the others.
    alias: [
      { find: 'redress/languages/en', replacement: src('messages/en.ts') },
      { find: /^redress\/languages\/([a-z]+)-?(\w*)$/, replacement: src('messages/languages/$1$2.ts') },
      { find: /^redress$/, replacement: src('index.ts') },
      { find: /^redress\/(conformance|testing|testing\/arbitraries)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // One core is kept free otherwise, which on a small machine is half of it.
    maxWorkers: '100%',
    typecheck: { enabled: false },
    // A busy machine may take ten times as long; what hangs is still found.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text', 'text-summary'] },
  },
});
