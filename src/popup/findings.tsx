import type { Missing } from '../checker/report';
import { reveal } from '../messages/ask';
import type { DraftReport } from '../messages/messages';
import { explain, ruleOfMissing } from '../ui/explain';
import { SignIcon } from '../ui/icons';
import type { Language } from '../ui/language';
import { popupTexts, sharedTexts } from '../ui/texts';
import { byGroup, type Entry, missingIn } from './summary';

interface FindingsProps {
  tab: number;
  drafts: DraftReport[];
  language: Language;
}

/** What to add where something is missing. */
function adviceOn(missing: Missing, language: Language): string | undefined {
  const rule = ruleOfMissing(missing);
  return rule && explain(rule, language).instead;
}

/** What the page's minutes hold, by group, and what they lack as a whole. */
export function Findings({ tab, drafts, language }: FindingsProps) {
  const texts = popupTexts[language];
  const shared = sharedTexts[language];
  if (drafts.length === 0) return <p>{texts.noField}</p>;
  const groups = byGroup(drafts);
  const missing = missingIn(drafts);
  // Advice is shown, but not counted.
  const count = drafts.reduce((sum, draft) => sum + draft.findings.length, 0);
  const go = async ({ draft, start }: Entry) => {
    await reveal(tab, draft, start);
    window.close();
  };
  return (
    <>
      <section>
        <h2>{count === 0 ? texts.none : texts.findings(count)}</h2>
        {groups.map(({ sign, entries }) => (
          <details key={sign} class="group">
            <summary>
              <SignIcon sign={sign} />
              <span class={`sign-name sign-${sign}`}>{shared.signs[sign]}</span>
              <b>{entries.length}</b>
            </summary>
            <ul>
              {entries.map((entry) => (
                <li key={`${entry.draft.frame} ${entry.draft.draft} ${entry.start} ${entry.category}`}>
                  <button type="button" class="bare" onClick={() => go(entry)}>
                    <q>{entry.words}</q>
                    <span class="hint">{shared.categories[entry.category]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      {missing.length > 0 && (
        <section>
          <h2>
            <SignIcon sign="whole" /> {texts.missing}
          </h2>
          <ul class="missing">
            {missing.map((part) => (
              <li key={part}>
                {shared.missing[part]}
                <span class="hint">{adviceOn(part, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
