import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM, FLAGS } from '../account-page/chromium.ts';
import { publicEntries, ROOT } from './publicEntries.ts';
import { suite } from './suite.ts';

const ZONE = process.env.TZ ?? 'UTC';

/** The suite over the built package in Chromium, under a policy without `unsafe-eval`. */
export default defineConfig({
  root: ROOT,
  plugins: [publicEntries()],
  // Settings of the tests; a page has no `process`.
  define: { 'process.env': JSON.stringify({ TZ: ZONE, REDRESS_RUNS: process.env.REDRESS_RUNS }) },
  test: {
    include: (await suite()).flatMap(({ file, leftOut, needsOfNode }) =>
      leftOut === undefined && needsOfNode.length === 0 ? [file] : [],
    ),
    setupFiles: ['test/bundles/noCodeFromStrings.ts'],
    // Answers are judged here, not speed; the machine may be busy.
    testTimeout: 60_000,
    maxWorkers: '100%',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      testerHtmlPath: 'test/bundles/tester.html',
      provider: playwright({
        launchOptions: { executablePath: CHROMIUM, args: FLAGS },
        contextOptions: { timezoneId: ZONE, locale: 'en-GB' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
