import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Extent, turnOff, turnOn } from '../settings/access';
import { HR_SYSTEMS } from '../settings/hr-systems.generated';
import { HOST } from '../settings/sites';
import type { Page } from '../ui/page';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { useAllowed } from '../ui/use-allowed';
import { AddForm } from './add';
import { SettingSwitch } from './choice';

/** Where Saklig is on. */
export function Sites(page: Page) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const shared = sharedTexts[language];
  const [refused, setRefused] = useState(false);
  const { everywhere, hrSystems, sites } = store.settings;
  const turn = async (extent: Extent, on: boolean) => {
    if (on) setRefused(!(await turnOn(store, extent)));
    else await turnOff(store, extent);
  };
  const forget = (host: string) => store.change('sites', ({ [host]: _, ...others }) => others);
  return (
    <>
      <p>{texts.sitesMeans}</p>
      <ExtentSwitch {...page} extent="hrSystems" path="hrSystems" on={hrSystems} turn={turn}>
        {texts.hrSystems}
      </ExtentSwitch>
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
      <ExtentSwitch {...page} extent="everywhere" path="everywhere" on={everywhere} turn={turn}>
        {texts.everywhere}
        <span class="hint">{texts.everywhereMeans}</span>
      </ExtentSwitch>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="alert">{refused && shared.refused}</p>
      <h3>{texts.ownSites}</h3>
      <ul class="entries">
        {Object.keys(sites)
          .sort()
          .map((host) => (
            <li key={host}>
              <ExtentSwitch {...page} extent={{ host }} path={`sites.${host}`} on={sites[host] === true} turn={turn}>
                {host}
              </ExtentSwitch>
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
        add={(host) => turn({ host }, true)}
        language={language}
      />
    </>
  );
}

interface ExtentSwitchProps extends Page {
  extent: Extent;
  path: string;
  on: boolean;
  turn: (extent: Extent, on: boolean) => void;
  children: ComponentChildren;
}

/** A switch for where Saklig is on, with a way to give the access that the browser may not have given yet. */
function ExtentSwitch({ extent, path, on, turn, children, ...page }: ExtentSwitchProps) {
  const texts = optionsTexts[page.language];
  const allowed = useAllowed(extent);
  return (
    <div class="extent">
      <SettingSwitch {...page} path={path} on={on} change={(to) => turn(extent, to)}>
        {children}
      </SettingSwitch>
      {on && allowed === false && (
        <p class="lacking">
          {texts.lacking}{' '}
          <button type="button" onClick={() => turn(extent, true)}>
            {texts.allow}
          </button>
        </p>
      )}
    </div>
  );
}
