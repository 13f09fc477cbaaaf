import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import type { Page } from '../ui/page';
import { optionsTexts } from '../ui/texts';

/** Newer Firefox can open its own page for shortcuts. */
const firefoxPage = (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings;

/** The keys, and where they are changed: browsers let only their own page do that. */
export function Shortcuts({ language }: Page) {
  const texts = optionsTexts[language];
  const [commands, setCommands] = useState<Commands.Command[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      <dl class="keys">
        {commands
          .filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : texts.shortcutNone}</dd>
            </div>
          ))}
        <div>
          <dt>{texts.inCard}</dt>
          <dd>{texts.inCardKeys}</dd>
        </div>
      </dl>
      {firefoxPage ? (
        <button type="button" onClick={() => firefoxPage()}>
          {texts.shortcutsChange}
        </button>
      ) : (
        <button type="button" onClick={() => browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
          {texts.shortcutsChange}
        </button>
      )}
    </>
  );
}
