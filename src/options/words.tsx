import { OWN_WORD } from '../settings/shape';
import type { Page } from '../ui/page';
import { optionsTexts } from '../ui/texts';
import { AddForm } from './add';
import { Locked } from './choice';

/** Words that the reader does not want marked. */
export function Words({ store, language }: Page) {
  const texts = optionsTexts[language];
  const { ignore } = store.settings.words;
  const own = store.own.words?.ignore ?? [];
  const fault = (word: string) => {
    if (!OWN_WORD.test(word)) return texts.wordWrong;
    return ignore.some((known) => known.toLowerCase() === word.toLowerCase()) ? texts.wordKnown : undefined;
  };
  const change = (how: (words: string[]) => string[]) =>
    store.change('words', (words) => ({ ...words, ignore: how(words.ignore) }));
  return (
    <>
      <h3>{texts.ignoreWords}</h3>
      <p class="hint">{texts.ignoreMeans}</p>
      {ignore.length === 0 && <p>{texts.noWords}</p>}
      <ul class="entries">
        {ignore.map((word) => (
          <li key={word}>
            <span>{word}</span>
            {own.includes(word) ? (
              <button
                type="button"
                aria-label={texts.removeNamed(word)}
                onClick={() => change((words) => words.filter((other) => other !== word))}
              >
                {texts.remove}
              </button>
            ) : (
              <Locked language={language} />
            )}
          </li>
        ))}
      </ul>
      <AddForm
        label={texts.word}
        fault={fault}
        add={(word) => change((words) => [...words, word])}
        language={language}
      />
    </>
  );
}
