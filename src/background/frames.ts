import browser from 'webextension-polyfill';

/**
 * Which frames Saklig reads, and how many findings each has. Kept in `storage.session`, since the browser stops the background
 * when nothing happens: numbers only, gone when the browser closes.
 */
type Counts = Record<string, number>;

const keyOf = (tab: number) => `tab-${tab}`;

async function countsOf(tab: number): Promise<Counts> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] ?? {}) as Counts;
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: frames may report at the same time. */
function change(tab: number, how: (counts: Counts) => Counts): Promise<void> {
  const changed = last.then(async () => {
    const counts = how(await countsOf(tab));
    if (Object.keys(counts).length > 0) await browser.storage.session.set({ [keyOf(tab)]: counts });
    else await dropTab(tab);
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    // The tab may be gone by now.
    await browser.action.setBadgeText({ tabId: tab, text: sum ? String(sum) : '' }).catch(() => {});
  });
  last = changed.catch(() => {});
  return changed;
}

export const setCount = (tab: number, frame: number, count: number): Promise<void> =>
  change(tab, (counts) => ({ ...counts, [frame]: count }));

/** A new main frame means that all frames of the tab are new. */
export const dropFrame = (tab: number, frame: number): Promise<void> =>
  change(tab, ({ [frame]: _, ...others }) => (frame === 0 ? {} : others));

export const dropTab = (tab: number): Promise<void> => browser.storage.session.remove(keyOf(tab));

export async function framesOf(tab: number): Promise<number[]> {
  // Who asks may have heard of a frame that is still being written down.
  await last;
  return Object.keys(await countsOf(tab)).map(Number);
}

/** Every frame that Saklig reads. */
export async function framesInUse(): Promise<{ tab: number; frame: number }[]> {
  const stored = Object.entries(await browser.storage.session.get());
  return stored
    .filter(([key]) => key.startsWith('tab-'))
    .flatMap(([key, counts]) =>
      Object.keys(counts as Counts).map((frame) => ({ tab: Number(key.slice(4)), frame: Number(frame) })),
    );
}
