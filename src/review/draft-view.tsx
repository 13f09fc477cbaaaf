import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../checker/report';
import { Filter, type Hidden, isShown } from '../ui/filter';
import { signOf } from '../ui/looks';
import { MarkedText } from '../ui/marked-text';
import type { Page } from '../ui/page';
import type { Insertion } from '../ui/templates';
import { reviewTexts } from '../ui/texts';
import { Checklist } from './checklist';
import { Comparison } from './comparison';
import { EditDraft } from './edit-draft';
import { FindingCard } from './finding-card';
import { HandBack } from './hand-back';
import { MissingParts } from './missing-parts';
import type { Reviewing } from './reviewing';

export interface DraftProps extends Page {
  draft: Reviewing;
  change: (draft: Reviewing) => void;
}

interface DraftViewProps extends DraftProps {
  others: Reviewing[];
  /** Takes in the draft as the reviewer has mended it. */
  mended: (text: string) => void;
}

/** One draft as a readable page, with its findings beside it. */
export function DraftView({ others, mended, ...props }: DraftViewProps) {
  const { draft, language, change } = props;
  const texts = reviewTexts[language];
  const [hidden, setHidden] = useState<Hidden>(new Set());
  const [current, setCurrent] = useState<Finding>();
  const [editing, setEditing] = useState<{ insertion?: Insertion }>();
  const all = draft.report?.findings ?? [];
  const shown = useMemo(() => all.filter((finding) => isShown(finding, hidden)), [all, hidden]);
  const list = useRef<HTMLOListElement>(null);

  const go = (finding: Finding | undefined) => {
    if (!finding) return;
    setCurrent(finding);
    list.current?.querySelector<HTMLElement>(`[id="${cardId(finding)}"]`)?.focus();
  };
  const step = (by: number) => go(shown[(shown.indexOf(current as Finding) + by + shown.length) % shown.length]);
  useStepKeys(step);

  if (!draft.report) return <p class="wrong">{texts.notNorwegian}</p>;
  if (editing) {
    const done = (text: string) => {
      setEditing(undefined);
      if (text !== draft.text) mended(text);
    };
    return <EditDraft insertion={editing.insertion} done={done} {...props} />;
  }
  const spans = shown.map((finding) => ({
    start: finding.start,
    end: finding.end,
    sign: signOf(finding.category),
    current: finding === current,
    href: `#${cardId(finding)}`,
  }));
  return (
    <>
      <div class="side-by-side">
        <section class="sheet">
          <h2>{texts.draft}</h2>
          <div lang={draft.written}>
            <MarkedText text={draft.text} spans={spans} />
          </div>
          <div class="actions">
            <button type="button" onClick={() => setEditing({})}>
              {texts.edit}
            </button>
          </div>
        </section>
        <section>
          <h2 role="none">{all.length === 0 ? texts.none : texts.count(all.length)}</h2>
          {all.length > 0 && (
            <>
              <Filter all={all} hidden={hidden} change={setHidden} language={language} />
              <div class="actions">
                <button type="button" onClick={() => step(-1)}>
                  {texts.previous}
                </button>
                <button type="button" onClick={() => step(1)}>
                  {texts.next}
                </button>
              </div>
              <p class="hint">{texts.keys}</p>
            </>
          )}
          <ol class="cards" ref={list}>
            {shown.map((finding) => (
              <FindingCard
                key={cardId(finding)}
                id={cardId(finding)}
                finding={finding}
                current={finding === current}
                seen={() => setCurrent(finding)}
                {...props}
              />
            ))}
          </ol>
        </section>
      </div>
      <MissingParts insert={(insertion) => setEditing({ insertion })} {...props} />
      <Comparison draft={draft} others={others} language={language} />
      <Checklist {...props} change={change} />
      <HandBack {...props} />
    </>
  );
}

const cardId = ({ start, end, rule }: Finding): string => `finding-${start}-${end}-${rule}`;

/** Alt and an arrow, which text fields leave alone. */
function useStepKeys(step: (by: number) => void): void {
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    addEventListener('keydown', keyed);
    return () => removeEventListener('keydown', keyed);
  });
}
