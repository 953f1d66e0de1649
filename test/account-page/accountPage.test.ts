import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Decision, evaluateReturn, parseOrder } from 'redress';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, SAMPLES } from '../../examples/account-page/src/orders.ts';
import { policy } from '../../examples/account-page/src/policy.ts';
import { hasChromium, launch, WITHOUT_CHROMIUM } from './chromium.ts';
import { servePage } from './servePage.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/account-page', import.meta.url));
/** Names and dates stand between isolates in Arabic. */
const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

const PHONE = { width: 360, height: 740 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-page-'));
  await build({
    configFile: join(EXAMPLE, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}, 30_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built page', () => {
  it('has nothing inline and loads nothing of others', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'");
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=|https?:/);
  });

  it('has a file for each language', async () => {
    const files = await readdir(join(folder, 'assets'));
    for (const language of ['en', 'de', 'ja', 'ar']) {
      expect(files.filter((file) => new RegExp(`^${language}-.*\\.js$`).test(file))).toHaveLength(1);
    }
  });
});

if (!hasChromium) console.warn(`The account page was built but not opened: its test ${WITHOUT_CHROMIUM}.`);

describe.skipIf(!hasChromium)('the account page in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePage>>;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    server = await servePage(folder);
    browser = await launch();
    // The host of the browser must not matter: its zone is far from all that are tested.
    page = await browser.newPage({ viewport: PHONE, timezoneId: 'Pacific/Auckland', locale: 'fr-FR' });
    page.setDefaultTimeout(5_000);
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.error(`against the policy: ${violatedDirective}`),
      ),
    );
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(() => {
    complaints = [];
  });
  afterEach(() => expect(complaints).toEqual([]));

  /** The page keeps nothing, so opening it again begins anew. */
  const open = async (search = '') => {
    await page.setViewportSize(PHONE);
    await page.goto(`${server.url}${search}`);
    await page.locator('main').waitFor();
  };
  const termOf = async (id: string) => withoutIsolates(await page.locator(`#${id}-term`).innerText());
  const textOf = (selector: string) => page.locator(selector).innerText();
  const focused = () => page.evaluate(() => document.activeElement?.id);

  describe('lists', () => {
    it.each([
      ['en', 'Possible until Friday, April 10, 2026.', 'Possible until Friday, April 3, 2026.'],
      ['ar', 'متاح حتى نهاية يوم الجمعة، 10 أبريل 2026.', 'متاح حتى نهاية يوم الجمعة، 3 أبريل 2026.'],
    ])('in %s the last days in the zones of the orders', async (lang, berlin, losAngeles) => {
      await open(`?lang=${lang}`);
      expect(await termOf('order-0-0-return')).toBe(berlin);
      expect(await termOf('order-3-0-return')).toBe(losAngeles);
    });

    it('the same ends in another zone with their clock times', async () => {
      await open('?zone=America/Los_Angeles');
      expect(await termOf('order-0-0-return')).toBe(
        'Possible until just before Friday, April 10, 2026 at 3:00 PM PDT.',
      );
      expect(await termOf('order-3-0-return')).toBe('Possible until Friday, April 3, 2026.');
      await page.locator('#zone').focus();
      await page.locator('#zone').selectOption('Asia/Tokyo');
      await expect
        .poll(() => termOf('order-0-0-return'))
        .toBe('Possible until just before Saturday, April 11, 2026 at 7:00 AM GMT+9.');
      await expect.poll(focused).toBe('zone');
      expect(page.url()).toContain('zone=Asia%2FTokyo');
    });

    it('what is open, not yet open and closed, with the time that is left', async () => {
      await open();
      const buttons = (order: number) => page.locator(`article:nth-child(${order + 1}) button`).allInnerTexts();
      const claims = ['Return', 'Report a missing item', 'Report a defect'];
      expect(await buttons(0)).toEqual([...claims, ...claims]);
      expect(await page.getByRole('button', { name: 'Return 1 × Desk lamp' }).count()).toBe(1);
      expect(await buttons(1)).toEqual([]);
      expect(await buttons(2)).toEqual(['Cancel']);
      expect(await buttons(3)).toEqual(['Return']);
      expect(await buttons(5)).toEqual([]);
      expect(await termOf('order-1-0-return')).toBe('Not possible yet.');
      expect(await termOf('order-1-0-missing-package')).toBe('Possible from Tuesday, March 17, 2026 on.');
      expect(await termOf('order-5-0-return')).toBe('The last day for this was Thursday, February 19, 2026.');
      expect(await textOf('li:has(#order-0-0-return) .left')).toBe('29 days left');
      expect(await textOf('article:nth-child(4)')).toContain('Already refunded: $25.00');
    });

    it('another answer at another moment', async () => {
      await open();
      await page.locator('#now').fill('2026-03-18T20:00');
      await page.locator('#now').blur();
      await expect.poll(() => textOf('li:has(#order-0-0-defect) .left')).toBe('3 hours left');
      await open('?now=2026-03-18T23:00:00Z');
      expect(await page.locator('#order-0-0-defect').count()).toBe(0);
      expect(await page.locator('#order-0-0-return').count()).toBe(1);
    });

    it('the samples at their own moment where the address names none that can be', async () => {
      for (const now of ['tomorrow', '0001-01-01', '9999-01-01', '']) {
        await open(`?now=${now}&lang=constructor&zone=Mars`);
        expect(await textOf('li:has(#order-0-0-return) .left')).toBe('29 days left');
      }
    });

    it('a moment that is typed in, while the keyboard stays in its field', async () => {
      await open();
      await page.locator('#now').focus();
      await page.keyboard.type('03132026');
      await expect.poll(() => textOf('li:has(#order-0-0-return) .left')).toBe('28 days left');
      await expect.poll(focused).toBe('now');
      expect(page.url()).toContain('now=2026-03-13T09%3A00');
    });

    it('a record that is no order as a way to reach the service, with a reference', async () => {
      await open();
      const broken = page.locator('article.broken');
      expect(await broken.count()).toBe(1);
      expect(await broken.innerText()).toContain('Reference: A-1049/not-a-quantity');
      expect(await broken.getByRole('link', { name: 'Contact us' }).getAttribute('href')).toBe(
        'mailto:help@shop.example?subject=A-1049%2Fnot-a-quantity',
      );
      expect(await page.locator('article').count()).toBe(SAMPLES.length);
    });

    it('beside the basket until when returns are free', async () => {
      await open();
      expect(await textOf('.promise')).toBe(
        'Free returns until Thursday, April 16, 2026, if it arrives on Tuesday, March 17, 2026.',
      );
    });
  });

  describe.each(['en', 'ar'] as const)('the form in %s', (lang) => {
    /** What the library says to the same claim. */
    const decided = (remedy?: 'refund' | 'account-balance'): Decision =>
      evaluateReturn(
        parseOrder(SAMPLES[0]?.record),
        {
          kind: 'return',
          asked: SAMPLE_NOW,
          orderNumber: 'A-1042',
          reason: 'Wrong colour',
          remedy,
          evidence: [{ kind: 'packaging-photo' }, { kind: 'item-photo' }],
          items: [
            {
              line: '1',
              parcel: 'P1',
              quantity: 1,
              product: 'MUG-2',
              condition: { unused: true, 'original-packaging': true },
            },
          ],
        },
        { at: SAMPLE_NOW, policy },
      );
    const money = (minor: number) =>
      new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' }).format(minor / 100);
    const needs = () => page.locator('.needs li').count();
    const badge = () => page.locator('.summary .badge').getAttribute('class');

    it('follows the answers to the approval', async () => {
      await open(`?lang=${lang}`);
      await page.locator('#order-0-0-return').click();
      expect(await page.locator('#claim input[type=checkbox]').count()).toBe(0);
      expect(await needs()).toBe(3);

      await page.locator('#quantity').fill('1');
      await expect.poll(focused).toBe('quantity');
      expect(await page.locator('#claim input[type=checkbox]').count()).toBe(2);
      expect(await needs()).toBe(5);
      expect(await badge()).toBe('badge awaiting');
      expect(await textOf('.summary')).toContain(money(1990));

      const left: number[] = [];
      for (const step of [
        () => page.locator('#evidence-packaging-photo').check(),
        () => page.locator('#evidence-item-photo').check(),
        () => page.locator('#reason').fill('Wrong colour'),
        () => page.locator('#condition-unused-yes').check(),
        () => page.locator('#condition-original-packaging-yes').check(),
      ]) {
        await step();
        left.push(await needs());
      }
      expect(left).toEqual([4, 3, 2, 1, 0]);
      expect(await badge()).toBe('badge approved');

      const { outcome, refund } = decided('refund');
      expect(outcome).toBe('approved');
      expect(await textOf('.summary .money')).toContain(money(refund.total));
      expect(await textOf('.outcome .refund')).toContain(money(refund.total));

      await page.locator('#remedy-account-balance').check();
      const credit = decided('account-balance').refund;
      expect(await textOf('.summary .money')).toContain(money(credit.bonus));

      await page.locator('button[type=submit]').click();
      expect(await textOf('.letter')).toContain('A-1042');
      expect(await textOf('.letter')).toContain(money(credit.total));
      await expect.poll(focused).toBe('claim-title');
      await page.keyboard.press('Escape');
      await expect.poll(focused).toBe('order-0-0-return');
      expect(await page.locator('#order-0-0-return').getAttribute('class')).toBe('badge approved');
    });

    it('tells a no, and takes it back with the answer', async () => {
      await open(`?lang=${lang}`);
      await page.locator('#order-0-1-return').click();
      await page.locator('#condition-unused-no').check();
      expect(await badge()).toBe('badge denied');
      expect(await page.locator('.summary .money').count()).toBe(0);
      expect(await page.locator('.reasons li').count()).toBeGreaterThan(0);
      await page.locator('#condition-unused-yes').check();
      expect(await badge()).toBe('badge awaiting');
    });

    it('names the language and its direction', async () => {
      await open(`?lang=${lang}`);
      const { language, direction } = {
        en: { language: 'en', direction: 'ltr' },
        ar: { language: 'ar', direction: 'rtl' },
      }[lang];
      const html = page.locator('html');
      expect(await html.getAttribute('lang')).toBe(language);
      expect(await html.getAttribute('dir')).toBe(direction);
      const button = await page.locator('#order-0-0-return').boundingBox();
      const atStart = direction === 'ltr' ? button?.x : PHONE.width - (button?.x ?? 0) - (button?.width ?? 0);
      expect(atStart).toBeLessThan(60);
    });
  });

  it('tells what was sent anew in another language', async () => {
    await open();
    await page.locator('#order-2-0-cancellation').click();
    await page.locator('button[type=submit]').click();
    await page.keyboard.press('Escape');
    expect(await textOf('#order-2-0-cancellation')).toBe('Approved');
    await page.locator('#language').selectOption('de');
    await page.locator('html[lang=de]').waitFor();
    expect(await textOf('#order-2-0-cancellation')).not.toBe('Approved');
    expect(await page.locator('#order-2-0-cancellation').getAttribute('class')).toBe('badge approved');
  });

  it('asks for a number of units that can be', async () => {
    await open();
    await page.locator('#order-0-0-missing-item').click();
    await page.locator('#quantity').fill('3');
    for (const box of await page.locator('#claim input[type=checkbox]').all()) await box.check();
    await page.locator('button[type=submit]').click();
    await expect.poll(focused).toBe('quantity');
    expect(await page.locator('#quantity-error').isVisible()).toBe(true);
    await page.locator('#quantity').fill('2');
    await page.keyboard.press('Enter');
    expect(await textOf('.letter .badge')).toBe('Waiting');
    expect(await textOf('.letter')).toContain('We will check our stock history');
  });

  it('is used with the keyboard alone', async () => {
    await open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (id: string) => {
      for (let i = 0; i < 40 && (await focused()) !== id; i += 1) await press('Tab');
      await expect.poll(focused).toBe(id);
    };
    await tabTo('order-0-1-return');
    await press('Enter');
    await expect.poll(focused).toBe('claim-title');
    await press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await expect.poll(focused).toBe('order-0-1-return');

    await press('Enter');
    // Sent too early: the keyboard goes to what is missing, and the field says so.
    await tabTo('reason');
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await expect.poll(focused).toBe('reason');
    expect(await page.locator('#reason').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#reason-error').isVisible()).toBe(true);
    await page.keyboard.type('Too bright');
    expect(await page.locator('#reason-error').isVisible()).toBe(false);
    await press('Tab', 'Space', 'Tab', 'Space');
    expect(await textOf('.summary .badge')).toBe('Approved');
    await press('Tab', 'ArrowDown');
    await expect.poll(focused).toBe('remedy-account-balance');
    expect(await textOf('.summary .money')).toContain('bonus of €2.95');
    await press('Tab', 'Enter');
    expect(await textOf('.letter .badge')).toBe('Approved');
    expect(await textOf('[role=status]')).toBe('We have received this. Approved');
    await press('Escape');
    await expect.poll(focused).toBe('order-0-1-return');
  });

  describe.each(['en', 'de', 'ja', 'ar'])('in %s', (lang) => {
    /** What a checker of accessibility would find first. */
    const faults = () =>
      page.evaluate(() => {
        const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
        const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)));
        const ids = all('[id]').map(({ id }) => id);
        const named = (element: Element, attribute: string) =>
          (element.getAttribute(attribute) ?? '').split(' ').filter((id) => id !== '' && !document.getElementById(id));
        return {
          unlabelled: all<HTMLInputElement>('input, select, textarea')
            .filter(({ labels }) => !labels?.length || [...labels].some(({ textContent }) => !textContent?.trim()))
            .map(({ id }) => id),
          nameless: all('button, a, summary, legend, option').filter(({ textContent }) => !textContent?.trim()).length,
          headings: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1).length,
          titles: levels.filter((level) => level === 1).length,
          twice: ids.filter((id, i) => ids.indexOf(id) !== i),
          dangling: all('[aria-labelledby], [aria-describedby]').flatMap((element) => [
            ...named(element, 'aria-labelledby'),
            ...named(element, 'aria-describedby'),
          ]),
          inline: all('[style]').length,
          beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
    const NONE = { unlabelled: [], nameless: 0, headings: 0, titles: 1, twice: [], dangling: [], inline: 0, beside: 0 };

    it('has labels, headings in order and no sideways scrolling on a phone', async () => {
      await open(`?lang=${lang}`);
      expect(await faults()).toEqual(NONE);
      await page.locator('#order-0-0-return').click();
      await page.locator('#quantity').fill('1');
      await page.locator('button[type=submit]').click();
      expect(await faults()).toEqual(NONE);
      expect(await page.locator('[role=status]').count()).toBe(1);
      expect(await textOf('[role=status]')).not.toBe('');
      await page.setViewportSize({ width: 320, height: 640 });
      expect((await faults()).beside).toBe(0);
      const wide = await page
        .locator('dialog, dialog .columns')
        .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
      expect(wide).toEqual([0, 0]);
    });
  });
});
