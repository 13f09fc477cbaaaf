import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, type Kind, openBrowser } from '../../src/commands/start/browser';
import type { OpenBrowser } from '../e2e/browsers';
import { BEFORE, HIGHLIGHTED, KEY, paintedWith } from '../e2e/painted';
import { openSite, type Site } from './site';
import { SURFACES } from './surfaces';
import { Typist } from './typist';

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

  // Editors that take each key themselves and write the page anew after it.
  test.for(SURFACES.filter(({ id }) => ['prosemirror', 'lexical'].includes(id)))(
    '$name: a mark is painted in the frame of its key',
    async (surface) => {
      const page = await browser.browser.newPage();
      onTestFinished(() => page.close());
      const typist = await Typist.sit(browser, page, site.page(surface.id, surface.query, 'on'), surface);
      await typist.enter();
      await expect.poll(() => typist.hands('focused')).toBe(true);
      await typist.type(BEFORE);
      expect(await paintedWith(page, HIGHLIGHTED, () => typist.type(KEY))).toBeGreaterThan(0);
    },
  );
});
