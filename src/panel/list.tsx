import { useEffect, useRef, useState } from 'preact/hooks';
import { reveal } from '../messages/ask';
import type { Worded } from '../messages/messages';
import { explain } from '../ui/explain';
import { Filter, type Hidden, isShown } from '../ui/filter';
import { SignIcon } from '../ui/icons';
import { signOf } from '../ui/looks';
import type { Page } from '../ui/page';
import { panelTexts, sharedTexts } from '../ui/texts';
import type { DraftProps } from './panel';

/** Every finding of the draft in reading order. The arrow keys go from one to the next, Enter goes to the words in the field. */
export function Findings({ tab, draft, store, language }: DraftProps) {
  const texts = panelTexts[language];
  const [hidden, setHidden] = useState<Hidden>(new Set());
  const all = [...draft.findings, ...draft.advice].sort((a, b) => a.start - b.start);
  const shown = all.filter((finding) => isShown(finding, hidden));
  const list = useRef<HTMLOListElement>(null);

  // The card that is open in the page tells which finding is talked of.
  const { open } = draft;
  useEffect(() => {
    if (open !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const keyed = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll('button') ?? [])];
    const to = nextPlace(event.key, entries.indexOf(event.target as HTMLButtonElement), entries.length);
    if (to === undefined) return;
    event.preventDefault();
    entries[to]?.focus();
  };
  return (
    <section>
      <div role="status">
        <h2>{draft.findings.length === 0 ? texts.none : texts.findings(draft.findings.length)}</h2>
      </div>
      {all.length > 1 && (
        <details>
          <summary>{texts.choose}</summary>
          <Filter all={all} hidden={hidden} change={setHidden} language={language} />
        </details>
      )}
      {shown.length > 0 && <p class="hint">{texts.keys}</p>}
      <ol class="entries" ref={list} onKeyDown={keyed}>
        {shown.map((finding) => (
          <Entry
            key={`${finding.rule} ${finding.start}`}
            finding={finding}
            current={finding.start === open}
            go={() => reveal(tab, draft, finding.start)}
            written={draft.written}
            store={store}
            language={language}
          />
        ))}
      </ol>
    </section>
  );
}

/** Where a key leads from a place in a list of so many; undefined for keys that lead nowhere. */
function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface EntryProps extends Page {
  finding: Worded;
  /** Its card is open in the page. */
  current: boolean;
  go: () => void;
  written: 'nb' | 'nn';
}

function Entry({ finding, current, go, written, store, language }: EntryProps) {
  const texts = panelTexts[language];
  const shared = sharedTexts[language];
  const { title, why, instead, replace } = explain(finding.rule, language, written, store.rules?.texts);
  return (
    <li aria-current={current || undefined}>
      <button type="button" class="bare" onClick={go}>
        <SignIcon sign={signOf(finding.category)} />
        <q lang={written}>{finding.words}</q>
      </button>
      <p class="hint">
        {shared.categories[finding.category]} · {shared.severities[finding.severity]}
      </p>
      <h3>{title}</h3>
      <p>{why}</p>
      <p>
        <b>{texts.instead}:</b> {instead}
      </p>
      {replace && (
        <p>
          <b>{texts.suggestion}:</b> <span lang={written}>{replace}</span>
        </p>
      )}
    </li>
  );
}
