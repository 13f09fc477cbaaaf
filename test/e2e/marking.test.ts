import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { check } from '../../src/checker';
import { explain } from '../../src/ui/explain';
import { colourOf, signOf } from '../../src/ui/looks';
import { inEachBrowser } from './browsers';
import { clickInCard, shownCard } from './card';
import { press, type } from './keys';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

const DRAFT = 'Vi snakket om mål. Hun får med dette en muntlig advarsel. Vi møtes igjen i mai.';
const [finding] = check(DRAFT).findings;
if (!finding) throw new Error('the checker finds nothing in the draft that this suite types');
const words = DRAFT.slice(finding.start, finding.end);
const colour = colourOf(signOf(finding.category), { colours: 'standard' }, 'light');
const { title, why, replace } = explain(finding.rule, 'nb');
// A whole sentence that is struck takes its full stop and one space along.
const without = replace ? DRAFT.replace(words, replace) : 'Vi snakket om mål. Vi møtes igjen i mai.';
const action = replace ? 'Sett inn forslag' : 'Stryk';

const FIELDS = [
  { name: 'a textarea', selector: '#textarea' },
  { name: 'a text input', selector: '#input' },
  { name: 'a contenteditable', selector: '#host' },
  { name: 'a contenteditable in a frame', selector: '#inner', frame: '#frame' },
];

const frameOf = async (page: Page, selector?: string): Promise<Frame> =>
  (selector ? await (await page.$(selector))?.contentFrame() : undefined) ?? page.mainFrame();

const textOf = (frame: Frame, selector: string) =>
  frame.$eval(selector, (field) =>
    ('value' in field ? String(field.value) : (field.textContent ?? '')).replaceAll('\u00a0', ' '),
  );

inEachBrowser((browser) => {
  test.for(FIELDS)(
    '$name: typed words are marked, explained, replaced, and brought back by one undo',
    async (field) => {
      const page = await browser().open('fields.html');
      const frame = await frameOf(page, field.frame);
      const main = page.mainFrame();
      const lineAt = async (text: string) =>
        lineUnder(await picture(page), await placeOf(frame, field.selector, text), colour);

      await frame.click(field.selector);
      await type(browser(), page, DRAFT);
      await expect.poll(() => lineAt(words)).toBeGreaterThan(0.9);
      expect(await lineAt('Vi snakket om mål.')).toBe(0);
      expect(await lineAt('Vi møtes igjen i mai.')).toBe(0);

      const { x, y, width, height } = await placeOf(frame, field.selector, words);
      await page.mouse.click(x + width / 2, y + height / 2);
      await expect.poll(() => shownCard(browser(), main)).toMatchObject({ title, focused: false });
      const card = await shownCard(browser(), main);
      expect(card?.text).toContain(why);
      expect(card?.links.length).toBeGreaterThan(0);

      await clickInCard(browser(), main, action);
      await expect.poll(() => textOf(frame, field.selector)).toBe(without);
      await expect.poll(() => shownCard(browser(), main)).toBeUndefined();

      await press(page, 'Control', 'z');
      await expect.poll(() => textOf(frame, field.selector)).toBe(DRAFT);
      await expect.poll(() => lineAt(words)).toBeGreaterThan(0.9);
    },
  );

  test.for(FIELDS)('$name: the card opens, acts and gives the caret back by keyboard alone', async (field) => {
    const page = await browser().open('fields.html');
    const frame = await frameOf(page, field.frame);
    const main = page.mainFrame();
    const lineAt = async (text: string) =>
      lineUnder(await picture(page), await placeOf(frame, field.selector, text), colour);

    await frame.focus(field.selector);
    await type(browser(), page, DRAFT);
    await expect.poll(() => lineAt(words)).toBeGreaterThan(0.9);
    for (let at = DRAFT.length; at > finding.end; at--) await press(page, 'ArrowLeft');

    await press(page, 'Alt', 'Enter');
    await expect.poll(() => shownCard(browser(), main)).toMatchObject({ title, focused: true });
    await press(page, 'Escape');
    await expect.poll(() => shownCard(browser(), main)).toBeUndefined();
    expect(await frame.$eval(field.selector, (element) => element === document.activeElement)).toBe(true);

    await press(page, 'Alt', 'Enter');
    await expect.poll(() => shownCard(browser(), main)).toMatchObject({ focused: true });
    const stops = (await shownCard(browser(), main))?.stops ?? 0;
    for (let stop = 0; stop < stops; stop++) {
      await press(page, 'Tab');
      if ((await shownCard(browser(), main))?.buttons.some((button) => button.focused && button.name === action)) break;
    }
    await press(page, 'Enter');
    await expect.poll(() => textOf(frame, field.selector)).toBe(without);
    await type(browser(), page, '!');
    expect(await textOf(frame, field.selector)).toHaveLength(without.length + 1);
  });

  test.for(FIELDS)('$name: what is typed across a mark stays one step of undo', async (field) => {
    const page = await browser().open('fields.html');
    const frame = await frameOf(page, field.frame);
    await frame.click(field.selector);
    await type(browser(), page, DRAFT);
    await expect
      .poll(async () => lineUnder(await picture(page), await placeOf(frame, field.selector, words), colour))
      .toBeGreaterThan(0.9);
    await type(browser(), page, ' Takk.');
    await press(page, 'Control', 'z');
    expect(await textOf(frame, field.selector)).toBe('');
  });
});
