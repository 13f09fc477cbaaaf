import { CopyButton } from '../ui/copy-button';
import { SignIcon } from '../ui/icons';
import { TEMPLATES } from '../ui/lexicon.generated';
import { reviewTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';

/** What the draft lacks as a whole, each with lines to start from. */
export function MissingParts({ draft, language }: DraftProps) {
  const texts = reviewTexts[language];
  const shared = sharedTexts[language];
  const missing = draft.report?.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <section class="sheet">
      <h2>
        <SignIcon sign="whole" /> {texts.missing}
      </h2>
      <ul class="points">
        {missing.map((part) => (
          <li key={part}>
            {shared.missing[part]}{' '}
            <CopyButton name={texts.template} text={TEMPLATES[part]?.[draft.written] ?? ''} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
