import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Extent, isAllowed } from '../settings/access';

/** Whether the browser gives access, now and when that changes; undefined until it has answered. */
export function useAllowed(extent: Extent): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  // The extent goes by its name, since the object is new each time.
  const name = typeof extent === 'object' ? extent.host : extent;
  useEffect(() => {
    const ask = async () => setAllowed(await isAllowed(extent));
    void ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [name]);
  return allowed;
}
