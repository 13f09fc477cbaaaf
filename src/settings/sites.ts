import { HR_SYSTEMS } from './hr-systems.generated';

import type { Settings } from './settings';
import type { Partly } from './shape';

type Where = Pick<Settings, 'everywhere' | 'hrSystems' | 'sites'>;

/** A host as settings name it: lower case, no port; `*.example.no` means example.no and all below it. */
export const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

export const EVERYWHERE = '*://*/*';

export const HR_HOSTS: readonly string[] = HR_SYSTEMS.flatMap((system) => system.hosts);

/** The match pattern for a host, as permissions and content scripts take it. */
export const patternOf = (host: string): string => `*://${host}/*`;

const covers = (entry: string, host: string): boolean =>
  entry === host || (entry.startsWith('*.') && (host === entry.slice(2) || host.endsWith(entry.slice(1))));

export const isHrSystem = (host: string): boolean => HR_HOSTS.some((entry) => covers(entry, host));

/** Whether Saklig is switched on for a host. Off wins, as `excludeMatches` does in the browser. */
export function isOn(host: string, where: Where): boolean {
  const entries = Object.keys(where.sites).filter((entry) => covers(entry, host));
  if (entries.some((entry) => where.sites[entry] === false)) return false;
  return entries.length > 0 || where.everywhere || (where.hrSystems && isHrSystem(host));
}

/** What the organisation has decided for a host; undefined leaves it to the reader. */
export function decidedFor(host: string, policy: Partly<Settings>): boolean | undefined {
  const { everywhere = false, hrSystems = false } = policy;
  const sites = { ...policy.sites } as Settings['sites'];
  const off = Object.keys(sites).some((entry) => sites[entry] === false && covers(entry, host));
  return off ? false : isOn(host, { everywhere, hrSystems, sites }) || undefined;
}

/** What to hand to `scripting.registerContentScripts`; with no `matches` it should run nowhere. */
export function scriptMatches(where: Where): { matches: string[]; excludeMatches: string[] } {
  const hosts = (on: boolean) => Object.keys(where.sites).filter((host) => where.sites[host] === on);
  const on = new Set([...(where.hrSystems ? HR_HOSTS : []), ...hosts(true)]);
  return {
    matches: where.everywhere ? [EVERYWHERE] : [...on].map(patternOf),
    excludeMatches: hosts(false).map(patternOf),
  };
}
