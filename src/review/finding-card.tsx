import type { Finding } from '../checker/report';
import { groupOf } from '../checker/report';
import { CopyButton } from '../ui/copy-button';
import { explain } from '../ui/explain';
import { SignIcon } from '../ui/icons';
import { TEMPLATES } from '../ui/lexicon.generated';
import { signOf } from '../ui/looks';
import { reviewTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';

interface FindingCardProps extends DraftProps {
  id: string;
  finding: Finding;
  current: boolean;
  /** The focus has come to this one. */
  seen: () => void;
}

/** A note in the margin: what was found, why, what to write instead, and the reviewer's own comment. */
export function FindingCard({ id, finding, current, seen, draft, change, language }: FindingCardProps) {
  const texts = reviewTexts[language];
  const shared = sharedTexts[language];
  const { title, why, instead, replace, grounds } = explain(finding.rule, language, draft.written);
  const observation =
    groupOf(finding.category) === 'criticism' ? TEMPLATES.observation?.[draft.written].trim() : undefined;
  const comment = (text: string) => {
    const comments = new Map(draft.comments);
    if (text) comments.set(finding, text);
    else comments.delete(finding);
    change({ ...draft, comments });
  };
  return (
    <li id={id} tabIndex={-1} class="sheet card" data-current={current} onFocusIn={seen}>
      <h3>
        <SignIcon sign={signOf(finding.category)} /> {title}
      </h3>
      <p class="hint">
        {shared.categories[finding.category]} · {shared.severities[finding.severity]}
      </p>
      <blockquote lang={draft.written}>{draft.text.slice(finding.start, finding.end)}</blockquote>
      <p>{why}</p>
      <p>
        <b>{texts.instead}:</b> {instead}
      </p>
      {replace && <Suggestion name={texts.suggestion} text={replace} written={draft.written} language={language} />}
      {!replace && observation && (
        <Suggestion name={texts.observation} text={observation} written={draft.written} language={language} />
      )}
      <p class="hint">
        {texts.grounds}:{' '}
        {grounds.map(({ id, name, url }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {name}
                <span class="hidden"> ({texts.newTab})</span>
              </a>
            ) : (
              name
            )}
          </span>
        ))}
      </p>
      <label class="line">
        {texts.comment}
        <textarea
          rows={2}
          value={draft.comments.get(finding) ?? ''}
          onInput={(event) => comment(event.currentTarget.value)}
        />
      </label>
    </li>
  );
}

interface SuggestionProps extends Pick<DraftProps, 'language'> {
  name: string;
  text: string;
  written: 'nb' | 'nn';
}

const Suggestion = ({ name, text, written, language }: SuggestionProps) => (
  <p>
    <b>{name}:</b> <span lang={written}>{text}</span> <CopyButton text={text} language={language} />
  </p>
);
