import type { Browser, Page } from 'puppeteer-core';
import { median } from './clock';
import { openPage } from './pages';
import { atMost, ms, type Row } from './report';
import { traced } from './trace';
import { type Browsers, settled } from './typing';

const ROUNDS = 5;
const LONG = 100_000;

/** The first check of a long text: from the focus on, injection and all. */
export async function measureFirstCheck({ saklig, extension }: Browsers, address: string): Promise<Row[]> {
  const firsts: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openPage(saklig, `${address}?editor=prosemirror&length=${LONG}`);
    const trace = await traced(page, extension, async () => {
      firsts.push((await page.evaluate('firstMark()')) as number);
      await settled(page);
    });
    longest.push(trace.longest);
    await page.close();
  }
  return [
    atMost('from the focus to the first marks', median(firsts), 100, ms),
    atMost('the longest task until all is checked', median(longest), 50, ms),
  ];
}

/** Five seconds in which nobody does anything, with a checked text of 100,000 characters. */
export async function measureIdle({ saklig, extension }: Browsers, address: string): Promise<Row> {
  const page = await openPage(saklig, `${address}?editor=textarea&length=${LONG}`);
  await page.evaluate('focusField()');
  await settled(page);
  const { scripts } = await traced(page, extension, () => new Promise((resolve) => setTimeout(resolve, 5000)));
  await page.close();
  return {
    what: 'times that a script of Saklig ran',
    value: String(scripts.length),
    bar: '0',
    met: scripts.length === 0,
  };
}

/** What a heavy page costs more to load: the scripts of the extension until it stands. */
export async function measureLoading({ saklig, extension }: Browsers, address: string): Promise<Row[]> {
  const cost = async (fields: number) => {
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await saklig.newPage();
      const { scripts } = await traced(page, extension, async () => {
        await page.goto(`${address}heavy.html?fields=${fields}`);
        await page.waitForFunction("document.title === 'ready'");
        await settled(page);
      });
      await page.close();
      all.push(scripts.reduce((sum, { time }) => sum + time, 0));
    }
    return median(all);
  };
  return [
    atMost('20,000 elements and no field', await cost(0), 1, ms),
    atMost('20,000 elements and 200 fields, none of them touched', await cost(200), 1, ms),
  ];
}

/** What a frame with a long text holds more of. */
export async function measureMemory({ plain, saklig }: Browsers, address: string): Promise<Row> {
  const held = async (browser: Browser) => {
    const page = await openPage(browser, `${address}?editor=textarea&length=${LONG}`);
    await page.evaluate('focusField()');
    await settled(page);
    const bytes = await heapOf(page);
    await page.close();
    return bytes;
  };
  const more = (await held(saklig)) - (await held(plain));
  return atMost('a frame with 100,000 characters holds more', more / 2 ** 20, 20, (value) => `${value.toFixed(1)} MB`);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
