import { cpSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Served, serve } from '../start/serve';
import { minutes } from './texts';

const SOURCE = resolve('test/bench/pages');
const BUILT = resolve('test/results/bench');

/** Builds the pages that are measured and serves them. */
export async function servePages(): Promise<Served> {
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'warn',
    build: { outDir: BUILT, emptyOutDir: true, target: 'chrome123', chunkSizeWarningLimit: 50_000 },
  });
  cpSync(`${SOURCE}/heavy.html`, `${BUILT}/heavy.html`);
  writeFileSync(`${BUILT}/minutes.txt`, minutes(100_000));
  return serve(BUILT);
}

/** Opens a page in front of all others and waits until it stands. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction("document.title === 'ready'", { timeout: 120_000 });
  await page.bringToFront();
  return page;
}
