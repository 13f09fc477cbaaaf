import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../checker/report';
import { CopyButton } from '../ui/copy-button';
import { reviewTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';
import { observationFor, proposalFor } from './proposal';

/** Better wording for a finding: what Saklig proposes, and the reviewer's own proposal once one is begun, which is handed back. */
export function Proposal({ draft, finding, change, store, language }: DraftProps & { finding: Finding }) {
  const texts = reviewTexts[language];
  const suggestion = proposalFor(finding, draft, store.rules?.texts);
  const observation = observationFor(finding, draft);
  const own = draft.proposals.get(finding);
  const propose = (wording: string | undefined) => {
    const proposals = new Map(draft.proposals);
    if (wording === undefined) proposals.delete(finding);
    else proposals.set(finding, wording);
    change({ ...draft, proposals });
  };
  return (
    <>
      {suggestion && (
        <p>
          <b>{texts.suggestion}:</b> <span lang={draft.written}>{suggestion}</span>{' '}
          <CopyButton text={suggestion} language={language} />
        </p>
      )}
      {own === undefined ? (
        <div class="actions">
          {suggestion && (
            <button type="button" onClick={() => propose(suggestion)}>
              {texts.useSuggestion}
            </button>
          )}
          {observation && (
            <button type="button" onClick={() => propose(observation)}>
              {texts.observation}
            </button>
          )}
        </div>
      ) : (
        <Own wording={own} propose={propose} written={draft.written} language={language} />
      )}
    </>
  );
}

interface OwnProps extends Pick<DraftProps, 'language'> {
  wording: string;
  propose: (wording: string | undefined) => void;
  written: 'nb' | 'nn';
}

function Own({ wording, propose, written, language }: OwnProps) {
  const texts = reviewTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <label class="line">
        {texts.proposal}
        <textarea
          ref={field}
          class="proposal"
          rows={4}
          lang={written}
          value={wording}
          onInput={(event) => propose(event.currentTarget.value)}
        />
      </label>
      <p class="hint">{texts.proposalMeans}</p>
      <div class="actions">
        <button type="button" onClick={() => propose(undefined)}>
          {texts.withdraw}
        </button>
      </div>
    </>
  );
}
