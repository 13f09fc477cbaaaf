import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBrowser, trialBuild } from '../../src/commands/start/browser';
import type { ExerciseFile } from '../../src/practice/exercise';
import { inEachBrowser } from './browsers';
import { shownCard } from './card';
import { press, type } from './keys';

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

const POLICY = {
  language: 'nn',
  look: { theme: 'dark', lines: 'wobbly' },
  from: 'urgent',
  categories: { pressure: false },
  rules: { 'warning-explicit': true },
  words: { flag: ['Trollheimen'], ignore: [] },
  sites: { 'hr.verksemda.no': true },
  guidelines: [
    { name: 'Rutine for åtvaringar', url: 'https://intra.verksemda.no/atvaring', for: ['warning'] },
    { name: 'Rutine for fråvær', url: 'https://intra.verksemda.no/fravaer', for: ['sensitive.health'] },
  ],
  contact: 'HR-senteret, tlf. 22 00 00 00',
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

inEachBrowser((browser) => {
  test('what the organisation decides applies and is locked, and what can not be used is named', async () => {
    const page = await browser().browser.newPage();
    await page.goto(`${browser().extension}options.html`, browser().kind === 'firefox' ? { waitUntil: [] } : {});
    const said = () => page.$eval('main', (main) => main.textContent ?? '').catch(() => '');
    // The browser takes its time over the first reading of a policy.
    await expect.poll(said, { timeout: 30_000 }).toContain('Bestemt av verksemda');
    const faults = await page.$$eval('.notice code', (all) => all.map((one) => one.textContent));
    // Chromium itself leaves out what does not fit the schema's types; these fit, and mean nothing.
    expect(faults.sort()).toEqual(['from', 'look.lines']);
    expect(await said()).toContain('HR-senteret, tlf. 22 00 00 00');
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

  test('the practice page offers the organisation’s own exercises', async () => {
    const page = await browser().browser.newPage();
    await page.goto(`${browser().extension}practice.html`, browser().kind === 'firefox' ? { waitUntil: [] } : {});
    await expect
      .poll(() => page.$eval('main', (main) => main.textContent ?? '').catch(() => ''), { timeout: 30_000 })
      .toMatch(/Øvingar frå verksemda\s*Øving frå HR/);
    await page.click('a[href="#verksemd-1"]');
    await page.waitForSelector('textarea');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Øving frå HR');
    await page.close();
  });
});
