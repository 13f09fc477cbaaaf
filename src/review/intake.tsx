import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../ui/page';
import { reviewTexts } from '../ui/texts';
import { type FileFault, type OpenedDraft, readFile } from './read-file';

interface IntakeProps extends Page {
  opened: (drafts: OpenedDraft[]) => void;
  /** Something is open already: the way in takes less room. */
  compact: boolean;
}

/** Where drafts come in: pasted, chosen or dropped. */
export function Intake({ opened, compact, language }: IntakeProps) {
  const texts = reviewTexts[language];
  const field = useRef<HTMLTextAreaElement>(null);
  const [faults, setFaults] = useState<{ name: string; fault: FileFault }[]>([]);

  const take = async (files: File[]) => {
    const read = await Promise.all(files.map(readFile));
    setFaults(read.filter((one) => 'fault' in one));
    const drafts = read.filter((one) => 'text' in one);
    if (drafts.length > 0) opened(drafts);
  };
  useDrop((files) => void take(files));
  const paste = () => {
    const text = field.current?.value.trim();
    if (!text || !field.current) return;
    field.current.value = '';
    opened([{ name: '', text }]);
  };
  return (
    <section class="sheet intake">
      <label class="line">
        {texts.paste}
        <textarea ref={field} rows={compact ? 2 : 8} lang="nb" spellcheck={false} />
      </label>
      <div class="actions">
        <button type="button" class={compact ? '' : 'main'} onClick={paste}>
          {texts.read}
        </button>
        <label class="button">
          {texts.open}
          <input
            type="file"
            class="hidden"
            multiple
            accept=".docx,.odt,.txt,.md,text/plain"
            onChange={(event) => {
              void take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span class="hint">{texts.formats}</span>
      </div>
      <div role="status">
        {faults.map(({ name, fault }) => (
          <p key={name} class="wrong">
            <b>{name}</b> {texts.faults[fault]}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Files dropped anywhere on the page; without this the browser would leave the page and show the file. */
function useDrop(taken: (files: File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      taken(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
}
