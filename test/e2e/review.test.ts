import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { check } from '../../src/checker';
import { inEachBrowser, type TestBrowser } from './browsers';
import { choose, faults, openOwn } from './own';

/** Three pages with twenty findings, as somebody might send them to HR. */
const LINE = 'Hun forteller at arbeidet med den nye rutinen går greit, og at hun ønsker mer opplæring i systemet. ';
const FOUND = 'Hun er rett og slett lat.';
const DRAFT = ['Referat fra medarbeidersamtale', ...Array.from({ length: 20 }, () => `${LINE.repeat(3)}${FOUND}`)].join(
  '\n',
);

const shown = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');

async function openFile(page: Page, { kind }: TestBrowser, name: string, content: Uint8Array): Promise<void> {
  const path = join(tmpdir(), `saklig-${kind}-${name}`);
  writeFileSync(path, content);
  const input = await page.$('input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

const asWord = (text: string) =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })) }],
    }),
  );

const asOpenDocument = (text: string) => {
  const lines = text.split('\n').map((line) => `<text:p>${line}</text:p>`);
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const xml = `<office:document-content ${names}><office:body><office:text>${lines.join('')}</office:text></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(xml) });
};

inEachBrowser((browser) => {
  test('a reviewer goes through a Word draft with twenty findings by keyboard alone and comments on each', async () => {
    const { findings } = check(DRAFT);
    expect(findings).toHaveLength(20);
    const page = await openOwn(browser(), 'review');
    await openFile(page, browser(), 'draft.docx', await asWord(DRAFT));
    await page.waitForSelector('.card');
    expect(await page.$eval('.marked-text', (text) => text.textContent)).toBe(DRAFT);
    const visited = new Set<string>();
    for (let at = 0; at < findings.length; at++) {
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Alt');
      visited.add(await page.evaluate(() => document.activeElement?.id ?? ''));
      await page.evaluate(() => document.activeElement?.querySelector('textarea')?.focus());
      await page.keyboard.type('ok');
    }
    expect(visited.size).toBe(findings.length);
    expect(await page.$$eval('.card textarea', (fields) => fields.map((field) => field.value))).toEqual(
      findings.map(() => 'ok'),
    );
    expect(await faults(page)).toEqual([]);
  });

  test('an OpenDocument draft is read, and one that is no draft is refused with the reason', async () => {
    const page = await openOwn(browser(), 'review');
    await openFile(page, browser(), 'draft.odt', asOpenDocument(`Første linje\n${FOUND}`));
    await page.waitForSelector('.card');
    expect(await page.$eval('.marked-text', (text) => text.textContent)).toBe(`Første linje\n${FOUND}`);
    await openFile(page, browser(), 'draft.pdf', strToU8('%PDF-1.7'));
    await expect.poll(() => shown(page)).toContain('er en PDF');
  });

  test('a text in another language is said to be so, and not checked', async () => {
    const page = await openOwn(browser(), 'review');
    await page.$eval(
      'textarea',
      (field, text) => {
        field.value = text;
      },
      readFileSync('SECURITY.md', 'utf8'),
    );
    await choose(page, 'Les utkastet');
    await expect.poll(() => shown(page)).toContain('ser ikke ut til å være på norsk');
  });

  test('a mended draft stands beside the old one, and what was mended is told', async () => {
    const page = await openOwn(browser(), 'review');
    await page.$eval(
      'textarea',
      (field, text) => {
        field.value = text;
      },
      `${LINE}${FOUND}`,
    );
    await choose(page, 'Les utkastet');
    await page.waitForSelector('.card');
    await choose(page, 'Rett i teksten');
    await page.waitForSelector('#edit-means');
    await page.$eval(
      'textarea[aria-describedby="edit-means"]',
      (field, text) => {
        (field as HTMLTextAreaElement).value = text;
      },
      LINE,
    );
    await choose(page, 'Ferdig');
    await expect.poll(() => shown(page)).toContain('Ingen merknader');
    const [option] = await page.$$eval('select option:not([value=""])', (all) =>
      all.map((one) => one.getAttribute('value') ?? ''),
    );
    await page.select('select', option ?? '');
    await expect.poll(() => shown(page)).toContain('Rettet (1)');
  });

  test('criticism is rewritten as an observation, a template is put in, and both are handed on', async () => {
    const page = await openOwn(browser(), 'review');
    await page.$eval('textarea', (field) => {
      field.value = 'Hun var lat i møtet. Hun får med dette en muntlig advarsel.';
    });
    await choose(page, 'Les utkastet');
    await page.waitForSelector('.card');
    await choose(page, 'Skriv om til observasjon');
    await page.waitForSelector('textarea.proposal');
    expect(await page.$eval('textarea.proposal', (field) => field === document.activeElement)).toBe(true);
    expect(await page.$eval('textarea.proposal', (field) => (field as HTMLTextAreaElement).value)).toMatch(
      /^I møtet \[dato\] så jeg at hun \[hva som skjedde\]\./,
    );
    await page.type('textarea.proposal', ' Takk.');
    expect(await faults(page)).toEqual([]);

    await choose(page, 'Sett inn mal: Avtalt oppfølging');
    await page.waitForSelector('[aria-describedby="edit-means"]');
    const text = () => page.$eval('[aria-describedby="edit-means"]', (field) => (field as HTMLTextAreaElement).value);
    await expect.poll(text).toMatch(/muntlig advarsel\.\nAvtalte tiltak\n/);
    await page.select('select', 'nn voice');
    await choose(page, 'Sett inn mal');
    await expect.poll(text).toContain('[Den tilsette] meiner at …');
    expect(await faults(page)).toEqual([]);
    await choose(page, 'Ferdig');
    await expect.poll(() => shown(page)).toContain('Avtalte tiltak');
  });

  test('findings are shown by group and by severity', async () => {
    const page = await openOwn(browser(), 'review');
    await page.$eval('textarea', (field) => {
      field.value = 'Hun har ADHD. Hun jobber for sakte.';
    });
    await choose(page, 'Les utkastet');
    await page.waitForSelector('.card');
    const cards = async () => (await page.$$('.card')).length;
    expect(await cards()).toBe(2);
    await choose(page, 'Viktig å endre');
    await expect.poll(cards).toBe(1);
    expect(await shown(page)).toContain('Viser 1 av 2');
    await choose(page, 'Kritikk uten dokumentasjon');
    await expect.poll(cards).toBe(0);
  });
});
