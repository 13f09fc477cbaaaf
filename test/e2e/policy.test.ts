import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBrowser, trialBuild } from '../../src/commands/start/browser';
import type { ExerciseFile } from '../../src/practice/exercise';
import { inEachBrowser, type TestBrowser } from './browsers';
import { shownCard } from './card';
import { press, type } from './keys';
import { choose } from './own';

/** Where browsers on Linux look for what an organisation has decided. None can be told to look elsewhere. */
const FOLDERS: [name: RegExp, folder: string][] = [
  [/google-chrome/, '/etc/opt/chrome'],
  [/microsoft-edge/, '/etc/opt/edge'],
  [/./, '/etc/chromium'],
];
const folder = FOLDERS.find(([name]) => name.test(findBrowser('chromium') ?? ''))?.[1];
const FILES = {
  chromium: `${folder}/policies/managed/saklig-test.json`,
  firefox: '/etc/firefox/policies/policies.json',
};

const EXERCISE: ExerciseFile = parse(readFileSync('lexicon/practice/nn-02-verft.yaml', 'utf8'));

/** Flagged by one of the organisation's own rules, and by none of ours. */
const DRAFT = 'Alle vet at han er gammelsokken her';

const POLICY = {
  language: 'nn',
  look: { theme: 'dark', lines: 'wobbly' },
  from: 'urgent',
  categories: { pressure: false },
  rules: { 'warning-explicit': true, fast: false },
  words: { flag: ['Trollheimen'], ignore: [] },
  sites: { 'hr.verksemda.no': true },
  guidelines: [
    { name: 'Rutine for åtvaringar', url: 'https://intra.verksemda.no/atvaring', for: ['warning'] },
    { name: 'Rutine for fråvær', url: 'https://intra.verksemda.no/fravaer', for: ['sensitive.health'] },
  ],
  contact: 'HR-senteret, tlf. 22 00 00 00',
  ownRules: [
    {
      id: 'trollhetta',
      label: 'criticism.character',
      severity: 'medium',
      title: { nb: 'Kallenavn', nn: 'Utnamn' },
      why: { nb: 'Kallenavn hører ikke hjemme i et referat.' },
      instead: { nb: 'Bruk navnet.', nn: 'Bruk namnet.' },
      grounds: ['saklighet'],
      match: ['{være} (gammelsokken|tverrpompen)'],
    },
    {
      id: 'fast',
      label: 'warning',
      severity: 'high',
      title: { nb: 'x' },
      why: { nb: 'x' },
      instead: { nb: 'x' },
      match: ['gammelsokken'],
    },
    { id: 'halv', label: 'advice', severity: 'low', title: { nb: 'Halv' }, why: { nb: 'x' }, match: ['{blåfjell}'] },
  ],
  practice: [{ ...EXERCISE, id: 'verksemd-1', title: 'Øving frå HR' }],
};

/** An extension that is loaded from a folder has its name from the folder's path. */
const chromiumId = [...createHash('sha256').update(trialBuild('chromium')).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

const written: string[] = [];
function write(file: string, policy: object): void {
  const content = JSON.stringify(policy);
  // One of ours may be left from a run that was broken off.
  if (existsSync(file) && readFileSync(file, 'utf8') !== content) {
    throw new Error(`${file} is there already: move it away for this test`);
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new Error(`this test puts a policy in ${file}, as an organisation would, and must be run as root for it`, {
      cause: error,
    });
  }
  written.push(file);
}

// Before the browsers start: both read their policies then.
beforeAll(() => {
  write(FILES.chromium, { '3rdparty': { extensions: { [chromiumId]: POLICY } } });
  write(FILES.firefox, { policies: { '3rdparty': { Extensions: { 'saklig@saklig': POLICY } } } });
});
afterAll(() => {
  for (const file of written) rmSync(file);
});

/** Opens a page of the extension's own, with the policy as it has been read. */
async function own({ kind, browser, extension }: TestBrowser, name: string): Promise<Page> {
  const page = await browser.newPage();
  const [file, place] = name.split('#');
  await page.goto(`${extension}${file}.html${place ? `#${place}` : ''}`, kind === 'firefox' ? { waitUntil: [] } : {});
  return page;
}

/** Empty while the page is not there yet. */
const said = (page: Page) => page.$eval('main', (main) => main.textContent ?? '').catch(() => '');

inEachBrowser((browser) => {
  test('what the organisation decides applies and is locked, and what can not be used is named', async () => {
    const page = await own(browser(), 'options');
    // The browser takes its time over the first reading of a policy.
    await expect.poll(() => said(page), { timeout: 30_000 }).toContain('Bestemt av verksemda');
    const faults = await page.$$eval('.notice code', (all) => all.map((one) => one.textContent));
    // Chromium itself leaves out what does not fit the schema's types; these fit, and mean nothing.
    expect(faults.sort()).toEqual([
      'from',
      'look.lines',
      'ownRules.halv.instead.nb',
      expect.stringMatching(/^ownRules\.halv\.match\[0\]: .*blåfjell/),
    ]);
    expect(await said(page)).toContain('HR-senteret, tlf. 22 00 00 00');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nn');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');

    const isLocked = (name: string) =>
      page.$$eval(
        'label, legend',
        (all, name) => {
          const label = all.find((one) => one.textContent?.trim().startsWith(name));
          const input = label?.querySelector('input') ?? label?.closest('fieldset')?.querySelector('input');
          return input?.matches(':disabled');
        },
        name,
      );
    for (const name of ['Press og ubalanse', 'Språk', 'hr.verksemda.no']) expect(await isLocked(name), name).toBe(true);
    for (const name of ['Sensitive opplysningar', 'Fargar']) expect(await isLocked(name), name).toBe(false);
    await page.close();
  });

  test('the card shows the organisation’s own guidelines for the rule, and whom to ask', async () => {
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    await type(browser(), page, 'Hun får med dette en muntlig advarsel');
    await expect
      .poll(
        async () => {
          await press(page, 'Alt', 'Enter');
          return (await shownCard(browser(), page.mainFrame()))?.text;
        },
        { timeout: 30_000 },
      )
      .toContain('HR-senteret, tlf. 22 00 00 00');
    const card = await shownCard(browser(), page.mainFrame());
    expect(card?.links).toContain('https://intra.verksemda.no/atvaring');
    expect(card?.links).not.toContain('https://intra.verksemda.no/fravaer');
    expect(card?.text).toContain('Frå verksemda di');
  });

  test('the organisation’s own rules are found, explained and switched like the built-in ones', async () => {
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    await type(browser(), page, DRAFT);
    const card = async () => {
      await press(page, 'Alt', 'Enter');
      return (await shownCard(browser(), page.mainFrame()))?.text ?? '';
    };
    await expect.poll(card, { timeout: 30_000 }).toContain('Utnamn');
    // In bokmål what is not written in nynorsk.
    expect(await card()).toMatch(/Kallenavn hører ikke .*Bruk namnet\..*Verksemda di har laga denne regelen/);

    const panel = await own(browser(), 'sidepanel');
    await page.bringToFront();
    await expect.poll(() => said(panel)).toMatch(/Utnamn.*Kallenavn hører ikke.*Bruk namnet/);
    await panel.close();

    const options = await own(browser(), 'options');
    await expect.poll(() => said(options), { timeout: 30_000 }).toMatch(/Utnamn.*Frå verksemda/);
    await choose(options, 'Utnamn');
    // A page that closes takes along what it has not stored yet.
    await expect
      .poll(() => options.evaluate('chrome.storage.local.get("rules")'))
      .toEqual({ rules: { trollhetta: false } });
    await options.close();
    await page.bringToFront();
    await expect.poll(card).toBe('');
  });

  test('the review page and the practice page mark by the organisation’s own rules too', async () => {
    const review = await own(browser(), 'review');
    await review.waitForSelector('textarea');
    await review.type('textarea', DRAFT);
    await review.click('button.main');
    await expect.poll(() => said(review)).toMatch(/Utnamn.*Kallenavn hører ikke.*Bruk namnet/);
    await review.close();

    const practice = await own(browser(), 'practice#verksemd-1');
    await practice.waitForSelector('textarea');
    await practice.$eval(
      'textarea',
      (field, text) => {
        field.select();
        document.execCommand('insertText', false, text);
      },
      DRAFT,
    );
    await expect.poll(() => said(practice)).toMatch(/merknader att.*er gammelsokken.*Utnamn/s);
    await practice.close();
  });

  test('the practice page offers the organisation’s own exercises', async () => {
    const page = await own(browser(), 'practice');
    await expect.poll(() => said(page), { timeout: 30_000 }).toMatch(/Øvingar frå verksemda\s*Øving frå HR/);
    await page.click('a[href="#verksemd-1"]');
    await page.waitForSelector('textarea');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Øving frå HR');
    await page.close();
  });
});
