import browser from 'webextension-polyfill';
import type { Settings } from './settings';
import { type Partly, readSettings } from './shape';

/** What the organisation has decided through the browser's management, as far as it is valid. */
export interface Policy {
  settings: Partly<Settings>;
  /** Names of what could not be used, such as `look.theme`. */
  faults: string[];
}

/**
 * Reads `storage.managed` and keeps the outcome in `storage.local`, where every part of the extension follows it. Run by the
 * background when it starts and when the policy changes.
 */
export async function refreshPolicy(): Promise<void> {
  const policy: Policy = readSettings(await managed());
  const empty = Object.keys(policy.settings).length === 0 && policy.faults.length === 0;
  if (empty) await browser.storage.local.remove('policy');
  else await browser.storage.local.set({ policy });
}

/** Firefox throws where there is no policy. */
const managed = (): Promise<unknown> => browser.storage.managed.get().catch(() => ({}));
