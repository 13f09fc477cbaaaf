import type { Settings } from './settings';

/** Where Saklig is on. Hosts are lower case; `*.example.no` means example.no and all below it. */
type Where = Pick<Settings, 'everywhere' | 'hrSystems' | 'sites'>;

export const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/;

export const EVERYWHERE = '*://*/*';

/** The match pattern for a host, as permissions and content scripts take it. */
export const patternOf = (host: string): string => `*://${host}/*`;

const covers = (entry: string, host: string): boolean =>
  entry === host || (entry.startsWith('*.') && (host === entry.slice(2) || host.endsWith(entry.slice(1))));

/** Whether Saklig is on for a host. Off wins, as `excludeMatches` does in the browser. */
export function isOn(host: string, where: Where, hrHosts: readonly string[]): boolean {
  const entries = Object.keys(where.sites).filter((entry) => covers(entry, host));
  if (entries.some((entry) => where.sites[entry] === false)) return false;
  return entries.length > 0 || where.everywhere || (where.hrSystems && isHrSystem(host, hrHosts));
}

export const isHrSystem = (host: string, hrHosts: readonly string[]): boolean =>
  hrHosts.some((entry) => covers(entry, host));

/** What to hand to `scripting.registerContentScripts`; no `matches` means it runs nowhere. */
export function scriptMatches(
  where: Where,
  hrHosts: readonly string[],
): { matches: string[]; excludeMatches: string[] } {
  const hosts = (on: boolean) => Object.keys(where.sites).filter((host) => where.sites[host] === on);
  return {
    matches: where.everywhere
      ? [EVERYWHERE]
      : [...new Set([...(where.hrSystems ? hrHosts : []), ...hosts(true)])].map(patternOf),
    excludeMatches: hosts(false).map(patternOf),
  };
}
