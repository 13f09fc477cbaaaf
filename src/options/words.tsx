import { OWN_WORD as OWN_WORD_RULE } from '../checker/report';
import { OWN_WORD } from '../settings/shape';
import type { Page } from '../ui/page';
import { optionsTexts } from '../ui/texts';
import { AddForm } from './add';
import { Locked, SettingSwitch } from './choice';

/** Words of the reader's own, to mark or to leave. */
export function Words(page: Page) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const turn = (on: boolean) =>
    store.change('rules', ({ [OWN_WORD_RULE]: _, ...others }) => (on ? others : { ...others, [OWN_WORD_RULE]: false }));
  return (
    <>
      <WordList list="ignore" {...page} />
      <WordList list="flag" {...page} />
      <SettingSwitch
        {...page}
        path={`rules.${OWN_WORD_RULE}`}
        on={store.settings.rules[OWN_WORD_RULE] !== false}
        change={turn}
      >
        {texts.flagWordsOn}
      </SettingSwitch>
    </>
  );
}

function WordList({ list, store, language }: Page & { list: 'flag' | 'ignore' }) {
  const texts = optionsTexts[language];
  const words = store.settings.words[list];
  const own = store.own.words?.[list] ?? [];
  const fault = (word: string) => {
    if (!OWN_WORD.test(word)) return texts.wordWrong;
    return words.some((known) => known.toLowerCase() === word.toLowerCase()) ? texts.wordKnown : undefined;
  };
  const change = (how: (words: string[]) => string[]) =>
    store.change('words', (words) => ({ ...words, [list]: how(words[list]) }));
  return (
    <>
      <h3>{texts.wordLists[list]}</h3>
      <p class="hint">{texts.wordListsMean[list]}</p>
      <ul class="entries">
        {words.map((word) => (
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
