import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runsOn, turnOff, turnOn } from '../../src/settings/access';
import { HR_SYSTEMS } from '../../src/settings/hr-systems.generated';
import { openStore, type Store } from '../../src/settings/store';

let store: Store;
let granted: Set<string>;
let answer = true;

beforeEach(async () => {
  fakeBrowser.reset();
  granted = new Set();
  answer = true;
  store = await openStore();
  const covered = (origin: string) => granted.has(origin) || granted.has('*://*/*');
  browser.permissions.request = vi.fn(async ({ origins = [] }) => {
    if (answer) for (const origin of origins) granted.add(origin);
    return answer;
  });
  browser.permissions.contains = vi.fn(async ({ origins = [] }) => origins.every(covered));
  browser.permissions.remove = vi.fn(async ({ origins = [] }) =>
    origins.every((origin: string) => granted.delete(origin)),
  );
});

test('turning on one site asks for that site alone', async () => {
  expect(await turnOn(store, { host: 'hr.firma.no' })).toBe(true);
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['*://hr.firma.no/*'] });
  expect(await runsOn('hr.firma.no', store)).toBe(true);
  expect(await runsOn('firma.no', store)).toBe(false);
});

test('turning on HR systems asks for every host of the list and nothing else', async () => {
  await turnOn(store, 'hrSystems');
  expect(granted.size).toBe(HR_SYSTEMS.flatMap((system) => system.hosts).length);
  expect(granted).not.toContain('*://*/*');
});

test('a refusal leaves everything as it was', async () => {
  answer = false;
  for (const extent of [{ host: 'hr.firma.no' }, 'everywhere', 'hrSystems'] as const)
    expect(await turnOn(store, extent)).toBe(false);
  expect(store.settings).toMatchObject({ everywhere: false, hrSystems: false });
  expect(store.settings.sites).not.toHaveProperty(['hr.firma.no']);
});

test('a choice without the browser’s leave has no effect', async () => {
  await store.change('everywhere', () => true);
  expect(await runsOn('hr.firma.no', store)).toBe(false);
});

test('turning off gives the access back', async () => {
  await turnOn(store, { host: 'hr.firma.no' });
  await turnOff(store, { host: 'hr.firma.no' });
  expect(granted).toEqual(new Set());
  expect(await runsOn('hr.firma.no', store)).toBe(false);
});

test('a site can be turned off while everything is on, and stays off', async () => {
  await turnOn(store, 'everywhere');
  browser.permissions.remove = vi.fn().mockRejectedValue(new Error('required by the manifest'));
  await turnOff(store, { host: 'vg.no' });
  expect([await runsOn('vg.no', store), await runsOn('hr.firma.no', store)]).toEqual([false, true]);
});
