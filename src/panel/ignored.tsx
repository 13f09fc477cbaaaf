import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { panelTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './panel';

/** What is found and not marked, and why not: whoever reads a draft for others should know what has been left alone. */
export function Ignored({ draft, language }: DraftProps) {
  const texts = panelTexts[language];
  const { ignored, written } = draft;
  if (ignored.length === 0) return null;
  return (
    <details class="ignored">
      <summary>{texts.ignored(ignored.length)}</summary>
      <ul class="entries">
        {ignored.map(({ rule, start, category, words, reason }) => (
          <li key={`${rule} ${start}`}>
            <p>
              <SignIcon sign={signOf(category)} /> <q lang={written}>{words}</q>
            </p>
            <p class="hint">
              {sharedTexts[language].categories[category]}. {texts.reasons[reason]}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
