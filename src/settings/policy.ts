import browser from 'webextension-polyfill';
import { HOUSE_SHAPE, type House, readHouse } from './house';
import type { OwnRules } from './own-rules';
import type { Settings } from './settings';
import { type Partly, readSettings } from './shape';

/** What the organisation has decided through the browser's management, as far as it is valid. */
export interface Policy {
  settings: Partly<Settings>;
  house?: House;
  /** The organisation's own rules. */
  rules?: OwnRules;
  /** Names of what could not be used, such as `look.theme`. */
  faults: string[];
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads `storage.managed` and keeps the outcome in `storage.local`, where every part of the extension follows it. Run by the
 * background when it starts and when the policy changes.
 */
export function refreshPolicy(): Promise<void> {
  // One reading after the other: the last is to stand.
  const refreshed = last.then(async () => {
    const policy = await readPolicy(await managed());
    const { settings, faults, ...more } = policy;
    const empty = Object.keys({ ...settings, ...more }).length === 0 && faults.length === 0;
    if (empty) await browser.storage.local.remove('policy');
    else await browser.storage.local.set({ policy });
  });
  last = refreshed.catch(() => {});
  return refreshed;
}

async function readPolicy(value: object): Promise<Policy> {
  // Exercises are read by the pages that show them, and need not be copied.
  const { practice: _, ownRules, ...rest } = value as { practice?: unknown; ownRules?: unknown };
  const isOurs = ([key]: [string, unknown]) => Object.hasOwn(HOUSE_SHAPE.properties, key);
  const entries = Object.entries(rest);
  const { settings, faults } = readSettings(Object.fromEntries(entries.filter((entry) => !isOurs(entry))));
  const { house, faults: inHouse } = readHouse(Object.fromEntries(entries.filter(isOurs)));
  const { rules, faults: inRules } = await ownRulesIn(ownRules);
  return {
    settings,
    ...(Object.keys(house).length > 0 && { house }),
    ...(rules && { rules }),
    faults: [...faults, ...inHouse, ...inRules],
  };
}

/** What compiles rules is as large as all the rest of the background and needs the word lists: it is run only where there are some. */
async function ownRulesIn(value: unknown): Promise<{ rules?: OwnRules; faults: string[] }> {
  if (value === undefined) return { faults: [] };
  const { readOwnRules } = await import('./own-rules');
  return readOwnRules(value);
}

/** Firefox throws where there is no policy. */
const managed = (): Promise<object> => browser.storage.managed.get().catch(() => ({}));
