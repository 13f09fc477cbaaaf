import { useEffect, useRef } from 'preact/hooks';
import { Page as Attendant } from '../page/page';
import { reviewTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';

/** The draft in a field, marked as one types. */
export function EditDraft({ draft, store, language, done }: DraftProps & { done: (text: string) => void }) {
  const texts = reviewTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const attendant = new Attendant(store, () => {});
    if (field.current) attendant.attend(field.current);
    return () => attendant.leave();
  }, [store]);
  return (
    <section class="sheet">
      <label class="line">
        {texts.draft}
        <textarea
          ref={field}
          rows={24}
          lang={draft.written}
          spellcheck={false}
          aria-describedby="edit-means"
          defaultValue={draft.text}
        />
      </label>
      <p id="edit-means" class="hint">
        {texts.editMeans}
      </p>
      <div class="actions">
        <button type="button" class="main" onClick={() => done(field.current?.value ?? draft.text)}>
          {texts.editDone}
        </button>
      </div>
    </section>
  );
}
