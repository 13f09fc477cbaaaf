import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser } from './browsers';
import { shownCard } from './card';
import { inClosedRoot } from './closed';
import { press, type } from './keys';
import { faults, openOwn } from './own';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const DRAFT = 'Hun får med dette en muntlig advarsel';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

/** As Windows' contrast themes do. Only Chromium can be asked for it. */
async function forceColours(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
}

inEachBrowser((browser) => {
  test('the card at 400 % zoom lies within the window, and all of it can be reached', async () => {
    const page = await browser().open('fields.html');
    await page.setViewport({ width: 320, height: 256 });
    await page.click('#textarea');
    await type(browser(), page, DRAFT);
    await expect
      .poll(
        async () => {
          await press(page, 'Alt', 'Enter');
          return shownCard(browser(), page.mainFrame());
        },
        { timeout: 20_000 },
      )
      .toMatchObject({ focused: true });
    const box = () =>
      inClosedRoot(browser(), page.mainFrame(), 'saklig-layer:last-of-type', (root) => {
        const card = root.querySelector('[role=dialog]');
        const active = root.activeElement?.getBoundingClientRect();
        return card && { card: card.getBoundingClientRect(), active, hidden: card.scrollWidth - card.clientWidth };
      });
    await expect.poll(async () => (await box())?.card.bottom).toBeLessThanOrEqual(256);
    const stops = (await shownCard(browser(), page.mainFrame()))?.stops ?? 0;
    for (let stop = 0; stop < stops; stop++) {
      await press(page, 'Tab');
      const { card, active, hidden } = (await box()) ?? {};
      expect(card?.left).toBeGreaterThanOrEqual(0);
      expect(card?.right).toBeLessThanOrEqual(320);
      expect(hidden).toBe(0);
      expect(active?.top).toBeGreaterThanOrEqual(0);
      expect(active?.bottom).toBeLessThanOrEqual(256);
    }
  });

  test('in forced colours the marks keep their lines, and axe finds nothing on the pages', async ({ skip }) => {
    if (browser().kind === 'firefox') skip();
    const page = await browser().open('fields.html');
    await forceColours(page);
    await page.click('#textarea');
    await type(browser(), page, DRAFT);
    const place = () => placeOf(page.mainFrame(), '#textarea', 'muntlig advarsel');
    await expect.poll(async () => lineUnder(await picture(page), await place(), COLOUR)).toBeGreaterThan(0.9);
    for (const name of ['options', 'popup', 'welcome', 'review', 'practice']) {
      const own = await openOwn(browser(), name);
      await forceColours(own);
      expect(await faults(own), name).toEqual([]);
    }
  });
});
