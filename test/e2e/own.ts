import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import type { OpenBrowser } from './browsers';

/**
 * Opens a page of the extension's own, with nothing stored.
 * @param name of the page, with `#` and a place in it if need be
 */
export async function openOwn({ kind, browser, extension }: OpenBrowser, name: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(async () => {
    if (!page.isClosed()) await page.close();
  });
  // Firefox never tells the tools that a page of an extension has loaded.
  const [file, place] = name.split('#');
  await page.goto(`${extension}${file}.html${place ? `#${place}` : ''}`, kind === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForSelector('main > *');
  // What another test has chosen is not to be seen in this one.
  await page.evaluate('chrome.storage.local.clear()');
  return page;
}

/** What axe finds wrong, with the first place of each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

/** Changes what is stored, as the extension does. */
export const setting = (page: Page, change: object) =>
  page.evaluate(
    (change) => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.set(change),
    change as Record<string, unknown>,
  );

/** Clicks the control whose label starts so. */
export const choose = (page: Page, label: string) =>
  page.evaluate((label) => {
    const found = [...document.querySelectorAll('label, button, summary, a')].find((one) =>
      (one.textContent ?? '').trim().startsWith(label),
    );
    if (!found) throw new Error(`nothing is called «${label}»`);
    (found as HTMLElement).click();
  }, label);
