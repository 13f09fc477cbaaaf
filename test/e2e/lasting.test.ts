import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, type Kind, openBrowser, trialBuild } from '../../src/commands/start/browser';
import type { Ignored } from '../../src/settings/ignored';
import { NO_PROGRESS, type Progress } from '../../src/settings/progress';
import { DEFAULTS, type Settings } from '../../src/settings/settings';
import type { Look } from '../../src/ui/looks';

/** Everything that is kept: the type check asks for what is added to the settings, the test for another value than the default. */
const CHOSEN = {
  language: 'nn',
  look: { colours: 'contrast', lines: 'thick', tint: true, theme: 'dark' },
  from: 'medium',
  kind: 'salary',
  categories: { pressure: false },
  rules: { 'warning-explicit': false },
  words: { flag: ['Trollheimen'], ignore: ['Jotunheimen'] },
  everywhere: true,
  hrSystems: true,
  sites: { 'hr.firma.no': true, 'post.firma.no': false },
  ignored: { salt: '00112233445566778899aabbccddeeff', hashes: ['0123456789abcdef0123456789abcdef'] },
  practice: { ...NO_PROGRESS, done: 3 },
} satisfies Settings & { ignored: Ignored; practice: Progress };

async function withOptions<T>(
  kind: Kind,
  kept: { profile: string; build: string },
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const path = findBrowser(kind);
  if (!path) throw new Error(`no ${kind} is installed: these tests need it`);
  const { browser, extension } = await openBrowser(kind, path, true, kept);
  try {
    const page = await browser.newPage();
    await page.goto(`${extension}options.html`, kind === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector('main > *');
    return await act(page);
  } finally {
    await browser.close();
  }
}

const stored = (page: Page) => page.evaluate('chrome.storage.local.get()');

test.each(Object.keys(DEFAULTS) as (keyof Settings)[])('what is chosen for %s is not the default', (key) => {
  expect(CHOSEN[key]).not.toEqual(DEFAULTS[key]);
  for (const part of Object.keys(CHOSEN.look) as (keyof Look)[])
    expect(CHOSEN.look[part]).not.toBe(DEFAULTS.look[part]);
});

describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
  test('a choice of every kind survives that the browser is restarted, and that Saklig is updated', {
    timeout: 120_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saklig-lasting-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const kept = { profile: join(folder, 'profile'), build: join(folder, 'build') };
    cpSync(trialBuild(kind), kept.build, { recursive: true });
    const manifest = join(kept.build, 'manifest.json');
    const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...rest, version: '0.0.1' }));

    await withOptions(kind, kept, (page) => page.evaluate(`chrome.storage.local.set(${JSON.stringify(CHOSEN)})`));
    await withOptions(kind, kept, async (page) => {
      expect(await page.evaluate('chrome.runtime.getManifest().version')).toBe('0.0.1');
      expect(await stored(page)).toEqual(CHOSEN);
    });

    writeFileSync(manifest, JSON.stringify({ ...rest, version }));
    await withOptions(kind, kept, async (page) => {
      expect(await page.evaluate('chrome.runtime.getManifest().version')).toBe(version);
      expect(await stored(page)).toEqual(CHOSEN);
      // It is not only kept but followed.
      expect(await page.evaluate('document.documentElement.lang')).toBe('nn');
      expect(await page.$$eval('.entries li', (all) => all.map((one) => one.textContent).join())).toContain(
        'Trollheimen',
      );
    });
  });
});
