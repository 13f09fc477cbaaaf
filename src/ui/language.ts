export const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** A language that Saklig explains itself in. */
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name, so that whoever needs it finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/**
 * The language to show: the chosen one, else the first of the reader's that we have, else bokmål.
 * @param wanted BCP 47 tags, best first (`navigator.languages`); `no` is read as bokmål.
 */
export function languageFor(chosen: Language | 'auto', wanted: readonly string[]): Language {
  if (chosen !== 'auto') return chosen;
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language === (base === 'no' ? 'nb' : base));
    if (found) return found;
  }
  return 'nb';
}
