import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest';
import { findBrowser, type Kind, openBrowser } from '../../src/commands/start/browser';
import type { OpenBrowser } from '../e2e/browsers';
import { steps } from './checks';
import { openSite, type Site } from './site';
import { type Check, SURFACES, type Surface } from './surfaces';
import { Typist } from './typist';

const VIEWPORT = { width: 1200, height: 900 };

describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
  let site: Site;
  let browser: OpenBrowser;

  beforeAll(async () => {
    const path = findBrowser(kind);
    if (!path) throw new Error(`no ${kind} is installed: these tests need it`);
    site = await openSite();
    browser = { kind, ...(await openBrowser(kind, path, true)) };
  });
  afterAll(async () => {
    await browser?.browser.close();
    site?.close();
  });

  /** A page with the surface, closed when the test is done. */
  async function sit({ id, query, ...surface }: Surface & { id: string }, saklig: 'on' | 'off'): Promise<Typist> {
    const page: Page = await browser.browser.newPage();
    onTestFinished(() => page.close());
    await page.setViewport(VIEWPORT);
    return Typist.sit(browser, page, site.page(id, query, saklig), surface);
  }

  for (const surface of SURFACES)
    test(surface.name, async ({ task }) => {
      const failed: { [Name in Check]?: string } = {};
      let typist: Typist | undefined;
      for (const [check, step] of steps(surface, kind)) {
        try {
          typist ??= await sit(surface, 'on');
          await step(typist, { browser, off: () => sit(surface, 'off') });
        } catch (error) {
          failed[check] = (error as Error).message;
          // For whoever looks into it.
          await typist?.page.screenshot({ path: `test/results/${surface.id}-${kind}-${check}.png` });
          // Where nothing is marked, nothing else can be asked.
          if (check === 'marks') break;
          typist = undefined;
        }
      }
      const known = surface.fails?.[kind] ?? {};
      Object.assign(task.meta, { surface: surface.id, browser: kind, failed: Object.keys(failed) });
      const faults = [
        ...Object.entries(failed).filter(([check]) => !(check in known)),
        ...Object.keys(known).flatMap((check) => (check in failed ? [] : [[check, 'no longer fails: take it out']])),
      ];
      if (faults.length > 0) throw new Error(faults.map(([check, reason]) => `${check}: ${reason}`).join('\n'));
    });
});
