import type { Browser, Page } from 'puppeteer-core';
import { median, quantile } from './clock';
import { openPage } from './pages';
import { atMost, ms, type Row, times } from './report';
import { perKey, traced } from './trace';

/**
 * Twenty keys: words with nothing to mark, a word that is, and the sign that ends the sentence. No letters that puppeteer's
 * American keyboard lacks: those come without a key, and what they cost would be counted with the key before.
 */
const BLOCK = 'da er hun sykmeldt. ';
const PAUSE = 40;
const PAIRS = 8;

/** Browsers that the same keys go to. */
export interface Browsers {
  plain: Browser;
  saklig: Browser;
  /** The address of the extension's own pages. */
  extension: string;
}

/**
 * What a key costs in a field: the time of Saklig's own scripts, and how much longer the page's thread is busy with it than
 * without, and with Harper's engine than without.
 */
export async function measureTyping(
  { plain, saklig, extension }: Browsers,
  address: string,
  editor: string,
  length: number,
): Promise<Row[]> {
  const fields = `${address}?editor=${editor}&length=${length}`;
  const without = await ready(plain, fields);
  const own = await ready(saklig, fields);
  await settled(own);
  const scripts = perKey(await traced(own, extension, () => type(own, 3)));
  const ratio = await paired(without, own);
  await without.close();
  await own.close();
  const where = `${editor === 'textarea' ? 'a textarea' : 'ProseMirror'} of ${length.toLocaleString('en')} characters`;
  const limit = length > 20_000 ? 4 : 2;
  return [
    atMost(`${where}: Saklig's scripts for one key, 95 of 100`, quantile(scripts, 0.95), limit, ms),
    { what: 'the middle one', value: ms(median(scripts)) },
    length > 20_000
      ? { what: 'the thread of the page with Saklig beside without', value: times(ratio) }
      : atMost('the thread of the page with Saklig beside without', ratio, 1.1, times),
  ];
}

/** The same with Harper's engine reading the text at each key, in two tabs of browsers without Saklig. */
export async function measureHarper(plain: Browser, other: Browser, address: string, length: number): Promise<Row> {
  const fields = `${address}?editor=textarea&length=${length}`;
  const without = await ready(plain, fields);
  const harper = await ready(other, `${fields}&harper`);
  const ratio = await paired(without, harper, 2);
  await without.close();
  await harper.close();
  return { what: "the thread of the page with Harper's engine beside without", value: times(ratio) };
}

async function ready(browser: Browser, address: string): Promise<Page> {
  const page = await openPage(browser, address);
  const session = await page.createCDPSession();
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  await page.evaluate('focusField()');
  return page;
}

/** Waits until the text has been checked as a whole: until half a second goes by without work. */
export async function settled(page: Page): Promise<void> {
  for (let before = -1, now = await busy(page); now - before > 0.02; before = now, now = await busy(page)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Seconds that the thread of the page has been at work. */
async function busy(page: Page): Promise<number> {
  return (await page.metrics()).TaskDuration ?? 0;
}

async function type(page: Page, blocks: number): Promise<void> {
  for (let block = 0; block < blocks; block++) await page.keyboard.type(BLOCK, { delay: PAUSE });
}

/** The median of how many times as long the second page is busy with the same keys; which goes first alternates. */
async function paired(first: Page, second: Page, pairs = PAIRS): Promise<number> {
  const cost = async (page: Page) => {
    const before = await busy(page);
    await type(page, 1);
    return (await busy(page)) - before;
  };
  // Warms both up.
  await cost(first);
  await cost(second);
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 ? [first, second] : [second, first];
    const costs = new Map<Page, number>();
    for (const page of order) costs.set(page, await cost(page));
    ratios.push((costs.get(second) ?? 0) / (costs.get(first) ?? 1));
  }
  return median(ratios);
}
