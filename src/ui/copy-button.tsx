import { useState } from 'preact/hooks';
import type { Page } from './page';
import { reviewTexts } from './texts';

interface CopyButtonProps extends Pick<Page, 'language'> {
  text: string;
  /** What the button is called, where «copy» is not enough. */
  name?: string;
}

/** Copies a text, and says so. */
export function CopyButton({ text, name, language }: CopyButtonProps) {
  const texts = reviewTexts[language];
  const [copied, setCopied] = useState(false);
  return (
    <>
      <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {name ?? texts.copy}
      </button>
      <span role="status" class="hint">
        {copied && texts.copied}
      </span>
    </>
  );
}
