import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { draftsOf } from '../messages/ask';
import type { DraftReport } from '../messages/messages';
import { openPanel } from '../panel/open';
import { runsOn, turnOff } from '../settings/access';
import { decidedFor } from '../settings/sites';
import { Brand } from '../ui/logo';
import type { Page } from '../ui/page';
import { Switch } from '../ui/switch';
import { popupTexts } from '../ui/texts';
import { Findings } from './findings';
import { Off } from './off';
import { placeOf } from './place';

/** The other pages, as they are named in the build. */
const PAGES = ['review', 'practice', 'options', 'welcome'] as const;

/** The toolbar popup: is Saklig on in this tab, and what has it found? */
export function Popup({ tab, ...page }: Page & { tab?: Tabs.Tab }) {
  const texts = popupTexts[page.language];
  const place = placeOf(tab?.url);
  return (
    <>
      <Brand title="Saklig" />
      <main>
        {'closed' in place ? <p>{texts.unavailable[place.closed]}</p> : <Site host={place.host} tab={tab} {...page} />}
      </main>
      <footer>
        {PAGES.map((name) => (
          <a key={name} href={`/${name}.html`} target="_blank" rel="noopener">
            {texts[name]}
          </a>
        ))}
      </footer>
    </>
  );
}

function Site({ host, tab, store, language }: Page & { host: string; tab: Tabs.Tab | undefined }) {
  const { id = browser.tabs.TAB_ID_NONE, windowId = browser.windows.WINDOW_ID_CURRENT } = tab ?? {};
  const drafts = useDrafts(host, id, store);
  if (drafts === undefined) return null;
  if (drafts === 'off') return <Off host={host} store={store} language={language} />;
  return (
    <>
      <Switch on locked={decidedFor(host, store.policy.settings) !== undefined} change={() => turnOff(store, { host })}>
        {popupTexts[language].site(host)}
      </Switch>
      <Findings tab={id} drafts={drafts} language={language} />
      <button type="button" class="panel" onClick={() => openPanel(windowId).then(() => window.close())}>
        {popupTexts[language].panel}
      </button>
    </>
  );
}

/** The tab's drafts, asked for again when settings or the browser's leave change; undefined until the first answer. */
function useDrafts(host: string, tab: number, store: Page['store']): DraftReport[] | 'off' | undefined {
  const [drafts, setDrafts] = useState<DraftReport[] | 'off'>();
  useEffect(() => {
    const ask = async () => setDrafts((await runsOn(host, store)) ? await draftsOf(tab) : 'off');
    void ask();
    browser.permissions.onAdded.addListener(ask);
    const unsubscribe = store.subscribe(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      unsubscribe();
    };
  }, [host, tab, store]);
  return drafts;
}
