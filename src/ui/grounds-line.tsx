import type { Ground } from './explain';
import type { Language } from './language';
import { sharedTexts } from './texts';

/** Legal grounds on one line, each with a link to its text where there is one; nothing where there are none. */
export function GroundsLine({ label, grounds, language }: { label: string; grounds: Ground[]; language: Language }) {
  if (grounds.length === 0) return null;
  return (
    <p class="hint">
      {label}:{' '}
      {grounds.map(({ id, name, url }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {name}
              <span class="hidden"> ({sharedTexts[language].newTab})</span>
            </a>
          ) : (
            name
          )}
        </span>
      ))}
    </p>
  );
}
