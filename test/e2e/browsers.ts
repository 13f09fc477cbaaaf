import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser, type Kind, openBrowser } from '../../src/commands/start/browser';
import { type Served, serve } from '../../src/commands/start/serve';

export interface TestBrowser {
  kind: Kind;
  browser: Browser;
  /** Opens a page of test/e2e/pages in a new tab, which is closed after the test. */
  open(path: string): Promise<Page>;
}

/** Runs a suite in Chromium and in Firefox, both with the built extension. A browser that is missing fails the suite. */
export function inEachBrowser(suite: (browser: () => TestBrowser) => void): void {
  describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
    let served: Served;
    let browser: Browser;
    let opened: Page[] = [];

    beforeAll(async () => {
      const path = findBrowser(kind);
      if (!path) throw new Error(`no ${kind} is installed: these tests need it`);
      served = await serve(resolve('test/e2e/pages'));
      browser = await openBrowser(kind, path, true);
    });
    afterEach(async () => {
      await Promise.all(opened.map((page) => page.close()));
      opened = [];
    });
    afterAll(async () => {
      await browser?.close();
      served?.close();
    });

    suite(() => ({
      kind,
      browser,
      async open(path) {
        const page = await browser.newPage();
        opened.push(page);
        await page.goto(served.url + path);
        return page;
      },
    }));
  });
}
