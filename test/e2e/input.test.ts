import { expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser } from './browsers';
import { press, type } from './keys';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

/** Ways in which text comes into a field, other than key by key. */

const BEGINNING = 'Hun får med dette en muntlig ';
const WORDS = `${BEGINNING}advarsel`;
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');
const FIELDS = ['#textarea', '#host'];

inEachBrowser((browser) => {
  test.for(FIELDS)('%s: words that are cut and pasted are marked where they come to stand', async (field) => {
    const page = await browser().open('fields.html');
    const line = async () => lineUnder(await picture(page), await placeOf(page.mainFrame(), field, WORDS), COLOUR);
    await page.click(field);
    await type(browser(), page, `${WORDS}.`);
    await expect.poll(line).toBeGreaterThan(0.9);
    await press(page, 'Control', 'a');
    await press(page, 'Control', 'x');
    await type(browser(), page, 'Ja. ');
    await press(page, 'Control', 'v');
    await expect.poll(line).toBeGreaterThan(0.9);
  });

  test.for(FIELDS)('%s: words that an input method composes are marked when they are whole', async (field) => {
    const page = await browser().open('fields.html');
    const text = () =>
      page.$eval(field, (element) => ('value' in element ? String(element.value) : (element.textContent ?? '')));
    const line = async (words: string) =>
      lineUnder(await picture(page), await placeOf(page.mainFrame(), field, words), COLOUR);
    await page.click(field);
    await type(browser(), page, BEGINNING);
    if (browser().kind === 'chromium') {
      const client = await page.createCDPSession();
      const compose = (text: string) =>
        client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      for (const end of [3, 6, 8]) await compose('advarsel'.slice(0, end));
      expect(await line('advarsel')).toBe(0);
      await client.send('Input.insertText', { text: 'advarsel' });
    } else {
      // No tool composes in Firefox: the events of a composition, around real keys.
      const compose = (kind: string) =>
        page.$eval(
          field,
          (element, kind) => element.dispatchEvent(new CompositionEvent(kind, { bubbles: true })),
          kind,
        );
      await compose('compositionstart');
      await type(browser(), page, 'advarsel');
      expect(await line('advarsel')).toBe(0);
      await compose('compositionend');
    }
    await expect.poll(() => line(WORDS)).toBeGreaterThan(0.9);
    await type(browser(), page, '. Ja.');
    expect((await text()).replaceAll('\u00a0', ' ')).toBe(`${WORDS}. Ja.`);
  });
});
