import type { Page, Realm } from 'puppeteer-core';
import { expect } from 'vitest';
import { check } from '../../src/checker';

/** Is marked when the checker is ready, so it tells when that is. */
const FIRST = 'Hun får med dette en muntlig advarsel. ';
const DRAFT = 'Han var 50 % sykmeldt.';
const prefixes = Array.from(DRAFT, (_, index) => FIRST + DRAFT.slice(0, index + 1));
const findingsIn = (text: string) => check(text).findings.length;
/** The text with the key that makes another finding of it. */
const found = prefixes.find((text) => findingsIn(text) > findingsIn(FIRST));
if (!found || !findingsIn(FIRST)) throw new Error('the checker does not find what is typed for the frame of a mark');

/** Minutes, and the key that makes another finding of them. */
export const BEFORE = found.slice(0, -1);
export const KEY = found.slice(-1);

/** Counts marks: in the mirror of a form field, which only the extension's own world can see into, and in an editable region. */
export const IN_MIRROR = `[...chrome.dom.openOrClosedShadowRoot(document.querySelector('saklig-layer')).querySelectorAll('span')]
  .filter((span) => span.textContent && span.style.textDecorationLine === 'underline').length`;
export const HIGHLIGHTED = '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)';

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
  addEventListener('beforeinput', () => requestAnimationFrame(() => { measure.style.width = ++width + 'px'; }), true);
}`;

const TWO_FRAMES =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))))';

/**
 * Presses a key in a field with `BEFORE` in it.
 * @param world where `marks` can be counted
 * @returns how many marks more are painted in the frame of the key than before it
 */
export async function paintedWith(world: Page | Realm, marks: string, press: () => Promise<void>): Promise<number> {
  await expect.poll(() => world.evaluate(marks)).toBeGreaterThan(0);
  await world.evaluate(TWO_FRAMES);
  const before = Number(await world.evaluate(marks));
  await world.evaluate(watch(marks));
  await press();
  await expect.poll(() => world.evaluate('painted.length')).toBeGreaterThan(0);
  return Number(await world.evaluate('painted[0]')) - before;
}
