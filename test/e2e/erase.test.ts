import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, type Kind, openBrowser, trialBuild } from '../../src/commands/start/browser';
import { colourOf } from '../../src/ui/looks';
import { shownCard } from './card';
import { allow, HOST, serveElsewhere } from './elsewhere';
import { press, type } from './keys';
import { choose, setting } from './own';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');

/** Something of every kind that can be stored, so that each has to go. */
const STORED = {
  words: { flag: ['Trollheimen'], ignore: ['Jotunheimen'] },
  rules: { 'crit-pace': false },
  from: 'medium',
  ignored: { salt: '00112233445566778899aabbccddeeff', hashes: ['0123456789abcdef0123456789abcdef'] },
};

/** The trial build, which the browser lets into one more site: no tool can answer the question of Firefox. */
function buildFor(kind: Kind): string {
  const build = mkdtempSync(join(tmpdir(), 'saklig-erase-'));
  onTestFinished(() => rmSync(build, { recursive: true, force: true }));
  cpSync(trialBuild(kind), build, { recursive: true });
  if (kind === 'firefox') {
    const file = join(build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.host_permissions.push(`*://${HOST}/*`);
    writeFileSync(file, JSON.stringify(manifest));
  }
  return build;
}

describe.each<Kind>(['chromium', 'firefox'])('in %s', (kind) => {
  test('«Slett alt» leaves nothing stored, no site on, no access, and nothing in a page that is open', {
    timeout: 120_000,
  }, async () => {
    const path = findBrowser(kind);
    if (!path) throw new Error(`no ${kind} is installed: this test needs it`);
    const site = await serveElsewhere();
    onTestFinished(site.close);
    const opened = { kind, ...(await openBrowser(kind, path, true, { build: buildFor(kind) })) };
    const { browser, extension } = opened;
    onTestFinished(() => browser.close());
    if (kind === 'chromium') await allow(browser);
    const options = await browser.newPage();
    await options.goto(`${extension}options.html`, kind === 'firefox' ? { waitUntil: [] } : {});
    await options.waitForSelector('main > *');
    await setting(options, STORED);
    // By real keys and clicks: the browser asks for access in a click only.
    const field = await options.$('#sites form input');
    await field?.type(HOST);
    await options.click('#sites form button');
    const scripted = () =>
      options.evaluate('chrome.scripting.getRegisteredContentScripts().then((all) => all[0]?.matches.join() ?? "")');
    await expect.poll(scripted).toContain(HOST);

    const page = await browser.newPage();
    await page.goto(site.address);
    const line = async () => {
      await page.bringToFront();
      return lineUnder(await picture(page), await placeOf(page.mainFrame(), '#textarea', 'muntlig advarsel'), COLOUR);
    };
    const card = () => shownCard(opened, page.mainFrame());
    await page.click('#textarea');
    await type(opened, page, 'Hun får med dette en muntlig advarsel');
    await expect.poll(line, { timeout: 30_000 }).toBeGreaterThan(0.9);
    await press(page, 'Alt', 'Enter');
    await expect.poll(card).toBeDefined();

    await choose(options, 'Slett alt');
    await options.waitForSelector('[role=alertdialog]');
    await choose(options, 'Ja, slett alt');
    await expect.poll(() => options.$eval('#storage', (all) => all.textContent)).toContain('Alt er slettet.');
    expect(await options.evaluate('chrome.storage.local.get()')).toEqual({});
    expect(await options.evaluate(`chrome.permissions.contains({ origins: ['*://${HOST}/*'] })`)).toBe(false);
    expect(await options.$eval('.stored', (list) => list.textContent)).toBe('Ingenting ennå');

    await expect.poll(() => page.$('saklig-layer')).toBeNull();
    expect(await line()).toBe(0);
    await expect.poll(scripted).not.toContain(HOST);
    await expect.poll(() => options.evaluate('chrome.storage.session.get()')).toEqual({});
    // Nor does anything come back to whoever writes on.
    await page.bringToFront();
    await type(opened, page, '. Han får med dette en muntlig advarsel.');
    await page.click('#input');
    await page.click('#textarea');
    await expect.poll(() => options.evaluate('chrome.storage.session.get()')).toEqual({});
    expect(await page.$('saklig-layer')).toBeNull();
  });
});
