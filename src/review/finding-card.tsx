import type { Finding } from '../checker/report';
import { explain } from '../ui/explain';
import { GroundsLine } from '../ui/grounds-line';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import { reviewTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';
import { Proposal } from './proposal-field';

interface FindingCardProps extends DraftProps {
  id: string;
  finding: Finding;
  current: boolean;
  /** The focus has come to this one. */
  seen: () => void;
}

/** A note in the margin: what was found, why, what to write instead, and the reviewer's own comment. */
export function FindingCard({ id, finding, current, seen, ...props }: FindingCardProps) {
  const { draft, change, store, language } = props;
  const texts = reviewTexts[language];
  const shared = sharedTexts[language];
  const { title, why, instead, grounds } = explain(finding.rule, language, draft.written, store.rules?.texts);
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
      <Proposal finding={finding} {...props} />
      <GroundsLine label={texts.grounds} grounds={grounds} language={language} />
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
