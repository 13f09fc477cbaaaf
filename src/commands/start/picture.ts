import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { check } from '../../checker';
import { readable } from '../check/readable';

/**
 * Prints the findings of the draft in the minutes form, and pictures it with its marks and one card open.
 * @param file ends in .png
 * @throws when the extension has not marked the draft, or shown the card, in time
 */
export async function pictureDraft(page: Page, file: string): Promise<void> {
  // Each field with its heading, and each paragraph on a line of its own, as the form would be printed.
  const sections = await page.$$eval('[id$="-label"] + *, label:has(+ textarea) + *', (fields) =>
    fields.map((field) => {
      const heading = field.previousElementSibling?.textContent?.trim();
      const paragraphs = [...field.querySelectorAll('p')].map((paragraph) => paragraph.textContent);
      return [heading, ...(field instanceof HTMLTextAreaElement ? [field.value] : paragraphs)].join('\n');
    }),
  );
  const text = sections.join('\n\n');
  process.stdout.write(readable(await page.title(), text, check(text)));

  await page.setViewport({ width: 1200, height: 1250 });
  await openOneCard(page);
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file as `${string}.png` });
  console.log(`Picture: ${file}`);
}

/**
 * Has the fields of the minutes form read, and opens the card of the lowest mark.
 * @throws when there is no mark, or no card, in time
 */
export async function openOneCard(page: Page): Promise<void> {
  for (const field of await page.$$('textarea, [contenteditable]')) await field.click();
  await page.click('[contenteditable]');
  const marked = await page.waitForFunction(() => {
    const marks = [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('saklig-') ? [...ranges] : []));
    const places = marks.map((range) => (range as Range).getBoundingClientRect());
    return places.sort((a, b) => b.top - a.top)[0]?.toJSON() as DOMRect | undefined;
  });
  const { left, top, bottom } = (await marked.jsonValue()) as DOMRect;
  await page.mouse.click(left + 40, bottom - 8);
  // The card stands in a closed root: of what is in there, the page sees only whose it is.
  await page.waitForFunction(
    (x, ...ys) => ys.some((y) => document.elementFromPoint(x, y)?.localName === 'saklig-layer'),
    {},
    left + 40,
    top - 40,
    bottom + 40,
  );
}
