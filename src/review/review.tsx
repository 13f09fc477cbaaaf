import { useEffect, useState } from 'preact/hooks';
import { markedText } from '../messages/ask';
import { Brand } from '../ui/logo';
import type { Page } from '../ui/page';
import { reviewTexts } from '../ui/texts';
import { DraftView } from './draft-view';
import { Intake } from './intake';
import type { OpenedDraft } from './read-file';
import { type Reviewing, startReview } from './reviewing';

/** The review page: drafts that others wrote, one at a time, and what to hand back about each. */
export function Review(page: Page) {
  const texts = reviewTexts[page.language];
  const [drafts, setDrafts] = useState<Reviewing[]>([]);
  const [at, setAt] = useState<number>();
  const current = drafts.find(({ id }) => id === at);

  const add = (opened: OpenedDraft[]) => {
    const fresh = opened.map((one) => startReview(one, page.store.rules));
    setDrafts([...drafts, ...fresh]);
    if (fresh[0]) setAt(fresh[0].id);
  };
  useEffect(() => {
    // Opened from the context menu of another page.
    if (location.hash === '#marked') markedText().then((text) => text && add([{ name: '', text }]));
  }, []);
  const change = (changed: Reviewing) => setDrafts(drafts.map((one) => (one.id === changed.id ? changed : one)));
  const close = (id: number) => {
    const left = drafts.filter((one) => one.id !== id);
    setDrafts(left);
    if (id === at) setAt(left[0]?.id);
  };

  // The browser asks before a tab with work in it is closed.
  const unsaved = drafts.some(({ comments, proposals }) => comments.size + proposals.size > 0);
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  return (
    <>
      <Brand title={texts.title} />
      <main>
        <p>{texts.what}</p>
        <p class="hint">{texts.memory}</p>
        {drafts.length > 0 && (
          <nav aria-label={texts.drafts} class="drafts">
            {drafts.map((draft) => (
              <span key={draft.id}>
                <button type="button" aria-pressed={draft.id === at} onClick={() => setAt(draft.id)}>
                  {draft.name || texts.pasted}
                </button>
                <button type="button" class="bare" onClick={() => close(draft.id)}>
                  ✕<span class="hidden">{texts.close(draft.name || texts.pasted)}</span>
                </button>
              </span>
            ))}
          </nav>
        )}
        <Intake opened={add} compact={drafts.length > 0} {...page} />
        {current && (
          <DraftView
            key={current.id}
            draft={current}
            others={drafts.filter((one) => one !== current)}
            change={change}
            mended={(text) => add([{ name: texts.mended(current.name || texts.pasted), text }])}
            {...page}
          />
        )}
      </main>
    </>
  );
}
