import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const src = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {
    // The library as it stands in this repository; a shop installs the package and leaves this out.
    alias: [
      { find: /^redress\/languages\/(.+)$/, replacement: src('messages/languages/$1.ts') },
      { find: /^redress$/, replacement: src('index.ts') },
    ],
  },
  build: {
    target: 'es2022',
    // The policy of the page lets it connect to nothing, and what is inlined as data: it would not load.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
