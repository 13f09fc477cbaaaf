import { useEffect, useRef, useState } from 'preact/hooks';
import { Page as PagePart } from '../page/page';
import { turnOn } from '../settings/access';
import { HR_SYSTEMS } from '../settings/hr-systems.generated';
import { Brand } from '../ui/logo';
import type { Page } from '../ui/page';
import { sharedTexts, welcomeTexts } from '../ui/texts';
import { useAllowed } from '../ui/use-allowed';
import { EXAMPLE } from './example';

/** The first page: what Saklig does, to try it, to turn it on, and what becomes of the text. */
export function Welcome(page: Page) {
  const texts = welcomeTexts[page.language];
  return (
    <>
      <Brand title={texts.title} />
      <main>
        <p class="lead">{texts.what}</p>
        <TryIt {...page} />
        <TurnOn {...page} />
        <section class="sheet">
          <h2>{texts.privacy}</h2>
          <ul class="points">
            {texts.privacyPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      </main>
      <footer class="hint">
        <p>{sharedTexts[page.language].notLegalAdvice}</p>
        <a href="/options.html">{texts.settings}</a>
      </footer>
    </>
  );
}

function TryIt({ store, language }: Page) {
  const texts = welcomeTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  const written = language === 'nn' ? 'nn' : 'nb';
  const [marks] = useState(() => new PagePart(store, () => {}));
  useEffect(() => {
    if (field.current && written) marks.attend(field.current);
  }, [marks, written]);
  return (
    <section class="sheet">
      <h2 id="try">{texts.tryIt}</h2>
      <p id="try-hint" class="hint">
        {texts.tryHint}
      </p>
      <textarea
        key={written}
        ref={field}
        rows={7}
        lang={written}
        spellcheck={false}
        aria-labelledby="try"
        aria-describedby="try-hint"
        defaultValue={EXAMPLE[written]}
      />
    </section>
  );
}

function TurnOn({ store, language }: Page) {
  const texts = welcomeTexts[language];
  const shared = sharedTexts[language];
  const [refused, setRefused] = useState(false);
  const { hrSystems, everywhere } = store.settings;
  // What the organisation has turned on may still lack the browser's consent.
  const allowed = { hrSystems: useAllowed('hrSystems'), everywhere: useAllowed('everywhere') };
  const choose = (extent: 'hrSystems' | 'everywhere') => async () => setRefused(!(await turnOn(store, extent)));
  const on =
    (everywhere && allowed.everywhere && 'everywhere') || (hrSystems && allowed.hrSystems && 'hrSystems') || undefined;
  return (
    <section class="sheet">
      <h2>{texts.turnOn}</h2>
      <p>{texts.turnOnHint}</p>
      <div class="choices">
        {!on && (
          <button type="button" class="main" onClick={choose('hrSystems')}>
            {texts.hrSystems}
          </button>
        )}
        {on !== 'everywhere' && (
          <button type="button" onClick={choose('everywhere')}>
            {texts.everywhere}
          </button>
        )}
      </div>
      <p role="status" class="on">
        {on === 'everywhere' && texts.everywhereOn}
        {on === 'hrSystems' && texts.hrSystemsOn}
        {refused && shared.refused}
      </p>
      <details>
        <summary>{shared.hrSystemsList(HR_SYSTEMS.length)}</summary>
        <p class="hint">{HR_SYSTEMS.map((system) => system.name).join(', ')}</p>
      </details>
      <p>{texts.oneByOne}</p>
    </section>
  );
}
