import { useId, useState } from 'preact/hooks';
import type { Language } from '../ui/language';
import { optionsTexts } from '../ui/texts';

interface AddFormProps {
  label: string;
  hint?: string;
  /** What is wrong with a value, if anything. */
  fault: (value: string) => string | undefined;
  add: (value: string) => void;
  language: Language;
}

/** A field and a button that add to a list; says what is wrong when it is asked to, not while one is writing. */
export function AddForm({ label, hint, fault, add, language }: AddFormProps) {
  const id = useId();
  const [value, setValue] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fresh = value.trim();
    const found = fault(fresh);
    setWrong(found);
    if (found) return;
    setValue('');
    add(fresh);
  };
  return (
    <form class="add" onSubmit={submit} noValidate>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-hint ${id}-wrong`}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <button type="submit">{optionsTexts[language].add}</button>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      <p id={`${id}-wrong`} class="wrong" role="alert">
        {wrong}
      </p>
    </form>
  );
}
