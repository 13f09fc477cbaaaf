import { expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser } from './browsers';
import { press, type } from './keys';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const FIRST = 'Hun får med dette en muntlig advarsel';
const LAST = 'Han får med dette en skriftlig advarsel';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');
const LINES = [
  `${FIRST}.`,
  ...Array.from({ length: 400 }, (_, index) => `Vi snakket om mål nummer ${index}.`),
  `${LAST}.`,
];

inEachBrowser((browser) => {
  test.for(['#textarea', '#host'])(
    '%s: in a long text, what is scrolled to is marked where it stands, and stays so while one types above it',
    async (field) => {
      const page = await browser().open('fields.html');
      const line = async (words: string) =>
        lineUnder(await picture(page), await placeOf(page.mainFrame(), field, words), COLOUR);
      await page.$eval(
        field,
        (element, lines) => {
          if (element instanceof HTMLTextAreaElement) element.value = lines.join('\n');
          else {
            Object.assign((element as HTMLElement).style, { height: '110px', overflow: 'auto', whiteSpace: 'pre' });
            element.replaceChildren(
              ...lines.map((text) =>
                Object.assign(document.createElement('p'), { textContent: text, style: 'margin:0' }),
              ),
            );
          }
          (element as HTMLElement).focus();
        },
        LINES,
      );
      await press(page, 'Control', 'Home');
      await expect.poll(() => line(FIRST)).toBeGreaterThan(0.9);
      const scrollTo = (end: boolean) =>
        page.$eval(field, (element, end) => element.scrollTo({ top: end ? element.scrollHeight : 0 }), end);
      await scrollTo(true);
      await expect.poll(() => line(LAST), { timeout: 30_000 }).toBeGreaterThan(0.9);
      await scrollTo(false);
      await expect.poll(() => line(FIRST)).toBeGreaterThan(0.9);

      await type(browser(), page, 'Referat:');
      await press(page, 'Enter');
      await expect.poll(() => line(FIRST)).toBeGreaterThan(0.9);
      await scrollTo(true);
      await expect.poll(() => line(LAST)).toBeGreaterThan(0.9);
    },
  );
});
