import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** No browser comes with the packages: where this machine has none, what needs one is skipped. */
export const hasChromium = existsSync(PATH);

export const WITHOUT_CHROMIUM = `needs Chromium, and there is none at ${PATH}: install it or name it in CHROMIUM`;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
