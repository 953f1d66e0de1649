import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where the browser of this machine is. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** As a browser is started for tests, also where tests run as root. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No browser comes with the packages: where this machine has none, what needs one is skipped. */
export const hasChromium = existsSync(CHROMIUM);

export const WITHOUT_CHROMIUM = `needs Chromium, and there is none at ${CHROMIUM}: install it or name it in CHROMIUM`;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
