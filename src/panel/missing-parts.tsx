import { useState } from 'preact/hooks';
import type { Missing } from '../checker/report';
import { insertTemplate } from '../messages/ask';
import { CopyButton } from '../ui/copy-button';
import { explain, ruleOfMissing } from '../ui/explain';
import { SignIcon } from '../ui/icons';
import { TEMPLATES } from '../ui/lexicon.generated';
import { panelTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './panel';

/** What the minutes lack as a whole, each with lines to start from that can be put into the field. */
export function MissingParts({ tab, draft, language }: DraftProps) {
  const texts = panelTexts[language];
  const [refused, setRefused] = useState<Missing>();
  const [inserted, setInserted] = useState(false);
  const insert = async (part: Missing) => {
    const done = await insertTemplate(tab, draft, part);
    setInserted(done);
    setRefused(done ? undefined : part);
  };
  return (
    <section>
      {draft.missing.length > 0 && (
        <>
          <h2>
            <SignIcon sign="whole" /> {texts.missing}
          </h2>
          <ul class="entries">
            {draft.missing.map((part) => (
              <li key={part}>
                <h3>{sharedTexts[language].missing[part]}</h3>
                <p>{adviceOn(part, language)}</p>
                {draft.editable && (
                  <button type="button" onClick={() => insert(part)}>
                    {texts.insert}
                    <span class="hidden">: {sharedTexts[language].missing[part]}</span>
                  </button>
                )}
                {refused === part && (
                  <CopyButton text={TEMPLATES[part]?.[draft.written] ?? ''} name={texts.copy} language={language} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status">
        {inserted && texts.inserted}
        {refused && texts.refused}
      </p>
    </section>
  );
}

const adviceOn = (part: Missing, language: DraftProps['language']): string | undefined => {
  const rule = ruleOfMissing(part);
  return rule && explain(rule, language).instead;
};
