import browser from 'webextension-polyfill';
import { EVERYWHERE, HR_HOSTS, isOn, patternOf } from './sites';
import type { Store } from './store';

/** What Saklig can be turned on for. */
export type Extent = { host: string } | 'hrSystems' | 'everywhere';

const originsOf = (extent: Extent): string[] => {
  if (extent === 'everywhere') return [EVERYWHERE];
  return (extent === 'hrSystems' ? HR_HOSTS : [extent.host]).map(patternOf);
};

/**
 * Turns Saklig on, asking the browser for access. Must be called in a click. The choice is stored while the browser asks, since
 * Firefox closes the popup over its question; without access it has no effect, and a refusal takes it back.
 * @returns whether the browser gave access
 */
export async function turnOn(store: Store, extent: Extent): Promise<boolean> {
  const asked = browser.permissions.request({ origins: originsOf(extent) });
  await setExtent(store, extent, true);
  const given = await asked;
  if (!given) await setExtent(store, extent, undefined);
  return given;
}

/** Turns Saklig off; for a host, also where HR systems or all sites are on. Gives back the access that was for this alone. */
export async function turnOff(store: Store, extent: Extent): Promise<void> {
  await setExtent(store, extent, false);
  // Refused where a wider access, or the manifest of a trial build, covers it; then it stays, unused.
  await browser.permissions.remove({ origins: originsOf(extent) }).catch(() => false);
}

/** Whether the browser gives access; what is switched on, by the reader or the organisation, may still lack it. */
export const isAllowed = (extent: Extent): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(extent) });

/** Whether Saklig reads pages on the host: switched on there, and with access. */
export const runsOn = async (host: string, store: Store): Promise<boolean> =>
  isOn(host, store.settings) && (await isAllowed({ host }));

/** @param on undefined takes the choice back */
function setExtent(store: Store, extent: Extent, on: boolean | undefined): Promise<void> {
  if (extent === 'everywhere' || extent === 'hrSystems') return store.change(extent, () => on === true);
  return store.change('sites', ({ [extent.host]: _, ...others }) =>
    on === undefined ? others : { ...others, [extent.host]: on },
  );
}

/** Gives back all access to sites that has been given since the extension was installed. */
export async function giveUpSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // One by one: the browser refuses a list with an origin that the manifest of a trial build requires.
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
