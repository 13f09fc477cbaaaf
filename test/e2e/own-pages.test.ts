import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser, type TestBrowser } from './browsers';
import { shownCard } from './card';
import { type } from './keys';
import { choose, faults, openOwn, setting } from './own';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const DRAFT = 'Hun får med dette en muntlig advarsel.';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

/** A page with marked minutes, open beside the extension's own. */
async function draft(browser: TestBrowser): Promise<Page> {
  const page = await browser.open('fields.html');
  await page.click('#textarea');
  await type(browser, page, DRAFT);
  return page;
}

inEachBrowser((browser) => {
  describe.each(['popup', 'options', 'welcome', 'practice', 'practice#nb-03-lager', 'practice#editor'])(
    'the page «%s»',
    (name) => {
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
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    },
  );

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
});
