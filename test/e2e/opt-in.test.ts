import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../src/commands/start/browser';
import { colourOf } from '../../src/ui/looks';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

/** A site that even the trial build may not read unasked. */
const HOST = '127.0.0.2';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

// In Chromium alone: no tool can open the toolbar popup of Firefox, or answer its question.
let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const path = findBrowser('chromium');
  if (!path) throw new Error('no chromium is installed: this test needs it');
  const content = readFileSync('test/e2e/pages/fields.html');
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(content);
  });
  await new Promise<void>((listening) => server.listen(0, HOST, listening));
  address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  ({ browser } = await openBrowser('chromium', path, true));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Answers the browser's question before it is asked: nothing else can, where nobody sits before the screen. */
async function allow(id: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto(`chrome://extensions/?id=${id}`);
  await settings.evaluate(
    (id, origin) => (chrome as unknown as Developer).developerPrivate.addHostPermission(id, origin),
    id,
    `*://${HOST}/*`,
  );
  await settings.close();
}
interface Developer {
  developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> };
}

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
  await page.goto(address);
  const line = async () =>
    lineUnder(await picture(page), await placeOf(page.mainFrame(), '#textarea', 'muntlig advarsel'), COLOUR);
  await page.type('#textarea', 'Hun får med dette en muntlig advarsel.');
  expect(await page.$('saklig-layer')).toBeNull();

  const [id] = (await browser.extensions()).keys();
  await allow(id ?? '');
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
