import { expect, test } from 'vitest';
import { check } from '../../src/checker';
import { inEachBrowser } from './browsers';
import { type } from './keys';

const DRAFT = 'Hun får med dette en muntlig advarsel.';
const prefixes = Array.from(DRAFT, (_, index) => DRAFT.slice(0, index + 1));
/** The text with the key that makes a finding of it. */
const found = prefixes.find((text) => check(text).findings.length > 0);
if (!found) throw new Error('the checker finds nothing in the draft that this suite types');

/** Counts marks: in the mirror of a form field, which only the extension's own world can see into, and in an editable region. */
const MARKS = {
  '#textarea': `[...chrome.dom.openOrClosedShadowRoot(document.querySelector('saklig-layer')).querySelectorAll('span')]
    .filter((span) => span.textContent && span.style.textDecorationLine === 'underline').length`,
  '#host': '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)',
};

/**
 * From the next key on, notes how many marks there are when its frame is painted. Last before they paint, after all else that runs
 * in a frame, browsers tell of sizes that have changed.
 */
const watch = (marks: string) => `{
  const measure = document.createElement('div');
  document.documentElement.append(measure);
  globalThis.painted = [];
  let width = 0;
  new ResizeObserver(() => { if (width) painted.push(${marks}); }).observe(measure);
  addEventListener('input', () => requestAnimationFrame(() => { measure.style.width = ++width + 'px'; }), true);
}`;

const TWO_FRAMES =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))))';

inEachBrowser((browser) => {
  test.for(['#textarea', '#host'] as const)(
    '%s: a mark is painted in the frame of its key',
    async (field, { skip }) => {
      const isChromium = browser().kind === 'chromium';
      // Of all browsers' tools, only Chromium's run scripts in the extension's own world.
      if (field === '#textarea' && !isChromium) skip();
      const page = await browser().open('fields.html');
      await page.click(field);
      await type(browser(), page, found.slice(0, -1));
      await expect.poll(() => page.evaluate("document.querySelector('saklig-layer') !== null")).toBe(true);
      await page.evaluate(TWO_FRAMES);
      const [own] = isChromium ? page.extensionRealms() : [];
      const world = own ?? page;
      const before = Number(await world.evaluate(MARKS[field]));
      await world.evaluate(watch(MARKS[field]));
      await type(browser(), page, found.slice(-1));
      await expect.poll(() => world.evaluate('painted.length')).toBeGreaterThan(0);
      expect(await world.evaluate('painted[0]')).toBeGreaterThan(before);
    },
  );
});
