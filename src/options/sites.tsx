import { useState } from 'preact/hooks';
import { type Extent, turnOff, turnOn } from '../settings/access';
import { HR_SYSTEMS } from '../settings/hr-systems.generated';
import { HOST } from '../settings/sites';
import type { Page } from '../ui/page';
import { Switch } from '../ui/switch';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { AddForm } from './add';
import { Locked } from './choice';

/** Where Saklig is on. */
export function Sites({ store, language }: Page) {
  const texts = optionsTexts[language];
  const shared = sharedTexts[language];
  const [refused, setRefused] = useState(false);
  const { everywhere, hrSystems, sites } = store.settings;
  const turn = (extent: Extent) => async (on: boolean) => {
    if (on) setRefused(!(await turnOn(store, extent)));
    else await turnOff(store, extent);
  };
  const forget = (host: string) => store.change('sites', ({ [host]: _, ...others }) => others);
  return (
    <>
      <p>{texts.sitesMeans}</p>
      <Switch on={hrSystems} locked={store.locked('hrSystems')} change={turn('hrSystems')}>
        {texts.hrSystems} {store.locked('hrSystems') && <Locked language={language} />}
      </Switch>
      <details>
        <summary>{shared.hrSystemsList(HR_SYSTEMS.length)}</summary>
        <ul class="systems">
          {HR_SYSTEMS.map(({ name, hosts }) => (
            <li key={name}>
              {name} <span class="hint">{hosts.join(', ')}</span>
            </li>
          ))}
        </ul>
      </details>
      <Switch on={everywhere} locked={store.locked('everywhere')} change={turn('everywhere')}>
        {texts.everywhere} {store.locked('everywhere') && <Locked language={language} />}
        <span class="hint">{texts.everywhereMeans}</span>
      </Switch>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="alert">{refused && shared.refused}</p>
      <h3>{texts.ownSites}</h3>
      <ul class="entries">
        {Object.keys(sites)
          .sort()
          .map((host) => (
            <li key={host}>
              <Switch on={sites[host] === true} locked={store.locked(`sites.${host}`)} change={turn({ host })}>
                {host} {store.locked(`sites.${host}`) && <Locked language={language} />}
              </Switch>
              {!store.locked(`sites.${host}`) && (
                <button type="button" aria-label={texts.removeNamed(host)} onClick={() => forget(host)}>
                  {texts.remove}
                </button>
              )}
            </li>
          ))}
      </ul>
      <AddForm
        label={texts.siteName}
        hint={texts.siteHint}
        fault={(host) => (HOST.test(host) ? undefined : texts.siteWrong)}
        add={(host) => turn({ host })(true)}
        language={language}
      />
    </>
  );
}
