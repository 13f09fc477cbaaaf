import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser, type Kind, openBrowser } from '../../src/commands/start/browser';
import { type Served, serve } from '../../src/commands/start/serve';

/** A browser with the extension in it. */
export interface OpenBrowser {
  kind: Kind;
  browser: Browser;
  /** The address of the extension's own pages, with a slash at the end. */
  extension: string;
}

export interface TestBrowser extends OpenBrowser {
  /** Opens a page of test/e2e/pages in a new tab, which is closed after the test. */
  open(path: string): Promise<Page>;
}

/**
 * Runs a suite in Chromium and in Firefox, both with the built extension. A missing browser fails the suite, and an error that
 * the page or the extension in it throws fails the test.
 */
export function inEachBrowser(suite: (browser: () => TestBrowser) => void): void {
  describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
    let served: Served;
    let browser: Browser;
    let extension: string;
    let opened: Page[] = [];
    let errors: unknown[] = [];

    beforeAll(async () => {
      const path = findBrowser(kind);
      if (!path) throw new Error(`no ${kind} is installed: these tests need it`);
      served = await serve(resolve('test/e2e/pages'));
      ({ browser, extension } = await openBrowser(kind, path, true));
    });
    afterEach(async () => {
      await Promise.all(opened.map((page) => page.close()));
      opened = [];
      const thrown = errors;
      errors = [];
      if (thrown.length > 0) throw new AggregateError(thrown, `thrown in a page: ${thrown.join('; ')}`);
    });
    afterAll(async () => {
      await browser?.close();
      served?.close();
    });

    suite(() => ({
      kind,
      browser,
      extension,
      async open(path) {
        const page = await browser.newPage();
        opened.push(page);
        page.on('pageerror', (error) => errors.push(error));
        await page.goto(served.url + path);
        return page;
      },
    }));
  });
}
