import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser, type TestBrowser } from './browsers';
import { shownCard } from './card';
import { press, type } from './keys';
import { choose, faults, openOwn, setting } from './own';

const DRAFT = 'Vi snakket om mål. Hun har ADHD. Hun får med dette en muntlig advarsel.';

/**
 * The panel over a page: in Chromium the side panel itself, opened from the toolbar popup. No tool reaches Firefox's sidebar, so
 * there its page stands in a tab of its own, behind the one that it follows.
 */
async function panelOver(browser: TestBrowser, page: Page): Promise<Page> {
  if (browser.kind === 'firefox') {
    const panel = await openOwn(browser, 'sidepanel');
    await page.bringToFront();
    return panel;
  }
  const [extension] = (await browser.browser.extensions()).values();
  if (!extension) throw new Error('the extension is not there');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const popup = await (await browser.browser.waitForTarget((one) => one.url().endsWith('popup.html'))).asPage();
  await popup.waitForSelector('button.panel');
  // The popup closes itself, and takes the answer with it.
  await popup.click('button.panel').catch(() => {});
  const panel = await (await browser.browser.waitForTarget((one) => one.url().endsWith('sidepanel.html'))).asPage();
  await panel.waitForSelector('main > *');
  return panel;
}

/** Presses a key in the panel. What stands in a tab behind another gets no real keys in Firefox. */
async function key({ kind }: TestBrowser, panel: Page, name: 'ArrowDown' | 'Enter'): Promise<void> {
  if (kind === 'chromium') return press(panel, name);
  await panel.evaluate((key) => {
    const focused = document.activeElement as HTMLElement;
    if (key === 'Enter') focused.click();
    else focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, name);
}

const said = (panel: Page) => panel.$eval('main', (main) => main.textContent ?? '');
const words = (panel: Page) => panel.$$eval('ol.entries q', (all) => all.map((one) => one.textContent));
const textOf = (frame: Frame, selector: string) =>
  frame.$eval(selector, (field) => ('value' in field ? String(field.value) : (field as HTMLElement).innerText));

inEachBrowser((browser) => {
  test('the panel lists what is found while one types, and the arrow keys and Enter lead to the words', async () => {
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    const panel = await panelOver(browser(), page);
    await type(browser(), page, DRAFT);
    await expect.poll(() => words(panel)).toEqual(['Hun har ADHD', 'Hun får med dette en muntlig advarsel']);
    expect(await said(panel)).toMatch(/2 merknader til teksten.*Helse · Viktig å endre.*Forslag: Har behov for/);

    await panel.focus('ol.entries button');
    await key(browser(), panel, 'ArrowDown');
    await key(browser(), panel, 'Enter');
    await expect
      .poll(async () => (await shownCard(browser(), page.mainFrame()))?.title)
      .toBe('Advarsel gitt i samtalen');
    await expect
      .poll(() => panel.$$eval('ol.entries > [aria-current] q', (all) => all.map((one) => one.textContent)))
      .toEqual(['Hun får med dette en muntlig advarsel']);

    await page.bringToFront();
    await press(page, 'Escape');
    await page.focus('#textarea');
    await press(page, 'Control', 'a');
    await type(browser(), page, 'Vi snakket om mål.');
    await expect.poll(() => said(panel)).toContain('Ingen merknader til teksten');
    expect(await faults(panel)).toEqual([]);
  });

  test.each([
    ['a textarea', '#textarea', undefined],
    ['a contenteditable', '#host', undefined],
    ['a contenteditable in a frame', '#inner', '#frame'],
  ])('a template for what is missing is put into %s, and one undo takes it out', async (_, selector, within) => {
    const page = await browser().open('fields.html');
    const frame = (within ? await (await page.$(within))?.contentFrame() : undefined) ?? page.mainFrame();
    await frame.click(selector);
    await type(browser(), page, 'Hun ønsker å lære mer.');
    const panel = await panelOver(browser(), page);
    await expect.poll(() => said(panel)).toContain('Referatet mangler');
    await choose(panel, 'Sett inn mal: Formålet');
    await expect.poll(() => said(panel)).toContain('Malen er satt inn');
    expect(await textOf(frame, selector)).toMatch(/^Formål: .*\n+Agenda: .*\n+Hun ønsker å lære mer\.\n?$/);
    await expect.poll(() => said(panel)).not.toContain('Formålet med samtalen');

    await page.bringToFront();
    await press(page, 'Control', 'z');
    await expect.poll(async () => (await textOf(frame, selector)).trim()).toBe('Hun ønsker å lære mer.');
  });

  test('the panel follows the focus from field to field and into frames, and tells what is ignored and why', async () => {
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    await type(browser(), page, DRAFT);
    const panel = await panelOver(browser(), page);
    await expect.poll(async () => (await words(panel)).length).toBe(2);

    const frame = await (await page.$('#frame'))?.contentFrame();
    await frame?.click('#inner');
    await type(browser(), page, 'Hun er lat.');
    await expect.poll(() => words(panel)).toEqual(['Hun er lat']);
    expect(await said(panel)).toContain('2 merknader i andre felt');
    await page.click('#textarea');
    await expect.poll(async () => (await words(panel)).length).toBe(2);

    await setting(panel, { categories: { sensitive: false } });
    await expect.poll(() => said(panel)).toContain('Funnet, men ikke merket (1)');
    expect(await words(panel)).toEqual(['Hun får med dette en muntlig advarsel']);
    expect(await said(panel)).toContain('Denne typen merknader er slått av.');
    await setting(panel, { categories: {} });
  });
});
