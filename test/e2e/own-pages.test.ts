import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser, type TestBrowser } from './browsers';
import { shownCard } from './card';
import { press, type } from './keys';
import { choose, faults, openOwn, setting } from './own';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const DRAFT = 'Hun får med dette en muntlig advarsel.';
const PRACTICE = ['practice', 'practice#nb-03-lager', 'practice#editor'];
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

/** A page with marked minutes, open beside the extension's own. */
async function draft(browser: TestBrowser): Promise<Page> {
  const page = await browser.open('fields.html');
  await page.click('#textarea');
  await type(browser, page, DRAFT);
  return page;
}

inEachBrowser((browser) => {
  describe.each(['popup', 'sidepanel', 'options', 'welcome', 'review', ...PRACTICE])('the page «%s»', (name) => {
    test.each(['nb', 'nn', 'en'])('has nothing that axe objects to, in %s, light and dark', async (language) => {
      const page = await openOwn(browser(), name);
      for (const theme of ['light', 'dark']) {
        await setting(page, { language, look: { theme } });
        await page.waitForFunction(
          (language, theme) =>
            document.documentElement.lang === language &&
            getComputedStyle(document.documentElement).colorScheme === theme,
          {},
          language,
          theme,
        );
        expect(await faults(page)).toEqual([]);
      }
    });

    test('is drawn in the chosen theme', async () => {
      const page = await openOwn(browser(), name);
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const seen = [];
      for (const theme of ['light', 'dark']) {
        const before = await paper();
        await setting(page, { look: { theme } });
        if (theme === 'dark') await expect.poll(paper).not.toBe(before);
        seen.push(await paper());
      }
      const lightness = seen.map((colour) => Number(/\d+/.exec(colour)?.[0]));
      expect(lightness[0]).toBeGreaterThan(200);
      expect(lightness[1]).toBeLessThan(50);
    });

    test('needs no scrolling sideways at 400 % zoom', async () => {
      const page = await openOwn(browser(), name);
      await page.setViewport({ width: 320, height: 256 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  test('what is chosen on the settings page acts at once in a page that is open', async () => {
    const page = await draft(browser());
    const options = await openOwn(browser(), 'options');
    const line = async () => {
      await page.bringToFront();
      return lineUnder(await picture(page), await placeOf(page.mainFrame(), '#textarea', 'muntlig advarsel'), COLOUR);
    };
    await expect.poll(line).toBeGreaterThan(0.9);
    await choose(options, 'Advarsel eller reaksjon');
    await expect.poll(line).toBe(0);
    await choose(options, 'Advarsel eller reaksjon');
    await expect.poll(line).toBeGreaterThan(0.9);
  });

  test('the popup counts what stands in the tab, and goes to it', async () => {
    const page = await draft(browser());
    const popup = await openOwn(browser(), 'popup');
    await page.bringToFront();
    await popup.reload({ waitUntil: browser().kind === 'firefox' ? [] : 'load' });
    await popup.waitForSelector('summary');
    expect(await popup.$eval('main', (main) => main.textContent)).toMatch(
      /1 merknad til teksten.*Advarsel eller reaksjon1/,
    );
    // It closes itself, and takes the answer with it.
    await choose(popup, 'Hun får').catch(() => {});
    await expect.poll(async () => (await shownCard(browser(), page.mainFrame()))?.focused).toBe(true);
  });

  test('the welcome page offers to turn on what is chosen but lacks the browser’s consent', async () => {
    const page = await openOwn(browser(), 'welcome');
    await setting(page, { hrSystems: true, language: 'en' });
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    const said = await page.$eval('main', (main) => main.textContent ?? '');
    expect(said).toContain('Turn on for known HR systems');
    expect(said).not.toContain('Saklig is on');
  });

  test('the welcome page marks its example from the start, and the card has nothing that axe objects to', async () => {
    const page = await openOwn(browser(), 'welcome');
    const field = await (await page.$('textarea'))?.boundingBox();
    if (!field) throw new Error('no field to try');
    const colour = colourOf('criticism', { colours: 'standard' }, 'light');
    await expect
      .poll(async () => lineUnder(await picture(page), { ...field, height: 90 }, colour))
      .toBeGreaterThan(0.3);

    await page.focus('textarea');
    await page.$eval('textarea', (field) => field.setSelectionRange(80, 80));
    await press(page, 'Alt', 'Enter');
    for (const theme of ['light', 'dark']) {
      await setting(page, { look: { theme } });
      await expect.poll(() => page.evaluate(openCopyOfCard)).toBe(theme);
      expect(await faults(page)).toEqual([]);
    }
  });
});

/**
 * Puts a copy of the open card into an open root beside all else: closed roots are closed to axe too. Runs in a page of
 * the extension's own, which may look into them.
 * @returns the colour scheme of the card, or undefined when none is open
 */
function openCopyOfCard(): string | undefined {
  const { dom } = chrome as { dom?: typeof chrome.dom };
  const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>(
    'saklig-layer:last-of-type',
  );
  const root = host && (dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot);
  const card = root?.querySelector('[role=dialog]')?.cloneNode(true) as HTMLElement | undefined;
  if (!root || !card) return undefined;
  document.querySelector('#copy')?.remove();
  const copy = document.createElement('div');
  copy.id = 'copy';
  const open = copy.attachShadow({ mode: 'open' });
  open.adoptedStyleSheets = root.adoptedStyleSheets;
  card.popover = null;
  open.append(card);
  document.body.append(copy);
  return getComputedStyle(card).colorScheme;
}
