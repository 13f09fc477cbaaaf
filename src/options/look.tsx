import { GROUPS } from '../checker/report';
import { SignIcon } from '../ui/icons';
import { LANGUAGE_NAMES, LANGUAGES } from '../ui/language';
import { COLOUR_SETS, LINES, type Look as Looks, THEMES } from '../ui/looks';
import type { Page } from '../ui/page';
import { optionsTexts, sharedTexts } from '../ui/texts';
import { Choice, SettingSwitch } from './choice';

/** Language, colours, lines and theme, with an example of what they look like. */
export function Look(page: Page) {
  const { store, language } = page;
  const texts = optionsTexts[language];
  const { look } = store.settings;
  const change =
    <K extends keyof Looks>(key: K) =>
    (value: Looks[K]) =>
      store.change('look', (own) => ({ ...own, [key]: value }));
  return (
    <>
      <Choice
        {...page}
        name="language"
        legend={texts.language}
        path="language"
        value={store.settings.language}
        options={[
          ['auto', texts.languageAuto] as const,
          ...LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const),
        ]}
        change={(value) => store.change('language', () => value)}
      />
      <Choice
        {...page}
        name="colours"
        legend={texts.colours}
        path="look.colours"
        value={look.colours}
        options={COLOUR_SETS.map((one) => [one, texts.coloursChoices[one]] as const)}
        change={change('colours')}
      />
      <Choice
        {...page}
        name="lines"
        legend={texts.lines}
        path="look.lines"
        value={look.lines}
        options={LINES.map((one) => [one, texts.linesChoices[one]] as const)}
        change={change('lines')}
      />
      <SettingSwitch {...page} path="look.tint" on={look.tint} change={change('tint')}>
        {texts.tint}
      </SettingSwitch>
      <Choice
        {...page}
        name="theme"
        legend={texts.theme}
        path="look.theme"
        value={look.theme}
        options={THEMES.map((one) => [one, texts.themes[one]] as const)}
        change={change('theme')}
      />
      <h3>{texts.example}</h3>
      <ul class="example">
        {GROUPS.map((group) => (
          <li key={group}>
            <SignIcon sign={group} />{' '}
            <span class={`sign-name marked sign-${group}`}>{sharedTexts[language].signs[group]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
