import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isIgnored } from '../../src/settings/ignored';
import { refreshPolicy } from '../../src/settings/policy';
import { DEFAULTS, preferencesOf, type Settings } from '../../src/settings/settings';
import { openStore } from '../../src/settings/store';

const managed = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  managed.mockResolvedValue({});
  browser.storage.managed.get = managed;
});

async function withPolicy(policy: unknown) {
  managed.mockResolvedValue(policy);
  await refreshPolicy();
  return openStore();
}

test('settings that nobody has chosen have their defaults', async () => {
  expect((await openStore()).settings).toEqual(DEFAULTS);
});

test('a choice is kept, the others stay as they were', async () => {
  const store = await openStore();
  await store.change('look', (look) => ({ ...look, tint: true }));
  await store.change('rules', (rules) => ({ ...rules, 'crit-pace': false }));
  await store.change('rules', (rules) => ({ ...rules, 'char-fit': false }));
  const { settings } = await openStore();
  expect(settings).toEqual({
    ...DEFAULTS,
    look: { ...DEFAULTS.look, tint: true },
    rules: { 'crit-pace': false, 'char-fit': false },
  });
});

test('every part of the extension hears of a change at once, until it no longer wants to', async () => {
  const [here, there] = [await openStore(), await openStore()];
  const heard = vi.fn();
  const stop = there.subscribe(() => heard(there.settings.from));
  await here.change('from', () => 'high');
  expect(heard).toHaveBeenCalledExactlyOnceWith('high');
  stop();
  await here.change('from', () => 'low');
  expect(heard).toHaveBeenCalledOnce();
  expect(there.settings.from).toBe('low');
});

test('two changes at the same time are both kept', async () => {
  const store = await openStore();
  await Promise.all(['a.no', 'b.no'].map((host) => store.change('sites', (sites) => ({ ...sites, [host]: true }))));
  expect(store.settings.sites).toEqual({ 'a.no': true, 'b.no': true });
});

test('the policy goes before the choice of the reader, and is locked', async () => {
  await (await openStore()).change('look', () => ({ ...DEFAULTS.look, theme: 'light', tint: true }));
  const store = await withPolicy({ look: { theme: 'dark' }, rules: { 'crit-pace': false } });
  expect(store.settings.look).toEqual({ ...DEFAULTS.look, theme: 'dark', tint: true });
  expect(store.settings.rules).toEqual({ 'crit-pace': false });
  const paths = ['look.theme', 'look.tint', 'rules.crit-pace', 'rules.char-fit', 'language'];
  expect(paths.filter((path) => store.locked(path))).toEqual(['look.theme', 'rules.crit-pace']);
});

test('a change never writes the policy into the choices of the reader', async () => {
  const store = await withPolicy({ words: { ignore: ['Ibsen'] } });
  await store.change('words', (words) => ({ ...words, ignore: [...words.ignore, 'Munch'] }));
  expect(store.settings.words.ignore).toEqual(['Munch', 'Ibsen']);
  managed.mockResolvedValue({});
  await refreshPolicy();
  expect(store.settings.words.ignore).toEqual(['Munch']);
});

test('a faulty policy applies as far as it is valid, and the rest is named', async () => {
  const store = await withPolicy({ from: 'urgent', language: 'nn' });
  expect(store.settings.language).toBe('nn');
  expect(store.policy.faults).toEqual(['from']);
});

test('an organisation adds guidelines and a contact, as far as they are valid, and the rest is named', async () => {
  const { policy } = await withPolicy({
    guidelines: [
      { name: 'Rutine for advarsler', url: 'https://intra.no/advarsel', for: ['warning'] },
      { name: 'Uten adresse' },
      { name: 'Skript', url: 'javascript:alert(1)' },
      { name: 'Alt', url: 'https://intra.no', colour: 'red' },
    ],
    contact: 'HR-senteret, tlf. 22 00 00 00',
    everywhere: true,
  });
  expect(policy).toEqual({
    settings: { everywhere: true },
    house: {
      guidelines: [
        { name: 'Rutine for advarsler', url: 'https://intra.no/advarsel', for: ['warning'] },
        { name: 'Alt', url: 'https://intra.no' },
      ],
      contact: 'HR-senteret, tlf. 22 00 00 00',
    },
    faults: ['guidelines[2].url', 'guidelines[3].colour', 'guidelines[1]'],
  });
});

test('no policy is needed, and Firefox may say so with an error', async () => {
  managed.mockRejectedValue(new Error('Managed storage manifest not found'));
  await refreshPolicy();
  expect((await openStore()).policy).toEqual({ settings: {}, faults: [] });
});

test('an ignored finding is known again by rule and words, and only so', async () => {
  const store = await openStore();
  await store.ignore('crit-pace', 'jobber for sakte');
  const asked: [string, string][] = [
    ['crit-pace', 'jobber for sakte'],
    ['crit-pace', 'jobber sakte'],
    ['char-fit', 'jobber for sakte'],
  ];
  expect(asked.map(([rule, words]) => isIgnored(store.ignored, rule, words))).toEqual([true, false, false]);
});

test('what is stored of an ignored finding does not give its words away, nor the same twice', async () => {
  await (await openStore()).ignore('health-mental', 'sliter psykisk');
  const first = await browser.storage.local.get('ignored');
  expect(JSON.stringify(first)).not.toMatch(/health|psykisk/);
  fakeBrowser.reset();
  await (await openStore()).ignore('health-mental', 'sliter psykisk');
  const second = await browser.storage.local.get('ignored');
  expect(second).not.toEqual(first);
});

test('only the newest thousands of ignored findings are kept', async () => {
  const store = await openStore();
  await store.ignore('r', 'first');
  const { salt, hashes } = store.ignored;
  await browser.storage.local.set({ ignored: { salt, hashes: [...hashes, ...Array(1999).fill('0')] } });
  expect(isIgnored(store.ignored, 'r', 'first')).toBe(true);
  await store.ignore('r', 'last');
  expect(isIgnored(store.ignored, 'r', 'first')).toBe(false);
  expect(isIgnored(store.ignored, 'r', 'last')).toBe(true);
});

test('what is stored by mistake is passed over', async () => {
  await browser.storage.local.set({ language: 'klingon', look: { theme: 'dark', lines: 7 }, rules: null });
  const { settings } = await openStore();
  expect(settings).toEqual({ ...DEFAULTS, look: { ...DEFAULTS.look, theme: 'dark' } });
});

test('the checker is told what is off, from which severity, and which words to leave', () => {
  const settings: Settings = {
    ...DEFAULTS,
    from: 'medium',
    kind: 'salary',
    rules: { 'crit-pace': false, 'char-fit': true },
    categories: { 'sensitive.union': false },
    words: { flag: ['lydig'], ignore: ['Ibsen'] },
  };
  const preferences = preferencesOf({ settings });
  expect(preferences).toMatchObject({
    from: 'medium',
    kind: 'salary',
    off: { rules: ['crit-pace'], categories: ['sensitive.union'] },
    words: { flag: ['lydig'], ignore: ['Ibsen'] },
  });
});
