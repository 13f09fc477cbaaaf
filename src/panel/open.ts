import browser from 'webextension-polyfill';

/**
 * Opens the panel beside the page: Chromium's side panel, Firefox's sidebar. Must be called in a click or a key command, before
 * anything is waited for, or the browser refuses.
 */
export const openPanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId });
