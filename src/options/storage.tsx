import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { giveUpSites } from '../settings/access';
import { readSettings } from '../settings/shape';
import type { Page } from '../ui/page';
import { saveFile } from '../ui/save-file';
import { optionsTexts } from '../ui/texts';

/** What is stored, and how to take it along, put it back or delete it. */
export function Storage({ store, language }: Page) {
  const texts = optionsTexts[language];
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const { own, ignored, practice, policy } = store;
  const stored = [
    Object.keys(own).some((key) => !['sites', 'words'].includes(key)) && texts.stored.settings,
    Object.keys(own.sites ?? {}).length > 0 && texts.stored.sites,
    own.words && texts.stored.words,
    ignored.hashes.length > 0 && texts.stored.ignored(ignored.hashes.length),
    practice.done > 0 && texts.stored.practice,
    (policy.house || policy.rules || Object.keys(policy.settings).length > 0) && texts.stored.policy,
  ].filter((line) => typeof line === 'string');

  const load = async (file: File) => {
    const read = readFile(await file.text());
    if (!read) return setSaid(texts.importWrong);
    await store.replace(read.settings);
    setSaid(read.faults.length ? `${texts.importedPartly} ${read.faults.join(', ')}` : texts.imported);
  };
  const erase = async () => {
    setAsking(false);
    await giveUpSites();
    await store.erase();
    setSaid(texts.erased);
  };
  return (
    <>
      <p>{texts.storageMeans}</p>
      <ul class="stored">
        {stored.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {stored.length === 0 && <li>{texts.storedNothing}</li>}
      </ul>
      <div class="actions">
        <button type="button" onClick={() => save(own)}>
          {texts.exportAll}
        </button>
        <label class="button">
          {texts.importAll}
          <input
            type="file"
            class="hidden"
            accept="application/json,.json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void load(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" onClick={() => store.replace({}).then(() => setSaid(texts.resetDone))}>
          {texts.reset}
        </button>
        {!asking && (
          <button type="button" onClick={() => setAsking(true)}>
            {texts.erase}
          </button>
        )}
      </div>
      {asking && (
        <div class="actions" role="alertdialog" aria-label={texts.erase} aria-describedby="erase">
          <p id="erase">{texts.eraseMeans}</p>
          <button type="button" class="main" onClick={erase}>
            {texts.eraseSure}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {texts.keep}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
    </>
  );
}

/** What a settings file looks like; `saklig` is the version that wrote it. */
function save(settings: object): void {
  const content = JSON.stringify({ saklig: browser.runtime.getManifest().version, settings }, null, 2);
  saveFile('saklig.json', content, 'application/json');
}

/** The settings in a file, as far as they are valid; undefined when it is no settings file. */
function readFile(content: string): ReturnType<typeof readSettings> | undefined {
  try {
    const file: unknown = JSON.parse(content);
    const ours = typeof file === 'object' && file !== null && 'saklig' in file && 'settings' in file;
    return ours ? readSettings(file.settings) : undefined;
  } catch {
    return undefined;
  }
}
