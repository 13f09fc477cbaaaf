import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { explain } from '../../src/ui/explain';
import { card as cardTexts } from '../../src/ui/texts/nb';
import { inEachBrowser, type TestBrowser } from './browsers';
import { clickInCard, shownCard } from './card';
import { press, type } from './keys';
import { openOwn, setting } from './own';

/** Ends with the caret in its only finding. */
const DRAFT = 'Hun får med dette en muntlig advarsel';
const RULE = 'warning-explicit';
const { title, why } = explain(RULE, 'nb');

/** Browsers themselves need their time for what floods them. */
const SLOW = { timeout: 180_000 };

const cardIn = (browser: TestBrowser, page: Page) => shownCard(browser, page.mainFrame());

/** Writes the draft in a field and opens its card by keys, which no page can press. */
async function openCardIn(browser: TestBrowser, page: Page, field: string): Promise<void> {
  await page.click(field);
  await type(browser, page, DRAFT);
  await expect
    .poll(
      async () => {
        await openAgain(page, field);
        return (await cardIn(browser, page))?.title;
      },
      { timeout: 90_000, interval: 200 },
    )
    .toBe(title);
}

async function openAgain(page: Page, field: string): Promise<void> {
  await page.focus(field);
  await press(page, 'Alt', 'Enter');
}

const writtenIn = (page: Page, field: string) =>
  page.$eval(field, (element) => (element as HTMLTextAreaElement).value ?? element.textContent);

inEachBrowser((browser) => {
  /** Only what is stored tells what the extension has been made to do. */
  async function stored(): Promise<{ rules?: object; ignored?: { hashes: string[] } }> {
    const own = await browser().browser.newPage();
    await own.goto(`${browser().extension}options.html`, browser().kind === 'firefox' ? { waitUntil: [] } : {});
    await own.waitForSelector('main > *');
    const all = await own.evaluate('chrome.storage.local.get()');
    await own.close();
    return all as object;
  }

  afterEach(async () => {
    // What a test has chosen is not to be seen in the next one.
    const own = await openOwn(browser(), 'options');
    await own.close();
  });

  describe('a page that spies', () => {
    test('learns nothing of findings, card, settings or ignored words', async () => {
      const own = await openOwn(browser(), 'options');
      await setting(own, { words: { flag: ['Trollheimen'], ignore: ['Jotunheimen'] }, from: 'medium' });
      const page = await browser().open('hostile/spy.html');
      for (const field of ['#host', '#textarea']) {
        await openCardIn(browser(), page, field);
        await press(page, 'Tab');
        await press(page, 'Escape');
      }
      await openCardIn(browser(), page, '#textarea');
      await clickInCard(browser(), page.mainFrame(), cardTexts.ignore);
      await expect.poll(async () => (await stored()).ignored?.hashes.length).toBe(1);

      const report = String(await page.evaluate('spyReport()'));
      // It sees that Saklig is there, and what the user writes.
      expect(report).toContain('saklig-layer');
      expect(report).toContain('dette en muntlig advarsel');
      const { salt, hashes } = (await stored()).ignored as { salt?: string; hashes: string[] };
      const secrets = [
        title,
        why,
        RULE,
        'warning',
        'sakligPage',
        cardTexts.ignore,
        cardTexts.turnOff,
        'Trollheimen',
        'Jotunheimen',
      ];
      for (const secret of [...secrets, salt, ...hashes]) expect(report.includes(String(secret)), secret).toBe(false);
      expect(await page.evaluate('typeof globalThis.chrome?.storage + typeof globalThis.browser?.storage')).toBe(
        'undefinedundefined',
      );
    });

    test('gets no file of the extension, by any way there is', async () => {
      // Firefox tells of each refusal as an error, which is no fault here.
      const opened = await browser().open('hostile/spy.html');
      const page = await browser().browser.newPage();
      await page.goto(opened.url());
      const files = ['options.html', 'page.js', 'icon/128.png', 'managed_schema.json'].map(
        (file) => browser().extension + file,
      );
      const got = await page.evaluate(async (files) => {
        const loads = (tag: 'img' | 'script' | 'link', url: string) =>
          new Promise<boolean>((resolve) => {
            const element = Object.assign(document.createElement(tag), { rel: 'stylesheet', src: url, href: url });
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            document.head.append(element);
          });
        const framed = (url: string) =>
          new Promise<boolean>((resolve) => {
            const frame = document.createElement('iframe');
            // A frame that is refused shows the browser's own page, which loads too, and is no page of the extension's.
            frame.onload = () =>
              resolve(frame.contentDocument?.title !== undefined && frame.contentDocument.title !== '');
            frame.onerror = () => resolve(false);
            frame.src = url;
            document.body.append(frame);
          });
        const answers = files.map(async (url) => [
          await fetch(url).then(
            () => true,
            () => false,
          ),
          await loads('img', url),
          await loads('script', url),
          await loads('link', url),
        ]);
        return [...(await Promise.all(answers)).flat(), await framed(files[0] ?? '')];
      }, files);
      await page.close();
      expect(got).toEqual(got.map(() => false));
    });
  });

  describe('a page that forges', () => {
    test('messages is not heard', async () => {
      const page = await browser().open('hostile/spy.html');
      await openCardIn(browser(), page, '#textarea');
      const before = await stored();
      const reached = await page.evaluate((id) => {
        const kinds = [
          'focused',
          'counted',
          'left',
          'drafts',
          'reveal',
          'report',
          'show',
          'explain',
          'close',
          'ignore',
        ];
        for (const kind of kinds) {
          const message = { kind, count: 99, tab: 1, frame: 0, draft: 1, start: 0, rule: 'warning-explicit' };
          postMessage(message, '*');
          for (const target of [window, document, ...document.querySelectorAll('saklig-layer')]) {
            target.dispatchEvent(new MessageEvent('message', { data: message }));
            target.dispatchEvent(new CustomEvent(kind, { detail: message }));
          }
        }
        const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
        return [chrome, browser].flatMap((api) => (api?.runtime ? [Object.keys(api.runtime).concat(id)] : []));
      }, browser().extension);
      expect(reached).toEqual([]);
      expect((await cardIn(browser(), page))?.title).toBe(title);
      expect(await stored()).toEqual(before);
    });

    test('clicks and keys is not obeyed', async () => {
      const page = await browser().open('hostile/spy.html');
      await openCardIn(browser(), page, '#textarea');
      const before = await stored();
      const card = await cardIn(browser(), page);
      await page.evaluate((places) => {
        const init = { bubbles: true, composed: true, cancelable: true, button: 0, pointerType: 'mouse' };
        const keys = ['Escape', 'Enter', ' ', 'Tab', 'ArrowRight', 'F6'];
        for (const { x: clientX, y: clientY } of places) {
          const target = document.elementFromPoint(clientX, clientY) as HTMLElement;
          for (const kind of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
            target.dispatchEvent(new PointerEvent(kind, { ...init, clientX, clientY }));
          target.click();
          for (const to of [target, window, document.activeElement ?? document])
            for (const key of keys)
              to.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, altKey: key === 'Enter' }));
        }
      }, card?.buttons ?? []);
      expect((await cardIn(browser(), page))?.title).toBe(title);
      expect(await writtenIn(page, '#textarea')).toBe(DRAFT);
      expect(await stored()).toEqual(before);
    });

    test('a card by clicks of its own gets none', async () => {
      const page = await browser().open('hostile/spy.html');
      await openCardIn(browser(), page, '#textarea');
      await press(page, 'Escape');
      await page.evaluate(() => {
        const field = document.querySelector('#textarea') as HTMLElement;
        const { x, y } = field.getBoundingClientRect();
        const at = { bubbles: true, composed: true, clientX: x + 150, clientY: y + 20, button: 0 };
        field.dispatchEvent(new PointerEvent('click', at));
        field.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'Enter', altKey: true }));
      });
      expect(await cardIn(browser(), page)).toBeUndefined();
    });
  });

  describe('a page that hides the card', () => {
    const HIDING: [how: string, hide: string, show: string][] = [
      [
        'under something that lets clicks through',
        `{ const cover = document.createElement('div');
           cover.id = 'cover'; cover.popover = 'manual'; cover.textContent = 'Klikk her og vinn';
           cover.style.cssText = 'pointer-events:none;position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff';
           document.body.append(cover); cover.showPopover(); }`,
        `document.querySelector('#cover').remove()`,
      ],
      [
        'under something that no event tells of',
        `{ const host = document.createElement('div');
           host.id = 'cover'; document.body.append(host);
           const cover = document.createElement('div');
           cover.popover = 'manual'; cover.textContent = 'Klikk her og vinn';
           cover.style.cssText = 'pointer-events:none;position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff';
           host.attachShadow({ mode: 'closed' }).append(cover); cover.showPopover(); }`,
        `document.querySelector('#cover').remove()`,
      ],
      [
        'by making it transparent',
        `for (const layer of document.querySelectorAll('saklig-layer')) layer.style.setProperty('opacity', '0', 'important')`,
        `for (const layer of document.querySelectorAll('saklig-layer')) layer.style.removeProperty('opacity')`,
      ],
      [
        'by taking it out of the picture',
        `for (const layer of document.querySelectorAll('saklig-layer')) layer.style.setProperty('display', 'none', 'important')`,
        `for (const layer of document.querySelectorAll('saklig-layer')) layer.style.removeProperty('display')`,
      ],
    ];
    test.each(HIDING)('%s borrows no click for it', async (_, hide, show) => {
      const page = await browser().open('hostile/spy.html');
      await openCardIn(browser(), page, '#textarea');
      const button = (await cardIn(browser(), page))?.buttons.find(({ name }) => name === cardTexts.turnOff);
      if (!button) throw new Error('no button to steal a click for');
      await page.evaluate(hide);
      await page.mouse.click(button.x, button.y);
      expect((await stored()).rules).toBeUndefined();
      expect(await writtenIn(page, '#textarea')).toBe(DRAFT);
      await page.evaluate(show);
      // The same click on a card that can be seen does what it says.
      await expect
        .poll(async () => {
          if (await cardIn(browser(), page)) await page.mouse.click(button.x, button.y);
          else await openAgain(page, '#textarea');
          return (await stored()).rules;
        })
        .toEqual({ [RULE]: false });
    });
  });

  describe('a page that breaks things', () => {
    test.each(['#textarea', '#host'])('with names of elements leaves %s working', async (field) => {
      const page = await browser().open('hostile/names.html');
      await page.evaluate('HTMLElement.prototype.focus.call(document.querySelector("#form"))');
      await openCardIn(browser(), page, field);
      await clickInCard(browser(), page.mainFrame(), cardTexts.strike);
      await expect.poll(() => writtenIn(page, field)).toBe('');
    });

    test.each(['#textarea', '#host'])(
      'with getters that throw and polluted prototypes leaves %s working',
      async (field) => {
        const page = await browser().open('hostile/traps.html');
        await openCardIn(browser(), page, field);
      },
    );

    test('with ten megabytes in a field does not stop us, or itself', SLOW, async () => {
      const page = await browser().open('hostile/flood.html');
      await page.evaluate('fillLong()');
      await page.focus('#long');
      await openCardIn(browser(), page, '#textarea');
    });

    test('with a million nodes in a field does not stop us, or itself', SLOW, async () => {
      const page = await browser().open('hostile/flood.html');
      await page.evaluate('fillMany(1_000_000)');
      await page.focus('#many');
      await openCardIn(browser(), page, '#textarea');
      // Every click looks for what may reach over the card, among all of them.
      await clickInCard(browser(), page.mainFrame(), cardTexts.ignore);
      await expect.poll(() => cardIn(browser(), page), { timeout: 30_000 }).toBeUndefined();
    });

    test('with a storm of changes does not stop us, or itself', SLOW, async () => {
      const page = await browser().open('hostile/flood.html');
      await page.focus('#storm');
      await page.evaluate('startStorm()');
      await openCardIn(browser(), page, '#textarea');
    });
  });
});
