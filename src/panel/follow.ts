import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { draftsOf } from '../messages/ask';
import { type DraftReport, type FromFrame, type Handlers, handle, type ToPanel } from '../messages/messages';

/** The drafts of a tab, the one in focus first. */
export interface Followed {
  tab: number;
  drafts: DraftReport[];
}

/** The drafts of the tab that a window shows, as they are now; undefined until the first answer. */
export function useDrafts(window: number): Followed | undefined {
  const tab = useTab(window);
  const [followed, setFollowed] = useState<Followed>();
  useEffect(() => {
    if (tab === undefined) return;
    let last = 0;
    const ask = async () => {
      const turn = ++last;
      const drafts = await draftsOf(tab);
      // An answer that comes after a later question is out of date.
      if (turn === last) setFollowed({ tab, drafts });
    };
    const heard: Handlers<Omit<FromFrame, 'explain' | 'template' | 'review'> & ToPanel, undefined> = {
      changed: ask,
      counted: ask,
      left: ask,
      focused: ask,
    };
    const listen = (message: unknown, sender: browser.Runtime.MessageSender) => {
      if (sender.id === browser.runtime.id && sender.tab?.id === tab) handle(heard, message, undefined);
      // To answer is for the background.
      return undefined;
    };
    browser.runtime.onMessage.addListener(listen);
    void ask();
    return () => {
      last = Number.NaN;
      browser.runtime.onMessage.removeListener(listen);
    };
  }, [tab]);
  return followed?.tab === tab ? followed : undefined;
}

/** The tab that a window shows; undefined until the browser has told. */
function useTab(window: number): number | undefined {
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    const activated = ({ tabId, windowId }: browser.Tabs.OnActivatedActiveInfoType) => {
      if (windowId === window) setTab(tabId);
    };
    browser.tabs.onActivated.addListener(activated);
    void browser.tabs.query({ active: true, windowId: window }).then(([active]) => setTab(active?.id));
    return () => browser.tabs.onActivated.removeListener(activated);
  }, [window]);
  return tab;
}
