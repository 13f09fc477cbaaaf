import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { colourOf } from '../../src/ui/looks';
import { inEachBrowser } from './browsers';
import { clickInCard, shownCard } from './card';
import { type } from './keys';
import { type Box, lineUnder, picture } from './pixels';
import { placeOf } from './places';

/** What pages do with their fields while somebody writes in them. */

const WORDS = 'Hun får med dette en muntlig advarsel';
const REWRITTEN = 'Han leverer alltid for sent';
const COLOUR = colourOf('warning', { colours: 'standard' }, 'light');
const DARK = colourOf('warning', { colours: 'standard' }, 'dark');
const FIELDS = ['#textarea', '#host'];

const lineAt = async (page: Page, place: Box) => lineUnder(await picture(page), place, COLOUR);
const line = async (page: Page, field: string) => lineAt(page, await placeOf(page.mainFrame(), field, WORDS));

inEachBrowser((browser) => {
  const write = async (field: string): Promise<Page> => {
    const page = await browser().open('fields.html');
    await page.click(field);
    await type(browser(), page, `${WORDS}.`);
    await expect.poll(() => line(page, field)).toBeGreaterThan(0.9);
    return page;
  };

  test.for(FIELDS)(
    '%s: marks go with a field that moves, and with one that is hidden and shown again',
    async (field) => {
      const page = await write(field);
      const before = await placeOf(page.mainFrame(), field, WORDS);
      await page.evaluate(() => {
        const banner = document.createElement('p');
        banner.id = 'banner';
        banner.style.height = '77px';
        document.body.prepend(banner);
      });
      await expect.poll(() => line(page, field)).toBeGreaterThan(0.9);
      expect(await lineAt(page, before)).toBe(0);
      await page.$eval('#banner', (banner) => banner.remove());
      await page.$eval(field, (element) => (element as HTMLElement).style.setProperty('display', 'none'));
      await expect.poll(() => lineAt(page, before)).toBe(0);
      await page.$eval(field, (element) => (element as HTMLElement).style.removeProperty('display'));
      await expect.poll(() => line(page, field)).toBeGreaterThan(0.9);
    },
  );

  test.for(FIELDS)(
    '%s: marks and card go when the field goes, and a field in its place gets its own',
    async (field) => {
      const page = await write(field);
      const place = await placeOf(page.mainFrame(), field, WORDS);
      await page.mouse.click(place.x + 20, place.y + 15);
      await expect.poll(() => shownCard(browser(), page.mainFrame())).toBeDefined();
      await page.$eval(field, (element) => element.replaceWith(element.cloneNode()));
      await expect.poll(() => shownCard(browser(), page.mainFrame())).toBeUndefined();
      await expect.poll(() => lineAt(page, place)).toBe(0);
      await page.click(field);
      await type(browser(), page, `${WORDS}.`);
      await expect.poll(() => line(page, field)).toBeGreaterThan(0.9);
    },
  );

  test.for(FIELDS)('%s: marks take another colour where what stands around the field turns dark', async (field) => {
    const page = await browser().open('fields.html');
    await page.$eval(field, (element) => {
      const app = document.createElement('div');
      element.replaceWith(app);
      app.append(element);
      element.setAttribute('style', 'color: inherit; background: none');
    });
    await page.click(field);
    await type(browser(), page, `${WORDS}.`);
    await expect.poll(() => line(page, field)).toBeGreaterThan(0.9);
    await page.$eval(field, ({ parentElement }) => {
      parentElement?.setAttribute('style', 'color: #eee; background: #181818');
    });
    const place = await placeOf(page.mainFrame(), field, WORDS);
    await expect.poll(async () => lineUnder(await picture(page), place, DARK)).toBeGreaterThan(0.9);
  });

  test('other marks stay when a page writes the whole text of a line anew for a change in it', async () => {
    const page = await browser().open('fields.html');
    // As editors do that keep a model: they take the change upon themselves, and write down what comes of it.
    await page.$eval('#host', (host) => {
      host.addEventListener('beforeinput', (event) => {
        const { inputType, data } = event as InputEvent;
        if (inputType !== 'insertReplacementText') return;
        event.preventDefault();
        const { startOffset, endOffset } = (getSelection() as Selection).getRangeAt(0);
        const node = host.firstChild as Text;
        node.data = node.data.slice(0, startOffset) + data + node.data.slice(endOffset);
      });
    });
    await page.click('#host');
    await type(browser(), page, `${WORDS}. ${REWRITTEN}.`);
    await expect.poll(() => line(page, '#host')).toBeGreaterThan(0.9);
    const { x, y } = await placeOf(page.mainFrame(), '#host', REWRITTEN);
    await page.mouse.click(x + 20, y + 15);
    await expect.poll(() => shownCard(browser(), page.mainFrame())).toBeDefined();
    await clickInCard(browser(), page.mainFrame(), 'Sett inn forslag');
    await expect.poll(() => page.$eval('#host', (host) => host.textContent)).not.toContain(REWRITTEN);
    await expect.poll(() => line(page, '#host')).toBeGreaterThan(0.9);
  });
});
