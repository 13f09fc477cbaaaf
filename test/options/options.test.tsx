// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../src/options/options';
import { refreshPolicy } from '../../src/settings/policy';
import { openStore, type Store } from '../../src/settings/store';
import { explain } from '../../src/ui/explain';

let store: Store;
let stop: () => void;

/** Shows the page with what is stored and decided, as `showPage` does. */
async function open(stored: object = {}, policy: object = {}): Promise<void> {
  await browser.storage.local.set(stored as Record<string, unknown>);
  browser.storage.managed.get = vi.fn().mockResolvedValue(policy);
  await refreshPolicy();
  store = await openStore();
  const show = () => act(() => render(<Options store={store} language="nb" />, document.body));
  stop = store.subscribe(show);
  await show();
}

const labelled = (text: string) =>
  [...document.querySelectorAll('label')].find((label) => label.textContent?.trim().startsWith(text));
const input = (label: string) => labelled(label)?.querySelector('input, select') as HTMLInputElement;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);

/** Lets everything that a click has set going come to its end. */
const settle = () =>
  act(async () => {
    await browser.storage.local.get();
  });
async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error('there is nothing to click');
  await act(() => element.click());
  await settle();
}
async function add(label: string, value: string, nth = 0): Promise<string | null> {
  const form = [...document.querySelectorAll('form')].filter((one) => one.textContent?.startsWith(label))[nth];
  const field = form?.querySelector('input');
  if (!form || !field) throw new Error(`nothing is called «${label}»`);
  field.value = value;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settle();
  return form.querySelector('[role=alert]')?.textContent ?? null;
}

beforeEach(() => {
  fakeBrowser.reset();
  browser.permissions.request = vi.fn().mockResolvedValue(true);
  const event = { addListener: vi.fn(), removeListener: vi.fn(), hasListener: vi.fn() };
  Object.assign(browser.permissions, { onAdded: event, onRemoved: event });
  browser.permissions.contains = vi.fn().mockResolvedValue(true);
  browser.permissions.remove = vi.fn().mockResolvedValue(true);
  browser.permissions.getAll = vi.fn().mockResolvedValue({ origins: ['*://a.no/*'] });
  browser.commands.getAll = vi.fn().mockResolvedValue([{ name: 'explain', description: 'Forklar', shortcut: '' }]);
  browser.runtime.getManifest = vi.fn().mockReturnValue({ version: '1.2.3' });
});
afterEach(() => {
  stop();
  render(null, document.body);
});

describe('the settings page', () => {
  test('turns a group, a category and a rule off and on again', async () => {
    await open();
    const { title } = explain('gen-always-never', 'nb');
    for (const label of ['Press og ubalanse', 'Fagforening', title]) await click(labelled(label));
    await expect.poll(() => store.settings.categories).toEqual({ pressure: false, 'sensitive.union': false });
    await expect.poll(() => store.settings.rules).toEqual({ 'gen-always-never': false });
    await click(labelled('Fagforening'));
    await expect.poll(() => store.settings.categories).toEqual({ pressure: false });
  });

  test('hides the parts of a group that is off', async () => {
    await open({ categories: { sensitive: false } });
    expect(labelled('Fagforening')).toBeUndefined();
    expect(labelled('Sensitive opplysninger')).toBeDefined();
  });

  test('keeps each choice of look, language, severity and kind', async () => {
    await open();
    for (const label of ['Sterk kontrast', 'Tykke', 'Mørke', 'Nynorsk', 'er viktige å endre'])
      await click(input(label));
    await click(labelled('Svak farge'));
    const kind = input('Hva slags samtale');
    kind.value = 'salary';
    await act(() => void kind.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    await expect
      .poll(() => store.settings)
      .toMatchObject({
        look: { colours: 'contrast', lines: 'thick', theme: 'dark', tint: true },
        language: 'nn',
        from: 'high',
        kind: 'salary',
      });
  });

  test('asks the browser for a site that is added, and says what is wrong with one that is none', async () => {
    await open();
    expect(await add('Nettstedets navn', 'https://hr.firma.no/x')).toContain('uten https://');
    expect(browser.permissions.request).not.toHaveBeenCalled();
    expect(await add('Nettstedets navn', ' hr.firma.no ')).toBe('');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://hr.firma.no/*'] });
    await expect.poll(() => store.settings.sites['hr.firma.no']).toBe(true);
    await click(button('Fjern hr.firma.no'));
    await expect.poll(() => store.settings.sites).not.toHaveProperty(['hr.firma.no']);
  });

  test('says so when the browser gives no access', async () => {
    browser.permissions.request = vi.fn().mockResolvedValue(false);
    await open();
    await click(labelled('Alle nettsider'));
    await vi.waitFor(() => expect(document.body.textContent).toContain('Nettleseren ga ikke tilgang'));
    await expect.poll(() => store.settings.everywhere).toBe(false);
  });

  test('offers to give the access that a site still lacks, even where the organisation has decided', async () => {
    browser.permissions.contains = vi.fn().mockResolvedValue(false);
    await open({}, { sites: { 'hr.stat.no': true } });
    await expect.poll(() => button('Gi tilgang')).toBeDefined();
    expect(input('hr.stat.no').disabled).toBe(true);
    await click(button('Gi tilgang'));
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://hr.stat.no/*'] });
  });

  test('takes words to ignore and words to mark, once each', async () => {
    await open();
    expect(await add('Ord eller uttrykk', 'Ibsen')).toBe('');
    expect(await add('Ord eller uttrykk', 'ibsen')).toContain('står der allerede');
    expect(await add('Ord eller uttrykk', '!')).toContain('bokstaver');
    expect(await add('Ord eller uttrykk', 'lydig', 1)).toBe('');
    await expect.poll(() => store.settings.words).toEqual({ ignore: ['Ibsen'], flag: ['lydig'] });
    await click(button('Fjern Ibsen'));
    await expect.poll(() => store.settings.words).toEqual({ ignore: [], flag: ['lydig'] });
  });

  test('shows what the organisation has decided as locked, and what it could not use by name', async () => {
    await open(
      {},
      { from: 'medium', categories: { pressure: false }, look: { theme: 'neon' }, words: { ignore: ['Munch'] } },
    );
    expect(labelled('bør endres')?.closest('fieldset')?.disabled).toBe(true);
    expect(input('Press og ubalanse').disabled).toBe(true);
    expect(labelled('Press og ubalanse')?.textContent).toContain('Bestemt av virksomheten');
    expect(input('Fagforening').disabled).toBe(false);
    expect(button('Fjern Munch')).toBeUndefined();
    expect(document.body.textContent).toContain('look.theme');
  });

  test('loads a settings file as far as it is valid, and names the rest', async () => {
    await open({ from: 'high' });
    await load({
      saklig: '1.0.0',
      settings: { language: 'nn', look: { lines: 'wobbly' }, rules: { 'crit-pace': false } },
    });
    expect(store.own).toEqual({ language: 'nn', look: {}, rules: { 'crit-pace': false } });
    expect(document.body.textContent).toContain('look.lines');
  });

  test.each([['{"sites": {}}'], ['<html>'], ['[]'], ['null']])(
    'leaves everything as it is for a file with %s',
    async (content) => {
      await open({ from: 'high' });
      await load(content);
      expect(document.body.textContent).toContain('ikke en innstillingsfil');
      expect(store.own).toEqual({ from: 'high' });
    },
  );

  test('saves what the reader has chosen, and nothing of what is ignored or decided', async () => {
    await open({ from: 'high', ignored: { salt: 's', hashes: ['h'] } }, { language: 'nn' });
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob;
      return 'blob:x';
    });
    await click(button('Lagre innstillingene som fil'));
    expect(JSON.parse((await saved?.text()) ?? '')).toEqual({ saklig: '1.2.3', settings: { from: 'high' } });
  });

  test('puts everything back, and keeps what is ignored', async () => {
    await open({ from: 'high', ignored: { salt: 's', hashes: ['h'] } });
    await click(button('Sett alt tilbake slik det var først'));
    await expect.poll(() => store.own).toEqual({});
    expect(store.ignored.hashes).toEqual(['h']);
  });

  test('deletes everything only when it is sure, and gives up the sites', async () => {
    await open({ from: 'high', ignored: { salt: 's', hashes: ['h'] } });
    await click(button('Slett alt'));
    await click(button('Nei, behold'));
    expect(store.own).toEqual({ from: 'high' });
    await click(button('Slett alt'));
    await click(button('Ja, slett alt'));
    await vi.waitFor(() => expect(document.body.textContent).toContain('Alt er slettet'));
    expect(await browser.storage.local.get()).toEqual({});
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: ['*://a.no/*'] });
  });

  test('names what is stored, and no more', async () => {
    await open();
    expect(document.querySelector('.stored')?.textContent).toBe('Ingenting ennå');
    stop();
    await open({ sites: { 'a.no': true }, ignored: { salt: 's', hashes: ['h', 'i'] } });
    const lines = [...document.querySelectorAll('.stored li')].map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toMatch(/Nettsteder.*\(2\)/);
  });
});

/** Chooses a settings file. */
async function load(content: object | string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([typeof content === 'string' ? content : JSON.stringify(content)], 'saklig.json');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  await act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).not.toBe(''));
  await settle();
}
