import { expect, test } from 'vitest';
import { traced } from '../../src/commands/bench/trace';
import { inEachBrowser, type TestBrowser } from './browsers';

/** What tells how much of something there is. Of Chromium's; other browsers have no way to ask. */
async function countsOf({ browser: _, ...own }: TestBrowser, path: string) {
  const page = await own.open(path);
  const session = await page.createCDPSession();
  const counts = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return { nodes: Nodes, listeners: JSEventListeners, megabytes: usedSize / 2 ** 20 };
  };
  return { page, counts };
}

/** Waits for so many frames of a page. */
const frames = (count: number) => `new Promise((resolve) => {
  let left = ${count};
  const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
  next();
})`;

inEachBrowser((browser) => {
  test('fields that come and go leave nothing behind', { timeout: 400_000 }, async ({ skip }) => {
    if (browser().kind !== 'chromium') skip();
    const { page, counts } = await countsOf(browser(), 'fields.html');
    const comeAndGo = (times: number) =>
      page.evaluate(`(async () => {
        for (let i = 0; i < ${times}; i++) {
          const field = document.createElement(i % 2 ? 'textarea' : 'div');
          if (i % 2) field.value = 'Hun er ofte syk.';
          else Object.assign(field, { contentEditable: 'true', textContent: 'Hun er ofte syk.' });
          document.body.append(field);
          field.focus();
          field.remove();
          if (i % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      })()`);
    await page.click('#textarea');
    await comeAndGo(500);
    const before = await counts();
    await comeAndGo(10_000);
    await page.click('#textarea');
    const after = await counts();
    expect(after.nodes - before.nodes).toBeLessThan(500);
    expect(after.listeners - before.listeners).toBeLessThan(100);
    expect(after.megabytes - before.megabytes).toBeLessThan(5);
  });

  test('nothing runs while nobody does anything', async ({ skip }) => {
    if (browser().kind !== 'chromium') skip();
    const page = await browser().open('fields.html');
    await page.click('#textarea');
    await page.keyboard.type('Hun er ofte syk.');
    await expect.poll(() => page.evaluate("document.querySelector('saklig-layer') !== null")).toBe(true);
    const idle = () => traced(page, browser().extension, () => page.evaluate(frames(60)));
    await expect.poll(async () => (await idle()).scripts.length, { timeout: 30_000 }).toBe(0);
    const { scripts } = await traced(page, browser().extension, () => page.keyboard.type('x'));
    // So it is not the recording that is blind.
    expect(scripts.length).toBeGreaterThan(0);
  });
});
