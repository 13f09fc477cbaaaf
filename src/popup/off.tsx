import { useState } from 'preact/hooks';
import { type Extent, turnOn } from '../settings/access';
import { HR_SYSTEMS } from '../settings/hr-systems.generated';
import { decidedFor, isHrSystem } from '../settings/sites';
import type { Page } from '../ui/page';
import { popupTexts, sharedTexts } from '../ui/texts';

/** What the popup offers where Saklig is off. */
export function Off({ host, store, language }: Page & { host: string }) {
  const texts = popupTexts[language];
  const shared = sharedTexts[language];
  const [refused, setRefused] = useState(false);
  const decided = decidedFor(host, store.policy.settings);
  const locked = decided === false;
  const choose = (extent: Extent) => async () => setRefused(!(await turnOn(store, extent)));
  const named = HR_SYSTEMS.slice(0, 3).map((system) => system.name);
  return (
    <section>
      <h2>{texts.offOn(host)}</h2>
      <p>{decided === undefined ? texts.offMeans : decided ? texts.onByPolicy : texts.offByPolicy}</p>
      <div class="choices">
        <button type="button" class={isHrSystem(host) ? '' : 'main'} disabled={locked} onClick={choose({ host })}>
          {texts.here}
        </button>
        <button type="button" class={isHrSystem(host) ? 'main' : ''} disabled={locked} onClick={choose('hrSystems')}>
          {texts.hrSystems}
        </button>
        <p class="hint">{texts.hrSystemsNamed(named.join(', '), HR_SYSTEMS.length - named.length)}</p>
        <button type="button" disabled={locked} onClick={choose('everywhere')}>
          {texts.everywhere}
        </button>
        <p class="hint">{texts.everywhereMeans}</p>
      </div>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="alert">{refused && shared.refused}</p>
    </section>
  );
}
