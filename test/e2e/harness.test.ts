import { expect, test } from 'vitest';
import { inEachBrowser } from './browsers';
import { press, type } from './keys';
import { lineUnder, picture } from './pixels';
import { placeOf } from './places';

inEachBrowser((browser) => {
  test('the place of words in every kind of field is where a line under them is seen, and nowhere else', async () => {
    const page = await browser().open('fields.html');
    const inner = await (await page.$('#frame'))?.contentFrame();
    if (!inner) throw new Error('no frame');
    await page.$$eval('textarea, input', (fields) => {
      for (const field of fields) field.value = 'Én linje med æ, ø og å';
    });
    for (const frame of [page.mainFrame(), inner]) {
      await frame.$eval('[contenteditable]', (host) => {
        host.innerHTML =
          'Én linje <u style="text-decoration: underline 2px #ac1f12; text-decoration-skip-ink: none">med æ,</u> ø og å';
      });
    }
    const png = await picture(page);
    for (const [frame, field] of [
      [page.mainFrame(), '#host'],
      [inner, '#inner'],
    ] as const) {
      expect(lineUnder(png, await placeOf(frame, field, 'med æ,'), '#ac1f12')).toBeGreaterThan(0.95);
      expect(lineUnder(png, await placeOf(frame, field, 'ø og å'), '#ac1f12')).toBe(0);
      expect(lineUnder(png, await placeOf(frame, field, 'med æ,'), '#1c75bc')).toBe(0);
    }
    // Form fields can't be underlined by the page: the words are found by the ink they are written with.
    for (const field of ['#textarea', '#input']) {
      const { x, y, width, height } = await placeOf(page.mainFrame(), field, 'å');
      expect(lineUnder(png, { x, y, width, height: height - 6 }, '#000000')).toBeGreaterThan(0.3);
      expect(lineUnder(png, { x: x + width, y, width, height: height - 6 }, '#000000')).toBe(0);
    }
  });

  test('typed letters arrive as key presses, and one undo takes them back', async () => {
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    await page.evaluate(() => {
      const seen: string[] = [];
      document.addEventListener('keydown', (event) => seen.push(event.key));
      Object.assign(window, { seen });
    });
    await type(browser(), page, 'På ø');
    expect(await page.evaluate('seen.join("")')).toBe('På ø');
    await press(page, 'Control', 'z');
    expect(await page.$eval('#textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('');
  });
});
