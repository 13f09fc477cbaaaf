import type { Preferences } from '../checker/preferences';
import type { Category, DocumentKind, Group, RuleId, Severity } from '../checker/report';
import type { CompiledRules } from '../checker/rules';
import type { Language } from '../ui/language';
import type { Look } from '../ui/looks';

/** Everything that can be chosen. Stored key by key in `storage.local`; what is not stored has its default. */
export interface Settings {
  /** Of explanations and pages; `auto` follows the browser. */
  language: Language | 'auto';
  look: Look;
  /** The lowest severity that is marked. */
  from: Severity;
  /** What minutes are taken as; `auto` leaves it to the checker. */
  kind: DocumentKind | 'auto';
  /** Only what has been switched; what is absent is on. */
  categories: Partial<Record<Group | Category, boolean>>;
  rules: Record<RuleId, boolean>;
  words: { flag: string[]; ignore: string[] };
  /** On for every site, save those switched off in `sites`. */
  everywhere: boolean;
  /** On for the hosts of lexicon/hr-systems.yaml. */
  hrSystems: boolean;
  /** By host name, `*.` first for all below it: true = on, false = off, whatever else is on. */
  sites: Record<string, boolean>;
}

export const DEFAULTS: Settings = {
  language: 'auto',
  look: { colours: 'standard', lines: 'normal', tint: false, theme: 'auto' },
  from: 'low',
  kind: 'auto',
  categories: {},
  rules: {},
  words: { flag: [], ignore: [] },
  everywhere: false,
  hrSystems: false,
  // The trial build (`npm start`, end-to-end tests) reads this machine's own pages.
  sites: import.meta.env.MODE === 'trial' ? { localhost: true, '127.0.0.1': true } : {},
};

/** What the checker is to leave out and to look for. */
export function preferencesOf({ settings, rules }: { settings: Settings; rules?: CompiledRules }): Preferences {
  const off = (switches: Record<string, boolean>) => Object.keys(switches).filter((key) => switches[key] === false);
  return {
    kind: settings.kind === 'auto' ? undefined : settings.kind,
    off: { rules: off(settings.rules), categories: off(settings.categories) as (Group | Category)[] },
    from: settings.from,
    words: settings.words,
    rules,
  };
}
