import { useEffect, useRef } from 'preact/hooks';
import { insertTextIntoField } from 'text-field-edit';
import { Page as Attendant } from '../page/page';
import type { Insertion } from '../ui/templates';
import { reviewTexts } from '../ui/texts';
import type { DraftProps } from './draft-view';
import { TemplatePicker } from './template-picker';

interface EditDraftProps extends DraftProps {
  /** What is put in before the reviewer goes on. */
  insertion: Insertion | undefined;
  done: (text: string) => void;
}

/** The draft in a field, marked as one types, with templates at hand. */
export function EditDraft({ draft, store, language, insertion, done }: EditDraftProps) {
  const texts = reviewTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const attendant = new Attendant(store, () => {});
    if (field.current) attendant.attend(field.current);
    return () => attendant.leave();
  }, [store]);
  const put = (wording: string) => {
    field.current?.focus();
    if (field.current) insertTextIntoField(field.current, wording);
  };
  useEffect(() => {
    if (!insertion) return;
    field.current?.setSelectionRange(insertion.span.start, insertion.span.end);
    put(insertion.wording);
  }, [insertion]);
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
      <TemplatePicker written={draft.written} insert={put} language={language} />
      <div class="actions">
        <button type="button" class="main" onClick={() => done(field.current?.value ?? draft.text)}>
          {texts.editDone}
        </button>
      </div>
    </section>
  );
}
