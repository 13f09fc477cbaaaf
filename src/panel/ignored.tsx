import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { panelTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './panel';
import { whyLeftOut } from './reason';

/** What is found and not marked, and why not: whoever reads a draft for others should know what has been left alone. */
export function Ignored({ draft, store, language }: DraftProps) {
  const texts = panelTexts[language];
  const { written } = draft;
  const ignored = [
    ...draft.ignored.map((finding) => ({ ...finding, reason: 'here' as const })),
    ...draft.leftOut.flatMap((finding) => {
      const reason = whyLeftOut(finding, store.settings);
      return reason ? [{ ...finding, reason }] : [];
    }),
  ].sort((a, b) => a.start - b.start);
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
