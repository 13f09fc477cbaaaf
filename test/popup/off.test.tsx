// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Off } from '../../src/popup/off';
import { refreshPolicy } from '../../src/settings/policy';
import { openStore } from '../../src/settings/store';

async function open(host: string, policy: object = {}): Promise<void> {
  browser.storage.managed.get = vi.fn().mockResolvedValue(policy);
  await refreshPolicy();
  const store = await openStore();
  await act(() => render(<Off host={host} store={store} language="nb" />, document.body));
}
const buttons = () => [...document.querySelectorAll('button')];
const main = () => document.querySelector('button.main')?.textContent;

beforeEach(() => {
  fakeBrowser.reset();
  browser.permissions.request = vi.fn().mockResolvedValue(false);
});

test('an HR system is best turned on with the others, another site by itself', async () => {
  await open('firma.visma.net');
  expect(main()).toBe('Slå på for kjente HR-systemer');
  await open('intranett.firma.no');
  expect(main()).toBe('Slå på her');
});

test('nothing can be turned on where the organisation has turned it off', async () => {
  await open('hr.firma.no', { sites: { '*.firma.no': false } });
  expect(buttons().every((button) => button.disabled)).toBe(true);
  expect(document.body.textContent).toContain('Virksomheten din har slått av Saklig her.');
});

test('what the organisation has turned on asks for a yes', async () => {
  await open('hr.firma.no', { everywhere: true });
  expect(buttons().some((button) => button.disabled)).toBe(false);
  expect(document.body.textContent).toContain('nettleseren trenger et ja fra deg');
});

test('a refusal is said in words', async () => {
  await open('hr.firma.no');
  await act(() => buttons()[0]?.click());
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toContain('ga ikke tilgang');
});
