import { type ComponentChild, render } from 'preact';
import { openStore, type Store } from '../settings/store';
import { type Language, languageFor } from './language';
import { lookCss } from './looks';

/** What every page of the extension is given: the settings as they are now, and the language they ask for. */
export interface Page {
  store: Store;
  language: Language;
}

/** Shows a page of the extension in the chosen look and language, and again whenever settings change. */
export async function showPage(
  title: (language: Language) => string,
  view: (page: Page) => ComponentChild,
): Promise<void> {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const store = await openStore();
  const show = () => {
    const language = languageFor(store.settings.language, navigator.languages);
    sheet.replaceSync(lookCss(store.settings.look));
    document.documentElement.lang = language;
    document.title = title(language);
    render(view({ store, language }), document.body);
  };
  store.subscribe(show);
  show();
}
