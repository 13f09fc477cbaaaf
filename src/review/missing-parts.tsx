import type { Missing } from '../checker/report';
import { CopyButton } from '../ui/copy-button';
import { SignIcon } from '../ui/icons';
import { TEMPLATES } from '../ui/lexicon.generated';
import { type Insertion, insertionOf } from '../ui/templates';
import { reviewTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';

/** What the draft lacks as a whole, each with lines to start from. */
export function MissingParts({ draft, language, insert }: DraftProps & { insert: (insertion: Insertion) => void }) {
  const texts = reviewTexts[language];
  const shared = sharedTexts[language];
  const missing = draft.report?.missing ?? [];
  if (missing.length === 0) return null;
  const template = (part: Missing) => TEMPLATES[part]?.[draft.written] ?? '';
  return (
    <section class="sheet">
      <h2>
        <SignIcon sign="whole" /> {texts.missing}
      </h2>
      <ul class="points">
        {missing.map((part) => (
          <li key={part}>
            {shared.missing[part]}{' '}
            <button type="button" onClick={() => insert(insertionOf(part, draft.text, template(part)))}>
              {texts.insertTemplate}
              <span class="hidden">: {shared.missing[part]}</span>
            </button>{' '}
            <CopyButton name={texts.template} text={template(part)} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
