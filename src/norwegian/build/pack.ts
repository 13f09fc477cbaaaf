import { NumberWriter } from '../../packing/writer';
import { LONGEST_ENDING, SHARED, StemOdds } from '../words';
import type { Lexeme, Lexemes } from './lexemes';

/** Shorter stems would be looked up for nearly every word, so such words are stored form by form. */
const MIN_STEM = 2;

/**
 * Packs lexemes into the text that `words.ts` unpacks. Forms are not written out: a stem stands once with the numbers of its set of endings and of its
 * set of tags, and lists are laid out so that a bundle's compression finds as little as possible to keep.
 *
 * Lines: tags · misspellings · exclusions · phrases · sets of endings (`ending:features,…`, the lemma's first) · sets of tags (`tags head tags`) · stems in
 * alphabetical order, each a sign for how many letters it shares with the one before and the rest · for stems whose lemma is not the stem with the first
 * ending, what the lemma ends in instead · numbers: for each stem its endings, its tags, and how many letters of it the lemma lacks.
 * Tags are numbers in base 36.
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
  const endings = new Numbers();
  const tagSets = new Numbers();
  const all = [...lexemes.all.values()].flatMap((lexeme) => {
    const tags = tagSets.of(`${ids(lexeme.tags)} ${ids(lexeme.headTags)}`);
    return [...stems(lexeme)].map((own) => ({ ...own, endings: endings.of(own.endings), tags }));
  });
  all.sort((a, b) => (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : a.endings - b.endings));
  return [
    tags.join(' '),
    [...lexemes.corrections].map(([wrong, { right }]) => `${wrong}=${right}`).join('\t'),
    [...lexemes.excluded].map(([tag, words]) => `${index.get(tag)}:${[...words].join(',')}`).join('\t'),
    lexemes.phrases
      .flatMap(({ tag, keys }) => spelledOut(keys, lexemes).map((own) => `${ids([tag])}:${own}`))
      .join('\t'),
    endings.all.join('\t'),
    tagSets.all.join('\t'),
    all.map(({ stem }, i) => frontCoded(stem, all[i - 1]?.stem ?? '')).join(''),
    all.flatMap(({ stem, lemma }) => (lemma === null ? [] : [lemma.slice(shared(stem, lemma))])).join(' '),
    numbersOf(all),
  ].join('\n');
}

function numbersOf(stems: readonly (Pick<StoredStem, 'stem' | 'lemma'> & { endings: number; tags: number })[]): string {
  const numbers = new NumberWriter();
  const odds = new StemOdds();
  let before = 0;
  for (const { stem, lemma, endings, tags } of stems) {
    numbers.number(endings, odds.endings.after(before));
    numbers.number(tags, odds.tags.after(endings));
    // One more than the letters, since none at all may be lacking.
    numbers.wide(lemma === null ? 0 : 1 + stem.length - shared(stem, lemma), odds.lacking);
    before = endings;
  }
  return numbers.text();
}

/** Numbers things in the order they are met. */
class Numbers {
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();

  of(thing: string): number {
    const number = this.known.get(thing) ?? this.all.push(thing) - 1;
    this.known.set(thing, number);
    return number;
  }
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function frontCoded(stem: string, before: string): string {
  const length = Math.min(shared(stem, before), SHARED.length - 1);
  return SHARED[length] + stem.slice(length);
}

/** A phrase with the lemmas that its spellings stand for, all ways when one stands for several. */
function spelledOut([key, ...rest]: string[], lexemes: Lexemes): string[] {
  if (key === undefined) return [''];
  const here = key.startsWith('=') ? lexemes.lemmasOf(key.slice(1)).map((lemma) => `=${lemma}`) : [key];
  return spelledOut(rest, lexemes).flatMap((tail) => here.map((own) => `${own} ${tail}`.trimEnd()));
}

interface StoredStem {
  stem: string;
  endings: string;
  /** Null when it is the stem with the first ending. */
  lemma: string | null;
}

/** How a lexeme is stored: the stem that the forms of a spelling share with their endings, or form by form. */
function* stems(lexeme: Lexeme): Generator<StoredStem> {
  for (const [spelling, forms] of lexeme.spellings) {
    const all = [...forms];
    const stem = commonStart(all.map(([form]) => form));
    const longest = Math.max(...all.map(([form]) => form.length)) - stem.length;
    if (stem.length >= MIN_STEM && longest <= LONGEST_ENDING && forms.has(spelling)) {
      const lemmaFirst = all.sort(([a], [b]) => Number(b === spelling) - Number(a === spelling) || (a < b ? -1 : 1));
      const endings = lemmaFirst.map(([form, features]) => `${form.slice(stem.length)}:${features.toString(36)}`);
      yield { stem, endings: endings.join(','), lemma: spelling === lexeme.lemma ? null : lexeme.lemma };
    } else {
      for (const [form, features] of all) {
        yield { stem: form, endings: `:${features.toString(36)}`, lemma: form === lexeme.lemma ? null : lexeme.lemma };
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
