import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, explainIn } from '../src/background/answers';
import { dropTab, framesInUse } from '../src/background/frames';
import { placeWatcher, style } from '../src/background/inject';
import { checkSelection, offerSelectionCheck } from '../src/background/selection';
import { openPanel } from '../src/panel/open';
import { refreshPolicy } from '../src/settings/policy';
import { openStore } from '../src/settings/store';

export default defineBackground(() => {
  const store = openStore();
  const place = async () => placeWatcher(await store);

  browser.runtime.onInstalled.addListener(place);
  browser.runtime.onStartup.addListener(place);
  browser.runtime.onInstalled.addListener(offerSelectionCheck);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // The trial build opens with a page of its own.
    if (reason === 'install' && import.meta.env.MODE !== 'trial') browser.tabs.create({ url: '/welcome.html' });
  });
  browser.permissions.onAdded.addListener(place);
  browser.permissions.onRemoved.addListener(place);
  browser.storage.local.onChanged.addListener(async (changes) => {
    const { settings } = await store;
    if (['everywhere', 'hrSystems', 'sites', 'policy'].some((key) => key in changes)) await place();
    if (!('look' in changes || 'policy' in changes)) return;
    for (const { tab, frame } of await framesInUse()) {
      await style({ tabId: tab, frameIds: [frame] }, settings.look).catch(() => {});
    }
  });
  browser.storage.managed.onChanged.addListener(refreshPolicy);
  browser.runtime.onInstalled.addListener(refreshPolicy);
  browser.runtime.onStartup.addListener(refreshPolicy);

  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    answer(message, sender, store),
  );
  browser.tabs.onRemoved.addListener(dropTab);
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'panel' && tab?.windowId !== undefined) await openPanel(tab.windowId);
    if (command === 'explain' && tab?.id !== undefined) await explainIn(tab.id);
    if (command === 'check-selection' && tab) await checkSelection(tab);
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab) await checkSelection(tab, info);
  });
});
