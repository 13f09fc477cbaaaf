import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openBrowser } from '../../src/commands/start/browser';
import { type Served, serve } from '../../src/commands/start/serve';

const DRAFT = ['Vi snakket om mål.', 'Hun får med dette en muntlig advarsel.'];

/** Gives the keyboard command in the tab in front: no tool can press keys that the browser itself listens to. */
async function command(name: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(name, tab);
  }, name);
}

/** The review page that has been opened beside, with what it shows. */
async function reviewed(): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/review.html#marked'));
  const page = await target.asPage();
  await page.waitForSelector('main > *');
  return page;
}

// In Chromium alone: Firefox gives tools no way to the menu, the keys or the background.
let served: Served;
let browser: Browser;

beforeAll(async () => {
  const path = findBrowser('chromium');
  if (!path) throw new Error('no chromium is installed: this test needs it');
  served = await serve(resolve('test/e2e/pages'));
  ({ browser } = await openBrowser('chromium', path, true));
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test.for([
  { where: 'in a field', mark: markInField },
  { where: 'of a draft that is only shown', mark: markOnPage },
])('text that is marked $where is checked on the review page, lines and all, and only once', async ({ mark }) => {
  const page = await browser.newPage();
  await page.goto(`${served.url}fields.html`);
  await page.evaluate(mark, DRAFT);
  await command('check-selection');

  const review = await reviewed();
  await expect
    .poll(() => review.$$eval('main mark', (marks) => marks.map((mark) => mark.textContent)))
    .toEqual(['Hun får med dette en muntlig advarsel']);
  const text = await review.$eval('.marked-text', (shown) => shown.textContent);
  expect(text.split(/\n+/)).toEqual(DRAFT);
  await review.reload();
  await review.waitForSelector('main textarea');
  expect(await review.$('main mark')).toBeNull();
  await review.close();
  await page.close();
});

/** Runs in the page. */
function markInField(lines: string[]): void {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.value = `Ikke dette.\n${lines.join('\n')}`;
  field.focus();
  field.setSelectionRange(12, field.value.length);
}

/** Runs in the page: a draft that is shown, not edited. */
function markOnPage(lines: string[]): void {
  (document.activeElement as HTMLElement).blur();
  const draft = document.createElement('article');
  draft.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  document.body.append(draft);
  getSelection()?.selectAllChildren(draft);
}
