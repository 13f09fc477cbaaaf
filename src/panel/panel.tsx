import type { DraftReport } from '../messages/messages';
import { KIND_NAMES } from '../ui/lexicon.generated';
import { Brand } from '../ui/logo';
import type { Page } from '../ui/page';
import { panelTexts, sharedTexts } from '../ui/texts';
import { useDrafts } from './follow';
import { Ignored } from './ignored';
import { Findings } from './list';
import { MissingParts } from './missing-parts';

export interface DraftProps extends Page {
  tab: number;
  draft: DraftReport;
}

/** The panel beside the page: everything about the draft in focus, as it stands just now. Keeps nothing. */
export function Panel({ window, ...page }: Page & { window: number }) {
  const { language } = page;
  const texts = panelTexts[language];
  const followed = useDrafts(window);
  const [draft, ...others] = followed?.drafts ?? [];
  return (
    <>
      <Brand title={texts.title} />
      <main>
        {followed && !draft && <p>{texts.noField}</p>}
        {followed && draft && (
          <Draft key={`${draft.frame} ${draft.draft}`} {...{ draft, others }} tab={followed.tab} {...page} />
        )}
      </main>
      <footer class="hint">{sharedTexts[language].notLegalAdvice}</footer>
    </>
  );
}

function Draft({ others, ...props }: DraftProps & { others: DraftReport[] }) {
  const { draft, language } = props;
  const texts = panelTexts[language];
  const elsewhere = others.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <>
      <p class="hint">{texts.kind(KIND_NAMES[draft.kind]?.[language] ?? draft.kind)}</p>
      <Findings {...props} />
      {elsewhere > 0 && <p class="hint">{texts.others(elsewhere)}</p>}
      <MissingParts {...props} />
      <Ignored {...props} />
    </>
  );
}
