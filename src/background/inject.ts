import browser from 'webextension-polyfill';
import { highlightSheet } from '../marks/sheet';
import { isOn, scriptMatches } from '../settings/sites';
import type { Store } from '../settings/store';
import type { Look } from '../ui/looks';

const WATCHER = 'watcher.js';
const PAGE_PART = 'page.js';

let placing: Promise<void> = Promise.resolve();

/** Has the browser put the watcher into every frame where Saklig is on, from now on and in pages that are open. */
export function placeWatcher(store: Store): Promise<void> {
  placing = placing.then(() => place(store)).catch((error) => console.error(error));
  return placing;
}

async function place(store: Store): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts();
  if (known.length) await browser.scripting.unregisterContentScripts();
  const { matches, excludeMatches } = scriptMatches(store.settings);
  if (!matches.length) return;
  await browser.scripting.registerContentScripts([
    {
      id: 'watcher',
      js: [WATCHER],
      matches,
      excludeMatches,
      allFrames: true,
      // Editors keep their text in frames without an address of their own.
      matchOriginAsFallback: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
  for (const { id } of await browser.tabs.query({ url: matches, status: 'complete' })) {
    // Pages of the browser itself can't be reached, and are none of Saklig's business.
    if (id !== undefined) await inject({ tabId: id, allFrames: true }, WATCHER).catch(() => {});
  }
}

/** Puts the part that reads and marks into one frame, if Saklig is on there. @returns whether it is */
export async function attend(sender: browser.Runtime.MessageSender, store: Store): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined || !isOn(hostOf(sender), store.settings)) return false;
  const target = { tabId, frameIds: [sender.frameId] };
  await Promise.all([style(target, store.settings.look), inject(target, PAGE_PART)]);
  return true;
}

/** As the reader's own style, which reaches into every shadow root, that pages neither see nor take away. */
export const style = (target: browser.Scripting.InjectionTarget, look: Look): Promise<void> =>
  browser.scripting.insertCSS({ target, origin: 'USER', css: highlightSheet(look) });

const inject = (target: browser.Scripting.InjectionTarget, file: string) =>
  browser.scripting.executeScript({ target, files: [file], injectImmediately: true });

/** The host that a frame belongs to; a frame without an address belongs to its page's. */
function hostOf(sender: browser.Runtime.MessageSender & { origin?: string }): string {
  for (const address of [sender.origin, sender.url, sender.tab?.url]) {
    const host = address && URL.canParse(address) && new URL(address).hostname;
    if (host) return host;
  }
  return '';
}
