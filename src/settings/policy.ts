import browser from 'webextension-polyfill';
import { HOUSE_SHAPE, type House, readHouse } from './house';
import type { Settings } from './settings';
import { type Partly, readSettings } from './shape';

/** What the organisation has decided through the browser's management, as far as it is valid. */
export interface Policy {
  settings: Partly<Settings>;
  house?: House;
  /** Names of what could not be used, such as `look.theme`. */
  faults: string[];
}

/**
 * Reads `storage.managed` and keeps the outcome in `storage.local`, where every part of the extension follows it. Run by the
 * background when it starts and when the policy changes.
 */
export async function refreshPolicy(): Promise<void> {
  const policy = readPolicy(await managed());
  const empty = !policy.house && Object.keys(policy.settings).length === 0 && policy.faults.length === 0;
  if (empty) await browser.storage.local.remove('policy');
  else await browser.storage.local.set({ policy });
}

function readPolicy(value: unknown): Policy {
  const isOurs = ([key]: [string, unknown]) => Object.hasOwn(HOUSE_SHAPE.properties, key);
  // Exercises are read by the pages that show them, and need not be copied.
  const entries = Object.entries(value ?? {}).filter(([key]) => key !== 'practice');
  const { settings, faults } = readSettings(Object.fromEntries(entries.filter((entry) => !isOurs(entry))));
  const { house, faults: more } = readHouse(Object.fromEntries(entries.filter(isOurs)));
  return { settings, ...(Object.keys(house).length > 0 && { house }), faults: [...faults, ...more] };
}

/** Firefox throws where there is no policy. */
const managed = (): Promise<unknown> => browser.storage.managed.get().catch(() => ({}));
