import browser from 'webextension-polyfill';

/** What the reader has marked, on its way to the review page. In memory only, and gone once the page has asked for it. */
let marked: string | undefined;

const MENU_ITEM = 'check-selection';

/** Puts «Sjekk merket tekst» on the context menu of what is marked; the browser keeps it there. */
export const offerSelectionCheck = (): void => {
  browser.contextMenus.create({
    id: MENU_ITEM,
    title: browser.i18n.getMessage('checkSelection'),
    contexts: ['selection'],
  });
};

/** Opens the review page with what is marked in a tab. By a click or a key of the reader's, who thereby lets the tab be read. */
export async function checkSelection(tab: browser.Tabs.Tab, info?: browser.Menus.OnClickData): Promise<void> {
  // The menu's own copy has lost the line breaks, but is there where scripts may not come.
  marked = (await selectionIn(tab, info?.frameId)) || info?.selectionText;
  await browser.tabs.create({ url: '/review.html#marked', index: tab.index + 1, openerTabId: tab.id });
}

/** @returns the marked text, once */
export async function takeMarked(): Promise<string | undefined> {
  const text = marked;
  marked = undefined;
  return text;
}

async function selectionIn(tab: browser.Tabs.Tab, frame: number | undefined): Promise<string | undefined> {
  const tabId = tab.id ?? browser.tabs.TAB_ID_NONE;
  const target = frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] };
  // Pages of the browser itself, and frames of other sites, can't be read.
  const answers = await browser.scripting.executeScript({ target, func: selectedText }).catch(() => []);
  return answers.map(({ result }) => result as string).find(Boolean);
}

/** Runs in the page, and sees nothing of what stands outside of it here. */
function selectedText(): string {
  const field = document.activeElement;
  if (!document.hasFocus() || field instanceof HTMLIFrameElement) return '';
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'))
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  return getSelection()?.toString() ?? '';
}
