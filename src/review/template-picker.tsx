import { useRef } from 'preact/hooks';
import { DOCUMENT_KINDS, MISSING } from '../checker/report';
import { KIND_NAMES, TEMPLATES } from '../ui/lexicon.generated';
import type { Page } from '../ui/page';
import { practiceTexts, reviewTexts, sharedTexts } from '../ui/texts';

interface TemplatePickerProps extends Pick<Page, 'language'> {
  /** The written standard that is offered first. */
  written: 'nb' | 'nn';
  insert: (template: string) => void;
}

/** Every neutral template in bokmål and nynorsk, to put in where the caret is. */
export function TemplatePicker({ written, insert, language }: TemplatePickerProps) {
  const texts = reviewTexts[language];
  const { forms } = practiceTexts[language].editor;
  const select = useRef<HTMLSelectElement>(null);
  const names = [
    ...MISSING.map((part) => [part, sharedTexts[language].missing[part]] as const),
    ['observation', texts.observationTemplate] as const,
    ...DOCUMENT_KINDS.map((kind) => [kind, KIND_NAMES[kind]?.[language]] as const),
  ].filter(([name]) => TEMPLATES[name]);
  const chosen = () => {
    const [form, name] = (select.current?.value ?? '').split(' ') as ['nb' | 'nn', string];
    insert(TEMPLATES[name]?.[form] ?? '');
  };
  return (
    <div class="choices">
      <label class="line">
        {texts.templates}
        <select ref={select}>
          {(written === 'nn' ? (['nn', 'nb'] as const) : (['nb', 'nn'] as const)).map((form) => (
            <optgroup key={form} label={forms[form]}>
              {names.map(([name, label]) => (
                <option key={name} value={`${form} ${name}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" onClick={chosen}>
        {texts.insertTemplate}
      </button>
    </div>
  );
}
