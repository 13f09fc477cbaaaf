import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../src/commands/start/browser';
import { colourOf } from '../../src/ui/looks';
import { allow, HOST, serveElsewhere } from './elsewhere';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

// In Chromium alone: no tool can open the toolbar popup of Firefox, or answer its question.
let site: Awaited<ReturnType<typeof serveElsewhere>>;
let browser: Browser;

beforeAll(async () => {
  const path = findBrowser('chromium');
  if (!path) throw new Error('no chromium is installed: this test needs it');
  site = await serveElsewhere();
  ({ browser } = await openBrowser('chromium', path, true));
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Opens the toolbar popup over a page. */
async function popupOver(page: Page): Promise<Page> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('the extension is not there');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((one) => one.url().endsWith('popup.html'));
  const popup = await target.asPage();
  await popup.waitForSelector('main > *');
  return popup;
}

test('a site is read from the click that turns Saklig on there until the click that turns it off', async () => {
  const page = await browser.newPage();
  await page.goto(site.address);
  const line = async () =>
    lineUnder(await picture(page), await placeOf(page.mainFrame(), '#textarea', 'muntlig advarsel'), COLOUR);
  await page.type('#textarea', 'Hun får med dette en muntlig advarsel.');
  expect(await page.$('saklig-layer')).toBeNull();

  await allow(browser);
  const off = await popupOver(page);
  expect(await off.$eval('h2', (heading) => heading.textContent)).toBe(`Saklig er av på ${HOST}`);
  await off.click('button.main');
  await off.waitForSelector('input[role=switch]');
  await off.close();

  await page.bringToFront();
  await page.click('#textarea');
  await page.type('#textarea', ' Ja.');
  await expect.poll(line).toBeGreaterThan(0.9);

  const on = await popupOver(page);
  await on.click('input[role=switch]');
  await expect.poll(line).toBe(0);
  await expect.poll(() => page.$('saklig-layer')).toBeNull();
});
