import { useState } from 'preact/hooks';
import { type Extent, turnOff, turnOn } from '../settings/access';
import { HR_SYSTEMS } from '../settings/hr-systems.generated';
import { HOST } from '../settings/sites';
import type { Page } from '../ui/page';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { AddForm } from './add';
import { SettingSwitch } from './choice';

/** Where Saklig is on. */
export function Sites(page: Page) {
  const { store, language } = page;
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
      <SettingSwitch {...page} path="hrSystems" on={hrSystems} change={turn('hrSystems')}>
        {texts.hrSystems}
      </SettingSwitch>
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
      <SettingSwitch {...page} path="everywhere" on={everywhere} change={turn('everywhere')}>
        {texts.everywhere}
        <span class="hint">{texts.everywhereMeans}</span>
      </SettingSwitch>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="alert">{refused && shared.refused}</p>
      <h3>{texts.ownSites}</h3>
      <ul class="entries">
        {Object.keys(sites)
          .sort()
          .map((host) => (
            <li key={host}>
              <SettingSwitch {...page} path={`sites.${host}`} on={sites[host] === true} change={turn({ host })}>
                {host}
              </SettingSwitch>
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
