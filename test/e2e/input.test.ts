import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser, type TestBrowser } from './browsers';
import { compose, press, type } from './keys';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

/** Ways in which text comes into a field, other than key by key. */

const BEGINNING = 'Hun får med dette en muntlig ';
const WORDS = `${BEGINNING}advarsel`;
const MISHEARD = 'adresse';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');
const FIELDS = ['#textarea', '#host'];

const line = async (page: Page, field: string, words: string) =>
  lineUnder(await picture(page), await placeOf(page.mainFrame(), field, words), COLOUR);

const textOf = (page: Page, field: string) =>
  page.$eval(field, (element) =>
    ('value' in element ? String(element.value) : (element.textContent ?? '')).replaceAll('\u00a0', ' '),
  );

/** Puts text in at the caret with no key pressed, as assistive technology does. */
async function dictate({ kind }: TestBrowser, page: Page, text: string): Promise<void> {
  if (kind === 'firefox') {
    await page.evaluate((text) => document.execCommand('insertText', false, text), text);
    return;
  }
  const client = await page.createCDPSession();
  await client.send('Input.insertText', { text });
  await client.detach();
}

/** Composes a word in a field that has the focus. In Firefox, the events of a composition around real keys. */
async function composeIn(browser: TestBrowser, page: Page, field: string, word: string, halfway: () => Promise<void>) {
  if (browser.kind === 'chromium') return compose(page, word, halfway);
  const tell = (event: string) =>
    page.$eval(field, (element, event) => element.dispatchEvent(new CompositionEvent(event, { bubbles: true })), event);
  await tell('compositionstart');
  await type(browser, page, word);
  await halfway();
  await tell('compositionend');
}

inEachBrowser((browser) => {
  test.for(FIELDS)('%s: words that are cut and pasted are marked where they come to stand', async (field) => {
    const page = await browser().open('fields.html');
    await page.click(field);
    await type(browser(), page, `${WORDS}.`);
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
    await press(page, 'Control', 'a');
    await press(page, 'Control', 'x');
    await type(browser(), page, 'Ja. ');
    await press(page, 'Control', 'v');
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
  });

  test.for(FIELDS)('%s: words that are dropped are marked', async (field, { skip }) => {
    skip(browser().kind === 'firefox', 'no tool drops in Firefox');
    const page = await browser().open('fields.html');
    const { x, y } = await page.$eval(field, (element) => element.getBoundingClientRect().toJSON());
    const client = await page.createCDPSession();
    const data = { items: [{ mimeType: 'text/plain', data: `${WORDS}.` }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await client.send('Input.dispatchDragEvent', { type, x: x + 15, y: y + 15, data });
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
    await press(page, 'End');
    await type(browser(), page, ' Ja.');
    expect(await textOf(page, field)).toBe(`${WORDS}. Ja.`);
  });

  test.for(FIELDS)('%s: words that are dictated are marked', async (field) => {
    const page = await browser().open('fields.html');
    await page.click(field);
    for (const said of [BEGINNING, 'advarsel', '. ', 'Ja.']) await dictate(browser(), page, said);
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
    expect(await textOf(page, field)).toBe(`${WORDS}. Ja.`);
  });

  test.for(FIELDS)('%s: a word that is corrected for the writer is marked, and the caret stays', async (field) => {
    const page = await browser().open('fields.html');
    await page.click(field);
    await type(browser(), page, `Hun får herved en ${MISHEARD}.`);
    expect(await line(page, field, MISHEARD)).toBe(0);
    // As browsers do: without a key, and without the selection.
    await page.$eval(
      field,
      (element, wrong) => {
        const right = 'advarsel';
        if (element instanceof HTMLTextAreaElement) {
          const at = element.value.indexOf(wrong);
          element.setRangeText(right, at, at + wrong.length, 'preserve');
        } else {
          const node = element.firstChild as Text;
          node.replaceData(node.data.indexOf(wrong), wrong.length, right);
        }
        element.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
      },
      MISHEARD,
    );
    await expect.poll(() => line(page, field, 'Hun får herved en advarsel')).toBeGreaterThan(0.9);
    await type(browser(), page, ' Ja.');
    expect(await textOf(page, field)).toBe('Hun får herved en advarsel. Ja.');
  });

  test.for(FIELDS)('%s: what an input method composes is checked when it is whole', async (field) => {
    const page = await browser().open('fields.html');
    const composed = (word: string, halfway: () => Promise<void>) => composeIn(browser(), page, field, word, halfway);
    await page.click(field);
    await type(browser(), page, BEGINNING);
    await composed('advarsel', async () => expect(await line(page, field, 'advarsel')).toBe(0));
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
    await type(browser(), page, '. ');
    // What is found already stays marked meanwhile.
    await composed('Godt', async () => expect(await line(page, field, WORDS)).toBeGreaterThan(0.9));
    await type(browser(), page, '. Ja.');
    expect(await textOf(page, field)).toBe(`${WORDS}. Godt. Ja.`);
    await expect.poll(() => line(page, field, WORDS)).toBeGreaterThan(0.9);
  });
});
