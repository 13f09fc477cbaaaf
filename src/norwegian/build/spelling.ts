/** Small spelling facts that noun, verb and adjective paradigms share. */

const VOWEL = 'aeiouyæøåéôòóê';

export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWEL.includes(letter);
}

/** Groups of vowels: `lærer` 2. Diphthongs count once. */
export function syllables(word: string): number {
  return word.match(/[aeiouyæøåéôòóê]+/g)?.length ?? 0;
}

/** `spill` → `spil`: before another consonant a double one is written once. */
export function single(stem: string): string {
  const last = stem.at(-1);
  return stem.length > 2 && last === stem.at(-2) && !isVowel(last) ? stem.slice(0, -1) : stem;
}

/** `rom` → `romm`, `sykdom` → `sykdomm`: m is doubled between a short stressed vowel and an ending. */
export function doubleM(word: string): string {
  const short =
    /[aeiouyæøå]m$/.test(word) && (syllables(word) === 1 || /(dom|som|gram|rom|hjem|lem|str[øa]m|drøm)$/.test(word));
  return short && !/(?:(?:aa|ei|au|øy|ea)m|problem|heim)$/.test(word) ? `${word}m` : word;
}

/** `sykkel` → `sykl`, `vakker` → `vakr`: an unstressed e falls before an ending, and a double consonant before it becomes single. */
export function contracted(word: string): string {
  const stem = word.slice(0, -2);
  return single(stem) + word.at(-1);
}
