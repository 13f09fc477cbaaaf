import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ExerciseFile, exerciseOf, writeExercises } from '../../src/practice/exercise';
import { inEachBrowser } from './browsers';
import { choose, openOwn } from './own';

const read = (id: string): ExerciseFile => parse(readFileSync(`lexicon/practice/${id}.yaml`, 'utf8'));
const FILE = read('nb-03-lager');
const EXERCISE = exerciseOf(FILE);

const shown = (page: Page) => page.$eval('main', (main) => (main as HTMLElement).innerText);

/** Opens an exercise in one of its modes. */
async function begin(page: Page, mode: string): Promise<void> {
  await choose(page, EXERCISE.title);
  await page.waitForSelector('.modes');
  await choose(page, mode);
}

inEachBrowser((browser) => {
  describe('a learner', () => {
    test('sees in «Skriv med merker» what is found, and mends it', async () => {
      const page = await openOwn(browser(), 'practice');
      await begin(page, 'Skriv med merker');
      await expect.poll(() => shown(page)).toContain('merknader igjen');
      await page.focus('textarea');
      await page.$eval(
        'textarea',
        (field, text) => {
          (field as HTMLTextAreaElement).select();
          document.execCommand('insertText', false, text);
        },
        FILE.rewrites[0] ?? '',
      );
      await expect.poll(() => shown(page)).toContain('Ingen merknader igjen');
    });

    test('marks in «Finn selv» by keys alone, and is told what was found, missed and marked in vain', async () => {
      const page = await openOwn(browser(), 'practice');
      await begin(page, 'Finn selv');
      const sentences = await page.$$eval('.sentence', (all) => all.map((one) => one.textContent ?? ''));
      const [first] = EXERCISE.answer;
      const right = sentences.findIndex((one) => one.includes(EXERCISE.text.slice(first?.start, first?.end)));
      const list = await page.$$('.sentence');
      await list[right]?.focus();
      await page.keyboard.press('1');
      await list[0]?.focus();
      await page.keyboard.press('4');
      await choose(page, 'Se hvordan det gikk');
      await expect.poll(() => shown(page)).toContain('Funnet (1)');
      expect(await shown(page)).toContain(`Ikke funnet (${EXERCISE.answer.length - 1})`);
      expect(await shown(page)).toContain('Merket uten grunn (1)');
      await page.evaluate(() => {
        location.hash = '';
      });
      await expect.poll(() => shown(page)).toContain('1 øvelse fullført');
    });

    test('is done in «Skriv om» when the text is clean and the facts still stand there, not before', async () => {
      const page = await openOwn(browser(), 'practice');
      await begin(page, 'Skriv om');
      const write = (text: string) =>
        page.$eval(
          'textarea',
          (field, text) => {
            (field as HTMLTextAreaElement).focus();
            (field as HTMLTextAreaElement).select();
            document.execCommand('insertText', false, text);
          },
          text,
        );
      await write('Formål: mål. Stian ønsker lys. Leder bestiller lys innen 20. oktober.');
      await expect.poll(() => shown(page)).toContain('Ingen merknader igjen');
      expect(await shown(page)).not.toContain('Ferdig!');
      await write(FILE.rewrites[0] ?? '');
      await expect.poll(() => shown(page)).toContain('Ferdig!');
    });
  });

  test('a trainer reveals one finding at a time by key, hides the reason, and leaves', async () => {
    const page = await openOwn(browser(), 'practice');
    await begin(page, 'Vis for flere');
    await page.waitForSelector('.show');
    expect(await page.$$('.marked')).toHaveLength(0);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await page.$$('.marked')).length).toBe(1);
    expect(await shown(page)).toContain('Rettslig grunnlag');
    await page.keyboard.press('r');
    await expect.poll(() => shown(page)).not.toContain('Rettslig grunnlag');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.modes');
  });

  test('a trainer makes an exercise by selecting words, and the class opens the file', async () => {
    const page = await openOwn(browser(), 'practice');
    await choose(page, 'Lag egne øvelser');
    await page.waitForSelector('#draft-means');
    const draft = 'Per er blid. Han er lat.';
    const boxes = await page.$$('input[type="text"]');
    for (const [index, words] of ['Blid', 'Skriv om.', 'Butikk'].entries()) await boxes[index]?.type(words);
    const [text, facts, rewrite] = await page.$$('textarea');
    await text?.type(draft);
    await text?.evaluate(
      (field, at) => (field as HTMLTextAreaElement).setSelectionRange(at, at + 10),
      draft.indexOf('Han'),
    );
    await choose(page, 'Legg til merke');
    await page.waitForSelector('.marked');
    expect(await page.$eval('.marked', (mark) => mark.textContent)).toBe('Han er lat');
    await facts?.type('Per er blid: blid');
    await rewrite?.type('Per er blid.');
    await choose(page, 'Legg øvelsen i settet');
    await expect.poll(() => shown(page)).toContain('1 øvelse i settet');
  });

  test('a file of exercises is opened, and a broken one is refused with what is wrong', async () => {
    const page = await openOwn(browser(), 'practice');
    const open = async (name: string, content: string) => {
      const path = join(tmpdir(), `saklig-${browser().kind}-${name}`);
      writeFileSync(path, content);
      const input = await page.$('input[type="file"]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    };
    await open('good.json', writeExercises([{ ...FILE, id: 'own-1', title: 'Vår egen øvelse' }]));
    await expect.poll(() => shown(page)).toContain('Vår egen øvelse');
    await open('bad.json', writeExercises([{ ...FILE, draft: 'a [[warning:b' }]));
    await expect.poll(() => shown(page)).toContain('har et merke som ikke er riktig skrevet');
  });
});
