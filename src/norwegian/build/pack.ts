import type { Lexeme, Lexemes } from './lexemes';

/** Shorter stems would be looked up for nearly every word, so such words are stored form by form. */
const MIN_STEM = 2;
const MAX_ENDING = 9;

/**
 * Packs lexemes into the text that `words.ts` unpacks. Forms are not written out: each stem stands in a group that has the
 * same endings and tags, which is what keeps tens of thousands of forms small on disk and in memory.
 *
 * Lines: tags · one line a misspelling list, exclusion list and phrase list · then for each group a line
 * `ending:features,… <tab> tags <tab> head tags <tab> stem stem stem=lemma …`. Numbers are base 36, tags their index.
 */
export function pack(lexemes: Lexemes): string {
  const tags = lexemes.tags;
  const index = new Map(tags.map((tag, i) => [tag, i.toString(36)]));
  const ids = (own: Iterable<string>) => {
    const all = new Set([...own].flatMap((tag) => [...lexemes.withWider(tag)]));
    return [...all]
      .map((tag) => index.get(tag))
      .sort()
      .join(',');
  };
  const groups = new Map<string, string[]>();
  for (const lexeme of lexemes.all.values()) {
    for (const { endings, stem } of stems(lexeme)) {
      const key = `${endings}\t${ids(lexeme.tags)}\t${ids(lexeme.headTags)}`;
      groups.set(key, [...(groups.get(key) ?? []), stem]);
    }
  }
  return [
    tags.join(' '),
    [...lexemes.corrections].map(([wrong, { right }]) => `${wrong}=${right}`).join('\t'),
    [...lexemes.excluded].map(([tag, words]) => `${index.get(tag)}:${[...words].join(',')}`).join('\t'),
    lexemes.phrases
      .flatMap(({ tag, keys }) => spelledOut(keys, lexemes).map((own) => `${ids([tag])}:${own}`))
      .join('\t'),
    ...[...groups].map(([key, own]) => `${key}\t${own.sort().join(' ')}`).sort(),
  ].join('\n');
}

/** A phrase with the lemmas that its spellings stand for, all ways when one stands for several. */
function spelledOut([key, ...rest]: string[], lexemes: Lexemes): string[] {
  if (key === undefined) return [''];
  const here = key.startsWith('=') ? lexemes.lemmasOf(key.slice(1)).map((lemma) => `=${lemma}`) : [key];
  return spelledOut(rest, lexemes).flatMap((tail) => here.map((own) => `${own} ${tail}`.trimEnd()));
}

/** How a lexeme is stored: the stem that its forms share with their endings, the lemma's first; `=lemma` when stem and first ending are not it. */
function* stems(lexeme: Lexeme): Generator<{ endings: string; stem: string }> {
  for (const [spelling, forms] of lexeme.spellings) {
    const all = [...forms];
    const stem = commonStart(all.map(([form]) => form));
    const longest = Math.max(...all.map(([form]) => form.length)) - stem.length;
    if (stem.length >= MIN_STEM && longest <= MAX_ENDING && forms.has(spelling)) {
      const lemmaFirst = all.sort(([a], [b]) => Number(b === spelling) - Number(a === spelling) || (a < b ? -1 : 1));
      const endings = lemmaFirst
        .map(([form, features]) => `${form.slice(stem.length)}:${features.toString(36)}`)
        .join(',');
      yield { endings, stem: spelling === lexeme.lemma ? stem : `${stem}=${lexeme.lemma}` };
    } else {
      for (const [form, features] of all) {
        yield { endings: `:${features.toString(36)}`, stem: form === lexeme.lemma ? form : `${form}=${lexeme.lemma}` };
      }
    }
  }
}

function commonStart(words: string[]): string {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
