/** Where the reader is, as far as the popup may know it. */
export type Place = { host: string } | { closed: 'browser' | 'file' | 'store' };

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** @param url of the tab; the browser tells none for its own pages */
export function placeOf(url: string | undefined): Place {
  if (!url || !URL.canParse(url)) return { closed: 'browser' };
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return { closed: 'file' };
  if (protocol !== 'http:' && protocol !== 'https:') return { closed: 'browser' };
  return STORES.includes(hostname) ? { closed: 'store' } : { host: hostname };
}
