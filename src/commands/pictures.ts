/**
 * `npm run pictures`: pictures for the stores, of the extension's real pages and of the minutes form with its marks and a card, in
 * bokmål and English.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { findBrowser, openBrowser } from './start/browser';
import { openOneCard } from './start/picture';
import { QUIET } from './start/quiet';
import { serve } from './start/serve';

const HELP = `npm run pictures -- [--out FOLDER]

  --out   where the pictures go (default: .output/stores)
`;

/** What the stores ask for, in pixels. */
const SIZE = { width: 1280, height: 800 };
const LANGUAGES = ['nb', 'en'] as const;
const PAGES = ['welcome', 'practice', 'options'];
/** For the review page, which is empty until it is given something. */
const DRAFT = `Referat fra medarbeidersamtale
Formål: gå gjennom året og avtale mål.
Hun er alltid sen med rapportene, og har vært mye sykmeldt i vinter.
Hun får med dette en muntlig advarsel.
Vi møtes igjen 12. mai.`;

async function take(browser: Browser, extension: string, site: string, out: string): Promise<void> {
  for (const language of LANGUAGES) {
    const save = async (page: Page, name: string) => {
      const file = join(out, `${name}-${language}.png`);
      await page.screenshot({ path: file as `${string}.png` });
      await page.close();
      console.log(relative('.', file));
    };
    const open = async (name: string) => {
      const page = await browser.newPage();
      await page.setViewport(SIZE);
      await page.goto(`${extension}${name}.html`);
      await page.evaluate(`chrome.storage.local.set({ language: '${language}' })`);
      await page.waitForFunction((language) => document.documentElement.lang === language, {}, language);
      return page;
    };
    for (const name of PAGES) await save(await open(name), name);

    const review = await open('review');
    await review.$eval(
      'textarea',
      (field, draft) => {
        field.value = draft;
        field.closest('section, form, main')?.querySelector<HTMLElement>('button.main')?.click();
      },
      DRAFT,
    );
    await review.waitForSelector('.card');
    await save(review, 'review');

    const minutes = await browser.newPage();
    await minutes.setViewport(SIZE);
    await minutes.goto(site);
    await openOneCard(minutes);
    await save(minutes, 'card');
  }
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: '.output/stores' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) console.log(HELP);
else {
  const path = findBrowser('chromium');
  if (!path) throw new Error('No Chromium, Chrome or Edge was found: install one (Debian: apt install chromium).');
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  await build({ mode: 'trial', browser: 'chrome', logger: QUIET });
  const served = await serve(resolve(import.meta.dirname, 'start/page'));
  const { browser, extension } = await openBrowser('chromium', path, true);
  try {
    await take(browser, extension, served.url, out);
  } finally {
    await browser.close();
    served.close();
  }
}
