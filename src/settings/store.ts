import browser from 'webextension-polyfill';
import type { RuleId } from '../checker/report';
import { type Ignored, newSalt, withIgnored } from './ignored';
import type { OwnRules } from './own-rules';
import type { Policy } from './policy';
import { NO_PROGRESS, type Progress } from './progress';
import { DEFAULTS, type Settings } from './settings';
import { type Partly, readSettings } from './shape';

/** All that Saklig keeps, key by key in `storage.local`; PRIVACY.md lists the same. */
interface Stored extends Partial<Settings> {
  ignored?: Ignored;
  /** How practising has gone, as counts. */
  practice?: Progress;
  /** The organisation's policy as last read: `storage.managed` can take seconds, and nothing waits for it. */
  policy?: Policy;
}

/** The settings as they are now, in every part of the extension, kept up to date. */
export interface Store {
  /** Policy over the reader's own over defaults. */
  readonly settings: Settings;
  /** Only what the reader has chosen. */
  readonly own: Partly<Settings>;
  readonly ignored: Ignored;
  readonly practice: Progress;
  /** What the organisation has decided; empty where there is none. */
  readonly policy: Policy;
  /** The organisation's own rules, if it has any. */
  readonly rules: OwnRules | undefined;
  /** Whether the policy decides the setting, by path: `language`, `look.theme`, `rules.warning-explicit`. */
  locked(path: string): boolean;
  /** Changes the reader's own value; other parts hear of it through `subscribe`. */
  change<K extends keyof Settings>(key: K, change: (own: Settings[K]) => Settings[K]): Promise<void>;
  ignore(rule: RuleId, words: string): Promise<void>;
  /** Counts an exercise. */
  practise(change: (progress: Progress) => Progress): Promise<void>;
  /** Puts other choices in place of all that the reader has made. */
  replace(own: Partly<Settings>): Promise<void>;
  /** Deletes all that is stored, save what the organisation has decided. */
  erase(): Promise<void>;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** Opens the store. Reads `storage.local` once and then follows its changes. */
export async function openStore(): Promise<Store> {
  let stored = (await browser.storage.local.get()) as Stored;
  let settings = effective(stored);
  const listeners = new Set<() => void>();
  // One write after the other: each builds on what is stored.
  let last: Promise<unknown> = Promise.resolve();
  const write = <K extends keyof Stored>(key: K, change: (old: Stored[K]) => Stored[K]): Promise<void> => {
    const written = last.then(async () => {
      const { [key]: old } = (await browser.storage.local.get(key)) as Stored;
      await browser.storage.local.set({ [key]: change(old) });
    });
    last = written.catch(() => {});
    return written;
  };

  browser.storage.local.onChanged.addListener((changes) => {
    const fresh = Object.entries(changes).map(([key, change]) => [key, change.newValue]);
    stored = { ...stored, ...Object.fromEntries(fresh) };
    settings = effective(stored);
    for (const listener of listeners) listener();
  });

  return {
    get settings() {
      return settings;
    },
    get own() {
      return ownOf(stored);
    },
    get ignored() {
      return stored.ignored ?? { salt: '', hashes: [] };
    },
    get practice() {
      return stored.practice ?? NO_PROGRESS;
    },
    get policy() {
      return stored.policy ?? { settings: {}, faults: [] };
    },
    get rules() {
      const rules = stored.policy?.rules;
      // Just after an update they are still another version's.
      return rules?.version === browser.runtime.getManifest().version ? rules : undefined;
    },
    locked: (path) => valueAt(stored.policy?.settings, path) !== undefined,
    change: (key, change) =>
      write(key, (own) => change(merge(DEFAULTS[key], own as Partly<Settings[typeof key]>)) as Stored[typeof key]),
    ignore: (rule, words) =>
      write('ignored', (ignored = { salt: newSalt(), hashes: [] }) => withIgnored(ignored, rule, words)),
    practise: (change) => write('practice', (progress = NO_PROGRESS) => change(progress)),
    async replace(own) {
      await browser.storage.local.remove(Object.keys(DEFAULTS));
      await browser.storage.local.set(own);
    },
    erase: () => browser.storage.local.remove([...Object.keys(DEFAULTS), 'ignored', 'practice']),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Read as carefully as a file: an older version, or a fault in the profile, may have left something else there. */
const ownOf = (stored: Stored): Partly<Settings> =>
  readSettings(Object.fromEntries(Object.entries(stored).filter(([key, value]) => key in DEFAULTS && value != null)))
    .settings;

const effective = (stored: Stored): Settings => merge(merge(DEFAULTS, ownOf(stored)), stored.policy?.settings);

/** `over` goes before `under`, entry by entry; lists are joined, since an organisation's words add to one's own. */
function merge<T>(under: T, over: Partly<T> | T | undefined): T {
  if (over === undefined) return under;
  if (Array.isArray(under)) return [...new Set([...under, ...(over as unknown[])])] as T;
  if (typeof under !== 'object' || under === null) return over as T;
  const merged = { ...under } as Record<string, unknown>;
  for (const [key, value] of Object.entries(over as object)) {
    if (value !== undefined) merged[key] = Object.hasOwn(merged, key) ? merge(merged[key], value) : value;
  }
  return merged as T;
}

function valueAt(settings: Partly<Settings> | undefined, path: string): unknown {
  const dot = path.indexOf('.');
  const [key, rest] = dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
  const value = settings?.[key as keyof Settings];
  return rest === undefined ? value : (value as Record<string, unknown> | undefined)?.[rest];
}
