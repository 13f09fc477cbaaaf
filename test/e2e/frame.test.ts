import { expect, test } from 'vitest';
import { inEachBrowser } from './browsers';
import { type } from './keys';
import { BEFORE, HIGHLIGHTED, IN_MIRROR, KEY, paintedWith } from './painted';

inEachBrowser((browser) => {
  test.for([
    ['#textarea', IN_MIRROR],
    ['#host', HIGHLIGHTED],
  ] as const)('%s: a mark is painted in the frame of its key', async ([field, marks], { skip }) => {
    const isChromium = browser().kind === 'chromium';
    // Of all browsers' tools, only Chromium's run scripts in the extension's own world.
    if (field === '#textarea' && !isChromium) skip();
    const page = await browser().open('fields.html');
    await page.click(field);
    await type(browser(), page, BEFORE);
    await expect.poll(() => page.evaluate("document.querySelector('saklig-layer') !== null")).toBe(true);
    const [own] = isChromium ? page.extensionRealms() : [];
    expect(await paintedWith(own ?? page, marks, () => type(browser(), page, KEY))).toBeGreaterThan(0);
  });
});
