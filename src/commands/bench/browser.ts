import puppeteer from 'puppeteer-core';
import { build } from 'wxt';
import { chromium, findBrowser, openBrowser } from '../start/browser';
import { QUIET } from '../start/quiet';
import { measureFirstCheck, measureIdle, measureLoading, measureMemory } from './loading';
import { servePages } from './pages';
import type { Row, Section } from './report';
import { type Browsers, measureHarper, measureTyping } from './typing';

/**
 * Saklig in Chromium.
 * @throws when there is no Chromium
 */
export async function measureBrowser(): Promise<Section[]> {
  const path = findBrowser('chromium');
  if (!path) throw new Error('no Chromium is installed: the bench measures in one');
  await build({ mode: 'trial', browser: 'chrome', logger: QUIET });
  const served = await servePages();
  const launch = () =>
    puppeteer.launch({ ...chromium(), executablePath: path, defaultViewport: { width: 1200, height: 900 } });
  const { browser: saklig, extension } = await openBrowser('chromium', path, true);
  const [plain, other] = [await launch(), await launch()];
  const browsers: Browsers = { plain, saklig, extension };
  try {
    const typing: Row[] = [];
    for (const length of [20_000, 100_000]) {
      for (const editor of ['textarea', 'prosemirror']) {
        typing.push(...(await measureTyping(browsers, served.url, editor, length)));
      }
    }
    typing.push(await measureHarper(plain, other, served.url, 20_000));
    return [
      {
        title: 'A keystroke',
        how: "Chromium, keys typed into the middle of minutes. The script time is from the browser's own recording, for sixty keys. The thread's time is told by eight pairs of twenty keys, in a browser with Saklig and in one without, in changing order: the median of the ratios.",
        rows: typing,
      },
      {
        title: 'First check',
        how: '100,000 characters in ProseMirror, from the focus: telling the background, putting the scripts in, unpacking, checking. Medians of five.',
        rows: await measureFirstCheck(browsers, served.url),
      },
      {
        title: 'Idle',
        how: 'Five seconds in which nobody does anything, after 100,000 characters have been checked.',
        rows: [await measureIdle(browsers, served.url)],
      },
      {
        title: 'Page load',
        how: "All scripts of Saklig's while a heavy page loads. Medians of five.",
        rows: await measureLoading(browsers, served.url),
      },
      {
        title: 'Memory',
        how: 'The heap after a collection, with Saklig less without.',
        rows: [await measureMemory(browsers, served.url)],
      },
    ];
  } finally {
    await Promise.all([saklig.close(), plain.close(), other.close()]);
    served.close();
  }
}
